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
package io.github.cameloutlook.emulator.todo;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import io.github.cameloutlook.emulator.calendar.CalendarClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.cameloutlook.emulator.calendar.CalendarClient.local;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.member;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.ok;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.recurrence;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.time;
import static org.assertj.core.api.Assertions.assertThat;

class TodoTest {

    private final OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().mailbox("alice@contoso.com").build();

    private CalendarClient alice;
    private String tasks;

    @BeforeEach
    void start() throws Exception {
        emulator.start();
        emulator.clock().set(Instant.parse("2026-07-01T10:00:00Z"));
        alice = new CalendarClient(emulator, "alice@contoso.com");
        tasks = "/todo/lists/" + list("defaultList").get("id") + "/tasks";
    }

    @AfterEach
    void stop() throws Exception {
        emulator.close();
    }

    private Map<String, Object> list(String wellknownName) throws Exception {
        return alice.all("/todo/lists?$filter=wellknownListName eq '" + wellknownName + "'").get(0);
    }

    private Map<String, Object> create(Map<String, Object> task) throws Exception {
        return ok(alice.post(tasks, task), 201);
    }

    private String path(Map<String, Object> task) {
        return tasks + "/" + task.get("id");
    }

    private static List<Object> titles(List<Map<String, Object>> tasks) {
        return tasks.stream().map(task -> task.get("title")).toList();
    }

    @Test
    void builtInListsStayAndOthersComeAndGoWithTheirTasks() throws Exception {
        assertThat(alice.all("/todo/lists")).extracting(list -> list.get("wellknownListName"))
                .containsExactly("defaultList", "flaggedEmails");
        for (String name : List.of("defaultList", "flaggedEmails")) {
            String builtIn = "/todo/lists/" + list(name).get("id");
            assertThat(alice.patch(builtIn, Map.of("displayName", "Mine")).status()).isEqualTo(400);
            assertThat(alice.delete(builtIn).errorCode()).isEqualTo("ErrorDeleteDistinguishedFolder");
        }
        Map<String, Object> trip = ok(alice.post("/todo/lists", Map.of("displayName", "Trip")), 201);
        assertThat(trip).containsEntry("isOwner", true).containsEntry("isShared", false)
                .containsEntry("wellknownListName", "none").containsKey("@odata.etag");
        String path = "/todo/lists/" + trip.get("id");
        assertThat(ok(alice.patch(path, Map.of("displayName", "Vacation")), 200)).containsEntry("displayName", "Vacation");
        assertThat(alice.patch(path, Map.of("displayName", "x"), "If-Match", (String) trip.get("@odata.etag")).status())
                .isEqualTo(412);
        Map<String, Object> task = ok(alice.post(path + "/tasks", Map.of("title", "Tickets")), 201);
        assertThat(alice.get(tasks + "/" + task.get("id")).status()).isEqualTo(404);
        assertThat(alice.delete(path).status()).isEqualTo(204);
        assertThat(alice.get(path + "/tasks/" + task.get("id")).status()).isEqualTo(404);
        assertThat(alice.post("/todo/lists", Map.of()).status()).isEqualTo(400);
        assertThat(alice.post("/todo/lists", Map.of("displayName", "x", "colour", "red")).status()).isEqualTo(400);
    }

