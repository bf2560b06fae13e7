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

import java.util.concurrent.atomic.AtomicInteger;

/** How many exchanges a poll may still deliver, over all mailboxes. */
final class PollBudget {

    private final AtomicInteger left;
    private final AtomicInteger used = new AtomicInteger();

    /** @param maximum most exchanges of a poll; 0 for any number */
    PollBudget(int maximum) {
        this.left = new AtomicInteger(maximum > 0 ? maximum : Integer.MAX_VALUE);
    }

    /** Takes up to so many; 0 when the budget is used up. */
    int reserve(int most) {
        int before = left.getAndUpdate(now -> now - Math.min(now, most));
        return Math.min(before, most);
    }

    boolean isUsedUp() {
        return left.get() == 0;
    }

    void giveBack(int unused) {
        left.addAndGet(unused);
    }

    void delivered() {
        used.incrementAndGet();
    }

    /** Exchanges that were delivered. */
    int used() {
        return used.get();
    }
}
