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

import io.github.cameloutlook.emulator.odata.Filter;
import io.github.cameloutlook.emulator.store.ItemKind;
import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.MessageState;

/**
 * What the resource of a subscription means.
 *
 * @param kind    of the items
 * @param mailbox they lie in
 * @param folder  they lie in, or null for the whole mailbox
 * @param filter  they fulfil, or null
 * @param select  the value of $select, or null
 * @param key     the same for every spelling of the same resource
 */
public record WatchedResource(ItemKind kind, Mailbox mailbox, MailFolder folder, Filter<MessageState> filter, String select,
        String key) {
}
