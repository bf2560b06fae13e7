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
package io.github.cameloutlook.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A local date and time and the zone it is in.
 * <p>
 * A local time that a clock change skips is taken as that much later; one that comes twice is the first of the two.
 */
public final class DateTimeTimeZone extends OutlookObject {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss").appendFraction(ChronoField.NANO_OF_SECOND, 0, 7, true)
            .toFormatter(Locale.ROOT);

    public DateTimeTimeZone() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DateTimeTimeZone(Map<String, Object> properties) {
        super(properties);
    }

    /** A local time in a zone. */
    public static DateTimeTimeZone of(String dateTime, String timeZone) {
        DateTimeTimeZone value = new DateTimeTimeZone();
        value.setDateTime(dateTime);
        value.setTimeZone(timeZone);
        return value;
    }

    /**
     * A time on the clocks of its zone, to 100 nanoseconds (finer parts are dropped).
     * <p>
     * It is written in UTC instead when the zone is only an offset, which the service takes for no zone, and when it
     * would be read as another instant, as the second of two times that a clock change makes alike: the instant is
     * always kept.
     */
    public static DateTimeTimeZone of(ZonedDateTime time) {
        Optional<String> name = TimeZoneNames.wire(time.getZone());
        if (name.isEmpty() || !time.toLocalDateTime().atZone(TimeZoneNames.zone(name.get())).isEqual(time)) {
            return of(FORMAT.format(time.withZoneSameInstant(ZoneOffset.UTC)), "UTC");
        }
        return of(FORMAT.format(time), name.get());
    }

    /** An instant, in UTC. */
    public static DateTimeTimeZone of(Instant instant) {
        return of(instant.atZone(ZoneOffset.UTC));
    }

    /** The midnight at which a day begins on the clocks of a zone, which is how the service writes dates. */
    public static DateTimeTimeZone of(LocalDate date, ZoneId zone) {
        String name = TimeZoneNames.wire(zone).orElseThrow(() -> new UnknownTimeZoneException(zone.getId()));
        return of(FORMAT.format(date.atStartOfDay()), name);
    }

    /**
     * The time in its zone; null when there is no time. A value without a zone is in UTC.
     *
     * @throws UnknownTimeZoneException if nobody knows the zone
     * @throws IllegalStateException    if the value is not a date and time
     */
    public ZonedDateTime toZonedDateTime() {
        String text = getDateTime();
        if (text == null) {
            return null;
        }
        String name = getTimeZone();
        ZoneId zone = name == null || name.isBlank() ? ZoneOffset.UTC : TimeZoneNames.zone(name);
        TemporalAccessor parsed = parse(text);
        return parsed instanceof OffsetDateTime offset
                ? offset.atZoneSameInstant(zone) : ((LocalDateTime) parsed).atZone(zone);
    }

    /** The instant; null when there is no time. Fails as {@link #toZonedDateTime} does. */
    public Instant toInstant() {
        ZonedDateTime time = toZonedDateTime();
        return time == null ? null : time.toInstant();
    }

    /**
     * The date of a value that means a date, as those of tasks and flags; null when there is none. Programs write such
     * dates as midnight of the zone they run in, and the service shows that midnight in another zone (mostly UTC),
     * where it lies up to half a day beside the midnight of that date: the nearest midnight is the one that was meant.
     *
     * @throws IllegalStateException if the value is not a date and time
     */
    public LocalDate toLocalDate() {
        String text = getDateTime();
        return text == null ? null : LocalDateTime.from(parse(text)).plusHours(12).toLocalDate();
    }

    private static TemporalAccessor parse(String text) {
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay()
                    : DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        } catch (DateTimeException e) {
            throw new IllegalStateException("Property dateTime is not a date and time: " + text, e);
        }
    }

    /** Local time without offset, such as 2026-03-15T12:00:00. */
    public String getDateTime() {
        return string("dateTime");
    }

    public void setDateTime(String dateTime) {
        set("dateTime", dateTime);
    }

    /** Windows or IANA name of the zone, such as Pacific Standard Time. */
    public String getTimeZone() {
        return string("timeZone");
    }

    public void setTimeZone(String timeZone) {
        set("timeZone", timeZone);
    }
}
