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

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The subscriptions that are kept here for one application registration, and by whom. The service allows one for the
 * same resource and changes, so those who want the same share it: each of them recognises its notifications, and each
 * of them renews it. Safe for many threads.
 */
public final class HeldSubscriptions {

    /** Who keeps a subscription. */
    interface Holder {

        /** Another one who kept the same subscription does so no longer. Must not wait. */
        void left();
    }

    /** What somebody keeps, by which terms. */
    record Share(SubscriptionTerms terms, SubscriptionRecord entry) {

        private boolean isOf(String id) {
            return entry.subscriptionId() != null && entry.subscriptionId().equals(id);
        }
    }

    private final Lock lock = new ReentrantLock();
    private final Map<Holder, Share> shares = new IdentityHashMap<>();
    private final Map<String, CompletableFuture<Void>> turns = new HashMap<>();

    /** Somebody keeps a subscription from now on, instead of the one of before. */
    void hold(Holder holder, SubscriptionTerms terms, SubscriptionRecord entry) {
        locked(() -> shares.put(holder, new Share(terms, entry)));
    }

    /** Somebody keeps none any more. The others who keep the same one learn of it. */
    void release(Holder holder) {
        List<Holder> others = locked(() -> {
            Share share = shares.remove(holder);
            return share == null
                    ? List.<Holder> of()
                    : shares.entrySet().stream().filter(entry -> entry.getValue().isOf(share.entry().subscriptionId()))
                            .map(Map.Entry::getKey).toList();
        });
        others.forEach(Holder::left);
    }

    /** A subscription is gone, so that nobody can share it any more; null is fine. */
    void ended(String id) {
        locked(() -> shares.values().removeIf(share -> share.isOf(id)));
    }

    /** What a subscription that is kept here is for, by whomever; null when it is not kept here. */
    public String subject(String id) {
        return find(null, id).map(share -> share.terms().subject()).orElse(null);
    }

    /** Whether somebody else keeps the subscription, too. */
    boolean isShared(Holder holder, String id) {
        return find(holder, id).isPresent();
    }

    /** What somebody else keeps for the same resource and changes. */
    Optional<Share> find(Holder holder, SubscriptionTerms terms) {
        return find(holder, share -> share.terms().wantsSameAs(terms));
    }

    /** What somebody else keeps by this id. */
    Optional<Share> find(Holder holder, String id) {
        return find(holder, share -> share.isOf(id));
    }

    private Optional<Share> find(Holder holder, Predicate<Share> wanted) {
        return locked(() -> shares.entrySet().stream().filter(entry -> entry.getKey() != holder).map(Map.Entry::getValue)
                .filter(wanted).findFirst());
    }

    /** Makes subscriptions for the same resource and changes one after the other: who comes second finds the first. */
    <T> CompletableFuture<T> inTurn(SubscriptionTerms terms, Supplier<CompletableFuture<T>> work) {
        String key = terms.subject();
        CompletableFuture<Void> over = new CompletableFuture<>();
        CompletableFuture<Void> before = locked(() -> turns.put(key, over));
        CompletableFuture<Void> turn = before == null ? CompletableFuture.completedFuture(null) : before;
        return turn.thenCompose(begun -> work.get()).whenComplete((done, failure) -> {
            locked(() -> turns.remove(key, over));
            over.complete(null);
        });
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
