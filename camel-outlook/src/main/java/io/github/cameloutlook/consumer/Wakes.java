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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.cameloutlook.consumer.source.ItemCache;

/**
 * The mailboxes that were woken and not walked since. A hint is taken before its walk begins, so one that comes during
 * the walk leads to another. A hint that no walk takes, because the route is suspended or the walk was put off, stays.
 */
final class Wakes implements MailboxWaker {

    private final Map<String, MailboxWatch> watches;
    private final Map<MailboxWatch, WakePace> paces = new ConcurrentHashMap<>();
    private final Set<MailboxWatch> woken = ConcurrentHashMap.newKeySet();
    private final Map<MailboxWatch, Future<?>> alarms = new ConcurrentHashMap<>();
    private final AtomicBoolean called = new AtomicBoolean();
    private final AtomicBoolean calledLater = new AtomicBoolean();
    private final ScheduledExecutorService threads;
    private final Runnable poll;
    private final ItemCache items;
    private final Clock clock;
    private volatile boolean ended;

    /**
     * @param threads run polls: one more than polls at a time
     * @param poll    polls what is {@link #ready}, or has it walked by the poll that runs
     * @param items   takes the items that come along; null when they are not wanted
     * @param clock   tells when something is due
     */
    Wakes(Collection<MailboxWatch> watches, ScheduledExecutorService threads, Runnable poll, ItemCache items,
          Clock clock) {
        this.watches = watches.stream().collect(Collectors.toMap(MailboxWatch::mailbox, Function.identity()));
        this.threads = threads;
        this.poll = poll;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public void wake(String mailbox) {
        woken.add(watch(mailbox));
        call();
    }

    @Override
    public void wake(String mailbox, Map<String, Object> item) {
        if (items != null) {
            items.put(watch(mailbox).mailbox(), item); // before its walk begins
        }
        wake(mailbox);
    }

    void wakeAll() {
        woken.addAll(watches.values());
        call();
    }

    private MailboxWatch watch(String mailbox) {
        MailboxWatch watch = watches.get(mailbox);
        if (watch == null) {
            throw new IllegalArgumentException("The consumer has no mailbox " + mailbox);
        }
        return watch;
    }

    /** Has what was woken walked; however often it is called before that begins, it is one run. */
    void call() {
        if (!called.compareAndSet(false, true)) {
            return;
        }
        try {
            threads.execute(() -> {
                called.set(false);
                poll.run();
            });
        } catch (RejectedExecutionException e) {
            // the consumer is being stopped; its next start walks everything
            called.set(false);
        }
    }

    /** Like {@link #call()}, after a while. */
    void callAfter(Duration pause) {
        if (!calledLater.compareAndSet(false, true)) {
            return;
        }
        try {
            threads.schedule(() -> {
                calledLater.set(false);
                call();
            }, pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // the consumer is being stopped
            calledLater.set(false);
        }
    }

    /** Wakes a mailbox when it will have something to offer that nobody tells of. */
    void wakeWhenDue(MailboxWatch watch) {
        Instant next = watch.nextDue();
        Duration pause = next == null ? null : Duration.between(clock.instant(), next);
        // while the mailbox fails, what is due already is left to the next tick
        boolean wanted = next != null && !(pause.isNegative() && watch.health().isBroken());
        alarms.compute(watch, (mailbox, before) -> {
            if (before != null) {
                before.cancel(false);
            }
            return wanted ? alarm(mailbox, pause) : null;
        });
        if (ended) {
            cancelAlarms(); // the end came just now
        }
    }

    /** Nothing is waited for any more: threads that are to end would wait for moments that are far away. */
    void end() {
        ended = true;
        cancelAlarms();
    }

    private void cancelAlarms() {
        alarms.values().forEach(alarm -> alarm.cancel(false));
        alarms.clear();
    }

    private Future<?> alarm(MailboxWatch watch, Duration pause) {
        try {
            return threads.schedule(() -> wake(watch.mailbox()), Math.max(0, pause.toMillis()) + 1, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            return null; // the consumer is being stopped; its next start walks everything
        }
    }

    boolean isEmpty() {
        return woken.isEmpty();
    }

    boolean contains(MailboxWatch watch) {
        return woken.contains(watch);
    }

    /**
     * What can be walked now. A mailbox that waits for the service keeps its hint. So does one that was walked often of
     * late; its turn comes by itself.
     */
    List<MailboxWatch> ready() {
        List<MailboxWatch> ready = new ArrayList<>();
        long now = System.nanoTime();
        long shortestRest = Long.MAX_VALUE;
        for (MailboxWatch watch : woken) {
            long rest = pace(watch).rest(now);
            if (rest > 0) {
                shortestRest = Math.min(shortestRest, rest);
            } else if (!watch.isWaiting()) {
                ready.add(watch);
            }
        }
        if (shortestRest < Long.MAX_VALUE) {
            callAfter(Duration.ofNanos(shortestRest));
        }
        return ready;
    }

    private WakePace pace(MailboxWatch watch) {
        return paces.computeIfAbsent(watch, key -> new WakePace());
    }

    /** These are going to be walked. What the service was asked before the hint came says nothing about it. */
    void take(Collection<MailboxWatch> walked) {
        long now = System.nanoTime();
        walked.stream().filter(watch -> !watch.isAsked()).filter(woken::remove).forEach(watch -> pace(watch).walked(now));
    }

    /** Somebody else walks them. */
    Collection<MailboxWatch> takeAll() {
        List<MailboxWatch> taken = List.copyOf(woken);
        taken.forEach(woken::remove);
        return taken;
    }

    /** Nobody walks them after all. */
    void giveBack(Collection<MailboxWatch> taken) {
        woken.addAll(taken);
    }
}
