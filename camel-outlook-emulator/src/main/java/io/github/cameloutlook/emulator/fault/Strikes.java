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
package io.github.cameloutlook.emulator.fault;

import java.util.Random;

/** Counts what an armed fault meets, and decides which of it is struck; the same seed gives the same decisions. */
public final class Strikes {

    private final long skipped;
    private final long limit;
    private final double probability;
    private final Random random;
    private long met;
    private long struck;

    /**
     * Begins to count.
     *
     * @param skipped     so many pass first
     * @param limit       strikes at most
     * @param probability of a strike
     * @param seed        of what is left to chance
     */
    public Strikes(long skipped, long limit, double probability, long seed) {
        this.skipped = skipped;
        this.limit = limit;
        this.probability = probability;
        this.random = new Random(seed);
    }

    /** How often it has struck so far. */
    public synchronized long count() {
        return struck;
    }

    /** Counts what the fault is meant for; whether those that shall pass have passed. */
    public synchronized boolean meets() {
        met++;
        return met > skipped;
    }

    /** Whether this one is struck; counts it if so. */
    public synchronized boolean strikes() {
        if (struck >= limit) {
            return false;
        }
        if (probability < 1 && random.nextDouble() >= probability) {
            return false;
        }
        struck++;
        return true;
    }
}
