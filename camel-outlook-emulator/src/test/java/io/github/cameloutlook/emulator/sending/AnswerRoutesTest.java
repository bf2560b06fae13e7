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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerRoutesTest {

    private final OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().mailbox("alice@contoso.com")
            .mailbox("bob@contoso.com").mailbox("carol@contoso.com").build();
    private TestHttp http;
    private String original;

    @BeforeEach
    void deliver() {
        emulator.start();
        http = new TestHttp(emulator);
        original = receive("""
                From: Bob <bob@contoso.com>
                To: alice@contoso.com, carol@contoso.com
                Cc: dave@example.org
                Subject: Question
                Message-ID: <q1@contoso.com>
                Date: Thu, 5 Mar 2026 10:00:00 +0000
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: text/html

                <p>How <b>much</b>? <img src="cid:logo"></p>
                --r
                Content-Type: image/png
                Content-ID: <logo>
                Content-Disposition: inline; filename=logo.png

                png
                --r--
                --m
                Content-Type: application/pdf
                Content-Disposition: attachment; filename=offer.pdf

                pdf
                --m--
                """);
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void repliesInTheThread() throws Exception {
        assertThat(http.post(original + "/reply", Map.of("comment", "Ten < eleven\nBye")).status()).isEqualTo(202);

        Map<String, Object> sent = only("alice@contoso.com", "sentitems");
        assertThat(sent).containsEntry("subject", "RE: Question");
        assertThat(addresses(sent, "toRecipients")).containsExactly("bob@contoso.com");
        assertThat(addresses(sent, "ccRecipients")).isEmpty();
        assertThat(sent.get("conversationId")).isEqualTo(http.get(original).json().get("conversationId"));
        Map<String, Object> received = only("bob@contoso.com", "inbox");
        String body = ((Map<?, ?>) received.get("body")).get("content").toString();
        assertThat(body).contains("Ten &lt; eleven<br>Bye", "<b>From:</b> Bob &lt;bob@contoso.com&gt;",
                "<b>Sent:</b> Thursday, March 5, 2026 10:00:00 AM", "<b>Subject:</b> Question", "How <b>much</b>?");
        assertThat(body.indexOf("Ten")).isLessThan(body.indexOf("From:"));
        Map<String, String> headers = headers("bob@contoso.com", received);
        assertThat(headers).containsEntry("In-Reply-To", "<q1@contoso.com>").containsEntry("References", "<q1@contoso.com>");
        // what the quoted body shows goes along, other attachments do not
        assertThat(emulator.mailbox("bob@contoso.com").attachments((String) received.get("id"))).extracting(a -> a.get("name"))
                .containsExactly("logo.png");

        String answer = "/v1.0/users/bob@contoso.com/messages/" + received.get("id");
        assertThat(http.post(answer + "/reply", Map.of("comment", "Thanks")).status()).isEqualTo(202);
        Map<String, Object> back = emulator.mailbox("alice@contoso.com").messages("inbox").stream()
                .filter(message -> "RE: Question".equals(message.get("subject"))).findFirst().orElseThrow();
        assertThat(back.get("conversationId")).isEqualTo(sent.get("conversationId"));
        assertThat(headers("alice@contoso.com", back).get("References"))
                .isEqualTo("<q1@contoso.com> " + sent.get("internetMessageId"));
    }

    @Test
    void repliesToAllButItself() throws Exception {
        Answer draft = http.post(original + "/createReplyAll", Map.of("comment", "x"));

        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.json()).containsEntry("isDraft", true);
        assertThat(addresses(draft.json(), "toRecipients")).containsExactly("bob@contoso.com", "carol@contoso.com");
        assertThat(addresses(draft.json(), "ccRecipients")).containsExactly("dave@example.org");
        assertThat(http.post("/v1.0/me/messages/" + draft.json().get("id") + "/send").status()).isEqualTo(202);
        assertThat(only("carol@contoso.com", "inbox")).containsEntry("subject", "RE: Question");
        assertThat(emulator.sentOutside()).extracting("to").containsExactly("dave@example.org");
    }

    @Test
    void whatOneSentToOneselfIsAnsweredToOneself() throws Exception {
        assertThat(http.post("/v1.0/me/sendMail", Map.of("message", Map.of("subject", "Note", "toRecipients",
                List.of(Map.of("emailAddress", Map.of("address", "alice@contoso.com")))))).status()).isEqualTo(202);
        String note = (String) http.get("/v1.0/me/mailFolders/inbox/messages?$filter=subject%20eq%20'Note'").value().get(0)
                .get("id");
        assertThat(http.post("/v1.0/me/messages/" + note + "/reply", Map.of("comment", "Again")).status()).isEqualTo(202);
        assertThat(http.get("/v1.0/me/mailFolders/inbox/messages?$filter=subject%20eq%20'RE:%20Note'").value()).hasSize(1);
    }

    @Test
    void prefersReplyTo() throws Exception {
        String asked = receive(
                "From: bob@contoso.com\nReply-To: desk@example.org\nTo: alice@contoso.com\nSubject: FW: Re: Ask\n\nx\n");

        Map<String, Object> draft = http.post(asked + "/createReply").json();
        assertThat(addresses(draft, "toRecipients")).containsExactly("desk@example.org");
        assertThat(draft).containsEntry("subject", "RE: Ask");
    }

    @Test
    void forwardsWithAllAttachments() throws Exception {
        Answer sent = http.post(original + "/microsoft.graph.forward",
                Map.of("ToRecipients", List.of(recipient("carol@contoso.com")), "Comment", "For you"));

        assertThat(sent.status()).isEqualTo(202);
        Map<String, Object> received = only("carol@contoso.com", "inbox");
        assertThat(received).containsEntry("subject", "FW: Question").containsEntry("hasAttachments", true);
        assertThat(emulator.mailbox("carol@contoso.com").attachments((String) received.get("id")))
                .extracting(a -> a.get("name"))
                .containsExactly("logo.png", "offer.pdf");
    }

    @Test
    void takesPropertiesOfTheMessage() throws Exception {
        Map<String, Object> message = new HashMap<>();
        message.put("subject", "Another subject");
        message.put("toRecipients", List.of(recipient("carol@contoso.com")));
        message.put("body", Map.of("contentType", "html", "content", "<p>All mine</p>"));
        message.put("internetMessageHeaders", List.of(Map.of("name", "x-a", "value", "1")));
        Map<String, Object> draft = http.post(original + "/createReply", Map.of("message", message)).json();

        assertThat(draft).containsEntry("subject", "Another subject");
        assertThat(addresses(draft, "toRecipients")).containsExactly("carol@contoso.com");
        assertThat(((Map<?, ?>) draft.get("body")).get("content").toString()).contains("All mine").doesNotContain("How");
        assertThat(headers("alice@contoso.com", draft)).containsEntry("x-a", "1").containsEntry("In-Reply-To",
                "<q1@contoso.com>");
    }

    @ParameterizedTest
    @ValueSource(strings = { "reply", "replyAll", "createReply", "createReplyAll", "forward", "createForward" })
    void refusesCommentTogetherWithBody(String action) throws Exception {
        Map<String, Object> body = new HashMap<>(
                Map.of("comment", "x", "message",
                        Map.of("body", Map.of("contentType", "text", "content", "y"), "toRecipients",
                                List.of(recipient("carol@contoso.com")))));

        assertThat(http.post(original + "/" + action, body).status()).isEqualTo(400);
        assertThat(emulator.mailbox("alice@contoso.com").messages("drafts")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "createForward, 400", "forward, 400" })
    void refusesForwardsWithoutOrWithDoubleRecipients(String action, int status) throws Exception {
        List<Object> carol = List.of(recipient("carol@contoso.com"));

        assertThat(http.post(original + "/" + action, Map.of("comment", "x")).status()).isEqualTo(status);
        assertThat(http.post(original + "/" + action, Map.of("toRecipients", carol, "message", Map.of("toRecipients", carol)))
                .status()).isEqualTo(status);
        assertThat(http.post(original + "/createForward").status()).isEqualTo(201);
        assertThat(http.post(original + "/forward").errorCode()).isEqualTo("ErrorInvalidRecipients");
    }

    @Test
    void writesTheSentLineInThePreferredZone() throws Exception {
        Answer draft = http
                .send(http.request(original + "/createReply").header("Prefer", "outlook.timezone=\"W. Europe Standard Time\"")
                        .POST(BodyPublishers.noBody()));

        assertThat(((Map<?, ?>) draft.json().get("body")).get("content").toString())
                .contains("<b>Sent:</b> Thursday, March 5, 2026 11:00:00 AM");
        assertThat(http.send(http.request(original + "/createReply").header("Prefer", "outlook.timezone=\"Nowhere\"")
                .POST(BodyPublishers.noBody())).errorCode()).isEqualTo("TimeZoneNotSupportedException");
    }

    @Test
    void repliesWithMime() throws Exception {
        assertThat(http.postMime(original + "/reply", "Content-Type: text/plain\nX-Mine: 1\n\nJust this\n").status())
                .isEqualTo(202);

        Map<String, Object> received = only("bob@contoso.com", "inbox");
        assertThat(received).containsEntry("subject", "RE: Question");
        assertThat(received.get("bodyPreview")).isEqualTo("Just this");
        assertThat(headers("bob@contoso.com", received)).containsEntry("In-Reply-To", "<q1@contoso.com>")
                .containsEntry("X-Mine", "1");
    }

    private String receive(String mime) {
        emulator.deliver("alice@contoso.com", mime);
        return "/v1.0/me/messages/" + emulator.mailbox("alice@contoso.com").messages("inbox").get(0).get("id");
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

    private static List<Object> addresses(Map<String, Object> message, String property) {
        return ((List<?>) message.get(property)).stream()
                .map(recipient -> (Object) ((Map<?, ?>) ((Map<?, ?>) recipient).get("emailAddress")).get("address")).toList();
    }

    private static Map<String, Object> recipient(String address) {
        return Map.of("emailAddress", Map.of("address", address));
    }
}
