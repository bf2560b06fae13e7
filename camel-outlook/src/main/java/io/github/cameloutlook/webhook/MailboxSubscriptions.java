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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.github.cameloutlook.consumer.position.StateKey;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.model.OutlookChangeNotification;
import io.github.cameloutlook.webhook.notification.ReceivedNotification;
import io.github.cameloutlook.webhook.resourcedata.EncryptionKey;
import io.github.cameloutlook.webhook.subscription.AllowedLifetime;
import io.github.cameloutlook.webhook.subscription.ClientState;
import io.github.cameloutlook.webhook.subscription.KeeperParts;
import io.github.cameloutlook.webhook.subscription.RenewalSchedule;
import io.github.cameloutlook.webhook.subscription.SubscriptionKeeper;
import io.github.cameloutlook.webhook.subscription.SubscriptionStore;
import io.github.cameloutlook.webhook.subscription.SubscriptionTerms;
import io.github.cameloutlook.webhook.subscription.SubscriptionWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The subscriptions of a consumer or webhook route: a keeper for each mailbox. */
final class MailboxSubscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxSubscriptions.class);

    /** Longest time that a stop waits for subscriptions to be deleted or written down. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PushSettings settings;
    private final PushServices services;
    private final Map<String, SubscriptionKeeper> keepers = new LinkedHashMap<>();

    /**
     * Makes keepers that do nothing yet.
     *
     * @param lifetime what was learned about lifetimes so far
     * @param gap      told of a mailbox some of whose changes may never be told
     */
    MailboxSubscriptions(PushSettings settings, PushServices services, AllowedLifetime lifetime, Clock clock,
                         Consumer<String> gap) {
        this.settings = settings;
        this.services = services;
        SubscriptionWork work = new SubscriptionWork(
                services.client(), services.pace(), services.held(), lifetime, this::certificate, clock);
        KeeperParts parts = new KeeperParts(
                work, settings.clientState(), clock, services.scheduler(), services.executor(),
                RenewalSchedule.checkInterval(settings.checkInterval(), settings.mailboxes().size()));
        for (String mailbox : settings.mailboxes()) {
            String key = new StateKey(
                    settings.resource(), mailbox, settings.container(), settings.consumerId(), StateKey.Kind.SUBSCRIPTION)
                    .toString();
            SubscriptionStore store = new SubscriptionStore(services.states(), key, services.executor());
            keepers.put(mailbox, new SubscriptionKeeper(
                    mailbox, () -> terms(mailbox), store, parts, () -> gap.accept(mailbox)));
        }
    }

    private CompletableFuture<SubscriptionTerms> terms(String mailbox) {
        return services.subscribable().resource().apply(mailbox, settings.select())
                .thenApply(resource -> settings.terms(
                        mailbox, resource, services.client().has(Capability.ENCRYPTED_RESOURCE_DATA)));
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

    /** Learns what is written down. */
    void start() {
        keepers.values().forEach(SubscriptionKeeper::start);
    }

    /** This node keeps them from now on. */
    void own() {
        keepers.values().forEach(SubscriptionKeeper::own);
    }

    /** Another node keeps them from now on. */
    void disown() {
        keepers.values().forEach(SubscriptionKeeper::disown);
    }

    /** Ends keeping, and the subscriptions if that is wished for; waits for it, but not for ever. */
    void stop() {
        CompletableFuture<?>[] endings = keepers.values().stream()
                .map(keeper -> keeper.stop(settings.deleteOnStop())).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(endings).completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /** Whether the secrets of all of them are known. */
    boolean isInformed() {
        return keepers.values().stream().allMatch(SubscriptionKeeper::isInformed);
    }

    /** Whether a notification has the secret of one of them. */
    boolean recognises(OutlookChangeNotification notification) {
        ClientState received = ClientState.of(notification.getClientState());
        boolean recognised = false;
        for (SubscriptionKeeper keeper : keepers.values()) { // all of them: the time must not tell whose secret it is
            recognised |= keeper.recognises(received);
        }
        return recognised;
    }

    /**
     * A notification that was recognised came. What it says about a subscription is seen to here.
     *
     * @return the mailboxes that it is about
     */
    List<String> notified(ReceivedNotification received) {
        OutlookChangeNotification notification = received.notification();
        List<String> mailboxes = mailboxesOf(notification);
        for (String mailbox : mailboxes) {
            SubscriptionKeeper keeper = keepers.get(mailbox);
            keeper.notified(received.receivedAt());
            if (notification.getSequenceNumber() != null) {
                keeper.numbered(notification.getSubscriptionId(), notification.getSequenceNumber());
            }
            if (notification.getLifecycleEvent() != null) {
                keeper.lifecycle(notification.getLifecycleEvent(), notification.getSubscriptionId());
            }
        }
        return mailboxes;
    }

    /**
     * Whose notification it is. A configured secret is that of all mailboxes: then the id of the subscription tells,
     * or, when no mailbox knows it, that it belongs to one whose subscription is being made, here or by another node.
     * One that fits no mailbox is of a subscription of before, and wakes nobody.
     */
    private List<String> mailboxesOf(OutlookChangeNotification notification) {
        ClientState received = ClientState.of(notification.getClientState());
        List<String> fitting = keepers.entrySet().stream()
                .filter(entry -> entry.getValue().recognises(received)).map(Map.Entry::getKey).toList();
        if (fitting.size() < 2) {
            return fitting;
        }
        List<String> known = fitting.stream()
                .filter(mailbox -> keepers.get(mailbox).isKnownAs(notification.getSubscriptionId())).toList();
        if (!known.isEmpty()) {
            return known;
        }
        // one of those who share it may have made it anew, of which the others learn later
        String subject = services.held().subject(notification.getSubscriptionId());
        List<String> shared = fitting.stream().filter(mailbox -> keepers.get(mailbox).isFor(subject)).toList();
        if (!shared.isEmpty()) {
            return shared;
        }
        List<String> open = fitting.stream().filter(mailbox -> !keepers.get(mailbox).isTelling()).toList();
        if (open.isEmpty()) {
            LOG.debug("A notification of subscription {}, which is none of the present ones", notification.getSubscriptionId());
        }
        return open;
    }

    /** The keeper of a mailbox, if it is one of these. */
    Optional<SubscriptionKeeper> keeper(String mailbox) {
        return Optional.ofNullable(keepers.get(mailbox));
    }
}
