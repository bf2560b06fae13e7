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
 * The requests that the service says are left. What is admitted meanwhile is taken off at once, because an answer that
 * is under way may have been counted before that. Not thread-safe, time comes in as a number.
 */
final class ToldBudget {

    /** Two resets that are as close as this are of the same window: the clocks of servers differ. */
    private static final long SAME_WINDOW_MILLIS = Duration.ofSeconds(30).toMillis();

    private long remaining;
    private long resetMillis;

    /** The service told what is left. */
    void told(RateLimit limit, long nowMillis) {
        long reset = nowMillis + limit.resetIn().toMillis();
        boolean sameWindow = nowMillis < resetMillis && Math.abs(reset - resetMillis) <= SAME_WINDOW_MILLIS;
        remaining = sameWindow ? Math.min(remaining, limit.remaining()) : limit.remaining();
        resetMillis = reset;
    }

    /** Milliseconds until so many requests may go; 0 when they may go now. */
    long delay(int requests, long nowMillis) {
        return nowMillis >= resetMillis || requests <= remaining ? 0 : resetMillis - nowMillis;
    }

    void spend(int requests, long nowMillis) {
        if (nowMillis < resetMillis) {
            remaining = Math.max(0, remaining - requests);
        }
    }

    /** Whether nothing is known that holds any longer. */
    boolean isOver(long nowMillis) {
        return nowMillis >= resetMillis;
    }
}
