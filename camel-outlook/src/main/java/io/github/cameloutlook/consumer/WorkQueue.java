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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.github.cameloutlook.consumer.waiting.Waiting;
import org.apache.camel.RuntimeCamelException;

/** Tasks that some workers do, and that may add more of them. It ends for good when none is left. */
final class WorkQueue {

    private static final Runnable END = () -> {
    };

    private final BlockingDeque<Runnable> work = new LinkedBlockingDeque<>();

    // the rest is guarded by the lock
    private final Lock lock = new ReentrantLock();
    private final List<CompletableFuture<Void>> helpers = new ArrayList<>();
    private boolean running;
    private int open;

    /** Does something while nobody else adds tasks or ends. */
    <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Whether workers are at it, and tasks that are added now are done. To be asked while locked. */
    boolean isRunning() {
        return running;
    }

    /**
     * Begins, if there is something to do. To be called while locked.
     *
     * @return whether it began
     */
    boolean begin() {
        running = open > 0;
        return running;
    }

    void addLast(Runnable task) {
        locked(() -> ++open);
        work.addLast(task);
    }

    /** Before everything else. */
    void addFirst(Runnable task) {
        locked(() -> ++open);
        work.addFirst(task);
    }

    /** Sees to it that there are so many workers, the calling thread of {@link #workToTheEnd} included. */
    void hire(Executor executor, int workers) {
        while (1 + helpers.size() < workers) {
            try {
                helpers.add(CompletableFuture.runAsync(this::work, executor));
            } catch (RejectedExecutionException e) {
                return; // the route stops; those that are there do the work
            }
        }
    }

    /** Works on this thread, too, until everything is done and all workers ended. */
    void workToTheEnd() {
        try {
            work();
        } finally {
            locked(() -> running = false);
        }
        locked(() -> List.copyOf(helpers)).forEach(Waiting::on);
    }

    private void work() {
        try {
            for (Runnable next = work.take(); next != END; next = work.take()) {
                try {
                    next.run();
                } finally {
                    done(); // whatever happened: the other workers must not wait for ever
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuntimeCamelException("Interrupted while mailboxes are polled", e);
        }
    }

    private void done() {
        locked(() -> {
            open--;
            if (open == 0) {
                running = false;
                work.addAll(Collections.nCopies(1 + helpers.size(), END));
            }
            return open;
        });
    }
}
