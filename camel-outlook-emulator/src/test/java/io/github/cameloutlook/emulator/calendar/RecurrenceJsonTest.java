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

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.http.Json;
import io.github.cameloutlook.emulator.recurrence.Recurrence;
import io.github.cameloutlook.emulator.recurrence.Recurrence.Pattern;
import io.github.cameloutlook.emulator.recurrence.Recurrence.WeekIndex;
import io.github.cameloutlook.emulator.store.EventTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class RecurrenceJsonTest {

    private static final Set<Pattern> BY_WEEKDAY
            = EnumSet.of(Pattern.WEEKLY, Pattern.RELATIVE_MONTHLY, Pattern.RELATIVE_YEARLY);
    private static final Set<Pattern> RELATIVE = EnumSet.of(Pattern.RELATIVE_MONTHLY, Pattern.RELATIVE_YEARLY);
    private static final Set<Pattern> ABSOLUTE = EnumSet.of(Pattern.ABSOLUTE_MONTHLY, Pattern.ABSOLUTE_YEARLY);
    private static final Set<Pattern> YEARLY = EnumSet.of(Pattern.ABSOLUTE_YEARLY, Pattern.RELATIVE_YEARLY);
    private static final String ZONE = "America/New_York";

    @Provide
    Arbitrary<Recurrence> recurrences() {
        Arbitrary<LocalDate> dates
                = Arbitraries.integers().between(0, 3000).map(day -> LocalDate.of(2024, 1, 1).plusDays(day));
        return Combinators.combine(Arbitraries.of(Pattern.class), Arbitraries.integers().between(1, 99),
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1), Arbitraries.of(WeekIndex.class),
                Arbitraries.integers().between(1, 28), Arbitraries.integers().between(1, 12), dates,
                Arbitraries.integers().between(0, 50)).as((pattern, interval, days, index, day, month, start, count) -> {
                    LocalDate end = count % 3 == 1 ? start.plusYears(150) : null;
                    return new Recurrence(
                            pattern, interval, BY_WEEKDAY.contains(pattern) ? EnumSet.copyOf(days) : Set.of(),
                            RELATIVE.contains(pattern) ? index : null, ABSOLUTE.contains(pattern) ? day : 0,
                            YEARLY.contains(pattern) ? month : 0, days.iterator().next(), start, end, end == null ? count : 0,
                            ZONE, ZoneId.of(ZONE));
                });
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadAgain(@ForAll("recurrences") Recurrence recurrence) throws Exception {
        EventTime start = new EventTime(recurrence.start().atTime(9, 0), ZONE, ZoneId.of(ZONE));
        Object json = Json.read(Json.bytes(RecurrenceJson.write(recurrence)));
        try {
            assertThat(RecurrenceJson.read(json, start, start.at(start.local().plusMinutes(30)))).isEqualTo(recurrence);
        } catch (GraphException e) {
            // rare yearly patterns with a long interval have no day in two centuries
            Assume.that(!e.code().equals("ErrorRecurrenceHasNoOccurrence"));
            throw e;
        }
    }
}
