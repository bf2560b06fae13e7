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

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.IntStream;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.PatternedRecurrence;
import io.github.cameloutlook.model.RecurrencePattern;
import io.github.cameloutlook.model.RecurrenceRange;
import net.fortuna.ical4j.model.Month;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/** Writes recurrences of the service as rules of iCalendar. */
final class RuleWriter {

    private static final int SHORTEST_MONTH = 28;

    private RuleWriter() {
    }

    static Recur<Temporal> write(PatternedRecurrence recurrence, Temporal start) {
        RecurrencePattern pattern = recurrence.getPattern();
        RecurrenceRange range = recurrence.getRange();
        if (pattern == null || pattern.getType() == null || range == null || range.getType() == null) {
            throw new OutlookInputException("The recurrence needs pattern and range, each with its type");
        }
        Recur.Builder<Temporal> rule = new Recur.Builder<>();
        pattern(pattern, rule);
        if (pattern.getInterval() != null && pattern.getInterval() > 1) {
            rule.interval(pattern.getInterval());
        }
        range(range, start, rule);
        return rule.build();
    }

    private static void pattern(RecurrencePattern pattern, Recur.Builder<Temporal> rule) {
        switch (pattern.getType()) {
            case "daily" -> rule.frequency(Frequency.DAILY);
            case "weekly" -> {
                String first = pattern.getFirstDayOfWeek();
                // the default of the service; that of iCalendar is Monday
                rule.frequency(Frequency.WEEKLY).dayList(days(pattern))
                        .weekStartDay(WeekDay.getWeekDay(PatternDays.day(first == null ? "sunday" : first)));
            }
            case "absoluteMonthly" -> dayOfMonth(pattern, SHORTEST_MONTH, 31, rule.frequency(Frequency.MONTHLY));
            case "relativeMonthly" -> indexed(pattern, rule.frequency(Frequency.MONTHLY));
            case "absoluteYearly" -> {
                java.time.Month month = month(pattern);
                dayOfMonth(pattern, month.minLength(), month.maxLength(), yearly(month, rule));
            }
            case "relativeYearly" -> indexed(pattern, yearly(month(pattern), rule));
            default -> throw new OutlookInputException("'" + pattern.getType() + "' is no type of recurrence pattern");
        }
    }

    private static Recur.Builder<Temporal> yearly(java.time.Month month, Recur.Builder<Temporal> rule) {
        return rule.frequency(Frequency.YEARLY).monthList(Month.valueOf(month.getValue()));
    }

    private static java.time.Month month(RecurrencePattern pattern) {
        Integer month = pattern.getMonth();
        if (month == null || month < 1 || month > 12) {
            throw new OutlookInputException("A recurrence of type " + pattern.getType() + " needs a month from 1 to 12");
        }
        return java.time.Month.of(month);
    }

    /** Outlook takes the last day of a month that is too short, where iCalendar would skip the month. */
    private static void dayOfMonth(RecurrencePattern pattern, int shortest, int longest, Recur.Builder<Temporal> rule) {
        Integer day = pattern.getDayOfMonth();
        if (day == null || day < 1 || day > 31) {
            throw new OutlookInputException("A recurrence of type " + pattern.getType() + " needs a dayOfMonth from 1 to 31");
        }
        if (day <= shortest) {
            rule.monthDayList(day);
        } else if (day >= longest) {
            rule.monthDayList(-1);
        } else {
            rule.monthDayList(IntStream.rangeClosed(SHORTEST_MONTH, day).boxed().toList()).setPosList(-1);
        }
    }

    private static void indexed(RecurrencePattern pattern, Recur.Builder<Temporal> rule) {
        String index = pattern.getIndex() == null ? PatternDays.INDEXES.get(0) : pattern.getIndex();
        int position = PatternDays.INDEXES.indexOf(index) + 1;
        if (position == 0) {
            throw new OutlookInputException("'" + index + "' is no index of a week: " + PatternDays.INDEXES);
        }
        int counted = position == PatternDays.INDEXES.size() ? -1 : position;
        List<WeekDay> days = days(pattern);
        if (days.size() == 1) {
            rule.dayList(new WeekDay(days.get(0), counted));
        } else {
            rule.dayList(days).setPosList(counted);
        }
    }

    private static List<WeekDay> days(RecurrencePattern pattern) {
        return PatternDays.days(pattern).stream().map(WeekDay::getWeekDay).toList();
    }

    private static void range(RecurrenceRange range, Temporal start, Recur.Builder<Temporal> rule) {
        switch (range.getType()) {
            case "noEnd" -> {
                // nothing to write
            }
            case "numbered" -> {
                Integer count = range.getNumberOfOccurrences();
                if (count == null || count < 1) {
                    throw new OutlookInputException("A range of type numbered needs numberOfOccurrences");
                }
                rule.count(count);
            }
            case "endDate" -> rule.until(RuleRange.until(endDate(range), start));
            default -> throw new OutlookInputException("'" + range.getType() + "' is no type of recurrence range");
        }
    }

    private static LocalDate endDate(RecurrenceRange range) {
        if (range.getEndDate() == null) {
            throw new OutlookInputException("A range of type endDate needs an endDate");
        }
        return range.getEndDate();
    }
}
