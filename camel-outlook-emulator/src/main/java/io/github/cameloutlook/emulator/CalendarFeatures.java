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
package io.github.cameloutlook.emulator;

import java.util.ArrayList;
import java.util.List;

import io.github.cameloutlook.emulator.attachment.AttachmentRoutes;
import io.github.cameloutlook.emulator.attachment.UploadSessionRoutes;
import io.github.cameloutlook.emulator.attachment.UploadSessions;
import io.github.cameloutlook.emulator.calendar.CalendarGroupRoutes;
import io.github.cameloutlook.emulator.calendar.CalendarPermissionRoutes;
import io.github.cameloutlook.emulator.calendar.CalendarRoutes;
import io.github.cameloutlook.emulator.calendar.CalendarViewRoutes;
import io.github.cameloutlook.emulator.calendar.EventAddressing;
import io.github.cameloutlook.emulator.calendar.EventListener;
import io.github.cameloutlook.emulator.calendar.EventRoutes;
import io.github.cameloutlook.emulator.calendar.ReminderRoutes;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.resource.ExtensionRoutes;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;

/** What makes a store of events a calendar. */
final class CalendarFeatures {

    private final Mailboxes mailboxes;
    private final UploadSessions uploads;

    CalendarFeatures(Mailboxes mailboxes, UploadSessions uploads) {
        this.mailboxes = mailboxes;
        this.uploads = uploads;
    }

    /** These features' operations and others'. */
    List<Routes> and(List<Routes> others) {
        EventAddressing events = new EventAddressing();
        List<Routes> all = new ArrayList<>(others);
        all.add(new CalendarGroupRoutes());
        all.add(new CalendarRoutes());
        all.add(new CalendarPermissionRoutes());
        all.add(new EventRoutes(new Alone()));
        all.add(new CalendarViewRoutes());
        all.add(new ReminderRoutes());
        all.add(new ExtensionRoutes(events));
        all.add(new AttachmentRoutes(events, mailboxes.contents()));
        all.add(new UploadSessionRoutes(events, uploads));
        return all;
    }

    /** Nobody else takes part. */
    private static final class Alone implements EventListener {

        @Override
        public void created(Mailbox mailbox, EventState event) {
            // an appointment of its owner's
        }

        @Override
        public void updated(Mailbox mailbox, EventState before, EventState after) {
            // an appointment of its owner's
        }

        @Override
        public void deleted(Mailbox mailbox, EventState event, String comment) {
            // an appointment of its owner's
        }
    }
}
