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
package io.github.cameloutlook.consumer;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When a tick walks a mailbox. */
class WalkScheduleTest {

    private static final Instant NOW = Instant.parse("2026-01-31T08:00:00Z");

    private final WalkSchedule schedule = new WalkSchedule(Duration.ofMinutes(5));

    @Test
    void walksAtEachTickWhatNobodyTellsOf() {
        assertThat(schedule.isDue(false, false, NOW, NOW)).isTrue();
    }

    @Test
    void walksAtEachTickWhereSomethingIsLeftToDo() {
        assertThat(schedule.isDue(true, true, NOW, NOW)).isTrue();
    }

    @Test
    void walksWhatWasNeverWalked() {
        assertThat(schedule.isDue(false, true, null, NOW)).isTrue();
    }

    @Test
    void looksAfterLostHintsOnceInAWhile() {
        assertThat(schedule.isDue(false, true, NOW.minusSeconds(299), NOW)).isFalse();
        assertThat(schedule.isDue(false, true, NOW.minusSeconds(300), NOW)).isTrue();
        assertThat(new WalkSchedule(Duration.ZERO).isDue(false, true, NOW, NOW)).isTrue();
    }

    @Test
    void doesNotWaitForAClockThatWasSetBack() {
        assertThat(schedule.isDue(false, true, NOW.plusSeconds(3600), NOW)).isTrue();
    }
}
