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
 * One change of one item. A move is a change whose states lie in different folders and have different default ids.
 *
 * @param mailbox it happened in
 * @param kind    of the item
 * @param before  the item before it, null when it was created
 * @param after   the item after it, null when it was removed for good
 */
public record ItemChange(Mailbox mailbox, ItemKind kind, ItemState before, ItemState after) {
}
