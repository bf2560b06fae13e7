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
import java.time.Month;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecurrenceModelTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    static List<RecurrencePattern> patterns() {
        return List.of(RecurrencePattern.daily(2), RecurrencePattern.weekly(1, MONDAY, FRIDAY),
                RecurrencePattern.absoluteMonthly(3, 31), RecurrencePattern.relativeMonthly(1, WeekIndex.LAST, FRIDAY),
                RecurrencePattern.absoluteYearly(1, Month.FEBRUARY, 29),
                RecurrencePattern.relativeYearly(1, Month.NOVEMBER, WeekIndex.FOURTH, MONDAY));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void whatFactoriesMakeIsComplete(RecurrencePattern pattern) {
        for (RecurrenceRange range : List.of(RecurrenceRange.noEnd(START), RecurrenceRange.until(START, START),
                RecurrenceRange.numbered(START, 1))) {
            assertThatCode(PatternedRecurrence.of(pattern, range)::validate).doesNotThrowAnyException();
        }
    }

    @Test
    void writesWhatTheServiceReads() {
        assertThat(PatternedRecurrence.of(RecurrencePattern.relativeMonthly(2, WeekIndex.THIRD, MONDAY),
                RecurrenceRange.until(START, START.plusDays(90))).properties()).isEqualTo(Map.of(
                        "pattern", Map.of("type", "relativeMonthly", "interval", 2, "index", "third", "daysOfWeek",
                                List.of("monday")),
                        "range", Map.of("type", "endDate", "startDate", "2026-01-05", "endDate", "2026-04-05")));
    }

    @Test
    void readsDaysInAnyCase() {
        RecurrencePattern pattern = RecurrencePattern.weekly(1);
        assertThat(pattern.getFirstDay()).isEqualTo(SUNDAY);
        assertThat(pattern.getWeekIndex()).isEqualTo(WeekIndex.FIRST);
        pattern.setDaysOfWeek(List.of("Friday", "monday"));
        pattern.setFirstDayOfWeek("Monday");
        pattern.setIndex("Last");
        assertThat(pattern.getDays()).containsExactly(MONDAY, FRIDAY);
        assertThat(pattern.getFirstDay()).isEqualTo(MONDAY);
        assertThat(pattern.getWeekIndex()).isEqualTo(WeekIndex.LAST);
        pattern.setDaysOfWeek(List.of("caturday"));
        assertThatThrownBy(pattern::getDays).isInstanceOf(IllegalStateException.class).hasMessageContaining("caturday");
    }

    @Test
    void aSeriesWithoutAnEndMayShowTheFirstOfAllDays() {
        RecurrenceRange range = RecurrenceRange.noEnd(START);
        range.set("endDate", "0001-01-01");
        assertThat(range.getEndDate()).isEqualTo(LocalDate.of(1, 1, 1));
        assertThatCode(PatternedRecurrence.of(RecurrencePattern.daily(1), range)::validate).doesNotThrowAnyException();
    }

    @Test
    void allThatIsMissingIsTold() {
        RecurrencePattern pattern = new RecurrencePattern();
        pattern.setType("relativeYearly");
        pattern.setIndex("fifth");
        RecurrenceRange range = new RecurrenceRange();
        range.setType("numbered");
        range.setRecurrenceTimeZone("Middle-earth Standard Time");
        assertThatThrownBy(PatternedRecurrence.of(pattern, range)::validate).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("needs interval of at least 1", "needs daysOfWeek", "needs month from 1 to 12",
                        "no index fifth", "needs startDate", "needs numberOfOccurrences", "Middle-earth Standard Time");
        assertThatThrownBy(new PatternedRecurrence()::validate).hasMessageContainingAll("no pattern", "no range");
    }

    @Test
    void whatIsOutOfBoundsIsTold() {
        refused(RecurrencePattern.daily(0), RecurrenceRange.noEnd(START), "interval of at least 1, not 0");
        refused(RecurrencePattern.absoluteMonthly(1, 32), RecurrenceRange.noEnd(START), "dayOfMonth from 1 to 31, not 32");
        refused(RecurrencePattern.daily(1), RecurrenceRange.until(START, START.minusDays(1)), "before its startDate");
        refused(RecurrencePattern.daily(1), RecurrenceRange.until(START, null), "needs endDate");
        refused(RecurrencePattern.daily(1), RecurrenceRange.numbered(START, 0), "numberOfOccurrences");
        RecurrencePattern odd = RecurrencePattern.weekly(1, DayOfWeek.MONDAY);
        odd.setType("hourly");
        refused(odd, RecurrenceRange.noEnd(START), "no type of pattern hourly");
        odd.setType(null);
        refused(odd, RecurrenceRange.noEnd(START), "pattern has no type");
        RecurrenceRange forever = RecurrenceRange.noEnd(START);
        forever.setType("forever");
        refused(RecurrencePattern.daily(1), forever, "no type of range forever");
        RecurrencePattern caturday = RecurrencePattern.weekly(1);
        caturday.setDaysOfWeek(List.of("caturday"));
        refused(caturday, RecurrenceRange.noEnd(START), "no day of the week caturday");
    }

    private static void refused(RecurrencePattern pattern, RecurrenceRange range, String reason) {
        assertThatThrownBy(PatternedRecurrence.of(pattern, range)::validate).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
