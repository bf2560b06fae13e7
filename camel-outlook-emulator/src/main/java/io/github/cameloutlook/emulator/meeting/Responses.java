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

import io.github.cameloutlook.emulator.calendar.Attendees;
import io.github.cameloutlook.emulator.calendar.EventChanges;
import io.github.cameloutlook.emulator.calendar.GlobalEventId;
import io.github.cameloutlook.emulator.calendar.MeetingEvents;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.mime.Recipients;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;
import io.github.cameloutlook.emulator.store.Timestamps;

/** What somebody answers to an invitation, carried to the organizer. */
final class Responses {

    private final Mailboxes mailboxes;
    private final MeetingMail mail;

    Responses(Mailboxes mailboxes, MeetingMail mail) {
        this.mailboxes = mailboxes;
        this.mail = mail;
    }

    /**
     * An answer.
     *
     * @param answer   yes, perhaps or no
     * @param comment  to the organizer, or null
     * @param sent     whether the organizer learns of it
     * @param proposed another time, a timeSlot, or null
     */
    record Reply(Answer answer, String comment, boolean sent, Map<String, Object> proposed) {
    }

    /** Refuses answers that cannot be given. */
    static void check(EventState event, Reply reply) {
        String suffix = reply.answer().errorSuffix();
        if (event.flag("isOrganizer")) {
            throw new GraphException(
                    400, "ErrorCalendarIsOrganizer" + suffix,
                    "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.");
        }
        if (event.flag("isCancelled")) {
            throw new GraphException(
                    400, "ErrorCalendarIsCancelled" + suffix,
                    "Your request can't be completed. You can't respond to this meeting because it has been canceled.");
        }
        if (reply.sent() && !event.flag("responseRequested")) {
            throw new GraphException(
                    400, "ErrorInvalidRequest",
                    "Your request can't be completed. The meeting organizer hasn't requested a response.");
        }
        if (reply.proposed() != null && !reply.sent()) {
            throw new GraphException(
                    400, "ErrorInvalidRequest",
                    "Your request can't be completed. A new time can be proposed only when the response is sent.");
        }
        if (reply.proposed() != null && !event.flag("allowNewTimeProposals")) {
            throw new GraphException(
                    400, "ErrorInvalidRequest",
                    "Your request can't be completed. The meeting organizer doesn't allow new time proposals.");
        }
    }

    /** Gives an answer: in the own calendar, and to the organizer. */
    void give(Mailbox attendee, EventState event, Reply reply) {
        String now = Timestamps.precise(attendee.clock().instant());
        Map<String, Object> status = Attendees.status(reply.answer().responseType(), now);
        if (reply.answer() == Answer.DECLINE) {
            EventChanges.remove(attendee, event, null);
        } else {
            EventChanges.update(attendee, event, null, edit -> {
                edit.properties().put("responseStatus", status);
                edit.properties().put("showAs", reply.answer().showAs());
            });
        }
        if (reply.sent()) {
            tell(attendee, event, reply, status);
        }
    }

    private void tell(Mailbox attendee, EventState event, Reply reply, Map<String, Object> status) {
        Object organizer = event.properties().get("organizer");
        Map<String, Object> own = JsonObject.of("responseType", reply.answer().responseType());
        if (reply.proposed() != null) {
            own.put("proposedNewTime", reply.proposed());
        }
        String prefix = reply.proposed() == null ? reply.answer().prefix() : "New Time Proposed: ";
        String address = Recipients.address(organizer);
        mail.send(attendee, event, new MeetingMail.Letter(
                "eventMessageResponse", reply.answer().messageType(), own, prefix + event.text("subject"),
                MeetingMail.comment(reply.comment()), List.of(Recipients.recipient(Recipients.name(organizer), address)),
                List.of()));
        mail.whenSent(() -> mailboxes.find(address).ifPresent(mailbox -> note(mailbox, attendee, event, reply, status)));
    }

    private static void note(
            Mailbox organizer, Mailbox attendee, EventState event, Reply reply, Map<String, Object> status) {
        MeetingEvents.find(organizer, GlobalEventId.of(event)).filter(own -> own.flag("isOrganizer"))
                .ifPresent(own -> EventChanges.update(organizer, own, null, edit -> {
                    List<Map<String, Object>> attendees = Attendees.of(edit.properties());
                    Map<String, Object> known = Attendees.find(attendees, attendee.upn());
                    if (known != null) {
                        Map<String, Object> answered = new LinkedHashMap<>(known);
                        answered.put("status", status);
                        answered.remove("proposedNewTime");
                        if (reply.proposed() != null) {
                            answered.put("proposedNewTime", reply.proposed());
                        }
                        edit.properties().put("attendees",
                                Attendees.replaced(attendees, Collections.unmodifiableMap(answered)));
                    }
                }));
    }
}
