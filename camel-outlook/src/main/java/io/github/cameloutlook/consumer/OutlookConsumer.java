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
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.cameloutlook.consumer.source.ConsumerSettings;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.spi.StateRepository;

/**
 * Consumes what is in one folder, calendar or list, in one or many mailboxes.
 * <p>
 * Exchanges of one mailbox are routed one after the other. A poll fails, with all that Camel does then, when every
 * mailbox failed; if only some did, each failure goes to the exception handler and into health, and the others go on. A
 * batch, in the sense of the properties CamelBatchIndex, CamelBatchSize and CamelBatchComplete, is what is delivered of
 * one page.
 * <p>
 * With a {@link ChangeNotifier} a tick of the scheduler walks only the mailboxes that are due ({@link WalkSchedule}),
 * and is no poll when none is. A mailbox that is woken is polled at once, on a thread of the consumer's own; to Camel
 * that is a poll like any other. One poll runs at a time; while it does, it takes in the mailboxes that are woken or
 * become due ({@link OnePoll}).
 * <p>
 * In a cluster only the leader walks. The other nodes are not idle: they listen, and tell the leader of changes.
 */
public final class OutlookConsumer extends ObservedConsumer {

    /** Mailboxes are opened before the first poll, as far as the service answers in this time. */
    private static final long OPENING_MILLIS = 10_000;

    private final ConsumerSettings settings;
    private final StateRepository<String, String> states;
    private final AtomicInteger pending = new AtomicInteger();
    private final Clock clock;
    private final OnePoll onePoll = new OnePoll();
    private List<MailboxWatch> selected = List.of();
    private ChangeNotifier notifier;
    private volatile MailboxWatches watches;
    private volatile Wakes wakes;
    private volatile boolean begun;
    private volatile ClusterRole cluster;
    private WalkSelection selection;
    private MailboxChoice choice;
    private Routing routing;
    private volatile PollThreads threads;

    public OutlookConsumer(Endpoint endpoint, Processor processor, ConsumerSettings settings,
                           StateRepository<String, String> states) {
        super(endpoint, processor);
        this.settings = settings;
        this.states = states;
        this.clock = settings.clock();
        setMaxMessagesPerPoll(settings.maxMessagesPerPoll());
    }

    @Override
    protected void doBuild() throws Exception {
        if (getHealthCheck() == null) {
            setHealthCheck(new OutlookConsumerHealthCheck(this, "consumer:" + getRouteId()));
        }
        super.doBuild();
    }

    /**
     * Has changes told between polls; to be set before the consumer starts, which also starts the notifier.
     *
     * @param notifier null for a consumer that polls only
     */
    public void setChangeNotifier(ChangeNotifier notifier) {
        this.notifier = notifier;
    }

    /** Who tells of changes between polls; null when nobody does. */
    @Override
    public ChangeNotifier getChangeNotifier() {
        return notifier;
    }

    @Override
    protected void doStart() throws Exception {
        MailboxWatches started = new MailboxWatches(
                settings, states, (message, exchange, cause) -> getExceptionHandler().handleException(message, exchange, cause),
                clock);
        threads = PollThreads.of(getEndpoint().getCamelContext().getExecutorServiceManager(), this, mostWorkers());
        try {
            started.start(getEndpoint().getCamelContext());
            watches = started;
            wakes = new Wakes(started.all(), threads.waker(), this::runWoken, started.items(), clock);
            routing = new Routing(this, started.delivery());
            cluster = settings.push().clusterNamespace() == null
                    ? null : new ClusterRole(settings.push().clusterNamespace(), started, wakes, notifier);
            selection = new WalkSelection(
                    started.all(), wakes, new WalkSchedule(settings.push().safetyDelay()), notifier, cluster, clock);
            choice = new MailboxChoice(selection, wakes, started, this::getExceptionHandler);
            join(started);
            super.doStart();
        } catch (Exception e) {
            release();
            started.stop();
            throw e;
        }
        begun = true;
        wakes.call();
    }

    /**
     * Before the scheduler starts: mailboxes are open before anybody tells of changes, and both before the first walk.
     */
    private void join(MailboxWatches started) throws Exception {
        if (cluster == null) {
            started.open(threads.workers(), OPENING_MILLIS);
        }
        if (notifier != null) {
            notifier.start(wakes);
        }
        if (cluster != null) {
            cluster.start(getEndpoint().getCamelContext());
        } else if (notifier != null) {
            notifier.own();
        }
    }

    /** Also the first step of a stop: a poll that waits for the service ends, and Camel need not wait for it. */
    @Override
    protected void doSuspend() throws Exception {
        watches.waits().end();
        super.doSuspend();
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        wakes.call();
    }

    @Override
    protected void doStop() throws Exception {
        begun = false;
        if (watches != null) {
            watches.waits().end();
        }
        super.doStop();
        release();
        if (watches != null) {
            watches.stop();
        }
    }

    private void release() throws Exception {
        if (cluster != null) {
            cluster.endChanges();
        }
        try {
            stopTelling();
        } finally {
            // last: subscriptions are let go before another node takes them over
            if (cluster != null) {
                cluster.stop();
            }
        }
    }

    private void stopTelling() {
        try {
            if (notifier != null) {
                notifier.stop();
            }
        } finally {
            if (wakes != null) {
                wakes.end();
            }
            if (threads != null) {
                threads.stop();
                threads = null;
            }
        }
    }

