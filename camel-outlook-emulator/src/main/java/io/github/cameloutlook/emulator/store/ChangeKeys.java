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
package io.github.cameloutlook.emulator.store;

import io.github.cameloutlook.emulator.store.StoreException.Reason;

/** The condition that clients make with If-Match, for items of every kind. */
final class ChangeKeys {

    private ChangeKeys() {
    }

    /**
     * Refuses a change to an item that changed meanwhile.
     *
     * @param wanted  the change key that the client knows, or null for a change without condition
     * @param present the item's change key
     */
    static void require(String wanted, String present) {
        if (wanted != null && !wanted.equals(present)) {
            throw new StoreException(
                    Reason.CHANGE_KEY_MISMATCH, "The send or update operation could not be performed because the "
                                                + "change key passed in the request does not match the current change key for the item.");
        }
    }
}