    @Test
    void tasksKeepWhatIsWrittenAndGiveTimesInTheZoneAskedFor() throws Exception {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("title", "Report");
        given.put("importance", "HIGH");
        given.put("status", "inProgress");
        given.put("isReminderOn", true);
        given.put("categories", List.of("Red"));
        given.put("body", Map.of("content", "Numbers", "contentType", "text"));
        given.put("dueDateTime", time("2026-07-03T00:00:00", "Pacific Standard Time"));
        given.put("startDateTime", time("2026-07-02T00:00:00", "UTC"));
        given.put("reminderDateTime", time("2026-07-02T09:00:00", "Europe/Rome"));
        Map<String, Object> task = create(given);
        assertThat(task).containsEntry("importance", "high").containsEntry("status", "inProgress")
                .containsEntry("hasAttachments", false).doesNotContainKeys("completedDateTime", "recurrence");
        assertThat(local(task, "dueDateTime")).isEqualTo("2026-07-03T07:00");
        assertThat(member(task, "dueDateTime", "timeZone")).isEqualTo("UTC");
        Map<String, Object> inRome
                = ok(alice.get(path(task), "Prefer", "outlook.timezone=\"W. Europe Standard Time\""), 200);
        assertThat(local(inRome, "reminderDateTime")).isEqualTo("2026-07-02T09:00");
        Map<String, Object> nothing = new LinkedHashMap<>();
        nothing.put("dueDateTime", null);
        nothing.put("importance", null);
        Map<String, Object> changed = ok(alice.patch(path(task), nothing), 200);
        assertThat(changed).doesNotContainKey("dueDateTime").containsEntry("importance", "high")
                .containsEntry("bodyLastModifiedDateTime", task.get("bodyLastModifiedDateTime"));
        assertThat(changed.get("@odata.etag")).isNotEqualTo(task.get("@odata.etag"));
        assertThat(alice.delete(path(task)).status()).isEqualTo(204);
        assertThat(alice.get(path(task)).status()).isEqualTo(404);
    }

    @Test
    void aCompletedTaskTellsItsDay() throws Exception {
        Map<String, Object> task = create(Map.of("title", "Call"));
        Map<String, Object> done = ok(alice.patch(path(task), Map.of("status", "completed")), 200);
        assertThat(local(done, "completedDateTime")).isEqualTo("2026-07-01T00:00");
        assertThat(ok(alice.patch(path(task), Map.of("status", "notStarted")), 200)).doesNotContainKey("completedDateTime");
        Map<String, Object> earlier = ok(alice.patch(path(task),
                Map.of("completedDateTime", time("2026-06-30T00:00:00", "UTC"))), 200);
        assertThat(earlier).containsEntry("status", "completed");
        assertThat(local(earlier, "completedDateTime")).isEqualTo("2026-06-30T00:00");
        assertThat(alice.all(tasks)).hasSize(1);
    }

    @Test
    void aRepeatedTaskIsFollowedByTheNextOneUntilItEnds() throws Exception {
        Map<String, Object> weekly = Map.of("type", "weekly", "interval", 1, "daysOfWeek", List.of("tuesday"));
        Map<String, Object> range = Map.of("type", "numbered", "startDate", "2026-07-01", "numberOfOccurrences", 2);
        Map<String, Object> task = create(Map.of(
                "title", "Bins", "recurrence", Map.of("pattern", weekly, "range", range), "reminderDateTime",
                time("2026-07-07T18:00:00", "UTC"), "checklistItems",
                List.of(Map.of("displayName", "Paper", "isChecked", true))));
        assertThat(local(task, "dueDateTime")).isEqualTo("2026-07-07T00:00");
        assertThat(ok(alice.patch(path(task), Map.of("status", "completed")), 200)).doesNotContainKey("recurrence");
        Map<String, Object> next
                = alice.all(tasks + "?$filter=status ne 'completed'&$expand=checklistItems").get(0);
        assertThat(next.get("id")).isNotEqualTo(task.get("id"));
        assertThat(local(next, "dueDateTime")).isEqualTo("2026-07-14T00:00");
        assertThat(local(next, "reminderDateTime")).isEqualTo("2026-07-14T18:00");
        assertThat(member(next, "recurrence", "pattern", "type")).isEqualTo("weekly");
        assertThat((List<?>) next.get("checklistItems")).singleElement().extracting("isChecked").isEqualTo(false);
        ok(alice.patch(path(next), Map.of("status", "completed")), 200);
        assertThat(alice.all(tasks + "?$filter=status ne 'completed'")).isEmpty();
    }

