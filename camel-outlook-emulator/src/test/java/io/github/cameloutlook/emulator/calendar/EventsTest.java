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

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.cameloutlook.emulator.calendar.CalendarClient.event;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.local;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.member;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.ok;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.subjects;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.time;
import static org.assertj.core.api.Assertions.assertThat;

class EventsTest {

    private static final String BERLIN = "Europe/Berlin";

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

    private Map<String, Object> lunch() throws Exception {
        return alice.create(event("Lunch", "2026-07-01T12:00:00", "2026-07-01T13:00:00", BERLIN));
    }

    @Test
    void anEventHasWhatTheServiceGivesIt() throws Exception {
        Map<String, Object> lunch = lunch();
        assertThat(lunch).containsEntry("subject", "Lunch").containsEntry("type", "singleInstance")
                .containsEntry("originalStartTimeZone", BERLIN).containsEntry("isOrganizer", true)
                .containsEntry("showAs", "busy").containsEntry("isReminderOn", true)
                .containsEntry("reminderMinutesBeforeStart", 15).containsEntry("seriesMasterId", null)
                .containsEntry("recurrence", null).containsEntry("isDraft", false).doesNotContainKey("originalStart");
        assertThat(lunch.get("@odata.etag")).isEqualTo("W/\"" + lunch.get("changeKey") + "\"");
        assertThat((String) lunch.get("iCalUId")).startsWith("040000008200E00074C5B7101A82E00800000000").hasSize(112);
        assertThat(member(lunch, "start")).isEqualTo(time("2026-07-01T10:00:00.0000000", "UTC"));
        assertThat((String) lunch.get("createdDateTime")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}Z");
        assertThat(member(lunch, "organizer", "emailAddress", "address")).isEqualTo("alice@contoso.com");
        assertThat(member(lunch, "responseStatus", "response")).isEqualTo("organizer");
    }

