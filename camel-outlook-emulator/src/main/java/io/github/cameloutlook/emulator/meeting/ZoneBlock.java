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
package io.github.cameloutlook.emulator.meeting;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.cameloutlook.emulator.store.EventTime;

/** The zone of an event as a VTIMEZONE: by which rules its clocks change from the year of the event on. */
final class ZoneBlock {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final int DAYS_OF_WEEK = 7;

    private ZoneBlock() {
    }

    static void write(CalendarText text, EventTime time) {
        ZoneRules rules = time.zone().getRules();
        text.line("BEGIN", "VTIMEZONE");
        text.line("TZID", time.zoneName());
        if (rules.getTransitionRules().isEmpty()) {
            ZoneOffset offset = rules.getOffset(time.instant());
            observance(text, "STANDARD", LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset, null);
        }
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            // of the year before, so that the first day of a year has a rule, too
            ZoneOffsetTransition transition = rule.createTransition(time.local().getYear() - 1);
            boolean daylight = rules.isDaylightSavings(transition.getInstant());
            observance(text, daylight ? "DAYLIGHT" : "STANDARD", transition.getDateTimeBefore(),
                    transition.getOffsetBefore(), transition.getOffsetAfter(), rule);
        }
        text.line("END", "VTIMEZONE");
    }

    private static void observance(
            CalendarText text, String kind, LocalDateTime start, ZoneOffset before, ZoneOffset after,
            ZoneOffsetTransitionRule rule) {
        text.line("BEGIN", kind);
        text.line("DTSTART", LOCAL.format(start));
        text.line("TZOFFSETFROM", offset(before));
        text.line("TZOFFSETTO", offset(after));
        if (rule != null) {
            text.line("RRULE", "FREQ=YEARLY;BYMONTH=" + start.getMonthValue() + ";" + days(rule, start));
        }
        text.line("END", kind);
    }

    private static String days(ZoneOffsetTransitionRule rule, LocalDateTime start) {
        int day = rule.getDayOfMonthIndicator();
        if (rule.getDayOfWeek() == null) {
            return "BYMONTHDAY=" + day;
        }
        String weekday = name(start.getDayOfWeek());
        // the last week of a month, or a whole one
        if (day < 0 || day + DAYS_OF_WEEK - 1 == rule.getMonth().maxLength()) {
            return "BYDAY=-1" + weekday;
        }
        if (day % DAYS_OF_WEEK == 1) {
            return "BYDAY=" + (1 + day / DAYS_OF_WEEK) + weekday;
        }
        return "BYDAY=" + weekday + ";BYMONTHDAY=" + IntStream.range(day, day + DAYS_OF_WEEK).mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
    }
}
