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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Counted permits, handed out in the order of asking, without blocking anybody. */
final class Permits {

    private record Waiter(int count, CompletableFuture<Void> admitted) {
    }

    private final int total;
    private final Executor executor;
    private final Deque<Waiter> waiters = new ArrayDeque<>();
    private int free;

    Permits(int total, Executor executor) {
        this.total = total;
        this.free = total;
        this.executor = executor;
    }

    /** Completes when so many permits are taken; more than there are means all of them. */
    CompletableFuture<Void> acquire(int wanted) {
        int count = Math.min(wanted, total);
        synchronized (this) {
            if (waiters.isEmpty() && free >= count) {
                free -= count;
                return CompletableFuture.completedFuture(null);
            }
            Waiter waiter = new Waiter(count, new CompletableFuture<>());
            waiters.add(waiter);
            return waiter.admitted();
        }
    }

    /** Gives back what {@link #acquire} took for the same number. */
    void release(int wanted) {
        List<Waiter> admitted = new ArrayList<>();
        synchronized (this) {
            free += Math.min(wanted, total);
            while (!waiters.isEmpty() && waiters.peek().count() <= free) {
                Waiter waiter = waiters.remove();
                free -= waiter.count();
                admitted.add(waiter);
            }
        }
        // On another thread: a request that fails at once releases in turn, and a long queue would become a deep stack
        admitted.forEach(waiter -> executor.execute(() -> waiter.admitted().complete(null)));
    }

    synchronized boolean isIdle() {
        return free == total && waiters.isEmpty();
    }
}
