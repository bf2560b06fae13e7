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
import java.time.Instant;

/** When a subscription is renewed. Pure. */
public final class RenewalSchedule {

    /** Between half and three quarters of what is left: subscriptions made together are not renewed together. */
    private static final double EARLIEST = 0.5;
    private static final double SPREAD = 0.25;

    /**
     * However short a subscription lives, or whatever this machine's clock shows, the service is not asked more often.
     */
    private static final Duration SHORTEST = Duration.ofSeconds(10);

    /** Looking for subscriptions is not to cost what polling would: 28,800 requests a day at most. */
    private static final Duration PER_CHECK = Duration.ofSeconds(3);

    /** A failed renewal is tried at least so often before the subscription ends. */
    private static final int TRIES = 5;

    private RenewalSchedule() {
    }

    /**
     * How long to wait before the subscription is renewed.
     *
     * @param chance between 0 and 1
     */
    static Duration next(Instant now, Instant expires, double chance) {
        Duration left = Duration.between(now, expires);
        return longer(SHORTEST, scaled(left, EARLIEST + SPREAD * chance));
    }

    /**
     * How long to wait before a failed renewal is tried again: the back-off, but less when that many would not fit into
     * what is left.
     */
    static Duration again(Instant now, Instant expires, Duration backOff) {
        Duration left = Duration.between(now, expires);
        if (left.isNegative() || left.isZero()) {
            return backOff;
        }
        Duration share = longer(Duration.ofSeconds(1), left.dividedBy(TRIES));
        return backOff.compareTo(share) < 0 ? backOff : share;
    }

    /**
     * How often each of so many subscriptions is looked for: as wanted, unless that were more requests than are to
     * spare from those that the service takes for subscriptions as a whole.
     */
    public static Duration checkInterval(Duration wanted, int subscriptions) {
        return longer(wanted, PER_CHECK.multipliedBy(subscriptions));
    }

    /** How long to wait before looking whether a subscription is still there. */
    static Duration check(Duration interval, double chance) {
        return longer(Duration.ofSeconds(1), scaled(interval, EARLIEST + (1 - EARLIEST) * chance));
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis((long) (duration.toMillis() * factor));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
