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
package io.github.cameloutlook.emulator.subscription;

import io.github.cameloutlook.emulator.clock.MovableClock;
import io.github.cameloutlook.emulator.clock.Timetable;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.store.Mailboxes;

/** Everything about subscriptions, put together. */
public final class SubscriptionFeatures implements AutoCloseable {

    private final Timetable timetable;
    private final Subscriptions subscriptions;
    private final Reauthorization reauthorization;
    private final Subscribing subscribing;
    private final SubscriptionRoutes routes;
    private final SubscriptionControl control;

    /** Begins to listen to changes in the mailboxes. */
    public SubscriptionFeatures(Mailboxes mailboxes, MovableClock clock, NotificationSender sender) {
        timetable = new Timetable(clock, "outlook-emulator-subscriptions");
        SubscriptionRules rules = new SubscriptionRules();
        subscriptions = new Subscriptions(clock, sender);
        reauthorization = new Reauthorization(clock, timetable, subscriptions, sender);
        subscribing = new Subscribing(mailboxes, subscriptions, reauthorization);
        routes = new SubscriptionRoutes(subscribing, clock, rules, subscriptions, sender);
        control = new SubscriptionControl(rules, subscriptions, reauthorization);
        mailboxes.onChange(subscriptions);
    }

    /** The operations. */
    public Routes routes() {
        return routes;
    }

    /** For other services whose subscriptions are kept here. */
    public Subscribing subscribing() {
        return subscribing;
    }

    /**
     * Tells a subscription's application that notifications could not be delivered, if there still is the subscription.
     */
    public void missed(Subscription subscription) {
        subscriptions.find(subscription.id()).filter(present -> present.watched().type().hasDeliveryEvents())
                .ifPresent(present -> reauthorization.tell(present, LifecycleEvent.MISSED));
    }

    /** Whether there still is the subscription. */
    public boolean isPresent(Subscription subscription) {
        return subscriptions.find(subscription.id()).isPresent();
    }

    /** For tests. */
    public SubscriptionControl control() {
        return control;
    }

    @Override
    public void close() {
        timetable.close();
    }
}
