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
package io.github.cameloutlook.emulator.limit;

import java.time.Duration;
import java.time.Instant;

/** So much per window of time; a window begins with the first use after the last one ended. */
final class WindowBudget {

    private final long budget;
    private final Duration window;
    private Instant end = Instant.MIN;
    private long used;

    WindowBudget(long budget, Duration window) {
        this.budget = budget;
        this.window = window;
    }

    /**
     * Uses up {@code amount}. What begins within the budget may end beyond it, as a service that only sees the sum
     * afterwards would do.
     *
     * @return zero, or how long to wait for the next window
     */
    synchronized Duration use(long amount, Instant now) {
        // a clock that was moved back would otherwise prolong the window
        if (!now.isBefore(end) || now.isBefore(end.minus(window))) {
            end = now.plus(window);
            used = 0;
        }
        boolean exhausted = budget > 0 && used >= budget && amount > 0;
        used += amount;
        return exhausted ? Duration.between(now, end) : Duration.ZERO;
    }

    /** What is left of the window. */
    synchronized long left() {
        return Math.max(0, budget - used);
    }

    /** When the next window begins. */
    synchronized Instant end() {
        return end;
    }
}
