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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.cameloutlook.client.BatchResult;
import io.github.cameloutlook.client.BatchSender;
import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.client.OutlookSyncStateException;
import io.github.cameloutlook.consumer.source.ActionBacklog;
import io.github.cameloutlook.consumer.waiting.StoppableWaits;
import io.github.cameloutlook.consumer.waiting.WaitEndedException;

/**
 * One poll over many mailboxes. Mailboxes where nothing was left to do are asked 20 at a time; those that have
 * something take turns, a page each, so that a backlog in one does not keep the others waiting. A few workers do this;
 * each mailbox is with one worker at a time, so its exchanges stay in sequence. A mailbox that fails is out for this
 * poll. One whose answer takes long, such as while it is throttled, keeps neither this poll nor the next ones waiting:
 * its turn comes in the poll that finds the answer.
 * <p>
 * While it runs, more mailboxes can be taken in, so that one with a slow route does not keep those waiting that are
 * told of, or due, after it began.
 */
final class MailboxTurns {

    /** What a poll does with a mailbox, and what it tells of it. */
    @FunctionalInterface
    interface Turn {
        /**
         * One turn of a mailbox.
         *
         * @return whether the mailbox may have more
         */
        boolean take(MailboxWatch watch) throws Exception;

        /** Whether more mailboxes may be taken in. */
        default boolean mayTakeIn() {
            return true;
        }

        /** A mailbox had its last turn, and is still in hand: nobody else does anything with it meanwhile. */
        default void ending(MailboxWatch watch) {
            // nothing to see to
        }

        /** A mailbox had all its turns, whether they went well or badly. */
        default void over(MailboxWatch watch) {
            // nobody needs to know
        }

        /** A mailbox that failed in this poll is taken in again, so its failure is not among those at the end. */
        default void again(MailboxWatch watch, Throwable failure) {
            // nobody needs to know
        }
    }

    /** So long a poll waits for the answers of mailboxes that are asked together. */
    private static final long PATIENCE_MILLIS = 5_000;

    private final BatchSender sender;
    private final StoppableWaits waits;
    private final Turn turn;
    private final Map<MailboxWatch, Throwable> failed = new ConcurrentHashMap<>();
    private final WorkQueue work = new WorkQueue();
    private final long begun = System.nanoTime();

    // the rest is guarded by the lock of the work
    private final Set<MailboxWatch> inHand = new HashSet<>();
    private Executor executor;
    private int mostWorkers;
    private boolean shared;

    MailboxTurns(BatchSender sender, StoppableWaits waits, Turn turn) {
        this.sender = sender;
        this.waits = waits;
        this.turn = turn;
    }

    /**
     * Polls mailboxes, and those that are taken in, and waits until every one is done, or found to be waiting for the
     * service.
     *
     * @param  others  whether mailboxes share the consumer: then an answer that takes long is not waited for, because
     *                 others would wait too
     * @param  helping runs workers, beside the one on this thread
     * @param  workers most workers
     * @return         the mailboxes that failed and why
     */
    Map<MailboxWatch, Throwable> run(List<MailboxWatch> watches, boolean others, Executor helping, int workers) {
        boolean any = work.locked(() -> {
            shared = others;
            executor = helping;
            mostWorkers = workers;
            begin(watches);
            return work.begin(); // else every mailbox is waiting
        });
        if (any) {
            work.workToTheEnd();
        }
        return failed;
    }

    /**
     * Takes more mailboxes in.
     *
     * @param  choice chooses them among those that are idle, which it is told; must not wait
     * @return        whether that is done; if not, this poll has not begun, takes nothing in for the moment, or has
     *                ended
     */
    boolean takeIn(Function<Predicate<MailboxWatch>, List<MailboxWatch>> choice) {
        if (!turn.mayTakeIn()) {
            return false;
        }
        Map<MailboxWatch, Throwable> again = new HashMap<>();
        boolean taken = work.locked(() -> {
            if (!work.isRunning() || !IntakeWindow.isOpen(System.nanoTime() - begun)) {
                return false;
            }
            List<MailboxWatch> more = choice.apply(watch -> !inHand.contains(watch));
            for (MailboxWatch watch : more) {
                Throwable failure = failed.remove(watch);
                if (failure != null) {
                    again.put(watch, failure);
                }
            }
            begin(more);
            return true;
        });
        again.forEach(turn::again);
        return taken;
    }

