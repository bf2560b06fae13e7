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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Cancels exchanges that take too long. One sweep now and then looks at all of them: a timer per request would wake a
 * thread per request, which costs more than the rest of our work on it. A deadline is kept to within a tenth of the
 * time-out.
 */
final class Deadlines {

    private final long timeoutNanos;
    private final long periodMillis;
    private final ScheduledExecutorService scheduler;
    private final Executor executor;
    private final Map<Future<?>, Long> beginnings = new ConcurrentHashMap<>();
    private final AtomicBoolean sweeping = new AtomicBoolean();

    Deadlines(Duration timeout, ScheduledExecutorService scheduler, Executor executor) {
        this.timeoutNanos = timeout.toNanos();
        this.periodMillis = Math.max(1, timeout.toMillis() / 10);
        this.scheduler = scheduler;
        this.executor = executor;
    }

    /** Begins to watch; whoever completes the exchange calls {@link #done}. */
    void watch(Future<?> exchange) {
        beginnings.put(exchange, System.nanoTime());
        if (exchange.isDone()) { // it may have been done before it was watched
            done(exchange);
        }
        sweepLater();
    }

    void done(Future<?> exchange) {
        beginnings.remove(exchange);
    }

    private void sweepLater() {
        if (!beginnings.isEmpty() && sweeping.compareAndSet(false, true)) {
            scheduler.schedule(this::sweep, periodMillis, TimeUnit.MILLISECONDS);
        }
    }

    private void sweep() {
        long now = System.nanoTime();
        beginnings.forEach((exchange, beginning) -> {
            if (now - beginning >= timeoutNanos) {
                executor.execute(() -> exchange.cancel(true)); // what follows a failure is not the timer's work
            }
        });
        sweeping.set(false);
        sweepLater();
    }
}
