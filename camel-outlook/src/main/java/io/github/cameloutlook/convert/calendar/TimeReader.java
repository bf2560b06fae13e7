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
package io.github.cameloutlook.convert.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times and durations of iCalendar (RFC 5545, 3.3.4 to 3.3.6). */
final class TimeReader {

    private static final DateTimeFormatter DATE = format("uuuuMMdd");
    private static final DateTimeFormatter DATE_TIME = format("uuuuMMdd'T'HHmmss");

    private static final Pattern DURATION = Pattern.compile("(?<sign>[+-])?P((?<weeks>\\d{1,6})W)?((?<days>\\d{1,6})D)?"
                                                            + "(T((?<hours>\\d{1,6})H)?((?<minutes>\\d{1,6})M)?((?<seconds>\\d{1,6})S)?)?");

    private final CalendarZones zones;

    TimeReader(CalendarZones zones) {
        this.zones = zones;
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Reads a property with one time. */
    EventTime read(ContentLine line) {
        return read(line, line.value().strip());
    }

    /** Reads a property with several times, which commas separate. */
    List<EventTime> readAll(ContentLine line) {
        List<EventTime> times = new ArrayList<>();
        for (String value : line.value().split(",")) {
            times.add(read(line, value.strip()));
        }
        return times;
    }

    /** Reads an instant, or null when there is none. */
    Instant instant(ContentLine line) {
        return line == null ? null : read(line).instant();
    }

    private EventTime read(ContentLine line, String value) {
        try {
            if (value.length() == 8) {
                return EventTime.day(LocalDate.parse(value, DATE));
            }
            boolean utc = value.endsWith("Z");
            LocalDateTime local = LocalDateTime.parse(utc ? value.substring(0, value.length() - 1) : value, DATE_TIME);
            return utc ? EventTime.at(local.atZone(ZoneOffset.UTC)) : zones.resolve(line, local);
        } catch (DateTimeException e) {
            throw line.malformed("'" + shortened(value) + "' is no date (20260315) and no date with time (20260315T093000)", e);
        }
    }

    /** Reads a local time that stands in no zone, as those of zone definitions. */
    static LocalDateTime local(ContentLine line, String value) {
        try {
            return value.length() == 8 ? LocalDate.parse(value, DATE).atStartOfDay() : LocalDateTime.parse(value, DATE_TIME);
        } catch (DateTimeException e) {
            throw line.malformed("'" + shortened(value) + "' is no local time (20260315T030000)", e);
        }
    }

    /** The time a duration later: days on the calendar, the rest on the clock. */
    static EventTime plus(EventTime start, ContentLine line) {
        Amount amount = amount(line);
        if (start.isDay()) {
            return EventTime.day(start.date().plusDays(amount.days() + amount.time().toDays()));
        }
        return start.with(start.time().plusDays(amount.days()).plus(amount.time()));
    }

    /** A duration in minutes, rounded towards none. */
    static long minutes(ContentLine line) {
        Amount amount = amount(line);
        return amount.time().plusDays(amount.days()).toMinutes();
    }

    private static Amount amount(ContentLine line) {
        Matcher matcher = DURATION.matcher(line.value().strip());
        if (!matcher.matches() || matcher.group().endsWith("P") || matcher.group().endsWith("T")) {
            throw line.malformed("'" + shortened(line.value()) + "' is no duration of at most six digits (PT1H30M)");
        }
        int sign = "-".equals(matcher.group("sign")) ? -1 : 1;
        Duration time = Duration.ofHours(number(matcher, "hours")).plusMinutes(number(matcher, "minutes"))
                .plusSeconds(number(matcher, "seconds"));
        return new Amount(sign * (7L * number(matcher, "weeks") + number(matcher, "days")), time.multipliedBy(sign));
    }

    private static int number(Matcher matcher, String group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }

    /** @param days on the calendar, which are not always 24 hours */
    private record Amount(long days, Duration time) {
    }

    private static String shortened(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "..." : value;
    }
}
