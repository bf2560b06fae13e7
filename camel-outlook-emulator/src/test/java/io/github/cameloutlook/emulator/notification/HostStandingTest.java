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

import org.junit.jupiter.api.Test;

import static io.github.cameloutlook.emulator.notification.HostStanding.Standing.DROP;
import static io.github.cameloutlook.emulator.notification.HostStanding.Standing.GOOD;
import static io.github.cameloutlook.emulator.notification.HostStanding.Standing.SLOW;
import static org.assertj.core.api.Assertions.assertThat;

class HostStandingTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration FAST = Duration.ofMillis(20);
    private static final Duration SLOWLY = Duration.ofSeconds(11);

    private final HostStanding standing = new HostStanding(ListenerRules.SERVICE);

    private void answers(HostStanding host, int count, Duration elapsed) {
        for (int i = 0; i < count; i++) {
            host.answered(elapsed, START);
        }
    }

    @Test
    void aNewHostIsInGoodStanding() {
        assertThat(standing.at(START)).isEqualTo(GOOD);
    }

    @Test
    void tenPercentSlowAnswersAreBorneMoreAreNot() {
        answers(standing, 90, FAST);
        answers(standing, 10, SLOWLY);
        assertThat(standing.at(START)).isEqualTo(GOOD);
        answers(standing, 1, SLOWLY);
        assertThat(standing.at(START)).isEqualTo(SLOW);
    }

    @Test
    void overFifteenPercentAreDropped() {
        answers(standing, 85, FAST);
        answers(standing, 15, SLOWLY);
        assertThat(standing.at(START)).isEqualTo(SLOW);
        answers(standing, 1, SLOWLY);
        assertThat(standing.at(START)).isEqualTo(DROP);
    }

    @Test
    void answersOfExactlyTenSecondsAreNotSlow() {
        answers(standing, 5, Duration.ofSeconds(10));
        assertThat(standing.at(START)).isEqualTo(GOOD);
    }

    @Test
    void afterTenMinutesCountingStartsAnew() {
        answers(standing, 5, SLOWLY);
        Instant end = standing.end(START.plusSeconds(60));
        assertThat(end).isEqualTo(START.plus(Duration.ofMinutes(10)));
        assertThat(standing.at(end.minusMillis(1))).isEqualTo(DROP);
        assertThat(standing.at(end)).isEqualTo(GOOD);
    }

    @Test
    void aClockThatIsPutBackStartsAnewToo() {
        answers(standing, 5, SLOWLY);
        assertThat(standing.at(START.minusSeconds(1))).isEqualTo(GOOD);
    }

    @Test
    void theEarlierPageAsksForAHundredAnswers() {
        HostStanding host = new HostStanding(ListenerRules.OF_2023);
        answers(host, 99, Duration.ofSeconds(3));
        assertThat(host.at(START)).isEqualTo(GOOD);
        answers(host, 1, FAST);
        assertThat(host.at(START)).isEqualTo(DROP);
    }

    @Test
    void theLaterPageDelaysFromThreeSecondsAndDropsFromTen() {
        HostStanding host = new HostStanding(ListenerRules.OF_2026);
        answers(host, 1, Duration.ofSeconds(4));
        assertThat(host.at(START)).isEqualTo(SLOW);
        answers(host, 1, SLOWLY);
        assertThat(host.at(START)).isEqualTo(DROP);
    }
}
