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
package io.github.cameloutlook.streaming;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.OutlookThrottledException;
import io.github.cameloutlook.consumer.NotifierStatus;
import io.github.cameloutlook.consumer.NotifierStatus.State;
import io.github.cameloutlook.dialect.NotificationForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a connection open on which the changes of a mailbox are told: subscribes, listens, connects anew before the
 * service ends the connection and whenever it breaks. What happens while nobody listens is not told, so the mailbox is
 * walked after every connect. Events come from any thread; none waits.
 */
final class StreamKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(StreamKeeper.class);

    private static final int RESUBSCRIBE_AFTER = 3;

    private final String mailbox;
    private final NotificationSource source;
    private final StreamTerms terms;
    private final Clock clock;
    private final ScheduledExecutorService scheduler;
    private final Executor executor;
    private final Runnable wake;
    private final StreamStatus status = new StreamStatus();
    private final ReentrantLock lock = new ReentrantLock();
    /** What is said of another connection than the present one is of no interest any more. */
    private long generation;
    private boolean running;
    private String subscriptionId;
    private NotificationSource.Connection connection;
    private Instant lastHeard;
    private Future<?> alarm;
    private Future<?> watch;

    /**
     * @param scheduler runs delays; its tasks only hand over
     * @param executor  runs what is due
     * @param wake      has the mailbox walked
     */
    StreamKeeper(String mailbox, NotificationSource source, StreamTerms terms, Clock clock,
                 ScheduledExecutorService scheduler, Executor executor, Runnable wake) {
        this.mailbox = mailbox;
        this.source = source;
        this.terms = terms;
        this.clock = clock;
        this.scheduler = scheduler;
        this.executor = executor;
        this.wake = wake;
    }

    /** Listens from now on. */
    void begin() {
        lock.lock();
        try {
            running = true;
            status.become(State.ESTABLISHING);
        } finally {
            lock.unlock();
        }
        connect();
    }

    /** Ends listening; the subscription ends by itself. */
    void end(State state) {
        lock.lock();
        try {
            running = false;
            leave();
            status.become(state);
        } finally {
            lock.unlock();
        }
    }

    /** Connects anew now, with a subscription of its own if that is wished for. */
    void reconnect(boolean resubscribe) {
        lock.lock();
        try {
            if (!running) {
                return;
            }
            if (resubscribe) {
                subscriptionId = null;
            }
        } finally {
            lock.unlock();
        }
        connect();
    }

    boolean isTelling() {
        return status.isActive();
    }

    NotifierStatus status() {
        return status.get();
    }

    /** Gives up the present connection; under the lock. */
    private long leave() {
        cancel(alarm);
        cancel(watch);
        alarm = null;
        watch = null;
        if (connection != null) {
            connection.close();
            connection = null;
        }
        return ++generation;
    }

    private static void cancel(Future<?> task) {
        if (task != null) {
            task.cancel(false);
        }
    }

    private void connect() {
        long mine;
        String id;
        lock.lock();
        try {
            if (!running) {
                return;
            }
            mine = leave();
            id = subscriptionId;
        } finally {
            lock.unlock();
        }
        // what is thrown fails the future, too: without that nothing would follow
        CompletableFuture.completedFuture(id)
                .thenCompose(known -> known == null ? source.subscribe() : CompletableFuture.completedFuture(known))
                .thenCompose(made -> {
                    subscribed(mine, made);
                    return source.listen(made, new Hearing(mine));
                }).whenComplete((opened, failure) -> {
                    if (failure == null) {
                        opened(mine, opened);
                    } else {
                        lost(mine, OutlookException.unwrap(failure));
                    }
                });
    }

    private void subscribed(long mine, String id) {
        lock.lock();
        try {
            if (mine == generation) {
                subscriptionId = id;
                status.subscribed(id);
            }
        } finally {
            lock.unlock();
        }
    }

    private void opened(long mine, NotificationSource.Connection opened) {
        lock.lock();
        try {
            if (mine != generation || !running) {
                opened.close();
                return;
            }
            connection = opened;
            lastHeard = clock.instant();
            if (status.failures() > 0) {
                LOG.info("Changes of mailbox {} are told on a connection again, after {} failures", mailbox,
                        status.failures());
            }
            status.become(State.ACTIVE);
            alarm = later(terms.untilReconnect(ThreadLocalRandom.current().nextDouble()), this::connect);
            watch(mine);
        } finally {
            lock.unlock();
        }
        // what happened while nobody listened was not told
        wake.run();
    }

    /** Looks now and then whether anything comes; under the lock. */
    private void watch(long mine) {
        watch = later(terms.keepAlive(), () -> {
            Duration quiet;
            lock.lock();
            try {
                if (mine != generation) {
                    return;
                }
                quiet = Duration.between(lastHeard, clock.instant());
                if (quiet.compareTo(terms.patience()) < 0) {
                    watch(mine);
                    return;
                }
            } finally {
                lock.unlock();
            }
            lost(mine, new IOException("nothing came for " + quiet.toSeconds() + " seconds, not even a keep-alive"));
        });
    }

    private Future<?> later(Duration delay, Runnable task) {
        return scheduler.schedule(() -> executor.execute(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The connection ended, in good order when there is no failure. */
    private void lost(long mine, Throwable failure) {
        lock.lock();
        try {
            if (mine != generation || !running) {
                return;
            }
            leave();
            if (failure == null) {
                alarm = later(ReconnectDelay.after(0, null, ThreadLocalRandom.current().nextDouble()), this::connect);
                return;
            }
            if (failure instanceof OutlookNotFoundException) {
                subscriptionId = null; // it ended while nobody listened
            }
            Duration retryAfter = failure instanceof OutlookThrottledException throttled ? throttled.getRetryAfter() : null;
            int failures = status.failed(failure);
            if (failures == RESUBSCRIBE_AFTER) {
                subscriptionId = null; // perhaps a dead one is told in another way
            }
            Duration delay = ReconnectDelay.after(failures, retryAfter, ThreadLocalRandom.current().nextDouble());
            say(failures, failure, delay);
            alarm = later(delay, this::connect);
        } finally {
            lock.unlock();
        }
    }

    private void say(int failures, Throwable failure, Duration delay) {
        // breaks are ordinary: proxies end connections; it is one that lasts that somebody has to see to
        if (failures == 3 || failures % 50 == 0) {
            LOG.warn("Changes of mailbox {} cannot be listened for: {} failures in a row. It is polled at its normal delay"
                     + " meanwhile; the next try is in {}. {}",
                    mailbox, failures, delay, failure.getMessage());
        } else {
            LOG.debug("The connection for changes of mailbox {} ended: {}. The next one in {}", mailbox, failure.getMessage(),
                    delay);
        }
    }

    /** What comes on one connection. */
    private final class Hearing implements NotificationSource.Ear {

        private final long mine;
        private final NotificationParser parser = new NotificationParser(this::notified);
        private final Instant began = clock.instant();

        private Hearing(long mine) {
            this.mine = mine;
        }

        @Override
        public void heard(byte[] bytes, int length) {
            lock.lock();
            try {
                if (mine != generation) {
                    return;
                }
                lastHeard = clock.instant();
            } finally {
                lock.unlock();
            }
            try {
                parser.feed(bytes, length);
            } catch (MalformedStreamException e) {
                lost(mine, e);
            }
        }

        @Override
        public void ended(Throwable failure) {
            lost(mine, failure != null ? failure : disorder());
        }

        /** Why an end without a failure is none in good order; null if it is. */
        private IOException disorder() {
            if (!parser.isEnded()) {
                return new IOException("the connection was cut");
            }
            // without a delay that grows, such a service would be asked and the mailbox be walked all the time
            boolean atOnce = Duration.between(began, clock.instant()).compareTo(terms.keepAlive()) < 0;
            return atOnce ? new IOException("the service ended the connection as soon as it was open") : null;
        }

        private void notified(Map<String, Object> wire) {
            status.worked();
            if (String.valueOf(wire.get("@odata.type")).endsWith(".KeepAliveNotification")) {
                return;
            }
            Map<String, Object> notification = NotificationForm.envelope(wire, null);
            status.notified(clock.instant(), notification);
            if ("subscriptionRemoved".equals(notification.get("lifecycleEvent"))) {
                executor.execute(() -> reconnect(true));
            }
            wake.run(); // missed or changed: the walk finds what it is
        }
    }
}
