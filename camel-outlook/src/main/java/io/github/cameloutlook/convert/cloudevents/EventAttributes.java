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
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.model.OutlookChangeNotification;
import io.github.cameloutlook.model.OutlookObject;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * The attributes of the event that an exchange tells. Their rules are in docs/converters.md.
 *
 * @param id      the same for the same version of an item, so that what is delivered twice can be told
 * @param source  where it happened
 * @param type    what happened
 * @param subject what it happened to, or null
 * @param time    when, as an ISO-8601 instant
 */
record EventAttributes(String id, String source, String type, String subject, String time) {

    private static final String TYPE = "org.apache.camel.event.outlook.";
    private static final List<String> TIMES
            = List.of("lastModifiedDateTime", "receivedDateTime", "completedDateTime", "createdDateTime");

    static EventAttributes of(Message message) {
        Object body = message.getBody();
        if (body instanceof OutlookChangeNotification notification) {
            return NotificationAttributes.of(notification, message);
        }
        Map<?, ?> item = body instanceof OutlookObject object
                ? object.properties() : body instanceof Map<?, ?> map ? map : Map.of();
        String change = message.getHeader(OutlookConstants.CHANGE_TYPE, String.class);
        String kind = kind(body);
        String type = TYPE + kind + (change == null ? "" : "." + change.toLowerCase(Locale.ROOT));
        String itemId = item.get("id") instanceof String id ? id : null;
        return new EventAttributes(
                id(itemId, change, version(item), message.getExchange()), source(message), type,
                itemId == null ? null : kind + "s/" + itemId, time(item, message));
    }

    /** What of the model it is: message, event, contact, mailFolder and so on. */
    private static String kind(Object body) {
        if (body instanceof OutlookObject) {
            String name = body.getClass().getSimpleName().replaceFirst("^Outlook", "");
            // a message about a meeting is a message
            return name.equals("EventMessage") ? "message" : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        }
        if (body instanceof Collection<?>) {
            return "list";
        }
        return body instanceof Map<?, ?> ? "object" : "content";
    }

    private static String id(String itemId, String change, String version, Exchange exchange) {
        if (itemId == null) {
            return exchange.getExchangeId();
        }
        // an item can come back and go again, and what is gone has no version
        return itemId + ":" + (change == null ? "" : change) + ":" + (version == null ? exchange.getExchangeId() : version);
    }

    private static String version(Map<?, ?> item) {
        if (item.get("changeKey") instanceof String key) {
            return key;
        }
        return item.get("@odata.etag") instanceof String etag ? etag.replaceFirst("^W/", "").replace("\"", "") : null;
    }

    private static String source(Message message) {
        String mailbox = message.getHeader(OutlookConstants.MAILBOX, String.class);
        return mailbox == null ? "outlook" : "outlook:users/" + UriText.segment(mailbox);
    }

    private static String time(Map<?, ?> item, Message message) {
        for (String property : TIMES) {
            if (item.get(property) instanceof String text && isInstant(text)) {
                return text;
            }
        }
        return created(message);
    }

    static String created(Message message) {
        return Instant.ofEpochMilli(message.getExchange().getClock().getCreated()).toString();
    }

    private static boolean isInstant(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
