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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.cameloutlook.client.BatchResult;
import io.github.cameloutlook.client.BatchSender;
import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.client.OutlookSyncStateException;
import org.apache.camel.RuntimeCamelException;

/**
 * One poll over many mailboxes. Mailboxes where nothing was left to do are asked 20 at a time; those that have
 * something take turns, a page each, so that a backlog in one does not keep the others waiting. A few workers do this;
 * each mailbox is with one worker at a time, so its exchanges stay in sequence. A mailbox that fails is out for this
 * poll. One whose answer takes long, such as while it is throttled, keeps neither this poll nor the next ones waiting:
 * its turn comes in the poll that finds the answer.
 */
final class MailboxTurns {

    /** One turn of a mailbox. */
    @FunctionalInterface
    interface Turn {
        /** @return whether the mailbox may have more */
        boolean take(MailboxWatch watch) throws Exception;
    }

    /** So long a poll waits for the answers of mailboxes that are asked together. */
    private static final long PATIENCE_MILLIS = 5_000;

    private static final Runnable END = () -> {
    };

    private final BatchSender sender;
    private final StoppableWaits waits;
    private final Turn turn;
    private final Map<MailboxWatch, Throwable> failed = new ConcurrentHashMap<>();
    private final BlockingDeque<Runnable> work = new LinkedBlockingDeque<>();
    private final AtomicInteger open = new AtomicInteger();

    MailboxTurns(BatchSender sender, StoppableWaits waits, Turn turn) {
        this.sender = sender;
        this.waits = waits;
        this.turn = turn;
    }

    /**
     * Polls mailboxes and waits until every one is done, or found to be waiting for the service.
     *
     * @param  shared whether mailboxes share the consumer: then an answer that takes long is not waited for, because
     *                others would wait too
     * @return        the mailboxes that failed and why
     */
    Map<MailboxWatch, Throwable> run(List<MailboxWatch> watches, boolean shared, Executor executor, int workers) {
        List<MailboxWatch> asked = new ArrayList<>();
        for (MailboxWatch watch : watches) {
            if (watch.isWaiting()) {
                continue;
            }
            if (watch.isAsked()) {
                addLast(() -> answered(watch));
            } else if (shared && watch.isOpen()) {
                asked.add(watch);
            } else {
                addLast(() -> turn(watch));
            }
        }
        for (int from = 0; from < asked.size(); from += ActionBacklog.FULL) {
            List<MailboxWatch> group = asked.subList(from, Math.min(asked.size(), from + ActionBacklog.FULL));
            addLast(() -> ask(group));
        }
        if (work.isEmpty()) { // every mailbox is waiting
            return failed;
        }
        List<CompletableFuture<Void>> others = new ArrayList<>();
        for (int worker = 1; worker < workers; worker++) {
            others.add(CompletableFuture.runAsync(() -> work(workers), executor));
        }
        work(workers);
        others.forEach(Waiting::on);
        return failed;
    }

    private void addLast(Runnable task) {
        open.incrementAndGet();
        work.addLast(task);
    }

    /** Before everything else: what was fetched is let go before more is fetched. */
    private void addFirst(Runnable task) {
        open.incrementAndGet();
        work.addFirst(task);
    }

    private void work(int workers) {
        try {
            for (Runnable next = work.take(); next != END; next = work.take()) {
                try {
                    next.run();
                } finally {
                    // whatever happened: the other workers must not wait for ever
                    if (open.decrementAndGet() == 0) {
                        work.addAll(Collections.nCopies(workers, END));
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuntimeCamelException("Interrupted while mailboxes are polled", e);
        }
    }

    private void turn(MailboxWatch watch) {
        try {
            if (turn.take(watch)) {
                addLast(() -> turn(watch));
            } else {
                watch.finish();
            }
        } catch (Throwable e) { // errors, too: they must not end the worker, nor the turns of others
            fail(watch, e);
        }
    }

    private void fail(MailboxWatch watch, Throwable cause) {
        if (cause instanceof WaitEndedException) {
            watch.interrupt();
            return;
        }
        watch.fail(cause);
        failed.put(watch, cause);
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
                addFirst(() -> turn(watch));
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
        asked.stream().filter(watch -> !watch.isWaiting()).forEach(this::answered);
    }

    private void answered(MailboxWatch watch) {
        List<OutlookResponse> answers = new ArrayList<>();
        for (BatchResult result : watch.takeResults()) {
            OutlookException failure = result.failure();
            if (failure instanceof OutlookSyncStateException) {
                // the walk itself knows how to begin anew
                addFirst(() -> turn(watch));
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
        addFirst(() -> turn(watch));
    }
}
