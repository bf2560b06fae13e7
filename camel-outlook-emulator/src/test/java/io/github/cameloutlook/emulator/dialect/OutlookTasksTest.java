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
package io.github.cameloutlook.emulator.dialect;

import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The older model of tasks over the tasks of To Do. */
@SuppressWarnings("unchecked")
class OutlookTasksTest {

    private static final String API = "/api/v2.0/me";
    private static final String PACIFIC = "Pacific Standard Time";

    @RegisterExtension
    final OutlookEmulator emulator = OutlookEmulator.builder().mailbox("alice@contoso.com").build();

    private TestHttp http() {
        return new TestHttp(emulator);
    }

    private static Map<String, Object> ok(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.json();
    }

    private static Map<String, Object> at(String time, String zone) {
        return Map.of("DateTime", time, "TimeZone", zone);
    }

    private Map<String, Object> task(Map<String, Object> json) throws Exception {
        return ok(http().post(API + "/tasks", json), 201);
    }

    private Map<String, Object> defaultFolder() throws Exception {
        return http().get(API + "/TaskFolders?$filter=IsDefaultFolder%20eq%20true").value().get(0);
    }

    @Test
    void oneTaskIsSeenThroughBothModels() throws Exception {
        Map<String, Object> task = task(Map.of(
                "Subject", "Shop for dinner", "Importance", "High", "Sensitivity", "Private", "Categories", List.of("Home"),
                "Body", Map.of("ContentType", "Text", "Content", "Milk"), "DueDateTime", at("2026-03-02T16:30:00", PACIFIC)));
        assertThat(task).containsEntry("Subject", "Shop for dinner").containsEntry("Status", "NotStarted")
                .containsEntry("Sensitivity", "Private").containsEntry("AssignedTo", null).containsEntry("Recurrence", null)
                .containsEntry("@odata.etag", "W/\"" + task.get("ChangeKey") + "\"").containsKeys("Owner", "ParentFolderId");
        assertThat((String) task.get("@odata.context")).endsWith("#Me/Tasks/$entity");
        assertThat((String) task.get("@odata.id")).endsWith("/Tasks('" + task.get("Id") + "')");
        assertThat(task.get("DueDateTime")).as("no time of day, in UTC")
                .isEqualTo(at("2026-03-02T08:00:00.0000000", "UTC"));

        String list = "/v1.0/me/todo/lists/" + task.get("ParentFolderId") + "/tasks";
        Map<String, Object> todo = http().get(list).value().get(0);
        assertThat(todo).containsEntry("id", task.get("Id")).containsEntry("title", "Shop for dinner")
                .containsEntry("importance", "high").doesNotContainKeys("subject", "sensitivity", "owner");
        ok(http().patch(list + "/" + task.get("Id"), Map.of("status", "inProgress", "title", "Shop")), 200);
        Map<String, Object> read = http().get(API + "/Tasks('" + task.get("Id") + "')").json();
        assertThat(read).containsEntry("Subject", "Shop").containsEntry("Status", "InProgress")
                .containsEntry("Sensitivity", "Private");
        assertThat(http().delete(API + "/tasks/" + task.get("Id")).status()).isEqualTo(204);
        assertThat(http().get(list).value()).isEmpty();
    }

    @Test
    void datesFollowEachOther() throws Exception {
        Map<String, Object> task = task(Map.of("Subject", "x", "StartDateTime", at("2026-03-02T16:00:00", "UTC")));
        assertThat(task.get("DueDateTime")).as("the start where nothing else is said").isEqualTo(task.get("StartDateTime"))
                .isEqualTo(at("2026-03-02T00:00:00.0000000", "UTC"));
        String one = API + "/tasks/" + task.get("Id");
        Map<String, Object> without = new java.util.HashMap<>();
        without.put("DueDateTime", null);
        assertThat(ok(http().patch(one, without), 200)).containsEntry("StartDateTime", null).containsEntry("DueDateTime", null);

        Map<String, Object> completed = Map.of("CompletedDateTime", at("2026-03-03T10:00:00", "UTC"));
        assertThat(http().patch(one, completed).status()).as("needs the status").isEqualTo(400);
        Map<String, Object> done = ok(http().patch(one, Map.of(
                "Status", "Completed", "CompletedDateTime", at("2026-03-03T10:00:00", "UTC"))), 200);
        assertThat(done.get("CompletedDateTime")).isEqualTo(at("2026-03-03T00:00:00.0000000", "UTC"));
    }

