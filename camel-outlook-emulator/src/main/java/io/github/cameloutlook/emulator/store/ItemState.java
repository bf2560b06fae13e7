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

/** An item of any kind as it was after one write; never changed. */
public interface ItemState {

    /** Default id: that of the item in its folder. */
    String id();

    /** Id that survives moves inside the mailbox. */
    String immutableId();

    /** Changes on every write. */
    String changeKey();
}
