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

import java.util.function.Consumer;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.store.Event;
import io.github.cameloutlook.emulator.store.EventEdit;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.Mailbox;

/** Changes events and occurrences alike. */
public final class EventChanges {

    private EventChanges() {
    }

    /** Changes an event, a whole series, or an occurrence. */
    public static void update(Mailbox mailbox, EventState event, String changeKey, Consumer<EventEdit> change) {
        Event stored = stored(mailbox, event);
        if (event.occurrence() == null) {
            mailbox.calendars().updateEvent(stored, changeKey, change);
        } else {
            mailbox.calendars().updateOccurrence(stored, event.occurrence().date(), changeKey, change);
        }
    }

    /** Takes an event, a whole series, or an occurrence out of its calendar. */
    public static void remove(Mailbox mailbox, EventState event, String changeKey) {
        Event stored = stored(mailbox, event);
        if (event.occurrence() == null) {
            mailbox.calendars().removeEvent(stored, changeKey);
        } else {
            mailbox.calendars().cancelOccurrence(stored, event.occurrence().date(), changeKey);
        }
    }

    private static Event stored(Mailbox mailbox, EventState event) {
        return mailbox.calendars().event(event.immutableId()).orElseThrow(GraphException::itemNotFound);
    }
}
