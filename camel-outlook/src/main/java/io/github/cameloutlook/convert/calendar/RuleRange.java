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

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.RecurrenceRange;
import net.fortuna.ical4j.model.Recur;

/** How long a series goes on: days in the service, instants in iCalendar. */
final class RuleRange {

    private final Recur<Temporal> rule;
    private final Temporal start;

    RuleRange(Recur<Temporal> rule, Temporal start) {
        this.rule = rule;
        this.start = start;
    }

    RecurrenceRange read() {
        RecurrenceRange range = new RecurrenceRange();
        LocalDate first = LocalDate.from(start);
        boolean counted = rule.getCount() != -1;
        if (counted && rule.getUntil() != null) {
            throw new OutlookInputException("The recurrence rule " + rule + " has both COUNT and UNTIL.");
        }
        range.setType(counted ? "numbered" : rule.getUntil() != null ? "endDate" : "noEnd");
        range.setStartDate(first);
        if (counted) {
            if (rule.getCount() < 1) {
                throw new OutlookInputException("The recurrence rule " + rule + " has a COUNT below 1.");
            }
            range.setNumberOfOccurrences(rule.getCount());
        }
        if (rule.getUntil() != null) {
            LocalDate last = lastDay(rule.getUntil());
            if (last.isBefore(first)) {
                throw new OutlookInputException(
                        "The recurrence rule " + rule + " ends before the series begins on " + first + ".");
            }
            range.setEndDate(last);
        }
        return range;
    }

    /** The last day whose occurrence begins by then. */
    private LocalDate lastDay(Temporal until) {
        if (until instanceof LocalDate date) {
            return date;
        }
        if (!(start instanceof ZonedDateTime begin)) {
            return until instanceof LocalDateTime local
                    ? local.toLocalDate()
                    : Instant.from(until).atZone(ZoneOffset.UTC).toLocalDate();
        }
        ZonedDateTime end = until instanceof LocalDateTime local
                ? local.atZone(begin.getZone())
                : Instant.from(until).atZone(begin.getZone());
        // not the local times: they go back when clocks do
        boolean reached = !end.toLocalDate().atTime(begin.toLocalTime()).atZone(begin.getZone()).isAfter(end);
        return reached ? end.toLocalDate() : end.toLocalDate().minusDays(1);
    }

    /** What an UNTIL has to be for a series whose last day is this one. */
    static Temporal until(LocalDate lastDay, Temporal start) {
        if (start instanceof ZonedDateTime begin) {
            return lastDay.atTime(begin.toLocalTime()).atZone(begin.getZone()).toInstant();
        }
        return lastDay;
    }
}
