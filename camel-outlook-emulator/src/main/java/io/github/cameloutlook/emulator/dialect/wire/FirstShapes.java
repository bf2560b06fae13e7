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
package io.github.cameloutlook.emulator.dialect.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.calendar.EventTimes;
import io.github.cameloutlook.emulator.dialect.schema.ErrorCodes;
import io.github.cameloutlook.emulator.dialect.schema.FirstNames;
import io.github.cameloutlook.emulator.graph.GraphException;

/**
 * Objects as v1.0 had them, and as the later versions have them: other names, the times of events as one text with an
 * offset and their zones beside them, the days of a recurrence as times.
 */
final class FirstShapes {

    private static final String START = "Start";
    private static final String END = "End";
    private static final String RANGE = "Range";
    private static final List<String> DAYS = List.of("StartDate", "EndDate");
    private static final String ZONE = "RecurrenceTimeZone";

    private FirstShapes() {
    }

    /** What a later version would have been sent. */
    static Map<String, Object> toLater(Map<?, ?> first) {
        Map<String, Object> later = new LinkedHashMap<>();
        first.keySet().stream().filter(name -> FirstNames.isLater((String) name)).findFirst().ifPresent(name -> {
            throw new GraphException(400, ErrorCodes.READ_BODY, "The property '" + name + "' does not exist in v1.0.");
        });
        first.forEach((name, value) -> later.put(FirstNames.later((String) name), laterValue(value)));
        laterTimes(later);
        if (later.get(RANGE) instanceof Map<?, ?>) {
            @SuppressWarnings("unchecked") // made above
            Map<String, Object> range = (Map<String, Object>) later.get(RANGE);
            DAYS.forEach(day -> range.computeIfPresent(
                    day, (name, value) -> value instanceof String text && text.indexOf('T') > 0
                            ? text.substring(0, text.indexOf('T')) : value));
        }
        return later;
    }

    /** There is no switch beside the minutes: none is no reminder. */
    static void switchReminder(Map<String, Object> neutral) {
        String minutes = "reminderMinutesBeforeStart";
        if (neutral.containsKey(minutes)) {
            neutral.put("isReminderOn", neutral.get(minutes) != null);
            neutral.putIfAbsent(minutes, 0);
        }
    }

    private static Object laterValue(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(FirstShapes::laterValue).toList();
        }
        return value instanceof Map<?, ?> object ? toLater(object) : value;
    }

    private static void laterTimes(Map<String, Object> event) {
        Object startZone = event.remove("OriginalStartTimeZone");
        Object endZone = event.remove("OriginalEndTimeZone");
        if ((startZone == null) != (endZone == null)) {
            throw new GraphException(
                    400, "ErrorInvalidRequest", "StartTimeZone and EndTimeZone are given both, or none of them.");
        }
        event.computeIfPresent(START, (name, time) -> laterTime(name, time, startZone));
        event.computeIfPresent(END, (name, time) -> laterTime(name, time, endZone));
    }

    private static Object laterTime(String name, Object time, Object zone) {
        if (!(time instanceof String text)) {
            throw unreadable(name, time);
        }
        String zoneName = zone instanceof String given ? given : "UTC";
        try {
            LocalDateTime local = OffsetDateTime.parse(text).atZoneSameInstant(EventTimes.zone(zoneName)).toLocalDateTime();
            return Map.of("DateTime", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local), "TimeZone", zoneName);
        } catch (DateTimeException e) {
            throw unreadable(name, time);
        }
    }

    private static GraphException unreadable(String name, Object value) {
        return new GraphException(
                400, ErrorCodes.READ_BODY, "Cannot convert the value '" + value + "' of the property '" + name
                                           + "' to the expected type 'Edm.DateTimeOffset'.");
    }

    /** What v1.0 shows of an entity of a later version. */
    static Map<String, Object> ofLater(Map<?, ?> later) {
        Map<String, Object> first = new LinkedHashMap<>();
        later.forEach((name, value) -> first.put(FirstNames.property((String) name), firstValue(value)));
        if ("#Microsoft.OutlookServices.FileAttachment".equals(first.get("@odata.type"))) {
            first.put("IsContactPhoto", false);
        }
        first.computeIfPresent(START, (name, time) -> firstTime(time));
        first.computeIfPresent(END, (name, time) -> firstTime(time));
        if (first.get(RANGE) instanceof Map<?, ?>) {
            first.remove(ZONE);
            @SuppressWarnings("unchecked") // made above
            Map<String, Object> range = (Map<String, Object>) first.get(RANGE);
            DAYS.forEach(day -> range.computeIfPresent(day, (name, value) -> value + "T00:00:00Z"));
        }
        return first;
    }

    private static Object firstValue(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(FirstShapes::firstValue).toList();
        }
        return value instanceof Map<?, ?> object ? ofLater(object) : value;
    }

    private static Object firstTime(Object time) {
        if (!(time instanceof Map<?, ?> later) || !(later.get("DateTime") instanceof String local)) {
            return time;
        }
        ZonedDateTime moment = LocalDateTime.parse(local).atZone(EventTimes.zone((String) later.get("TimeZone")));
        Instant instant = moment.toInstant();
        return moment.getOffset().equals(ZoneOffset.UTC)
                ? instant.toString() : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.toOffsetDateTime());
    }
}
