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
package io.github.cameloutlook.emulator.meeting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.cameloutlook.emulator.calendar.Attendees;
import io.github.cameloutlook.emulator.calendar.EventChanges;
import io.github.cameloutlook.emulator.calendar.EventDefaults;
import io.github.cameloutlook.emulator.calendar.GlobalEventId;
import io.github.cameloutlook.emulator.calendar.MeetingEvents;
import io.github.cameloutlook.emulator.resource.MeetingProperties;
import io.github.cameloutlook.emulator.store.EventEdit;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Message;

/** A meeting in the calendar of somebody who was asked to it: there before the answer, as tentative. */
final class AttendeeCopy {

    private static final List<String> SHARED = List.of("subject", "body", "importance", "sensitivity", "isAllDay", "location",
            "locations", "organizer", "responseRequested", "allowNewTimeProposals", "hideAttendees", "isOnlineMeeting",
            "onlineMeetingProvider", "onlineMeeting");

    private static final String REQUEST_TYPE = "#microsoft.graph.eventMessageRequest";

    private final Mailbox attendee;

    AttendeeCopy(Mailbox attendee) {
        this.attendee = attendee;
    }

    /**
     * Puts a meeting into the calendar, or brings it up to date there.
     *
     * @param asksAnew whether an answer given before is void
     */
    void put(EventState meeting, boolean asksAnew) {
        Optional<EventState> present = MeetingEvents.find(attendee, GlobalEventId.of(meeting));
        if (present.isEmpty()) {
            attendee.calendars().addEvent(attendee.calendars().defaultCalendar(), edit -> {
                EventDefaults.complete(attendee, edit);
                fill(edit, meeting);
                edit.properties().put("iCalUId", GlobalEventId.of(meeting));
                edit.recurrence(meeting.recurrence());
                edit.exceptions().putAll(meeting.exceptions());
                edit.cancelled().addAll(meeting.cancelled());
                ask(edit);
            });
        } else if (!present.get().flag("isOrganizer")) {
            EventChanges.update(attendee, present.get(), null, edit -> {
                boolean repeatsDifferently = present.get().occurrence() == null
                        && (asksAnew || meeting.recurrence() != null && !meeting.recurrence().equals(edit.recurrence()));
                fill(edit, meeting);
                if (repeatsDifferently) {
                    edit.recurrence(meeting.recurrence());
                    edit.exceptions().clear();
                    edit.cancelled().clear();
                }
                if (asksAnew) {
                    ask(edit);
                }
            });
        }
    }

    /** Marks the requests to a meeting that are not the last word any more. */
    void outdateRequests(EventState meeting, boolean keepNewest) {
        String uid = GlobalEventId.of(meeting);
        List<Message> requests = attendee.messages(0, Integer.MAX_VALUE).stream()
                .filter(message -> uid.equals(message.properties().get(MeetingProperties.EVENT))
                        && REQUEST_TYPE.equals(message.properties().get("@odata.type")))
                .toList();
        requests.stream().skip(keepNewest ? 1 : 0).forEach(request -> attendee.updateMessage(request, null, edit -> {
            Map<String, Object> changed = new LinkedHashMap<>();
            ((Map<?, ?>) edit.properties().get(MeetingProperties.MEETING))
                    .forEach((name, value) -> changed.put((String) name, value));
            changed.put("isOutOfDate", true);
            edit.properties().put(MeetingProperties.MEETING, Collections.unmodifiableMap(changed));
        }));
    }

    private void fill(EventEdit edit, EventState meeting) {
        for (String name : SHARED) {
            edit.properties().put(name, meeting.properties().get(name));
        }
        edit.properties().put("attendees", visible(meeting));
        edit.properties().put("isOrganizer", false);
        edit.properties().put("isCancelled", false);
        edit.attachments().clear();
        edit.attachments().addAll(meeting.attachments());
        edit.times(meeting.start(), meeting.end());
    }

    // others' answers are the organizer's alone, and sometimes who the others are
    private List<Map<String, Object>> visible(EventState meeting) {
        List<Map<String, Object>> all = Attendees.unanswered(Attendees.of(meeting.properties()));
        return meeting.flag("hideAttendees")
                ? all.stream().filter(one -> Attendees.address(one).equalsIgnoreCase(attendee.upn())).toList() : all;
    }

    private static void ask(EventEdit edit) {
        edit.properties().put("responseStatus", Attendees.status("notResponded", Attendees.NEVER));
        edit.properties().put("showAs", "tentative");
    }

    /** Marks a meeting as cancelled; the attendee sees it until removing it. */
    void cancel(EventState meeting) {
        Optional<EventState> present = MeetingEvents.find(attendee, GlobalEventId.of(meeting));
        present.filter(event -> !event.flag("isOrganizer") && !event.flag("isCancelled")).ifPresent(event -> EventChanges
                .update(attendee, event, null, edit -> {
                    edit.properties().put("isCancelled", true);
                    edit.properties().put("showAs", "free");
                    edit.properties().put("isReminderOn", false);
                    edit.properties().put("subject", Meetings.CANCELED + event.text("subject"));
                }));
    }
}