    @Test
    void aDayGivenAsMidnightElsewhereCountsAsThatDay() throws Exception {
        Map<String, Object> weekly = Map.of("type", "weekly", "interval", 1, "daysOfWeek", List.of("tuesday"));
        Map<String, Object> task = create(Map.of("title", "Bins", "recurrence", recurrence(weekly, "2026-07-07"),
                "dueDateTime", time("2026-07-07T00:00:00", "Europe/Rome")));
        ok(alice.patch(path(task), Map.of("status", "completed")), 200);
        Map<String, Object> next = alice.all(tasks + "?$filter=status ne 'completed'").get(0);
        assertThat(local(next, "dueDateTime")).isEqualTo("2026-07-13T22:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{'status':'done'}", "{'importance':'urgent'}", "{'dueDateTime':{'dateTime':'soon','timeZone':'UTC'}}",
            "{'dueDateTime':{'dateTime':'2026-07-01','timeZone':'Moon'}}", "{'subject':'x'}", "{'title':3}",
            "{'recurrence':{'pattern':{'type':'weekly'},'range':{'type':'noEnd','startDate':'2026-07-01'}}}",
            "{'checklistItems':[{}]}", "{'linkedResources':{}}" })
    void whatCannotBeUnderstoodIsRefusedAndLeavesNothing(String json) throws Exception {
        Answer answer = alice.post(tasks, new com.fasterxml.jackson.databind.ObjectMapper()
                .readValue(json.replace('\'', '"'), Object.class));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(alice.all(tasks)).isEmpty();
    }

    @Test
    void tasksAreFilteredSortedSelectedCountedAndPaged() throws Exception {
        for (int i = 0; i < 12; i++) {
            create(Map.of("title", "T" + i, "importance", i % 2 == 0 ? "low" : "high",
                    "dueDateTime", time("2026-07-" + (28 - i) + "T00:00:00", "UTC")));
        }
        assertThat(alice.get(tasks).value()).hasSize(10);
        assertThat(titles(alice.all(tasks))).hasSize(12).startsWith("T11");
        assertThat(titles(alice.all(tasks + "?$filter=importance eq 'high'&$top=4"))).hasSize(6);
        assertThat(titles(alice.all(tasks + "?$orderby=dueDateTime/dateTime&$top=3"))).startsWith("T11", "T10").endsWith("T0");
        assertThat(alice.get(tasks + "?$count=true&$top=1").json()).containsEntry("@odata.count", 12);
        assertThat(alice.get(tasks + "/$count").text()).isEqualTo("12");
        assertThat(alice.get(tasks + "?$select=title&$top=1").value().get(0)).containsOnlyKeys("@odata.etag", "title", "id");
        assertThat(alice.get(tasks + "?$select=subject").status()).isEqualTo(400);
    }

    @Test
    void openExtensionsBelongToListsAndTasks() throws Exception {
        Map<String, Object> extension = Map.of("@odata.type", "microsoft.graph.openTypeExtension", "extensionName",
                "com.contoso.ref", "code", "x1");
        Map<String, Object> task = create(Map.of("title", "Linked", "extensions", List.of(extension)));
        String list = tasks.substring(0, tasks.length() - "/tasks".length());
        ok(alice.post(list + "/extensions", extension), 201);
        for (String owner : List.of(list, path(task))) {
            assertThat(ok(alice.get(owner + "/extensions/com.contoso.ref"), 200)).containsEntry("code", "x1");
            Map<String, Object> expanded = ok(alice.get(owner + "?$expand=extensions($filter=id eq 'com.contoso.ref')"), 200);
            assertThat((List<?>) expanded.get("extensions")).hasSize(1);
            assertThat(alice.delete(owner + "/extensions/com.contoso.ref").status()).isEqualTo(204);
            assertThat(alice.get(owner + "/extensions").value()).isEmpty();
        }
    }

    @Test
    void stepsAndLinkedResourcesAreChangedOneByOne() throws Exception {
        Map<String, Object> task = create(Map.of("title", "Trip", "linkedResources",
                List.of(Map.of("webUrl", "https://example.com/1", "applicationName", "CRM", "displayName", "Case"))));
        String steps = path(task) + "/checklistItems";
        Map<String, Object> step = ok(alice.post(steps, Map.of("displayName", "Passport")), 201);
        assertThat(step).containsEntry("isChecked", false).doesNotContainKey("checkedDateTime");
        assertThat(ok(alice.patch(steps + "/" + step.get("id"), Map.of("isChecked", true)), 200))
                .containsEntry("displayName", "Passport").hasEntrySatisfying("checkedDateTime",
                        checked -> assertThat(checked.toString()).startsWith("2026-07-01T10:"));
        assertThat(ok(alice.patch(steps + "/" + step.get("id"), Map.of("isChecked", false)), 200))
                .doesNotContainKey("checkedDateTime");
        assertThat(alice.post(steps, Map.of()).status()).isEqualTo(400);
        assertThat(alice.delete(steps + "/" + step.get("id")).status()).isEqualTo(204);
        assertThat(alice.delete(steps + "/" + step.get("id")).status()).isEqualTo(404);
        String links = path(task) + "/linkedResources";
        String link = links + "/" + alice.get(links).value().get(0).get("id");
        assertThat(ok(alice.patch(link, Map.of("externalId", "7")), 200)).containsEntry("externalId", "7")
                .containsEntry("applicationName", "CRM");
        assertThat(alice.delete(link).status()).isEqualTo(204);
        assertThat(alice.patch(path(task), Map.of("checklistItems", List.of())).status()).isEqualTo(400);
    }

