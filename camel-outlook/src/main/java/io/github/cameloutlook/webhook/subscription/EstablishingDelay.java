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
package io.github.cameloutlook.webhook.subscription;

import java.time.Duration;

/** How long to wait before a subscription that could not be made or renewed is tried again. Pure. */
final class EstablishingDelay {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 10;

    private EstablishingDelay() {
    }

    /**
     * Exponential back-off, of which the upper half is random: mailboxes that failed together do not come back
     * together.
     *
     * @param failures   how often it failed in a row, at least 1
     * @param retryAfter what the service asked for, or null
     * @param chance     between 0 and 1
     */
    static Duration after(int failures, Duration retryAfter, double chance) {
        long doubled = FIRST.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        long bound = Math.min(LONGEST.toMillis(), doubled);
        Duration backOff = Duration.ofMillis(bound / 2 + (long) (bound / 2 * chance));
        return retryAfter == null || backOff.compareTo(retryAfter) > 0 ? backOff : retryAfter;
    }
}
