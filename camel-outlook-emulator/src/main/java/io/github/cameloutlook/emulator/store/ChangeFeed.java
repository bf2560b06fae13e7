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
package io.github.cameloutlook.emulator.store;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners of the changes in one mailbox. They are noted under the mailbox's lock, which gives them their order,
 * and told after its release: a listener that waits for something can hold up nobody who only changes the mailbox.
 */
final class ChangeFeed {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);

    private final List<ChangeListener> listeners;
    private final Queue<ItemChange> untold = new ConcurrentLinkedQueue<>();
    private final AtomicInteger tellers = new AtomicInteger();

    ChangeFeed(List<ChangeListener> listeners) {
        this.listeners = listeners;
    }

    /** Notes a change; the mailbox is locked. */
    void note(ItemChange change) {
        if (!listeners.isEmpty()) {
            untold.add(change);
        }
    }

    /** Tells what was noted; the mailbox is not locked by this thread. */
    void tell() {
        if (untold.isEmpty() || tellers.getAndIncrement() > 0) {
            // who is telling already looks once more before it stops
            return;
        }
        int seen;
        do {
            seen = tellers.get();
            for (ItemChange change = untold.poll(); change != null; change = untold.poll()) {
                tell(change);
            }
        } while (!tellers.compareAndSet(seen, 0));
    }

    private void tell(ItemChange change) {
        for (ChangeListener listener : listeners) {
            try {
                listener.changed(change);
            } catch (RuntimeException e) {
                // the change itself is done: its request must not fail for it
                LOG.error("A listener failed at a change in the mailbox {}", change.mailbox().upn(), e);
            }
        }
    }
}
