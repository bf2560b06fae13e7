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
package io.github.cameloutlook.emulator.mail;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTest {

    @RegisterExtension
    static OutlookEmulator emulator = OutlookEmulator.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com").build();

    private MailboxClient alice;

    @BeforeEach
    void client() {
        alice = new MailboxClient(emulator, "alice@contoso.com");
    }

    @Test
    void aDraftIsCreatedWithEverythingTheServiceAdds() throws Exception {
        Answer answer = alice.post("/messages", MailboxClient.message("Hello"));
        assertThat(answer.status()).isEqualTo(201);
        Map<String, Object> message = answer.json();
        assertThat(message.get("@odata.context")).asString().endsWith("/messages/$entity");
        assertThat(message.get("@odata.etag")).isEqualTo("W/\"" + message.get("changeKey") + "\"");
        assertThat(message).containsEntry("isDraft", true).containsEntry("isRead", true).containsEntry("hasAttachments", false)
                .containsEntry("importance", "normal").containsEntry("bodyPreview", "About Hello");
        assertThat(message.get("id")).asString().startsWith("AAMk").hasSize(152);
        assertThat(message.get("createdDateTime")).asString().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(message.get("internetMessageId")).asString().matches("<\\S+@contoso.com>");
        assertThat((Map<?, ?>) message.get("body")).extracting("content").asString().startsWith("<html><head>")
                .contains("<body><p>About Hello</p></body></html>");
        assertThat(message.get("parentFolderId")).isEqualTo(MailboxClient.id(alice.get("/mailFolders/drafts")));
        assertThat(message).doesNotContainKey("from");
    }

    @Test
    void aMessageIsFoundInEveryFormOfItsPath() throws Exception {
        String id = alice.create("inbox", "Paths");
        for (String path : List.of("/messages/" + id, "/Messages('" + id + "')", "/mailFolders/inbox/messages/" + id,
                "/mailFolders('inbox')/messages/" + id, "/mailfolders/Inbox/messages('" + id + "')")) {
            assertThat(alice.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(alice.http.get("/beta/me/messages/" + id).status()).isEqualTo(200);
        assertThat(alice.http.get("/v1.0/users('alice@contoso.com')/messages/" + id).status()).isEqualTo(200);
        assertThat(alice.get("/mailFolders/drafts/messages/" + id).errorCode()).isEqualTo("ErrorItemNotFound");
    }

    @Test
    void badIdsAreToldApart() throws Exception {
        assertThat(alice.get("/messages/nonsense").errorCode()).isEqualTo("ErrorInvalidIdMalformed");
        assertThat(alice.get("/messages/%E2%82").errorCode()).isEqualTo("ErrorInvalidIdMalformed");
        String id = alice.create("inbox", "Gone");
        assertThat(alice.post("/messages/" + id + "/permanentDelete", null).status()).isEqualTo(204);
        Answer gone = alice.get("/messages/" + id);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.errorCode()).isEqualTo("ErrorItemNotFound");
        MailboxClient bob = new MailboxClient(emulator, "bob@contoso.com");
        assertThat(bob.get("/messages/" + id).errorCode()).isEqualTo("ErrorInvalidMailboxItemId");
    }

    @Test
    void aCompleteFlagTellsItsDay() throws Exception {
        String id = alice.create("inbox", "Done");
        assertThat(
                flag(alice.patch("/messages/" + id, Map.of("flag", Map.of("flagStatus", "Complete")))).get("completedDateTime"))
                .asString().contains("T00:00:00.0000000").contains("timeZone=UTC");
        Map<String, Object> day = Map.of("dateTime", "2026-03-01T00:00:00", "timeZone", "UTC");
        Map<?, ?> flagged = flag(alice.patch("/messages/" + id,
                Map.of("flag", Map.of("flagStatus", "flagged", "startDateTime", day, "dueDateTime", day))));
        assertThat(flagged.get("completedDateTime")).isNull();
        assertThat(flagged.get("dueDateTime")).isEqualTo(Map.of("dateTime", "2026-03-01T00:00:00.0000000", "timeZone", "UTC"));
        assertThat(alice.patch("/messages/" + id, Map.of("flag", Map.of("flagStatus", "flagged", "startDateTime",
                Map.of("dateTime", "tomorrow", "timeZone", "UTC")))).errorCode()).isEqualTo("RequestBodyRead");
    }

    @Test
    void idsAreTranslatedThereAndBack() throws Exception {
        String id = alice.create("inbox", "Translated");
        String entry = translated(id, "restId", "immutableEntryId");
        assertThat(entry).startsWith("AAkA").matches("[\\w-]+[012]");
        assertThat(translated(entry, "immutableEntryId", "restId")).isEqualTo(id);
        assertThat(translated(id, "restId", "ewsId")).isEqualTo(id.replace('_', '+').replace('-', '/'));
        assertThat(translated(translated(id, "restId", "ewsId"), "ewsId", "restId")).isEqualTo(id);
        assertThat(translated(translated(id, "restId", "entryId"), "EntryId", "restImmutableEntryId"))
                .isEqualTo(MailboxClient.id(alice.get("/messages/" + id, "Prefer", MailboxClient.IMMUTABLE)));
    }

    private String translated(String id, String from, String to) throws Exception {
        Answer answer = alice.post("/translateExchangeIds",
                Map.of("inputIds", List.of(id), "sourceIdType", from, "targetIdType", to));
        assertThat(answer.status()).as(answer::text).isEqualTo(200);
        return (String) answer.value().get(0).get("targetId");
    }

    private static Map<?, ?> flag(Answer answer) {
        assertThat(answer.status()).as(answer::text).isEqualTo(200);
        return (Map<?, ?>) answer.json().get("flag");
    }

    @Test
    void selectedPropertiesComeAloneButWithTheIdAndTag() throws Exception {
        String id = alice.create("inbox", "Selected");
        Map<String, Object> message = alice.get("/messages/" + id + "?$select=subject,internetMessageHeaders").json();
        assertThat(message).containsOnlyKeys("@odata.context", "@odata.etag", "id", "subject");
        assertThat(message.get("@odata.context")).asString().endsWith("/messages(subject,internetMessageHeaders)/$entity");
        assertThat(alice.get("/messages/" + id + "?$select=nothing").errorCode()).isEqualTo("RequestBroker--ParseUri");
    }

    @Test
    void anUpdateChangesTheTagAndAStaleTagIsRefused() throws Exception {
        Map<String, Object> created = alice.post("/mailFolders/inbox/messages", MailboxClient.message("Tagged")).json();
        String path = "/messages/" + created.get("id");
        Answer updated = alice.patch(path, Map.of("isRead", false), "If-Match", (String) created.get("@odata.etag"));
        assertThat(updated.status()).isEqualTo(200);
        assertThat(updated.json().get("changeKey")).isNotEqualTo(created.get("changeKey"));
        Answer stale = alice.patch(path, Map.of("isRead", true), "If-Match", (String) created.get("@odata.etag"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.errorCode()).isEqualTo("ErrorIrresolvableConflict");
        assertThat(alice.delete(path, "If-Match", (String) created.get("@odata.etag")).status()).isEqualTo(412);
        assertThat(alice.get(path).json()).containsEntry("isRead", false);
        assertThat(alice.patch(path, Map.of("isRead", true), "If-Match", "*", "Prefer", "return=minimal").status())
                .isEqualTo(204);
    }

    @Test
    void wrongValuesAreRefusedAndChangeNothing() throws Exception {
        String path = "/messages/" + alice.create("inbox", "Checked");
        assertThat(alice.patch(path, Map.of("isRead", "yes")).errorCode()).isEqualTo("RequestBodyRead");
        assertThat(alice.patch(path, Map.of("colour", "red")).errorCode()).isEqualTo("RequestBodyRead");
        assertThat(alice.patch(path, Map.of("importance", "urgent")).errorCode()).isEqualTo("RequestBodyRead");
        Map<String, Object> dueOnly = Map.of("flag", Map.of("flagStatus", "flagged", "dueDateTime",
                Map.of("dateTime", "2026-01-01T00:00:00", "timeZone", "UTC")));
        assertThat(alice.patch(path, dueOnly).status()).isEqualTo(400);
        assertThat(alice.send("PATCH", path, null).errorCode()).isEqualTo("BadRequest");
        assertThat(alice.patch(path, Map.of("importance", "HIGH", "categories", List.of("Red category"))).json())
                .containsEntry("importance", "high").containsEntry("categories", List.of("Red category"));
    }

    @Test
    void aMoveGivesANewIdUnlessIdsAreImmutable() throws Exception {
        String id = alice.create("inbox", "Moving");
        String immutable = MailboxClient.id(alice.get("/messages/" + id, "Prefer", MailboxClient.IMMUTABLE));
        assertThat(immutable).startsWith("AAkA");
        Answer moved = alice.post("/messages/" + id + "/move", Map.of("destinationId", "archive"));
        assertThat(moved.status()).isEqualTo(201);
        assertThat(MailboxClient.id(moved)).isNotEqualTo(id);
        assertThat(alice.get("/messages/" + id).status()).isEqualTo(404);
        assertThat(alice.get("/messages/" + immutable).json()).containsEntry("id", MailboxClient.id(moved));
        Answer again
                = alice.post("/messages/" + immutable + "/microsoft.graph.move", Map.of("DestinationId", "inbox"), "Prefer",
                        MailboxClient.IMMUTABLE);
        assertThat(MailboxClient.id(again)).isEqualTo(immutable);
        assertThat(again.header("Preference-Applied")).contains("IdType=\"ImmutableId\"");
        Answer translated = alice.post("/translateExchangeIds", Map.of("inputIds", List.of(immutable), "sourceIdType",
                "restImmutableEntryId", "targetIdType", "restId"));
        assertThat(alice.get("/messages/" + translated.value().get(0).get("targetId")).status()).isEqualTo(200);
    }

    @Test
    void aCopyIsAnotherMessage() throws Exception {
        String id = alice.create("inbox", "Copied");
        Answer copy = alice.post("/messages/" + id + "/copy", Map.of("destinationId", "archive"));
        assertThat(copy.status()).isEqualTo(201);
        assertThat(MailboxClient.id(copy)).isNotEqualTo(id);
        assertThat(alice.get("/messages/" + id).status()).isEqualTo(200);
        assertThat(alice.post("/messages/" + id + "/copy", Map.of()).errorCode()).isEqualTo("ErrorInvalidRequest");
    }

    @Test
    void aDeletedMessageLiesInDeletedItems() throws Exception {
        String immutable = MailboxClient
                .id(alice.post("/mailFolders/inbox/messages", MailboxClient.message("Deleted"), "Prefer",
                        MailboxClient.IMMUTABLE));
        assertThat(alice.delete("/messages/" + immutable).status()).isEqualTo(204);
        String deletedItems = MailboxClient.id(alice.get("/mailFolders/deleteditems"));
        assertThat(alice.get("/messages/" + immutable).json()).containsEntry("parentFolderId", deletedItems);
        assertThat(alice.delete("/messages/" + immutable).status()).isEqualTo(204);
        assertThat(alice.get("/mailFolders/recoverableitemsdeletions/messages/" + immutable).status()).isEqualTo(200);
    }

    @Test
    void bodiesComeAsTextOnlyIfPreferredAndScriptsOnlyIfAllowed() throws Exception {
        Map<String, Object> message = Map.of("subject", "Body", "body", Map.of("contentType", "HTML", "content",
                "<p>One</p><script>alert(1)</script><p onclick='x()'>Two &amp; three</p>"));
        String path = "/messages/" + MailboxClient.id(alice.post("/messages", message));
        assertThat(content(alice.get(path))).contains("<p>One</p>").doesNotContain("script", "onclick");
        assertThat(content(alice.get(path, "Prefer", "outlook.allow-unsafe-html"))).contains("<script>alert(1)</script>");
        Answer text = alice.get(path, "Prefer", "outlook.body-content-type=\"text\"");
        assertThat(content(text)).isEqualTo("One\r\nTwo & three");
        assertThat(text.header("Preference-Applied")).isEqualTo("outlook.body-content-type=\"text\"");
    }

    private static String content(Answer answer) {
        return (String) ((Map<?, ?>) answer.json().get("body")).get("content");
    }

    @Test
    void openExtensionsAreKeptWithAMessage() throws Exception {
        Map<String, Object> extension
                = Map.of("@odata.type", "microsoft.graph.openTypeExtension", "extensionName", "Com.Contoso.Ticket",
                        "number", 42);
        String path = "/messages/" + alice.create("inbox", "Extended");
        assertThat(alice.post(path + "/extensions", extension).status()).isEqualTo(201);
        assertThat(alice.get(path + "/extensions/microsoft.graph.openTypeExtension.Com.Contoso.Ticket").json())
                .containsEntry("number", 42).containsEntry("extensionName", "Com.Contoso.Ticket");
        Map<String, Object> expanded = alice.get(path + "?$expand=extensions($filter=id eq 'Com.Contoso.Ticket')").json();
        assertThat((List<?>) expanded.get("extensions")).hasSize(1);
        assertThat(alice.subjects("/messages?$filter=extensions/any(f:f/id eq 'Com.Contoso.Ticket')"))
                .containsExactly("Extended");
        assertThat(alice.patch(path + "/extensions/Com.Contoso.Ticket",
                Map.of("@odata.type", "microsoft.graph.openTypeExtension", "state", "open")).json())
                .doesNotContainKey("number");
        assertThat(alice.delete(path + "/extensions/Com.Contoso.Ticket").status()).isEqualTo(204);
        assertThat(alice.get(path + "/extensions/Com.Contoso.Ticket").status()).isEqualTo(404);
    }

    @Test
    void extendedPropertiesShowOnlyWhenNamed() throws Exception {
        String name = "String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Color";
        Map<String, Object> property = Map.of("id", name, "value", "Green");
        Map<String, Object> message = new java.util.LinkedHashMap<>(MailboxClient.message("Coloured"));
        message.put("singleValueExtendedProperties", List.of(property));
        Answer created = alice.post("/messages", message);
        assertThat(created.json()).doesNotContainKey("singleValueExtendedProperties");
        String path = "/messages/" + MailboxClient.id(created);
        String expand = "?$expand=singleValueExtendedProperties($filter=id eq '"
                        + "string {66F5A359-4659-4830-9070-00047EC6AC6E} name Color')";
        assertThat(alice.get(path + expand).json()).containsEntry("singleValueExtendedProperties", List.of(property));
        assertThat(alice.get(path + "?$expand=singleValueExtendedProperties($filter=id eq 'Integer 0x0E08')").json())
                .containsKey("singleValueExtendedProperties");
        assertThat(alice.get(path + "?$expand=singleValueExtendedProperties").status()).isEqualTo(400);
        assertThat(alice.subjects("/messages?$filter=singleValueExtendedProperties/Any(ep: ep/id eq '" + name
                                  + "' and ep/value eq 'GREEN')"))
                .containsExactly("Coloured");
        assertThat(alice.patch(path, Map.of("singleValueExtendedProperties",
                List.of(Map.of("id", "Integer {66f5a359-4659-4830-9070-00047ec6ac6e} Name Count", "value", "7")))).status())
                .isEqualTo(200);
        assertThat(alice.subjects("/messages?$filter=singleValueExtendedProperties/Any(ep: ep/id eq 'Integer "
                                  + "{66f5a359-4659-4830-9070-00047ec6ac6e} Name Count' and cast(ep/value, Edm.Int32) gt 5)"))
                .containsExactly("Coloured");
    }

    @Test
    void onlyDraftsLetTheirSubjectBeChanged() throws Exception {
        String draft = alice.create("drafts", "Draft");
        assertThat(alice.patch("/messages/" + draft, Map.of("subject", "Changed")).json()).containsEntry("subject", "Changed");
        Object received = emulator.mailbox("alice@contoso.com")
                .createMessage("inbox",
                        Map.of("subject", "Received", "isDraft", false, "receivedDateTime", "2026-01-01T00:00:00Z"))
                .get("id");
        Answer refused = alice.patch("/messages/" + received, Map.of("subject", "Forged"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.errorCode()).isEqualTo("ErrorAccessDenied");
        assertThat(alice.patch("/messages/" + received, Map.of("isRead", true)).json())
                .containsEntry("receivedDateTime", "2026-01-01T00:00:00Z").containsEntry("subject", "Received");
        emulator.rules().draftOnlyProperties(false);
        assertThat(alice.patch("/messages/" + received, Map.of("subject", "Corrected")).status()).isEqualTo(200);
        emulator.rules().draftOnlyProperties(true);
    }

    @Test
    void unknownPathsAndMethodsAreErrors() throws Exception {
        assertThat(alice.get("/nonsense").errorCode()).isEqualTo("BadRequest");
        assertThat(alice.send("PUT", "/messages", Map.of()).status()).isEqualTo(405);
        assertThat(alice.http.get("/v1.0/users/nobody@contoso.com/messages").errorCode()).isEqualTo("ErrorInvalidUser");
        Map<String, Object> me = alice.http.get("/v1.0/me").json();
        assertThat(me).containsEntry("userPrincipalName", "alice@contoso.com");
        assertThat(alice.http.get("/v1.0/users/" + Objects.toString(me.get("id"))).json()).containsEntry("mail",
                "alice@contoso.com");
    }
}
