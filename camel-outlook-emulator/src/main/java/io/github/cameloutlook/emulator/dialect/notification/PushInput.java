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
package io.github.cameloutlook.emulator.dialect.notification;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.dialect.wire.SubscribedResource;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.subscription.ResourcePath;
import io.github.cameloutlook.emulator.subscription.Subscribable;

/**
 * What a client sends of a subscription, each part checked by itself. Names are neutral, as the request is.
 *
 * @param body of the request
 */
record PushInput(Map<String, Object> body) {

    /** What can be subscribed to, by its path below a mailbox. */
    private static final Map<String, Subscribable> SHAPES = Map.of(
            "messages", Subscribable.MESSAGE, "mailfolders/*/messages", Subscribable.MESSAGE, "events", Subscribable.EVENT,
            "calendar/events", Subscribable.EVENT, "calendars/*/events", Subscribable.EVENT, "contacts", Subscribable.CONTACT,
            "contactfolders/*/contacts", Subscribable.CONTACT, "outlook/tasks", Subscribable.TASK,
            "outlook/taskfolders/*/tasks", Subscribable.TASK);
    private static final Set<String> CHANGE_TYPES = Set.of("created", "updated", "deleted");
    /** Told in any case. */
    private static final Set<String> OF_ITSELF = Set.of("missed", "acknowledgment");
    private static final int LONGEST_CLIENT_STATE = 255;

    /** Ends a request whose body is not of this type: PushSubscription. */
    PushInput of(String type) {
        if (!("#microsoft.graph." + type).equalsIgnoreCase(text("@odata.type"))) {
            throw new GraphException(
                    400, "RequestBodyRead", "The type of the subscription is missing: '@odata.type' must be "
                                            + "'#Microsoft.OutlookServices." + type.substring(0, 1).toUpperCase(Locale.ROOT)
                                            + type.substring(1) + "'.");
        }
        return this;
    }

    /** Whether notifications are to be listened for on a connection. */
    boolean isStreaming() {
        return "#microsoft.graph.streamingSubscription".equalsIgnoreCase(text("@odata.type"));
    }

    /** As the client wrote it. */
    String resource() {
        return required("resource", "Resource");
    }

    ResourcePath path() {
        return ResourcePath.parse(SubscribedResource.neutral(resource()), SHAPES);
    }

    String notificationUrl() {
        return required("notificationURL", "NotificationURL");
    }

    /** Created, updated, deleted; the rest is told without being asked for. */
    Set<String> changeTypes() {
        Set<String> result = new LinkedHashSet<>();
        for (String part : required("changeType", "ChangeType").split(",", -1)) {
            String type = part.strip().toLowerCase(Locale.ROOT);
            if (CHANGE_TYPES.contains(type)) {
                result.add(type);
            } else if (!OF_ITSELF.contains(type)) {
                throw invalid("The change type '" + part.strip() + "' is not one of Created, Updated, Deleted.");
            }
        }
        return result;
    }

    String clientState() {
        String state = text("clientState");
        if (state != null && state.length() > LONGEST_CLIENT_STATE) {
            throw invalid("ClientState must not be longer than " + LONGEST_CLIENT_STATE + " characters.");
        }
        return state;
    }

    /** Wanted end, or null. */
    Instant expiration(Instant now) {
        String text = text("subscriptionExpirationDateTime");
        if (text == null) {
            return null;
        }
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            if (!moment.isAfter(now)) {
                throw invalid("SubscriptionExpirationDateTime must be in the future.");
            }
            // the service counts in tenths of microseconds
            return moment.minusNanos(moment.getNano() % 100);
        } catch (DateTimeException e) {
            throw new GraphException(
                    400, "RequestBodyRead",
                    "Cannot convert the literal '" + text + "' to the expected type 'Edm.DateTimeOffset'.");
        }
    }

    private String required(String name, String shown) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            throw invalid("The subscription must have a " + shown + ".");
        }
        return text;
    }

    private String text(String name) {
        Object value = body.get(name);
        if (value != null && !(value instanceof String)) {
            throw new GraphException(400, "RequestBodyRead", "The value of '" + name + "' must be a text.");
        }
        return (String) value;
    }

    static GraphException invalid(String message) {
        return new GraphException(400, "ErrorInvalidParameter", message);
    }
}
