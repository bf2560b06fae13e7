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
package io.github.cameloutlook.dialect.outlookrest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameloutlook.model.DateTimeTimeZone;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WireLanguageTest {

    private static final WireLanguage V2 = new WireLanguage(Edition.V2_0);

    private static void same(String path, String neutral, String wire) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        assertThat(mapper.writeValueAsString(V2.body(path, mapper.readValue(neutral, Map.class)))).isEqualTo(wire);
        Map<?, ?> same = mapper.readValue(neutral, Map.class);
        assertThat(V2.answer(path, mapper.readValue(wire, new TypeReference<>() {
        }))).isEqualTo(same);
    }

    @Test
    void namesPropertiesAndMembersOfEnumerations() throws Exception {
        same("/messages", """
                {"subject":"body","importance":"high","body":{"contentType":"html","content":"high"},\
                "from":{"emailAddress":{"name":"n","address":"a@b.c"}},"categories":["low"]}""",
                """
                        {"Subject":"body","Importance":"High","Body":{"ContentType":"HTML","Content":"high"},\
                        "From":{"EmailAddress":{"Name":"n","Address":"a@b.c"}},"Categories":["low"]}""");
    }

    @Test
    void knowsNamesThatDifferByMore() throws Exception {
        same("/contacts/id", "{\"mobilePhone\":\"1\",\"title\":\"t\"}", "{\"MobilePhone1\":\"1\",\"Title\":\"t\"}");
        same("/events", "{\"iCalUId\":\"1\",\"showAs\":\"oof\"}", "{\"iCalUId\":\"1\",\"ShowAs\":\"Oof\"}");
        same("/events", """
                {"singleValueExtendedProperties":[{"id":"String {a} Name id","value":"v"}]}""", """
                {"SingleValueExtendedProperties":[{"PropertyId":"String {a} Name id","Value":"v"}]}""");
        assertThat(V2.answer("/events/x", Map.of("iCalUID", "1"))).isEqualTo(Map.of("iCalUId", "1"));
    }

    @Test
    void tellsEnumerationsApartByTheirOwners() throws Exception {
        same("/events", """
                {"type":"singleInstance","attendees":[{"type":"required","status":{"response":"none"}}],\
                "recurrence":{"pattern":{"type":"weekly","daysOfWeek":["monday"],"index":"first"},\
                "range":{"type":"noEnd","startDate":"2026-01-01"}}}""",
                """
                        {"Type":"SingleInstance","Attendees":[{"Type":"Required","Status":{"Response":"None"}}],\
                        "Recurrence":{"Pattern":{"Type":"Weekly","DaysOfWeek":["Monday"],"Index":"First"},\
                        "Range":{"Type":"NoEnd","StartDate":"2026-01-01"}}}""");
        same("/messages/x/attachments", """
                {"@odata.type":"#microsoft.graph.fileAttachment","name":"high","contentType":"text"}""", """
                {"@odata.type":"#Microsoft.OutlookServices.FileAttachment","Name":"high","ContentType":"text"}""");
    }

    @Test
    void movesTheZoneOfARecurrence() throws Exception {
        same("/events", """
                {"recurrence":{"pattern":{},"range":{"type":"noEnd","recurrenceTimeZone":"UTC"}}}""", """
                {"Recurrence":{"Pattern":{},"Range":{"Type":"NoEnd"},"RecurrenceTimeZone":"UTC"}}""");
        // later servers have it where Graph has it
        assertThat(V2.answer("/events/x", Map.of("Recurrence", Map.of("Range", Map.of("RecurrenceTimeZone", "UTC")))))
                .isEqualTo(Map.of("recurrence", Map.of("range", Map.of("recurrenceTimeZone", "UTC"))));
    }

    @Test
    void leavesCustomDataAlone() throws Exception {
        same("/messages/x/extensions", """
                {"@odata.type":"microsoft.graph.openTypeExtension","extensionName":"com.x","importance":"high","Subject":1,\
                "id":"microsoft.graph.openTypeExtension.com.x","subject":{"body":["text"]}}""",
                """
                        {"@odata.type":"Microsoft.OutlookServices.OpenTypeExtension","ExtensionName":"com.x",\
                        "importance":"high","Subject":1,"Id":"Microsoft.OutlookServices.OpenTypeExtension.com.x",\
                        "subject":{"body":["text"]}}""");
        same("/messages", "{\"extensions\":[{\"extensionName\":\"x\",\"isRead\":true}]}",
                "{\"Extensions\":[{\"ExtensionName\":\"x\",\"isRead\":true}]}");
        // a sign that separates names from what is said about them is one of the application's own here
        same("/messages", "{\"extensions\":[{\"extensionName\":\"x\",\"alice@contoso.com\":{\"role\":{\"Title\":1}}}]}",
                "{\"Extensions\":[{\"ExtensionName\":\"x\",\"alice@contoso.com\":{\"role\":{\"Title\":1}}}]}");
        // no type is told where an extension is changed
        same("/messages/x/extensions/com.x", "{\"importance\":\"high\"}", "{\"importance\":\"high\"}");
    }

    @Test
    void findsTypesWithinTypes() throws Exception {
        same("/messages/x/attachments", """
                {"@odata.type":"#microsoft.graph.itemAttachment","item":{"@odata.type":"#microsoft.graph.event",\
                "type":"occurrence","attachments@odata.context":"a"}}""",
                """
                        {"@odata.type":"#Microsoft.OutlookServices.ItemAttachment","Item":\
                        {"@odata.type":"#Microsoft.OutlookServices.Event","Type":"Occurrence","Attachments@odata.context":"a"}}""");
    }

    @Test
    void translatesParametersOfActions() throws Exception {
        same("/sendMail", "{\"message\":{\"importance\":\"low\"},\"saveToSentItems\":true}",
                "{\"Message\":{\"Importance\":\"Low\"},\"SaveToSentItems\":true}");
        same("/messages/x/move", "{\"destinationId\":\"inbox\"}", "{\"DestinationId\":\"inbox\"}");
        same("/messages/x/forward", "{\"comment\":\"c\",\"toRecipients\":[{\"emailAddress\":{\"address\":\"a@b.c\"}}]}",
                "{\"Comment\":\"c\",\"ToRecipients\":[{\"EmailAddress\":{\"Address\":\"a@b.c\"}}]}");
    }

    @Test
    void takesNumbersOfMembers() {
        assertThat(V2.answer("/messages/x", Map.of("Importance", 2, "Body", Map.of("ContentType", 1))))
                .isEqualTo(Map.of("importance", "high", "body", Map.of("contentType", "html")));
        assertThat(V2.answer("/events/x", Map.of("ShowAs", -1, "Sensitivity", 17)))
                .isEqualTo(Map.of("showAs", "unknown", "sensitivity", 17));
        assertThat(V2.answer("/events/x", Map.of("ShowAs", "Somewhere"))).isEqualTo(Map.of("showAs", "Somewhere"));
    }

    @Test
    void readsPages() {
        assertThat(V2.answer("/MailFolders('Inbox')/Messages",
                Map.of("@odata.nextLink", "https://x/api/v2.0/Me/Messages?$Skip=1",
                        "value", List.of(Map.of("Id", "High", "@odata.id", "Id")))))
                .isEqualTo(Map.of("@odata.nextLink", "https://x/api/v2.0/Me/Messages?$Skip=1",
                        "value", List.of(Map.of("id", "High", "@odata.id", "Id"))));
    }

    @Test
    void takesTextsThatAreNoNumbersForNothing() {
        Map<String, Object> nothing = new LinkedHashMap<>();
        nothing.put("latitude", null);
        nothing.put("longitude", 1.5);
        assertThat(V2.answer("/events/x",
                Map.of("Location", Map.of("Coordinates", Map.of("Latitude", "NaN", "Longitude", 1.5)))))
                .isEqualTo(Map.of("location", Map.of("coordinates", nothing)));
    }

    @Test
    void refusesWhatGraphAloneHas() {
        assertThatThrownBy(() -> V2.body("/events", Map.of("transactionId", "x"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("transactionId").hasMessageContaining("exists in Microsoft Graph only");
        assertThatThrownBy(() -> V2.body("/events", Map.of("attendees", List.of(Map.of("proposedNewTime", Map.of())))))
                .hasMessageContaining("'proposedNewTime' of attendee");
        assertThatThrownBy(() -> V2.body("/sendMail", Map.of("message", Map.of("flag", Map.of()))))
                .hasMessageContaining("'flag' of message exists in Microsoft Graph and Outlook REST beta only");
        assertThatCode(() -> new WireLanguage(Edition.BETA).body("/messages", Map.of("flag", Map.of())))
                .doesNotThrowAnyException();
        // what came is never refused
        assertThat(V2.answer("/messages/x", Map.of("Flag", Map.of("FlagStatus", "Flagged"))))
                .isEqualTo(Map.of("flag", Map.of("flagStatus", "flagged")));
    }

    @Test
    void changesNothingThatItIsGiven() {
        Map<String, Object> range = new LinkedHashMap<>(Map.of("recurrenceTimeZone", "UTC"));
        Map<String, Object> event = Map.of("recurrence", Map.of("range", range), "start", DateTimeTimeZone.of("a", "UTC"),
                "categories", new String[] { "x" });
        assertThat(V2.body("/events", event)).isEqualTo(Map.of("Recurrence", Map.of("Range", Map.of(), "RecurrenceTimeZone",
                "UTC"), "Start", Map.of("DateTime", "a", "TimeZone", "UTC"), "Categories", Arrays.asList("x")));
        assertThat(range).isEqualTo(Map.of("recurrenceTimeZone", "UTC"));
    }

    @Test
    void writesPathsAsDocumented() {
        assertThat(V2.path("/mailFolders/inbox/childFolders/messages/messages/delta"))
                .isEqualTo("/MailFolders/inbox/childfolders/messages/messages/delta");
        assertThat(V2.path("/reminderView(startDateTime='2026-01-01T00:00:00,a=b',endDateTime='x')"))
                .isEqualTo("/ReminderView(StartDateTime='2026-01-01T00:00:00,a=b',EndDateTime='x')");
        assertThat(V2.path("/mailFolders('sendMail')/messages('x')/replyAll"))
                .isEqualTo("/MailFolders('sendMail')/messages('x')/replyall");
        assertThat(V2.path("/messages/x/extensions/microsoft.graph.openTypeExtension.com.x"))
                .isEqualTo("/messages/x/extensions/Microsoft.OutlookServices.OpenTypeExtension.com.x");
        assertThat(V2.path("/messages/x/microsoft.graph.eventMessage/event"))
                .isEqualTo("/messages/x/Microsoft.OutlookServices.EventMessage/event");
        assertThat(new WireLanguage(Edition.V1_0).path("/mailFolders/x/messages/y/attachments/$count"))
                .isEqualTo("/folders/x/messages/y/attachments/$count");
    }
}
