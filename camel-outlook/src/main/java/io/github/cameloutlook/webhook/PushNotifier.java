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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.cameloutlook.consumer.ChangeNotifier;
import io.github.cameloutlook.consumer.MailboxWaker;
import io.github.cameloutlook.consumer.NotifierStatus;
import io.github.cameloutlook.consumer.StateKey;
import io.github.cameloutlook.model.OutlookChangeNotification;
import io.github.cameloutlook.operation.SubscriptionRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a consumer told of changes by notifications of the service: listens, and keeps a subscription per mailbox. */
public final class PushNotifier implements ChangeNotifier, NotificationReceiver {

    private static final Logger LOG = LoggerFactory.getLogger(PushNotifier.class);

    /** Longest time that a stop waits for subscriptions to be deleted or written down. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PushSettings settings;
    private final PushServices services;
    private final Clock clock;
    private final AllowedLifetime lifetime;
    private volatile Map<String, SubscriptionKeeper> keepers = Map.of();
    private volatile MailboxWaker waker;
    private volatile ItemReading items;
    private NotificationListeners.Lease lease;

    public PushNotifier(PushSettings settings, PushServices services) {
        this(settings, services, Clock.systemUTC());
    }

    PushNotifier(PushSettings settings, PushServices services, Clock clock) {
        this.settings = settings;
        this.services = services;
        this.clock = clock;
        this.lifetime = new AllowedLifetime(settings.lifetime(), settings.select() != null);
    }

    @Override
    public void start(MailboxWaker hints) {
        waker = hints;
        if (services.resourceData() != null) {
            items = new ItemReading(services.resourceData().reader(), hints, services.context(), settings.queueSize());
        }
        keepers = keepers();
        services.listeners().dispatcher().register(this);
        PushSettings.Listening listening = settings.listening();
        if (listening != null) {
            lease = services.listeners().listen(listening.path(), listening.componentName(), listening.maxSize());
        }
        keepers.values().forEach(SubscriptionKeeper::start);
    }

    private Map<String, SubscriptionKeeper> keepers() {
        SubscriptionWork work = new SubscriptionWork(services.client(), services.pace(), lifetime, this::certificate, clock);
        KeeperParts parts = new KeeperParts(
                work, settings.clientState(), clock, services.scheduler(), services.executor(), settings.checkInterval());
        Map<String, SubscriptionKeeper> made = new LinkedHashMap<>();
        for (String mailbox : settings.mailboxes()) {
            String key = new StateKey(mailbox, settings.folder(), settings.consumerId(), StateKey.Kind.SUBSCRIPTION).toString();
            SubscriptionStore store = new SubscriptionStore(services.states(), key, services.executor());
            MailboxWaker hints = waker;
            made.put(mailbox, new SubscriptionKeeper(
                    mailbox, () -> terms(mailbox), store, parts, () -> hints.wake(mailbox)));
        }
        return made;
    }

    private CompletableFuture<SubscriptionTerms> terms(String mailbox) {
        return services.folders().resolve(mailbox, settings.folder()).thenApply(folder -> settings
                .terms(mailbox, SubscriptionRequests.messages(mailbox, folder, settings.select())));
    }

    /** The certificate of now: files are read again, so that a new one needs no restart. */
    private CompletableFuture<EncryptionKey> certificate() {
        if (services.resourceData() == null) {
            return CompletableFuture.completedFuture(null);
        }
        return CompletableFuture.supplyAsync(() -> {
            services.resourceData().certificates().reload();
            return services.resourceData().certificates().current();
        }, services.executor());
    }

    @Override
    public void own() {
        keepers.values().forEach(SubscriptionKeeper::own);
    }

    @Override
    public void disown() {
        keepers.values().forEach(SubscriptionKeeper::disown);
    }

    @Override
    public void stop() {
        try {
            CompletableFuture<?>[] endings = keepers.values().stream()
                    .map(keeper -> keeper.stop(settings.deleteOnStop())).toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(endings).completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        } finally {
            // last: until here the service must not be told that nobody is there
            if (lease != null) {
                lease.close();
                lease = null;
            }
            services.listeners().dispatcher().unregister(this);
            if (items != null) {
                items.stop();
                items = null;
            }
        }
    }

    @Override
    public boolean recognises(OutlookChangeNotification notification) {
        boolean recognised = false;
        for (SubscriptionKeeper keeper : keepers.values()) { // all of them: the time must not tell whose secret it is
            recognised |= keeper.recognises(notification.getClientState());
        }
        return recognised;
    }

    @Override
    public boolean accept(ReceivedNotification received) {
        OutlookChangeNotification notification = received.notification();
        for (String mailbox : mailboxesOf(notification)) {
            SubscriptionKeeper keeper = keepers.get(mailbox);
            keeper.notified(received.receivedAt());
            ItemReading reading = items;
            if (notification.getLifecycleEvent() != null) {
                keeper.lifecycle(notification.getLifecycleEvent(), notification.getSubscriptionId());
            } else if (reading != null && notification.has("encryptedContent")) {
                reading.read(mailbox, received);
            } else {
                waker.wake(mailbox);
            }
        }
        return true;
    }

    /**
     * Whose notification it is. A configured secret is that of all mailboxes: then the id of the subscription tells,
     * or, when no mailbox knows it, that it belongs to one whose subscription is being made, here or by another node.
     * One that fits no mailbox is of a subscription of before, and wakes nobody.
     */
    private List<String> mailboxesOf(OutlookChangeNotification notification) {
        List<String> fitting = keepers.entrySet().stream()
                .filter(entry -> entry.getValue().recognises(notification.getClientState())).map(Map.Entry::getKey).toList();
        if (fitting.size() < 2) {
            return fitting;
        }
        List<String> known = fitting.stream()
                .filter(mailbox -> keepers.get(mailbox).isKnownAs(notification.getSubscriptionId())).toList();
        if (!known.isEmpty()) {
            return known;
        }
        List<String> open = fitting.stream().filter(mailbox -> !keepers.get(mailbox).isTelling()).toList();
        if (open.isEmpty()) {
            LOG.debug("A notification of subscription {}, which is none of the present ones", notification.getSubscriptionId());
        }
        return open;
    }

    @Override
    public boolean isTelling(String mailbox) {
        SubscriptionKeeper keeper = keepers.get(mailbox);
        return keeper != null && keeper.isTelling();
    }

    @Override
    public NotifierStatus status(String mailbox) {
        SubscriptionKeeper keeper = keepers.get(mailbox);
        return keeper == null
                ? new NotifierStatus(NotifierStatus.State.STOPPED, null, null, null, 0, 0, null) : keeper.status();
    }

    @Override
    public void renew(String mailbox) {
        keeper(mailbox).renew();
    }

    @Override
    public void resubscribe(String mailbox) {
        keeper(mailbox).replace();
    }

    private SubscriptionKeeper keeper(String mailbox) {
        SubscriptionKeeper keeper = keepers.get(mailbox);
        if (keeper == null) {
            throw new IllegalArgumentException("There is no mailbox " + mailbox + " here, or the consumer is not started");
        }
        return keeper;
    }
}