    @Test
    void smallFilesAreAttachedInOneRequest() throws Exception {
        Map<String, Object> task = create(Map.of("title", "Files"));
        String files = path(task) + "/attachments";
        Map<String, Object> file = ok(alice.post(files, Map.of("@odata.type", "#microsoft.graph.taskFileAttachment", "name",
                "a.txt", "contentType", "text/plain", "contentBytes", "SGVsbG8=")), 201);
        assertThat(file).containsEntry("size", 5).containsEntry("contentBytes", "SGVsbG8=");
        assertThat(alice.get(files).value()).singleElement()
                .satisfies(one -> assertThat(one).doesNotContainKey("contentBytes"));
        assertThat(alice.get(files + "/" + file.get("id") + "/$value").text()).isEqualTo("Hello");
        assertThat(alice.get(path(task)).json()).containsEntry("hasAttachments", true);
        assertThat(alice.post(files, Map.of("@odata.type", "#microsoft.graph.fileAttachment", "name", "a", "contentBytes",
                "")).status()).isEqualTo(400);
        assertThat(alice.post(files, Map.of("@odata.type", "#microsoft.graph.taskFileAttachment", "name", "a", "contentBytes",
                Base64.getEncoder().encodeToString(new byte[3 * 1024 * 1024 + 1]))).status()).isEqualTo(413);
        assertThat(alice.delete(files + "/" + file.get("id")).status()).isEqualTo(204);
        assertThat(alice.get(path(task)).json()).containsEntry("hasAttachments", false);
    }

    @Test
    void largeFilesAreUploadedInRangesWithTheAccessToken() throws Exception {
        Map<String, Object> task = create(Map.of("title", "Files"));
        Map<String, Object> session = ok(alice.post(path(task) + "/attachments/createUploadSession",
                Map.of("attachmentInfo", Map.of("attachmentType", "file", "name", "big", "size", 10))), 200);
        String url = (String) session.get("uploadUrl");
        assertThat(session).containsKey("expirationDateTime").containsEntry("nextExpectedRanges", List.of("0"));
        assertThat(put(url, "bytes 4-9/10", "efghij").status()).isEqualTo(416);
        assertThat(put(url, "bytes 0-3/10", "abcd").json()).containsEntry("NextExpectedRanges", List.of("4"))
                .containsKey("ExpirationDateTime");
        assertThat(alice.get(url).json()).containsEntry("nextExpectedRanges", List.of("4"));
        Answer last = put(url, "bytes 4-9/10", "efghij");
        assertThat(last.status()).isEqualTo(201);
        assertThat(alice.get(last.header("Location") + "/$value").text()).isEqualTo("abcdefghij");
        assertThat(put(url, "bytes 4-9/10", "efghij").status()).isEqualTo(404);
        Map<String, Object> other = ok(alice.post(path(task) + "/attachments/createUploadSession",
                Map.of("attachmentInfo", Map.of("attachmentType", "file", "name", "big", "size", 10))), 200);
        assertThat(alice.delete((String) other.get("uploadUrl")).status()).isEqualTo(204);
        assertThat(alice.post(path(task) + "/attachments/createUploadSession", Map.of("attachmentInfo",
                Map.of("attachmentType", "file", "name", "big", "size", 26 * 1024 * 1024))).status()).isEqualTo(413);
    }

