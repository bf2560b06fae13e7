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
package io.github.cameloutlook.webhook.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.cameloutlook.client.OutlookAccessDeniedException;
import io.github.cameloutlook.client.OutlookBadRequestException;
import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookConflictException;
import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.client.PageReader;
import io.github.cameloutlook.client.PageWalk;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.model.OutlookSubscription;
import io.github.cameloutlook.operation.request.SubscriptionRequests;
import io.github.cameloutlook.webhook.resourcedata.EncryptionKey;
import io.github.cameloutlook.webhook.subscription.HeldSubscriptions.Share;

/** What is done to a subscription at the service. Never waits; holds nothing but what the service allows. */
public final class SubscriptionWork {

    /**
     * A subscription that is there.
     *
     * @param entry what is to be written down about it
     * @param gap   whether changes may have happened that nobody was told of
     */
    record Held(SubscriptionRecord entry, boolean gap) {
    }

    private final OutlookClient client;
    private final CreationPace pace;
    private final HeldSubscriptions held;
    private final HeldSubscriptions.Holder holder;
    private final AllowedLifetime lifetime;
    private final Supplier<CompletableFuture<EncryptionKey>> certificates;
    private final Clock clock;
    private final SubscriptionRequests requests;

    /**
     * Makes a worker, for any number of subscriptions.
     *
     * @param held         what is kept in this application
     * @param certificates current certificate of subscriptions with resource data; completes with null without one
     */
    public SubscriptionWork(OutlookClient client, CreationPace pace, HeldSubscriptions held, AllowedLifetime lifetime,
                            Supplier<CompletableFuture<EncryptionKey>> certificates, Clock clock) {
        this(client, pace, held, () -> {
        }, lifetime, certificates, clock, null);
    }

    private SubscriptionWork(OutlookClient client, CreationPace pace, HeldSubscriptions held, HeldSubscriptions.Holder holder,
                             AllowedLifetime lifetime, Supplier<CompletableFuture<EncryptionKey>> certificates, Clock clock,
                             String mailbox) {
        this.client = client;
        this.pace = pace;
        this.held = held;
        this.holder = holder;
        this.lifetime = lifetime;
        this.certificates = certificates;
        this.clock = clock;
        this.requests = new SubscriptionRequests(client.has(Capability.MAILBOX_SUBSCRIPTIONS) ? mailbox : null);
    }

    /** The same for one who keeps the subscription of a mailbox. */
    SubscriptionWork of(String mailbox, HeldSubscriptions.Holder keeper) {
        return new SubscriptionWork(client, pace, held, keeper, lifetime, certificates, clock, mailbox);
    }

    /** Takes over a subscription that is written down, or makes a new one when it is gone or of other terms. */
    CompletableFuture<Held> adopt(SubscriptionTerms terms, SubscriptionRecord entry) {
        if (!terms.fingerprint().equals(entry.terms())) {
            return replace(terms, entry);
        }
        return client.send(requests.get(entry.subscriptionId()))
                .thenCompose(answer -> {
                    // the address of another one who keeps it is as good: who listens here hears for all
                    boolean moved = !terms.notificationUrl().equals(subscription(answer).getNotificationUrl())
                            && !isShared(entry.subscriptionId());
                    if (moved && !client.has(Capability.SUBSCRIPTION_CHANGES)) {
                        return replace(terms, entry);
                    }
                    Map<String, Object> changes = new LinkedHashMap<>();
                    if (moved) {
                        changes.put("notificationUrl", terms.notificationUrl());
                    }
                    return prolong(entry, changes, moved);
                })
                .handle((held, failure) -> orElse(held, failure, gone -> create(terms, entry)))
                .thenCompose(Function.identity());
    }

    /** Prolongs a subscription, which also reauthorizes it, or makes a new one when it is gone. */
    CompletableFuture<Held> renew(SubscriptionTerms terms, SubscriptionRecord entry) {
        return prolong(entry, new LinkedHashMap<>(), false)
                .handle((held, failure) -> orElse(held, failure, gone -> create(terms, entry)))
                .thenCompose(Function.identity());
    }

    /** Looks whether a subscription is still there, and makes a new one when it is gone. */
    CompletableFuture<Held> check(SubscriptionTerms terms, SubscriptionRecord entry) {
        return client.send(requests.get(entry.subscriptionId()))
                .thenApply(answer -> held(entry, answer, entry.certificateId(), false))
                .handle((held, failure) -> orElse(held, failure, gone -> create(terms, entry)))
                .thenCompose(Function.identity());
    }

