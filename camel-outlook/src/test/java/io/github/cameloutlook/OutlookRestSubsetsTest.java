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
package io.github.cameloutlook;

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.model.MailTips;
import io.github.cameloutlook.model.MeetingTimeSuggestionsResult;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookPerson;
import io.github.cameloutlook.model.OutlookTask;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tasks, people, photos and what is around mailboxes over the Outlook REST API, in what is particular to it. */
class OutlookRestSubsetsTest extends ProducerTestSupport {

    private static final String V2 = "&api=outlook-rest&apiVersion=v2.0";
    private static final String BETA = "&api=outlook-rest&apiVersion=beta";
    private static final String GRAPH = "&api=graph&apiVersion=v1.0";

    private Message send(String uri, Object body, Object... headers) {
        return ok("outlook:" + uri, body, headers).getMessage();
    }

    @Test
    void aTaskIsTheSameOverBothApis() {
        Message made
                = send("tasks/create?mailbox=" + ALICE + V2, Map.of("title", "Over both", "importance", "high", "sensitivity",
                        "private", "dueDateTime", Map.of("dateTime", "2026-03-02T16:30:00", "timeZone", "UTC")));
        String id = made.getHeader(OutlookConstants.TASK_ID, String.class);
        OutlookTask older = made.getBody(OutlookTask.class);
        assertThat(older.getTitle()).isEqualTo("Over both");
        assertThat(older.getDueDateTime().getDateTime()).startsWith("2026-03-02T00:00");
        assertThat(older.properties()).containsEntry("sensitivity", "private").containsKeys("owner", "parentFolderId");
        OutlookTask todo = send("tasks/get?taskId=" + id + GRAPH, null).getBody(OutlookTask.class);
        assertThat(todo.getTitle()).isEqualTo("Over both");
        assertThat(todo.getImportance()).isEqualTo("high");

        send("tasks/update?taskId=" + id + GRAPH, Map.of("status", "inProgress"));
        assertThat(send("tasks/get?taskId=" + id + "&taskList=Tasks" + V2, null).getBody(OutlookTask.class).getStatus())
                .isEqualTo("inProgress");
        List<?> found = send("tasks/list?filter=title eq 'Over both'&select=title" + V2, null).getBody(List.class);
        assertThat(found).singleElement().satisfies(task -> assertThat(((OutlookTask) task).getStatus()).isNull());
    }

    @Test
    void completingATaskOfASeriesGivesTheNextOne() {
        String id = send("tasks/create?mailbox=" + ALICE + V2, Map.of("title", "Water", "dueDateTime",
                Map.of("dateTime", "2026-03-02T00:00:00", "timeZone", "UTC"), "recurrence",
                Map.of("pattern", Map.of("type", "daily", "interval", 2), "range", Map.of("type", "noEnd", "startDate",
                        "2026-03-02", "recurrenceTimeZone", "UTC"))))
                .getHeader(OutlookConstants.TASK_ID, String.class);
        List<?> tasks = send("tasks/complete?taskId=" + id + V2, null).getBody(List.class);
        assertThat(tasks).extracting(task -> ((OutlookTask) task).getStatus()).containsExactly("completed", "notStarted");
        assertThat(((OutlookTask) tasks.get(1)).getDueDateTime().getDateTime()).startsWith("2026-03-04");
    }

    @Test
    void aTaskHasFiles() {
        String id = send("tasks/create?mailbox=" + ALICE + V2, Map.of("title", "With a file"))
                .getHeader(OutlookConstants.TASK_ID, String.class);
        send("attachments/create?taskId=" + id + V2, "soup", "CamelFileName", "menu.txt");
        List<?> files = send("attachments/list?taskId=" + id + V2, null).getBody(List.class);
        assertThat(files).singleElement()
                .satisfies(file -> assertThat(((OutlookAttachment) file).getName()).isEqualTo("menu.txt"));
        String file = ((OutlookAttachment) files.get(0)).getId();
        assertThat(send("attachments/getContent?taskId=" + id + "&attachmentId=" + file + V2, null).getBody(String.class))
                .isEqualTo("soup");
    }

