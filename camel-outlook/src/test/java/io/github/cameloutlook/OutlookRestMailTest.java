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

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;

import io.github.cameloutlook.client.BatchResult;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.dialect.OutlookApi;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.model.BatchRequest;
import io.github.cameloutlook.model.ItemBody;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Mail over Outlook REST, where that API has less than Graph: what is done in another way, and what is refused. */
class OutlookRestMailTest extends ProducerTestSupport {

    private static final String MIME = "message/rfc822";

    @TempDir
    Path directory;

    @BeforeEach
    void speakOutlookRest() {
        OutlookConfiguration defaults = ((OutlookComponent) context.getComponent("outlook")).getConfiguration();
        defaults.setApi(OutlookApi.outlook_rest);
        defaults.setApiVersion("v2.0");
    }

    private static String mime(String subject, String more, String body) {
        return ("From: Alice <" + ALICE + ">\nTo: Bob <" + BOB + ">\nSubject: " + subject + "\n" + more + "\n" + body)
                .replace("\n", "\r\n");
    }

    private static Map<String, Object> arrived(String subject) {
        await().atMost(Duration.ofSeconds(10)).until(() -> !withSubject(BOB, "inbox", subject).isEmpty());
        return EMULATOR.mailbox(BOB).message(withSubject(BOB, "inbox", subject).get(0).get("id").toString());
    }

    private static List<Map<String, Object>> attachmentsOf(Map<String, Object> message) {
        return EMULATOR.mailbox(BOB).attachments(message.get("id").toString());
    }

    @Test
    void mimeIsSentAsTheMessageThatItDescribes() {
        String mime = mime("described", """
                Cc: alice@contoso.com
                Reply-To: desk@contoso.com
                Importance: high
                X-Ticket: 4711
                In-Reply-To: <question@contoso.com>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b
                """, """
                --b
                Content-Type: text/html; charset=utf-8

                <p>Grüße</p>
                --b
                Content-Type: application/pdf; name=a.pdf
                Content-Disposition: attachment; filename=a.pdf
                Content-Transfer-Encoding: base64

                aGVsbG8=
                --b
                Content-Type: message/rfc822
                Content-Disposition: attachment; filename=question.eml

                Subject: question
                X-Kept: as it is

                why?
                --b--
                """);
        ok("outlook:messages/sendMail?cc=nobody@contoso.com&subject=not this", mime.getBytes(StandardCharsets.UTF_8),
                Exchange.CONTENT_TYPE, MIME, "Bcc", "nobody@contoso.com");

        Map<String, Object> message = arrived("described");
        OutlookMessage mail = new OutlookMessage(message);
        assertThat(mail.getBody().getContent()).contains("Grüße");
        assertThat(mail.getImportance()).isEqualTo("high");
        assertThat(mail.getCcRecipients()).singleElement()
                .satisfies(one -> assertThat(one.getEmailAddress().getAddress()).isEqualTo(ALICE));
        assertThat(mail.getReplyTo()).hasSize(1);
        assertThat(attachmentsOf(message)).extracting(one -> one.get("name"))
                .containsExactlyInAnyOrder("a.pdf", "question.eml");
        assertThat(attachmentsOf(message)).filteredOn(one -> "question.eml".equals(one.get("name"))).singleElement()
                .satisfies(one -> assertThat(new String(
                        Base64.getDecoder().decode(one.get("contentBytes").toString()), StandardCharsets.UTF_8))
                        .contains("X-Kept: as it is").contains("why?"));
        String request = requests("POST", "/sendmail").get(0).requestBody();
        assertThat(request).contains("String {00020386-0000-0000-c000-000000000046} Name x-ticket").contains("4711")
                .contains("String 0x1042").contains("question@contoso.com").doesNotContain("nobody@contoso.com");
    }

    @Test
    void aLostAnswerToAMailInMimeIsOneDelivery() {
        EMULATOR.faults().add(Fault.on("POST", "/sendmail").status(504).afterEffect().times(1));
        ok("outlook:messages/sendMail", mime("lost", "", "hello"), Exchange.CONTENT_TYPE, MIME);
        arrived("lost");
        assertThat(requests("POST", "/sendmail")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "multipart/signed; protocol=\"application/pkcs7-signature\" | application/pkcs7-signature; name=smime.p7s | signed or encrypted",
            "multipart/encrypted; protocol=\"application/pgp-encrypted\" | application/pgp-encrypted | signed or encrypted",
            "multipart/alternative | text/calendar; method=REQUEST | create, answer or cancel events" })
    void mimeThatCannotBeToldIsRefused(String type, String part, String reason) {
        String mime = mime("refused", "MIME-Version: 1.0\nContent-Type: " + type + "; boundary=b\n", """
                --b
                Content-Type: text/plain

                hello
                --b
                Content-Type: %s

                x
                --b--
                """.formatted(part));
        assertThat(fails("outlook:messages/sendMail", mime, Exchange.CONTENT_TYPE, MIME))
                .isInstanceOf(OutlookInputException.class).hasMessageContaining(reason)
                .hasMessageContaining("Nothing was sent");
        assertThat(EMULATOR.journal().exchanges()).isEmpty();
    }

