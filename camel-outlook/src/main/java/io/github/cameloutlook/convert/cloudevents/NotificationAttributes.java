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
package io.github.cameloutlook.convert.cloudevents;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.model.OutlookChangeNotification;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * The attributes of a notification. The service itself tells of changes as CloudEvents when it delivers to Azure Event
 * Grid; notifications of the same changes have the same types here.
 */
final class NotificationAttributes {

    private static final String TYPE = "Microsoft.Graph.";
    /** What Event Grid calls the items, by the last collection of the path. */
    private static final Map<String, String> KINDS = Map.of("messages", "Message", "events", "Event", "contacts", "Contact",
            "tasks", "ToDo");

    private NotificationAttributes() {
    }

    static EventAttributes of(OutlookChangeNotification notification, Message message) {
        String[] path = notification.getResource() == null ? new String[0] : notification.getResource().split("/");
        Object itemId = notification.getResourceData().get("id");
        String tenant = notification.getTenantId();
        String source = "outlook:" + (tenant == null ? "" : "tenants/" + UriText.segment(tenant) + "/") + "subscriptions/"
                        + UriText.segment(String.valueOf(notification.getSubscriptionId()));
        Long received = message.getHeader(Exchange.MESSAGE_TIMESTAMP, Long.class);
        return new EventAttributes(
                id(notification, itemId, message), source, type(notification, path), subject(path),
                received == null ? EventAttributes.created(message) : Instant.ofEpochMilli(received).toString());
    }

    private static String type(OutlookChangeNotification notification, String[] path) {
        if (notification.getLifecycleEvent() != null) {
            return TYPE + "Subscription" + capital(notification.getLifecycleEvent().replaceFirst("^subscription", ""));
        }
        String collection = path.length > 1 ? path[path.length - 2].toLowerCase(Locale.ROOT) : "";
        String change = notification.getChangeType() == null ? "" : capital(notification.getChangeType());
        return TYPE + KINDS.getOrDefault(collection, "Item") + change;
    }

    /** As Event Grid has it: the collection and the id. */
    private static String subject(String[] path) {
        return path.length > 1 ? path[path.length - 2] + "/" + path[path.length - 1] : null;
    }

    /** The service repeats notifications; it does not always give them an id. */
    private static String id(OutlookChangeNotification notification, Object itemId, Message message) {
        if (notification.getId() != null) {
            return notification.getId();
        }
        Object version = notification.getResourceData().get("@odata.etag");
        if (itemId == null || version == null) {
            return message.getExchange().getExchangeId();
        }
        return itemId + ":" + notification.getChangeType() + ":"
               + version.toString().replaceFirst("^W/", "").replace("\"", "");
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
