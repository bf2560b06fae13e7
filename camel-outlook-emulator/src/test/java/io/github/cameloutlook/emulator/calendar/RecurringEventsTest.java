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

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.cameloutlook.emulator.calendar.CalendarClient.event;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.local;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.member;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.ok;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.recurrence;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.subjects;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.time;
import static org.assertj.core.api.Assertions.assertThat;

class RecurringEventsTest {

    private static final String BERLIN = "W. Europe Standard Time";
    private static final String MARCH = "startDateTime=2026-03-01T00:00:00Z&endDateTime=2026-04-15T00:00:00Z";

    private final OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().mailbox("alice@contoso.com").build();

    private CalendarClient alice;

    @BeforeEach
    void start() throws Exception {
        emulator.start();
        alice = new CalendarClient(emulator, "alice@contoso.com");
    }

    @AfterEach
    void stop() throws Exception {
        emulator.close();
    }

    /** Every Monday from March 9th 2026 on at 9:00 in Berlin; clocks change on March 29th. */
    private Map<String, Object> mondays() throws Exception {
        Map<String, Object> event = event("Monday", "2026-03-09T09:00:00", "2026-03-09T10:00:00", BERLIN);
        event.put("recurrence", recurrence(Map.of("type", "weekly", "interval", 1, "daysOfWeek", List.of("Monday")),
                "2026-03-09"));
        return alice.create(event);
    }

    private List<Map<String, Object>> march() throws Exception {
        return alice.all("/calendarView?" + MARCH);
    }

    @Test
    void aSeriesKeepsItsTimeOfDayOverAChangeOfClocks() throws Exception {
        Map<String, Object> series = mondays();
        assertThat(series).containsEntry("type", "seriesMaster");
        assertThat(member(series, "recurrence", "range", "recurrenceTimeZone")).isEqualTo(BERLIN);
        assertThat(member(series, "recurrence", "pattern", "firstDayOfWeek")).isEqualTo("sunday");
        List<Map<String, Object>> view = march();
        assertThat(view).extracting(occurrence -> local(occurrence, "start")).containsExactly("2026-03-09T08:00",
                "2026-03-16T08:00", "2026-03-23T08:00", "2026-03-30T07:00", "2026-04-06T07:00", "2026-04-13T07:00");
        assertThat(view).allSatisfy(occurrence -> assertThat(occurrence).containsEntry("type", "occurrence")
                .containsEntry("seriesMasterId", series.get("id")).containsEntry("recurrence", null));
        assertThat(view).extracting(occurrence -> occurrence.get("id")).doesNotHaveDuplicates();
        assertThat(view).extracting(occurrence -> occurrence.get("iCalUId")).doesNotHaveDuplicates();
        assertThat(alice.all("/calendar/calendarView?" + MARCH, "Prefer", "outlook.timezone=\"Europe/Berlin\""))
                .allSatisfy(occurrence -> assertThat(local(occurrence, "start")).endsWith("T09:00"));
        assertThat(alice.all("/events")).singleElement().extracting(event -> event.get("type")).isEqualTo("seriesMaster");
        assertThat(alice.all("/events/" + series.get("id") + "/instances?$top=2&" + MARCH)).hasSize(6);
    }

    @Test
    void oneOccurrenceIsChangedForItselfAndFollowsTheSeriesInTheRest() throws Exception {
        Map<String, Object> series = mondays();
        Map<String, Object> second = march().get(1);
        String path = "/events/" + second.get("id");
        Map<String, Object> changed = ok(alice.patch(path, Map.of("subject", "Tuesday for once",
                "start", time("2026-03-17T09:00:00", BERLIN), "end", time("2026-03-17T10:30:00", BERLIN)),
                "If-Match", (String) second.get("@odata.etag")), 200);
        assertThat(changed).containsEntry("type", "exception").containsEntry("id", second.get("id"))
                .containsEntry("originalStart", "2026-03-16T08:00:00Z");
        assertThat(subjects(march())).containsExactly("Monday", "Tuesday for once", "Monday", "Monday", "Monday", "Monday");
        ok(alice.patch("/events/" + series.get("id"), Map.of("subject", "Weekly", "location",
                Map.of("displayName", "Room 1"))), 200);
        assertThat(subjects(march())).containsExactly("Weekly", "Tuesday for once", "Weekly", "Weekly", "Weekly", "Weekly");
        assertThat(member(alice.get(path).json(), "location", "displayName")).isEqualTo("Room 1");
        Map<String, Object> master = alice.get("/events/" + series.get("id") + "?$expand=exceptionOccurrences").json();
        assertThat((List<?>) master.get("exceptionOccurrences")).hasSize(1);
        assertThat(alice.all("/events/" + series.get("id") + "/exceptionOccurrences")).singleElement()
                .extracting(one -> one.get("id")).isEqualTo(second.get("id"));
        assertThat(alice.get("/events/" + series.get("id") + "/calendar").json()).containsEntry("name", "Calendar");
        assertThat(alice.get("/events/" + series.get("id")).json()).doesNotContainKeys("exceptionOccurrences",
                "cancelledOccurrences");
    }

