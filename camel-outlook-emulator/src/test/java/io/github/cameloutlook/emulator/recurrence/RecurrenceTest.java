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
package io.github.cameloutlook.emulator.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.github.cameloutlook.emulator.recurrence.Recurrence.Pattern;
import io.github.cameloutlook.emulator.recurrence.Recurrence.WeekIndex;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules of the library against walks from day to day with java.time. */
class RecurrenceTest {

    private static final int YEARS = 6;

    @Provide
    Arbitrary<LocalDate> starts() {
        return Arbitraries.integers().between(0, 4000).map(day -> LocalDate.of(2024, 1, 1).plusDays(day));
    }

    @Provide
    Arbitrary<Set<DayOfWeek>> days() {
        return Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
    }

    private static Recurrence of(
            Pattern pattern, int interval, Set<DayOfWeek> days, WeekIndex index, int day, int month, DayOfWeek weekStart,
            LocalDate start) {
        return new Recurrence(pattern, interval, days, index, day, month, weekStart, start, null, 0, "UTC", ZoneOffset.UTC);
    }

    private static void sameAsWalk(Recurrence recurrence, Predicate<LocalDate> wanted) {
        LocalDate start = recurrence.start();
        LocalDate end = start.plusYears(YEARS);
        List<LocalDate> walked = start.datesUntil(end).filter(wanted).toList();
        assertThat(recurrence.between(start, end, Integer.MAX_VALUE)).isEqualTo(walked);
        // from somewhere in the middle the same days come
        LocalDate middle = start.plusYears(2).plusDays(17);
        assertThat(recurrence.between(middle, end, Integer.MAX_VALUE))
                .isEqualTo(walked.stream().filter(date -> !date.isBefore(middle)).toList());
        if (!walked.isEmpty()) {
            LocalDate last = walked.get(walked.size() - 1);
            assertThat(recurrence.includes(last)).isTrue();
            Recurrence counted = limited(recurrence, null, 5);
            assertThat(counted.between(start, start.plusYears(100), Integer.MAX_VALUE))
                    .isEqualTo(recurrence.between(start, start.plusYears(100), 5));
            assertThat(limited(recurrence, last, 0).between(start, end.plusYears(1), Integer.MAX_VALUE)).isEqualTo(walked);
        }
    }

    private static Recurrence limited(Recurrence one, LocalDate end, int count) {
        return new Recurrence(
                one.pattern(), one.interval(), one.days(), one.weekday(), one.day(), one.month(), one.weekStart(), one.start(),
                end, count, one.zoneName(), one.zone());
    }

    @Property(tries = 60)
    void daily(@ForAll("starts") LocalDate start, @ForAll @IntRange(min = 1, max = 99) int interval) {
        sameAsWalk(of(Pattern.DAILY, interval, Set.of(), null, 0, 0, DayOfWeek.SUNDAY, start),
                date -> ChronoUnit.DAYS.between(start, date) % interval == 0);
    }

    @Property(tries = 100)
    void weekly(
            @ForAll("starts") LocalDate start, @ForAll @IntRange(min = 1, max = 6) int interval,
            @ForAll("days") Set<DayOfWeek> days, @ForAll DayOfWeek weekStart) {
        LocalDate firstWeek = start.with(TemporalAdjusters.previousOrSame(weekStart));
        sameAsWalk(of(Pattern.WEEKLY, interval, days, null, 0, 0, weekStart, start),
                date -> days.contains(date.getDayOfWeek())
                        && ChronoUnit.WEEKS.between(firstWeek, date.with(TemporalAdjusters.previousOrSame(weekStart)))
                           % interval == 0);
    }

    @Property(tries = 80)
    void monthlyByDay(
            @ForAll("starts") LocalDate start, @ForAll @IntRange(min = 1, max = 13) int interval,
            @ForAll @IntRange(min = 1, max = 31) int day) {
        sameAsWalk(of(Pattern.ABSOLUTE_MONTHLY, interval, Set.of(), null, day, 0, DayOfWeek.SUNDAY, start),
                date -> months(start, date) % interval == 0 && date.equals(dayOf(YearMonth.from(date), day)));
    }

    @Property(tries = 80)
    void monthlyByWeekday(
            @ForAll("starts") LocalDate start, @ForAll @IntRange(min = 1, max = 13) int interval,
            @ForAll("days") Set<DayOfWeek> days, @ForAll WeekIndex index) {
        sameAsWalk(of(Pattern.RELATIVE_MONTHLY, interval, days, index, 0, 0, DayOfWeek.SUNDAY, start),
                date -> months(start, date) % interval == 0 && date.equals(weekdayOf(YearMonth.from(date), days, index)));
    }

    @Property(tries = 60)
    void yearlyByDay(
            @ForAll("starts") LocalDate start, @ForAll @IntRange(min = 1, max = 3) int interval,
            @ForAll @IntRange(min = 1, max = 12) int month, @ForAll @IntRange(min = 1, max = 31) int day) {
        int real = Math.min(day, YearMonth.of(2024, month).lengthOfMonth());
        sameAsWalk(of(Pattern.ABSOLUTE_YEARLY, interval, Set.of(), null, real, month, DayOfWeek.SUNDAY, start),
                date -> (date.getYear() - start.getYear()) % interval == 0
                        && date.equals(dayOf(YearMonth.of(date.getYear(), month), real)));
    }

    @Property(tries = 60)
    void yearlyByWeekday(
            @ForAll("starts") LocalDate start, @ForAll @IntRange(min = 1, max = 3) int interval,
            @ForAll @IntRange(min = 1, max = 12) int month, @ForAll("days") Set<DayOfWeek> days, @ForAll WeekIndex index) {
        sameAsWalk(of(Pattern.RELATIVE_YEARLY, interval, days, index, 0, month, DayOfWeek.SUNDAY, start),
                date -> (date.getYear() - start.getYear()) % interval == 0
                        && date.equals(weekdayOf(YearMonth.of(date.getYear(), month), days, index)));
    }

    private static long months(LocalDate start, LocalDate date) {
        return ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(date));
    }

    private static LocalDate dayOf(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static LocalDate weekdayOf(YearMonth month, Set<DayOfWeek> days, WeekIndex index) {
        List<LocalDate> candidates = new ArrayList<>(
                month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).filter(date -> days.contains(date.getDayOfWeek()))
                        .toList());
        return candidates.get(index == WeekIndex.LAST ? candidates.size() - 1 : index.ordinal());
    }

    @Test
    void theLastDayOfAShortMonthStandsInForThe31st() {
        Recurrence recurrence = of(Pattern.ABSOLUTE_MONTHLY, 1, Set.of(), null, 31, 0, DayOfWeek.SUNDAY,
                LocalDate.of(2026, 1, 31));
        assertThat(recurrence.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 1), 10)).containsExactly(
                LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 30));
    }
}
