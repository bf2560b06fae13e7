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
package io.github.cameloutlook.emulator.resource;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;

/** Checks values that clients send and puts them into the form in which they are kept. */
public final class InputValues {

    private static final DateTimeFormatter DATE_TIME
            = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS", Locale.ROOT);
    private static final List<String> FLAG
            = List.of("flagStatus", "startDateTime", "dueDateTime", "completedDateTime");
    private static final Set<String> FLAG_STATES = Set.of("notFlagged", "complete", "flagged");

    private InputValues() {
    }

    public static Object text(String name, Object value) {
        if (value == null || value instanceof String) {
            return value;
        }
        throw wrongType(name, value, "Edm.String");
    }

    public static Object flag(String name, Object value) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        throw wrongType(name, value, "Edm.Boolean");
    }

    public static Object integer(String name, Object value) {
        if (value instanceof Integer) {
            return value;
        }
        throw wrongType(name, value, "Edm.Int32");
    }

    /** A member of an enumeration, in any case; kept as the service spells it. */
    public static Object member(String name, Object value, Set<String> members) {
        for (String member : members) {
            if (value instanceof String text && member.equalsIgnoreCase(text)) {
                return member;
            }
        }
        throw new GraphException(
                400, "RequestBodyRead",
                "Requested value '" + value + "' was not found for the property '" + name + "'.");
    }

    public static Object texts(String name, Object value) {
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return List.copyOf(list);
        }
        throw wrongType(name, value, "Collection(Edm.String)");
    }

    public static Object itemBody(String name, Object value) {
        if (value == null) {
            return null;
        }
        Map<String, Object> body = object(name, value, "itemBody", List.of("content", "contentType"));
        text("content", get(body, "content"));
        Object type = get(body, "contentType");
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("contentType", type == null ? "text" : member("contentType", type, Set.of("text", "html")));
        result.put("content", get(body, "content"));
        return result;
    }

    public static Object recipients(String name, Object value) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw wrongType(name, value, "Collection(microsoft.graph.recipient)");
        }
        List<Object> result = new ArrayList<>();
        for (Object recipient : list) {
            result.add(recipient(name, recipient));
        }
        return Collections.unmodifiableList(result);
    }

    public static Object recipient(String name, Object value) {
        if (value == null) {
            return null;
        }
        return recipientOf(object(name, value, "recipient", List.of("emailAddress")));
    }

    /** Somebody who takes part in a meeting, without the part taken. */
    public static Object attendee(String name, Object value) {
        return recipientOf(object(name, value, "attendee", List.of("emailAddress", "type", "status", "proposedNewTime")));
    }

    private static Object recipientOf(Map<String, Object> object) {
        Object emailAddress = get(object, "emailAddress");
        Map<String, Object> given = emailAddress == null
                ? Map.of() : object("emailAddress", emailAddress, "emailAddress", List.of("name", "address"));
        Object address = text("address", get(given, "address"));
        Object displayName = text("name", get(given, "name"));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("name", displayName == null ? address : displayName);
        result.put("address", address);
        return Map.of("emailAddress", Collections.unmodifiableMap(result));
    }

    public static Object followupFlag(String name, Object value) {
        if (value == null) {
            return Map.of("flagStatus", "notFlagged");
        }
        Map<String, Object> flag = object(name, value, "followupFlag", FLAG);
        Map<String, Object> result = new LinkedHashMap<>();
        Object status = get(flag, "flagStatus");
        result.put("flagStatus", status == null ? "notFlagged" : member("flagStatus", status, FLAG_STATES));
        for (String date : List.of("startDateTime", "dueDateTime", "completedDateTime")) {
            Object moment = get(flag, date);
            if (moment != null) {
                result.put(date, dateTimeTimeZone(date, moment));
            }
        }
        if (result.containsKey("dueDateTime") && !result.containsKey("startDateTime")) {
            throw new GraphException(
                    400, "ErrorInvalidRequest", "The property 'dueDateTime' of a flag needs 'startDateTime' too.");
        }
        return Collections.unmodifiableMap(result);
    }

    /** A flag that is complete tells since which day. */
    static Object completed(Object followupFlag, Instant now) {
        Map<String, Object> flag = object("flag", followupFlag);
        if (!"complete".equals(flag.get("flagStatus")) || flag.containsKey("completedDateTime")) {
            return flag;
        }
        Map<String, Object> result = new LinkedHashMap<>(flag);
        result.put("completedDateTime", Map.of(
                "dateTime", DATE_TIME.format(now.atOffset(ZoneOffset.UTC).toLocalDate().atStartOfDay()), "timeZone", "UTC"));
        return Collections.unmodifiableMap(result);
    }

    private static Object dateTimeTimeZone(String name, Object value) {
        Map<String, Object> given = object(name, value, "dateTimeTimeZone", List.of("dateTime", "timeZone"));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("dateTime", dateTime(name, get(given, "dateTime")));
        Object zone = text("timeZone", get(given, "timeZone"));
        result.put("timeZone", zone == null ? "UTC" : zone);
        return Collections.unmodifiableMap(result);
    }

    // Local, without an offset; clients may send one, which then means UTC.
    private static String dateTime(String name, Object value) {
        String text = String.valueOf(text("dateTime", value));
        try {
            return DATE_TIME.format(text.endsWith("Z")
                    ? OffsetDateTime.parse(text).toLocalDateTime() : LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            throw new GraphException(400, "RequestBodyRead", "The dateTime '" + text + "' of '" + name + "' is not valid.");
        }
    }

    /** Headers of the client's own: their names must start with x-, there may be five of them. */
    public static Object internetMessageHeaders(String name, Object value) {
        if (!(value instanceof List<?> list)) {
            throw wrongType(name, value, "Collection(microsoft.graph.internetMessageHeader)");
        }
        if (list.size() > 5) {
            throw new GraphException(
                    400, "InvalidInternetMessageHeaderCollection",
                    "Maximum number of headers in one message should be less than or equal to 5.");
        }
        List<Object> result = new ArrayList<>();
        for (Object header : list) {
            Map<String, Object> given = object(name, header);
            String headerName = String.valueOf(get(given, "name"));
            if (!headerName.toLowerCase(Locale.ROOT).startsWith("x-")) {
                throw new GraphException(
                        400, "InvalidInternetMessageHeader",
                        "The internet message header name '" + headerName + "' should start with 'x-' or 'X-'.");
            }
            Map<String, Object> kept = new LinkedHashMap<>();
            kept.put("name", headerName);
            kept.put("value", text("value", get(given, "value")));
            result.add(Collections.unmodifiableMap(kept));
        }
        return Collections.unmodifiableList(result);
    }

    /**
     * An object that the client sent, of a type with these properties.
     *
     * @param type       name of the type, without namespace
     * @param properties names of its properties; annotations may always stand beside them
     */
    public static Map<String, Object> object(String name, Object value, String type, Collection<String> properties) {
        Map<String, Object> object = object(name, value);
        for (String member : object.keySet()) {
            if (!member.contains("@") && properties.stream().noneMatch(member::equalsIgnoreCase)) {
                throw new GraphException(
                        400, "RequestBodyRead", "The property '" + member + "' does not exist on type 'microsoft.graph." + type
                                                + "'. Make sure to only use property names that are defined by the type.");
            }
        }
        return object;
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw wrongType(name, value, "object");
    }

    /** Member of an object the client sent, in any case. */
    public static Object get(Map<String, Object> object, String name) {
        return GraphRequest.parameter(object, name);
    }

    public static GraphException wrongType(String name, Object value, String expected) {
        return new GraphException(
                400, "RequestBodyRead",
                "Cannot convert a value of the property '" + name + "' to the expected type '" + expected + "'"
                                        + (value == null ? ": it is null." : "."));
    }
}
