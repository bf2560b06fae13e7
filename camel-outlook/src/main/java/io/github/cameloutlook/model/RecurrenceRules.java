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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a recurrence has to have, by the type of its pattern and of its range. */
final class RecurrenceRules {

    private RecurrenceRules() {
    }

    /**
     * @throws IllegalArgumentException with everything that is missing or out of bounds
     */
    static void check(PatternedRecurrence recurrence) {
        List<String> problems = new ArrayList<>();
        if (recurrence.getPattern() == null) {
            problems.add("it has no pattern");
        } else {
            pattern(recurrence.getPattern(), problems);
        }
        if (recurrence.getRange() == null) {
            problems.add("it has no range");
        } else {
            range(recurrence.getRange(), problems);
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("The recurrence is not complete: " + String.join("; ", problems));
        }
    }

    private static void pattern(RecurrencePattern pattern, List<String> problems) {
        String type = pattern.getType();
        if (type == null) {
            problems.add("its pattern has no type");
            return;
        }
        between(problems, type, "interval", pattern.getInterval(), Integer.MAX_VALUE);
        switch (type.toLowerCase(Locale.ROOT)) {
            case "daily" -> {
            }
            case "weekly", "relativemonthly" -> days(pattern, problems);
            case "absolutemonthly" -> between(problems, type, "dayOfMonth", pattern.getDayOfMonth(), 31);
            case "absoluteyearly" -> {
                between(problems, type, "dayOfMonth", pattern.getDayOfMonth(), 31);
                between(problems, type, "month", pattern.getMonth(), 12);
            }
            case "relativeyearly" -> {
                days(pattern, problems);
                between(problems, type, "month", pattern.getMonth(), 12);
            }
            default -> problems.add("there is no type of pattern " + type + "; there are daily, weekly, absoluteMonthly, "
                                    + "relativeMonthly, absoluteYearly and relativeYearly");
        }
        index(pattern, problems);
    }

    private static void days(RecurrencePattern pattern, List<String> problems) {
        List<String> days = pattern.getDaysOfWeek();
        if (days.isEmpty()) {
            problems.add("a " + pattern.getType() + " pattern needs daysOfWeek");
        }
        for (String day : days) {
            if (!isOneOf(DayOfWeek.values(), day)) {
                problems.add("there is no day of the week " + day);
            }
        }
    }

    private static void index(RecurrencePattern pattern, List<String> problems) {
        String index = pattern.getIndex();
        if (index != null && !isOneOf(WeekIndex.values(), index)) {
            problems.add("there is no index " + index + "; there are first, second, third, fourth and last");
        }
    }

    private static void between(List<String> problems, String type, String name, Integer value, int most) {
        if (value == null || value < 1 || value > most) {
            String bounds = most == Integer.MAX_VALUE ? " of at least 1" : " from 1 to " + most;
            problems.add("a " + type + " pattern needs " + name + bounds + (value == null ? "" : ", not " + value));
        }
    }

    private static void range(RecurrenceRange range, List<String> problems) {
        String type = range.getType();
        if (type == null) {
            problems.add("its range has no type");
            return;
        }
        LocalDate start = range.getStartDate();
        if (start == null) {
            problems.add("a " + type + " range needs startDate");
        }
        switch (type.toLowerCase(Locale.ROOT)) {
            case "noend" -> {
            }
            case "enddate" -> endDate(start, range.getEndDate(), problems);
            case "numbered" -> {
                Integer count = range.getNumberOfOccurrences();
                if (count == null || count < 1) {
                    problems.add("a numbered range needs numberOfOccurrences of at least 1");
                }
            }
            default -> problems.add("there is no type of range " + type + "; there are endDate, noEnd and numbered");
        }
        String zone = range.getRecurrenceTimeZone();
        boolean named = zone != null && !zone.isBlank() && !zone.equals(TimeZoneNames.CUSTOM);
        // an offset is a zone of Java, not one of the service
        if (named && TimeZoneNames.find(zone).flatMap(TimeZoneNames::wire).isEmpty()) {
            problems.add("nobody knows its recurrenceTimeZone " + zone);
        }
    }

    private static void endDate(LocalDate start, LocalDate end, List<String> problems) {
        if (end == null) {
            problems.add("an endDate range needs endDate");
        } else if (start != null && end.isBefore(start)) {
            problems.add("its endDate " + end + " lies before its startDate " + start);
        }
    }

    private static boolean isOneOf(Enum<?>[] values, String name) {
        for (Enum<?> value : values) {
            if (value.name().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
