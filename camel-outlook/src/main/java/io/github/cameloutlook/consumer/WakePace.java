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

/**
 * How often hints have a mailbox walked: a few times at once, and then at a steady rate, which stays far below the
 * 10,000 requests in ten minutes that the service allows. Hints that come meanwhile are one walk. Times are those of
 * {@link System#nanoTime}. Safe for many threads.
 */
final class WakePace {

    /** Walks that need not wait for each other, after a while without any. */
    static final int AT_ONCE = 5;
    static final long INTERVAL_NANOS = 250_000_000;

    private static final long HEAD_START = (AT_ONCE - 1) * INTERVAL_NANOS;

    private boolean begun;
    /** When the next walk would be, had all of them kept the interval. */
    private long due;

    /** A walk begins. */
    synchronized void walked(long now) {
        due = (begun && due - now > 0 ? due : now) + INTERVAL_NANOS;
        begun = true;
    }

    /** How long hints have to wait; not above zero when they need not. */
    synchronized long rest(long now) {
        return begun ? due - HEAD_START - now : 0;
    }
}
