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
package io.github.cameloutlook.emulator.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.recurrence.Recurrence;
import io.github.cameloutlook.emulator.recurrence.Recurrence.Pattern;
import io.github.cameloutlook.emulator.recurrence.Recurrence.WeekIndex;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.store.EventTime;

/** A patternedRecurrence as JSON. */
public final class RecurrenceJson {

    private static final Map<String, Pattern> PATTERNS = Map.of(
            "daily", Pattern.DAILY, "weekly", Pattern.WEEKLY, "absoluteMonthly", Pattern.ABSOLUTE_MONTHLY, "relativeMonthly",
            Pattern.RELATIVE_MONTHLY, "absoluteYearly", Pattern.ABSOLUTE_YEARLY, "relativeYearly", Pattern.RELATIVE_YEARLY);
    private static final Set<Pattern> BY_WEEKDAY
            = EnumSet.of(Pattern.WEEKLY, Pattern.RELATIVE_MONTHLY, Pattern.RELATIVE_YEARLY);
    private static final Set<Pattern> BY_DAY = EnumSet.of(Pattern.ABSOLUTE_MONTHLY, Pattern.ABSOLUTE_YEARLY);
    private static final Set<Pattern> BY_MONTH = EnumSet.of(Pattern.ABSOLUTE_YEARLY, Pattern.RELATIVE_YEARLY);
    private static final List<String> PATTERN
            = List.of("type", "interval", "daysOfWeek", "dayOfMonth", "month", "firstDayOfWeek", "index");
    private static final List<String> RANGE
            = List.of("type", "startDate", "endDate", "numberOfOccurrences", "recurrenceTimeZone");
    private static final String NO_DATE = "0001-01-01";
    private static final int YEARS_AHEAD = 200;

    private RecurrenceJson() {
    }

    /** Reads the recurrence of an event that begins and ends at these times; refuses what can make no series. */
    static Recurrence read(Object value, EventTime start, EventTime end) {
        Recurrence recurrence = read(value, start.zoneName(), start.zone());
        check(recurrence, start, end);
        return recurrence;
    }

    /**
     * Reads the recurrence of something that lasts no time; refuses what never happens.
     *
     * @param otherwise name of the zone when the recurrence names none
     * @param zone      that zone
     */
    public static Recurrence read(Object value, String otherwise, ZoneId zone) {
        Map<String, Object> json = InputValues.object("recurrence", value);
        Map<String, Object> pattern = part(json, "pattern");
        Map<String, Object> range = part(json, "range");
        Pattern type = PATTERNS.get(member("type", pattern, PATTERNS.keySet(), null));
        String rangeType = member("type", range, Set.of("endDate", "noEnd", "numbered"), null);
        Object zoneGiven = InputValues.text("recurrenceTimeZone", InputValues.get(range, "recurrenceTimeZone"));
        boolean named = zoneGiven != null && !zoneGiven.toString().isBlank();
        checkUnused(pattern, range);
        Recurrence recurrence = new Recurrence(
                type, number(pattern, "interval", 1, 1, 999),
                BY_WEEKDAY.contains(type) ? days(pattern) : Set.of(),
                type == Pattern.RELATIVE_MONTHLY || type == Pattern.RELATIVE_YEARLY ? index(pattern) : null,
                BY_DAY.contains(type) ? number(pattern, "dayOfMonth", 0, 1, 31) : 0,
                BY_MONTH.contains(type) ? number(pattern, "month", 0, 1, 12) : 0,
                day(member("firstDayOfWeek", pattern, dayNames(), "sunday")),
                date(range, "startDate"), rangeType.equals("endDate") ? date(range, "endDate") : null,
                rangeType.equals("numbered") ? number(range, "numberOfOccurrences", 0, 1, Integer.MAX_VALUE) : 0,
                named ? zoneGiven.toString() : otherwise, named ? EventTimes.zone(zoneGiven.toString()) : zone);
        requireDays(recurrence);
        return recurrence;
    }

    // what the type of the pattern or range does not use must still be of the type it has
    private static void checkUnused(Map<String, Object> pattern, Map<String, Object> range) {
        index(pattern);
        for (String number : List.of("dayOfMonth", "month")) {
            if (InputValues.get(pattern, number) != null) {
                InputValues.integer(number, InputValues.get(pattern, number));
            }
        }
        if (InputValues.get(range, "endDate") != null) {
            date(range, "endDate");
        }
        if (InputValues.get(range, "numberOfOccurrences") != null) {
            InputValues.integer("numberOfOccurrences", InputValues.get(range, "numberOfOccurrences"));
        }
    }

    private static void requireDays(Recurrence recurrence) {
        if (recurrence.end() != null && recurrence.end().isBefore(recurrence.start())) {
            throw EventTimes.invalid("The endDate of the range is before its startDate.");
        }
        if (recurrence.pattern() == Pattern.ABSOLUTE_YEARLY
                && recurrence.day() > Month.of(recurrence.month()).maxLength()) {
            throw EventTimes.invalid("The month of the pattern has no day " + recurrence.day() + ".");
        }
        if (firstDays(recurrence).isEmpty()) {
            throw new GraphException(400, "ErrorRecurrenceHasNoOccurrence", "The recurrence has no occurrence.");
        }
    }

