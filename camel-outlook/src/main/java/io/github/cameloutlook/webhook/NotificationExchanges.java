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
package io.github.cameloutlook.webhook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.model.OutlookChangeNotification;
import io.github.cameloutlook.webhook.notification.ReceivedNotification;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Makes exchanges of notifications. Nothing of the request gets in but the notification, and of that neither the secret
 * nor the encrypted content.
 */
final class NotificationExchanges {

    private static final String RESOURCE_DATA = "resourceData";

    /** What the ids of items are called, by their resource. */
    private static final Map<String, String> ID_HEADERS = Map.of(
            "messages", OutlookConstants.MESSAGE_ID, "events", OutlookConstants.EVENT_ID,
            "contacts", OutlookConstants.CONTACT_ID, "tasks", OutlookConstants.TASK_ID);

    private final Endpoint endpoint;
    private final Supplier<String> routeId;
    private final String idHeader;

    /**
     * @param routeId  the route that the exchanges are for, asked when there is one
     * @param resource what the notifications are about
     */
    NotificationExchanges(Endpoint endpoint, Supplier<String> routeId, String resource) {
        this.endpoint = endpoint;
        this.routeId = routeId;
        this.idHeader = ID_HEADERS.getOrDefault(resource, OutlookConstants.ID);
    }

    /**
     * An exchange of a notification.
     *
     * @param mailbox mailbox that the notification is about, or null when that is not known
     * @param item    properties of the item, as far as they came along
     */
    Exchange of(ReceivedNotification received, String mailbox, Map<String, Object> item) {
        OutlookChangeNotification notification = body(received.notification(), item);
        Exchange exchange = endpoint.createExchange();
        exchange.getExchangeExtension().setFromRouteId(routeId.get());
        Message message = exchange.getMessage();
        message.setBody(notification);
        Map<?, ?> data = notification.get(RESOURCE_DATA) instanceof Map<?, ?> map ? map : Map.of();
        set(message, OutlookConstants.MAILBOX, mailbox);
        set(message, OutlookConstants.SUBSCRIPTION_ID, notification.getSubscriptionId());
        set(message, OutlookConstants.CHANGE_TYPE, notification.getChangeType());
        set(message, OutlookConstants.LIFECYCLE_EVENT, notification.getLifecycleEvent());
        set(message, OutlookConstants.RESOURCE, notification.getResource());
        set(message, OutlookConstants.TENANT_ID, notification.getTenantId());
        set(message, idHeader, data.get("id"));
        set(message, OutlookConstants.ETAG, data.get("@odata.etag"));
        message.setHeader(Exchange.MESSAGE_TIMESTAMP, received.receivedAt().toEpochMilli());
        return exchange;
    }

    private static OutlookChangeNotification body(OutlookChangeNotification sent, Map<String, Object> item) {
        Map<String, Object> properties = new LinkedHashMap<>(sent.properties());
        properties.remove("clientState");
        properties.remove("encryptedContent");
        if (!item.isEmpty()) {
            Map<String, Object> data = new LinkedHashMap<>();
            if (properties.get(RESOURCE_DATA) instanceof Map<?, ?> open) {
                open.forEach((name, value) -> data.put(name.toString(), value));
            }
            data.putAll(item);
            properties.put(RESOURCE_DATA, data);
        }
        return new OutlookChangeNotification(properties);
    }

    private static void set(Message message, String header, Object value) {
        if (value instanceof String text) {
            message.setHeader(header, text);
        }
    }
}
