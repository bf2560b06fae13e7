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
package io.github.cameloutlook.emulator.freebusy;

import java.util.HashMap;
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
import static io.github.cameloutlook.emulator.calendar.CalendarClient.member;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.ok;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.time;
import static org.assertj.core.api.Assertions.assertThat;

class FreeBusyTest {

    private final OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().mailbox("alice@contoso.com")
            .mailbox("bob@contoso.com").room("room1@contoso.com", Map.of("displayName", "Room 1")).build();

    private CalendarClient alice;
    private CalendarClient bob;
    private CalendarClient room;

    @BeforeEach
    void start() throws Exception {
        emulator.start();
        alice = new CalendarClient(emulator, "alice@contoso.com");
        bob = new CalendarClient(emulator, "bob@contoso.com");
        room = new CalendarClient(emulator, "room1@contoso.com");
    }

    @AfterEach
    void stop() throws Exception {
        emulator.close();
    }

    private static void busy(CalendarClient who, String from, String to, String showAs) throws Exception {
        Map<String, Object> event = event("Busy", "2026-03-10T" + from + ":00", "2026-03-10T" + to + ":00", "UTC");
        event.put("showAs", showAs);
        who.create(event);
    }

    private static Map<String, Object> schedule(Object... addresses) {
        Map<String, Object> body = new HashMap<>();
        body.put("schedules", List.of(addresses));
        body.put("startTime", time("2026-03-10T08:00:00", "UTC"));
        body.put("endTime", time("2026-03-10T12:00:00", "UTC"));
        body.put("availabilityViewInterval", 60);
        return body;
    }

    @Test
    void schedulesTellWhoIsBusyWhen() throws Exception {
        busy(bob, "08:30", "09:30", "tentative");
        busy(bob, "09:00", "10:00", "busy");
        busy(bob, "11:00", "11:30", "workingElsewhere");
        Map<String, Object> secret = event("Secret", "2026-03-10T11:30:00", "2026-03-10T12:00:00", "UTC");
        secret.put("sensitivity", "private");
        secret.put("showAs", "oof");
        bob.create(secret);
        Answer answer = alice.post("/calendar/getSchedule", schedule("bob@contoso.com", "nobody@contoso.com"), "Prefer",
                "outlook.timezone=\"W. Europe Standard Time\"");
        ok(answer, 200);
        Map<String, Object> bobs = answer.value().get(0);
        assertThat(bobs).containsEntry("scheduleId", "bob@contoso.com").containsEntry("availabilityView", "1203")
                .containsKey("workingHours").doesNotContainKey("error");
        List<?> items = (List<?>) bobs.get("scheduleItems");
        assertThat(items).hasSize(4);
        assertThat(member(items.get(0), "start")).isEqualTo(time("2026-03-10T09:30:00.0000000", "W. Europe Standard Time"));
        assertThat(member(items.get(0), "status")).isEqualTo("tentative");
        assertThat(member(items.get(3), "isPrivate")).isEqualTo(true);
        assertThat(((Map<?, ?>) items.get(3)).containsKey("subject")).isFalse();
        assertThat(member(answer.value().get(1), "error", "responseCode")).isEqualTo("ErrorMailRecipientNotFound");
    }

    @Test
    void whatNoScheduleCanTellIsRefused() throws Exception {
        Map<String, Object> body = schedule("bob@contoso.com");
        body.put("availabilityViewInterval", 4);
        assertThat(alice.post("/calendar/getSchedule", body).errorCode()).isEqualTo("ErrorInvalidMergedFreeBusyInterval");
        body.put("availabilityViewInterval", 30);
        body.put("endTime", time("2026-06-10T12:00:00", "UTC"));
        assertThat(alice.post("/calendar/getSchedule", body).errorCode()).isEqualTo("ErrorTimeIntervalTooBig");
        emulator.rules().scheduleLimits(false);
        assertThat(alice.post("/calendar/getSchedule", body).status()).isEqualTo(200);
        body.put("endTime", time("2026-03-09T12:00:00", "UTC"));
        assertThat(alice.post("/calendar/getSchedule", body).errorCode()).isEqualTo("ErrorInvalidParameter");
        body.put("endTime", time("2026-03-11T12:00:00", "Nowhere"));
        assertThat(alice.post("/calendar/getSchedule", body).errorCode()).isEqualTo("TimeZoneNotSupportedException");
        body.remove("schedules");
        assertThat(alice.post("/calendar/getSchedule", body).status()).isEqualTo(400);
    }

    private static Map<String, Object> wish(String from, String to, Object... attendees) {
        Map<String, Object> body = new HashMap<>();
        body.put("attendees", List.of(attendees));
        body.put("timeConstraint", Map.of("activityDomain", "work", "timeSlots", List.of(Map.of(
                "start", time("2026-03-10T" + from + ":00", "UTC"), "end", time("2026-03-10T" + to + ":00", "UTC")))));
        body.put("meetingDuration", "PT1H");
        body.put("returnSuggestionReasons", true);
        return body;
    }

    private List<?> starts(Map<String, Object> result) {
        return ((List<?>) result.get("meetingTimeSuggestions")).stream()
                .map(one -> member(one, "meetingTimeSlot", "start", "dateTime").toString().substring(11, 16)).toList();
    }

