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

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Version 1.0: other names, other times, less of everything. */
@SuppressWarnings("unchecked")
class FirstVersionTest {

    private static final String ME = "/api/v1.0/me";

    @RegisterExtension
    final OutlookEmulator emulator
            = OutlookEmulator.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com").build();

    private TestHttp http() {
        return new TestHttp(emulator);
    }

    private Map<String, Object> created(String path, Map<String, Object> body) throws Exception {
        Answer answer = http().post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    @Test
    void aMailboxIsNamedByItsAddress() throws Exception {
        assertThat(http().get(ME).json()).containsEntry("Id", "alice@contoso.com").containsEntry("Alias", "alice")
                .containsEntry("@odata.id", emulator.baseUrl() + "/api/v1.0/Users('alice@contoso.com')")
                .doesNotContainKey("EmailAddress");
    }

    @Test
    void messagesHaveTheirFirstNames() throws Exception {
        Map<String, Object> message = created(ME + "/folders/inbox/messages", Map.of("Subject", "One"));
        assertThat(message)
                .containsKeys("DateTimeCreated", "DateTimeLastModified", "DateTimeReceived", "DateTimeSent")
                .doesNotContainKeys("CreatedDateTime", "ReceivedDateTime", "InternetMessageId", "InferenceClassification")
                .containsEntry("@odata.id",
                        emulator.baseUrl() + "/api/v1.0/Users('alice@contoso.com')/Messages('" + message.get("Id") + "')");
        Answer found = http().get(ME + "/messages?$select=DateTimeReceived,Subject&$orderby=DateTimeReceived%20desc"
                                  + "&$filter=DateTimeReceived%20ge%202000-01-01T00:00:00Z");
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.value()).singleElement()
                .satisfies(item -> assertThat(item).containsOnlyKeys("@odata.id", "@odata.etag", "Id", "Subject",
                        "DateTimeReceived"));
        assertThat((String) found.json().get("@odata.context")).contains("Messages(DateTimeReceived,Subject)");
        assertThat(http().get("/v1.0/me/messages/" + message.get("Id")).json())
                .containsEntry("changeKey", message.get("ChangeKey"));
    }

    @Test
    void foldersAreFolders() throws Exception {
        Answer folders = http().get(ME + "/Folders");
        assertThat((String) folders.json().get("@odata.context")).endsWith("#Me/Folders");
        assertThat(folders.value().get(0)).doesNotContainKeys("UnreadItemCount", "TotalItemCount");
        assertThat((String) folders.value().get(0).get("@odata.id")).contains("/Folders('");
        assertThat(created(ME + "/folders('inbox')/childfolders", Map.of("DisplayName", "Orders")))
                .containsEntry("ChildFolderCount", 0);
    }

