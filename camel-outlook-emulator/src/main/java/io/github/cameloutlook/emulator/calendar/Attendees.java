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
package io.github.cameloutlook.emulator.calendar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.mime.Recipients;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.store.EventState;

/** The attendees of an event, as Graph JSON. */
public final class Attendees {

    /** Time in the status of somebody who never answered. */
    public static final String NEVER = "0001-01-01T00:00:00Z";

    private static final int MOST = 500;
    private static final Set<String> TYPES = Set.of("required", "optional", "resource");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+");

    private Attendees() {
    }

    /** Reads the attendees a client sent; who was one already keeps the status. */
    static List<Map<String, Object>> read(Object value, List<Map<String, Object>> before) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw InputValues.wrongType("attendees", value, "Collection(microsoft.graph.attendee)");
        }
        if (list.size() > MOST) {
            throw new GraphException(
                    400, "ErrorInvalidRecipients",
                    "The event has " + list.size() + " attendees; at most " + MOST + " are allowed.");
        }
        Map<String, Map<String, Object>> result = new LinkedHashMap<>();
        for (Object one : list) {
            Map<String, Object> attendee = attendee(InputValues.object("attendees", one), before);
            result.put(address(attendee).toLowerCase(Locale.ROOT), attendee);
        }
        return List.copyOf(result.values());
    }

    private static Map<String, Object> attendee(Map<String, Object> given, List<Map<String, Object>> before) {
        Object type = InputValues.get(given, "type");
        Map<?, ?> recipient = (Map<?, ?>) InputValues.attendee("attendees", given);
        String address = Recipients.address(recipient);
        if (address == null || !ADDRESS.matcher(address).matches()) {
            throw new GraphException(400, "ErrorInvalidRecipients", "At least one recipient isn't valid.");
        }
        String kind = type == null ? "required" : (String) InputValues.member("type", type, TYPES);
        Map<String, Object> known = find(before, address);
        Map<String, Object> attendee = JsonObject.of(
                "type", kind, "status", known == null ? status("none", NEVER) : known.get("status"), "emailAddress",
                recipient.get("emailAddress"));
        if (known != null && known.containsKey("proposedNewTime")) {
            attendee.put("proposedNewTime", known.get("proposedNewTime"));
        }
        return Collections.unmodifiableMap(attendee);
    }

    /** A responseStatus. */
    public static Map<String, Object> status(String response, String time) {
        return Collections.unmodifiableMap(JsonObject.of("response", response, "time", time));
    }

    /** The attendees of an event. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> of(Map<String, Object> properties) {
        return (List<Map<String, Object>>) properties.getOrDefault("attendees", List.of());
    }

    /** The attendee with an address, or null. */
    public static Map<String, Object> find(List<Map<String, Object>> attendees, String address) {
        return attendees.stream().filter(attendee -> address.equalsIgnoreCase(address(attendee))).findFirst().orElse(null);
    }

    public static String address(Map<String, Object> attendee) {
        return Recipients.address(attendee);
    }

    /** Whether an event is a meeting: somebody else was asked to it. */
    public static boolean isMeeting(EventState event) {
        return !of(event.properties()).isEmpty();
    }

    /** The attendees with one of them replaced. */
    public static List<Map<String, Object>> replaced(List<Map<String, Object>> attendees, Map<String, Object> attendee) {
        List<Map<String, Object>> result = new ArrayList<>();
        for (Map<String, Object> other : attendees) {
            result.add(address(attendee).equalsIgnoreCase(address(other)) ? attendee : other);
        }
        return Collections.unmodifiableList(result);
    }

    /** The attendees with nobody having answered. */
    public static List<Map<String, Object>> unanswered(List<Map<String, Object>> attendees) {
        List<Map<String, Object>> result = new ArrayList<>();
        for (Map<String, Object> attendee : attendees) {
            Map<String, Object> asked = new LinkedHashMap<>(attendee);
            asked.put("status", status("none", NEVER));
            asked.remove("proposedNewTime");
            result.add(Collections.unmodifiableMap(asked));
        }
        return Collections.unmodifiableList(result);
    }

    /** Addresses in lower case. */
    public static Set<String> addresses(List<Map<String, Object>> attendees) {
        Set<String> addresses = new LinkedHashSet<>();
        attendees.forEach(attendee -> addresses.add(address(attendee).toLowerCase(Locale.ROOT)));
        return addresses;
    }
}
