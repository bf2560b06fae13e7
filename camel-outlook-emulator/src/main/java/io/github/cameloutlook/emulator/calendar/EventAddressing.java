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

import io.github.cameloutlook.emulator.graph.AddressedItem;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.ItemAddressing;
import io.github.cameloutlook.emulator.graph.Operation;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.store.ContentState;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.ItemEdit;
import io.github.cameloutlook.emulator.store.Mailbox;

/** Events, addressed below the mailbox or below a calendar. */
public final class EventAddressing implements ItemAddressing {

    @Override
    public void register(Router router, String method, String template, Operation operation) {
        router.events(method, "/{event}" + template, operation);
    }

    @Override
    public AddressedItem find(GraphRequest request) {
        return new Addressed(request.mailbox(), CalendarPaths.event(request).immutableId());
    }

    @Override
    public String collection() {
        return "events";
    }

    private record Addressed(Mailbox mailbox, String immutableId) implements AddressedItem {

        @Override
        public ContentState state() {
            return current();
        }

        private EventState current() {
            return mailbox.calendars().eventState(immutableId).orElseThrow(GraphException::itemNotFound);
        }

        @Override
        public void update(String changeKey, Consumer<ItemEdit> change) {
            EventChanges.update(mailbox, current(), changeKey, change::accept);
        }
    }
}
