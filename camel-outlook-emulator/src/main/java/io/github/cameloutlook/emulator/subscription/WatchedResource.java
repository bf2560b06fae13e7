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

import io.github.cameloutlook.emulator.resource.MessageWatch;
import io.github.cameloutlook.emulator.store.ItemState;
import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.MessageState;
import io.github.cameloutlook.emulator.store.WellKnownFolder;

/**
 * What the resource of a subscription means.
 *
 * @param type     of the items
 * @param mailbox  they lie in
 * @param folder   messages lie in, or null for the whole mailbox
 * @param messages which of them and what of them, null for other types
 * @param key      the same for every spelling of the same resource
 */
public record WatchedResource(Subscribable type, Mailbox mailbox, MailFolder folder, MessageWatch messages, String key) {

    /** Whether an item belongs to the resource; null is no item. */
    boolean covers(ItemState item) {
        return item instanceof MessageState message && messages != null && liesHere(message) && messages.covers(message);
    }

    private boolean liesHere(MessageState message) {
        return folder == null
                // what was deleted from Deleted Items is no part of the mailbox's messages any more
                ? message.folder() != mailbox.folder(WellKnownFolder.RECOVERABLEITEMSDELETIONS) : message.folder() == folder;
    }
}
