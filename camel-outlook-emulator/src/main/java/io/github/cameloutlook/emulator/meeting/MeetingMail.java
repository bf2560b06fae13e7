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
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.calendar.EventType;
import io.github.cameloutlook.emulator.calendar.GlobalEventId;
import io.github.cameloutlook.emulator.calendar.OutputZone;
import io.github.cameloutlook.emulator.calendar.RecurrenceJson;
import io.github.cameloutlook.emulator.mime.CalendarPart;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.resource.MeetingProperties;
import io.github.cameloutlook.emulator.resource.MessageDefaults;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.transport.MailTransport;

/** Sends the messages about meetings; they arrive in inboxes like any other mail. */
final class MeetingMail {

    private static final String NAMESPACE = "#microsoft.graph.";

    private final MailTransport transport;

    MeetingMail(MailTransport transport) {
        this.transport = transport;
    }

    /**
     * One message about a meeting.
     *
     * @param type    derived type: eventMessageRequest and so on
     * @param kind    member of meetingMessageType
     * @param own     properties of the derived type beyond those of all event messages
     * @param subject of the message
     * @param body    an itemBody
     * @param to      recipients
     * @param cc      recipients of a copy
     */
    record Letter(String type, String kind, Map<String, Object> own, String subject, Map<String, Object> body,
            List<Map<String, Object>> to, List<Map<String, Object>> cc) {
    }

    void send(Mailbox sender, EventState event, Letter letter) {
        if (letter.to().isEmpty() && letter.cc().isEmpty()) {
            return;
        }
        Map<String, Object> meeting = JsonObject.of(
                "meetingMessageType", letter.kind(), "type", EventType.type(event), "isOutOfDate", false, "isAllDay",
                event.flag("isAllDay"), "isDelegated", false, "startDateTime", OutputZone.UTC.start(event), "endDateTime",
                OutputZone.UTC.end(event), "location", event.properties().get("location"), "recurrence",
                RecurrenceJson.write(event.recurrence()));
        meeting.putAll(letter.own());
        transport.submitNew(sender, edit -> {
            Map<String, Object> properties = edit.properties();
            properties.put("@odata.type", NAMESPACE + letter.type());
            properties.put(MeetingProperties.MEETING, Collections.unmodifiableMap(meeting));
            properties.put(MeetingProperties.EVENT, GlobalEventId.of(event));
            properties.put(CalendarPart.PROPERTY, MeetingCalendar.of(sender, event, letter));
            properties.put("subject", letter.subject());
            properties.put("body", letter.body());
            properties.put("toRecipients", letter.to());
            properties.put("ccRecipients", letter.cc());
            properties.put("importance", event.properties().get("importance"));
            properties.put("isDraft", true);
            properties.put("isRead", true);
            edit.attachments().addAll(letter.type().equals("eventMessageRequest") ? event.attachments() : List.of());
            MessageDefaults.complete(sender, edit);
        }, true);
    }

    /** Does something when what was sent until now arrives. */
    void whenSent(Runnable step) {
        transport.whenSent(step);
    }

    /** A comment as a body. */
    static Map<String, Object> comment(String comment) {
        return JsonObject.of("contentType", "text", "content", comment == null ? "" : comment);
    }
}
