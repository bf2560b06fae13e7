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
package io.github.cameloutlook.emulator.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does things at their time by the emulator's clock, one after the other in the order of their times, on a thread of
 * its own. When the clock is moved, what has become due is done at once.
 */
public final class Timetable implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);
    // a base clock of somebody else's may go as it likes: how long it is trusted at most
    private static final long LONGEST_WAIT_MILLISECONDS = 1_000;

    private record Entry(Instant due, long number, Runnable task) {
    }

    private final MovableClock clock;
    private final String name;
    private final AtomicLong numbers = new AtomicLong();
    private final Queue<Entry> entries
            = new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparingLong(Entry::number));
    private final Queue<Runnable> idle = new ArrayDeque<>();
    private final Runnable waker = this::wake;
    private Thread thread;
    private boolean closed;

    /** @param name of the thread */
    public Timetable(MovableClock clock, String name) {
        this.clock = clock;
        this.name = name;
        clock.onMove(waker);
    }

    /** Does something when the clock says so; at once when it says so already. */
    public synchronized void at(Instant due, Runnable task) {
        if (!closed) {
            entries.add(new Entry(due, numbers.incrementAndGet(), task));
            start();
        }
    }

    /** Does something as soon as nothing else is due. */
    public synchronized void whenIdle(Runnable task) {
        if (!closed) {
            idle.add(task);
            start();
        }
    }

    private void start() {
        if (thread == null) {
            thread = new Thread(this::run, name);
            thread.setDaemon(true);
            thread.start();
        }
        notifyAll();
    }

    /** Does something at once, after what was given so before and before everything that has a time. */
    public void atOnce(Runnable task) {
        at(Instant.EPOCH, task);
    }

    private void run() {
        try {
            for (Runnable task = next(); task != null; task = next()) {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOG.error("What was to be done on {} failed", name, e);
                }
            }
        } catch (InterruptedException e) {
            // only close() interrupts
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Runnable next() throws InterruptedException {
        while (!closed) {
            Entry first = entries.peek();
            Duration left = first == null ? null : Duration.between(clock.instant(), first.due());
            if (left != null && (left.isNegative() || left.isZero())) {
                return entries.poll().task();
            }
            if (!idle.isEmpty()) {
                return idle.poll();
            }
            wait(left == null ? LONGEST_WAIT_MILLISECONDS : Math.min(left.toMillis() + 1, LONGEST_WAIT_MILLISECONDS));
        }
        return null;
    }

    private synchronized void wake() {
        notifyAll();
    }

    /** Forgets what was not due yet. */
    @Override
    public synchronized void close() {
        closed = true;
        clock.removeListener(waker);
        entries.clear();
        idle.clear();
        if (thread != null) {
            thread.interrupt();
        }
    }
}
