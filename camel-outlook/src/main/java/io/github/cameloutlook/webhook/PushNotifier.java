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

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.cameloutlook.consumer.ChangeNotifier;
import io.github.cameloutlook.consumer.MailboxWaker;
import io.github.cameloutlook.consumer.NotifierStatus;
import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.model.OutlookChangeNotification;
import io.github.cameloutlook.webhook.http.NotificationListeners;
import io.github.cameloutlook.webhook.notification.NotificationReceiver;
import io.github.cameloutlook.webhook.notification.ReceivedNotification;
import io.github.cameloutlook.webhook.subscription.AllowedLifetime;
import io.github.cameloutlook.webhook.subscription.SubscriptionKeeper;

/** Has a consumer told of changes by notifications of the service: listens, and keeps a subscription per mailbox. */
public final class PushNotifier implements ChangeNotifier, NotificationReceiver {

    private final PushSettings settings;
    private final PushServices services;
    private final Clock clock;
    private final AllowedLifetime lifetime;
    private volatile MailboxSubscriptions subscriptions;
    private volatile MailboxWaker waker;
    private volatile ItemReading items;
    private final List<NotificationListeners.Lease> leases = new ArrayList<>();

    public PushNotifier(PushSettings settings, PushServices services) {
        this(settings, services, Clock.systemUTC());
    }

    PushNotifier(PushSettings settings, PushServices services, Clock clock) {
        this.settings = settings;
        this.services = services;
        this.clock = clock;
        this.lifetime = new AllowedLifetime(
                settings.lifetime(), services.subscribable().longest(), settings.select() != null);
    }

    @Override
    public void start(MailboxWaker hints) {
        waker = hints;
        if (services.resourceData() != null) {
            items = new ItemReading(
                    services.resourceData().reader(), hints, services.context(), services.listeners().dispatcher().counts(),
                    settings.queueSize());
        }
        subscriptions = new MailboxSubscriptions(settings, services, lifetime, clock, hints::wake);
        services.listeners().dispatcher().register(this);
        PushSettings.Listening listening = settings.listening();
        if (listening != null) {
            for (String path : listening.paths()) {
                leases.add(services.listeners().listen(path, listening.componentName(), listening.maxSize()));
            }
        }
        subscriptions.start();
    }

    @Override
    public void own() {
        subscriptions.own();
    }

    @Override
    public void disown() {
        subscriptions.disown();
    }

    @Override
    public void stop() {
        try {
            if (subscriptions != null) {
                subscriptions.stop();
            }
        } finally {
            // last: until here the service must not be told that nobody is there
            leases.forEach(NotificationListeners.Lease::close);
            leases.clear();
            services.listeners().dispatcher().unregister(this);
            if (items != null) {
                items.stop();
                items = null;
            }
        }
    }

    @Override
    public boolean recognises(OutlookChangeNotification notification) {
        return subscriptions.recognises(notification);
    }

    @Override
    public boolean accept(ReceivedNotification received) {
        OutlookChangeNotification notification = received.notification();
        for (String mailbox : subscriptions.notified(received)) {
            ItemReading reading = items;
            if (notification.getLifecycleEvent() != null) {
                continue; // its keeper has it
            }
            if (reading != null && notification.has("encryptedContent")) {
                reading.read(mailbox, received);
            } else if (bringsItem(notification)) {
                waker.wake(mailbox, notification.getResourceData());
            } else {
                waker.wake(mailbox);
            }
        }
        return true;
    }

    /**
     * Whether the item is there to be read: not where it should have been encrypted. Of one that is gone there are no
     * properties.
     */
    private boolean bringsItem(OutlookChangeNotification notification) {
        return settings.select() != null && services.resourceData() == null
                && !ChangeType.deleted.name().equals(notification.getChangeType());
    }

    @Override
    public boolean isTelling(String mailbox) {
        return keeper(mailbox).map(SubscriptionKeeper::isTelling).orElse(false);
    }

    @Override
    public NotifierStatus status(String mailbox) {
        return keeper(mailbox).map(SubscriptionKeeper::status).orElse(NotifierStatus.stopped());
    }

    @Override
    public void renew(String mailbox) {
        known(mailbox).renew();
    }

    @Override
    public void resubscribe(String mailbox) {
        known(mailbox).replace();
    }

    private SubscriptionKeeper known(String mailbox) {
        return keeper(mailbox).orElseThrow(() -> new IllegalArgumentException(
                "There is no mailbox " + mailbox + " here, or the consumer is not started"));
    }

    private Optional<SubscriptionKeeper> keeper(String mailbox) {
        return Optional.ofNullable(subscriptions).flatMap(present -> present.keeper(mailbox));
    }
}
