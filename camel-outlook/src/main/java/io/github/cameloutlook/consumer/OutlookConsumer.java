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
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.StateRepository;

/**
 * Consumes the messages of one folder in one or many mailboxes.
 * <p>
 * Exchanges of one mailbox are routed one after the other. A poll fails, with all that Camel does then, when every
 * mailbox failed; if only some did, each failure goes to the exception handler and into health, and the others go on. A
 * batch, in the sense of the properties CamelBatchIndex, CamelBatchSize and CamelBatchComplete, is what is delivered of
 * one page.
 * <p>
 * With a {@link ChangeNotifier} a tick of the scheduler walks only the mailboxes that are due ({@link WalkSchedule}),
 * and is no poll when none is. A mailbox that is woken is polled at once, on a thread of the consumer's own; to Camel
 * that is a poll like any other. One poll runs at a time.
 */
public final class OutlookConsumer extends ObservedConsumer {

    /** Mailboxes are opened before the first poll, as far as the service answers in this time. */
    private static final long OPENING_MILLIS = 10_000;

    private final ConsumerSettings settings;
    private final StateRepository<String, String> states;
    private final AtomicInteger pending = new AtomicInteger();
    private final WalkSchedule schedule;
    private final Clock clock = Clock.systemUTC();
    // fair: a mailbox that is woken all the time must not keep the ticks from the others
    private final ReentrantLock onePoll = new ReentrantLock(true);
    private List<MailboxWatch> selected = List.of();
    private ChangeNotifier notifier;
    private volatile MailboxWatches watches;
    private volatile Wakes wakes;
    private volatile boolean begun;
    private Delivery delivery;
    private ExecutorService workers;
    private ExecutorService waker;
    private int firstMailbox;

