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

/**
 * Is told of changes of items, mailbox by mailbox in the order in which they happened, each one once and never two of
 * the same mailbox at a time. It runs on the thread of somebody who uses that mailbox and outside of the mailbox's
 * lock: it may read mailboxes, and it should return soon.
 */
@FunctionalInterface
public interface ChangeListener {

    void changed(ItemChange change);
}
