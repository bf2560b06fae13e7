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

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.ScheduledBatchPollingConsumer;

/** What JMX and meters show of a consumer, beyond what Camel shows of every polling one. */
@ManagedResource(description = "Managed Outlook Consumer")
public abstract class ObservedConsumer extends ScheduledBatchPollingConsumer implements ManagedSubscriptions {

    private AutoCloseable meters;

    protected ObservedConsumer(Endpoint endpoint, Processor processor) {
        super(endpoint, processor);
    }

    /** Who tells of changes between polls; null when nobody does. */
    public abstract ChangeNotifier getChangeNotifier();

    @Override
    public SubscriptionControl subscriptionControl() {
        return getChangeNotifier();
    }

    /** Has every mailbox walked as soon as possible; returns at once. */
    @ManagedOperation(description = "Walks all mailboxes now")
    public abstract void walkNow();

    /**
     * Has one mailbox walked as soon as possible; returns at once.
     *
     * @throws IllegalArgumentException if the consumer has no such mailbox
     */
    @ManagedOperation(description = "Walks a mailbox now")
    public abstract void walkNow(String mailbox);

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        if (Micrometer.isThere(getEndpoint().getCamelContext())) {
            meters = ConsumerMeters.register(this);
        }
    }

    @Override
    protected void doStop() throws Exception {
        if (meters != null) {
            meters.close();
            meters = null;
        }
        super.doStop();
    }

    @ManagedAttribute(description = "When a mailbox was walked to the end last")
    public Date getLastWalk() {
        return date(summary().lastWalk());
    }

    @ManagedAttribute(description = "How late the last item was, in the mailbox where it was latest, in milliseconds; -1 before the first")
    public long getLag() {
        Duration lag = summary().lag();
        return lag == null ? -1 : lag.toMillis();
    }

    @ManagedAttribute(description = "Mailboxes whose last poll failed")
    public long getMailboxesFailed() {
        return statuses().stream().filter(status -> status.lastError() != null).count();
    }

    private MailboxStatuses summary() {
        return new MailboxStatuses(statuses());
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
