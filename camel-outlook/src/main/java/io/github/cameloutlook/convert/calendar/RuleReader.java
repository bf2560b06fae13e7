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
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.PatternedRecurrence;
import io.github.cameloutlook.model.RecurrencePattern;
import net.fortuna.ical4j.model.Month;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;

/**
 * Reads a rule of iCalendar as a recurrence of the service. What the service has no words for is refused: a series on
 * other days than those that were meant is worse than none.
 */
final class RuleReader {

    private static final int SHORTEST_MONTH = 28;
    private static final int LONGEST_MONTH = 31;
    private static final int LAST = -1;

    private final Recur<Temporal> rule;
    private final Temporal start;
    private final LocalDate firstDay;
    private final boolean lastDayStandsIn;

    /**
     * @param lastDayStandsIn whether the writer of the rule means the last day of months that are too short for the
     *                        day, as Outlook does, instead of skipping them
     */
    RuleReader(Recur<Temporal> rule, Temporal start, boolean lastDayStandsIn) {
        this.rule = rule;
        this.start = start;
        this.firstDay = LocalDate.from(start);
        this.lastDayStandsIn = lastDayStandsIn;
    }

    PatternedRecurrence read() {
        if (rule.getFrequency() == null) {
            throw refused("it has no FREQ");
        }
        refuseWhatNoPatternHas();
        PatternedRecurrence recurrence = new PatternedRecurrence();
        RecurrencePattern pattern = pattern();
        pattern.setInterval(interval());
        recurrence.setPattern(pattern);
        recurrence.setRange(new RuleRange(rule, start).read());
        if (!PatternDays.include(pattern, firstDay)) {
            throw refused("the series begins on " + firstDay + ", which is no day of the rule");
        }
        return recurrence;
    }

    private void refuseWhatNoPatternHas() {
        if (!rule.getYearDayList().isEmpty()) {
            throw refused("BYYEARDAY cannot be expressed");
        }
        if (!rule.getWeekNoList().isEmpty()) {
            throw refused("BYWEEKNO cannot be expressed");
        }
        if (rule.getSkip() != null || !rule.toString().startsWith("FREQ") && !rule.toString().startsWith("RSCALE=GREGORIAN")) {
            throw refused("RSCALE and SKIP cannot be expressed");
        }
        refuseOtherTimes("BYHOUR", rule.getHourList(), ChronoField.HOUR_OF_DAY);
        refuseOtherTimes("BYMINUTE", rule.getMinuteList(), ChronoField.MINUTE_OF_HOUR);
        refuseOtherTimes("BYSECOND", rule.getSecondList(), ChronoField.SECOND_OF_MINUTE);
    }

    /** Some programs repeat the time of the begin, which says nothing. */
    private void refuseOtherTimes(String part, List<Integer> values, ChronoField field) {
        boolean same = values.size() == 1 && start.isSupported(field) && values.get(0) == start.get(field);
        if (!values.isEmpty() && !same) {
            throw refused(part + " cannot be expressed: all occurrences are at the time of day at which the series begins");
        }
    }

    private int interval() {
        int interval = rule.getInterval();
        if (interval == 0 || interval < -1) {
            throw refused("INTERVAL is " + interval + ", not a number from 1 on");
        }
        return Math.max(interval, 1);
    }

    private RecurrencePattern pattern() {
        return switch (rule.getFrequency()) {
            case DAILY -> daily();
            case WEEKLY -> weekly();
            case MONTHLY -> monthly();
            case YEARLY -> yearly();
            default -> throw refused("FREQ=" + rule.getFrequency() + " cannot be expressed: the least step is a day");
        };
    }

    private RecurrencePattern daily() {
        refuse("BYMONTH", rule.getMonthList());
        refuse("BYMONTHDAY", rule.getMonthDayList());
        refuse("BYSETPOS", rule.getSetPosList());
        if (rule.getDayList().isEmpty()) {
            return pattern("daily");
        }
        if (interval() != 1) {
            throw refused("FREQ=DAILY with both INTERVAL and BYDAY cannot be expressed");
        }
        return weekly(); // every day that is one of these is every week on these
    }

    private RecurrencePattern weekly() {
        refuse("BYMONTH", rule.getMonthList());
        refuse("BYMONTHDAY", rule.getMonthDayList());
        refuse("BYSETPOS", rule.getSetPosList());
        RecurrencePattern pattern = pattern("weekly");
        pattern.setDaysOfWeek(rule.getDayList().isEmpty() ? List.of(PatternDays.name(firstDay.getDayOfWeek())) : plainDays());
        WeekDay weekStart = rule.getWeekStartDay();
        pattern.setFirstDayOfWeek(weekStart == null ? "monday" : PatternDays.name(WeekDay.getDayOfWeek(weekStart)));
        return pattern;
    }

    private RecurrencePattern monthly() {
        refuse("BYMONTH", rule.getMonthList());
        if (!rule.getDayList().isEmpty()) {
            return relative("relativeMonthly");
        }
        RecurrencePattern pattern = pattern("absoluteMonthly");
        pattern.setDayOfMonth(dayOfMonth(SHORTEST_MONTH, LONGEST_MONTH));
        return pattern;
    }

