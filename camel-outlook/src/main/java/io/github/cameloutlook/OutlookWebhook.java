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

import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Supplier;

import io.github.cameloutlook.consumer.ManagedSubscriptions;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.webhook.OutlookWebhookRoute;
import io.github.cameloutlook.webhook.PushServices;
import io.github.cameloutlook.webhook.PushSettings;
import io.github.cameloutlook.webhook.WebhookHandler;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.component.webhook.WebhookEndpoint;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.LoggingExceptionHandler;

/**
 * The side of an endpoint that camel-webhook sees (webhook:outlook:messages): whose address notifications are sent to,
 * and what is wrong with it.
 */
final class OutlookWebhook {

    private static final String EXAMPLE
            = " For example: webhook:outlook:messages?webhookComponentName=platform-http&webhookExternalUrl=https://mail.example.com&webhookPath=/outlook";

    private final OutlookEndpoint endpoint;
    private WebhookConfiguration configuration;
    private volatile OutlookWebhookRoute observed;

    OutlookWebhook(OutlookEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Called for each webhook route of the endpoint, before any of them makes its handler. */
    void configure(WebhookConfiguration given) {
        PushOptions.require(given.getWebhookPath() != null,
                "The option webhookPath is missing: without it the address is made of the other options and changes with"
                                                            + " them, and subscriptions go on sending to the one before."
                                                            + EXAMPLE);
        PushOptions.require(given.getWebhookExternalUrl() != null,
                "The option webhookExternalUrl is missing: it takes the address under which the service reaches this"
                                                                   + " application, context path included." + EXAMPLE);
        if (given.getWebhookComponentName() == null) { // camel-webhook does not find platform-http by itself
            given.setWebhookComponentName(WebhookHandler.componentName(context()));
        }
        configuration = given;
    }

    /**
     * Makes the handler of a route.
     *
     * @param services made only if options are right
     */
    WebhookHandler handler(Processor next, ConsumerSettings consumer, Supplier<PushServices> services) {
        OutlookConfiguration options = endpoint.getConfiguration();
        OutlookConfiguration inherited = endpoint.getComponent().getConfiguration();
        boolean keeps = configuration.isWebhookAutoRegister();
        WebhookEndpoint meta = meta();
        checkOptions(options, inherited, keeps);
        PushSettings settings = PushOptions.webhook(options, inherited, consumer, address());
        if (observed == null) {
            observed = new OutlookWebhookRoute(context(), () -> routeId(meta), settings.mailboxes());
        }
        WebhookHandler.Following route
                = new WebhookHandler.Following(
                        endpoint, observed, next, exceptionHandler(meta),
                        endpoint.getComponent().isHealthCheckConsumerEnabled());
        WebhookHandler.Limits limits = new WebhookHandler.Limits(
                options.getMaxNotificationSize(), options.getNotificationQueueSize() + options.getPollConcurrency(),
                options.getPollConcurrency());
        return new WebhookHandler(route, settings, services.get(), limits, keeps);
    }

    /** What operators see of the route; null when there is none. */
    ManagedSubscriptions observed() {
        return observed;
    }

    /** Notifications are all that a webhook route knows: what says how to read or treat items is for consumers. */
    private static void checkOptions(OutlookConfiguration options, OutlookConfiguration inherited, boolean keeps) {
        String address = "of a webhook route, whose address is in webhookExternalUrl and webhookPath";
        PushOptions.unused("notificationUrl", options.getNotificationUrl(), inherited.getNotificationUrl(), address);
        PushOptions.unused("push", options.getPush(), inherited.getPush(), "of a webhook route, which is one way of it");
        PushOptions.unused("notificationPath", options.getNotificationPath(), inherited.getNotificationPath(), address);
        PushOptions.unused("notificationComponentName", options.getNotificationComponentName(),
                inherited.getNotificationComponentName(), "of a webhook route: use webhookComponentName");
        String why = "of a webhook route, which has notifications and does not read items";
        PushOptions.unused("mode", options.getMode(), inherited.getMode(), why);
        PushOptions.unused("startFrom", options.getStartFrom(), inherited.getStartFrom(), why);
        PushOptions.unused("windowBefore", options.getWindowBefore(), inherited.getWindowBefore(), why);
        PushOptions.unused("windowAhead", options.getWindowAhead(), inherited.getWindowAhead(), why);
        PushOptions.unused("startingBefore", options.getStartingBefore(), inherited.getStartingBefore(), why);
        PushOptions.unused("timeZone", options.getTimeZone(), inherited.getTimeZone(), why);
        PushOptions.unused("filter", options.getFilter(), inherited.getFilter(), why);
        PushOptions.unused("expand", options.getExpand(), inherited.getExpand(), why);
        PushOptions.unused("bodyContentType", options.getBodyContentType(), inherited.getBodyContentType(), why);
        PushOptions.unused("markAsRead", options.isMarkAsRead(), inherited.isMarkAsRead(), why);
        PushOptions.unused("categorize", options.getCategorize(), inherited.getCategorize(), why);
        PushOptions.unused("copyTo", options.getCopyTo(), inherited.getCopyTo(), why);
        PushOptions.unused("moveTo", options.getMoveTo(), inherited.getMoveTo(), why);
        PushOptions.unused("delete", options.isDelete(), inherited.isDelete(), why);
        PushOptions.unused("moveToOnFailure", options.getMoveToOnFailure(), inherited.getMoveToOnFailure(), why);
        PushOptions.unused("clusterNamespace", options.getClusterNamespace(), inherited.getClusterNamespace(),
                "of a webhook route: nodes that share a stateRepository share the subscription");
        if (!options.isIncludeResourceData()) {
            PushOptions.unused("select", options.getSelect(), inherited.getSelect(),
                    "of a webhook route without includeResourceData");
        }
        PushOptions.require(keeps || options.getClientState() != null,
                "With webhookAutoRegister=false somebody else makes the subscriptions: set the option clientState to their"
                                                                       + " secret, without which no notification is accepted.");
    }

    /** The public address of the route. */
    private String address() {
        try {
            WebhookConfiguration withoutSlash = configuration.copy();
            withoutSlash.setWebhookExternalUrl(configuration.getWebhookExternalUrl().replaceAll("/+$", ""));
            return withoutSlash.computeFullExternalUrl();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("The address of the webhook cannot be told: " + e.getMessage(), e);
        }
    }

    /**
     * The webhook endpoint whose route is being made.
     *
     * @throws IllegalArgumentException if there are several: this endpoint was told about the last one only
     */
    private WebhookEndpoint meta() {
        List<WebhookEndpoint> all = context().getEndpoints().stream()
                .filter(WebhookEndpoint.class::isInstance).map(WebhookEndpoint.class::cast)
                .filter(webhook -> webhook.getEndpoint() == endpoint).toList();
        PushOptions.require(all.size() == 1, "Several webhook routes have the same options but for those of the webhook: "
                                             + all
                                             + ". Give each of them another consumerId, so that each keeps subscriptions of its own.");
        return all.get(0);
    }

    /** The route of a webhook endpoint, or null as long as there is none. */
    private String routeId(WebhookEndpoint webhook) {
        for (Route route : context().getRoutes()) {
            if (route.getEndpoint() == webhook) {
                return route.getRouteId();
            }
        }
        return null;
    }

    private ExceptionHandler exceptionHandler(WebhookEndpoint webhook) {
        return webhook.getExceptionHandler() != null
                ? webhook.getExceptionHandler() : new LoggingExceptionHandler(context(), OutlookEndpoint.class);
    }

    private CamelContext context() {
        return endpoint.getCamelContext();
    }
}
