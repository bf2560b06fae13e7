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
import io.github.cameloutlook.model.OutlookSubscription;
import io.github.cameloutlook.operation.SubscriptionRequests;
import io.github.cameloutlook.webhook.resourcedata.EncryptionKey;

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
    private final AllowedLifetime lifetime;
    private final Supplier<CompletableFuture<EncryptionKey>> certificates;
    private final Clock clock;
    private final SubscriptionRequests requests = new SubscriptionRequests();

    /**
     * Makes a worker, for any number of subscriptions.
     *
     * @param certificates current certificate of subscriptions with resource data; completes with null without one
     */
    public SubscriptionWork(OutlookClient client, CreationPace pace, AllowedLifetime lifetime,
                            Supplier<CompletableFuture<EncryptionKey>> certificates, Clock clock) {
        this.client = client;
        this.pace = pace;
        this.lifetime = lifetime;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** Takes over a subscription that is written down, or makes a new one when it is gone or of other terms. */
    CompletableFuture<Held> adopt(SubscriptionTerms terms, SubscriptionRecord entry) {
        if (!terms.fingerprint().equals(entry.terms())) {
            return replace(terms, entry);
        }
        return client.send(requests.get(entry.subscriptionId()))
                .thenCompose(answer -> {
                    boolean moved = !terms.notificationUrl().equals(subscription(answer).getNotificationUrl());
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
        release(id);
        return client.send(requests.delete(id)).thenApply(done -> (Void) null)
                .exceptionally(failure -> {
                    if (OutlookException.unwrap(failure) instanceof OutlookNotFoundException) {
                        return null;
                    }
                    throw rethrown(failure);
                });
    }

    /** A subscription is kept here from now on: nobody else here may take its place. */
    void keep(String id) {
        pace.keep(id);
    }

    /** A subscription is not kept here any more. */
    void release(String id) {
        pace.release(id);
    }

    /** Lets a subscription go on with a new token, and leaves its expiry to who owns it. */
    CompletableFuture<OutlookResponse> reauthorize(String id) {
        return client.send(requests.reauthorize(id));
    }

    /**
     * Makes a subscription.
     *
     * @param entry what was known before: its secret is used again
     */
    CompletableFuture<Held> create(SubscriptionTerms terms, SubscriptionRecord entry) {
        release(entry.subscriptionId());
        return certificates.get().thenCompose(certificate -> pace.run(() -> post(terms, entry, certificate)
                .handle((held, failure) -> {
                    if (failure == null) {
                        return CompletableFuture.completedFuture(held);
                    }
                    return isTaken(failure)
                            ? takePlace(terms, entry, certificate, failure) : SubscriptionWork.<Held> failed(failure);
                })
                .thenCompose(Function.identity())));
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
     * There is one already, or there are too many. Those of the same resource, changes and address are from an earlier
     * life of this consumer that could not write its record down: their secret is not known, so they give way.
     */
    private CompletableFuture<Held> takePlace(
            SubscriptionTerms terms, SubscriptionRecord entry, EncryptionKey certificate, Throwable refusal) {
        return ours(PageWalk.from(new PageReader(client), requests.list()), terms, new ArrayList<>()).thenCompose(ids -> {
            ids.removeIf(pace::isKept);
            if (ids.isEmpty()) {
                return failed(refusal);
            }
            CompletableFuture<Void> ended = CompletableFuture.allOf(
                    ids.stream().map(this::delete).toArray(CompletableFuture[]::new));
            return ended.thenCompose(done -> post(terms, entry, certificate));
        });
    }

    private static CompletableFuture<List<String>> ours(PageWalk walk, SubscriptionTerms terms, List<String> ids) {
        return walk.next().thenCompose(page -> {
            page.items().stream().map(OutlookSubscription::new).filter(terms::describe)
                    .forEach(subscription -> ids.add(subscription.getId()));
            return walk.hasNext() ? ours(walk, terms, ids) : CompletableFuture.completedFuture(ids);
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