    @Test
    void timesAreSuggestedWhenEverybodyIsFreeFirst() throws Exception {
        busy(alice, "08:00", "09:00", "busy");
        busy(bob, "10:00", "11:00", "busy");
        Map<String, Object> body = wish("08:00", "12:00", attendee("bob@contoso.com", "required"));
        Map<String, Object> result = ok(alice.post("/findMeetingTimes", body), 200);
        assertThat(starts(result).toString()).isEqualTo("[09:00, 11:00]");
        assertThat(result).containsEntry("emptySuggestionsReason", "");
        Map<?, ?> first = (Map<?, ?>) ((List<?>) result.get("meetingTimeSuggestions")).get(0);
        assertThat(first.get("confidence")).isEqualTo(100.0);
        assertThat(first.get("order")).isEqualTo(1);
        assertThat(first.get("organizerAvailability")).isEqualTo("free");
        body.put("minimumAttendeePercentage", 0);
        body.put("maxCandidates", 3);
        assertThat(starts(ok(alice.post("/findMeetingTimes", body), 200)).toString()).isEqualTo("[09:00, 11:00, 09:30]");
        body.put("isOrganizerOptional", true);
        body.put("maxCandidates", 50);
        assertThat(starts(ok(alice.post("/findMeetingTimes", body), 200)).toString()).startsWith("[08:00, 08:30, 09:00");
    }

    @Test
    void nothingSuggestedHasAReason() throws Exception {
        assertThat(ok(alice.post("/findMeetingTimes", wish("20:00", "23:00")), 200).get("meetingTimeSuggestions")).asList()
                .isEmpty();
        Map<String, Object> unknown = wish("08:00", "12:00", attendee("eve@fabrikam.com", "required"));
        assertThat(ok(alice.post("/findMeetingTimes", unknown), 200)).containsEntry("emptySuggestionsReason",
                "attendeesUnavailableOrUnknown");
        busy(bob, "08:00", "12:00", "busy");
        assertThat(ok(alice.post("/findMeetingTimes", wish("08:00", "12:00", attendee("bob@contoso.com", "required"))), 200))
                .containsEntry("emptySuggestionsReason", "attendeesUnavailable");
        Map<String, Object> inRoom = wish("08:00", "12:00");
        inRoom.put("locationConstraint", Map.of("isRequired", true, "locations",
                List.of(Map.of("displayName", "Room 1", "locationEmailAddress", "room1@contoso.com"))));
        assertThat(member(((List<?>) ok(alice.post("/findMeetingTimes", inRoom), 200).get("meetingTimeSuggestions")).get(0),
                "locations")).asList().hasSize(1);
        busy(room, "08:00", "12:00", "busy");
        assertThat(ok(alice.post("/findMeetingTimes", inRoom), 200)).containsEntry("emptySuggestionsReason",
                "locationsUnavailable");
        busy(alice, "08:00", "12:00", "busy");
        assertThat(ok(alice.post("/findMeetingTimes", wish("08:00", "12:00")), 200)).containsEntry("emptySuggestionsReason",
                "organizerUnavailable");
        Map<String, Object> bad = wish("08:00", "12:00");
        bad.put("meetingDuration", "an hour");
        assertThat(alice.post("/findMeetingTimes", bad).errorCode()).isEqualTo("RequestBodyRead");
    }

    @Test
    void wishesThatMakeNoSenseAreRefused() throws Exception {
        Map<String, Map<String, ?>> wrong = Map.of(
                "slots that never end", Map.of("timeConstraint", Map.of("timeSlots", List.of(Map.of("start",
                        time("0001-01-01T00:00:00", "UTC"), "end", time("9999-01-01T00:00:00", "UTC"))))),
                "a year that no date has", Map.of("timeConstraint", Map.of("timeSlots", List.of(Map.of("start",
                        time("-99999-01-01T00:00:00", "UTC"), "end", time("2026-03-10T00:00:00", "UTC"))))),
                "slots that are no list", Map.of("timeConstraint", Map.of("timeSlots", "soon")),
                "an attendee that is none", Map.of("attendees", List.of("bob@contoso.com")),
                "a flag that is none", Map.of("isOrganizerOptional", "perhaps"),
                "a duration beyond all times", Map.of("meetingDuration", "PT9223372036854775807S"),
                "a place that is none", Map.of("locationConstraint", Map.of("locations", List.of(Map.of("displayName", 5)))),
                "a parameter that is none", Map.of("attendants", List.of()));
        for (Map.Entry<String, Map<String, ?>> one : wrong.entrySet()) {
            assertThat(alice.post("/findMeetingTimes", one.getValue()).status()).as(one.getKey()).isEqualTo(400);
        }
    }

    @Test
    void flagsAndNumbersMayComeAsTextAsInTheSamplesOfTheService() throws Exception {
        Map<String, Object> wish = wish("09:00", "11:00", attendee("bob@contoso.com", "required"));
        wish.put("isOrganizerOptional", "false");
        wish.put("returnSuggestionReasons", "true");
        wish.put("minimumAttendeePercentage", "100");
        assertThat(starts(ok(alice.post("/findMeetingTimes", wish), 200))).isEqualTo(List.of("09:00", "09:30", "10:00"));
        Map<String, Object> schedule = schedule("bob@contoso.com");
        schedule.put("availabilityViewInterval", "60");
        assertThat(alice.post("/calendar/getSchedule", schedule).value().get(0)).containsEntry("availabilityView", "0000");
    }
}
