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
import java.util.Objects;
import java.util.Optional;

/**
 * When a notification that was not delivered is tried again: exponential back-off for up to four hours, as documented.
 * The single intervals are not documented.
 *
 * @param first   time between the first attempt and the second; each one after is twice as long
 * @param longest no interval is longer than this
 * @param total   time after which a notification is discarded
 */
public record RetrySchedule(Duration first, Duration longest, Duration total) {

    public static final RetrySchedule SERVICE
            = new RetrySchedule(Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofHours(4));

    /** So often doubled, no first interval is shorter than the longest. */
    private static final int DOUBLINGS = 30;

    public RetrySchedule {
        Objects.requireNonNull(longest, "longest");
        Objects.requireNonNull(total, "total");
        if (first.isNegative() || first.isZero()) {
            throw new IllegalArgumentException("The first interval must be longer than zero, not " + first);
        }
    }

    /**
     * The time of the next attempt, or empty when the notification is to be discarded.
     *
     * @param attempt number of the attempt that failed, from 1
     * @param since   when the notification was to be delivered first
     * @param now     when the attempt failed
     */
    public Optional<Instant> next(int attempt, Instant since, Instant now) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
        Instant next = now.plus(doubled.compareTo(longest) < 0 ? doubled : longest);
        return next.isAfter(since.plus(total)) ? Optional.empty() : Optional.of(next);
    }
}
