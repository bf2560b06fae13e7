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
package io.github.cameloutlook.operation.call;

import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks for what a request with an unknown outcome may have made, again and again as the schedule says. */
public final class PatientLook {

    private final ScheduledExecutorService scheduler;
    private final Executor executor;
    private final SettlementSchedule schedule;

    public PatientLook(ScheduledExecutorService scheduler, Executor executor, SettlementSchedule schedule) {
        this.scheduler = scheduler;
        this.executor = executor;
        this.schedule = schedule;
    }

    /** Looks until it is found or there is no time left; completes with what was seen last. */
    public <T> CompletableFuture<T> until(Predicate<T> found, Supplier<CompletableFuture<T>> look) {
        return until(found, look, schedule.delays().iterator());
    }

    private <T> CompletableFuture<T> until(
            Predicate<T> found, Supplier<CompletableFuture<T>> look, Iterator<Duration> delays) {
        return after(delays.next()).thenCompose(now -> look.get())
                .thenCompose(seen -> found.test(seen) || !delays.hasNext()
                        ? CompletableFuture.completedFuture(seen) : until(found, look, delays));
    }

    private CompletableFuture<Void> after(Duration delay) {
        CompletableFuture<Void> due = new CompletableFuture<>();
        // what follows may be the rest of a route: the scheduler's only thread must not do that
        scheduler.schedule(() -> executor.execute(() -> due.complete(null)), delay.toNanos(), TimeUnit.NANOSECONDS);
        return due;
    }
}