    private RecurrencePattern yearly() {
        boolean someDay = !rule.getDayList().isEmpty() || !rule.getMonthDayList().isEmpty();
        if (rule.getMonthList().size() > 1 || rule.getMonthList().isEmpty() && someDay) {
            throw refused("FREQ=YEARLY can only be expressed with one month in BYMONTH, or without any BY part");
        }
        int month = rule.getMonthList().isEmpty() ? firstDay.getMonthValue() : month(rule.getMonthList().get(0));
        RecurrencePattern pattern;
        if (rule.getDayList().isEmpty()) {
            pattern = pattern("absoluteYearly");
            java.time.Month calendarMonth = java.time.Month.of(month);
            pattern.setDayOfMonth(dayOfMonth(calendarMonth.minLength(), calendarMonth.maxLength()));
        } else {
            pattern = relative("relativeYearly");
        }
        pattern.setMonth(month);
        return pattern;
    }

    private int month(Month month) {
        if (month.isLeapMonth() || month.getMonthOfYear() < 1 || month.getMonthOfYear() > 12) {
            throw refused("BYMONTH=" + month + " is no month");
        }
        return month.getMonthOfYear();
    }

    /**
     * The day of a month.
     *
     * @param shortest days that the shortest of the months in question has
     * @param longest  days that the longest of them has
     */
    private int dayOfMonth(int shortest, int longest) {
        List<Integer> days = rule.getMonthDayList();
        if (!rule.getSetPosList().isEmpty()) {
            return lastOf(days);
        }
        if (days.size() > 1) {
            throw refused("several days in BYMONTHDAY cannot be expressed; make one series of each");
        }
        int day = days.isEmpty() ? firstDay.getDayOfMonth() : days.get(0);
        if (day == LAST) {
            return longest;
        }
        if (day < 1 || day > LONGEST_MONTH) {
            throw refused("BYMONTHDAY=" + day + " cannot be expressed: only days from 1 to 31, and -1 for the last");
        }
        if (day > shortest && !lastDayStandsIn) {
            throw refused("day " + day + " is skipped in months that are too short for it, where Outlook would take their last"
                          + " day. If that is meant, write BYMONTHDAY=-1 for the last day, or BYMONTHDAY=28,29,30;BYSETPOS=-1 for"
                          + " day 30");
        }
        return day;
    }

    /** "The last one of days 28 to 30": day 30, or the last day of months that are too short for it. */
    private int lastOf(List<Integer> days) {
        int last = days.isEmpty() ? 0 : days.get(days.size() - 1);
        List<Integer> upTo = IntStream.rangeClosed(SHORTEST_MONTH, last).boxed().toList();
        if (rule.getSetPosList().equals(List.of(LAST)) && last > SHORTEST_MONTH && last <= LONGEST_MONTH && days.equals(upTo)) {
            return last;
        }
        throw refused("BYSETPOS with BYMONTHDAY cannot be expressed, except for the last one of days from 28 on");
    }

    private RecurrencePattern relative(String type) {
        refuse("BYMONTHDAY together with BYDAY", rule.getMonthDayList());
        RecurrencePattern pattern = pattern(type);
        List<WeekDay> days = rule.getDayList();
        if (rule.getSetPosList().isEmpty()) {
            if (days.size() > 1 || days.get(0).getOffset() == 0) {
                throw refused("BYDAY can only be expressed as one day with its number (as in BYDAY=2TU), or as days with one"
                              + " position (as in BYDAY=MO,TU;BYSETPOS=1)");
            }
            pattern.setDaysOfWeek(List.of(PatternDays.name(WeekDay.getDayOfWeek(days.get(0)))));
            pattern.setIndex(index("BYDAY", days.get(0).getOffset()));
            return pattern;
        }
        if (rule.getSetPosList().size() > 1) {
            throw refused("several positions in BYSETPOS cannot be expressed");
        }
        pattern.setDaysOfWeek(plainDays());
        pattern.setIndex(index("BYSETPOS", rule.getSetPosList().get(0)));
        return pattern;
    }

    private String index(String part, int position) {
        if (position == LAST) {
            return "last";
        }
        if (position < 1 || position > PatternDays.INDEXES.size() - 1) {
            throw refused(part + " can only count from 1 to 4, or -1 for the last");
        }
        return PatternDays.INDEXES.get(position - 1);
    }

    private List<String> plainDays() {
        List<String> names = new ArrayList<>();
        for (WeekDay day : rule.getDayList()) {
            if (day.getOffset() != 0) {
                throw refused("BYDAY=" + day + " counts days where that cannot be expressed");
            }
            String name = PatternDays.name(WeekDay.getDayOfWeek(day));
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private void refuse(String part, List<?> values) {
        if (!values.isEmpty()) {
            throw refused("FREQ=" + rule.getFrequency() + " with " + part + " cannot be expressed");
        }
    }

    private static RecurrencePattern pattern(String type) {
        RecurrencePattern pattern = new RecurrencePattern();
        pattern.setType(type);
        return pattern;
    }

    private OutlookInputException refused(String reason) {
        return new OutlookInputException(
                "The recurrence rule " + String.valueOf(rule).toUpperCase(Locale.ROOT) + " does not fit Outlook: " + reason
                                         + ".");
    }
}
