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
package io.github.cameloutlook.emulator.graph;

import java.util.function.Consumer;

import io.github.cameloutlook.emulator.store.ContentState;
import io.github.cameloutlook.emulator.store.ItemEdit;

/** An item that a request addresses, of whatever kind. */
public interface AddressedItem {

    /** The item as it is now; 404 when it is gone. */
    ContentState state();

    /**
     * Changes the item.
     *
     * @param changeKey that it must still have, or null for any
     */
    void update(String changeKey, Consumer<ItemEdit> change);
}
