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
import java.util.Arrays;

/**
 * An amount per sliding window of time. Counted in 60 slices of the window, so that its size does not depend on the
 * traffic; what a slice counts is given back when the whole slice has left the window, never too early. Not
 * thread-safe, time comes in as a number.
 */
final class SlidingBudget {

    private static final int SLICES = 60;

    private final long limit;
    private final long sliceMillis;
    private final long[] amounts = new long[SLICES + 1];
    /** Number of the newest slice, counted from the epoch. */
    private long newest = Long.MIN_VALUE;
    private long used;

    /** @param limit amount per window, or 0 for no limit */
    SlidingBudget(long limit, Duration window) {
        this.limit = limit;
        this.sliceMillis = Math.max(1, window.toMillis() / SLICES);
    }

    /** Milliseconds until the budget has room again; 0 when it has now. */
    long delay(long nowMillis) {
        slide(nowMillis);
        if (limit == 0 || used < limit) {
            return 0;
        }
        long remaining = used;
        long oldest = newest - SLICES;
        for (long slice = oldest; slice <= newest; slice++) {
            remaining -= amounts[index(slice)];
            if (remaining < limit) {
                long leaves = (slice + SLICES + 1) * sliceMillis;
                return Math.max(1, leaves - nowMillis);
            }
        }
        throw new IllegalStateException("A window without room at its end");
    }

    /** Counts what is spent now. */
    void spend(long nowMillis, long amount) {
        slide(nowMillis);
        amounts[index(newest)] += amount;
        used += amount;
    }

    /** Whether nothing is counted any more. */
    boolean isEmpty(long nowMillis) {
        slide(nowMillis);
        return used == 0;
    }

    private void slide(long nowMillis) {
        long slice = Math.floorDiv(nowMillis, sliceMillis);
        if (newest == Long.MIN_VALUE || slice - newest > SLICES) {
            Arrays.fill(amounts, 0);
            used = 0;
            newest = slice;
            return;
        }
        while (newest < slice) { // a clock that steps back counts into the newest slice
            newest++;
            used -= amounts[index(newest)];
            amounts[index(newest)] = 0;
        }
    }

    private static int index(long slice) {
        return (int) Math.floorMod(slice, (long) SLICES + 1);
    }
}