    public OutlookConsumer(Endpoint endpoint, Processor processor, ConsumerSettings settings,
                           StateRepository<String, String> states) {
        super(endpoint, processor);
        this.settings = settings;
        this.states = states;
        this.schedule = new WalkSchedule(settings.push().safetyDelay());
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
        ExecutorServiceManager threads = getEndpoint().getCamelContext().getExecutorServiceManager();
        workers = threads.newFixedThreadPool(
                this, "OutlookConsumer", Math.min(settings.pollConcurrency(), settings.mailboxes().size()));
        waker = threads.newSingleThreadExecutor(this, "OutlookConsumerWake");
        try {
            started.start(getEndpoint().getCamelContext());
            started.open(workers, OPENING_MILLIS);
            delivery = started.delivery();
            watches = started;
            wakes = new Wakes(started.all(), waker, this::runWoken);
            if (notifier != null) {
                notifier.start(wakes);
                notifier.own();
            }
            super.doStart();
        } catch (Exception e) {
            release();
            started.stop();
            throw e;
        }
        begun = true;
        wakes.call();
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

    private void release() {
        try {
            if (notifier != null) {
                notifier.stop();
            }
        } finally {
            stop(waker);
            waker = null;
            stop(workers);
            workers = null;
        }
    }

    private void stop(ExecutorService threads) {
        if (threads != null) {
            getEndpoint().getCamelContext().getExecutorServiceManager().shutdownGraceful(threads);
        }
    }

    /** A tick of the scheduler. */
    @Override
    public void run() {
        runFor(this::due);
    }

    private void runWoken() {
        // while the route starts, hints wait: the first tick walks everything
        if (begun) {
            runFor(wakes::ready);
        }
    }

    private void runFor(Supplier<List<MailboxWatch>> selection) {
        onePoll.lock();
        try {
            selected = selected(selection);
            if (!selected.isEmpty()) {
                super.run();
            }
        } finally {
            onePoll.unlock();
        }
    }

    private List<MailboxWatch> selected(Supplier<List<MailboxWatch>> selection) {
        try {
            return selection.get();
        } catch (RuntimeException e) {
            // whatever is wrong with the notifier: a tick that throws would be the scheduler's last
            getExceptionHandler().handleException("It cannot be told which mailboxes are due, so all are polled", e);
            return watches.all();
        }
    }

    private List<MailboxWatch> due() {
        if (notifier == null) {
            return watches.all();
        }
        Instant now = clock.instant();
        return watches.all().stream().filter(watch -> !watch.isWaiting() && isDue(watch, now)).toList();
    }

    private boolean isDue(MailboxWatch watch, Instant now) {
        return wakes.contains(watch) || schedule.isDue(
                watch.isUnfinished(), notifier.isTelling(watch.mailbox()), watch.health().lastSuccess(), now);
    }

    @Override
    protected int poll() throws Exception {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        pending.set(0);
        PollBudget budget = new PollBudget(getMaxMessagesPerPoll());
        allowWaits();
        wakes.take(selected);
        Map<MailboxWatch, Throwable> failed = new MailboxTurns(watches.sender(), watches.waits(), watch -> turn(watch, budget))
                .run(inTurn(), settings.mailboxes().size() > 1, workers,
                        Math.min(settings.pollConcurrency(), selected.size()));
        report(failed);
        return budget.used();
    }

    private void allowWaits() {
        watches.waits().allow();
        if (isSuspendingOrSuspended() || isStoppingOrStopped()) {
            // it came just now and ended the waits before they were allowed
            watches.waits().end();
        }
    }

    /** Each poll begins with another mailbox, so that a limit per poll is shared fairly. */
    private List<MailboxWatch> inTurn() {
        List<MailboxWatch> order = new ArrayList<>(watches.all());
        Collections.rotate(order, -firstMailbox);
        firstMailbox = (firstMailbox + 1) % order.size();
        order.retainAll(Set.copyOf(selected));
        return order;
    }

    private boolean turn(MailboxWatch watch, PollBudget budget) throws Exception {
        int most = isBatchAllowed() ? budget.reserve(settings.query().pageSize()) : 0;
        if (most == 0) {
            watch.putOff();
            return false;
        }
        List<Item> items;
        try {
            items = watch.next(most);
        } catch (RuntimeException e) {
            budget.giveBack(most); // it is for the mailboxes that work
            throw e;
        }
        forceConsumerAsReady();
        Queue<Object> offers = new ArrayDeque<>();
        items.forEach(item -> offers.add(new Offer(watch, item)));
        int delivered = offers.isEmpty() ? 0 : processBatch(offers);
        for (int index = 0; index < delivered; index++) {
            budget.delivered();
        }
        budget.giveBack(most - delivered);
        if (delivered < items.size()) {
            watch.putOff();
        }
        return delivered > 0 && delivered == items.size();
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
                route(offer, index, total);
                index++;
                offer.watch().progressed();
            }
        } finally {
            // what is left is not settled, so its mailbox offers it again
            pendingExchanges = pending.addAndGet(-offers.size());
        }
        return index;
    }

    private void route(Offer offer, int index, int total) {
        ItemSource source = offer.watch().source();
        Item item = offer.item();
        Exchange exchange = createExchange(true);
        Outcome outcome = new Outcome();
        RuntimeException unfilled = fill(exchange, offer);
        if (unfilled != null) {
            outcome.failed(unfilled);
        } else {
            exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
            exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, total);
            exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == total - 1);
            exchange.getExchangeExtension().addOnCompletion(outcome);
            try {
                getProcessor().process(exchange);
            } catch (Exception e) {
                outcome.failed(e);
            }
            outcome.settle(exchange);
        }
        if (outcome.isFailed()) {
            source.failed(item, exchange, outcome.cause());
        } else {
            source.completed(item);
        }
        if (unfilled != null) {
            releaseExchange(exchange, false); // nobody routed it, so nobody else does
        } else {
            offer.watch().delivered(item);
        }
    }

    private RuntimeException fill(Exchange exchange, Offer offer) {
        try {
            return delivery.fill(exchange, offer.watch().mailbox(), offer.item());
        } catch (RuntimeException e) {
            releaseExchange(exchange, false);
            throw e;
        }
    }

    private void report(Map<MailboxWatch, Throwable> failed) throws Exception {
        if (failed.isEmpty()) {
            return;
        }
        if (failed.size() < watches.all().size()) {
            failed.forEach((watch, cause) -> getExceptionHandler().handleException(
                    "Polling mailbox " + watch.mailbox() + " failed; other mailboxes are not affected. It is tried again at the"
                                                                                   + " next poll",
                    cause));
            return;
        }
        Throwable first = failed.values().iterator().next();
        if (failed.size() > 1) {
            throw new RuntimeCamelException(
                    "All " + failed.size() + " mailboxes failed; the first: " + first.getMessage(), first);
        }
        throw first instanceof Exception exception ? exception : new RuntimeCamelException(first);
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
