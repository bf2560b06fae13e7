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
package io.github.cameloutlook.consumer.calendar;

import java.time.Duration;
import java.time.Instant;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WindowScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-28T22:30:15.5Z");
    private final WindowSchedule schedule = new WindowSchedule(Duration.ofDays(1), Duration.ofDays(30));

    @Test
    void reachesAStepFartherThanItHasTo() {
        assertThat(schedule.window(NOW)).isEqualTo(
                new CalendarWindow(Instant.parse("2026-03-27T22:30:00Z"), Instant.parse("2026-04-28T22:30:00Z")));
    }

    @Test
    void movesWhenTheStepIsUsedUp() {
        CalendarWindow window = schedule.window(NOW);
        assertThat(schedule.isDue(window, NOW)).isFalse();
        assertThat(schedule.isDue(window, NOW.plus(Duration.ofHours(23)))).isFalse();
        assertThat(schedule.isDue(window, NOW.plus(Duration.ofDays(1)))).isTrue();
    }

    @Test
    void movesBackWhenTheClockWasWrong() {
        CalendarWindow wrong = schedule.window(NOW.plus(Duration.ofDays(400)));
        assertThat(schedule.isDue(wrong, NOW)).isTrue();
        assertThat(schedule.isDue(schedule.window(NOW.plusSeconds(30)), NOW)).as("a small correction").isFalse();
    }

    @Test
    void growsWhenMoreIsAskedFor() {
        CalendarWindow window = schedule.window(NOW);
        assertThat(new WindowSchedule(Duration.ofDays(1), Duration.ofDays(40)).isDue(window, NOW)).isTrue();
        assertThat(new WindowSchedule(Duration.ofDays(3), Duration.ofDays(30)).isDue(window, NOW)).isTrue();
    }

    @Test
    void refusesAWindowWithoutFuture() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WindowSchedule(Duration.ZERO, Duration.ofSeconds(5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WindowSchedule(Duration.ofDays(-1), Duration.ofDays(5)));
    }

    @Property(tries = 200)
    void alwaysCoversWhatIsAskedFor(
            @ForAll @IntRange(max = 1_000_000) int seconds,
            @ForAll @IntRange(min = 60, max = 10_000_000) int ahead) {
        WindowSchedule any = new WindowSchedule(Duration.ofHours(1), Duration.ofSeconds(ahead));
        CalendarWindow window = any.window(NOW);
        Instant later = NOW.plusSeconds(seconds);
        if (any.isDue(window, later)) {
            window = any.window(later);
        }
        assertThat(any.isDue(window, later)).as("one move is enough").isFalse();
        assertThat(window.to()).isAfterOrEqualTo(later.plusSeconds(ahead));
        assertThat(window.from()).isBeforeOrEqualTo(later.minusSeconds(3600));
    }
}