    @Test
    void completingATaskOfASeriesGivesTheNextOne() throws Exception {
        Map<String, Object> task = task(Map.of(
                "Subject", "Water the plants", "DueDateTime", at("2026-03-02T00:00:00", "UTC"),
                "Recurrence", Map.of("Pattern", Map.of("Type", "Daily", "Interval", 2),
                        "Range", Map.of("Type", "NoEnd", "StartDate", "2026-03-02"), "RecurrenceTimeZone", "UTC")));
        assertThat((Map<String, Object>) task.get("Recurrence")).containsEntry("RecurrenceTimeZone", "UTC");
        Answer answer = http().post(API + "/Tasks('" + task.get("Id") + "')/Complete", Map.of());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.value()).hasSize(2);
        assertThat(answer.value().get(0)).containsEntry("Id", task.get("Id")).containsEntry("Status", "Completed")
                .containsKey("@odata.id");
        assertThat(answer.value().get(1)).containsEntry("Status", "NotStarted")
                .containsEntry("DueDateTime", at("2026-03-04T00:00:00.0000000", "UTC"));
        Answer alone = http().post(API + "/tasks/" + task(Map.of("Subject", "once")).get("Id") + "/complete", Map.of());
        assertThat(alone.value()).singleElement().satisfies(done -> assertThat(done).containsEntry("Status", "Completed"));
    }

    @Test
    void foldersAreListsAndGroupsAreThisServicesAlone() throws Exception {
        Map<String, Object> group = ok(http().post(API + "/TaskGroups", Map.of("Name", "Leisure")), 201);
        assertThat(group).containsEntry("IsDefaultGroup", false).containsKeys("GroupKey", "ChangeKey", "@odata.id");
        Map<String, Object> folder = ok(http().post(
                API + "/TaskGroups('" + group.get("Id") + "')/TaskFolders", Map.of("Name", "Cooking")), 201);
        assertThat(folder).containsEntry("Name", "Cooking").containsEntry("IsDefaultFolder", false)
                .containsEntry("ParentGroupKey", group.get("GroupKey"));
        assertThat(http().get("/v1.0/me/todo/lists/" + folder.get("Id")).json()).containsEntry("displayName", "Cooking")
                .doesNotContainKey("parentGroupKey");
        assertThat(http().get(API + "/taskgroups/" + group.get("Id") + "/taskfolders").value()).hasSize(1);
        ok(http().post(API + "/TaskFolders('" + folder.get("Id") + "')/Tasks", Map.of("Subject", "Soup")), 201);
        assertThat(http().get("/v1.0/me/todo/lists/" + folder.get("Id") + "/tasks").value()).hasSize(1);
        assertThat(http().get(API + "/tasks?$filter=Subject%20eq%20'Soup'&$select=Subject").value()).singleElement()
                .satisfies(task -> assertThat(task).containsEntry("Subject", "Soup").doesNotContainKey("Status"));

        assertThat(http().delete(API + "/taskgroups/" + group.get("Id")).status()).as("not empty").isEqualTo(400);
        assertThat(http().delete(API + "/taskfolders/" + folder.get("Id")).status()).isEqualTo(204);
        assertThat(ok(http().patch(API + "/taskgroups/" + group.get("Id"), Map.of("Name", "Fun")), 200))
                .containsEntry("Name", "Fun");
        assertThat(http().delete(API + "/taskgroups/" + group.get("Id")).status()).isEqualTo(204);
        Map<String, Object> first = http().get(API + "/taskgroups").value().get(0);
        assertThat(first).containsEntry("Name", "My Tasks").containsEntry("IsDefaultGroup", true);
        assertThat(http().delete(API + "/taskgroups/" + first.get("Id")).status()).isEqualTo(400);
        assertThat(defaultFolder()).containsEntry("Name", "Tasks").containsEntry("ParentGroupKey", first.get("GroupKey"));
        assertThat(http().delete(API + "/taskfolders/" + defaultFolder().get("Id")).status()).isEqualTo(400);
    }

    @Test
    void tasksHaveFilesAsMailHas() throws Exception {
        String one = API + "/Tasks('" + task(Map.of("Subject", "with a file")).get("Id") + "')";
        Map<String, Object> file = ok(http().post(one + "/Attachments", Map.of(
                "@odata.type", "#Microsoft.OutlookServices.FileAttachment", "Name", "menu.txt", "ContentBytes",
                Base64.getEncoder().encodeToString("soup".getBytes()))), 201);
        assertThat(file).containsEntry("@odata.type", "#Microsoft.OutlookServices.FileAttachment")
                .containsEntry("Name", "menu.txt");
        assertThat(http().get(one).json()).containsEntry("HasAttachments", true);
        assertThat(http().delete(one + "/attachments/" + file.get("Id")).status()).isEqualTo(204);
    }

    @Test
    void whatATaskHasNotIsRefused() throws Exception {
        Answer answer = http().post(API + "/tasks", Map.of("Subject", "x", "ChecklistItems", List.of()));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("'ChecklistItems' does not exist on type 'Microsoft.OutlookServices.Task'");
        assertThat(http().get(API + "/tasks?$select=Title").text())
                .contains("'Title' on type 'Microsoft.OutlookServices.Task'");
        assertThat(http().get("/beta/me/outlook/tasks").status()).as("Graph's are withdrawn").isEqualTo(400);
        assertThat(http().get(API + "/tasks").value()).isEmpty();
    }
}
