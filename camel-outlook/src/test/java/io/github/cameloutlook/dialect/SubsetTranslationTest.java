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
package io.github.cameloutlook.dialect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What differs by more than letters in tasks, people, photos, extensions, rooms and meeting times. */
@SuppressWarnings("unchecked")
class SubsetTranslationTest {

    private static final String TASKS = "/todo/lists/L1/tasks";

    private final OutlookRestDialect v2 = new OutlookRestDialect("https://mail.example.com", "v2.0");
    private final OutlookRestDialect beta = new OutlookRestDialect("https://mail.example.com", "beta");

    private static NeutralRequest request(String path, Map<String, String> query, Object json) {
        return new NeutralRequest("POST", "me", path, query, null, Map.of(), json, false);
    }

    private static String address(Dialect dialect, String path) {
        String address = dialect.encode(request(path, Map.of(), null)).address().toString();
        return address.substring(address.indexOf("/me") + 3);
    }

    private String query(Dialect dialect, String path, String option, String value) {
        return dialect.encode(request(path, Map.of(option, value), null)).address().getQuery().substring(option.length() + 1);
    }

    private static Map<String, Object> sent(Dialect dialect, String path, Map<String, Object> json) {
        return (Map<String, Object>) dialect.encode(request(path, Map.of(), json)).json();
    }

    private static Map<String, Object> answered(Dialect dialect, String path, Map<String, Object> json) {
        return dialect.decode(request(path, Map.of(), null), new LinkedHashMap<>(json));
    }

    @ParameterizedTest
    @CsvSource({
            "/todo/lists, /taskfolders", "/todo/lists/L1, /taskfolders/L1", "/todo/lists/L1/tasks, /taskfolders/L1/tasks",
            "/todo/lists/L1/tasks/T1, /tasks/T1", "/todo/lists/L1/tasks/T1/complete, /tasks/T1/complete",
            "/todo/lists/L1/tasks/T1/attachments/A1, /tasks/T1/attachments/A1", "/todo/groups, /taskgroups",
            "/todo/groups/G1, /taskgroups/G1", "/todo/groups/G1/lists, /taskgroups/G1/taskfolders" })
    void tasksAndTheirListsAreElsewhere(String neutral, String wire) {
        assertThat(address(v2, neutral)).isEqualTo(wire);
    }

    @ParameterizedTest
    @CsvSource({
            "/places/microsoft.graph.room, /FindRooms", "/places/microsoft.graph.roomList, /FindRoomLists",
            "/places/all@contoso.com/microsoft.graph.roomList/rooms, /FindRooms(RoomList='all@contoso.com')",
            "/photos/48x48/$value, /photos/48x48/$value" })
    void soAreRooms(String neutral, String wire) {
        assertThat(address(beta, neutral)).isEqualTo(wire);
    }

