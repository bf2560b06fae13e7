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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.consumer.source.Item;
import io.github.cameloutlook.consumer.waiting.WaitEndedException;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.LoggingExceptionHandler;
import org.apache.camel.support.PollingConsumerSupport;

/**
 * Reads one item at a time, for pollEnrich and consumer templates: the next one that is due, fetched when it is asked
 * for. What becomes of it is decided when the exchange that took it completes; until then others can be read. A item
 * whose exchange fails, or that nobody completes, is offered again.
 */
public final class OutlookPollingConsumer extends PollingConsumerSupport {

    private static final long OPENING_MILLIS = 10_000;

    /** How often the service is asked while a receive waits. */
    private static final long PAUSE_MILLIS = 1000;

    private final ConsumerSettings settings;
    private final StateRepository<String, String> states;
    private final ExceptionHandler exceptionHandler;
    // sources belong to one thread at a time; receivers and completions come from any
    private final ReentrantLock turn = new ReentrantLock();
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private MailboxWatches watches;
    private Delivery delivery;
    private int nextMailbox;

    public OutlookPollingConsumer(Endpoint endpoint, ConsumerSettings settings, StateRepository<String, String> states) {
        super(endpoint);
        this.settings = settings;
        this.states = states;
        this.exceptionHandler = new LoggingExceptionHandler(endpoint.getCamelContext(), getClass());
    }

    @Override
    protected void doStart() throws Exception {
        MailboxWatches started = new MailboxWatches(
                settings, states, (message, exchange, cause) -> exceptionHandler.handleException(message, exchange, cause),
                Clock.systemUTC());
        ExecutorService opener = getEndpoint().getCamelContext().getExecutorServiceManager()
                .newFixedThreadPool(this, "OutlookPollingConsumer", settings.pollConcurrency());
        try {
            started.start(getEndpoint().getCamelContext());
            started.open(opener, OPENING_MILLIS);
        } catch (RuntimeException e) {
            started.stop();
            throw e;
        } finally {
            // not now: what takes longer to open is waited for by the first read
            getEndpoint().getCamelContext().getExecutorServiceManager().shutdown(opener);
        }
        delivery = started.delivery();
        watches = started;
        stopped = new CountDownLatch(1);
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        stopped.countDown();
        if (watches != null) {
            watches.waits().end();
        }
        super.doStop();
        if (watches != null) {
            watches.stop();
        }
    }

    @Override
    public Exchange receive() {
        return receive(Long.MAX_VALUE);
    }

    @Override
    public Exchange receiveNoWait() {
        return receive(0);
    }

    @Override
    public Exchange receive(long timeout) {
        long begin = System.nanoTime();
        while (true) {
            Exchange exchange = isRunAllowed() ? next() : null;
            long left = timeout - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            if (exchange != null || left <= 0 || isStoppedAfter(Math.min(left, PAUSE_MILLIS))) {
                return exchange;
            }
        }
    }

    private boolean isStoppedAfter(long millis) {
        try {
            return stopped.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuntimeCamelException("Interrupted while waiting for an item", e);
        }
    }

    /** The next item of any mailbox, or null; mailboxes take turns. */
    private Exchange next() {
        turn.lock();
        try {
            List<MailboxWatch> all = watches.all();
            for (int tried = 0; tried < all.size(); tried++) {
                MailboxWatch watch = all.get(nextMailbox);
                nextMailbox = (nextMailbox + 1) % all.size();
                Exchange exchange = next(watch);
                if (exchange != null) {
                    return exchange;
                }
            }
            return null;
        } finally {
            turn.unlock();
        }
    }

    private Exchange next(MailboxWatch watch) {
        try {
            List<Item> items = watch.next(1);
            if (items.isEmpty()) {
                watch.finish();
                return null;
            }
            return handOut(watch, items.get(0));
        } catch (WaitEndedException e) {
            watch.interrupt();
            return null;
        } catch (RuntimeException e) {
            watch.fail(e);
            throw e;
        }
    }

    private Exchange handOut(MailboxWatch watch, Item item) {
        Exchange exchange = getEndpoint().createExchange();
        RuntimeException unfilled = delivery.fill(exchange, watch.mailbox(), item, watch.source());
        if (unfilled != null) {
            watch.source().failed(item, exchange, unfilled);
            return next(watch);
        }
        watch.source().lend(item);
        watch.delivered(item);
        exchange.getExchangeExtension().addOnCompletion(new Outcome() {
            @Override
            public void onComplete(Exchange completed) {
                settled(watch, () -> watch.source().completed(item));
            }

            @Override
            public void onFailure(Exchange failed) {
                super.onFailure(failed);
                settled(watch, () -> watch.source().failed(item, failed, cause()));
            }

            /** The exchange that is enriched takes it over: the item is done when that one is. */
            @Override
            public boolean allowHandover() {
                return true;
            }
        });
        return exchange;
    }

    private void settled(MailboxWatch watch, Runnable settle) {
        turn.lock();
        try {
            settle.run();
            watch.commit();
        } catch (RuntimeException e) {
            exceptionHandler.handleException("Progress in mailbox " + watch.mailbox() + " could not be written down", e);
        } finally {
            turn.unlock();
        }
    }
}