    @ParameterizedTest
    @CsvSource({
            "checklistItems/list?taskId=x, api=graph", "taskGroups/list?maxResults=5, api=outlook-rest",
            "tasks/complete?taskId=x, api=outlook-rest" })
    void whatOneApiDoesNotHaveIsRefusedAtTheStart(String uri, String has) {
        String other = has.equals("api=graph") ? V2 : GRAPH;
        assertThatThrownBy(() -> context.getEndpoint("outlook:" + uri + other).createProducer())
                .hasMessageContaining("does not exist in").hasMessageContaining("It does with " + has);
    }

    @Test
    void whatTasksDoNotHaveThereIsRefusedWithASentence() {
        assertThat(fails("outlook:tasks/create?mailbox=" + ALICE + V2, Map.of("title", "x", "linkedResources", List.of())))
                .hasMessageContaining("'linkedResources' of todoTask exists in Microsoft Graph only");
        assertThat(fails("outlook:extensions/get?taskId=x&extensionName=com.x" + V2, null))
                .hasMessageContaining("no extensions in Outlook REST v2.0");
    }

    @Test
    void peopleComeInGraphsShape() {
        send("contacts/create?mailbox=" + ALICE + BETA,
                Map.of("displayName", "Pia Older", "jobTitle", "Buyer", "emailAddresses",
                        List.of(Map.of("address", "pia.older@example.com"))));
        List<?> found = send("people/list?search=pia" + BETA, null).getBody(List.class);
        OutlookPerson pia = (OutlookPerson) found.get(0);
        assertThat(pia.getJobTitle()).isEqualTo("Buyer");
        assertThat(pia.getScoredEmailAddresses().get(0).getAddress()).isEqualTo("pia.older@example.com");
        List<?> directory = send("people/list?filter=sources/any(s:s/type eq 'Directory')&select=displayName,personType" + BETA,
                null).getBody(List.class);
        assertThat(directory).isNotEmpty().allSatisfy(person -> assertThat(
                ((OutlookPerson) person).getPersonType().getSubclass()).isEqualTo("OrganizationUser"));
        assertThat(fails("outlook:people/list?includeDirectory=true" + BETA, null))
                .hasMessageContaining("includeDirectory exists with api=graph only");
    }

    @ParameterizedTest
    @ValueSource(strings = { V2, GRAPH })
    void aUserWithoutAPhotoHasNone(String api) {
        assertThat(fails("outlook:photo/get?mailbox=" + BOB + api, null)).isInstanceOf(OutlookNotFoundException.class)
                .hasMessageContaining("The user has no photo");
        assertThat(fails("outlook:photo/getContent?mailbox=" + BOB + api, null))
                .isInstanceOf(OutlookNotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { V2, BETA, GRAPH })
    void timesToMeetAreSuggested(String api) {
        MeetingTimeSuggestionsResult result = send(
                "events/findMeetingTimes?to=" + BOB + "&startDateTime=2026-03-02T09:00:00Z&endDateTime=2026-03-02T12:00:00Z"
                                                   + api,
                null).getBody(MeetingTimeSuggestionsResult.class);
        assertThat(result.getMeetingTimeSuggestions()).isNotEmpty();
        assertThat(result.getMeetingTimeSuggestions().get(0).getMeetingTimeSlot().getStart().getDateTime())
                .startsWith("2026-03-02T09:00:00");
    }

    @Test
    void settingsAndMailTips() {
        send("mailboxSettings/update?mailbox=" + ALICE + V2, Map.of("automaticRepliesSetting", Map.of("status", "alwaysEnabled",
                "internalReplyMessage", "Away")));
        List<?> tips = send("mailTips/get?to=" + ALICE + "&select=automaticReplies,recipientScope" + BETA, null)
                .getBody(List.class);
        MailTips own = (MailTips) tips.get(0);
        assertThat(own.getAutomaticReplies().getMessage()).isEqualTo("Away");
        assertThat(own.getRecipientScope()).isEqualTo("internal");
        send("mailboxSettings/update?mailbox=" + ALICE + GRAPH,
                Map.of("automaticRepliesSetting", Map.of("status", "disabled")));
    }
}
