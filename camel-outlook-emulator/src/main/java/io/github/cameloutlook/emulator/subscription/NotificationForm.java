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

import java.util.Map;
import java.util.Optional;

import io.github.cameloutlook.emulator.store.ItemState;

/** How a service writes what it tells of a subscription. */
public interface NotificationForm {

    /**
     * One change.
     *
     * @param changeType created, updated or deleted
     * @param item       as the subscription knew it, or came to know it
     * @param found      the item if it is still found by that id, else null: data can be of such an item only
     */
    ChangeNotification change(Subscription subscription, String changeType, ItemState item, ItemState found);

    /** What happens to the subscription itself; empty when its application is not told. */
    Optional<Map<String, Object>> event(Subscription subscription, LifecycleEvent event);

    /** Headers of requests with its notifications; requests are shared among those with the same only. */
    default Map<String, String> headers(Subscription subscription) {
        return Map.of();
    }
}
