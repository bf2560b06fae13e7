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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.github.cameloutlook.emulator.clock.Timetable;

/**
 * Asks for reauthorization before a subscription or the right behind it ends, again and again until that was given or
 * the subscription has ended.
 */
final class Reauthorization {

    private static final Duration LEAD = Duration.ofMinutes(30);
    private static final Duration INTERVAL = Duration.ofMinutes(15);
    /** An application whose token is about to end shall not be asked at every breath. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Clock clock;
    private final Timetable timetable;
    private final Subscriptions subscriptions;
    private final NotificationSender sender;

    Reauthorization(Clock clock, Timetable timetable, Subscriptions subscriptions, NotificationSender sender) {
        this.clock = clock;
        this.timetable = timetable;
        this.subscriptions = subscriptions;
        this.sender = sender;
    }

    /** Plans what has to be asked of a subscription in this state. */
    void plan(Subscription subscription) {
        timetable.at(subscription.expiration(), subscriptions::removeExpired);
        if (subscription.lifecycleNotificationUrl() == null) {
            return;
        }
        Instant end = subscription.expiration();
        if (subscription.authorizedUntil() != null && subscription.authorizedUntil().isBefore(end)) {
            end = subscription.authorizedUntil();
        }
        Instant earliest = clock.instant().plus(SHORTEST);
        Instant due = end.minus(LEAD);
        timetable.at(due.isBefore(earliest) ? earliest : due, () -> ask(subscription));
    }

    /** Lets the right behind a subscription end soon, and asks at once. */
    void require(String id) {
        subscriptions.change(id, subscription -> subscription.authorized(clock.instant().plus(INTERVAL)))
                .ifPresent(this::ask);
    }

    private void ask(Subscription subscription) {
        if (!subscriptions.isCurrent(subscription)) {
            return;
        }
        tell(subscription, LifecycleEvent.REAUTHORIZATION_REQUIRED);
        timetable.at(clock.instant().plus(INTERVAL), () -> ask(subscription));
    }

    /** Tells a subscription's application what happens to it, if it wants to know. */
    void tell(Subscription subscription, LifecycleEvent event) {
        subscription.form().event(subscription, event).ifPresent(members -> sender.lifecycle(subscription, members));
    }
}
