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

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.mime.Recipients;
import io.github.cameloutlook.emulator.store.EventEdit;
import io.github.cameloutlook.emulator.store.Mailbox;

/** What every event has, whoever made it. */
public final class EventDefaults {

    private static final int REMINDER_MINUTES = 15;

    private EventDefaults() {
    }

    /** Gives a new event what it lacks. */
    public static void complete(Mailbox mailbox, EventEdit edit) {
        Map<String, Object> properties = edit.properties();
        properties.putIfAbsent("categories", List.of());
        properties.putIfAbsent("transactionId", null);
        properties.computeIfAbsent("iCalUId", name -> GlobalEventId.next(mailbox.clock().instant()));
        properties.putIfAbsent("reminderMinutesBeforeStart", REMINDER_MINUTES);
        properties.putIfAbsent("isReminderOn", true);
        properties.putIfAbsent("subject", "");
        properties.putIfAbsent("importance", "normal");
        properties.putIfAbsent("sensitivity", "normal");
        properties.putIfAbsent("isAllDay", false);
        properties.putIfAbsent("isCancelled", false);
        properties.putIfAbsent("isOrganizer", true);
        properties.putIfAbsent("responseRequested", true);
        properties.putIfAbsent("showAs", "busy");
        properties.putIfAbsent("onlineMeetingUrl", null);
        properties.putIfAbsent("isOnlineMeeting", false);
        properties.putIfAbsent("onlineMeetingProvider", "unknown");
        properties.putIfAbsent("allowNewTimeProposals", true);
        properties.putIfAbsent("isDraft", false);
        properties.putIfAbsent("hideAttendees", false);
        properties.putIfAbsent("onlineMeeting", null);
        properties.putIfAbsent("responseStatus", Attendees.status("organizer", Attendees.NEVER));
        properties.putIfAbsent("location", LocationInput.none());
        properties.putIfAbsent("locations", List.of());
        properties.putIfAbsent("attendees", List.of());
        properties.putIfAbsent("organizer", Recipients.recipient(mailbox.displayName(), mailbox.upn()));
    }
}
