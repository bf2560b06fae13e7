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

import java.util.List;
import java.util.Map;

/** Looks into the subscriptions and does to them what the service might do. */
public final class SubscriptionControl {

    private final SubscriptionRules rules;
    private final Subscriptions subscriptions;
    private final Reauthorization reauthorization;

    SubscriptionControl(SubscriptionRules rules, Subscriptions subscriptions, Reauthorization reauthorization) {
        this.rules = rules;
        this.subscriptions = subscriptions;
        this.reauthorization = reauthorization;
    }

    /** Those of all applications that have not ended, oldest first, as the service shows them. */
    public List<Map<String, Object>> all() {
        return subscriptions.all().stream().map(Subscription::toJson).toList();
    }

    /** Takes one away without a word, as its expiry does. */
    public void remove(String id) {
        subscriptions.remove(find(id));
    }

    /** Takes one away and tells so by a lifecycle notification. */
    public void removeWithNotice(String id) {
        Subscription subscription = find(id);
        subscriptions.remove(subscription);
        reauthorization.tell(requireDeliveryEvents(subscription), LifecycleEvent.SUBSCRIPTION_REMOVED);
    }

    /**
     * Asks for reauthorization, and again every 15 minutes by the emulator's clock. From 15 minutes on nothing is told
     * of changes until it was given.
     */
    public void requireReauthorization(String id) {
        reauthorization.require(find(id).id());
    }

    /** Tells that notifications were not delivered. */
    public void missed(String id) {
        reauthorization.tell(requireDeliveryEvents(find(id)), LifecycleEvent.MISSED);
    }

    /** Where the service varies. */
    public SubscriptionRules rules() {
        return rules;
    }

    private Subscription find(String id) {
        return subscriptions.find(id)
                .orElseThrow(() -> new IllegalArgumentException("The emulator has no subscription " + id));
    }

    private static Subscription requireDeliveryEvents(Subscription subscription) {
        if (!subscription.watched().type().hasDeliveryEvents()) {
            throw new IllegalArgumentException("The service sends no such event for " + subscription.resource());
        }
        return subscription;
    }
}
