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
package io.github.cameloutlook.streaming;

import java.time.Duration;

/** How long to wait before a connection is made again. */
final class ReconnectDelay {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int DOUBLINGS = 10;

    private ReconnectDelay() {
    }

    /**
     * The delay: a moment after an end in good order, else a back-off that is doubled each time and jittered.
     *
     * @param failures   in a row, 0 for none
     * @param retryAfter what the service asks for, or null
     * @param chance     from 0 to 1
     */
    static Duration after(int failures, Duration retryAfter, double chance) {
        if (failures == 0) {
            return Duration.ofMillis((long) (chance * FIRST.toMillis()));
        }
        long doubled = FIRST.toMillis() << Math.min(failures - 1, DOUBLINGS);
        long jittered = (long) (Math.min(doubled, LONGEST.toMillis()) * (0.5 + chance / 2));
        Duration delay = Duration.ofMillis(jittered);
        return retryAfter != null && retryAfter.compareTo(delay) > 0 ? retryAfter : delay;
    }
}
