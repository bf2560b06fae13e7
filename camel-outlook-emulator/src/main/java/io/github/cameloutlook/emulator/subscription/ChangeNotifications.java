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

import java.util.ArrayList;
import java.util.List;

import io.github.cameloutlook.emulator.store.ItemChange;
import io.github.cameloutlook.emulator.store.ItemState;

/** What a subscription is told of a change. */
final class ChangeNotifications {

    private ChangeNotifications() {
    }

    /**
     * None, one or two notifications: a move inside the resource is a deletion and a creation. What comes to fulfil the
     * resource's filter counts as created, what ceases to as deleted.
     */
    static List<ChangeNotification> of(Subscription subscription, ItemChange change) {
        ItemState before = subscription.watched().covers(change.before()) ? change.before() : null;
        ItemState after = subscription.watched().covers(change.after()) ? change.after() : null;
        List<ChangeNotification> result = new ArrayList<>(2);
        if (before != null && after != null && before.id().equals(after.id())) {
            add("updated", after, subscription, change, result);
            return result;
        }
        if (before != null) {
            add("deleted", before, subscription, change, result);
        }
        if (after != null) {
            add("created", after, subscription, change, result);
        }
        return result;
    }

    private static void add(
            String changeType, ItemState item, Subscription subscription, ItemChange change, List<ChangeNotification> result) {
        if (!subscription.changeTypes().contains(changeType)) {
            return;
        }
        // data can be of an item only that is still found by this id
        ItemState found = change.after() != null && id(item, subscription).equals(id(change.after(), subscription))
                ? change.after() : null;
        result.add(subscription.form().change(subscription, changeType, item, found));
    }

    private static String id(ItemState item, Subscription subscription) {
        return subscription.immutableIds() ? item.immutableId() : item.id();
    }
}
