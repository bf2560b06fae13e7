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
package io.github.cameloutlook.emulator.sending;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SendRoutesTest {

    private static final String STAMP = "String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Stamp";

    private OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().mailbox("alice@contoso.com")
            .mailbox("bob@contoso.com").mailbox("carol@fabrikam.com").sendAs("alice@contoso.com", "support@contoso.com")
            .build();
    private TestHttp http;

    @BeforeEach
    void start() {
        emulator.start();
        http = new TestHttp(emulator);
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void deliversAndKeepsACopyInSentItems() throws Exception {
        Map<String, Object> message = message("Hello", "bob@contoso.com");
        message.put("ccRecipients", List.of(recipient("carol@fabrikam.com")));
        message.put("bccRecipients", List.of(recipient("alice@contoso.com")));
        message.put("importance", "High");
        message.put("attachments", List.of(Map.of("@odata.type", "#microsoft.graph.fileAttachment", "name", "a.txt",
                "contentBytes", "YQ==")));
        message.put("internetMessageHeaders", List.of(Map.of("name", "x-order", "value", "4711")));
        message.put("singleValueExtendedProperties", List.of(Map.of("id", STAMP, "value", "s1")));
        Answer sent = http.post("/v1.0/me/sendMail", Map.of("message", message));

        assertThat(sent.status()).isEqualTo(202);
        assertThat(sent.text()).isEmpty();
        Map<String, Object> copy = only("alice@contoso.com", "sentitems");
        assertThat(copy).containsEntry("isDraft", false).containsEntry("isRead", true).containsEntry("subject", "Hello");
        assertThat(address(copy.get("from"))).isEqualTo("alice@contoso.com");
        assertThat((List<?>) copy.get("bccRecipients")).hasSize(1);
        assertThat(http.get("/v1.0/me/messages?$filter=" + java.net.URLEncoder.encode(
                "singleValueExtendedProperties/Any(ep: ep/id eq '" + STAMP + "' and ep/value eq 's1')",
                java.nio.charset.StandardCharsets.UTF_8)).value()).extracting(found -> found.get("id"))
                .containsExactly(copy.get("id"));

        for (String receiver : List.of("bob@contoso.com", "carol@fabrikam.com", "alice@contoso.com")) {
            Map<String, Object> received = only(receiver, "inbox");
            assertThat(received).containsEntry("isRead", false).containsEntry("isDraft", false)
                    .containsEntry("importance", "high").containsEntry("hasAttachments", true)
                    .containsEntry("internetMessageId", copy.get("internetMessageId"));
            assertThat(received.get("id")).isNotEqualTo(copy.get("id"));
            assertThat((List<?>) received.get("bccRecipients")).isEmpty();
            assertThat(headers(receiver, received)).containsEntry("x-order", "4711").containsEntry("To", "bob@contoso.com")
                    .containsKey("Received").doesNotContainKey("Bcc");
            assertThat(emulator.mailbox(receiver).attachments((String) received.get("id")))
                    .extracting(a -> a.get("contentBytes"))
                    .containsExactly("YQ==");
        }
        assertThat(emulator.mailbox("alice@contoso.com").messages("drafts")).isEmpty();
    }

    @Test
    void keepsNoCopyWhenNotWanted() throws Exception {
        Map<String, Object> body = new HashMap<>(Map.of("Message", message("Gone", "bob@contoso.com")));
        body.put("SaveToSentItems", "false");

        assertThat(http.post("/v1.0/me/sendMail", body).status()).isEqualTo(202);
        assertThat(emulator.mailbox("alice@contoso.com").messages("sentitems")).isEmpty();
        assertThat(only("bob@contoso.com", "inbox")).containsEntry("subject", "Gone");
    }

    @Test
    void sendsADraftThatKeepsItsImmutableId() throws Exception {
        Answer draft = http.send(http.request("/v1.0/me/messages").header("Content-Type", "application/json")
                .header("Prefer", "IdType=\"ImmutableId\"")
                .POST(BodyPublishers
                        .ofByteArray(io.github.cameloutlook.emulator.http.Json.bytes(message("Draft", "bob@contoso.com")))));
        String id = (String) draft.json().get("id");

        assertThat(http.post("/v1.0/me/messages/" + id + "/send").status()).isEqualTo(202);
        Map<String, Object> sent = http.get("/v1.0/me/messages/" + id).json();
        assertThat(sent).containsEntry("isDraft", false);
        assertThat(sent.get("parentFolderId")).isEqualTo(only("alice@contoso.com", "sentitems").get("parentFolderId"));
        Answer again = http.post("/v1.0/me/messages/" + id + "/microsoft.graph.send");
        assertThat(again.status()).isEqualTo(400);
        assertThat(emulator.mailbox("bob@contoso.com").messages("inbox")).hasSize(1);
    }

    @Test
    void sendsADraftOnceHoweverManyAskForIt() throws Exception {
        String send = "/v1.0/me/messages/" + http.post("/v1.0/me/messages", message("Once", "bob@contoso.com")).json().get("id")
                      + "/send";
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            answers.add(http.sendAsync(http.request(send).POST(BodyPublishers.noBody())));
        }

        List<Integer> statuses = new ArrayList<>();
        for (CompletableFuture<Answer> answer : answers) {
            statuses.add(answer.get(30, TimeUnit.SECONDS).status());
        }
        assertThat(statuses).containsOnlyOnce(202);
        assertThat(emulator.mailbox("bob@contoso.com").messages("inbox")).hasSize(1);
    }

    @Test
    void filesByARuleAndAnswersAutomatically() throws Exception {
        Object folder = http.post("/v1.0/me/mailFolders/inbox/childFolders", Map.of("displayName", "Orders")).json().get("id");
        Answer rule = http.post("/v1.0/me/mailFolders/inbox/messageRules", Map.of("displayName", "Orders", "sequence", 1,
                "isEnabled", true, "conditions", Map.of("subjectContains", List.of("order")),
                "actions", Map.of("moveToFolder", folder, "assignCategories", List.of("Red category"), "markAsRead", true)));
        assertThat(rule.status()).isEqualTo(201);
        assertThat(http.patch("/v1.0/me/mailboxSettings", Map.of("automaticRepliesSetting",
                Map.of("status", "AlwaysEnabled", "internalReplyMessage", "Away"))).status()).isEqualTo(200);

        assertThat(http.post("/v1.0/users/bob@contoso.com/sendMail",
                Map.of("message", message("My Order", "alice@contoso.com"))).status()).isEqualTo(202);

        assertThat(only("alice@contoso.com", "inbox/Orders")).containsEntry("isRead", true)
                .containsEntry("categories", List.of("Red category"));
        assertThat(emulator.mailbox("alice@contoso.com").messages("inbox")).isEmpty();
        assertThat(only("bob@contoso.com", "inbox")).containsEntry("subject", "Automatic reply: My Order");
    }

    @Test
    void refusesAMessageWithoutRecipientsAndLeavesNoTrace() throws Exception {
        Map<String, Object> message = message("Nobody", "bob@contoso.com");
        message.remove("toRecipients");
        Answer refused = http.post("/v1.0/me/sendMail", Map.of("message", message));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errorCode()).isEqualTo("ErrorInvalidRecipients");
        assertThat(http.post("/v1.0/me/sendMail", Map.of("message", message("Bad", "no address"))).errorCode())
                .isEqualTo("ErrorInvalidRecipients");
        String draft = (String) http.post("/v1.0/me/messages", message).json().get("id");
        assertThat(http.post("/v1.0/me/messages/" + draft + "/send").errorCode()).isEqualTo("ErrorInvalidRecipients");

        assertThat(http.post("/v1.0/me/sendMail", Map.of()).status()).isEqualTo(400);
        assertThat(emulator.mailbox("alice@contoso.com").messages("drafts")).hasSize(1);
        assertThat(emulator.mailbox("alice@contoso.com").messages("sentitems")).isEmpty();
    }

    @Test
    void sendsInAnotherNameOnlyWhereAllowed() throws Exception {
        Map<String, Object> message = message("As support", "bob@contoso.com");
        message.put("from", recipient("support@contoso.com"));
        assertThat(http.post("/v1.0/me/sendMail", Map.of("message", message)).status()).isEqualTo(202);
        assertThat(address(only("bob@contoso.com", "inbox").get("from"))).isEqualTo("support@contoso.com");

        message.put("from", recipient("bob@contoso.com"));
        Answer refused = http.post("/v1.0/me/sendMail", Map.of("message", message));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.errorCode()).isEqualTo("ErrorSendAsDenied");
        assertThat(emulator.mailbox("alice@contoso.com").messages("drafts")).isEmpty();
    }

    @Test
    void reportsUnknownRecipientsAndNotesThoseOutside() throws Exception {
        Map<String, Object> message = message("Lost", "nobody@contoso.com");
        message.put("ccRecipients", List.of(recipient("someone@example.org")));
        assertThat(http.post("/v1.0/me/sendMail", Map.of("message", message)).status()).isEqualTo(202);

        Map<String, Object> report = only("alice@contoso.com", "inbox");
        assertThat(report).containsEntry("subject", "Undeliverable: Lost").containsEntry("hasAttachments", true);
        assertThat(report.get("bodyPreview").toString()).contains("nobody@contoso.com");
        assertThat(report.get("conversationId")).isEqualTo(only("alice@contoso.com", "sentitems").get("conversationId"));
        assertThat(emulator.mailbox("alice@contoso.com").attachments((String) report.get("id")))
                .extracting(a -> a.get("@odata.type")).containsExactly("#microsoft.graph.itemAttachment");
        assertThat(emulator.sentOutside()).extracting("from", "to", "subject")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("alice@contoso.com", "someone@example.org", "Lost"));
        assertThat((List<?>) http.get("/emulator/state").json().get("sentOutside")).hasSize(1);
    }

    @Test
    void refusesForeignHeadersAndMoreThanFive() throws Exception {
        Map<String, Object> message = message("Headers", "bob@contoso.com");
        message.put("internetMessageHeaders", List.of(Map.of("name", "Auto-Submitted", "value", "x")));
        assertThat(http.post("/v1.0/me/sendMail", Map.of("message", message)).errorCode())
                .isEqualTo("InvalidInternetMessageHeader");
        List<Object> six = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            six.add(Map.of("name", "x-" + i, "value", "v"));
        }
        message.put("internetMessageHeaders", six);
        assertThat(http.post("/v1.0/me/sendMail", Map.of("message", message)).status()).isEqualTo(400);
        assertThat(emulator.mailbox("bob@contoso.com").messages("inbox")).isEmpty();
    }

    @Test
    void sendsMime() throws Exception {
        Answer sent = http.postMime("/v1.0/me/sendMail", """
                To: Bob <bob@contoso.com>
                Bcc: carol@fabrikam.com
                Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=
                Content-Type: text/html; charset=utf-8

                <p>Hi</p>
                """);

        assertThat(sent.status()).isEqualTo(202);
        assertThat(only("alice@contoso.com", "sentitems")).containsEntry("subject", "Grüße");
        Map<String, Object> received = only("bob@contoso.com", "inbox");
        assertThat(address(received.get("from"))).isEqualTo("alice@contoso.com");
        assertThat(headers("bob@contoso.com", received)).containsKeys("From", "Date", "Message-ID").doesNotContainKey("Bcc");
        Map<String, Object> hidden = only("carol@fabrikam.com", "inbox");
        assertThat(hidden).containsEntry("subject", "Grüße");
        String mime = http.get("/v1.0/users/carol@fabrikam.com/messages/" + hidden.get("id") + "/$value").text();
        assertThat(mime).startsWith("From: Alice <alice@contoso.com>\r\n").contains("To: Bob <bob@contoso.com>\r\nSubject:")
                .doesNotContain("carol").endsWith("\r\n\r\n<p>Hi</p>\r\n");
        assertThat(http.get("/v1.0/me/messages/" + only("alice@contoso.com", "sentitems").get("id") + "/$value").text())
                .contains("Bcc: carol@fabrikam.com", "Message-ID: <", "Date: ");
    }

    @Test
    void refusesBadMime() throws Exception {
        Answer noBase64 = http.send(http.request("/v1.0/me/sendMail").header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("To: bob@contoso.com\n\nplain")));
        assertThat(noBase64.status()).isEqualTo(400);
        assertThat(noBase64.errorCode()).isEqualTo("ErrorMimeContentInvalidBase64String");
        assertThat(http.postMime("/v1.0/me/sendMail", "no field at all").errorCode()).isEqualTo("ErrorMimeContentInvalid");
        assertThat(http.postMime("/v1.0/me/sendMail", "Subject: nobody\n\nx").errorCode()).isEqualTo("ErrorInvalidRecipients");
        assertThat(emulator.mailbox("alice@contoso.com").messages("drafts")).isEmpty();
    }

    @Test
    void keepsADraftMadeOfMimeAsItCame() throws Exception {
        String mime = "To: bob@contoso.com\nSubject: As it came\nX-Unusual:  two  blanks\n\nBody\n";
        Answer draft = http.postMime("/v1.0/me/messages", mime);
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.json()).containsEntry("isDraft", true).containsEntry("subject", "As it came");
        String path = "/v1.0/me/messages/" + draft.json().get("id");
        assertThat(http.get(path + "/$value").text()).isEqualTo(mime.replace("\n", "\r\n"));

        assertThat(http.patch(path, Map.of("subject", "Changed")).status()).isEqualTo(200);
        assertThat(http.get(path + "/$value").text()).contains("Subject: Changed").contains("To: bob@contoso.com");
    }

    @Test
    void givesAMessageMadeOfJsonAsMime() throws Exception {
        Map<String, Object> message = message("Prüfung", "bob@contoso.com");
        message.put("attachments", List.of(Map.of("@odata.type", "#microsoft.graph.fileAttachment", "name", "ä.bin",
                "contentBytes", Base64.getEncoder().encodeToString(new byte[100]))));
        Answer draft = http.post("/v1.0/me/messages", message);

        Answer value = http.get("/v1.0/me/messages/" + draft.json().get("id") + "/$value");
        assertThat(value.status()).isEqualTo(200);
        assertThat(value.text()).contains("To: bob@contoso.com", "multipart/mixed", "filename*=UTF-8''%C3%A4.bin");
        assertThat(http.postMime("/v1.0/me/messages", value.text()).json()).containsEntry("subject", "Prüfung")
                .containsEntry("hasAttachments", true);
    }

    @Test
    void sendsNothingTooLargeOrToTooMany() throws Exception {
        emulator.close();
        emulator = OutlookEmulatorServer.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com")
                .maximumMessageSize(1000).maximumRecipients(1).build();
        start();
        Map<String, Object> large = message("Large", "bob@contoso.com");
        large.put("body", Map.of("contentType", "text", "content", "x".repeat(1001)));
        Answer refused = http.post("/v1.0/me/sendMail", Map.of("message", large));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.errorCode()).isEqualTo("ErrorMessageSizeExceeded");
        Map<String, Object> many = message("Many", "bob@contoso.com");
        many.put("ccRecipients", List.of(recipient("alice@contoso.com")));
        assertThat(http.post("/v1.0/me/sendMail", Map.of("message", many)).errorCode()).isEqualTo("ErrorInvalidRecipients");
        assertThat(emulator.mailbox("alice@contoso.com").messages("drafts")).isEmpty();
        assertThat(emulator.mailbox("bob@contoso.com").messages("inbox")).isEmpty();
        assertThat(http.post("/v1.0/me/sendMail", Map.of("message", message("Small", "bob@contoso.com"))).status())
                .isEqualTo(202);
    }

    @Test
    void submitsAfterTheDelayOfItsClock() throws Exception {
        emulator.close();
        emulator = OutlookEmulatorServer.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com")
                .submissionDelay(Duration.ofMinutes(5)).build();
        start();
        assertThat(http.post("/v1.0/me/sendMail", Map.of("message", message("Later", "bob@contoso.com"))).status())
                .isEqualTo(202);
        assertThat(emulator.mailbox("alice@contoso.com").messages("sentitems")).isEmpty();
        assertThat(emulator.mailbox("alice@contoso.com").messages("outbox")).hasSize(1);

        emulator.clock().advance(Duration.ofMinutes(6));
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(
                () -> assertThat(emulator.mailbox("bob@contoso.com").messages("inbox")).hasSize(1));
        assertThat(only("alice@contoso.com", "sentitems")).containsEntry("subject", "Later");
    }

    private Map<String, Object> only(String mailbox, String folder) {
        List<Map<String, Object>> messages = emulator.mailbox(mailbox).messages(folder);
        assertThat(messages).as(mailbox + " " + folder).hasSize(1);
        return messages.get(0);
    }

    private Map<String, String> headers(String mailbox, Map<String, Object> message) throws Exception {
        Map<String, String> headers = new HashMap<>();
        Object list = http.get("/v1.0/users/" + mailbox + "/messages/" + message.get("id") + "?$select=internetMessageHeaders")
                .json().get("internetMessageHeaders");
        ((List<?>) list).forEach(field -> headers.put((String) ((Map<?, ?>) field).get("name"),
                (String) ((Map<?, ?>) field).get("value")));
        return headers;
    }

    private static Map<String, Object> message(String subject, String to) {
        return new HashMap<>(
                Map.of("subject", subject, "body", Map.of("contentType", "Text", "content", "text"),
                        "toRecipients", List.of(recipient(to))));
    }

    private static Map<String, Object> recipient(String address) {
        return Map.of("emailAddress", Map.of("address", address));
    }

    private static Object address(Object recipient) {
        return ((Map<?, ?>) ((Map<?, ?>) recipient).get("emailAddress")).get("address");
    }
}
