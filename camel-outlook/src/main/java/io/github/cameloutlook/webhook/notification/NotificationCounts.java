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
package io.github.cameloutlook.webhook.notification;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what became of single notifications, and of the items that came with them. */
public final class NotificationCounts {

    final LongAdder accepted = new LongAdder();
    final LongAdder unrecognised = new LongAdder();
    final LongAdder withoutRoom = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final Map<String, LongAdder> refusedItems = new ConcurrentHashMap<>();

    NotificationCounts() {
    }

    void add(DispatchOutcome outcome) {
        accepted.add(outcome.accepted());
        unrecognised.add(outcome.unrecognised());
        withoutRoom.add(outcome.withoutRoom());
    }

    /** A notification was taken before, and is passed over. */
    public void countRepeated() {
        repeated.increment();
    }

    /** An item that came along is not to be trusted. */
    public void countRefusedItem(Enum<?> reason) {
        refusedItems.computeIfAbsent(reason.name(), any -> new LongAdder()).increment();
    }

    long repeated() {
        return repeated.sum();
    }

    Map<String, Long> refusedItems() {
        Map<String, Long> counts = new TreeMap<>();
        refusedItems.forEach((reason, count) -> counts.put(reason, count.sum()));
        return counts;
    }
}