    /** Ends a subscription and makes a new one: the service allows one for the same resource and changes. */
    CompletableFuture<Held> replace(SubscriptionTerms terms, SubscriptionRecord entry) {
        return delete(entry.subscriptionId()).thenCompose(done -> create(terms, entry));
    }

    /** Ends a subscription; that it is gone already is fine. */
    CompletableFuture<Void> delete(String id) {
        if (id == null) {
            return CompletableFuture.completedFuture(null);
        }
        held.ended(id);
        return client.send(requests.delete(id)).thenApply(done -> (Void) null)
                .exceptionally(failure -> {
                    if (OutlookException.unwrap(failure) instanceof OutlookNotFoundException) {
                        return null;
                    }
                    throw rethrown(failure);
                });
    }

    /** The subscription is kept from now on. */
    void hold(SubscriptionTerms terms, SubscriptionRecord entry) {
        held.hold(holder, terms, entry);
    }

    /** The subscription is not kept any more. */
    void release() {
        held.release(holder);
    }

    /** The subscription is gone: nobody can share it any more. */
    void ended(String id) {
        held.ended(id);
    }

    /** Whether others in this application keep the subscription, too. */
    boolean isShared(String id) {
        return held.isShared(holder, id);
    }

    /** Lets a subscription go on with a new token, and leaves its expiry to who owns it. */
    CompletableFuture<OutlookResponse> reauthorize(String id) {
        return client.send(requests.reauthorize(id));
    }

    /**
     * Makes a subscription, or shares one that is kept in this application.
     *
     * @param entry what was known before, which is gone: its secret is used again
     */
    CompletableFuture<Held> create(SubscriptionTerms terms, SubscriptionRecord entry) {
        held.ended(entry.subscriptionId());
        return certificates.get().thenCompose(certificate -> held.inTurn(terms, () -> {
            Optional<Share> there = held.find(holder, terms);
            if (there.isPresent()) {
                return share(terms, there.get());
            }
            return pace.run(() -> make(terms, entry, certificate)).thenApply(made -> {
                hold(terms, made.entry()); // before the turn ends: who comes next finds it
                return made;
            });
        }));
    }

    private CompletableFuture<Held> make(SubscriptionTerms terms, SubscriptionRecord entry, EncryptionKey certificate) {
        return post(terms, entry, certificate).handle((made, failure) -> {
            if (failure == null) {
                return CompletableFuture.completedFuture(made);
            }
            return isTaken(failure)
                    ? takePlace(terms, entry, certificate, failure) : SubscriptionWork.<Held> failed(failure);
        }).thenCompose(Function.identity());
    }

    private static CompletableFuture<Held> share(SubscriptionTerms terms, Share other) {
        String difference = terms.differsIn(other.terms());
        if (difference != null) {
            return failed(new IllegalStateException(
                    "Another consumer or webhook route of this application keeps the subscription to " + terms.resource()
                                                    + " for " + terms.changeType() + ", and the service allows one. It cannot"
                                                    + " be shared, because the option " + difference + " differs: set the same"
                                                    + " for both."));
        }
        return CompletableFuture.completedFuture(new Held(other.entry().sharedBy(terms), true));
    }

    private CompletableFuture<Held> post(
            SubscriptionTerms terms, SubscriptionRecord entry, EncryptionKey certificate) {
        String secret = terms.clientState() != null ? terms.clientState() : entry.clientState();
        return withLifetime(expires -> client.send(
                requests.create(terms.subscription(secret, expires, certificate), terms.immutableIds()))
                .thenApply(answer -> {
                    OutlookSubscription made = subscription(answer);
                    SubscriptionRecord written = new SubscriptionRecord(
                            made.getId(), expires(made, expires), terms.clientState() == null ? secret : null,
                            terms.fingerprint(), certificate == null ? null : certificate.id());
                    return new Held(written, true);
                }));
    }

