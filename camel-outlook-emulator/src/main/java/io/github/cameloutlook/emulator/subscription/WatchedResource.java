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

import java.util.function.Predicate;

import io.github.cameloutlook.emulator.resource.ItemWatch;
import io.github.cameloutlook.emulator.store.ItemState;
import io.github.cameloutlook.emulator.store.Mailbox;

/**
 * What the resource of a subscription means.
 *
 * @param type    of the items
 * @param mailbox they lie in
 * @param place   whether an item lies where it is watched
 * @param items   which of them and what of them
 * @param key     the same for every spelling of the same resource
 */
public record WatchedResource(Subscribable type, Mailbox mailbox, Predicate<ItemState> place, ItemWatch<?> items, String key) {

    /** Whether an item belongs to the resource; null is no item. */
    boolean covers(ItemState item) {
        return items.covers(item) && place.test(item);
    }
}