    @Test
    void timesComeInTheZonePreferredByWindowsOrIanaName() throws Exception {
        String path = "/events/" + lunch().get("id");
        Answer pacific = alice.get(path, "Prefer", "outlook.timezone=\"Pacific Standard Time\"");
        assertThat(member(pacific.json(), "start"))
                .isEqualTo(time("2026-07-01T03:00:00.0000000", "Pacific Standard Time"));
        assertThat(pacific.header("Preference-Applied")).contains("outlook.timezone=\"Pacific Standard Time\"");
        assertThat(local(alice.get(path, "Prefer", "outlook.timezone=\"Asia/Tokyo\"").json(), "end"))
                .isEqualTo("2026-07-01T20:00");
        Answer unknown = alice.get(path, "Prefer", "outlook.timezone=\"Middle Earth\"");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.errorCode()).isEqualTo("TimeZoneNotSupportedException");
    }

    @Test
    void bodiesComeAsHtmlOrText() throws Exception {
        Map<String, Object> event = event("Plan", "2026-07-01T12:00:00", "2026-07-01T13:00:00", "UTC");
        event.put("body", Map.of("contentType", "HTML", "content", "<b>Agenda</b>"));
        String path = "/events/" + alice.create(event).get("id");
        assertThat((String) member(alice.get(path).json(), "body", "content")).contains("<b>Agenda</b>", "<html>");
        assertThat(alice.get(path).json()).containsEntry("bodyPreview", "Agenda");
        assertThat(member(alice.get(path, "Prefer", "outlook.body-content-type=\"text\"").json(), "body"))
                .isEqualTo(Map.of("contentType", "text", "content", "Agenda"));
    }

    @Test
    void wholeDaysAreDaysInEveryZone() throws Exception {
        Map<String, Object> holiday = event("Holiday", "2026-12-24T00:00:00", "2026-12-27T00:00:00", "W. Europe Standard Time");
        holiday.put("isAllDay", true);
        String path = "/events/" + alice.create(holiday).get("id");
        for (String zone : List.of("UTC", "Asia/Tokyo", "Pacific Standard Time")) {
            Map<String, Object> read = alice.get(path, "Prefer", "outlook.timezone=\"" + zone + "\"").json();
            assertThat(read.get("start")).isEqualTo(time("2026-12-24T00:00:00.0000000", zone));
            assertThat(local(read, "end")).isEqualTo("2026-12-27T00:00");
        }
        holiday.put("end", time("2026-12-24T12:00:00", "W. Europe Standard Time"));
        assertRefused(alice.post("/events", holiday), "ErrorPropertyValidationFailure");
        holiday.put("end", time("2026-12-24T00:00:00", "W. Europe Standard Time"));
        assertRefused(alice.post("/events", holiday), "ErrorPropertyValidationFailure");
        holiday.put("end", time("2026-12-25T00:00:00", "UTC"));
        assertRefused(alice.post("/events", holiday), "ErrorPropertyValidationFailure");
    }

    @Test
    void whatMakesNoEventIsRefusedAndLeavesNoTrace() throws Exception {
        assertRefused(alice.post("/events", event("a", "2026-07-01T12:00:00", "2026-07-01T11:00:00", "UTC")),
                "ErrorPropertyValidationFailure");
        assertRefused(alice.post("/events", event("a", "2026-07-01T12:00:00", "2026-07-01T13:00:00", "Nowhere/Land")),
                "TimeZoneNotSupportedException");
        assertRefused(alice.post("/events", event("a", "tomorrow", "2026-07-01T13:00:00", "UTC")), "RequestBodyRead");
        assertRefused(alice.post("/events", Map.of("subject", "no times")), "ErrorPropertyValidationFailure");
        Map<String, Object> unknown = event("a", "2026-07-01T12:00:00", "2026-07-01T13:00:00", "UTC");
        unknown.put("colour", "red");
        assertRefused(alice.post("/events", unknown), "RequestBodyRead");
        for (Map<String, Object> nested : List.<Map<String, Object>> of(
                Map.of("body", Map.of("content", "text", "colour", "red")), Map.of("location", Map.of("name", "Canteen")),
                Map.of("start", Map.of("dateTime", "2026-07-01T12:00:00", "zone", "UTC")),
                Map.of("attendees", List.of(Map.of("emailAddress", Map.of("address", "bob@contoso.com", "kind", "x")))),
                Map.of("extensions", Map.of("extensionName", "com.contoso.x")))) {
            Map<String, Object> event = event("a", "2026-07-01T12:00:00", "2026-07-01T13:00:00", "UTC");
            event.putAll(nested);
            assertRefused(alice.post("/events", event), "RequestBodyRead");
        }
        Map<String, Object> badAttendee = event("a", "2026-07-01T12:00:00", "2026-07-01T13:00:00", "UTC");
        badAttendee.put("attendees", List.of(CalendarClient.attendee("nobody", "required")));
        assertRefused(alice.post("/events", badAttendee), "ErrorInvalidRecipients");
        assertThat(alice.get("/events").value()).isEmpty();
    }

    private static void assertRefused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo(code);
    }

    @Test
    void aTransactionIdKeepsRetriesFromCreatingTwice() throws Exception {
        Map<String, Object> event = event("Once", "2026-07-01T12:00:00", "2026-07-01T13:00:00", "UTC");
        event.put("transactionId", "7E163156-7762-4BEB-A1C6-729EA81755A7");
        Map<String, Object> first = alice.create(event);
        assertThat(alice.create(event).get("id")).isEqualTo(first.get("id"));
        assertThat(first).containsEntry("transactionId", "7E163156-7762-4BEB-A1C6-729EA81755A7");
        assertThat(alice.get("/events/$count").text()).isEqualTo("1");
        event.put("subject", "Another one");
        Answer refused = alice.post("/events", event);
        assertRefused(refused, "ErrorDuplicateTransactionId");
        assertThat(refused.text()).contains("\"@event.existingEventId\":\"" + first.get("id"));
        assertRefused(alice.patch("/events/" + first.get("id"), Map.of("transactionId", "another")), "ErrorInvalidPropertySet");
    }

    @Test
    void updatesReplaceWhatTheyNameAndChangeTheETag() throws Exception {
        Map<String, Object> lunch = lunch();
        String path = "/events/" + lunch.get("id");
        Map<String, Object> moved = ok(alice.patch(path, Map.of("subject", "Late lunch", "end",
                time("2026-07-01T14:30:00", BERLIN), "categories", List.of("Red"), "location",
                Map.of("displayName", "Canteen"), "showAs", "OOF")), 200);
        assertThat(moved).containsEntry("subject", "Late lunch").containsEntry("showAs", "oof")
                .containsEntry("categories", List.of("Red"));
        assertThat(local(moved, "start")).isEqualTo("2026-07-01T10:00");
        assertThat(local(moved, "end")).isEqualTo("2026-07-01T12:30");
        assertThat(member(moved, "location", "displayName")).isEqualTo("Canteen");
        assertThat((List<?>) moved.get("locations")).hasSize(1);
        assertThat(moved.get("@odata.etag")).isNotEqualTo(lunch.get("@odata.etag"));
        Answer stale = alice.patch(path, Map.of("subject", "x"), "If-Match", (String) lunch.get("@odata.etag"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.errorCode()).isEqualTo("ErrorIrresolvableConflict");
        assertThat(alice.delete(path, "If-Match", (String) lunch.get("@odata.etag")).status()).isEqualTo(412);
        assertThat(alice.patch(path, Map.of("subject", "y"), "If-Match", (String) moved.get("@odata.etag")).status())
                .isEqualTo(200);
        assertRefused(alice.patch(path, Map.of("end", time("2026-06-01T14:30:00", "UTC"))), "ErrorPropertyValidationFailure");
    }

    @Test
    void deletedEventsAreGone() throws Exception {
        String one = (String) lunch().get("id");
        String other = (String) lunch().get("id");
        assertThat(alice.delete("/events/" + one).status()).isEqualTo(204);
        assertThat(alice.post("/events/" + other + "/permanentDelete", null).status()).isEqualTo(204);
        for (String id : List.of(one, other)) {
            Answer gone = alice.get("/events/" + id);
            assertThat(gone.status()).isEqualTo(404);
            assertThat(gone.errorCode()).isEqualTo("ErrorItemNotFound");
        }
        assertThat(alice.get("/events/nonsense").errorCode()).isEqualTo("ErrorInvalidIdMalformed");
    }

    @Test
    void idsOfBothKindsFindTheEvent() throws Exception {
        Map<String, Object> lunch = lunch();
        Map<String, Object> immutable
                = alice.get("/events/" + lunch.get("id"), "Prefer", "IdType=\"ImmutableId\"").json();
        assertThat(immutable.get("id")).isNotEqualTo(lunch.get("id"));
        assertThat(alice.get("/events/" + immutable.get("id")).json().get("id")).isEqualTo(lunch.get("id"));
    }

    @Test
    void largeAttachmentsComeThroughUploadSessions() throws Exception {
        String path = "/events/" + lunch().get("id");
        Map<String, Object> session = ok(alice.post(path + "/attachments/createUploadSession",
                Map.of("AttachmentItem", Map.of("attachmentType", "file", "name", "film", "size", 3_500_000))), 201);
        HttpRequest.Builder range = HttpRequest.newBuilder(URI.create((String) session.get("uploadUrl")))
                .header("Content-Range", "bytes 0-3499999/3500000")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[3_500_000]));
        HttpResponse<String> done
                = HttpClient.newHttpClient().send(range.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(done.statusCode()).isEqualTo(201);
        assertThat(alice.get(path + "/attachments?$select=name").value()).singleElement()
                .extracting(attachment -> attachment.get("name")).isEqualTo("film");
    }

    @Test
    void valuesOfWrongKindsAreRefusedNotStumbledOver() throws Exception {
        Map<String, Object> event = event("a", "2026-07-01T12:00:00", "2026-07-01T13:00:00", "UTC");
        List<String> names = List.of("subject", "body", "start", "end", "location", "locations", "attendees", "recurrence",
                "categories", "isAllDay", "isReminderOn", "reminderMinutesBeforeStart", "showAs", "sensitivity", "importance",
                "isOnlineMeeting", "onlineMeetingProvider", "transactionId", "extensions", "attachments",
                "singleValueExtendedProperties", "hideAttendees", "responseRequested");
        List<Object> values = List.of(5, true, "text", "", List.of(), List.of(1), List.of(List.of()), Map.of(),
                Map.of("dateTime", 5, "timeZone", true), Map.of("dateTime", "-999999999-01-01T00:00:00", "timeZone", "UTC"),
                Map.of("dateTime", "+999999999-12-31T23:59:59", "timeZone", "UTC"), Map.of("pattern", 1, "range", List.of()),
                Map.of("pattern", Map.of("type", "daily", "interval", "1"), "range", Map.of("type", "noEnd")),
                List.of(Map.of("emailAddress", 5)), Map.of("displayName", 5), 99999999999L, -1.5);
        for (String name : names) {
            for (Object value : values) {
                Map<String, Object> odd = new LinkedHashMap<>(event);
                odd.put(name, value);
                Answer answer = alice.post("/events", odd);
                assertThat(answer.status()).as(name + " " + value + " " + answer.text()).isIn(201, 400);
            }
            Map<String, Object> nothing = new LinkedHashMap<>(event);
            nothing.put(name, null);
            assertThat(alice.post("/events", nothing).status()).as(name + " null").isIn(201, 400);
        }
        for (String window : List.of("startDateTime=-999999999-01-01T00:00:00&endDateTime=2026-01-01T00:00:00",
                "startDateTime=&endDateTime=", "startDateTime=2026-01-01T00:00:00Z&endDateTime=%2B999999999-01-01T00:00:00Z")) {
            assertThat(alice.get("/calendarView?" + window).status()).as(window).isEqualTo(400);
        }
    }

    @Test
    void idsAreTranslated() throws Exception {
        Map<String, Object> lunch = lunch();
        Answer translated = alice.post("/translateExchangeIds", Map.of("inputIds", List.of(lunch.get("id")), "sourceIdType",
                "restId", "targetIdType", "restImmutableEntryId"));
        assertThat(translated.value().get(0).get("targetId")).isEqualTo(alice.get("/events/" + lunch.get("id"), "Prefer",
                "IdType=\"ImmutableId\"").json().get("id"));
    }

    @Test
    void listsAreFilteredSortedSelectedAndPaged() throws Exception {
        for (int day = 10; day < 22; day++) {
            Map<String, Object> event
                    = event("Day " + day, "2026-08-" + day + "T09:00:00", "2026-08-" + day + "T10:00:00", "UTC");
            event.put("categories", day % 2 == 0 ? List.of("Even") : List.of());
            alice.create(event);
        }
        assertThat(alice.get("/events").value()).hasSize(10);
        assertThat(alice.all("/events?$top=5")).hasSize(12);
        assertThat(subjects(alice.all("/events?$orderby=start/dateTime&$top=4"))).startsWith("Day 10", "Day 11")
                .endsWith("Day 21");
        assertThat(subjects(alice.all("/events?$filter=start/dateTime ge '2026-08-20T00:00'")))
                .containsExactlyInAnyOrder("Day 20", "Day 21");
        assertThat(alice.all("/events?$filter=categories/any(c:c eq 'Even')")).hasSize(6);
        assertThat(alice.get("/events?$select=subject&$top=1&$count=true").json()).containsEntry("@odata.count", 12);
        assertThat(alice.get("/events?$select=subject&$top=1").value().get(0)).containsOnlyKeys("@odata.etag", "id", "subject");
        assertThat(alice.get("/events?$select=colour").status()).isEqualTo(400);
    }

    @Test
    void attachmentsExtensionsAndExtendedPropertiesBelongToEventsToo() throws Exception {
        String path = "/events/" + lunch().get("id");
        Answer added = alice.post(path + "/attachments", Map.of("@odata.type", "#microsoft.graph.fileAttachment", "name",
                "menu.txt", "contentBytes", "U2FsYWQ=", "contentType", "text/plain"));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(alice.get(path).json()).containsEntry("hasAttachments", true);
        assertThat(alice.get(path + "/attachments/" + added.json().get("id") + "/$value").text()).isEqualTo("Salad");
        assertThat((List<?>) alice.get(path + "?$expand=attachments").json().get("attachments")).hasSize(1);
        assertThat(alice.post(path + "/attachments/createUploadSession",
                Map.of("AttachmentItem", Map.of("attachmentType", "file", "name", "film", "size", 4_000_000))).status())
                .isEqualTo(201);
        assertThat(alice.post(path + "/extensions", Map.of("@odata.type", "microsoft.graph.openTypeExtension",
                "extensionName", "Com.Contoso.Table", "seats", 4)).status()).isEqualTo(201);
        assertThat(alice.all("/events?$filter=extensions/any(f:f/id eq 'Com.Contoso.Table')&$expand=extensions"))
                .singleElement().extracting(event -> event.get("extensions")).asList().hasSize(1);
        String property = "String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Color";
        assertThat(alice.patch(path, Map.of("singleValueExtendedProperties",
                List.of(Map.of("id", property, "value", "Green")))).status()).isEqualTo(200);
        assertThat(alice.all("/events?$filter=singleValueExtendedProperties/Any(ep: ep/id eq '"
                             + property.replace("{", "%7B").replace("}", "%7D") + "' and ep/value eq 'Green')"))
                .hasSize(1);
    }

    @Test
    void onlineMeetingsHaveAJoinUrlAsLongAsTheBodyHasIt() throws Exception {
        Map<String, Object> call = event("Call", "2026-07-01T12:00:00", "2026-07-01T13:00:00", "UTC");
        call.put("isOnlineMeeting", true);
        call.put("onlineMeetingProvider", "teamsForBusiness");
        Map<String, Object> created = alice.create(call);
        String url = (String) member(created, "onlineMeeting", "joinUrl");
        assertThat((String) member(created, "body", "content")).contains(url);
        String path = "/events/" + created.get("id");
        assertRefused(alice.patch(path, Map.of("isOnlineMeeting", false)), "ErrorInvalidRequest");
        Map<String, Object> overwritten
                = ok(alice.patch(path, Map.of("body", Map.of("contentType", "text", "content", "gone"))), 200);
        assertThat(overwritten).containsEntry("isOnlineMeeting", false).containsEntry("onlineMeeting", null);
    }

    @Test
    void remindersAreShownPutOffAndDismissed() throws Exception {
        String path = "/events/" + lunch().get("id");
        String view = "/reminderView(startDateTime='2026-07-01T00:00:00Z',endDateTime='2026-07-02T00:00:00Z')";
        Map<String, Object> reminder = alice.get(view, "Prefer", "outlook.timezone=\"" + BERLIN + "\"").value().get(0);
        assertThat(reminder).containsEntry("eventSubject", "Lunch");
        assertThat(local(reminder, "reminderFireTime")).isEqualTo("2026-07-01T11:45");
        assertThat(alice.post(path + "/snoozeReminder", Map.of("newReminderTime", time("2026-07-01T09:55:00", "UTC"))).status())
                .isEqualTo(200);
        assertThat(local(alice.get(view).value().get(0), "reminderFireTime")).isEqualTo("2026-07-01T09:55");
        assertThat(alice.post(path + "/dismissReminder", null).status()).isEqualTo(200);
        assertThat(alice.get(view).value()).isEmpty();
        assertRefused(alice.post(path + "/snoozeReminder", Map.of()), "ErrorInvalidParameter");
    }

    @Test
    void partsOfAnEventHaveTheirTypes() throws Exception {
        Map<String, Object> range = Map.of("type", "noEnd", "startDate", "2026-07-01");
        for (Map<String, ?> wrong : List.of(Map.of("location", Map.of("uniqueId", 5)),
                Map.of("location", Map.of("uniqueIdType", "mine")), Map.of("location", Map.of("address", Map.of("town", "x"))),
                Map.of("location", Map.of("coordinates", Map.of("depth", 5))),
                Map.of("recurrence",
                        Map.of("pattern", Map.of("type", "daily", "interval", 1, "index", "sixth"), "range", range)),
                Map.of("recurrence", Map.of("pattern", Map.of("type", "daily", "interval", 1, "month", "may"), "range", range)),
                Map.of("recurrence", Map.of("pattern", Map.of("type", "daily", "interval", 1, "every", 2), "range", range)),
                Map.of("extensions", List.of(Map.of("extensionName", 5))))) {
            Map<String, Object> event = event("Wrong", "2026-07-01T10:00:00", "2026-07-01T11:00:00", "UTC");
            event.putAll(wrong);
            assertRefused(alice.post("/events", event), "RequestBodyRead");
        }
        for (String year : List.of("-0001", "0000", "+12026")) {
            assertRefused(alice.post("/events", event("Wrong", year + "-07-01T10:00:00", "2026-07-01T11:00:00", "UTC")),
                    "RequestBodyRead");
        }
    }

    @Test
    void eventsMayBeSortedByWhatTheirFilterDoesNotName() throws Exception {
        lunch();
        assertThat(alice.all("/events?$filter=type eq 'singleInstance' and isOrganizer eq true&$orderby=start/dateTime desc"))
                .hasSize(1);
    }

    @Test
    void whatIsNotSearchableRefusesToSearch() throws Exception {
        for (String path : List.of("/events", "/calendars", "/calendarGroups", "/contactFolders", "/mailFolders", "/todo/lists",
                "/calendarView?startDateTime=2026-07-01&endDateTime=2026-07-02")) {
            assertRefused(alice.get(path + (path.contains("?") ? "&" : "?") + "$search=\"x\""), "ErrorInvalidUrlQuery");
        }
    }

    @Test
    void viewsDoNotSelectWhenAnEventWasMade() throws Exception {
        lunch();
        String view = "/calendarView?startDateTime=2026-07-01&endDateTime=2026-07-02";
        assertThat(alice.get(view).value().get(0)).containsKeys("createdDateTime", "lastModifiedDateTime");
        assertThat(alice.get(view + "&$select=subject,createdDateTime").value().get(0))
                .containsOnlyKeys("@odata.etag", "id", "subject");
    }
}
