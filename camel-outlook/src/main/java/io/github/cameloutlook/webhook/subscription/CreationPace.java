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

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets few subscriptions be made at a time, over all mailboxes: each is a handshake with this listener, and the service
 * limits requests about subscriptions as a whole. The rest of its places are for renewals.
 */
public final class CreationPace {

    private final int most;
    private final Executor executor;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int running;

    /**
     * Makes a pace.
     *
     * @param most     how many are made at a time
     * @param executor starts those that had to wait
     */
    public CreationPace(int most, Executor executor) {
        this.most = most;
        this.executor = executor;
    }

    /** Starts work when there is a place for it; the place is free again when the work's future is complete. */
    <T> CompletableFuture<T> run(Supplier<CompletableFuture<T>> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable start = () -> started(work).whenComplete((value, failure) -> {
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(failure);
            }
            leave();
        });
        if (enter(start)) {
            start.run();
        }
        return result;
    }

    private static <T> CompletableFuture<T> started(Supplier<CompletableFuture<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private boolean enter(Runnable start) {
        lock.lock();
        try {
            if (running < most) {
                running++;
                return true;
            }
            waiting.add(start);
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        Runnable next;
        lock.lock();
        try {
            next = waiting.poll();
            if (next == null) {
                running--;
            }
        } finally {
            lock.unlock();
        }
        if (next != null) {
            executor.execute(next); // not here: a thousand that fail at once would be a thousand calls deep
        }
    }
}