    private static List<LocalDate> firstDays(Recurrence recurrence) {
        return recurrence.between(recurrence.start(), recurrence.start().plusYears(YEARS_AHEAD), 2);
    }

    private static void check(Recurrence recurrence, EventTime start, EventTime end) {
        List<LocalDate> first = firstDays(recurrence);
        LocalDate day = start.instant().atZone(recurrence.zone()).toLocalDate();
        // the service itself moves the start to the first day of the pattern: clients may send that back
        if (!recurrence.start().equals(day) && !first.get(0).equals(day)) {
            throw EventTimes.invalid("The startDate " + recurrence.start() + " of the range is not the day " + day
                                     + " on which the event starts.");
        }
        long days = Duration.between(start.instant(), end.instant()).minusNanos(1).toDays();
        if (first.size() > 1 && first.get(0).plusDays(days).isAfter(first.get(1).minusDays(1))) {
            throw new GraphException(
                    400, "ErrorOccurrenceTimeSpanTooBig",
                    "The occurrences would overlap: each lasts longer than the time to the next one.");
        }
    }

    private static Map<String, Object> part(Map<String, Object> json, String name) {
        Object value = InputValues.get(json, name);
        if (value == null) {
            throw EventTimes.invalid("The recurrence has no " + name + ".");
        }
        return InputValues.object(name, value, name.equals("pattern") ? "recurrencePattern" : "recurrenceRange",
                name.equals("pattern") ? PATTERN : RANGE);
    }

    private static String member(String name, Map<String, Object> json, Set<String> members, String otherwise) {
        Object value = InputValues.get(json, name);
        if (value == null && otherwise != null) {
            return otherwise;
        }
        return (String) InputValues.member(name, value, members);
    }

    private static int number(Map<String, Object> json, String name, int otherwise, int least, int most) {
        Object value = InputValues.get(json, name);
        int number = value == null ? otherwise : (Integer) InputValues.integer(name, value);
        if (number < least || number > most) {
            throw EventTimes.invalid("The " + name + " of the recurrence must be between " + least + " and " + most + ".");
        }
        return number;
    }

    private static Set<DayOfWeek> days(Map<String, Object> pattern) {
        Object value = InputValues.get(pattern, "daysOfWeek");
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            throw EventTimes.invalid("The recurrence pattern needs daysOfWeek.");
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Object name : list) {
            days.add(day((String) InputValues.member("daysOfWeek", name, dayNames())));
        }
        return Collections.unmodifiableSet(days);
    }

    private static WeekIndex index(Map<String, Object> pattern) {
        return WeekIndex.valueOf(
                member("index", pattern, Set.of("first", "second", "third", "fourth", "last"), "first")
                        .toUpperCase(Locale.ROOT));
    }

    private static Set<String> dayNames() {
        return Set.of("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday");
    }

    private static DayOfWeek day(String name) {
        return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static LocalDate date(Map<String, Object> range, String name) {
        Object text = InputValues.text(name, InputValues.get(range, name));
        if (text == null) {
            throw EventTimes.invalid("The range of the recurrence needs " + name + ".");
        }
        try {
            return LocalDate.parse(text.toString());
        } catch (DateTimeException e) {
            throw new GraphException(
                    400, "UnableToDeserializePostBody",
                    "were unable to deserialize: '" + text + "' is no date for " + name + " (yyyy-MM-dd).");
        }
    }

    /** A patternedRecurrence; null gives null. */
    public static Map<String, Object> write(Recurrence recurrence) {
        if (recurrence == null) {
            return null;
        }
        Map<String, Object> pattern = JsonObject.of(
                "type", name(recurrence.pattern()), "interval", recurrence.interval(), "month", recurrence.month(),
                "dayOfMonth", recurrence.day());
        if (!recurrence.days().isEmpty()) {
            // weeks begin with the sunday in the service's enumeration
            pattern.put("daysOfWeek", recurrence.days().stream().sorted((a, b) -> a.getValue() % 7 - b.getValue() % 7)
                    .map(RecurrenceJson::name).toList());
        }
        pattern.put("firstDayOfWeek", name(recurrence.weekStart()));
        pattern.put("index", name(recurrence.weekday() == null ? WeekIndex.FIRST : recurrence.weekday()));
        String type = recurrence.count() > 0 ? "numbered" : recurrence.end() == null ? "noEnd" : "endDate";
        Map<String, Object> range = JsonObject.of(
                "type", type, "startDate", recurrence.start().toString(), "endDate",
                recurrence.end() == null ? NO_DATE : recurrence.end().toString(), "recurrenceTimeZone", recurrence.zoneName(),
                "numberOfOccurrences", recurrence.count());
        return JsonObject.of("pattern", pattern, "range", range);
    }

    private static String name(Pattern pattern) {
        return PATTERNS.entrySet().stream().filter(entry -> entry.getValue() == pattern).map(Map.Entry::getKey).findFirst()
                .orElseThrow();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
