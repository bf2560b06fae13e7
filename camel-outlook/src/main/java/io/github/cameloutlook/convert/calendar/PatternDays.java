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
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.RecurrencePattern;

/** Days of the week and of the month, as patterns of the service name them. */
final class PatternDays {

    /** Which of the days in a month; the last one is the last. */
    static final List<String> INDEXES = List.of("first", "second", "third", "fourth", "last");

    private PatternDays() {
    }

    static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    static DayOfWeek day(String name) {
        try {
            return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new OutlookInputException("'" + name + "' is no day of the week", e);
        }
    }

    static List<DayOfWeek> days(RecurrencePattern pattern) {
        if (pattern.getDaysOfWeek().isEmpty()) {
            throw new OutlookInputException("A recurrence of type " + pattern.getType() + " needs daysOfWeek");
        }
        return pattern.getDaysOfWeek().stream().map(PatternDays::day).toList();
    }

    /** Whether a series of this pattern may begin on a day. */
    static boolean include(RecurrencePattern pattern, LocalDate date) {
        return switch (pattern.getType()) {
            case "weekly" -> days(pattern).contains(date.getDayOfWeek());
            case "absoluteMonthly" -> isDayOfMonth(pattern, date);
            case "relativeMonthly" -> isIndexed(pattern, date);
            case "absoluteYearly" -> pattern.getMonth() == date.getMonthValue() && isDayOfMonth(pattern, date);
            case "relativeYearly" -> pattern.getMonth() == date.getMonthValue() && isIndexed(pattern, date);
            default -> true;
        };
    }

    private static boolean isDayOfMonth(RecurrencePattern pattern, LocalDate date) {
        return date.getDayOfMonth() == Math.min(pattern.getDayOfMonth(), date.lengthOfMonth());
    }

    private static boolean isIndexed(RecurrencePattern pattern, LocalDate date) {
        List<DayOfWeek> days = days(pattern);
        List<Integer> inMonth = IntStream.rangeClosed(1, date.lengthOfMonth())
                .filter(day -> days.contains(date.withDayOfMonth(day).getDayOfWeek())).boxed().toList();
        int index = INDEXES.indexOf(pattern.getIndex());
        int position = index == INDEXES.size() - 1 ? inMonth.size() - 1 : index;
        return inMonth.get(position) == date.getDayOfMonth();
    }
}