    private void begin(List<MailboxWatch> watches) {
        List<MailboxWatch> asked = new ArrayList<>();
        for (MailboxWatch watch : watches) {
            if (watch.isWaiting()) {
                continue;
            }
            inHand.add(watch);
            if (watch.isAsked()) {
                work.addLast(() -> answered(watch));
            } else if (shared && watch.isOpen()) {
                asked.add(watch);
            } else {
                work.addLast(() -> turn(watch));
            }
        }
        for (int from = 0; from < asked.size(); from += ActionBacklog.FULL) {
            List<MailboxWatch> group = asked.subList(from, Math.min(asked.size(), from + ActionBacklog.FULL));
            work.addLast(() -> ask(group));
        }
        work.hire(executor, Math.min(mostWorkers, inHand.size()));
    }

    private void turn(MailboxWatch watch) {
        try {
            if (turn.take(watch)) {
                work.addLast(() -> turn(watch));
            } else {
                watch.finish();
                over(watch);
            }
        } catch (Throwable e) { // errors, too: they must not end the worker, nor the turns of others
            fail(watch, e);
        }
    }

    private void fail(MailboxWatch watch, Throwable cause) {
        if (cause instanceof WaitEndedException) {
            watch.interrupt();
        } else {
            watch.fail(cause);
            failed.put(watch, cause);
        }
        over(watch);
    }

    private void over(MailboxWatch watch) {
        turn.ending(watch);
        work.locked(() -> inHand.remove(watch));
        turn.over(watch);
    }

    private void ask(List<MailboxWatch> group) {
        List<OutlookRequest> requests = new ArrayList<>();
        List<MailboxWatch> owners = new ArrayList<>();
        for (MailboxWatch watch : group) {
            List<OutlookRequest> probes;
            try {
                probes = watch.probes();
            } catch (RuntimeException e) {
                fail(watch, e);
                continue;
            }
            requests.addAll(probes);
            probes.forEach(probe -> owners.add(watch));
            if (probes.isEmpty()) {
                // what was fetched is let go before more is fetched
                work.addFirst(() -> turn(watch));
            }
        }
        if (requests.isEmpty()) {
            return;
        }
        Set<MailboxWatch> asked = new LinkedHashSet<>(owners);
        try {
            List<CompletableFuture<BatchResult>> results = sender.sendEach(requests);
            for (MailboxWatch watch : asked) {
                watch.asked(results.subList(owners.indexOf(watch), owners.lastIndexOf(watch) + 1));
            }
            waits.forAnswer(CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                    .completeOnTimeout(null, PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (RuntimeException e) {
            asked.forEach(watch -> fail(watch, e));
            return;
        }
        for (MailboxWatch watch : asked) {
            if (watch.isWaiting()) {
                over(watch);
            } else {
                answered(watch);
            }
        }
    }

    private void answered(MailboxWatch watch) {
        List<OutlookResponse> answers = new ArrayList<>();
        for (BatchResult result : watch.takeResults()) {
            OutlookException failure = result.failure();
            if (failure instanceof OutlookSyncStateException) {
                // the walk itself knows how to begin anew
                work.addFirst(() -> turn(watch));
                return;
            }
            if (failure != null) {
                fail(watch, failure);
                return;
            }
            answers.add(result.response());
        }
        try {
            watch.probed(answers);
        } catch (RuntimeException e) {
            fail(watch, e);
            return;
        }
        work.addFirst(() -> turn(watch));
    }
}
