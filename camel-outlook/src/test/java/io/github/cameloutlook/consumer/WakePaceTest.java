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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WakePaceTest {

    /** Near the end of the range: differences must not be taken for moments. */
    private static final long NOW = Long.MAX_VALUE - 100;

    private final WakePace pace = new WakePace();

    /** Walks as soon as the pace allows, as with hints that come all the time. */
    private int walksIn(long nanos) {
        int walks = 0;
        long end = nanos;
        for (long passed = 0; passed < end; passed += 1_000_000) {
            if (pace.rest(NOW + passed) <= 0) {
                pace.walked(NOW + passed);
                walks++;
            }
        }
        return walks;
    }

    @Test
    void firstHintNeedNotWait() {
        assertThat(pace.rest(NOW)).isNotPositive();
    }

    @Test
    void fewAreWalkedAtOnce() {
        assertThat(walksIn(WakePace.INTERVAL_NANOS)).isEqualTo(WakePace.AT_ONCE);
    }

    @Test
    void manyKeepTheRate() {
        assertThat(walksIn(20 * WakePace.INTERVAL_NANOS)).isEqualTo(WakePace.AT_ONCE + 19);
    }

    @Test
    void quietTimeLetsFewBeWalkedAtOnceAgain() {
        walksIn(20 * WakePace.INTERVAL_NANOS);
        long later = NOW + 100 * WakePace.INTERVAL_NANOS;
        for (int walk = 0; walk < WakePace.AT_ONCE; walk++) {
            assertThat(pace.rest(later)).isNotPositive();
            pace.walked(later);
        }
        assertThat(pace.rest(later)).isEqualTo(WakePace.INTERVAL_NANOS);
    }

    @Test
    void hintsAtTheRateNeverWait() {
        for (int walk = 0; walk < 100; walk++) {
            long now = NOW + walk * WakePace.INTERVAL_NANOS;
            assertThat(pace.rest(now)).isNotPositive();
            pace.walked(now);
        }
    }
}
