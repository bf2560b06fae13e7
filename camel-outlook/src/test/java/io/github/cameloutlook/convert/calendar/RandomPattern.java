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

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import io.github.cameloutlook.emulator.recurrence.Recurrence;
import io.github.cameloutlook.model.PatternedRecurrence;
import io.github.cameloutlook.model.RecurrencePattern;
import io.github.cameloutlook.model.RecurrenceRange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A recurrence of any kind, and the days that the emulated service makes of it. */
record RandomPattern(
        Recurrence.Pattern pattern, int interval, Set<DayOfWeek> days, Recurrence.WeekIndex index, int dayOfMonth, int month,
        int range) {

    static Arbitrary<RandomPattern> any() {
        return Combinators.combine(Arbitraries.of(Recurrence.Pattern.class), Arbitraries.integers().between(1, 6),
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(7), Arbitraries.of(Recurrence.WeekIndex.class),
                Arbitraries.integers().between(1, 31), Arbitraries.integers().between(1, 12),
                Arbitraries.integers().between(0, 60))
                .as((pattern, interval, days, index, day, month, range) -> new RandomPattern(
                        pattern, interval, new TreeSet<>(days), index,
                        pattern == Recurrence.Pattern.ABSOLUTE_YEARLY ? Math.min(day, Month.of(month).maxLength()) : day, month,
                        range));
    }

    LocalDate firstFrom(LocalDate date) {
        return recurrence(date, null, 0).between(date, date.plusYears(12), 1).get(0);
    }

    /** The days that the service has for it. */
    List<LocalDate> days(LocalDate first, int most) {
        LocalDate end = range % 3 == 1 ? first.plusDays(range * 40L) : null;
        return recurrence(first, end, range % 3 == 2 ? range : 0).between(first, first.plusYears(200), most);
    }

    private Recurrence recurrence(LocalDate first, LocalDate end, int count) {
        return new Recurrence(
                pattern, interval, days, index, dayOfMonth, month, DayOfWeek.SUNDAY, first, end, count, "UTC", ZoneOffset.UTC);
    }

    PatternedRecurrence recurrence(LocalDate first, String zone) {
        RecurrencePattern written = new RecurrencePattern();
        written.setType(switch (pattern) {
            case DAILY -> "daily";
            case WEEKLY -> "weekly";
            case ABSOLUTE_MONTHLY -> "absoluteMonthly";
            case RELATIVE_MONTHLY -> "relativeMonthly";
            case ABSOLUTE_YEARLY -> "absoluteYearly";
            case RELATIVE_YEARLY -> "relativeYearly";
        });
        String type = written.getType();
        List<String> names = days.stream().map(day -> day.name().toLowerCase(Locale.ROOT)).toList();
        if (type.equals("weekly") || type.startsWith("relative")) {
            written.setDaysOfWeek(names);
        }
        if (type.equals("weekly")) {
            written.setFirstDayOfWeek("sunday");
        }
        if (type.startsWith("relative")) {
            written.setIndex(index.name().toLowerCase(Locale.ROOT));
        }
        if (type.startsWith("absolute")) {
            written.setDayOfMonth(dayOfMonth);
        }
        if (type.endsWith("Yearly")) {
            written.setMonth(month);
        }
        written.setInterval(interval);
        PatternedRecurrence recurrence = new PatternedRecurrence();
        recurrence.setPattern(written);
        recurrence.setRange(range(first, zone));
        return recurrence;
    }

    private RecurrenceRange range(LocalDate first, String zone) {
        RecurrenceRange written = new RecurrenceRange();
        written.setType(range % 3 == 1 ? "endDate" : range % 3 == 2 ? "numbered" : "noEnd");
        written.setStartDate(first);
        if (range % 3 == 1) {
            written.setEndDate(first.plusDays(range * 40L));
        }
        if (range % 3 == 2) {
            written.setNumberOfOccurrences(range);
        }
        written.setRecurrenceTimeZone(zone);
        return written;
    }
}