    @Test
    void eventsHaveTimesWithZonesBesideThem() throws Exception {
        Map<String, Object> event = created(ME + "/events", Map.of(
                "Subject", "Meeting", "Start", "2026-02-02T18:00:00-08:00", "End", "2026-02-02T19:00:00-08:00",
                "StartTimeZone", "Pacific Standard Time", "EndTimeZone", "Pacific Standard Time", "Reminder", 30,
                "Recurrence", Map.of("Pattern", Map.of("Type", "Daily", "Interval", 1), "Range",
                        Map.of("Type", "EndDate", "StartDate", "2026-02-02T00:00:00Z", "EndDate", "2026-02-04T00:00:00Z"))));
        assertThat(event).containsEntry("Start", "2026-02-03T02:00:00Z").containsEntry("End", "2026-02-03T03:00:00Z")
                .containsEntry("StartTimeZone", "Pacific Standard Time").containsEntry("Reminder", 30)
                .doesNotContainKeys("OriginalStartTimeZone", "IsReminderOn", "ReminderMinutesBeforeStart");
        Map<String, Object> recurrence = (Map<String, Object>) event.get("Recurrence");
        assertThat(recurrence).containsOnlyKeys("Pattern", "Range");
        assertThat((Map<String, Object>) recurrence.get("Range")).containsEntry("EndDate", "2026-02-04T00:00:00Z");
        Map<String, Object> graph = http().get("/v1.0/me/events/" + event.get("Id")).json();
        assertThat(graph).containsEntry("originalStartTimeZone", "Pacific Standard Time")
                .containsEntry("reminderMinutesBeforeStart", 30).containsEntry("isReminderOn", true)
                .containsEntry("changeKey", event.get("ChangeKey"));
        assertThat((Map<String, Object>) graph.get("start")).containsEntry("dateTime", "2026-02-03T02:00:00.0000000");

        Answer view = http().get(ME + "/calendarview?start=2026-02-01T00:00:00Z&end=2026-03-01T00:00:00Z");
        assertThat(view.status()).as(view.text()).isEqualTo(200);
        assertThat(view.value()).hasSize(3);
        Answer later = http().get(ME + "/events?$filter=Start%20ge%202026-01-01T00:00:00Z&$orderby=Start&$select=Start");
        assertThat(later.status()).as(later.text()).isEqualTo(200);
        assertThat(later.value()).singleElement()
                .satisfies(item -> assertThat(item).containsEntry("Start", "2026-02-03T02:00:00Z"));
        Answer inZone = http().send(http().request(ME + "/events/" + event.get("Id"))
                .header("Prefer", "outlook.timezone=\"Pacific Standard Time\""));
        assertThat(inZone.json()).containsEntry("Start", "2026-02-02T18:00:00-08:00");

        Answer oneZone = http().post(ME + "/events", Map.of("Subject", "x", "Start", "2026-02-02T18:00:00Z", "End",
                "2026-02-02T19:00:00Z", "StartTimeZone", "UTC"));
        assertThat(oneZone.status()).isEqualTo(400);
    }

    @Test
    void filesSayWhetherTheyAreContactsPhotos() throws Exception {
        Map<String, Object> message = created(ME + "/messages", Map.of("Subject", "With file"));
        assertThat(created(ME + "/messages/" + message.get("Id") + "/attachments", Map.of(
                "@odata.type", "#Microsoft.OutlookServices.FileAttachment", "Name", "a.txt", "ContentBytes", "SGVsbG8=")))
                .containsEntry("IsContactPhoto", false).containsKey("DateTimeLastModified");
    }

    @ParameterizedTest
    @CsvSource({
            "GET, /mailfolders", "GET, /tasks", "GET, /photo", "GET, /mailboxsettings",
            "GET, /messages?$select=ReceivedDateTime",
            "GET, /messages?$select=Flag", "GET, /messages?$expand=Extensions", "GET, /messages?$orderby=CreatedDateTime",
            "POST, /$batch", "POST, /subscriptions", "POST, /contactfolders", "GET, /ReminderView(StartDateTime='x')" })
    void whatCameLaterIsUnknown(String method, String path) throws Exception {
        Answer answer = method.equals("GET") ? http().get(ME + path) : http().post(ME + path, Map.of("requests", List.of()));
        assertThat(answer.status()).as(answer.text()).isIn(400, 405);
    }

    @Test
    void bodiesHaveNoLaterNamesAndParameters() throws Exception {
        Map<String, Object> message = created(ME + "/messages", Map.of("Subject", "Draft"));
        String one = ME + "/messages/" + message.get("Id");
        assertThat(http().post(one + "/createreply", Map.of("Comment", "x")).status()).isEqualTo(400);
        assertThat(http().post(one + "/createreply").status()).isEqualTo(201);
        assertThat(http().post(ME + "/events", Map.of("Subject", "x", "ReminderMinutesBeforeStart", 5)).status())
                .isEqualTo(400);
        assertThat(http().patch(one, Map.of("InferenceClassification", "Other")).status()).isEqualTo(400);
    }
}
