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

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import io.github.cameloutlook.emulator.calendar.Attendees;
import io.github.cameloutlook.emulator.calendar.EventChanges;
import io.github.cameloutlook.emulator.calendar.EventListener;
import io.github.cameloutlook.emulator.calendar.GlobalEventId;
import io.github.cameloutlook.emulator.calendar.MeetingEvents;
import io.github.cameloutlook.emulator.calendar.OutputZone;
import io.github.cameloutlook.emulator.mime.Recipients;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;
import io.github.cameloutlook.emulator.transport.MailTransport;

/** What an organizer does to a meeting, carried to the others: invitations, updates, cancellations. */
public final class Meetings implements EventListener {

    static final String CANCELED = "Canceled: ";
    private static final String REQUEST = "eventMessageRequest";
    private static final List<String> TOLD = List.of("subject", "body", "isAllDay", "location", "locations", "importance",
            "sensitivity", "responseRequested", "allowNewTimeProposals", "hideAttendees", "isOnlineMeeting", "onlineMeeting");

    private final Mailboxes mailboxes;
    private final MeetingMail mail;
    private final RoomAttendant rooms;

    /** @param isRoom tells the mailboxes that answer invitations by themselves */
    public Meetings(Mailboxes mailboxes, MailTransport transport, Predicate<Mailbox> isRoom) {
        this.mailboxes = mailboxes;
        this.mail = new MeetingMail(transport);
        this.rooms = new RoomAttendant(isRoom, new Responses(mailboxes, mail));
    }

    @Override
    public void created(Mailbox mailbox, EventState event) {
        request(mailbox, event, Attendees.of(event.properties()), "newMeetingRequest", null);
    }

    @Override
    public void updated(Mailbox mailbox, EventState before, EventState after) {
        if (!after.flag("isOrganizer")) {
            return;
        }
        List<Map<String, Object>> now = Attendees.of(after.properties());
        List<Map<String, Object>> then = Attendees.of(before.properties());
        cancel(mailbox, before, without(then, Attendees.addresses(now)), null);
        List<Map<String, Object>> added = without(now, Attendees.addresses(then));
        request(mailbox, after, added, "newMeetingRequest", null);
        List<Map<String, Object>> others = without(now, Attendees.addresses(added));
        boolean moved = isMoved(before, after);
        if (moved && !others.isEmpty()) {
            EventChanges.update(mailbox, after, null, edit -> edit.properties().put("attendees",
                    Attendees.unanswered(Attendees.of(edit.properties()))));
        }
        if (moved || TOLD.stream().anyMatch(name -> !Objects.equals(before.properties().get(name),
                after.properties().get(name)))) {
            request(mailbox, after, others, moved ? "fullUpdate" : "informationalUpdate", moved ? before : null);
        }
    }

    private static boolean isMoved(EventState before, EventState after) {
        return !before.start().instant().equals(after.start().instant())
                || !before.end().instant().equals(after.end().instant())
                || !Objects.equals(before.recurrence(), after.recurrence());
    }

