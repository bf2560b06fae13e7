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
package io.github.cameloutlook.emulator.transport;

import java.io.Closeable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages that were accepted and are to be sent after a delay by the emulator's clock. */
final class Submissions implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);
    private static final int LOOK_EVERY_MILLISECONDS = 20;

    private record Submission(Instant due, Runnable sending) {
    }

    private final Clock clock;
    private final Duration delay;
    private final Deque<Submission> waiting = new ArrayDeque<>();
    private ScheduledExecutorService watch;

    Submissions(Clock clock, Duration delay) {
        this.clock = clock;
        this.delay = delay;
    }

    boolean isDelayed() {
        return !delay.isZero();
    }

    /** Sends now without a delay, otherwise later on a thread of its own. */
    void submit(Runnable sending) {
        if (!isDelayed()) {
            sending.run();
            return;
        }
        synchronized (this) {
            waiting.add(new Submission(clock.instant().plus(delay), sending));
            if (watch == null) {
                // The clock can be moved, so the due time cannot be scheduled: it has to be looked at.
                watch = Executors.newSingleThreadScheduledExecutor(Submissions::newThread);
                watch.scheduleWithFixedDelay(
                        this::sendDue, LOOK_EVERY_MILLISECONDS, LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void sendDue() {
        for (Submission next = nextDue(); next != null; next = nextDue()) {
            try {
                next.sending().run();
            } catch (RuntimeException e) {
                // as with the service, an accepted message that cannot be sent any more (deleted meanwhile) is nobody's answer
                LOG.warn("A message that was accepted could not be sent", e);
            }
        }
    }

    private synchronized Submission nextDue() {
        Submission first = waiting.peek();
        return first == null || first.due().isAfter(clock.instant()) ? null : waiting.poll();
    }

    private static Thread newThread(Runnable task) {
        Thread thread = new Thread(task, "outlook-emulator-submissions");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized void close() {
        waiting.clear();
        if (watch != null) {
            watch.shutdownNow();
            watch = null;
        }
    }
}
