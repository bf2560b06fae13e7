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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.store.ChangeListener;
import io.github.cameloutlook.emulator.store.ItemChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All subscriptions. Those that end by themselves vanish without a word. */
final class Subscriptions implements ChangeListener {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
    private static final int MAXIMUM_PER_MAILBOX = 1_000;

    private final Clock clock;
    private final NotificationSender sender;
    private final Map<String, Subscription> byId = new LinkedHashMap<>();
    // changes of mailboxes look here, without a lock
    private volatile List<Subscription> all = List.of();

    Subscriptions(Clock clock, NotificationSender sender) {
        this.clock = clock;
        this.sender = sender;
    }

    /** Those that have not ended, oldest first. */
    List<Subscription> all() {
        List<Subscription> present = all;
        if (present.stream().anyMatch(subscription -> subscription.isExpired(clock.instant()))) {
            removeExpired();
            present = all;
        }
        return present;
    }

    Optional<Subscription> find(String id) {
        return all().stream().filter(subscription -> subscription.id().equalsIgnoreCase(id)).findFirst();
    }

    /** Adds one; 409 when there is its like, 403 when the mailbox has too many. */
    synchronized void add(Subscription subscription) {
        requireRoom(subscription.owner(), subscription.watched(), subscription.changeTypes());
        byId.put(subscription.id(), subscription);
        publish();
    }

    /** Refuses what could not be added. */
    synchronized void requireRoom(Owner owner, WatchedResource watched, Set<String> changeTypes) {
        List<Subscription> ofMailbox = all().stream()
                .filter(other -> other.watched().mailbox() == watched.mailbox()).toList();
        for (Subscription other : ofMailbox) {
            if (other.isGraphs() && other.owner().application().equals(owner.application())
                    && other.watched().key().equals(watched.key())
                    && other.changeTypes().equals(changeTypes)) {
                throw new GraphException(
                        409, "Conflict", "Subscription Id " + other.id() + " already exists for the requested combination");
            }
        }
        if (ofMailbox.size() >= MAXIMUM_PER_MAILBOX) {
            throw Refusals.byExchange(
                    403, "Create", "Maximum number of subscriptions has been reached: " + MAXIMUM_PER_MAILBOX + " per mailbox");
        }
    }

    /** Puts a subscription into its next state, made of the one it is in; nothing when there is none. */
    synchronized Optional<Subscription> change(String id, UnaryOperator<Subscription> next) {
        Optional<Subscription> changed = find(id).map(next);
        changed.ifPresent(subscription -> byId.put(subscription.id(), subscription));
        publish();
        return changed;
    }

    /** Whether this is the state a subscription is in now. */
    boolean isCurrent(Subscription subscription) {
        return find(subscription.id()).filter(current -> current == subscription).isPresent();
    }

    /** Takes one away; false when it was not there. */
    synchronized boolean remove(Subscription subscription) {
        boolean removed = byId.remove(subscription.id()) != null;
        publish();
        return removed;
    }

    /** Lets go of those that have ended, for good: not even a clock that is put back brings them back. */
    synchronized void removeExpired() {
        publish();
    }

    private void publish() {
        byId.values().removeIf(subscription -> subscription.isExpired(clock.instant()));
        all = List.copyOf(byId.values());
    }

    @Override
    public void changed(ItemChange change) {
        for (Subscription subscription : all()) {
            if (subscription.watched().mailbox() == change.mailbox()) {
                tell(subscription, change);
            }
        }
    }

    private void tell(Subscription subscription, ItemChange change) {
        List<ChangeNotification> notifications = ChangeNotifications.of(subscription, change);
        if (!notifications.isEmpty() && subscription.isPaused(clock.instant())) {
            LOG.info("{} waits for reauthorization: a change is not told", subscription);
            return;
        }
        notifications.forEach(notification -> sender.change(subscription, notification));
    }
}