    /** A tick of the scheduler. */
    @Override
    public void run() {
        choice.lookForMark();
        PollThreads current = threads;
        if (current == null) {
            return; // just stopped
        }
        if (notifier == null || settings.mailboxes().size() == 1) {
            runFor(selection::due);
        } else {
            // the scheduler waits for the end of this tick, which a mailbox with a slow route may put off
            current.run(() -> runFor(selection::due), () -> isTakenIn(onePoll.running(), selection::due),
                    getTimeUnit().toMillis(getDelay()));
        }
    }

    private void runWoken() {
        // while the route starts, hints wait: the first tick walks everything
        if (begun) {
            runFor(selection::woken);
        }
    }

    /** @param chosen chooses mailboxes among the idle ones */
    private void runFor(Function<Predicate<MailboxWatch>, List<MailboxWatch>> chosen) {
        if (!onePoll.enter(running -> isTakenIn(running, chosen))) {
            return;
        }
        try {
            if (!allowWaits()) {
                return;
            }
            if (cluster != null && !cluster.leads()) {
                // ready for notifications, and to take over
                forceConsumerAsReady();
                cluster.passOn(watches.reporter());
                return;
            }
            selected = choice.of(chosen, watch -> true);
            if (!selected.isEmpty()) {
                super.run();
            }
        } catch (RuntimeException e) {
            // a tick that throws would be the scheduler's last
            choice.tellOfNone(e);
        } finally {
            onePoll.leave();
        }
    }

    /** Whether the poll that runs walks what is chosen, or nothing is to be walked any more. */
    private boolean isTakenIn(MailboxTurns running, Function<Predicate<MailboxWatch>, List<MailboxWatch>> chosen) {
        if (isSuspendingOrSuspended() || isStoppingOrStopped()) {
            return true;
        }
        return choice.isTakenIn(running, chosen);
    }

    /** Whether another node of the cluster walks. */
    boolean isFollower() {
        ClusterRole role = cluster;
        return role != null && role.isFollower();
    }

    @ManagedAttribute(description = "Whether this node walks; another one of the cluster does otherwise")
    public boolean isLeader() {
        return !isFollower();
    }

    /** A poll ends when another node is to walk. */
    @Override
    public boolean isBatchAllowed() {
        return super.isBatchAllowed() && !isFollower();
    }

    @Override
    protected int poll() throws Exception {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        pending.set(0);
        PollBudget budget = new PollBudget(getMaxMessagesPerPoll());
        wakes.take(selected);
        MailboxTurns turns = new MailboxTurns(
                watches.sender(), watches.waits(), new ConsumerTurn(this, settings.query().pageSize(), budget, wakes));
        onePoll.takesIn(turns);
        Map<MailboxWatch, Throwable> failed = turns.run(
                selection.inTurn(selected), settings.mailboxes().size() > 1, threads.workers(), mostWorkers());
        PollFailures.report(failed, watches.all().size(), getExceptionHandler());
        return budget.used();
    }

    private int mostWorkers() {
        return Math.min(settings.pollConcurrency(), settings.mailboxes().size());
    }

    /** @return whether there may be any, because the route runs */
    private boolean allowWaits() {
        watches.waits().allow();
        if (isSuspendingOrSuspended() || isStoppingOrStopped()) {
            // it came just now and ended the waits before they were allowed
            watches.waits().end();
            return false;
        }
        return true;
    }

    /** Something was read, so the connection works. */
    void ready() {
        forceConsumerAsReady();
    }

    /** Routes what is offered, one after the other, for as long as a batch is allowed. */
    @Override
    public int processBatch(Queue<Object> offers) throws Exception {
        int total = offers.size();
        pendingExchanges = pending.addAndGet(total);
        int index = 0;
        try {
            while (index < total && isBatchAllowed()) {
                Offer offer = (Offer) offers.poll();
                pendingExchanges = pending.decrementAndGet();
                routing.route(offer, index, total);
                index++;
                offer.watch().progressed();
            }
        } finally {
            // what is left is not settled, so its mailbox offers it again
            pendingExchanges = pending.addAndGet(-offers.size());
        }
        return index;
    }

    /** The mailboxes, for health; empty before the start. */
    List<MailboxWatch> mailboxes() {
        MailboxWatches current = watches;
        return current == null ? List.of() : current.all();
    }

    /** How it stands with every mailbox; empty before the start. Never waits. */
    @Override
    public List<MailboxStatus> statuses() {
        return mailboxes().stream().map(watch -> watch.status(push(watch))).toList();
    }

    /** How it stands with the notifications of a mailbox; null when it is only polled. */
    NotifierStatus push(MailboxWatch watch) {
        return notifier == null ? null : notifier.status(watch.mailbox());
    }

    /** Has every mailbox walked as soon as possible; returns at once. While the route is suspended, that waits. */
    @Override
    public void walkNow() {
        running().wakeAll();
    }

    /**
     * Has one mailbox walked as soon as possible; returns at once. While the route is suspended, that waits.
     *
     * @param  mailbox                  as configured
     * @throws IllegalArgumentException if the consumer has no such mailbox
     */
    @Override
    public void walkNow(String mailbox) {
        running().wake(mailbox);
    }

    private Wakes running() {
        if (!begun) {
            throw new IllegalStateException("The route " + getRouteId() + " is not started");
        }
        return wakes;
    }

    String whereabouts(String mailbox) {
        return watches.whereabouts(mailbox);
    }
}
