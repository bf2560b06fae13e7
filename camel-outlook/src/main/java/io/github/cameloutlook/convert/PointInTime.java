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
package io.github.cameloutlook.convert;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.cameloutlook.model.DateTimeTimeZone;
import io.github.cameloutlook.model.OutlookObject;
import io.github.cameloutlook.model.TimeZoneNames;

/**
 * A point in time as users give it: ISO-8601 text, one of the types of java.time, a Date, or the service's own
 * dateTimeTimeZone.
 *
 * @param time  the time on the clocks of its zone
 * @param shape as the service has times of events: local time and zone
 * @param date  whether no time of day was given
 */
public record PointInTime(ZonedDateTime time, DateTimeTimeZone shape, boolean date) {

    /** The plus of an offset is a space after the decoding of a URI in which it was not encoded. */
    private static final Pattern LOST_PLUS = Pattern.compile(" (?=\\d{2}:?\\d{2}$)");

    /**
     * Reads a value.
     *
     * @param  value                 what the user gave
     * @param  zoneName              zone of values that have none
     * @param  source                what the value is, to begin a sentence with
     * @throws OutlookInputException if it is no time, or of no known zone
     */
    public static PointInTime of(Object value, String zoneName, String source) {
        if (value instanceof OutlookObject object) {
            return of(object.properties(), zoneName, source);
        }
        if (value instanceof Map<?, ?> map) {
            Object zone = map.get("timeZone");
            return of(map.get("dateTime"), zone == null ? zoneName : zone.toString(), source);
        }
        if (value instanceof CharSequence text) {
            return in(zoneName, parse(text.toString().strip(), source), source);
        }
        return in(zoneName, temporal(value, source), source);
    }

    private static Object temporal(Object value, String source) {
        if (value instanceof Date date) {
            return date.toInstant();
        }
        if (value instanceof Calendar calendar) {
            return calendar.toInstant().atZone(calendar.getTimeZone().toZoneId());
        }
        if (value instanceof TemporalAccessor) {
            return value;
        }
        throw new OutlookInputException(
                source + " is " + (value == null ? "missing" : "a " + value.getClass().getName()) + ". Accepted: ISO-8601 text,"
                                        + " the types of java.time, a Date.");
    }

    private static Object parse(String text, String source) {
        try {
            return text.contains("T")
                    ? DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            LOST_PLUS.matcher(text).replaceFirst("+"), ZonedDateTime::from, LocalDateTime::from)
                    : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new OutlookInputException(
                    source + " is no time: '" + text + "'. Accepted: an instant such as 2026-03-29T08:00:00Z, a time with"
                                            + " offset such as 2026-03-29T10:00:00+02:00, a local time such as"
                                            + " 2026-03-29T10:00, a date.",
                    e);
        }
    }

    private static PointInTime in(String zoneName, Object temporal, String source) {
        if (temporal instanceof ZonedDateTime zoned) {
            return new PointInTime(zoned, DateTimeTimeZone.of(zoned), false);
        }
        if (temporal instanceof OffsetDateTime offset) {
            return in(zoneName, offset.toInstant(), source);
        }
        if (temporal instanceof Instant instant) {
            return in(zoneName, instant.atZone(ZoneOffset.UTC), source);
        }
        if (temporal instanceof LocalDate date) {
            return local(date.atStartOfDay(), zoneName, true);
        }
        if (temporal instanceof LocalDateTime local) {
            return local(local, zoneName, false);
        }
        throw new OutlookInputException(
                source + " is a " + temporal.getClass().getSimpleName() + ", which is no point in time.");
    }

    /** The zone keeps the name that the user gave it. */
    private static PointInTime local(LocalDateTime local, String zoneName, boolean date) {
        ZonedDateTime time = local.atZone(zone(zoneName));
        String text = DateTimeTimeZone.of(local.atZone(ZoneOffset.UTC)).getDateTime();
        return new PointInTime(time, DateTimeTimeZone.of(text, zoneName), date);
    }

    /**
     * The zone of a Windows or IANA name.
     *
     * @throws OutlookInputException if there is none of that name, or if it is an offset, which the service takes for
     *                               no zone
     */
    public static ZoneId zone(String name) {
        return TimeZoneNames.find(name).filter(zone -> TimeZoneNames.wire(zone).isPresent())
                .orElseThrow(() -> new OutlookInputException(
                        "There is no time zone '" + name + "'. Accepted: IANA names such as Europe/Berlin and Windows names"
                                                             + " such as W. Europe Standard Time."));
    }

    /** The instant. */
    public Instant instant() {
        return time.toInstant();
    }
}
