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

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;

import io.github.cameloutlook.consumer.NotifierStatus.State;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;

/** What JMX shows of the mailboxes of a route and their subscriptions, and lets do with them. */
public interface ManagedSubscriptions {

    /** The route; null as long as there is none. */
    String getRouteId();

    /** How it stands with every mailbox; empty before the start. Never waits. */
    List<MailboxStatus> statuses();

    /** What can be done with subscriptions; null when there are none. */
    SubscriptionControl subscriptionControl();

    @ManagedAttribute(description = "State of the subscription that needs attention most, OFF without push")
    default String getPushState() {
        State state = new MailboxStatuses(statuses()).pushState();
        return state == null ? "OFF" : state.name();
    }

    @ManagedAttribute(description = "Mailboxes")
    default int getMailboxCount() {
        return statuses().size();
    }

    @ManagedAttribute(description = "Subscriptions that tell changes")
    default long getSubscriptionsActive() {
        return new MailboxStatuses(statuses()).count(State.ACTIVE);
    }

    @ManagedAttribute(description = "Subscriptions that could not be made or renewed")
    default long getSubscriptionsFailed() {
        return new MailboxStatuses(statuses()).count(State.FAILED);
    }

    @ManagedAttribute(description = "When the first subscription ends unless it is renewed")
    default Date getNextExpiry() {
        return date(new MailboxStatuses(statuses()).nextExpiry());
    }

    @ManagedAttribute(description = "When the last notification came")
    default Date getLastNotification() {
        return date(new MailboxStatuses(statuses()).lastNotification());
    }

    @ManagedAttribute(description = "Notifications that were taken")
    default long getNotificationsAccepted() {
        return new MailboxStatuses(statuses()).notifications();
    }

    @ManagedAttribute(description = "Notifications that did not come, where the service numbers them")
    default long getNotificationsMissed() {
        return new MailboxStatuses(statuses()).missed();
    }

    @ManagedOperation(description = "Renews the subscriptions of all mailboxes now")
    default void renewNow() {
        SubscriptionControl control = control();
        statuses().forEach(status -> control.renew(status.mailbox()));
    }

    @ManagedOperation(description = "Renews the subscription of a mailbox now")
    default void renewNow(String mailbox) {
        control(mailbox, control()::renew);
    }

    @ManagedOperation(description = "Replaces the subscriptions of all mailboxes by new ones")
    default void resubscribe() {
        SubscriptionControl control = control();
        statuses().forEach(status -> control.resubscribe(status.mailbox()));
    }

    @ManagedOperation(description = "Replaces the subscription of a mailbox by a new one")
    default void resubscribe(String mailbox) {
        control(mailbox, control()::resubscribe);
    }

    private SubscriptionControl control() {
        SubscriptionControl control = subscriptionControl();
        if (control == null) {
            throw new IllegalStateException(
                    "Route " + getRouteId() + " has no subscriptions: it has neither the option notificationUrl nor push=streaming");
        }
        return control;
    }

    private void control(String mailbox, Consumer<String> action) {
        if (statuses().stream().noneMatch(status -> status.mailbox().equals(mailbox))) {
            throw new IllegalArgumentException("Route " + getRouteId() + " has no mailbox " + mailbox);
        }
        action.accept(mailbox);
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
