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
package io.github.cameloutlook.webhook.subscription;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs events one after the other, in their order, on threads of an executor; nobody waits for a lock. */
final class SerialEvents implements Executor {

    private static final Logger LOG = LoggerFactory.getLogger(SerialEvents.class);

    private final Executor executor;
    private final Queue<Runnable> events = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();

    SerialEvents(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void execute(Runnable event) {
        events.add(event);
        if (open.getAndIncrement() == 0) {
            executor.execute(this::drain);
        }
    }

    private static void run(Runnable event) {
        try {
            event.run();
        } catch (Throwable e) { // errors, too: they must not stop the events that come after
            LOG.error("An event about a subscription failed; please report this", e);
        }
    }

    private void drain() {
        do {
            run(events.remove());
        } while (open.decrementAndGet() > 0);
    }
}
