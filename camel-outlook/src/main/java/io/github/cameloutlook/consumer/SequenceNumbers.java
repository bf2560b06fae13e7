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

import java.util.TreeSet;

/**
 * The numbers of a subscription's notifications, where the service numbers them: those that are left out were lost, or
 * are late.
 */
public final class SequenceNumbers {

    /** So many are awaited; older ones count as lost for good. */
    private static final int MOST_AWAITED = 1_000;

    private final TreeSet<Long> awaited = new TreeSet<>();
    private String subscription;
    private long highest;
    private long lost;

    /**
     * A notification came.
     *
     * @param  number that it has
     * @return        whether one before it is missing that was not known to be
     */
    public synchronized boolean received(String subscriptionId, long number) {
        if (!subscriptionId.equals(subscription)) {
            // what was awaited of another subscription does not come any more
            lost += awaited.size();
            awaited.clear();
            subscription = subscriptionId;
            highest = number;
            return false;
        }
        if (number <= highest) {
            awaited.remove(number); // late, or once more
            return false;
        }
        boolean gap = number > highest + 1;
        await(highest + 1, number);
        highest = number;
        return gap;
    }

    private void await(long from, long until) {
        long first = Math.max(from, until - MOST_AWAITED);
        lost += first - from;
        for (long missing = first; missing < until; missing++) {
            awaited.add(missing);
        }
        while (awaited.size() > MOST_AWAITED) {
            awaited.pollFirst();
            lost++;
        }
    }

    /** How many did not come so far. */
    public synchronized long missed() {
        return lost + awaited.size();
    }
}
