/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.cameloutlook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.github.cameloutlook.consumer.MailboxStatus;
import io.github.cameloutlook.consumer.ManagedSubscriptions;
import io.github.cameloutlook.consumer.NotifierStatus;
import io.github.cameloutlook.webhook.notification.DispatcherStatistics;
import org.apache.camel.DelegateEndpoint;
import org.apache.camel.Route;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.PatternHelper;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.StringHelper;
import org.apache.camel.util.json.JsonObject;

/**
 * How it stands with the mailboxes of every consumer.
 * <p>
 * Shows nothing that a secret could be in: options are left out, and what the service answered names codes and request
 * ids only.
 */
@DevConsole(name = "outlook", displayName = "Outlook", description = "Mailboxes of Outlook consumers and their subscriptions")
public class OutlookDevConsole extends AbstractDevConsole {

    /** Option: shows only mailboxes that match, with wildcards. */
    public static final String FILTER = "filter";
    /** Option: shows no more mailboxes than this of each consumer; those that fail come first. 100 unless told. */
    public static final String LIMIT = "limit";

    private static final String DEFAULT_LIMIT = "100";

    public OutlookDevConsole() {
        super("camel", "outlook", "Outlook", "Mailboxes of Outlook consumers and their subscriptions");
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        StringBuilder text = new StringBuilder();
        components().forEach((name, component) -> {
            text.append(String.format("%n    Component: %s", name));
            requests(component).forEach((what, count) -> text.append(String.format("%n        %s: %d", title(what), count)));
            component.notificationStatistics().refusedItems()
                    .forEach((reason, count) -> text.append(String.format("%n            %s: %d", reason, count)));
            text.append(System.lineSeparator());
        });
        for (Route route : routes()) {
            List<MailboxStatus> all = statuses(route);
            List<MailboxStatus> shown = shown(all, options);
            text.append(String.format("%n    Route Id: %s", route.getRouteId()));
            text.append(String.format("%n    From: %s", uri(route)));
            text.append(String.format("%n    Mailboxes: %d", all.size()));
            for (MailboxStatus status : shown) {
                text.append(String.format("%n        Mailbox: %s", status.mailbox()));
                details(status)
                        .forEach((name, value) -> text.append(String.format("%n            %s: %s", title(name), value)));
            }
            text.append(System.lineSeparator());
        }
        return text.toString();
    }

    @Override
    protected JsonObject doCallJson(Map<String, Object> options) {
        List<JsonObject> consumers = new ArrayList<>();
        for (Route route : routes()) {
            List<MailboxStatus> all = statuses(route);
            JsonObject consumer = new JsonObject();
            consumer.put("routeId", route.getRouteId());
            consumer.put("uri", uri(route));
            consumer.put("mailboxCount", all.size());
            consumer.put("mailboxes", shown(all, options).stream().map(OutlookDevConsole::json).toList());
            consumers.add(consumer);
        }
        JsonObject root = new JsonObject();
        root.put("outlookComponents", components().entrySet().stream().map(component -> {
            JsonObject requests = new JsonObject();
            requests.put("name", component.getKey());
            requests.putAll(requests(component.getValue()));
            requests.put("itemsRefusedByReason", new JsonObject(component.getValue().notificationStatistics().refusedItems()));
            return requests;
        }).toList());
        root.put("outlookConsumers", consumers);
        return root;
    }

    private Map<String, OutlookComponent> components() {
        Map<String, OutlookComponent> components = new TreeMap<>();
        for (String name : getCamelContext().getComponentNames()) {
            if (getCamelContext().hasComponent(name) instanceof OutlookComponent component) {
                components.put(name, component);
            }
        }
        return components;
    }

