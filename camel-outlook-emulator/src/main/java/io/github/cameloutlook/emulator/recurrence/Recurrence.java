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
package io.github.cameloutlook.emulator.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * On which days something happens again. Days are those of one time zone: what happens at a time of day keeps it when
 * clocks change.
 *
 * @param pattern   kind of repetition
 * @param interval  every so many days, weeks, months or years
 * @param days      days of the week, empty where the pattern has none
 * @param weekday   index of the day in its month, for relative patterns
 * @param day       of the month, for absolute patterns, else 0
 * @param month     of the year, for yearly patterns, else 0
 * @param weekStart first day of a week, which decides about weekly patterns with an interval
 * @param start     first day
 * @param end       last day, or null
 * @param count     how many times, or 0
 * @param zoneName  name of the zone as it was given
 * @param zone      where the days are days
 */
public record Recurrence(Pattern pattern, int interval, Set<DayOfWeek> days, WeekIndex weekday, int day, int month,
        DayOfWeek weekStart, LocalDate start, LocalDate end, int count, String zoneName, ZoneId zone) {

    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    /** Kinds of repetition. */
    public enum Pattern {
        DAILY,
        WEEKLY,
        ABSOLUTE_MONTHLY,
        RELATIVE_MONTHLY,
        ABSOLUTE_YEARLY,
        RELATIVE_YEARLY
    }

    /** Which of the days in a month. */
    public enum WeekIndex {
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
        LAST
    }

    public boolean isEndless() {
        return end == null && count == 0;
    }

    /**
     * A rule of iCalendar. Its end is an instant, as RFC 5545 wants it beside times in a zone; without a time of day it
     * is a day.
     *
     * @param time at which it happens on each day, or null for whole days
     */
    public String rule(ZoneId zone, LocalTime time) {
        RecurrenceDates dates = new RecurrenceDates(this);
        return end == null || time == null
                ? dates.rule()
                : dates.rule(UNTIL.format(end.atTime(time).atZone(zone).withZoneSameInstant(ZoneOffset.UTC)));
    }

    /** The same days, beginning on another one. */
    public Recurrence startingOn(LocalDate first) {
        return new Recurrence(
                pattern, interval, days, weekday, day, month, weekStart, first, end, count, zoneName, zone);
    }

    /**
     * Days from one on and before another, in order.
     *
     * @param most how many at most
     */
    public List<LocalDate> between(LocalDate from, LocalDate before, int most) {
        return new RecurrenceDates(this).between(from, before, most);
    }

    /** Whether it happens on a day. */
    public boolean includes(LocalDate date) {
        return !between(date, date.plusDays(1), 1).isEmpty();
    }
}
