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
package io.github.cameloutlook.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.github.cameloutlook.model.OutlookChangeNotification;
import io.github.cameloutlook.webhook.notification.NotificationCounts;
import io.github.cameloutlook.webhook.notification.NotificationReceiver;
import io.github.cameloutlook.webhook.notification.OccasionalLog;
import io.github.cameloutlook.webhook.notification.ReceivedNotification;
import io.github.cameloutlook.webhook.resourcedata.IssuerKeys;
import io.github.cameloutlook.webhook.resourcedata.IssuerUnreachableException;
import io.github.cameloutlook.webhook.resourcedata.RefusedNotificationException;
import io.github.cameloutlook.webhook.resourcedata.ResourceDataReader;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an exchange of each notification. There is room for so many that wait or are being routed; the service keeps
 * the others, and repeats them.
 */
final class NotificationRoute implements NotificationReceiver {

    /** How long a notification waits before its sender is looked at again, when that cannot be done now. */
    static final Duration UNTIL_NEXT_LOOK = IssuerKeys.DISTANCE;

    private static final Logger LOG = LoggerFactory.getLogger(NotificationRoute.class);
    /** These two say that changes were not told, which nobody but the route can make up for. */
    private static final List<String> ROUTED_EVENTS = List.of("missed", "subscriptionRemoved");

    /**
     * What exchanges need.
     *
     * @param exchanges makes them
     * @param next      the route
     * @param failures  told of exceptions that the route did not handle
     */
    record Target(NotificationExchanges exchanges, AsyncProcessor next, ExceptionHandler failures) {
    }

    /**
     * What runs the work.
     *
     * @param routing   threads for the route
     * @param scheduler runs delays; its tasks only hand over
     * @param places    how many notifications there is room for
     */
    record Threads(Executor routing, ScheduledExecutorService scheduler, int places) {
    }

    private final RoutedSubscriptions subscriptions;
    private final ResourceDataReader reader;
    private final RecentNotifications recent;
    private final Target target;
    private final Threads threads;
    private final NotificationCounts counts;
    private final Semaphore room;
    private final OccasionalLog occasionally = new OccasionalLog(LOG);

    /**
     * @param subscriptions whose notifications are taken
     * @param reader        reads the items that come along, or null when none do
     * @param counts        counts what is not routed
     */
    NotificationRoute(RoutedSubscriptions subscriptions, ResourceDataReader reader, RecentNotifications recent,
                      NotificationCounts counts, Target target, Threads threads) {
        this.subscriptions = subscriptions;
        this.reader = reader;
        this.recent = recent;
        this.counts = counts;
        this.target = target;
        this.threads = threads;
        this.room = new Semaphore(threads.places());
    }

    @Override
    public boolean isInformed() {
        return subscriptions.isInformed();
    }

    @Override
    public boolean recognises(OutlookChangeNotification notification) {
        return subscriptions.recognises(notification);
    }

    @Override
    public boolean accept(ReceivedNotification received) {
        OutlookChangeNotification notification = received.notification();
        String mailbox = subscriptions.notified(received);
        if (notification.getLifecycleEvent() != null && !ROUTED_EVENTS.contains(notification.getLifecycleEvent())) {
            return true;
        }
        if (!recent.take(notification)) {
            counts.countRepeated();
            LOG.debug("A notification of subscription {} came again", notification.getSubscriptionId());
            return true;
        }
        if (room.tryAcquire()) {
            if (handOver(received, mailbox)) {
                return true;
            }
            room.release();
        }
        recent.giveBack(notification);
        return false;
    }

    private boolean handOver(ReceivedNotification received, String mailbox) {
        try {
            threads.routing().execute(() -> read(received, mailbox));
            return true;
        } catch (RejectedExecutionException e) { // the route is stopping
            return false;
        }
    }

    private void read(ReceivedNotification received, String mailbox) {
        try {
            boolean mayBring = reader != null && received.notification().getLifecycleEvent() == null;
            Map<String, Object> item = mayBring ? reader.read(received) : Map.of();
            route(target.exchanges().of(received, mailbox, item));
        } catch (RefusedNotificationException e) {
            counts.countRefusedItem(e.reason());
            room.release();
            // a forged one must not keep out the genuine one that it resembles
            recent.giveBack(received.notification());
            occasionally.warn("A notification was refused: " + e.reason() + ".");
        } catch (IssuerUnreachableException e) {
            occasionally.warn("Notifications wait, since the keys that show where they come from cannot be read from the"
                              + " sign-in authority.");
            LOG.debug("The keys of the sign-in authority cannot be read", e);
            // it keeps its place: when all are taken, the service keeps what comes
            Runnable again = () -> handOver(received, mailbox);
            threads.scheduler().schedule(again, UNTIL_NEXT_LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Throwable e) { // errors, too: a place that is not given back is gone for good
            room.release();
            target.failures().handleException("A notification cannot be routed", e);
        }
    }

    private void route(Exchange exchange) {
        target.next().process(exchange, doneSync -> {
            room.release();
            if (exchange.getException() != null) {
                target.failures().handleException("A notification was routed and failed", exchange, exchange.getException());
            }
        });
    }

    /** How many notifications were accepted and are not routed to the end. */
    int pending() {
        return threads.places() - room.availablePermits();
    }
}
