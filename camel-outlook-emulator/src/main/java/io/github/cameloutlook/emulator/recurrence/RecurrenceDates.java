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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.cameloutlook.emulator.recurrence.Recurrence.WeekIndex;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** Walks through the days of a recurrence, as a rule of iCalendar (RFC 5545). */
final class RecurrenceDates {

    // a walk over fewer days costs less than starting in the middle
    private static final int SKIP_FROM = 40;
    // the shortest month has so many days
    private static final int SHORTEST_MONTH = 28;

    private final Recurrence recurrence;

    RecurrenceDates(Recurrence recurrence) {
        this.recurrence = recurrence;
    }

    List<LocalDate> between(LocalDate from, LocalDate before, int most) {
        List<LocalDate> dates = new ArrayList<>();
        RecurrenceRuleIterator iterator = iterator();
        if (from.isAfter(recurrence.start().plusDays(SKIP_FROM))) {
            iterator.fastForward(floating(from));
        }
        while (iterator.hasNext() && dates.size() < most) {
            LocalDate date = date(iterator.nextDateTime());
            if (!date.isBefore(before)) {
                break;
            }
            if (!date.isBefore(from)) {
                dates.add(date);
            }
        }
        return dates;
    }

    private RecurrenceRuleIterator iterator() {
        try {
            return new RecurrenceRule(rule()).iterator(floating(recurrence.start()));
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException("a checked recurrence makes a rule: " + rule(), e);
        }
    }

    private static DateTime floating(LocalDate date) {
        // months count from zero
        return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    }

    private static LocalDate date(DateTime date) {
        return LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDayOfMonth());
    }

    String rule() {
        return rule(recurrence.end() == null ? null : recurrence.end().toString().replace("-", ""));
    }

    /** The rule with the end in another form. */
    String rule(String until) {
        String limit = recurrence.count() > 0 ? ";COUNT=" + recurrence.count() : until == null ? "" : ";UNTIL=" + until;
        return pattern() + ";INTERVAL=" + recurrence.interval() + ";WKST=" + name(recurrence.weekStart()) + limit;
    }

    private String pattern() {
        return switch (recurrence.pattern()) {
            case DAILY -> "FREQ=DAILY";
            case WEEKLY -> "FREQ=WEEKLY;BYDAY=" + days();
            case ABSOLUTE_MONTHLY -> "FREQ=MONTHLY;" + dayOfMonth();
            case RELATIVE_MONTHLY -> "FREQ=MONTHLY;" + weekdayOfMonth();
            case ABSOLUTE_YEARLY -> "FREQ=YEARLY;BYMONTH=" + recurrence.month() + ";" + dayOfMonth();
            case RELATIVE_YEARLY -> "FREQ=YEARLY;BYMONTH=" + recurrence.month() + ";" + weekdayOfMonth();
        };
    }

    /** Outlook takes the last day of a month that is too short, where iCalendar would skip the month. */
    private String dayOfMonth() {
        if (recurrence.day() <= SHORTEST_MONTH) {
            return "BYMONTHDAY=" + recurrence.day();
        }
        return "BYMONTHDAY=" + IntStream.rangeClosed(SHORTEST_MONTH, recurrence.day()).mapToObj(Integer::toString)
                .collect(Collectors.joining(","))
               + ";BYSETPOS=-1";
    }

    private String weekdayOfMonth() {
        int position = recurrence.weekday() == WeekIndex.LAST ? -1 : recurrence.weekday().ordinal() + 1;
        return "BYDAY=" + days() + ";BYSETPOS=" + position;
    }

    private String days() {
        return recurrence.days().stream().sorted().map(RecurrenceDates::name).collect(Collectors.joining(","));
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
