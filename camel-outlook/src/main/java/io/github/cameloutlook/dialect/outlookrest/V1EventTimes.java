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
package io.github.cameloutlook.dialect.outlookrest;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.model.TimeZoneNames;

/**
 * The times of an event in version 1.0: one text with an offset, and the zone beside it. A recurrence is in the zone of
 * the start. Times that come in UTC are left in UTC, as Graph shows them, with the zone as the original one.
 */
final class V1EventTimes {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss").appendFraction(ChronoField.NANO_OF_SECOND, 0, 7, true)
            .toFormatter(Locale.ROOT);
    private static final String UTC = "UTC";

    private V1EventTimes() {
    }

    /** Splits Start or End of a translated event. */
    static void encode(Map<String, Object> wire, String name) {
        if (!(wire.get(name) instanceof Map<?, ?> value)) {
            return;
        }
        String zone = value.get("TimeZone") instanceof String given && !given.isBlank() ? given : UTC;
        if (value.get("DateTime") instanceof String local) {
            wire.put(name, withOffset(local, zone));
            wire.put(name + "TimeZone", zone);
        }
    }

    private static String withOffset(String local, String zone) {
        try {
            LocalDateTime time = LocalDateTime.parse(local.endsWith("Z") ? local.substring(0, local.length() - 1) : local);
            ZoneId id = TimeZoneNames.zone(zone);
            String offset = zone.equals(UTC) ? "Z" : DateTimeFormatter.ofPattern("xxx").format(time.atZone(id));
            return FORMAT.format(time) + offset;
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    Edition.V1_0 + " writes the times of events with their offsets, which nobody knows for '" + local
                                               + "' in the time zone '" + zone + "'.",
                    e);
        }
    }

    /** Joins start or end with its zone. */
    static void decode(Map<String, Object> neutral, String name, String originalZone) {
        Object zone = neutral.remove(name + "TimeZone");
        if (!(neutral.get(name) instanceof String text)) {
            return;
        }
        boolean inUtc = text.endsWith("Z") || !(zone instanceof String known) || TimeZoneNames.find(known).isEmpty();
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("dateTime", inUtc ? inZone(text, ZoneOffset.UTC) : inZone(text, TimeZoneNames.zone((String) zone)));
        value.put("timeZone", inUtc ? UTC : zone);
        neutral.put(name, value);
        if (inUtc && zone instanceof String && !zone.equals(UTC)) {
            neutral.put(originalZone, zone);
        }
    }

    private static String inZone(String text, ZoneId zone) {
        try {
            return FORMAT.format(OffsetDateTime.parse(text).atZoneSameInstant(zone));
        } catch (DateTimeException e) {
            // what is no time is shown as it came
            return text;
        }
    }
}