    @Test
    void fieldsThatCannotAllBeKeptAreRefused() {
        assertThat(fails("outlook:messages/create", mime("twice", "X-Note: a\nX-Note: b\n", "hello"), Exchange.CONTENT_TYPE,
                MIME)).isInstanceOf(OutlookInputException.class).hasMessageContaining("X-Note more than once");
        assertThat(EMULATOR.journal().exchanges()).isEmpty();
    }

    @Test
    void mimeIsADraftAndAnAnswer() {
        ok("outlook:messages/create", mime("drafted", "", "hello"), Exchange.CONTENT_TYPE, MIME);
        assertThat(withSubject(ALICE, "drafts", "drafted")).hasSize(1);

        String id = received("mime question");
        String answer = "Content-Type: text/html\r\nCc: " + ALICE + "\r\n\r\n<b>answered</b>";
        ok("outlook:messages/reply", answer, Exchange.CONTENT_TYPE, MIME, OutlookConstants.MESSAGE_ID, id);
        OutlookMessage reply = new OutlookMessage(arrived("RE: mime question"));
        assertThat(reply.getBody().getContent()).contains("<b>answered</b>").contains("Original");
        assertThat(reply.getCcRecipients()).hasSize(1);
    }

    @Test
    void mimeGoesIntoABatch() {
        List<?> results = ok("outlook:batch", List.of(
                BatchRequest.of("messages/sendMail").body(mime("batched mime", "", "hello")).with("contentType", MIME)))
                .getMessage().getBody(List.class);
        assertThat(results).allMatch(result -> ((BatchResult) result).isSuccess());
        arrived("batched mime");
    }

