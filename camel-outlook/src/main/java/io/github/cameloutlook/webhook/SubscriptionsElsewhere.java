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

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.github.cameloutlook.consumer.NotifierStatus;
import io.github.cameloutlook.model.OutlookChangeNotification;
import io.github.cameloutlook.webhook.notification.ReceivedNotification;
import io.github.cameloutlook.webhook.subscription.ClientState;

/** Subscriptions that somebody else keeps, all with one secret. */
final class SubscriptionsElsewhere implements RoutedSubscriptions {

    private final ClientState secret;
    private final String onlyMailbox;
    private final AtomicLong notifications = new AtomicLong();
    private volatile Instant lastNotification;

    /**
     * @param mailboxes mailboxes as configured; with several of them it is not known which one a notification is about
     */
    SubscriptionsElsewhere(String clientState, List<String> mailboxes) {
        this.secret = ClientState.of(clientState);
        this.onlyMailbox = mailboxes.size() == 1 ? mailboxes.get(0) : null;
    }

    @Override
    public void start() {
        // somebody else does
    }

    @Override
    public void stop() {
        // somebody else does
    }

    @Override
    public boolean isInformed() {
        return true;
    }

    @Override
    public boolean recognises(OutlookChangeNotification notification) {
        return secret.matches(ClientState.of(notification.getClientState()));
    }

    @Override
    public String notified(ReceivedNotification received) {
        lastNotification = received.receivedAt();
        notifications.incrementAndGet();
        return onlyMailbox;
    }

    @Override
    public NotifierStatus status(String mailbox) {
        boolean known = mailbox.equals(onlyMailbox);
        return new NotifierStatus(
                NotifierStatus.State.ELSEWHERE, null, null, known ? lastNotification : null, known ? notifications.get() : 0, 0,
                null);
    }

    @Override
    public void renew(String mailbox) {
        throw keptElsewhere();
    }

    @Override
    public void resubscribe(String mailbox) {
        throw keptElsewhere();
    }

    private static IllegalStateException keptElsewhere() {
        return new IllegalStateException("This route keeps no subscriptions: it has the option webhookAutoRegister=false");
    }
}