    private Answer put(String url, String range, String content) throws Exception {
        TestHttp http = new TestHttp(emulator);
        return http.send(http.request(url + "/content").header("Content-Range", range)
                .PUT(HttpRequest.BodyPublishers.ofString(content)));
    }

    @Test
    void listsAndTasksAreFollowed() throws Exception {
        for (int i = 0; i < 3; i++) {
            create(Map.of("title", "T" + i));
        }
        Answer page = alice.get(tasks + "/delta?$select=title&$top=2");
        assertThat(titles(page.value())).containsExactly("T0", "T1");
        page = alice.get((String) page.json().get("@odata.nextLink"));
        assertThat(page.value()).singleElement()
                .satisfies(task -> assertThat(task).containsEntry("@odata.type", "#microsoft.graph.todoTask"));
        String link = (String) page.json().get("@odata.deltaLink");
        assertThat(alice.get(link).value()).isEmpty();
        Map<String, Object> gone = alice.all(tasks + "?$filter=title eq 'T1'").get(0);
        Map<String, Object> kept = alice.all(tasks + "?$filter=title eq 'T0'").get(0);
        alice.patch(path(kept), Map.of("title", "T0a"));
        alice.delete(path(gone));
        alice.delete(path(create(Map.of("title", "short"))));
        page = alice.get(link);
        assertThat(page.value()).hasSize(2);
        assertThat(page.value().get(0)).containsEntry("title", "T0a").doesNotContainKey("status");
        assertThat(page.value().get(1)).containsEntry("id", gone.get("id"))
                .containsEntry("@removed", Map.of("reason", "deleted"));
        assertThat(alice.get(tasks + "/delta?$search=x").status()).isEqualTo(400);

        Map<String, Object> trip = ok(alice.post("/todo/lists", Map.of("displayName", "Trip")), 201);
        Answer lists = alice.get("/todo/lists/delta");
        assertThat(lists.value()).hasSize(3);
        String inTrip = (String) alice.get("/todo/lists/" + trip.get("id") + "/tasks/delta").json().get("@odata.deltaLink");
        alice.delete("/todo/lists/" + trip.get("id"));
        assertThat(alice.get((String) lists.json().get("@odata.deltaLink")).value()).singleElement()
                .satisfies(list -> assertThat(list).containsKey("@removed").containsEntry("id", trip.get("id")));
        assertThat(alice.get(inTrip).status()).isEqualTo(404);
        emulator.expireDeltaTokens();
        assertThat(alice.get(link).status()).isEqualTo(410);
        assertThat(alice.get(link).errorCode()).isEqualTo("SyncStateNotFound");
    }

    @Test
    void testsPutTasksIntoListsAndLookAtThem() {
        emulator.mailbox("alice@contoso.com").createTodoList("Trip");
        emulator.mailbox("alice@contoso.com").createTask("Trip", Map.of("title", "Tickets"));
        assertThat(emulator.mailbox("alice@contoso.com").tasks("Trip")).extracting(task -> task.get("title"))
                .containsExactly("Tickets");
        assertThat(emulator.mailbox("alice@contoso.com").todoLists()).hasSize(3);
    }

    @Test
    void timesOfStepsLieWithinTheCalendar() throws Exception {
        String steps = path(create(Map.of("title", "T"))) + "/checklistItems";
        assertThat(alice.post(steps, Map.of("displayName", "S", "checkedDateTime", "+999999999-12-31T23:59:59Z")).status())
                .isEqualTo(400);
        assertThat(alice.get(steps).value()).isEmpty();
    }

    @Test
    void filesOfATaskAreCountedAndPaged() throws Exception {
        String files = path(create(Map.of("title", "T"))) + "/attachments";
        for (String name : List.of("a", "b", "c")) {
            ok(alice.post(files, Map.of("@odata.type", "#microsoft.graph.taskFileAttachment", "name", name, "contentBytes",
                    "aGk=")), 201);
        }
        assertThat(alice.get(files + "/$count").text()).isEqualTo("3");
        assertThat(alice.get(files + "?$top=1&$skip=1&$select=name").value()).singleElement().satisfies(file -> assertThat(file)
                .containsEntry("name", "b").containsKey("@odata.type").doesNotContainKey("size"));
    }
}