    @Test
    void anOccurrenceThatIsDeletedStaysAway() throws Exception {
        Map<String, Object> series = mondays();
        String id = (String) march().get(2).get("id");
        assertThat(alice.delete("/events/" + id).status()).isEqualTo(204);
        assertThat(alice.get("/events/" + id).status()).isEqualTo(404);
        assertThat(march()).hasSize(5);
        assertThat(
                alice.get("/events/" + series.get("id") + "?$select=cancelledOccurrences").json().get("cancelledOccurrences"))
                .isEqualTo(List.of("OID." + series.get("id") + ".2026-03-23"));
        assertThat(alice.delete("/events/" + series.get("id")).status()).isEqualTo(204);
        assertThat(march()).isEmpty();
    }

    @Test
    void occurrencesDoNotPassTheirNeighbours() throws Exception {
        mondays();
        String path = "/events/" + march().get(1).get("id");
        for (String day : List.of("2026-03-23", "2026-03-09", "2026-04-01")) {
            Answer refused = alice.patch(path, Map.of("start", time(day + "T12:00:00", BERLIN), "end",
                    time(day + "T13:00:00", BERLIN)));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.errorCode()).isEqualTo("ErrorOccurrenceCrossingBoundary");
        }
        assertThat(alice.patch(path, Map.of("start", time("2026-03-22T12:00:00", BERLIN), "end",
                time("2026-03-22T13:00:00", BERLIN))).status()).isEqualTo(200);
        assertThat(alice.patch(path, Map.of("recurrence", Map.of())).errorCode()).isEqualTo("ErrorInvalidPropertySet");
    }

    @Test
    void aNewPatternForgetsWhatWasDifferentOfSingleOccurrences() throws Exception {
        Map<String, Object> series = mondays();
        alice.patch("/events/" + march().get(1).get("id"), Map.of("subject", "Different"));
        alice.delete("/events/" + march().get(2).get("id"));
        ok(alice.patch("/events/" + series.get("id"), Map.of("recurrence", Map.of("pattern", Map.of("type", "weekly",
                "interval", 2, "daysOfWeek", List.of("monday", "wednesday"), "firstDayOfWeek", "monday"), "range",
                Map.of("type", "numbered", "startDate", "2026-03-09", "numberOfOccurrences", 5)))), 200);
        assertThat(march()).extracting(one -> local(one, "start").substring(0, 10)).containsExactly("2026-03-09",
                "2026-03-11", "2026-03-23", "2026-03-25", "2026-04-06");
        assertThat(subjects(march())).containsOnly("Monday");
        Map<String, Object> body = new HashMap<>();
        body.put("recurrence", null);
        assertThat(ok(alice.patch("/events/" + series.get("id"), body), 200)).containsEntry("type", "singleInstance");
        assertThat(march()).hasSize(1);
    }

    @Test
    void theSeriesBeginsWithTheFirstDayThatThePatternHas() throws Exception {
        Map<String, Object> event = event("Fridays", "2026-03-09T09:00:00", "2026-03-09T10:00:00", "UTC");
        event.put("recurrence", recurrence(Map.of("type", "weekly", "interval", 1, "daysOfWeek", List.of("friday")),
                "2026-03-09"));
        assertThat(local(alice.create(event), "start")).isEqualTo("2026-03-13T09:00");
        assertThat(local(march().get(0), "start")).isEqualTo("2026-03-13T09:00");
        Map<String, Object> series = alice.all("/events").get(0);
        ok(alice.patch("/events/" + series.get("id"), Map.of("recurrence", series.get("recurrence"), "start",
                series.get("start"), "end", series.get("end"))), 200);
        assertThat(local(march().get(0), "start")).as("what was read can be sent back").isEqualTo("2026-03-13T09:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'type':'weekly','interval':1}                                   | noEnd    | ErrorPropertyValidationFailure",
            "{'type':'daily','interval':0}                                    | noEnd    | ErrorPropertyValidationFailure",
            "{'type':'hourly','interval':1}                                   | noEnd    | RequestBodyRead",
            "{'type':'absoluteMonthly','interval':1,'dayOfMonth':32}          | noEnd    | ErrorPropertyValidationFailure",
            "{'type':'absoluteYearly','interval':1,'dayOfMonth':30,'month':2} | noEnd    | ErrorPropertyValidationFailure",
            "{'type':'relativeMonthly','interval':1,'index':'first'}          | noEnd    | ErrorPropertyValidationFailure",
            "{'type':'daily','interval':1}                                    | endDate  | ErrorPropertyValidationFailure",
            "{'type':'daily','interval':1}                                    | numbered | ErrorPropertyValidationFailure",
            "{'type':'daily','interval':1}                                    | long     | ErrorOccurrenceTimeSpanTooBig",
            "{'type':'daily','interval':1}                                    | date     | UnableToDeserializePostBody"
    })
    void patternsThatMakeNoSeriesAreRefused(String pattern, String range, String code) throws Exception {
        Map<String, Object> event = event("x", "2026-03-09T09:00:00",
                (range.equals("long") ? "2026-03-11" : "2026-03-09") + "T10:00:00", "UTC");
        Map<String, Object> rangeJson = new HashMap<>(
                Map.of("type", range.equals("long") || range.equals("date")
                        ? "noEnd" : range, "startDate", range.equals("date") ? "09/03/2026" : "2026-03-09"));
        if (range.equals("endDate")) {
            rangeJson.put("endDate", "2026-03-01");
        }
        Object patternJson = io.github.cameloutlook.emulator.http.Json.read(pattern.replace('\'', '"').getBytes());
        event.put("recurrence", Map.of("pattern", patternJson, "range", rangeJson));
        Answer refused = alice.post("/events", event);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.errorCode()).isEqualTo(code);
    }

    @Test
    void wholeDaysRepeatAsWholeDays() throws Exception {
        Map<String, Object> event = event("Duty", "2026-03-27T00:00:00", "2026-03-29T00:00:00", BERLIN);
        event.put("isAllDay", true);
        event.put("recurrence", recurrence(Map.of("type", "daily", "interval", 2), "2026-03-27"));
        alice.create(event);
        assertThat(alice.all("/calendarView?startDateTime=2026-03-27T12:00:00Z&endDateTime=2026-04-01T12:00:00Z", "Prefer",
                "outlook.timezone=\"Asia/Tokyo\""))
                .extracting(one -> local(one, "start") + " " + local(one, "end"))
                .containsExactly("2026-03-27T00:00 2026-03-29T00:00", "2026-03-29T00:00 2026-03-31T00:00",
                        "2026-03-31T00:00 2026-04-02T00:00");
    }

    @Test
    void attachmentsAndRemindersOfOneOccurrenceAreItsOwn() throws Exception {
        mondays();
        String path = "/events/" + march().get(1).get("id");
        assertThat(alice.post(path + "/attachments", Map.of("@odata.type", "#microsoft.graph.fileAttachment", "name", "a.txt",
                "contentBytes", "YQ==")).status()).isEqualTo(201);
        assertThat(march()).extracting(one -> one.get("hasAttachments")).containsExactly(false, true, false, false, false,
                false);
        String reminders = "/reminderView(startDateTime='2026-03-01T00:00:00Z',endDateTime='2026-04-15T00:00:00Z')";
        assertThat(alice.get(reminders).value()).hasSize(6);
        assertThat(alice.post("/events/" + march().get(3).get("id") + "/dismissReminder", null).status()).isEqualTo(200);
        assertThat(alice.get(reminders).value()).hasSize(5);
        assertThat(march().get(3)).containsEntry("type", "occurrence");
    }

    @ParameterizedTest
    @CsvSource({ "false,false", "false,true", "true,false", "true,true" })
    void whatWasReadCanBeSentBackAndChangesNothing(boolean repeats, boolean allDay) throws Exception {
        Map<String, Object> event = event("Same", "2026-03-09T00:00:00", "2026-03-10T00:00:00", BERLIN);
        event.put("isAllDay", allDay);
        event.put("body", Map.of("contentType", "html", "content", "<p>Text</p>"));
        event.put("location", Map.of("displayName", "Room 1"));
        event.put("transactionId", "once");
        event.put("attendees", List.of(CalendarClient.attendee("bob@fabrikam.com", "required")));
        if (repeats) {
            event.put("recurrence", recurrence(Map.of("type", "weekly", "interval", 1, "daysOfWeek", List.of("monday")),
                    "2026-03-09"));
        }
        alice.create(event);
        List<Map<String, Object>> before = march();
        for (Map<String, Object> one : List.of(alice.all("/events").get(0), before.get(before.size() - 1))) {
            Map<String, Object> after = ok(alice.patch("/events/" + one.get("id"), one), 200);
            assertThat(content(after)).isEqualTo(content(one));
        }
        assertThat(march()).extracting(one -> one.get("start"))
                .isEqualTo(before.stream().map(one -> one.get("start")).toList());
        assertThat(march()).extracting(one -> one.get("type")).isEqualTo(before.stream().map(one -> one.get("type")).toList());
        assertThat(alice.all("/mailFolders/sentitems/messages")).as("only the invitation was sent").hasSize(1);
    }

    /** What of an event is no trace of a write. */
    private static Map<String, Object> content(Map<String, Object> event) {
        Map<String, Object> content = new HashMap<>(event);
        content.keySet().removeAll(List.of("@odata.context", "@odata.etag", "changeKey", "lastModifiedDateTime",
                "originalStartTimeZone", "originalEndTimeZone"));
        return content;
    }

    @Test
    void aRangeMustBeginWithTheEvent() throws Exception {
        Map<String, Object> event = event("x", "2026-03-09T09:00:00", "2026-03-09T10:00:00", "UTC");
        event.put("recurrence", recurrence(Map.of("type", "daily", "interval", 1), "2026-03-10"));
        assertThat(alice.post("/events", event).errorCode()).isEqualTo("ErrorPropertyValidationFailure");
    }

    @Test
    void viewsNeedAWindowAndHonourItsOffsets() throws Exception {
        alice.create(event("Edge", "2026-03-09T23:00:00", "2026-03-10T00:00:00", "UTC"));
        for (String bad : List.of("/calendarView", "/calendarView?startDateTime=2026-03-01T00:00:00Z",
                "/calendarView?startDateTime=soon&endDateTime=2026-03-01T00:00:00Z",
                "/calendarView?startDateTime=2026-03-02T00:00:00Z&endDateTime=2026-03-01T00:00:00Z")) {
            assertThat(alice.get(bad).errorCode()).as(bad).isEqualTo("ErrorInvalidParameter");
        }
        assertThat(alice.get("/calendarView?startDateTime=2020-01-01T00:00:00Z&endDateTime=2026-03-01T00:00:00Z").errorCode())
                .isEqualTo("ErrorInvalidRequest");
        assertThat(alice.all("/calendarView?startDateTime=2026-03-10T00:00:00&endDateTime=2026-03-11T00:00:00")).isEmpty();
        assertThat(alice.all("/calendarView?startDateTime=2026-03-10T00:00:00%2B01:00&endDateTime=2026-03-11T00:00:00%2B01:00"))
                .hasSize(1);
    }

    @Test
    void aLongViewIsPagedInOrder() throws Exception {
        Map<String, Object> event = event("Daily", "2026-01-01T09:00:00", "2026-01-01T09:30:00", "America/New_York");
        event.put("recurrence", recurrence(Map.of("type", "daily", "interval", 1), "2026-01-01"));
        alice.create(event);
        List<Map<String, Object>> year
                = alice.all("/calendarView?$top=100&startDateTime=2026-01-01T00:00:00Z&endDateTime=2027-01-01T00:00:00Z");
        assertThat(year).extracting(one -> local(one, "start"))
                .isEqualTo(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1))
                        .map(day -> LocalDateTime.of(day, LocalTime.of(9, 0)).atZone(ZoneId.of("America/New_York"))
                                .withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime().toString())
                        .toList());
    }
}
