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
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.github.cameloutlook.convert.OutlookInputException;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/** Standard or daylight time of a zone: from when on, and by how much it is off UTC. */
final class ZoneObservance {

    /** Enough for every change of clocks there was. Strangers write as many as they like. */
    private static final int MOST_DATES = 1000;

    private final LocalDateTime start;
    private final ZoneOffset from;
    private final ZoneOffset to;
    private final Recur<Temporal> rule;
    private final List<LocalDateTime> dates = new ArrayList<>();

    ZoneObservance(Block block) {
        ContentLine begin = block.required("DTSTART");
        this.start = TimeReader.local(begin, begin.value().strip());
        this.from = offset(block.required("TZOFFSETFROM"));
        this.to = offset(block.required("TZOFFSETTO"));
        this.rule = rule(block.single("RRULE"));
        for (ContentLine line : block.all("RDATE")) {
            for (String date : line.value().split(",")) {
                if (dates.size() == MOST_DATES) {
                    throw line.malformed("the clocks of the zone change on more than " + MOST_DATES + " days");
                }
                dates.add(TimeReader.local(line, date.strip()));
            }
        }
    }

    private static ZoneOffset offset(ContentLine line) {
        try {
            return ZoneOffset.of(line.value().strip());
        } catch (DateTimeException e) {
            throw line.malformed("'" + line.value() + "' is no offset (+0100)", e);
        }
    }

    private static Recur<Temporal> rule(ContentLine line) {
        if (line == null) {
            return null;
        }
        try {
            Recur<Temporal> rule = RecurrenceRules.recur(line.value());
            if (rule.getFrequency() != Frequency.YEARLY || rule.getDayList().size() > 1 || rule.getMonthList().size() > 1) {
                throw line.malformed("clocks change once a year, on one day of one month");
            }
            return rule;
        } catch (OutlookInputException e) {
            throw line.malformed(e.getMessage(), e);
        }
    }

    LocalDateTime start() {
        return start;
    }

    ZoneOffset from() {
        return from;
    }

    ZoneOffset to() {
        return to;
    }

    /** When it begins in these years, on the clocks that go until then. */
    List<LocalDateTime> onsets(int firstYear, int lastYear) {
        List<LocalDateTime> onsets = new ArrayList<>(dates);
        if (rule == null) {
            return onsets;
        }
        Temporal until = rule.getUntil();
        for (int year = Math.max(firstYear, start.getYear()); year <= lastYear; year++) {
            LocalDateTime onset = day(year).atTime(start.toLocalTime());
            if (!onset.isBefore(start) && (until == null || !isAfter(onset, until))) {
                onsets.add(onset);
            }
        }
        return onsets;
    }

    private boolean isAfter(LocalDateTime onset, Temporal until) {
        if (until instanceof LocalDate || until instanceof LocalDateTime) {
            return onset.toLocalDate().isAfter(LocalDate.from(until));
        }
        return onset.toInstant(from).isAfter(Instant.from(until));
    }

    private LocalDate day(int year) {
        Month month = rule.getMonthList().isEmpty() ? start.getMonth() : Month.of(rule.getMonthList().get(0).getMonthOfYear());
        LocalDate first = LocalDate.of(year, month, 1);
        List<Integer> daysOfMonth = rule.getMonthDayList();
        if (rule.getDayList().isEmpty()) {
            int day = daysOfMonth.isEmpty() ? start.getDayOfMonth() : daysOfMonth.get(0);
            int length = YearMonth.from(first).lengthOfMonth();
            return first.withDayOfMonth(Math.max(1, Math.min(length, day < 0 ? length + 1 + day : day)));
        }
        WeekDay weekDay = rule.getDayList().get(0);
        DayOfWeek dayOfWeek = WeekDay.getDayOfWeek(weekDay);
        if (!daysOfMonth.isEmpty()) {
            return IntStream.rangeClosed(1, first.lengthOfMonth()).filter(daysOfMonth::contains).mapToObj(first::withDayOfMonth)
                    .filter(day -> day.getDayOfWeek() == dayOfWeek).findFirst().orElse(first);
        }
        int ordinal = weekDay.getOffset() == 0 ? 1 : weekDay.getOffset();
        return first.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, dayOfWeek));
    }
}
