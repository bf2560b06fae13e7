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
package io.github.cameloutlook.consumer.waiting;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

import org.apache.camel.RuntimeCamelException;

/**
 * Lets the thread that waits for an answer read it: it has nothing else to do, and what it read is in the cache of its
 * processor when it goes to work on it. One thread waits at a time; while none does, what is to be read is rejected.
 */
public final class WaitingReader implements Executor {

    private static final Runnable END = () -> {
    };

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private boolean waiting;

    @Override
    public synchronized void execute(Runnable task) {
        if (!waiting) {
            throw new RejectedExecutionException("Nobody waits");
        }
        tasks.add(task);
    }

    /** The result; a failure is thrown as the client made it. */
    <T> T on(CompletableFuture<T> future) {
        begin();
        try {
            if (!future.isDone()) {
                future.whenComplete((result, failure) -> wake());
                work();
            }
        } finally {
            end();
        }
        return Waiting.on(future);
    }

    private synchronized void begin() {
        waiting = true;
    }

    private synchronized void wake() {
        if (waiting) {
            tasks.add(END);
        }
    }

    private void work() {
        try {
            for (Runnable task = tasks.take(); task != END; task = tasks.take()) {
                task.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuntimeCamelException("Interrupted while waiting for the service", e);
        }
    }

    private void end() {
        synchronized (this) {
            waiting = false;
        }
        // nobody adds any more; what was taken on is done, or the request would count as under way for ever
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
