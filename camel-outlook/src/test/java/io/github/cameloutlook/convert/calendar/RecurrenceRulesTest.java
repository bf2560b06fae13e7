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
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.PatternedRecurrence;
import io.github.cameloutlook.model.RecurrencePattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecurrenceRulesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** A Tuesday, the second of its month. */
    private static final ZonedDateTime TUESDAY = ZonedDateTime.of(2026, 3, 10, 9, 30, 0, 0, BERLIN);

    @ParameterizedTest
    @CsvSource(delimiter = '|',
               textBlock = """
                       FREQ=DAILY                                     | {type=daily, interval=1}
                       FREQ=DAILY;INTERVAL=3                          | {type=daily, interval=3}
                       FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR                | {type=weekly, daysOfWeek=[monday, tuesday, wednesday, thursday, friday], firstDayOfWeek=monday, interval=1}
                       FREQ=WEEKLY                                    | {type=weekly, daysOfWeek=[tuesday], firstDayOfWeek=monday, interval=1}
                       FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=SU     | {type=weekly, daysOfWeek=[tuesday, thursday], firstDayOfWeek=sunday, interval=2}
                       freq=weekly;byday=tu                           | {type=weekly, daysOfWeek=[tuesday], firstDayOfWeek=monday, interval=1}
                       FREQ=WEEKLY;BYDAY=TU;BYHOUR=9;BYMINUTE=30      | {type=weekly, daysOfWeek=[tuesday], firstDayOfWeek=monday, interval=1}
                       FREQ=MONTHLY                                   | {type=absoluteMonthly, dayOfMonth=10, interval=1}
                       FREQ=MONTHLY;BYMONTHDAY=10;INTERVAL=12         | {type=absoluteMonthly, dayOfMonth=10, interval=12}
                       FREQ=MONTHLY;BYDAY=2TU                         | {type=relativeMonthly, daysOfWeek=[tuesday], index=second, interval=1}
                       FREQ=MONTHLY;BYDAY=+2TU                        | {type=relativeMonthly, daysOfWeek=[tuesday], index=second, interval=1}
                       FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2               | {type=relativeMonthly, daysOfWeek=[tuesday], index=second, interval=1}
                       FREQ=YEARLY                                    | {type=absoluteYearly, dayOfMonth=10, month=3, interval=1}
                       FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10            | {type=absoluteYearly, dayOfMonth=10, month=3, interval=1}
                       FREQ=YEARLY;BYMONTH=3;BYDAY=2TU                | {type=relativeYearly, daysOfWeek=[tuesday], index=second, month=3, interval=1}
                       """)
    void readsEveryPattern(String rule, String pattern) {
        assertThat(RecurrenceRules.parse(rule, TUESDAY).getPattern().properties()).hasToString(pattern);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 2026-03-31 | last",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1 | 2026-03-02 | first",
            "FREQ=MONTHLY;BYDAY=SU,SA;BYSETPOS=3 | 2026-03-08 | third",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=4 | 2026-03-04 | fourth" })
    void readsPositionsAmongSeveralDays(String rule, LocalDate start, String index) {
        RecurrencePattern pattern = RecurrenceRules.parse(rule, start).getPattern();
        assertThat(pattern.getType()).isEqualTo("relativeMonthly");
        assertThat(pattern.getIndex()).isEqualTo(index);
        assertThat(RecurrenceRules.format(RecurrenceRules.parse(rule, start), start)).contains("BYSETPOS");
    }

    @Test
    void readsTheLastDayOfMonths() {
        LocalDate start = LocalDate.of(2026, 4, 30);
        assertThat(RecurrenceRules.parse("FREQ=MONTHLY;BYMONTHDAY=-1", start).getPattern().getDayOfMonth()).isEqualTo(31);
        assertThat(RecurrenceRules.parse("FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1", start).getPattern().getDayOfMonth())
                .isEqualTo(30);
        LocalDate leapDay = LocalDate.of(2028, 2, 29);
        assertThat(RecurrenceRules.parse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", leapDay).getPattern().getDayOfMonth())
                .isEqualTo(29);
    }

    @ParameterizedTest
    @CsvSource({
            // 9:30 in Berlin is 8:30 in winter and 7:30 in summer
            "FREQ=DAILY;UNTIL=20261231T083000Z, 2026-12-31",
            "FREQ=DAILY;UNTIL=20261231T082959Z, 2026-12-30",
            "FREQ=DAILY;UNTIL=20260701T073000Z, 2026-07-01",
            "FREQ=DAILY;UNTIL=20260701T072959Z, 2026-06-30",
            "FREQ=DAILY;UNTIL=20260630T225959Z, 2026-06-30",
            "FREQ=DAILY;UNTIL=20260701, 2026-07-01",
            "FREQ=DAILY;UNTIL=20260701T093000, 2026-07-01",
            "FREQ=DAILY;UNTIL=20260701T092959, 2026-06-30" })
    void readsTheLastDayInTheZoneOfTheSeries(String rule, String lastDay) {
        assertThat(RecurrenceRules.parse(rule, TUESDAY).getRange().properties())
                .containsEntry("type", "endDate").containsEntry("endDate", lastDay).containsEntry("startDate", "2026-03-10");
    }

    @Test
    void readsEndsOfWholeDaysAsDays() {
        LocalDate start = TUESDAY.toLocalDate();
        assertThat(RecurrenceRules.parse("FREQ=DAILY;UNTIL=20260401", start).getRange().getEndDate())
                .isEqualTo("2026-04-01");
        assertThat(RecurrenceRules.parse("FREQ=DAILY;UNTIL=20260401T235959Z", start).getRange().getEndDate())
                .isEqualTo("2026-04-01");
    }

    @Test
    void readsCounts() {
        assertThat(RecurrenceRules.parse("FREQ=DAILY;COUNT=5", TUESDAY).getRange().properties())
                .isEqualTo(Map.of("type", "numbered", "startDate", "2026-03-10", "numberOfOccurrences", 5));
        assertThat(RecurrenceRules.parse("FREQ=DAILY", TUESDAY).getRange().getType()).isEqualTo("noEnd");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=HOURLY",
            "FREQ=DAILY;BYHOUR=8", "FREQ=DAILY;BYHOUR=9,15", "FREQ=DAILY;BYMINUTE=0,30", "FREQ=DAILY;BYSECOND=10",
            "FREQ=DAILY;BYMONTH=3", "FREQ=DAILY;BYMONTHDAY=10", "FREQ=DAILY;INTERVAL=2;BYDAY=TU", "FREQ=DAILY;INTERVAL=0",
            "FREQ=DAILY;INTERVAL=-2", "FREQ=DAILY;COUNT=0", "FREQ=DAILY;COUNT=2;UNTIL=20270101", "FREQ=DAILY;UNTIL=20260101",
            "FREQ=WEEKLY;BYDAY=1TU", "FREQ=WEEKLY;BYDAY=TU;BYSETPOS=1", "FREQ=WEEKLY;BYDAY=WE", "FREQ=WEEKLY;BYMONTH=3",
            "FREQ=MONTHLY;BYMONTHDAY=10,20", "FREQ=MONTHLY;BYMONTHDAY=-2", "FREQ=MONTHLY;BYMONTHDAY=31",
            "FREQ=MONTHLY;BYMONTHDAY=29", "FREQ=MONTHLY;BYDAY=TU", "FREQ=MONTHLY;BYDAY=5TU", "FREQ=MONTHLY;BYDAY=-2TU",
            "FREQ=MONTHLY;BYDAY=2TU,4TU", "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1,3", "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=5",
            "FREQ=MONTHLY;BYDAY=TU;BYMONTHDAY=8,9,10", "FREQ=MONTHLY;BYMONTH=3;BYMONTHDAY=10", "FREQ=MONTHLY;BYMONTHDAY=11",
            "FREQ=MONTHLY;BYMONTHDAY=1,2,10;BYSETPOS=-1",
            "FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=10", "FREQ=YEARLY;BYYEARDAY=69", "FREQ=YEARLY;BYWEEKNO=11;BYDAY=TU",
            "FREQ=YEARLY;BYDAY=10TU", "FREQ=YEARLY;BYMONTHDAY=10", "FREQ=YEARLY;BYMONTH=13", "FREQ=YEARLY;BYMONTH=4",
            "RSCALE=HEBREW;FREQ=YEARLY", "FREQ=YEARLY;SKIP=FORWARD",
            "", "X", "FREQ", "FREQ=", "FREQ=OFTEN", "INTERVAL=1", "FREQ=DAILY;COUNT=many", "FREQ=DAILY;FOO=BAR",
            "FREQ=DAILY;UNTIL=someday", "FREQ=WEEKLY;BYDAY=XX", "FREQ=DAILY;COUNT=99999999999999999999" })
    void refusesWhatOutlookHasNoWordsFor(String rule) {
        assertThatThrownBy(() -> RecurrenceRules.parse(rule, TUESDAY)).isInstanceOf(OutlookInputException.class);
    }

    @Test
    void saysWhatToWriteInstead() {
        assertThatThrownBy(() -> RecurrenceRules.parse("FREQ=MONTHLY;BYMONTHDAY=31", LocalDate.of(2026, 1, 31)))
                .hasMessageContaining("BYMONTHDAY=31").hasMessageContaining("write BYMONTHDAY=-1");
    }

    @Test
    void writesUntilAsInstantOfTheLastOccurrence() {
        PatternedRecurrence daily = RecurrenceRules.parse("FREQ=DAILY;UNTIL=20260701", TUESDAY);
        assertThat(parts(daily, TUESDAY)).contains("UNTIL=20260701T073000Z");
        assertThat(parts(RecurrenceRules.parse("FREQ=DAILY;UNTIL=20260701", TUESDAY.toLocalDate()), TUESDAY.toLocalDate()))
                .contains("UNTIL=20260701");
    }

    @Test
    void writesTheFirstDayOfWeeksThatTheServiceAssumes() {
        PatternedRecurrence weekly = RecurrenceRules.parse("FREQ=WEEKLY;INTERVAL=2", TUESDAY);
        weekly.getPattern().remove("firstDayOfWeek");
        assertThat(parts(weekly, TUESDAY)).contains("WKST=SU", "INTERVAL=2", "BYDAY=TU", "FREQ=WEEKLY");
    }

    @Test
    void refusesRecurrencesThatLackSomething() {
        PatternedRecurrence empty = new PatternedRecurrence();
        assertThatThrownBy(() -> RecurrenceRules.format(empty, TUESDAY)).isInstanceOf(OutlookInputException.class);
        for (String property : List.of("type", "daysOfWeek", "index", "month")) {
            PatternedRecurrence recurrence = RecurrenceRules.parse("FREQ=YEARLY;BYMONTH=3;BYDAY=2TU", TUESDAY);
            recurrence.getPattern().set(property,
                    property.equals("daysOfWeek") ? List.of() : property.equals("month") ? 13 : "x");
            assertThatThrownBy(() -> RecurrenceRules.format(recurrence, TUESDAY)).isInstanceOf(OutlookInputException.class);
        }
    }

    private static List<String> parts(PatternedRecurrence recurrence, Temporal start) {
        return List.of(RecurrenceRules.format(recurrence, start).split(";"));
    }
}