    private static List<Map<String, Object>> without(List<Map<String, Object>> attendees, Set<String> addresses) {
        return attendees.stream().filter(one -> !addresses.contains(Attendees.address(one).toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public void deleted(Mailbox mailbox, EventState event, String comment) {
        if (event.flag("isOrganizer") && !event.flag("isCancelled")) {
            cancel(mailbox, event, Attendees.of(event.properties()), comment);
        }
    }

    private void request(
            Mailbox sender, EventState event, List<Map<String, Object>> asked, String requestType, EventState previous) {
        List<Map<String, Object>> recipients = others(sender, asked);
        Map<String, Object> own = JsonObject.of("meetingRequestType", requestType, "responseRequested",
                event.flag("responseRequested"), "allowNewTimeProposals", event.flag("allowNewTimeProposals"));
        if (previous != null) {
            own.put("previousStartDateTime", OutputZone.UTC.start(previous));
            own.put("previousEndDateTime", OutputZone.UTC.end(previous));
            own.put("previousLocation", previous.properties().get("location"));
        }
        send(sender, event,
                new MeetingMail.Letter(
                        REQUEST, "meetingRequest", own, event.text("subject"), body(event), List.of(), List.of()),
                recipients);
        boolean asksAnew = !requestType.equals("informationalUpdate");
        mail.whenSent(() -> recipients.forEach(attendee -> mailboxes.find(Attendees.address(attendee)).ifPresent(mailbox -> {
            AttendeeCopy copy = new AttendeeCopy(mailbox);
            copy.put(event, asksAnew);
            copy.outdateRequests(event, true);
            if (asksAnew) {
                rooms.answer(mailbox, GlobalEventId.of(event));
            }
        })));
    }

    private void cancel(Mailbox sender, EventState event, List<Map<String, Object>> attendees, String comment) {
        List<Map<String, Object>> recipients = others(sender, attendees);
        send(sender, event, new MeetingMail.Letter(
                "eventMessage", "meetingCancelled", Map.of(), CANCELED + event.text("subject"),
                comment == null ? body(event) : MeetingMail.comment(comment), List.of(), List.of()), recipients);
        mail.whenSent(() -> recipients.forEach(attendee -> mailboxes.find(Attendees.address(attendee))
                .ifPresent(mailbox -> {
                    new AttendeeCopy(mailbox).cancel(event);
                    new AttendeeCopy(mailbox).outdateRequests(event, false);
                })));
    }

    private void send(
            Mailbox sender, EventState event, MeetingMail.Letter letter, Collection<Map<String, Object>> recipients) {
        List<Map<String, Object>> to = new ArrayList<>();
        List<Map<String, Object>> cc = new ArrayList<>();
        recipients.forEach(attendee -> ("optional".equals(attendee.get("type")) ? cc : to)
                .add(Recipients.recipient(Recipients.name(attendee), Recipients.address(attendee))));
        mail.send(sender, event, new MeetingMail.Letter(
                letter.type(), letter.kind(), letter.own(), letter.subject(), letter.body(), to, cc));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(EventState event) {
        return (Map<String, Object>) event.properties().get("body");
    }

    private static List<Map<String, Object>> others(Mailbox sender, List<Map<String, Object>> attendees) {
        return attendees.stream().filter(one -> !Attendees.address(one).equalsIgnoreCase(sender.upn())).toList();
    }

    /** Asks more people to a meeting that somebody has in the calendar, whoever organizes it. */
    void forward(Mailbox sender, EventState event, List<Map<String, Object>> recipients, String comment) {
        List<Map<String, Object>> known = Attendees.of(event.properties());
        List<Map<String, Object>> added = without(recipients, Attendees.addresses(known));
        Object organizer = event.properties().get("organizer");
        String address = Recipients.address(organizer);
        MeetingMail.Letter letter = new MeetingMail.Letter(
                REQUEST, "meetingRequest", JsonObject.of("meetingRequestType", "newMeetingRequest", "responseRequested",
                        event.flag("responseRequested"), "allowNewTimeProposals", event.flag("allowNewTimeProposals")),
                (event.flag("isOrganizer") ? "" : "FW: ") + event.text("subject"),
                comment == null ? body(event) : MeetingMail.comment(comment), List.of(), List.of());
        send(sender, event, letter, recipients);
        if (!event.flag("isOrganizer")) {
            mail.send(sender, event, new MeetingMail.Letter(
                    "eventMessage", "none", Map.of(), "Meeting Forward Notification: " + event.text("subject"),
                    MeetingMail.comment(sender.displayName() + " has forwarded your meeting request to others."),
                    List.of(Recipients.recipient(Recipients.name(organizer), address)), List.of()));
        }
        mail.whenSent(() -> {
            mailboxes.find(address).ifPresent(mailbox -> addToMeeting(mailbox, event, added));
            EventState shown = mailboxes.find(address)
                    .flatMap(mailbox -> MeetingEvents.find(mailbox, GlobalEventId.of(event))).orElse(event);
            recipients.forEach(recipient -> mailboxes.find(Attendees.address(recipient)).ifPresent(mailbox -> {
                new AttendeeCopy(mailbox).put(shown, true);
                rooms.answer(mailbox, GlobalEventId.of(event));
            }));
        });
    }

    private static void addToMeeting(Mailbox organizer, EventState event, List<Map<String, Object>> added) {
        MeetingEvents.find(organizer, GlobalEventId.of(event))
                .ifPresent(own -> EventChanges.update(organizer, own, null, edit -> {
                    List<Map<String, Object>> all = new ArrayList<>(Attendees.of(edit.properties()));
                    all.addAll(without(added, Attendees.addresses(all)));
                    edit.properties().put("attendees", List.copyOf(all));
                }));
    }
}
