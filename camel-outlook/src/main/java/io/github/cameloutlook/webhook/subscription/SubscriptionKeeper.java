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

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookThrottledException;
import io.github.cameloutlook.consumer.NotifierStatus;
import io.github.cameloutlook.consumer.NotifierStatus.State;
import io.github.cameloutlook.webhook.subscription.SubscriptionWork.Held;

/**
 * Keeps the subscription of one mailbox: takes it over or makes it, renews it, makes it anew when it is gone. One step
 * at a time; what is wished for meanwhile waits, and a stronger wish makes a weaker one needless. Events come from any
 * thread and are dealt with one after the other; no thread waits for the service.
 */
public final class SubscriptionKeeper {

    /** What is to be done, the weaker before the stronger. */
    private enum Wish {
        NOTHING,
        /** See whether it is still there. */
        CHECK,
        RENEW,
        /** Take over what is known: somebody else who kept it, too, is gone. */
        INHERIT,
        /** Read what is written down, and take that over or make a new one. */
        ADOPT,
        REPLACE
    }

    private final Supplier<CompletableFuture<SubscriptionTerms>> termsSource;
    private final KnownSubscription known;
    private final KeeperParts parts;
    private final SubscriptionWork work;
    private final Runnable wake;
    private final SubscriptionTrouble trouble;
    private final SerialEvents events;
    private final Alarm alarm;
    private final KeeperStatus status = new KeeperStatus();
    private volatile SubscriptionTerms terms;

    // the rest is touched by events alone
    private boolean owner;
    private boolean stopped;
    private boolean gap;
    private Wish wish = Wish.NOTHING;
    private CompletableFuture<Held> running = CompletableFuture.completedFuture(null);
    private Instant renewal;

    /**
     * Makes a keeper that does nothing yet.
     *
     * @param termsSource what the subscription is to be; asked until it answers once
     * @param wake        tells that the mailbox has to be walked, whatever notifications say
     */
    public SubscriptionKeeper(String mailbox, Supplier<CompletableFuture<SubscriptionTerms>> termsSource,
                              SubscriptionStore store,
                              KeeperParts parts, Runnable wake) {
        this.termsSource = termsSource;
        this.known = new KnownSubscription(store, parts.clientState());
        this.parts = parts;
        this.work = parts.work().of(mailbox, () -> inherit());
        this.wake = wake;
        this.trouble = new SubscriptionTrouble(mailbox);
        this.events = new SerialEvents(parts.executor());
        this.alarm = new Alarm(parts.scheduler(), events);
    }

    /** Learns what is written down, so that notifications of a subscription that another node owns are recognised. */
    public void start() {
        events.execute(() -> lookLater(1));
    }

    /** This node keeps the subscription from now on. */
    public void own() {
        events.execute(() -> {
            if (!stopped) {
                owner = true;
                status.become(State.ESTABLISHING);
                want(Wish.ADOPT);
            }
        });
    }

    /** Another node keeps it from now on. */
    public void disown() {
        events.execute(() -> {
            owner = false;
            wish = Wish.NOTHING;
            alarm.cancel();
            work.release();
            status.become(State.ELSEWHERE);
            lookLater(1);
        });
    }