    @ParameterizedTest
    @CsvSource({
            "/todo/lists/L1/tasks/T1/checklistItems, checklistItems", "/todo/lists/L1/tasks/T1/linkedResources/x, linked",
            "/todo/lists/L1/extensions/x, extensions", "/photos, sizes", "/photos/48x48, sizes" })
    void whatIsNotThereIsRefused(String path, String named) {
        assertThatThrownBy(() -> address(v2, path)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(named)
                .hasMessageContaining("Microsoft Graph");
    }

    @Test
    void aTaskHasASubject() {
        Map<String, Object> task = Map.of("title", "Shop", "status", "inProgress", "importance", "high", "body",
                Map.of("contentType", "text", "content", "Milk"), "dueDateTime", Map.of("dateTime", "x", "timeZone", "UTC"));
        Map<String, Object> wire = sent(v2, TASKS, task);
        assertThat(wire).containsEntry("Subject", "Shop").containsEntry("Status", "InProgress")
                .containsEntry("Importance", "High").containsEntry("Body", Map.of("ContentType", "Text", "Content", "Milk"))
                .doesNotContainKey("Title");
        assertThat(answered(v2, TASKS, wire)).isEqualTo(task);
        Map<String, Object> extra = answered(v2, TASKS, Map.of("value", List.of(Map.of(
                "Subject", "Shop", "Owner", "Alice", "Sensitivity", "Private", "ParentFolderId", "L1"))));
        assertThat((List<Object>) extra.get("value")).containsExactly(
                Map.of("title", "Shop", "owner", "Alice", "sensitivity", "private", "parentFolderId", "L1"));
        assertThat(query(v2, TASKS, "$filter", "title eq 'title' and status ne 'completed'"))
                .startsWith("Subject eq 'title' and Status ne '");
        assertThatThrownBy(() -> sent(v2, TASKS, Map.of("checklistItems", List.of())))
                .hasMessageContaining("'checklistItems' of todoTask");
    }

    @Test
    void aFileOfATaskIsAFile() {
        Map<String, Object> file = Map.of("@odata.type", "#microsoft.graph.taskFileAttachment", "name", "a.txt");
        assertThat(sent(v2, TASKS + "/T1/attachments", file))
                .containsEntry("@odata.type", "#Microsoft.OutlookServices.FileAttachment").containsEntry("Name", "a.txt");
        assertThat(answered(v2, "/messages/M1/attachments", Map.of("@odata.type", "#Microsoft.OutlookServices.FileAttachment")))
                .containsEntry("@odata.type", "#microsoft.graph.fileAttachment");
    }

    @Test
    void aTaskListSaysWhetherItIsTheDefaultOne() {
        assertThat(sent(v2, "/todo/lists", Map.of("displayName", "Groceries"))).isEqualTo(Map.of("Name", "Groceries"));
        assertThat(answered(v2, "/todo/lists", Map.of("value", List.of(
                Map.of("Name", "Tasks", "IsDefaultFolder", true, "ParentGroupKey", "k"), Map.of("IsDefaultFolder", false)))))
                .containsEntry("value", List.of(
                        Map.of("displayName", "Tasks", "wellknownListName", "defaultList", "parentGroupKey", "k"),
                        Map.of("wellknownListName", "none")));
        assertThat(query(v2, "/todo/lists", "$select", "id,wellknownListName,displayName"))
                .isEqualTo("Id,IsDefaultFolder,Name");
        assertThat(query(v2, "/todo/lists", "$filter", "wellknownListName eq 'defaultList' or displayName eq 'none'"))
                .isEqualTo("IsDefaultFolder eq true or Name eq 'none'");
        assertThatThrownBy(() -> query(v2, "/todo/lists", "$filter", "wellknownListName eq 'flaggedEmails'"))
                .hasMessageContaining("'defaultList' or 'none'");
    }

    @Test
    void namesOfTasksAreNamesOfTasksOnly() {
        assertThat(sent(v2, "/contacts", Map.of("title", "Dr", "displayName", "Kim", "jobTitle", "Buyer")))
                .isEqualTo(Map.of("Title", "Dr", "DisplayName", "Kim", "JobTitle", "Buyer"));
        assertThat(sent(v2, "/something", Map.of("title", "Dr", "displayName", "Kim", "emailAddress", Map.of())))
                .isEqualTo(Map.of("Title", "Dr", "DisplayName", "Kim", "EmailAddress", Map.of()));
    }

    @Test
    void peopleHaveGraphsShape() {
        Map<String, Object> person = answered(beta, "/people/P1", Map.of("Id", "P1", "Title", "Buyer", "EmailAddresses",
                List.of(Map.of("Address", "kim@example.com")), "Sources", List.of(Map.of("Type", "Directory"))));
        assertThat(person).containsEntry("jobTitle", "Buyer")
                .containsEntry("scoredEmailAddresses", List.of(Map.of("address", "kim@example.com")))
                .containsEntry("personType", Map.of("class", "Person", "subclass", "OrganizationUser"))
                .containsEntry("sources", List.of(Map.of("type", "Directory")));
        assertThat((Map<String, Object>) answered(beta, "/people/P1", Map.of("Sources", List.of(Map.of("Type", "Mailbox"))))
                .get("personType")).containsEntry("subclass", null);
        assertThat(query(beta, "/people", "$select", "displayName,jobTitle,scoredEmailAddresses,personType"))
                .isEqualTo("DisplayName,Title,EmailAddresses,Sources");
        assertThat(query(beta, "/people", "$filter", "sources/any(s:s/type eq 'Directory')"))
                .isEqualTo("Sources/any(s:s/Type eq 'Directory')");
        assertThatThrownBy(() -> query(beta, "/people", "$select", "phones")).hasMessageContaining("'phones' of person");
        assertThatThrownBy(() -> query(beta, "/people", "$filter", "personType/class eq 'Person'"))
                .hasMessageContaining("'class' of personType");
    }

    @Test
    void roomsArePlacesOfANameAndAnAddress() {
        assertThat(answered(beta, "/places/microsoft.graph.room", Map.of("value", List.of(
                Map.of("Name", "Blue", "Address", "blue@contoso.com"))))).containsEntry("value",
                        List.of(Map.of("displayName", "Blue", "emailAddress", "blue@contoso.com", "id", "blue@contoso.com")));
    }

    @Test
    void aPhotoIsNamedAfterItsSize() {
        assertThat(answered(v2, "/photo", Map.of("Id", "240X240", "Width", 240)))
                .isEqualTo(Map.of("id", "240x240", "width", 240));
    }

    @Test
    void extensionsKeepTheirDataAndChangeTheirIds() {
        String path = "/messages/M1/extensions";
        assertThat(sent(v2, path, Map.of("@odata.type", "#microsoft.graph.openTypeExtension", "extensionName", "Com.X",
                "camelCase", "microsoft.graph.openTypeExtension.Com.X", "Id", "own")))
                .isEqualTo(Map.of("@odata.type", "#Microsoft.OutlookServices.OpenTypeExtension", "ExtensionName", "Com.X",
                        "camelCase", "microsoft.graph.openTypeExtension.Com.X", "Id", "own"));
        assertThat(answered(v2, path, Map.of("Id", "Microsoft.OutlookServices.OpenTypeExtension.Com.X", "customer", 1)))
                .isEqualTo(Map.of("id", "microsoft.graph.openTypeExtension.Com.X", "customer", 1));
        assertThat(query(v2, "/messages", "$expand", "extensions($filter=id eq 'Com.X')"))
                .isEqualTo("Extensions($filter=Id eq 'Microsoft.OutlookServices.OpenTypeExtension.Com.X')");
        assertThat(query(v2, "/messages", "$filter",
                "extensions/any(f:f/id eq 'microsoft.graph.openTypeExtension.Com.X') and subject eq 'Com.X'"))
                .isEqualTo(
                        "Extensions/any(f:f/Id eq 'Microsoft.OutlookServices.OpenTypeExtension.Com.X') and Subject eq 'Com.X'");
    }

    @Test
    void meetingTimesOfBothFormsAreSuggestions() {
        Map<String, Object> time = Map.of("dateTime", "2026-03-02T09:00:00", "timeZone", "UTC");
        Map<String, Object> wanted = Map.of("returnSuggestionReasons", true, "timeConstraint",
                Map.of("timeSlots", List.of(Map.of("start", time, "end", time))));
        Map<String, Object> later = Map.of("DateTime", "2026-03-02T09:00:00", "TimeZone", "UTC");
        Map<String, Object> older = Map.of("Date", "2026-03-02", "Time", "09:00:00", "TimeZone", "UTC");
        assertThat(sent(v2, "/findMeetingTimes", wanted)).isEqualTo(Map.of("ReturnSuggestionHints", true, "TimeConstraint",
                Map.of("Timeslots", List.of(Map.of("Start", later, "End", later)))));
        assertThat(sent(beta, "/findMeetingTimes", wanted)).containsEntry("TimeConstraint",
                Map.of("Timeslots", List.of(Map.of("Start", older, "End", older))));

        Map<String, Object> neutral = Map.of("emptySuggestionsReason", "organizerUnavailable", "meetingTimeSuggestions",
                List.of(Map.of("organizerAvailability", "free", "suggestionReason", "near", "meetingTimeSlot",
                        Map.of("start", time))));
        assertThat(answered(v2, "/findMeetingTimes", Map.of("EmptySuggestionsHint", "OrganizerUnavailable",
                "MeetingTimeSuggestions", List.of(Map.of("OrganizerAvailability", "Free", "SuggestionHint", "near",
                        "MeetingTimeSlot", Map.of("Start", later))))))
                .isEqualTo(neutral);
        assertThat(answered(beta, "/findMeetingTimes", Map.of("EmptySuggestionsHint", "OrganizerUnavailable",
                "MeetingTimeSlots", List.of(Map.of("OrganizerAvailability", "Free", "SuggestionHint", "near",
                        "MeetingTimeSlot", Map.of("Start", older))))))
                .isEqualTo(neutral);
    }

    @Test
    void settingsHaveTheirEnumerations() {
        assertThat(sent(v2, "/mailboxSettings", Map.of("automaticRepliesSetting", Map.of("status", "alwaysEnabled",
                "externalAudience", "contactsOnly")))).isEqualTo(Map.of("AutomaticRepliesSetting",
                        Map.of("Status", "AlwaysEnabled", "ExternalAudience", "ContactsOnly")));
        assertThatThrownBy(() -> sent(v2, "/mailboxSettings", Map.of("workingHours", Map.of())))
                .hasMessageContaining("'workingHours' of mailboxSettings");
        assertThat(sent(beta, "/getMailTips", Map.of("mailTipsOptions", "automaticReplies,mailboxFullStatus")))
                .isEqualTo(Map.of("MailTipsOptions", "AutomaticReplies, MailboxFullStatus"));
        assertThat(answered(beta, "/getMailTips", Map.of("value", List.of(Map.of("RecipientScope", "Internal")))))
                .containsEntry("value", List.of(Map.of("recipientScope", "internal")));
    }
}
