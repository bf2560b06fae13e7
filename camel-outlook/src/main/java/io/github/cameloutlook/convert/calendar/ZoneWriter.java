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
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Month;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * Writes the definition of a zone from the rules of Java, which are those that the times were reckoned by. It begins a
 * year before the first time that needs it, and goes on for as long as the rules do.
 */
final class ZoneWriter {

    /** For zones whose clocks follow no rule, but dates that are known ahead. */
    private static final int MOST_YEARS_AHEAD = 30;
    private static final int CHECKED_YEARS = 28; // after which days of the week come again on the same dates

    private final ZoneId zone;
    private final ZoneRules rules;
    private final ZonedDateTime begin;
    private final List<Observance> observances = new ArrayList<>();

    ZoneWriter(ZoneId zone, ZonedDateTime first) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.begin = first.minusYears(1);
    }

    VTimeZone write() {
        ZoneOffset offset = rules.getOffset(begin.toInstant());
        add(rules.isDaylightSavings(begin.toInstant()), begin.toLocalDateTime().withNano(0), offset, offset, null);
        int year = known();
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            rule(rule, year);
        }
        return new VTimeZone(
                new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(observances));
    }

    /** Changes of clocks that are known one by one. Answers the year from which on rules say them. */
    private int known() {
        int limit = begin.getYear() + MOST_YEARS_AHEAD;
        int year = begin.getYear();
        for (ZoneOffsetTransition transition : rules.getTransitions()) {
            if (transition.getInstant().isAfter(begin.toInstant()) && transition.getDateTimeBefore().getYear() <= limit) {
                add(transition);
                year = transition.getDateTimeBefore().getYear() + 1;
            }
        }
        int last = rules.getTransitions().isEmpty()
                ? year : rules.getTransitions().get(rules.getTransitions().size() - 1).getDateTimeBefore().getYear() + 1;
        return Math.max(year, last);
    }

    private void rule(ZoneOffsetTransitionRule rule, int year) {
        ZoneOffsetTransition first = rule.createTransition(year);
        Recur<Temporal> yearly = yearly(rule);
        boolean same = IntStream.range(year, year + CHECKED_YEARS).allMatch(any -> isOn(rule, rule.createTransition(any)));
        if (same) {
            add(isDaylight(first), first.getDateTimeBefore(), first.getOffsetBefore(), first.getOffsetAfter(), yearly);
            return;
        }
        // the rule is one of days in another zone: those here are the day before or after, which no RRULE says
        IntStream.range(year, year + MOST_YEARS_AHEAD).forEach(any -> add(rule.createTransition(any)));
    }

    private void add(ZoneOffsetTransition transition) {
        add(isDaylight(transition), transition.getDateTimeBefore(), transition.getOffsetBefore(), transition.getOffsetAfter(),
                null);
    }

    private boolean isDaylight(ZoneOffsetTransition transition) {
        return rules.isDaylightSavings(transition.getInstant());
    }

    private void add(boolean daylight, LocalDateTime start, ZoneOffset from, ZoneOffset to, Recur<Temporal> rule) {
        Observance observance = daylight ? new Daylight() : new Standard();
        observance.add(new DtStart<>(start));
        observance.add(new TzOffsetFrom(from));
        observance.add(new TzOffsetTo(to));
        if (rule != null) {
            observance.add(new RRule<>(rule));
        }
        observances.add(observance);
    }

    private static Recur<Temporal> yearly(ZoneOffsetTransitionRule rule) {
        Recur.Builder<Temporal> yearly = new Recur.Builder<Temporal>().frequency(Frequency.YEARLY)
                .monthList(Month.valueOf(rule.getMonth().getValue()));
        if (rule.getDayOfWeek() == null) {
            return yearly.monthDayList(rule.getDayOfMonthIndicator()).build();
        }
        WeekDay day = WeekDay.getWeekDay(rule.getDayOfWeek());
        int indicator = rule.getDayOfMonthIndicator();
        // Java has the last Sunday of March as the Sunday from the 25th on
        if (indicator == -1 || indicator + 6 == rule.getMonth().minLength() && indicator + 6 == rule.getMonth().maxLength()) {
            return yearly.dayList(new WeekDay(day, -1)).build();
        }
        if (indicator % 7 == 1 && indicator < 28) {
            return yearly.dayList(new WeekDay(day, indicator / 7 + 1)).build();
        }
        int last = Math.min(indicator + 6, YearMonth.of(2001, rule.getMonth()).lengthOfMonth());
        int from = indicator < 0 ? YearMonth.of(2001, rule.getMonth()).lengthOfMonth() + indicator - 5 : indicator;
        int to = indicator < 0 ? YearMonth.of(2001, rule.getMonth()).lengthOfMonth() + indicator + 1 : last;
        return yearly.dayList(day).monthDayList(IntStream.rangeClosed(from, to).boxed().toList()).build();
    }

    /** Whether the rule's own day is the day on the clocks of the zone. */
    private static boolean isOn(ZoneOffsetTransitionRule rule, ZoneOffsetTransition transition) {
        LocalDate day = transition.getDateTimeBefore().toLocalDate();
        if (rule.getDayOfWeek() == null) {
            return day.getMonth() == rule.getMonth() && day.getDayOfMonth() == rule.getDayOfMonthIndicator();
        }
        int indicator = rule.getDayOfMonthIndicator();
        int first = indicator < 0 ? day.lengthOfMonth() + indicator - 5 : indicator;
        return day.getDayOfWeek() == rule.getDayOfWeek() && day.getMonth() == rule.getMonth()
                && day.getDayOfMonth() >= first && day.getDayOfMonth() <= first + 6;
    }
}
