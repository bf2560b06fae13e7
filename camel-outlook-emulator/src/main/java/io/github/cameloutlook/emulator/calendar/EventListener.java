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
package io.github.cameloutlook.emulator.calendar;

import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.Mailbox;

/** Is told of what the owner of a mailbox did to an event, after it was done. */
public interface EventListener {

    void created(Mailbox mailbox, EventState event);

    void updated(Mailbox mailbox, EventState before, EventState after);

    /** @param comment to be told to others, or null */
    void deleted(Mailbox mailbox, EventState event, String comment);
}