    /**
     * Ends keeping.
     *
     * @param  delete whether the subscription ends, too
     * @return        completes when everything is done; never exceptionally
     */
    public CompletableFuture<Void> stop(boolean delete) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        events.execute(() -> {
            boolean ends = delete && owner;
            owner = false;
            stopped = true;
            wish = Wish.NOTHING;
            alarm.cancel();
            status.become(State.STOPPED);
            if (ends) {
                // after the step that is under way, which may be about to make one
                running.thenCompose(held -> end()).whenComplete((ended, failure) -> done.complete(null));
            } else {
                work.release();
                known.written().whenComplete((written, failure) -> done.complete(null));
            }
        });
        return done;
    }

    private CompletableFuture<Void> end() {
        SubscriptionRecord last = known.entry();
        if (work.isShared(last.subscriptionId())) {
            work.release(); // the last one who keeps it ends it
            return known.written();
        }
        return work.delete(last.subscriptionId())
                .thenCompose(deleted -> {
                    known.set(last.ended());
                    return known.written();
                })
                .whenComplete((stored, failure) -> {
                    if (failure != null) {
                        trouble.notDeleted(last, OutlookException.unwrap(failure));
                    }
                });
    }

    /** Prolongs it now. */
    public void renew() {
        events.execute(() -> want(Wish.RENEW));
    }

    private void inherit() {
        events.execute(() -> want(Wish.INHERIT));
    }

    /** Replaces it by a new one. */
    public void replace() {
        events.execute(() -> want(Wish.REPLACE));
    }

    /** A notification that was recognised came, of whatever kind. */
    public void notified(Instant at) {
        status.notified(at);
    }

    /** A notification of a subscription has a number: those before it that did not come may never do. */
    public void numbered(String subscriptionId, long number) {
        if (isKnownAs(subscriptionId) && status.numbered(subscriptionId, number)) {
            wake.run();
        }
    }

    /** Whether the secret of this subscription is known. */
    public boolean isInformed() {
        return known.hasSecret();
    }

    /** Whether a notification has the secret of this subscription. */
    public boolean recognises(ClientState received) {
        return known.recognises(received);
    }

    /** Whether this is the id of the subscription, as far as it is known. */
    public boolean isKnownAs(String subscriptionId) {
        return subscriptionId != null && subscriptionId.equals(known.id());
    }

    /** Whether the subscription is to be for this, see {@link HeldSubscriptions#subject}. */
    public boolean isFor(String subject) {
        SubscriptionTerms agreed = terms;
        return subject != null && agreed != null && subject.equals(agreed.subject());
    }

    public boolean isTelling() {
        Instant expires = known.entry().expires();
        return status.isActive() && expires != null && parts.clock().instant().isBefore(expires);
    }

    public NotifierStatus status() {
        return status.with(known.entry());
    }

    /** The service says that something happened to the subscription. */
    public void lifecycle(String event, String subscriptionId) {
        events.execute(() -> {
            // the id that another node's subscription has is not followed here
            boolean ours = subscriptionId != null && (!owner || subscriptionId.equals(known.id()));
            if ("reauthorizationRequired".equals(event) && ours) {
                reauthorize(subscriptionId);
            } else if ("subscriptionRemoved".equals(event) && ours && owner) {
                work.ended(subscriptionId);
                known.forget();
                status.become(State.ESTABLISHING);
                want(Wish.RENEW);
                wake.run();
            } else {
                wake.run(); // missed, or news about a subscription that was replaced: the walk knows better
            }
        });
    }

    private void reauthorize(String subscriptionId) {
        if (owner) {
            gap = true; // what changed since the service stopped telling is not told later
            want(Wish.RENEW);
            return;
        }
        // the owner is another node, which may never hear of this; its own schedule is not touched
        work.reauthorize(subscriptionId).whenComplete((done, failure) -> {
            if (failure != null) {
                trouble.notReauthorized(subscriptionId, OutlookException.unwrap(failure));
            }
        });
        wake.run();
    }

    private void want(Wish wanted) {
        if (!owner) {
            return;
        }
        wish = wanted.compareTo(wish) > 0 ? wanted : wish;
        next();
    }

    private void next() {
        if (!owner || wish == Wish.NOTHING || !running.isDone()) {
            return;
        }
        Wish step = wish;
        wish = Wish.NOTHING;
        alarm.cancel();
        CompletableFuture<Held> settled = new CompletableFuture<>();
        running = settled;
        carryOut(step).whenComplete((held, failure) -> events.execute(() -> {
            if (held != null && (owner || stopped)) {
                known.set(held.entry());
            }
            if (owner && held != null) {
                work.hold(terms, held.entry());
            } else if (!owner) {
                work.release();
            }
            settled.complete(held);
            if (owner) {
                settle(step, held, OutlookException.unwrap(failure));
            }
        }));
    }

    private CompletableFuture<Held> carryOut(Wish step) {
        return CompletableFuture.completedFuture(step).thenCompose(begun -> terms()).thenCompose(agreed -> {
            if (step == Wish.ADOPT || !known.hasSecret()) {
                return known.load().thenCompose(stored -> stored.subscriptionId() == null
                        ? work.create(agreed, stored) : work.adopt(agreed, stored));
            }
            SubscriptionRecord entry = known.entry();
            if (entry.subscriptionId() == null) {
                return work.create(agreed, entry);
            }
            return switch (step) {
                case CHECK -> work.check(agreed, entry);
                case INHERIT -> work.adopt(agreed, entry);
                case REPLACE -> work.replace(agreed, entry);
                default -> work.renew(agreed, entry);
            };
        });
    }

    private CompletableFuture<SubscriptionTerms> terms() {
        if (terms != null) {
            return CompletableFuture.completedFuture(terms);
        }
        return termsSource.get().thenApply(agreed -> {
            terms = agreed;
            return agreed;
        });
    }

    private void settle(Wish step, Held held, Throwable failure) {
        try {
            if (failure == null) {
                succeeded(step, held);
            } else {
                failed(step, failure);
            }
        } catch (RuntimeException e) { // such as an expiry beyond all calendars: without an alarm nothing would follow
            failed(step, e);
        }
        next();
    }

    private void succeeded(Wish step, Held held) {
        trouble.over(status.failures(), held);
        status.worked();
        Instant now = parts.clock().instant();
        if (step != Wish.CHECK || held.gap() || renewal == null) {
            renewal = now.plus(RenewalSchedule.next(now, held.entry().expires(), ThreadLocalRandom.current().nextDouble()));
        }
        Duration untilRenewal = Duration.between(now, renewal);
        Duration untilCheck = RenewalSchedule.check(parts.checkInterval(), ThreadLocalRandom.current().nextDouble());
        boolean checkFirst = untilCheck.compareTo(untilRenewal) < 0;
        alarm.set(checkFirst ? untilCheck : untilRenewal, () -> want(checkFirst ? Wish.CHECK : Wish.RENEW));
        if (held.gap() || gap) {
            gap = false;
            wake.run();
        }
    }

    private void failed(Wish step, Throwable failure) {
        status.failed(failure);
        Duration retryAfter = failure instanceof OutlookThrottledException throttled ? throttled.getRetryAfter() : null;
        Duration delay = EstablishingDelay.after(status.failures(), retryAfter, ThreadLocalRandom.current().nextDouble());
        if (known.id() != null) {
            delay = RenewalSchedule.again(parts.clock().instant(), known.entry().expires(), delay);
        }
        trouble.failed(status.failures(), failure, delay, terms);
        alarm.set(delay, () -> want(step));
    }

    /**
     * A node that does not own waits for the one that owns to write its secret down, and looks again now and then: the
     * next owner may have had to make another one.
     */
    private void lookLater(int look) {
        if (owner || stopped) {
            return;
        }
        double chance = ThreadLocalRandom.current().nextDouble();
        Duration delay = known.hasSecret()
                ? RenewalSchedule.check(parts.checkInterval(), chance) : EstablishingDelay.after(look, null, chance);
        alarm.set(delay, () -> known.look().whenComplete(
                (done, failure) -> events.execute(() -> lookLater(look + 1))));
    }
}
