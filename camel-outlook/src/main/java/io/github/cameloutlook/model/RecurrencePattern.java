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
package io.github.cameloutlook.model;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;

/** How often something recurs. */
public final class RecurrencePattern extends OutlookObject {

    public RecurrencePattern() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RecurrencePattern(Map<String, Object> properties) {
        super(properties);
    }

    /** Every so many days. */
    public static RecurrencePattern daily(int interval) {
        return of("daily", interval);
    }

    /** On these days of every so many weeks, which begin on Sunday unless {@link #setFirstDay} says otherwise. */
    public static RecurrencePattern weekly(int interval, DayOfWeek... days) {
        RecurrencePattern pattern = of("weekly", interval);
        pattern.setDays(List.of(days));
        return pattern;
    }

    /** On a day of every so many months; on their last day in shorter months. */
    public static RecurrencePattern absoluteMonthly(int interval, int dayOfMonth) {
        RecurrencePattern pattern = of("absoluteMonthly", interval);
        pattern.setDayOfMonth(dayOfMonth);
        return pattern;
    }

    /** On the first, second, third, fourth or last of these days of every so many months. */
    public static RecurrencePattern relativeMonthly(int interval, WeekIndex index, DayOfWeek... days) {
        RecurrencePattern pattern = of("relativeMonthly", interval);
        pattern.set("index", index);
        pattern.setDays(List.of(days));
        return pattern;
    }

    /** On a day of a month of every so many years. */
    public static RecurrencePattern absoluteYearly(int interval, Month month, int dayOfMonth) {
        RecurrencePattern pattern = absoluteMonthly(interval, dayOfMonth);
        pattern.setType("absoluteYearly");
        pattern.setMonth(month.getValue());
        return pattern;
    }

    /** On the first, second, third, fourth or last of these days of a month of every so many years. */
    public static RecurrencePattern relativeYearly(int interval, Month month, WeekIndex index, DayOfWeek... days) {
        RecurrencePattern pattern = relativeMonthly(interval, index, days);
        pattern.setType("relativeYearly");
        pattern.setMonth(month.getValue());
        return pattern;
    }

    private static RecurrencePattern of(String type, int interval) {
        RecurrencePattern pattern = new RecurrencePattern();
        pattern.setType(type);
        pattern.setInterval(interval);
        return pattern;
    }

    /**
     * Days of the week, from Monday on; empty when there are none.
     *
     * @throws IllegalStateException if one of them is no day of the week
     */
    public Set<DayOfWeek> getDays() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        getDaysOfWeek().forEach(name -> days.add(day("daysOfWeek", name)));
        return days;
    }

    public void setDays(Collection<DayOfWeek> days) {
        setDaysOfWeek(days.stream().map(RecurrencePattern::name).toList());
    }

    /** First day of the week: Sunday when it is not told. */
    public DayOfWeek getFirstDay() {
        String name = getFirstDayOfWeek();
        return name == null ? DayOfWeek.SUNDAY : day("firstDayOfWeek", name);
    }

    public void setFirstDay(DayOfWeek firstDay) {
        setFirstDayOfWeek(firstDay == null ? null : name(firstDay));
    }

    /** Which of the days is meant: the first when it is not told. */
    public WeekIndex getWeekIndex() {
        String index = getIndex();
        return index == null ? WeekIndex.FIRST : named(WeekIndex.class, "index", index);
    }

    private static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static DayOfWeek day(String property, String name) {
        return named(DayOfWeek.class, property, name);
    }

    private static <E extends Enum<E>> E named(Class<E> type, String property, String name) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("Property " + property + " is no " + type.getSimpleName() + ": " + name, e);
        }
    }

    /** daily, weekly, absoluteMonthly, relativeMonthly, absoluteYearly or relativeYearly. */
    public String getType() {
        return string("type");
    }

    public void setType(String type) {
        set("type", type);
    }

    /** Units of the type between occurrences. */
    public Integer getInterval() {
        return integer("interval");
    }

    public void setInterval(Integer interval) {
        set("interval", interval);
    }

    /** Day of the month. */
    public Integer getDayOfMonth() {
        return integer("dayOfMonth");
    }

    public void setDayOfMonth(Integer dayOfMonth) {
        set("dayOfMonth", dayOfMonth);
    }

    /** Month of the year. */
    public Integer getMonth() {
        return integer("month");
    }

    public void setMonth(Integer month) {
        set("month", month);
    }

    /** Days of the week. */
    public List<String> getDaysOfWeek() {
        return strings("daysOfWeek");
    }

    public void setDaysOfWeek(List<String> daysOfWeek) {
        set("daysOfWeek", daysOfWeek);
    }

    /** First day of the week. */
    public String getFirstDayOfWeek() {
        return string("firstDayOfWeek");
    }

    public void setFirstDayOfWeek(String firstDayOfWeek) {
        set("firstDayOfWeek", firstDayOfWeek);
    }

    /** Which of these days: first, second, third, fourth or last. */
    public String getIndex() {
        return string("index");
    }

    public void setIndex(String index) {
        set("index", index);
    }
}
