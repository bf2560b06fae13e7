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
package io.github.cameloutlook.client;

import java.time.Duration;

/**
 * How long to wait before a repeat. Pure: chance comes in as a number.
 *
 * @param first   delay before the first repeat
 * @param longest bound of the back-off; a longer Retry-After is honoured
 */
record RetryDelay(Duration first, Duration longest) {

    private static final int MAXIMUM_DOUBLINGS = 30;

    /**
     * Exponential back-off, of which the upper half is random: clients that failed together do not come back together.
     *
     * @param repeat     1 for the first repeat
     * @param retryAfter what the service asked for, or null
     * @param chance     between 0 and 1
     */
    Duration before(int repeat, Duration retryAfter, double chance) {
        if (retryAfter == null) {
            return backOff(repeat, chance);
        }
        if (repeat == 1) {
            return retryAfter;
        }
        // Outlook is known to answer Retry-After: 1 over and over while the limit lasts
        Duration backOff = backOff(repeat - 1, chance);
        return backOff.compareTo(retryAfter) > 0 ? backOff : retryAfter;
    }

    private Duration backOff(int repeat, double chance) {
        int doublings = Math.min(repeat - 1, MAXIMUM_DOUBLINGS);
        long bound = Math.min(longest.toMillis(), saturated(first.toMillis(), doublings));
        return Duration.ofMillis(bound / 2 + (long) (bound / 2 * chance));
    }

    private static long saturated(long millis, int doublings) {
        return millis > Long.MAX_VALUE >> doublings ? Long.MAX_VALUE : millis << doublings;
    }
}
