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
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.regex.Pattern;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.PatternedRecurrence;
import net.fortuna.ical4j.model.Recur;

/**
 * Recurrences of the service as recurrence rules of iCalendar (RFC 5545, 3.3.10), and the other way round.
 * <p>
 * A rule has its meaning only together with the begin of the series. That is a {@link ZonedDateTime}, or a
 * {@link LocalDate} for events that take whole days.
 */
public final class RecurrenceRules {

    private static final Pattern NAME = Pattern.compile("^\\s*RRULE\\s*:", Pattern.CASE_INSENSITIVE);

    private RecurrenceRules() {
    }

    /**
     * Writes a recurrence as the value of an RRULE.
     *
     * @param  start                 begin of the series
     * @throws OutlookInputException if the recurrence is incomplete
     */
    public static String format(PatternedRecurrence recurrence, Temporal start) {
        CalendarLibrary.require();
        return RuleWriter.write(recurrence, checked(start)).toString();
    }

    /**
     * Reads the value of an RRULE, or the line with it.
     *
     * @param  start                 begin of the series
     * @throws OutlookInputException if the text is no rule, or one that the service cannot express
     */
    public static PatternedRecurrence parse(String rule, Temporal start) {
        CalendarLibrary.require();
        return new RuleReader(recur(NAME.matcher(rule).replaceFirst("")), checked(start), false).read();
    }

    /** The rule as the library has it. */
    static Recur<Temporal> recur(String rule) {
        try {
            return new Recur<>(rule.strip().toUpperCase(Locale.ROOT), false);
        } catch (RuntimeException e) {
            // whatever the library stumbles over, the cause is the text
            throw new OutlookInputException("'" + rule + "' is no recurrence rule: " + e.getMessage(), e);
        }
    }

    private static Temporal checked(Temporal start) {
        if (start instanceof ZonedDateTime || start instanceof LocalDate) {
            return start;
        }
        throw new IllegalArgumentException("A series begins at a ZonedDateTime or a LocalDate, not " + start);
    }

    static LocalDate date(Temporal start) {
        return LocalDate.from(start);
    }
}