    /**
     * There is one already, or there are too many. One that is kept in this application is shared. Those of the same
     * address that nobody keeps are from an earlier life of this consumer that could not write its record down: their
     * secret is not known, so they give way. Others are somebody else's.
     */
    private CompletableFuture<Held> takePlace(
            SubscriptionTerms terms, SubscriptionRecord entry, EncryptionKey certificate, Throwable refusal) {
        if (!client.has(Capability.SUBSCRIPTION_LIST)) {
            return failed(refusal); // nobody can tell what is there
        }
        return same(PageWalk.from(new PageReader(client), requests.list()), terms, new ArrayList<>()).thenCompose(same -> {
            Optional<Share> kept = same.stream().flatMap(one -> held.find(holder, one.getId()).stream()).findFirst();
            if (kept.isPresent()) {
                return share(terms, kept.get());
            }
            List<String> ours = same.stream().filter(one -> terms.notificationUrl().equals(one.getNotificationUrl()))
                    .map(OutlookSubscription::getId).toList();
            if (ours.isEmpty()) {
                return failed(refusal);
            }
            CompletableFuture<Void> ended = CompletableFuture.allOf(
                    ours.stream().map(this::delete).toArray(CompletableFuture[]::new));
            return ended.thenCompose(done -> post(terms, entry, certificate));
        });
    }

    private static CompletableFuture<List<OutlookSubscription>> same(
            PageWalk walk, SubscriptionTerms terms, List<OutlookSubscription> found) {
        return walk.next().thenCompose(page -> {
            page.items().stream().map(OutlookSubscription::new).filter(terms::describe).forEach(found::add);
            return walk.hasNext() ? same(walk, terms, found) : CompletableFuture.completedFuture(found);
        });
    }

    private CompletableFuture<Held> prolong(SubscriptionRecord entry, Map<String, Object> changes, boolean gap) {
        return certificates.get().thenCompose(certificate -> {
            if (certificate != null && !certificate.id().equals(entry.certificateId())) {
                changes.put("encryptionCertificate", certificate.encoded());
                changes.put("encryptionCertificateId", certificate.id());
            }
            String certificateId = certificate == null ? entry.certificateId() : certificate.id();
            return withLifetime(expires -> {
                changes.put("expirationDateTime", expires.toString());
                return client.send(requests.update(entry.subscriptionId(), changes))
                        .thenApply(answer -> held(entry, answer, certificateId, gap));
            });
        });
    }

    /** Asks for as long as is allowed, and for less when that is refused. */
    private CompletableFuture<Held> withLifetime(Function<Instant, CompletableFuture<Held>> request) {
        Duration asked = lifetime.get();
        return request.apply(clock.instant().plus(asked)).handle((held, failure) -> {
            if (failure == null) {
                return CompletableFuture.completedFuture(held);
            }
            boolean less = OutlookException.unwrap(failure) instanceof OutlookBadRequestException refused
                    && lifetime.refused(asked, refused.getDetails().message());
            return less ? withLifetime(request) : SubscriptionWork.<Held> failed(failure);
        }).thenCompose(Function.identity());
    }

    private static Held held(SubscriptionRecord entry, OutlookResponse answer, String certificateId, boolean gap) {
        return new Held(entry.expiring(expires(subscription(answer), entry.expires()), certificateId), gap);
    }

    /** What the service says counts; it may have raised or shortened what was asked for. */
    private static Instant expires(OutlookSubscription subscription, Instant otherwise) {
        Instant told = subscription.getExpirationDateTime();
        return told == null ? otherwise : told;
    }

    private static OutlookSubscription subscription(OutlookResponse answer) {
        return new OutlookSubscription(answer.json());
    }

    private static boolean isTaken(Throwable failure) {
        Throwable cause = OutlookException.unwrap(failure);
        if (cause instanceof OutlookConflictException) {
            return true;
        }
        // the quota is told as a refusal, with the limit in its message
        String message = cause instanceof OutlookAccessDeniedException denied ? denied.getDetails().message() : null;
        return message != null && message.toLowerCase(Locale.ROOT).matches(".*(limit|quota|maximum|exceed).*");
    }

    private static CompletableFuture<Held> orElse(
            Held held, Throwable failure, Function<Throwable, CompletableFuture<Held>> whenGone) {
        if (failure == null) {
            return CompletableFuture.completedFuture(held);
        }
        return OutlookException.unwrap(failure) instanceof OutlookNotFoundException gone
                ? whenGone.apply(gone) : failed(failure);
    }

    private static <T> CompletableFuture<T> failed(Throwable failure) {
        return CompletableFuture.failedFuture(OutlookException.unwrap(failure));
    }

    private static RuntimeException rethrown(Throwable failure) {
        Throwable cause = OutlookException.unwrap(failure);
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }
}
