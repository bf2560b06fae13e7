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
package io.github.cameloutlook.emulator.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RetryScheduleTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final RetrySchedule schedule = RetrySchedule.SERVICE;

    @Test
    void intervalsDoubleUpToTheLongest() {
        assertThat(schedule.next(1, START, START)).contains(START.plusSeconds(1));
        assertThat(schedule.next(2, START, START)).contains(START.plusSeconds(2));
        assertThat(schedule.next(5, START, START)).contains(START.plusSeconds(16));
        assertThat(schedule.next(11, START, START)).contains(START.plus(Duration.ofMinutes(15)));
        assertThat(schedule.next(Integer.MAX_VALUE, START, START)).contains(START.plus(Duration.ofMinutes(15)));
    }

    @Test
    void fourHoursAfterTheFirstAttemptNoneFollows() {
        Instant end = START.plus(Duration.ofHours(4));
        assertThat(schedule.next(1, START, end.minusSeconds(1))).contains(end);
        assertThat(schedule.next(1, START, end)).isEmpty();
    }

    @Test
    void allAttemptsOfANotificationFitIntoFourHours() {
        Instant now = START;
        int attempts = 1;
        for (Optional<Instant> next = schedule.next(1, START, now);
             next.isPresent();
             next = schedule.next(attempts, START, now)) {
            now = next.get();
            attempts++;
        }
        assertThat(now).isBetween(START.plus(Duration.ofHours(3)), START.plus(Duration.ofHours(4)));
        assertThat(attempts).isBetween(20, 40);
    }

    @Test
    void anIntervalOfZeroIsRefused() {
        Duration hour = Duration.ofHours(1);
        assertThatThrownBy(() -> new RetrySchedule(Duration.ZERO, hour, hour)).isInstanceOf(IllegalArgumentException.class);
    }
}
