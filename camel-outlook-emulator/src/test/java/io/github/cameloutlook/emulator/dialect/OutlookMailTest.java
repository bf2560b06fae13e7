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

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Mail, written through one service and read through the other. */
@SuppressWarnings("unchecked")
class OutlookMailTest {

    private static final String TENANT = "11111111-1111-1111-1111-111111111111";

    @RegisterExtension
    final OutlookEmulator emulator
            = OutlookEmulator.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com").build();

    private TestHttp http() {
        return new TestHttp(emulator);
    }

    private Map<String, Object> draft(String subject) throws Exception {
        Answer answer = http().post("/api/v2.0/me/messages", Map.of(
                "Subject", subject, "Importance", "High", "Body", Map.of("ContentType", "HTML", "Content", "<p>Hi</p>"),
                "ToRecipients", List.of(Map.of("EmailAddress", Map.of("Address", "bob@contoso.com", "Name", "Bob")))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    @Test
    void whatIsWrittenThroughOneIsReadThroughTheOther() throws Exception {
        Map<String, Object> outlook = draft("From Outlook");
        Map<String, Object> graph = http().get("/v1.0/me/messages/" + outlook.get("Id")).json();
        assertThat(graph).containsEntry("subject", "From Outlook").containsEntry("importance", "high")
                .containsEntry("changeKey", outlook.get("ChangeKey"));
        assertThat((Map<String, Object>) graph.get("body")).containsEntry("contentType", "html");

        assertThat(http().patch("/v1.0/me/messages/" + graph.get("id"), Map.of("subject", "From Graph")).status())
                .isEqualTo(200);
        assertThat(http().get("/API/V2.0/ME/Messages('" + outlook.get("Id") + "')/").json())
                .containsEntry("Subject", "From Graph").containsEntry("Id", graph.get("id"));
    }

    @Test
    void entitiesHaveTheirAddressEtagAndContext() throws Exception {
        Map<String, Object> message = draft("Addressed");
        String root = emulator.baseUrl() + "/api/v2.0";
        assertThat(message.keySet().stream().limit(4))
                .containsExactly("@odata.context", "@odata.id", "@odata.etag", "Id");
        assertThat((String) message.get("@odata.id")).startsWith(root + "/Users('")
                .endsWith("@" + TENANT + "')/Messages('" + message.get("Id") + "')");
        assertThat(message).containsEntry("@odata.etag", "W/\"" + message.get("ChangeKey") + "\"")
                .containsEntry("@odata.context", root + "/$metadata#Me/Messages/$entity")
                .doesNotContainKeys("Flag", "ConversationIndex", "InternetMessageHeaders");
        assertThat(message.keySet()).allMatch(name -> name.startsWith("@") || Character.isUpperCase(name.charAt(0)));
        assertThat(http().get((String) message.get("@odata.id")).json()).as("the address is one")
                .containsEntry("Id", message.get("Id"));

        Answer selected = http().get("/api/v2.0/Users('alice@contoso.com')/Messages?$select=Subject,From");
        assertThat((String) selected.json().get("@odata.context")).endsWith("')/Messages(Subject,From)")
                .startsWith(root + "/$metadata#Users('");
        assertThat(selected.value().get(0)).containsOnlyKeys("@odata.id", "@odata.etag", "Id", "Subject");
        assertThat(selected.header("Content-Type")).startsWith("application/json;odata.metadata=minimal");
        assertThat(selected.header("X-FEServer")).isNotEmpty();
        assertThat(selected.header("x-ms-ags-diagnostic")).isNull();
    }

    @Test
    void collectionsComeInPagesOfTenWhoseLinksStayInTheService() throws Exception {
        for (int i = 0; i < 12; i++) {
            draft("Message " + i);
        }
        Answer first = http().get("/api/v2.0/me/MailFolders/Drafts/messages?$select=Subject&$orderby=Subject");
        assertThat(first.value()).hasSize(10);
        String next = (String) first.json().get("@odata.nextLink");
        assertThat(next).startsWith(emulator.baseUrl() + "/api/v2.0/me/MailFolders/Drafts/messages?").contains("Subject");
        Answer second = http().get(next);
        assertThat(second.value()).hasSize(2);
        assertThat(second.json()).doesNotContainKey("@odata.nextLink");
        assertThat(http().get("/api/v2.0/me/messages/$count?$filter=Subject%20eq%20'Message%201'").text()).isEqualTo("1");
    }

    @Test
    void filtersTellNamesFromLiterals() throws Exception {
        draft("Subject");
        draft("subject eq 'Id'");
        assertThat(http().get("/api/v2.0/me/messages?$filter=Subject%20eq%20'subject%20eq%20''Id'''").value()).hasSize(1);
        assertThat(http().get("/api/v2.0/me/messages?$filter=Importance%20eq%20'High'%20and%20IsDraft%20eq%20true").value())
                .hasSize(2);
        assertThat(
                http().get("/api/v2.0/me/messages?$filter=ToRecipients/any(R:R/EmailAddress/Address%20eq%20'bob@contoso.com')")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void mailIsSentAnsweredAndFiled() throws Exception {
        assertThat(http().post("/api/v2.0/me/sendmail", Map.of("SaveToSentItems", "false", "Message", Map.of(
                "Subject", "Hello", "Body", Map.of("ContentType", 0, "Content", "Text"),
                "ToRecipients", List.of(Map.of("EmailAddress", Map.of("Address", "bob@contoso.com")))))).status())
                .isEqualTo(202);
        assertThat(http().get("/v1.0/me/mailFolders/sentitems/messages").value()).isEmpty();

        String bob = "/api/v2.0/users/bob@contoso.com";
        Map<String, Object> received = http().get(bob + "/MailFolders/Inbox/messages").value().get(0);
        assertThat(received).containsEntry("Subject", "Hello").containsEntry("IsRead", false);
        assertThat((Map<String, Object>) received.get("Body")).containsEntry("ContentType", "HTML");
        assertThat(received).containsEntry("BodyPreview", "Text");

        Answer reply = http().post(bob + "/messages/" + received.get("Id") + "/reply", Map.of("Comment", "Thanks"));
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.text()).isEmpty();
        assertThat(http().get("/v1.0/me/mailFolders/inbox/messages").value()).singleElement()
                .satisfies(message -> assertThat(message.get("subject")).isEqualTo("RE: Hello"));
        Answer forward = http().post(bob + "/messages/" + received.get("Id") + "/createforward", Map.of("Comment", "See",
                "ToRecipients", List.of(Map.of("EmailAddress", Map.of("Address", "alice@contoso.com")))));
        assertThat(forward.status()).isEqualTo(201);
        assertThat(http().post(bob + "/messages('" + forward.json().get("Id") + "')/Microsoft.OutlookServices.Send").status())
                .isEqualTo(202);

        Answer moved = http().post(bob + "/messages/" + received.get("Id") + "/move", Map.of("DestinationId", "DeletedItems"));
        assertThat(moved.status()).isEqualTo(201);
        assertThat(moved.json().get("Id")).isNotEqualTo(received.get("Id"));
        assertThat(http().delete(bob + "/messages/" + moved.json().get("Id")).status()).isEqualTo(204);
    }

    @Test
    void foldersAreKeptAsInGraph() throws Exception {
        Map<String, Object> inbox = http().get("/api/v2.0/me/MailFolders('Inbox')").json();
        assertThat(inbox).containsEntry("DisplayName", "Inbox").containsKey("UnreadItemCount")
                .doesNotContainKeys("IsHidden", "@odata.etag");
        Answer created = http().post("/api/v2.0/me/mailfolders/inbox/childfolders", Map.of("DisplayName", "Orders"));
        assertThat(created.status()).isEqualTo(201);
        assertThat((String) created.json().get("@odata.id")).endsWith("/MailFolders('" + created.json().get("Id") + "')");
        assertThat(http().get("/v1.0/me/mailFolders/inbox/childFolders").value()).singleElement()
                .satisfies(folder -> assertThat(folder).containsEntry("displayName", "Orders"));
        assertThat(http().get("/api/v2.0/me/MailFolders/Inbox/ChildFolders").value()).singleElement()
                .satisfies(folder -> assertThat(folder.get("@odata.id")).isEqualTo(created.json().get("@odata.id")));
        Answer again = http().post("/api/v2.0/me/mailfolders/inbox/childfolders", Map.of("DisplayName", "Orders"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.errorCode()).isEqualTo("ErrorFolderExists");
    }

    @Test
    void attachmentsHaveTheirTypeAndTheAddressBelowTheirItem() throws Exception {
        Map<String, Object> message = draft("With attachment");
        Answer added = http().post("/api/v2.0/me/messages/" + message.get("Id") + "/attachments", Map.of(
                "@odata.type", "#Microsoft.OutlookServices.FileAttachment", "Name", "a.txt", "ContentBytes", "SGVsbG8="));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json()).containsEntry("@odata.type", "#Microsoft.OutlookServices.FileAttachment")
                .containsEntry("ContentBytes", "SGVsbG8=")
                .containsEntry("@odata.id",
                        message.get("@odata.id") + "/Attachments('" + added.json().get("Id") + "')");
        assertThat(http().get("/v1.0/me/messages/" + message.get("Id") + "/attachments").value()).singleElement()
                .satisfies(graph -> assertThat(graph).containsEntry("@odata.type", "#microsoft.graph.fileAttachment")
                        .containsEntry("name", "a.txt"));
        List<Map<String, Object>> expanded = (List<Map<String, Object>>) http()
                .get("/api/v2.0/me/messages/" + message.get("Id") + "?$expand=Attachments($select=Name)").json()
                .get("Attachments");
        assertThat(expanded).singleElement()
                .satisfies(attachment -> assertThat(attachment).containsEntry("Name", "a.txt")
                        .containsEntry("@odata.id", added.json().get("@odata.id")));
    }

    @Test
    void extendedPropertiesAreNamedByPropertyId() throws Exception {
        String id = "String {00020329-0000-0000-C000-000000000046} Name Value";
        Answer created = http().post("/api/v2.0/me/messages", Map.of("Subject", "Extended",
                "SingleValueExtendedProperties", List.of(Map.of("PropertyId", id, "Value", "Red"))));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String filter = ("PropertyId eq '" + id + "'").replace(" ", "%20").replace("{", "%7B").replace("}", "%7D");
        Map<String, Object> read = http().get("/api/v2.0/me/messages/" + created.json().get("Id")
                                              + "?$expand=SingleValueExtendedProperties($filter=" + filter + ")")
                .json();
        assertThat((List<Map<String, Object>>) read.get("SingleValueExtendedProperties")).singleElement()
                .satisfies(property -> assertThat(property).containsOnlyKeys("PropertyId", "Value")
                        .containsEntry("Value", "Red"));
    }

    @Test
    void preferencesAndAnchorAreTaken() throws Exception {
        Map<String, Object> message = draft("Preferences");
        HttpRequest.Builder request = http().request("/api/v2.0/me/messages/" + message.get("Id"))
                .header("X-AnchorMailbox", "alice@contoso.com")
                .header("Prefer", "outlook.body-content-type=\"text\", IdType=\"ImmutableId\"");
        Answer answer = http().send(request);
        assertThat(answer.header("Preference-Applied")).isEqualTo("outlook.body-content-type=\"text\"");
        assertThat((Map<String, Object>) answer.json().get("Body")).containsEntry("ContentType", "Text");
        assertThat(answer.json()).as("ids that outlive a move are Graph's alone").containsEntry("Id", message.get("Id"));
    }
}
