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
import io.github.cameloutlook.emulator.calendar.CalendarGroupRoutes;
import io.github.cameloutlook.emulator.calendar.CalendarPermissionRoutes;
import io.github.cameloutlook.emulator.calendar.CalendarRoutes;
import io.github.cameloutlook.emulator.calendar.CalendarViewRoutes;
import io.github.cameloutlook.emulator.calendar.EventAddressing;
import io.github.cameloutlook.emulator.calendar.EventRoutes;
import io.github.cameloutlook.emulator.calendar.ReminderRoutes;
import io.github.cameloutlook.emulator.calendar.SharingMessageRoutes;
import io.github.cameloutlook.emulator.freebusy.MeetingTimeRoutes;
import io.github.cameloutlook.emulator.freebusy.OutlookMeetingTimeRoutes;
import io.github.cameloutlook.emulator.freebusy.ScheduleRoutes;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.meeting.MeetingRoutes;
import io.github.cameloutlook.emulator.meeting.Meetings;
import io.github.cameloutlook.emulator.people.OutlookPeopleRoutes;
import io.github.cameloutlook.emulator.people.PeopleRoutes;
import io.github.cameloutlook.emulator.place.PlaceRoutes;
import io.github.cameloutlook.emulator.place.Places;
import io.github.cameloutlook.emulator.place.RoomFinderRoutes;
import io.github.cameloutlook.emulator.resource.ExtensionRoutes;
import io.github.cameloutlook.emulator.resource.ServiceRules;
import io.github.cameloutlook.emulator.store.Mailboxes;

/** What makes a store of events a calendar: meetings with others, free and busy times, rooms and people. */
final class CalendarFeatures {

    private final Mailboxes mailboxes;
    private final MailFeatures mail;
    private final ServiceRules rules;
    private final Places places;

    CalendarFeatures(Mailboxes mailboxes, MailFeatures mail, ServiceRules rules, EmulatorBuilder<?> settings) {
        this.mailboxes = mailboxes;
        this.rules = rules;
        this.mail = mail;
        this.places = new Places(mailboxes);
        settings.rooms().forEach(places::addRoom);
        settings.roomLists().forEach(places::addList);
    }

    /** These features' operations and others'. */
    List<Routes> and(List<Routes> others) {
        EventAddressing events = new EventAddressing();
        Meetings meetings = new Meetings(mailboxes, mail.transport(), places::isRoom);
        List<Routes> all = new ArrayList<>(others);
        all.add(new CalendarGroupRoutes());
        all.add(new CalendarRoutes());
        all.add(new CalendarPermissionRoutes());
        all.add(new SharingMessageRoutes());
        all.add(new EventRoutes(meetings));
        all.add(new CalendarViewRoutes());
        all.add(new ReminderRoutes());
        all.add(new MeetingRoutes(meetings, mailboxes, mail.transport()));
        all.add(new ScheduleRoutes(mailboxes, rules));
        all.add(new MeetingTimeRoutes(mailboxes, places));
        all.add(new PlaceRoutes(places));
        all.add(new PeopleRoutes(mailboxes, places::isRoom));
        all.add(new OutlookMeetingTimeRoutes(mailboxes, places));
        all.add(new RoomFinderRoutes(places));
        all.add(new OutlookPeopleRoutes(mailboxes, places::isRoom));
        all.add(new ExtensionRoutes(events));
        all.add(new AttachmentRoutes(events, mailboxes.contents()));
        all.add(new UploadSessionRoutes(events, mail.uploads()));
        return all;
    }
}