    private static Map<String, Long> requests(OutlookComponent component) {
        DispatcherStatistics statistics = component.notificationStatistics();
        Map<String, Long> requests = new LinkedHashMap<>();
        requests.put("handshakes", statistics.handshakes());
        requests.put("notificationsAccepted", statistics.notifications());
        requests.put("notificationsRefused", statistics.unrecognised());
        requests.put("notificationsWithoutRoom", statistics.withoutRoom());
        requests.put("notificationsRepeated", statistics.repeated());
        requests.put("requestsAccepted", statistics.accepted());
        requests.put("requestsRefused", statistics.refused());
        requests.put("requestsMalformed", statistics.malformed());
        requests.put("requestsTooLarge", statistics.tooLarge());
        requests.put("requestsWithoutRoom", statistics.noRoom());
        requests.put("itemsRefused", statistics.itemsRefused());
        return requests;
    }

    private List<Route> routes() {
        return getCamelContext().getRoutes().stream().filter(route -> observed(route) != null).toList();
    }

    private static List<MailboxStatus> statuses(Route route) {
        return observed(route).statuses();
    }

    /** The consumer of the route, or what stands for it in a webhook route; null in every other route. */
    private static ManagedSubscriptions observed(Route route) {
        if (route.getConsumer() instanceof ManagedSubscriptions consumer) {
            return consumer;
        }
        return route.getEndpoint() instanceof DelegateEndpoint webhook && webhook.getEndpoint() instanceof OutlookEndpoint own
                ? own.observedWebhook() : null;
    }

    private static List<MailboxStatus> shown(List<MailboxStatus> all, Map<String, Object> options) {
        Object filter = options.get(FILTER);
        long limit = Long.parseLong(options.getOrDefault(LIMIT, DEFAULT_LIMIT).toString());
        return all.stream()
                .filter(status -> filter == null || PatternHelper.matchPattern(status.mailbox(), filter.toString()))
                .sorted((one, other) -> Boolean.compare(isFailing(other), isFailing(one)))
                .limit(limit).toList();
    }

    private static boolean isFailing(MailboxStatus status) {
        return status.lastError() != null || status.push() != null && status.push().state() == NotifierStatus.State.FAILED;
    }

    /** Without the query: Camel knows not all options of ours that are secret. */
    private static String uri(Route route) {
        return StringHelper.before(route.getEndpoint().getEndpointUri(), "?", route.getEndpoint().getEndpointUri());
    }

    private static JsonObject json(MailboxStatus status) {
        JsonObject mailbox = new JsonObject();
        mailbox.put("mailbox", status.mailbox());
        mailbox.putAll(details(status));
        return mailbox;
    }

    /** What is known, by name. */
    private static Map<String, Object> details(MailboxStatus status) {
        Map<String, Object> details = new LinkedHashMap<>();
        put(details, "lastWalk", status.lastWalk());
        if (status.lag() != null) {
            details.put("lagMillis", status.lag().toMillis());
        }
        put(details, "waitingSince", status.waitingSince());
        put(details, "failures", status.failures() == 0 ? null : status.failures());
        put(details, "lastError", message(status.lastError()));
        NotifierStatus push = status.push();
        put(details, "push", push == null ? "OFF" : push.state());
        if (push != null) {
            put(details, "subscriptionId", push.subscriptionId());
            put(details, "subscriptionExpires", push.expires());
            put(details, "lastNotification", push.lastNotification());
            details.put("notifications", push.notifications());
            put(details, "subscriptionFailures", push.failures() == 0 ? null : push.failures());
            put(details, "subscriptionError", message(push.lastError()));
        }
        return details;
    }

    /** Numbers as they are, everything else as text. */
    private static void put(Map<String, Object> details, String name, Object value) {
        if (value != null) {
            details.put(name, value instanceof Number ? value : Objects.toString(value));
        }
    }

    private static String message(Throwable error) {
        return error == null ? null : Objects.toString(error.getMessage(), error.getClass().getSimpleName());
    }

    private static String title(String name) {
        return StringHelper.capitalize(name.replaceAll("([A-Z])", " $1"));
    }
}
