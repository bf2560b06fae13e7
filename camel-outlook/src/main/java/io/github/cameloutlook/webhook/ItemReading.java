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

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import io.github.cameloutlook.consumer.MailboxWaker;
import io.github.cameloutlook.webhook.notification.NotificationCounts;
import io.github.cameloutlook.webhook.notification.OccasionalLog;
import io.github.cameloutlook.webhook.notification.ReceivedNotification;
import io.github.cameloutlook.webhook.resourcedata.IssuerUnreachableException;
import io.github.cameloutlook.webhook.resourcedata.RefusedNotificationException;
import io.github.cameloutlook.webhook.resourcedata.ResourceDataReader;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the items that notifications bring along, on threads of its own. Where that cannot be done now, the mailbox is
 * woken all the same: the walk then asks for the item.
 */
final class ItemReading {

    private static final Logger LOG = LoggerFactory.getLogger(ItemReading.class);
    private static final int THREADS = 2;

    private final ResourceDataReader reader;
    private final MailboxWaker waker;
    private final CamelContext context;
    private final ExecutorService threads;
    private final NotificationCounts counts;
    private final OccasionalLog occasionally = new OccasionalLog(LOG);

    ItemReading(ResourceDataReader reader, MailboxWaker waker, CamelContext context, NotificationCounts counts, int queueSize) {
        this.reader = reader;
        this.waker = waker;
        this.context = context;
        this.counts = counts;
        this.threads = context.getExecutorServiceManager().newThreadPool(
                this, "OutlookResourceData", profile(queueSize));
    }

    private static ThreadPoolProfile profile(int queueSize) {
        ThreadPoolProfile profile = new ThreadPoolProfile("OutlookResourceData");
        profile.setPoolSize(THREADS);
        profile.setMaxPoolSize(THREADS);
        profile.setMaxQueueSize(queueSize);
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        profile.setKeepAliveTime(60L);
        profile.setTimeUnit(TimeUnit.SECONDS);
        profile.setAllowCoreThreadTimeOut(false);
        return profile;
    }

    /** Wakes the mailbox, with the item if it can be had. */
    void read(String mailbox, ReceivedNotification received) {
        try {
            threads.execute(() -> wake(mailbox, received));
        } catch (RejectedExecutionException e) {
            occasionally.warn("There is no room for items that notifications bring along; they are asked for by the walk.");
            waker.wake(mailbox);
        }
    }

    private void wake(String mailbox, ReceivedNotification received) {
        try {
            Map<String, Object> item = reader.read(received);
            if (item.isEmpty()) {
                waker.wake(mailbox);
            } else {
                waker.wake(mailbox, item);
            }
        } catch (RefusedNotificationException e) {
            counts.countRefusedItem(e.reason());
            // the mailbox is walked all the same: the item may be genuine, and encrypted for a certificate of before
            occasionally.warn("An item that a notification brought along was refused: " + e.reason()
                              + "; it is asked for by the walk.");
            waker.wake(mailbox);
        } catch (IssuerUnreachableException e) {
            occasionally.warn("Items that notifications bring along cannot be verified now, because the sign-in authority"
                              + " does not tell its keys; they are asked for by the walk.");
            LOG.debug("The keys of the sign-in authority cannot be had", e);
            waker.wake(mailbox);
        } catch (Throwable e) { // errors, too, such as of a library that does not fit: the change must not wait
            occasionally.warn("An item that a notification brought along could not be read because of "
                              + e.getClass().getName() + "; it is asked for by the walk. Details at level DEBUG.");
            LOG.debug("An item that a notification brought along could not be read", e);
            waker.wake(mailbox);
        }
    }

    void stop() {
        context.getExecutorServiceManager().shutdownNow(threads);
    }
}
