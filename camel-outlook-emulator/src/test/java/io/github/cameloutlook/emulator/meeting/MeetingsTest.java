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

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import io.github.cameloutlook.emulator.calendar.CalendarClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.cameloutlook.emulator.calendar.CalendarClient.attendee;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.event;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.local;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.member;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.ok;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.recurrence;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.subjects;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class MeetingsTest {

    private static final String WINDOW = "startDateTime=2026-03-01T00:00:00Z&endDateTime=2026-04-01T00:00:00Z";

    private final OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().mailbox("alice@contoso.com")
            .mailbox("bob@contoso.com").mailbox("carol@contoso.com").room("room1@contoso.com", Map.of("capacity", 8)).build();

    private CalendarClient alice;
    private CalendarClient bob;
    private CalendarClient carol;
    private CalendarClient room;

    @BeforeEach
    void start() throws Exception {
        emulator.start();
        alice = new CalendarClient(emulator, "alice@contoso.com");
        bob = new CalendarClient(emulator, "bob@contoso.com");
        carol = new CalendarClient(emulator, "carol@contoso.com");
        room = new CalendarClient(emulator, "room1@contoso.com");
    }

    @AfterEach
    void stop() throws Exception {
        emulator.close();
    }

    private static Map<String, Object> meeting(String day, Object... attendees) {
        Map<String, Object> meeting = event("Plan", day + "T10:00:00", day + "T11:00:00", "UTC");
        meeting.put("attendees", List.of(attendees));
        meeting.put("body", Map.of("contentType", "text", "content", "Agenda"));
        return meeting;
    }

    private Map<String, Object> withBob() throws Exception {
        return alice.create(meeting("2026-03-10", attendee("bob@contoso.com", "required")));
    }

    private static Map<String, Object> only(CalendarClient who) throws Exception {
        return who.all("/events").get(0);
    }

    private static List<Map<String, Object>> inbox(CalendarClient who) throws Exception {
        return who.all("/mailFolders/inbox/messages?$orderby=receivedDateTime");
    }

    private Object bobsAnswer(Map<String, Object> meeting) throws Exception {
        List<?> attendees = (List<?>) alice.get("/events/" + meeting.get("id")).json().get("attendees");
        return member(attendees.get(0), "status", "response");
    }

    @Test
    void anInvitationArrivesInTheInboxAndAsTentativeCopyInTheCalendar() throws Exception {
        Map<String, Object> meeting = withBob();
        Map<String, Object> copy = only(bob);
        assertThat(copy).containsEntry("subject", "Plan").containsEntry("iCalUId", meeting.get("iCalUId"))
                .containsEntry("isOrganizer", false).containsEntry("showAs", "tentative");
        assertThat(member(copy, "organizer", "emailAddress", "address")).isEqualTo("alice@contoso.com");
        assertThat(member(copy, "responseStatus", "response")).isEqualTo("notResponded");
        assertThat(copy.get("id")).isNotEqualTo(meeting.get("id"));
        Map<String, Object> request = inbox(bob).get(0);
        assertThat(request).containsEntry("@odata.type", "#microsoft.graph.eventMessageRequest")
                .containsEntry("subject", "Plan").containsEntry("meetingMessageType", "meetingRequest")
                .containsEntry("meetingRequestType", "newMeetingRequest").containsEntry("responseRequested", true)
                .containsEntry("isOutOfDate", false).containsEntry("type", "singleInstance");
        assertThat(local(request, "startDateTime")).isEqualTo("2026-03-10T10:00");
        Map<String, Object> expanded
                = bob.get("/messages/" + request.get("id") + "?$expand=microsoft.graph.eventMessage/event").json();
        assertThat(member(expanded, "event", "id")).isEqualTo(copy.get("id"));
        assertThat(bob.get("/messages/" + request.get("id") + "/microsoft.graph.eventMessage/event").json())
                .containsEntry("id", copy.get("id"));
        assertThat(bob.get("/messages/" + request.get("id") + "?$select=subject").json())
                .doesNotContainKey("meetingMessageType");
        assertThat(subjects(alice.all("/mailFolders/sentitems/messages"))).containsExactly("Plan");
        assertThat(bobsAnswer(meeting)).isEqualTo("none");
    }

    @Test
    void mailAboutMeetingsIsKnownAsSuch() throws Exception {
        bob.post("/mailFolders/inbox/messageRules", Map.of("displayName", "Meetings", "sequence", 1, "isEnabled", true,
                "conditions", Map.of("isMeetingRequest", true), "actions", Map.of("assignCategories", List.of("Meeting"))));
        withBob();
        assertThat(inbox(bob)).singleElement()
                .satisfies(one -> assertThat(one).containsEntry("categories", List.of("Meeting")));
        assertThat(bob.all("/messages?$search=\"kind:meetings\"")).hasSize(1);
        assertThat(bob.all("/messages?$search=\"kind:email\"")).isEmpty();
        Map<String, Object> read = bob.get("/messages/" + inbox(bob).get(0).get("id")
                                           + "?$expand=singleValueExtendedProperties($filter=id eq 'String 0x001A')")
                .json();
        assertThat(member(((List<?>) read.get("singleValueExtendedProperties")).get(0), "value"))
                .isEqualTo("IPM.Schedule.Meeting.Request");
        assertThat(bob.get("/messages?$select=subject,microsoft.graph.eventMessage/meetingMessageType").value().get(0))
                .containsEntry("meetingMessageType", "meetingRequest").doesNotContainKey("startDateTime");
    }

    @Test
    void answersTravelBackToTheOrganizer() throws Exception {
        Map<String, Object> meeting = withBob();
        String path = "/events/" + only(bob).get("id");
        assertThat(bob.post(path + "/tentativelyAccept", Map.of("comment", "Perhaps", "sendResponse", true, "proposedNewTime",
                Map.of("start", time("2026-03-11T10:00:00", "UTC"), "end", time("2026-03-11T11:00:00", "UTC")))).status())
                .isEqualTo(202);
        Map<String, Object> response = inbox(alice).get(0);
        assertThat(response).containsEntry("@odata.type", "#microsoft.graph.eventMessageResponse")
                .containsEntry("meetingMessageType", "meetingTenativelyAccepted")
                .containsEntry("responseType", "tentativelyAccepted").containsEntry("subject", "New Time Proposed: Plan");
        assertThat(member(response, "proposedNewTime", "start", "dateTime")).isEqualTo("2026-03-11T10:00:00.0000000");
        assertThat(bobsAnswer(meeting)).isEqualTo("tentativelyAccepted");
        assertThat(member(((List<?>) alice.get("/events/" + meeting.get("id")).json().get("attendees")).get(0),
                "proposedNewTime", "end", "dateTime")).isEqualTo("2026-03-11T11:00:00.0000000");
        assertThat(bob.post(path + "/accept", Map.of("comment", "Yes")).status()).isEqualTo(202);
        assertThat(bobsAnswer(meeting)).isEqualTo("accepted");
        assertThat(only(bob)).containsEntry("showAs", "busy");
        assertThat(member(only(bob), "responseStatus", "response")).isEqualTo("accepted");
        assertThat(bob.post(path + "/decline", null).status()).isEqualTo(202);
        assertThat(bobsAnswer(meeting)).isEqualTo("declined");
        assertThat(bob.all("/events")).isEmpty();
        assertThat(subjects(inbox(alice))).containsExactlyInAnyOrder("New Time Proposed: Plan", "Accepted: Plan",
                "Declined: Plan");
    }

    @Test
    void anAnswerThatIsNotSentStaysUnknownToTheOrganizer() throws Exception {
        Map<String, Object> meeting = withBob();
        assertThat(bob.post("/events/" + only(bob).get("id") + "/accept", Map.of("SendResponse", false)).status())
                .isEqualTo(202);
        assertThat(inbox(alice)).isEmpty();
        assertThat(bobsAnswer(meeting)).isEqualTo("none");
        assertThat(only(bob)).containsEntry("showAs", "busy");
    }

    @Test
    void answersThatCannotBeGivenAreRefused() throws Exception {
        Map<String, Object> meeting = withBob();
        Map<String, Object> slot
                = Map.of("start", time("2026-03-11T10:00:00", "UTC"), "end", time("2026-03-11T11:00:00", "UTC"));
        String own = "/events/" + meeting.get("id");
        String path = "/events/" + only(bob).get("id");
        assertRefused(alice.post(own + "/accept", Map.of()), "ErrorCalendarIsOrganizerForAccept");
        assertRefused(alice.post(own + "/decline", Map.of()), "ErrorCalendarIsOrganizerForDecline");
        assertRefused(bob.post(path + "/cancel", Map.of()), "ErrorInvalidRequest");
        assertRefused(bob.post(path + "/accept", Map.of("proposedNewTime", slot)), "RequestBodyRead");
        assertRefused(bob.post(path + "/decline", Map.of("sendResponse", false, "proposedNewTime", slot)),
                "ErrorInvalidRequest");
        ok(alice.patch(own, Map.of("allowNewTimeProposals", false)), 200);
        assertRefused(bob.post(path + "/decline", Map.of("proposedNewTime", slot)), "ErrorInvalidRequest");
        ok(alice.patch(own, Map.of("responseRequested", false)), 200);
        assertRefused(bob.post(path + "/accept", Map.of()), "ErrorInvalidRequest");
        alice.post(own + "/cancel", Map.of("comment", "Sorry"));
        assertRefused(bob.post(path + "/accept", Map.of()), "ErrorCalendarIsCancelledForAccept");
    }

    private static void assertRefused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo(code);
    }

    @Test
    void aMovedMeetingAsksAnewAndADifferentTextDoesNot() throws Exception {
        Map<String, Object> meeting = withBob();
        String path = "/events/" + meeting.get("id");
        bob.post("/events/" + only(bob).get("id") + "/accept", null);
        ok(alice.patch(path, Map.of("subject", "Plan B")), 200);
        assertThat(only(bob)).containsEntry("subject", "Plan B").containsEntry("showAs", "busy");
        assertThat(bobsAnswer(meeting)).isEqualTo("accepted");
        ok(alice.patch(path, Map.of("start", time("2026-03-12T10:00:00", "UTC"), "end", time("2026-03-12T11:00:00", "UTC"))),
                200);
        assertThat(local(only(bob), "start")).isEqualTo("2026-03-12T10:00");
        assertThat(only(bob)).containsEntry("showAs", "tentative");
        assertThat(bobsAnswer(meeting)).isEqualTo("none");
        List<Map<String, Object>> requests = inbox(bob);
        assertThat(requests).extracting(one -> one.get("meetingRequestType")).containsExactlyInAnyOrder("newMeetingRequest",
                "informationalUpdate", "fullUpdate");
        assertThat(requests).filteredOn(one -> "fullUpdate".equals(one.get("meetingRequestType")))
                .allSatisfy(one -> assertThat(local(one, "previousStartDateTime")).isEqualTo("2026-03-10T10:00"));
        assertThat(requests).filteredOn(one -> Boolean.FALSE.equals(one.get("isOutOfDate"))).singleElement()
                .extracting(one -> one.get("meetingRequestType")).isEqualTo("fullUpdate");
        ok(alice.patch(path, Map.of("categories", List.of("Red"), "isReminderOn", false)), 200);
        assertThat(inbox(bob)).as("what is the organizer's alone is told to nobody").hasSize(3);
    }

    @Test
    void onlyThoseWhoComeOrGoHearOfAChangeOfAttendees() throws Exception {
        Map<String, Object> meeting = withBob();
        ok(alice.patch("/events/" + meeting.get("id"), Map.of("attendees", List.of(attendee("bob@contoso.com", "required"),
                attendee("carol@contoso.com", "optional")))), 200);
        assertThat(subjects(inbox(carol))).containsExactly("Plan");
        assertThat(inbox(bob)).hasSize(1);
        ok(alice.patch("/events/" + meeting.get("id"), Map.of("attendees", List.of(attendee("carol@contoso.com", "optional")))),
                200);
        assertThat(subjects(inbox(bob))).containsExactlyInAnyOrder("Plan", "Canceled: Plan");
        assertThat(only(bob)).containsEntry("isCancelled", true);
        assertThat(inbox(carol)).hasSize(1);
    }

    @Test
    void aCancelledMeetingLeavesTheOrganizerAndIsMarkedForTheOthers() throws Exception {
        Map<String, Object> meeting = withBob();
        assertThat(alice.post("/events/" + meeting.get("id") + "/cancel", Map.of("Comment", "Called off")).status())
                .isEqualTo(202);
        assertThat(alice.get("/events/" + meeting.get("id")).status()).isEqualTo(404);
        assertThat(only(bob)).containsEntry("isCancelled", true).containsEntry("subject", "Canceled: Plan")
                .containsEntry("showAs", "free");
        assertThat(inbox(bob)).filteredOn(one -> "meetingCancelled".equals(one.get("meetingMessageType"))).singleElement()
                .satisfies(one -> assertThat(one).containsEntry("@odata.type", "#microsoft.graph.eventMessage")
                        .containsEntry("bodyPreview", "Called off"));
        Map<String, Object> other = withBob();
        assertThat(alice.delete("/events/" + other.get("id")).status()).isEqualTo(204);
        assertThat(inbox(bob)).filteredOn(one -> "meetingCancelled".equals(one.get("meetingMessageType"))).hasSize(2);
        alice.create(meeting("2026-03-20", attendee("carol@contoso.com", "required")));
        assertThat(carol.delete("/events/" + only(carol).get("id")).status()).isEqualTo(204);
        assertThat(inbox(alice)).as("removing a copy answers nothing").isEmpty();
    }

    @Test
    void singleOccurrencesAreAnsweredMovedAndCancelled() throws Exception {
        Map<String, Object> weekly = meeting("2026-03-09", attendee("bob@contoso.com", "required"));
        weekly.put("recurrence", recurrence(Map.of("type", "weekly", "interval", 1, "daysOfWeek", List.of("monday")),
                "2026-03-09"));
        alice.create(weekly);
        List<Map<String, Object>> mine = alice.all("/calendarView?" + WINDOW);
        List<Map<String, Object>> bobs = bob.all("/calendarView?" + WINDOW);
        assertThat(bobs).hasSize(4).extracting(one -> one.get("iCalUId"))
                .isEqualTo(mine.stream().map(one -> one.get("iCalUId")).toList());
        assertThat(bob.post("/events/" + bobs.get(1).get("id") + "/decline", null).status()).isEqualTo(202);
        assertThat(bob.all("/calendarView?" + WINDOW)).hasSize(3);
        assertThat(member(((List<?>) alice.get("/events/" + mine.get(1).get("id")).json().get("attendees")).get(0), "status",
                "response")).isEqualTo("declined");
        ok(alice.patch("/events/" + mine.get(2).get("id"), Map.of("start", time("2026-03-24T10:00:00", "UTC"), "end",
                time("2026-03-24T11:00:00", "UTC"))), 200);
        assertThat(local(bob.all("/calendarView?" + WINDOW).get(1), "start")).isEqualTo("2026-03-24T10:00");
        assertThat(alice.post("/events/" + mine.get(3).get("id") + "/cancel", null).status()).isEqualTo(202);
        assertThat(bob.all("/calendarView?" + WINDOW).get(2)).containsEntry("isCancelled", true)
                .containsEntry("type", "exception");
    }

    @Test
    void aForwardedMeetingReachesMorePeople() throws Exception {
        Map<String, Object> meeting = withBob();
        assertThat(bob.post("/events/" + only(bob).get("id") + "/forward", Map.of("ToRecipients",
                List.of(Map.of("emailAddress", Map.of("address", "carol@contoso.com"))), "Comment", "Join us")).status())
                .isEqualTo(202);
        assertThat(only(carol)).containsEntry("subject", "Plan").containsEntry("iCalUId", meeting.get("iCalUId"));
        assertThat(subjects(inbox(alice))).containsExactly("Meeting Forward Notification: Plan");
        assertThat((List<?>) alice.get("/events/" + meeting.get("id")).json().get("attendees")).hasSize(2);
        carol.post("/events/" + only(carol).get("id") + "/accept", null);
        assertThat(member(((List<?>) alice.get("/events/" + meeting.get("id")).json().get("attendees")).get(1), "status",
                "response")).isEqualTo("accepted");
        assertRefused(bob.post("/events/" + only(bob).get("id") + "/forward", Map.of()), "ErrorInvalidRecipients");
    }

    @Test
    void roomsAcceptWhenTheyAreFreeAndDeclineOtherwise() throws Exception {
        Object resource = attendee("room1@contoso.com", "resource");
        Map<String, Object> first = alice.create(meeting("2026-03-10", resource));
        assertThat(bobsAnswer(first)).isEqualTo("accepted");
        assertThat(only(room)).containsEntry("showAs", "busy");
        Map<String, Object> second = alice.create(meeting("2026-03-10", resource));
        assertThat(bobsAnswer(second)).isEqualTo("declined");
        assertThat(room.all("/events")).hasSize(1);
        assertThat(inbox(alice)).extracting(one -> one.get("meetingMessageType"))
                .containsExactlyInAnyOrder("meetingAccepted", "meetingDeclined");
        Map<String, Object> daily = meeting("2026-03-05", resource);
        daily.put("recurrence", recurrence(Map.of("type", "daily", "interval", 1), "2026-03-05"));
        assertThat(bobsAnswer(alice.create(daily))).as("busy on one of the days").isEqualTo("declined");
        ok(alice.patch("/events/" + second.get("id"), Map.of("start", time("2026-03-11T10:00:00", "UTC"), "end",
                time("2026-03-11T11:00:00", "UTC"))), 200);
        assertThat(bobsAnswer(second)).isEqualTo("accepted");
    }

    @Test
    void invitationsTakeTheirTimeWhereMailDoes() throws Exception {
        try (OutlookEmulatorServer slow = OutlookEmulatorServer.builder().mailbox("alice@contoso.com")
                .mailbox("bob@contoso.com").submissionDelay(Duration.ofMinutes(1)).build()) {
            slow.start();
            new CalendarClient(slow, "alice@contoso.com")
                    .create(meeting("2026-03-10", attendee("bob@contoso.com", "required")));
            assertThat(slow.mailbox("bob@contoso.com").events()).isEmpty();
            slow.clock().advance(Duration.ofMinutes(2));
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                assertThat(slow.mailbox("bob@contoso.com").messages("inbox")).hasSize(1);
                assertThat(slow.mailbox("bob@contoso.com").events()).hasSize(1);
            });
        }
    }

    @Test
    void hiddenAttendeesSeeThemselvesOnly() throws Exception {
        Map<String, Object> meeting
                = meeting("2026-03-10", attendee("bob@contoso.com", "required"), attendee("carol@contoso.com", "required"));
        meeting.put("hideAttendees", true);
        alice.create(meeting);
        assertThat((List<?>) only(bob).get("attendees")).singleElement()
                .satisfies(one -> assertThat(member(one, "emailAddress", "address")).isEqualTo("bob@contoso.com"));
    }

    @Test
    void actionsTakeTheirOwnParametersOnly() throws Exception {
        String path = "/events/" + alice.create(event("Plan", "2026-07-02T10:00:00", "2026-07-02T11:00:00", "UTC")).get("id");
        for (String action : List.of("accept", "tentativelyAccept", "decline", "cancel", "forward", "snoozeReminder")) {
            Answer refused = alice.post(path + "/" + action, Map.of("remark", "x"));
            assertThat(refused.status()).as(action).isEqualTo(400);
            assertThat(refused.text()).as(action).contains("'remark'").contains("'" + action + "'");
        }
    }
}
