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

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.settings.TimeZones;
import io.github.cameloutlook.emulator.store.EventTime;

/** Times that clients send. */
public final class EventTimes {

    private static final String CUSTOM_ZONE = "tzone://Microsoft/";
    // Exchange's limit for one appointment
    private static final Duration LONGEST = Duration.ofDays(5 * 366);

    // what Exchange can keep
    private static final int FIRST_YEAR = 1601;
    private static final int LAST_YEAR = 4500;

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private EventTimes() {
    }

    /** The zone of a Windows or IANA name; 400 when there is none. */
    public static ZoneId zone(String name) {
        String plain = name.regionMatches(true, 0, CUSTOM_ZONE, 0, CUSTOM_ZONE.length())
                ? name.substring(CUSTOM_ZONE.length()) : name;
        return TimeZones.find(plain.equalsIgnoreCase("Utc") ? "UTC" : plain).orElseThrow(() -> new GraphException(
                400, "TimeZoneNotSupportedException",
                "A valid TimeZone value must be specified. The following TimeZone value is not supported: '" + name + "'."));
    }

    /**
     * Reads a dateTimeTimeZone.
     *
     * @param otherwise zone where it names none
     */
    public static EventTime read(String property, Object value, OutputZone otherwise) {
        Map<String, Object> given = InputValues.object(
                property, value, "dateTimeTimeZone", List.of("dateTime", "timeZone"));
        Object zoneName = InputValues.text("timeZone", InputValues.get(given, "timeZone"));
        String name = zoneName == null || zoneName.toString().isBlank() ? otherwise.name() : zoneName.toString();
        ZoneId zone = zone(name);
        Object text = InputValues.text("dateTime", InputValues.get(given, "dateTime"));
        if (text == null) {
            throw new GraphException(400, "RequestBodyRead", "The property '" + property + "' needs a dateTime.");
        }
        return new EventTime(local(property, text.toString(), zone), name, zone);
    }

    // local to the zone named; clients may send an offset too, which then decides
    private static LocalDateTime local(String property, String text, ZoneId zone) {
        LocalDateTime local = anyLocal(text, zone);
        // years that OData has; beyond them arithmetic may fail
        if (local == null || local.getYear() < 1 || local.getYear() > 9999) {
            throw new GraphException(
                    400, "RequestBodyRead", "The dateTime '" + text + "' of '" + property + "' is not valid.");
        }
        return local;
    }

    private static LocalDateTime anyLocal(String text, ZoneId zone) {
        try {
            if (text.indexOf('T') < 0) {
                return LocalDate.parse(text).atStartOfDay();
            }
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime() : LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            // the caller names the property
            return null;
        }
    }

    /** Refuses times no event can have. */
    public static void check(EventTime start, EventTime end, boolean allDay) {
        if (start == null || end == null) {
            throw invalid("The start and the end of an event must be set.");
        }
        if (start.local().getYear() < FIRST_YEAR || end.local().getYear() > LAST_YEAR) {
            throw invalid("An event must lie between the years " + FIRST_YEAR + " and " + LAST_YEAR + ".");
        }
        if (end.instant().isBefore(start.instant())) {
            throw invalid("The end of the event is before its start.");
        }
        if (Duration.between(start.instant(), end.instant()).compareTo(LONGEST) > 0) {
            throw new GraphException(
                    400, "ErrorCalendarDurationIsTooLong",
                    "The duration of the event is too long: it must be shorter than five years.");
        }
        if (allDay) {
            checkAllDay(start, end);
        }
    }

    private static void checkAllDay(EventTime start, EventTime end) {
        if (!start.local().toLocalTime().equals(LocalTime.MIDNIGHT)) {
            throw invalid("The Event.Start property for an all-day event needs to be set to midnight.");
        }
        if (!end.local().toLocalTime().equals(LocalTime.MIDNIGHT)) {
            throw invalid("The Event.End property for an all-day event needs to be set to midnight.");
        }
        if (!start.zone().equals(end.zone())) {
            throw invalid("The start and the end of an all-day event must be in the same time zone.");
        }
        if (!end.local().isAfter(start.local())) {
            throw invalid("The duration of an all-day event must be at least 24 hours.");
        }
    }

    /** The answer to values that do not go together. */
    public static GraphException invalid(String reason) {
        return new GraphException(400, "ErrorPropertyValidationFailure", "At least one property failed validation. " + reason);
    }

    /** Reads a time of a query; without an offset it is UTC. Null when it is none. */
    public static Instant moment(String text) {
        Instant moment = anyMoment(text);
        return moment == null || moment.isBefore(EARLIEST) || moment.isAfter(LATEST) ? null : moment;
    }

    private static Instant anyMoment(String text) {
        try {
            // a plus that was not encoded came as a blank
            String plain = text.strip().replace(' ', '+');
            if (plain.indexOf('T') < 0) {
                return LocalDate.parse(plain).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            return plain.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(plain).toInstant() : LocalDateTime.parse(plain).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            // the caller names the parameter
            return null;
        }
    }
}
