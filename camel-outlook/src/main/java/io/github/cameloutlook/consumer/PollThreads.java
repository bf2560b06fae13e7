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

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.apache.camel.spi.ExecutorServiceManager;

/**
 * The threads of a consumer, beside that of its scheduler.
 *
 * @param manager where they come from
 * @param workers walk mailboxes
 * @param waker   run polls of mailboxes that were woken: one polls, and the other sees to what is woken meanwhile
 */
record PollThreads(ExecutorServiceManager manager, ExecutorService workers, ScheduledExecutorService waker) {

    static PollThreads of(ExecutorServiceManager manager, OutlookConsumer consumer, int workers) {
        return new PollThreads(
                manager, manager.newFixedThreadPool(consumer, "OutlookConsumer", workers),
                manager.newScheduledThreadPool(consumer, "OutlookConsumerWake", 2));
    }

    /**
     * Runs something, and meanwhile something else again and again, which must neither wait nor throw.
     *
     * @param delay milliseconds before the other thing, and between two times
     */
    void run(Runnable action, Runnable meanwhile, long delay) {
        ScheduledFuture<?> again;
        try {
            again = waker.scheduleWithFixedDelay(meanwhile, Math.max(1, delay), Math.max(1, delay), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            return; // the route stops
        }
        try {
            action.run();
        } finally {
            again.cancel(false);
        }
    }

    /** Waits for what they do, but not for ever. */
    void stop() {
        manager.shutdownGraceful(waker);
        manager.shutdownGraceful(workers);
    }
}