    @Test
    void filesBeyondARequestAreRefusedBeforeAnythingIsSent() throws IOException {
        Path file = directory.resolve("huge.bin");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(51L << 20);
        }
        for (String uri : List.of("outlook:messages/sendMail?to=" + BOB, "outlook:messages/create", "outlook:events/create",
                "outlook:attachments/create?messageId=1")) {
            Object body = uri.contains("events")
                    ? Map.of("subject", "huge", "start", "2027-03-01T09:00", "end", "2027-03-01T10:00") : "see attached";
            Exchange done = run(uri, exchange -> {
                exchange.getMessage().setBody(body);
                exchange.getMessage(AttachmentMessage.class).addAttachment("huge.bin",
                        new DataHandler(new FileDataSource(file.toFile())));
            });
            assertThat(done.getException()).as(uri).isInstanceOf(OutlookInputException.class)
                    .hasMessageContaining("'huge.bin' has 53477376 bytes").hasMessageContaining("outlook-rest v2.0 takes");
        }
        assertThat(EMULATOR.journal().exchanges()).isEmpty();
    }

    @Test
    void manyFilesThatAreTooLargeTogetherGoOneByOne() {
        OutlookMessage message = new OutlookMessage().addToRecipient(BOB);
        message.setSubject("many");
        message.setBody(ItemBody.text("see attached"));
        Exchange done = run("outlook:messages/sendMail", exchange -> {
            exchange.getMessage().setBody(message);
            for (int i = 0; i < 4; i++) {
                exchange.getMessage(AttachmentMessage.class).addAttachment(i + ".bin", new DataHandler(
                        new jakarta.mail.util.ByteArrayDataSource(new byte[(2 << 20) * (i + 1)], "application/x-test")));
            }
        });
        assertThat(done.getException()).isNull();
        assertThat(attachmentsOf(arrived("many"))).hasSize(4);
        assertThat(withSubject(ALICE, "drafts", "many")).isEmpty();
        assertThat(done.getMessage().getHeader(OutlookConstants.SENT_MESSAGE_ID)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "messages/sendMail?to=bob@contoso.com | {'subject': 'x', 'flag': {'flagStatus': 'flagged'}} | flag",
            "messages/create | {'internetMessageHeaders': [{'name': 'x-a', 'value': 'b'}]} | internetMessageHeaders",
            "messages/update?messageId=1 | {'flag': {'flagStatus': 'flagged'}} | flag",
            "events/create | {'subject': 'x', 'isOnlineMeeting': true} | isOnlineMeeting",
            "events/create | {'subject': 'x', 'transactionId': 'mine'} | transactionId",
            "events/decline?eventId=1&proposedStartDateTime=2027-03-01T10:00&proposedEndDateTime=2027-03-01T11:00 | {} | proposedNewTime",
            "contacts/create | {'primaryEmailAddress': {'address': 'a@b.c'}} | primaryEmailAddress",
            "mailFolders/create | {'displayName': 'x', 'isHidden': true} | isHidden",
            "calendars/update?calendar=Calendar | {'hexColor': '#ffffff'} | hexColor" })
    void propertiesOfGraphAloneAreRefusedBeforeAnythingIsSent(String operation, String json, String property) {
        Exception failure = fails("outlook:" + operation, json.replace('\'', '"'), Exchange.CONTENT_TYPE, "application/json");
        assertThat(failure).hasMessageContaining("'" + property + "'").hasMessageContaining("exists in Microsoft Graph")
                .hasMessageContaining("not in Outlook REST v2.0");
        assertThat(EMULATOR.journal().exchanges()).noneMatch(request -> !request.method().equals("GET"));
    }

    @Test
    void onlyMessagesAreSearched() {
        assertThat(fails("outlook:contacts/list?search=x", null)).hasMessageContaining("searches messages only");
        assertThat(EMULATOR.journal().exchanges()).isEmpty();
        ok("outlook:messages/list?search=x", null);
        ok("outlook:messages/list?folder=inbox&search=x", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "messages/getMime", "messages/permanentDelete", "calendars/getSchedule", "events/cancel", "categories/list" })
    void operationsOfGraphAloneAreRefusedAtStart(String operation) {
        assertThatThrownBy(() -> run("outlook:" + operation, exchange -> {
        })).rootCause().hasMessageContaining(operation + " does not exist in outlook-rest v2.0");
        assertThat(fails("outlook:" + operation.split("/")[0], null, OutlookConstants.OPERATION, operation.split("/")[1],
                OutlookConstants.MESSAGE_ID, "1", OutlookConstants.EVENT_ID, "1")).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining("It does with api=graph");
    }

    @Test
    void immutableIdsAreRefusedWhenTheyAreAskedFor() {
        assertThatThrownBy(() -> context.getEndpoint("outlook:messages/list?immutableIds=true")).rootCause()
                .hasMessageContaining("immutableIds=true").hasMessageContaining("outlook-rest v2.0 does not have");
        ok("outlook:messages/list?folder=inbox&immutableIds=false", null);
        ok("outlook:messages/list?folder=inbox", null);
        assertThat(EMULATOR.journal().exchanges()).noneMatch(
                request -> String.valueOf(request.requestHeaders()).contains("ImmutableId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/mailFolders/inbox/messages?$select=subject&$filter=subject eq 'spelt'",
            "/MailFolders/Inbox/messages?$select=Subject&$filter=Subject eq 'spelt'",
            "/MailFolders('Inbox')/Messages?$select=Subject&$filter=Subject eq 'spelt'",
            "/me/MailFolders('Inbox')/Messages?$select=Subject&$filter=Subject eq 'spelt'",
            "/Me/mailFolders('inbox')/messages?$select=subject&$filter=subject eq 'spelt'",
            "/users/alice@contoso.com/mailFolders/inbox/messages?$filter=subject eq 'spelt'",
            "/Users('alice@contoso.com')/MailFolders/Inbox/Messages?$filter=Subject eq 'spelt'" })
    void requestsTakeEitherSpelling(String path) {
        String id = message("inbox", "spelt");
        Map<?, ?> answer = ok("outlook:request", null, OutlookConstants.REQUEST_PATH, path).getMessage().getBody(Map.class);
        assertThat((List<?>) answer.get("value")).isNotEmpty()
                .allSatisfy(one -> assertThat(((Map<?, ?>) one).get("subject")).isEqualTo("spelt"));
        ok("outlook:request", Map.of("Importance", "High"), OutlookConstants.REQUEST_PATH, "/Messages('" + id + "')",
                OutlookConstants.REQUEST_METHOD, "PATCH");
        assertThat(EMULATOR.mailbox(ALICE).message(id)).containsEntry("importance", "high");
        ok("outlook:messages/delete", null, OutlookConstants.MESSAGE_ID, id);
    }

    @Test
    void preferencesAreThoseOfGraph() {
        String id = message("inbox", "preferred");
        OutlookMessage read = ok("outlook:messages/get?bodyContentType=text", null, OutlookConstants.MESSAGE_ID, id)
                .getMessage().getBody(OutlookMessage.class);
        assertThat(read.getBody().isHtml()).isFalse();
        assertThat(read.getBody().getContent()).contains("Original").doesNotContain("<p>");
        Map<?, ?> requested = ok("outlook:request?bodyContentType=text", null, OutlookConstants.REQUEST_PATH, "/Messages/" + id)
                .getMessage().getBody(Map.class);
        assertThat(requested.get("body").toString()).contains("contentType=text");
    }
}
