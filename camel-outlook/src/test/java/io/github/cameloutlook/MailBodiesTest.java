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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.model.ItemBody;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.StreamCache;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.attachment.DefaultAttachment;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Every kind of body and attachment, as the recipient gets it. */
@OnBothApis
class MailBodiesTest extends ProducerTestSupport {

    @TempDir
    Path directory;

    private static Map<String, Object> arrived(String subject) {
        await().atMost(Duration.ofSeconds(10)).until(() -> !withSubject(BOB, "inbox", subject).isEmpty());
        return EMULATOR.mailbox(BOB).message(withSubject(BOB, "inbox", subject).get(0).get("id").toString());
    }

    private static OutlookMessage mail(String subject) {
        return new OutlookMessage(arrived(subject));
    }

    private static List<Map<String, Object>> attachmentsOf(String subject) {
        return EMULATOR.mailbox(BOB).attachments(arrived(subject).get("id").toString());
    }

    @Test
    void aModel() {
        OutlookMessage message = new OutlookMessage().addToRecipient(BOB).addCategory("ignored by recipients");
        message.setSubject("model");
        message.setImportance("high");
        message.setBody(ItemBody.text("hello"));
        ok("outlook:messages/sendMail", message);
        assertThat(mail("model").getImportance()).isEqualTo("high");
        assertThat(message.has("singleValueExtendedProperties")).as("the body of the route is left alone").isFalse();
    }

    @Test
    void mapsNodesAndJsonText() throws IOException {
        Map<String, Object> map = Map.of("subject", "map", "body", Map.of("content", "hello"));
        ok("outlook:messages/sendMail?to=" + BOB, map);
        ok("outlook:messages/sendMail?to=" + BOB, new ObjectMapper().readTree("{\"subject\":\"node\"}"));
        ok("outlook:messages/sendMail?to=" + BOB, "{\"subject\":\"text\"}", Exchange.CONTENT_TYPE, "application/json");
        ok("outlook:messages/sendMail", new ByteArrayInputStream(
                ("{\"message\":{\"subject\":\"envelope\",\"toRecipients\":[{\"emailAddress\":{\"address\":\"" + BOB
                 + "\"}}]},\"saveToSentItems\":false}").getBytes(StandardCharsets.UTF_8)),
                Exchange.CONTENT_TYPE, "application/json; charset=utf-8");
        assertThat(mail("map").getBody().getContent()).contains("hello");
        arrived("node");
        arrived("text");
        arrived("envelope");
        assertThat(withSubject(ALICE, "sentitems", "envelope")).isEmpty();
    }

    @Test
    void plainContentWithHeaders() {
        ok("outlook:messages/sendMail?subject=from the option&cc=" + ALICE, "Grüße aus Köln\r\n",
                "To", "\"Roe, Bob\" <" + BOB + ">", "Subject", "from the header", "Reply-To", "desk@contoso.com");
        OutlookMessage mail = mail("from the header");
        assertThat(mail.getBody().getContent()).contains("Grüße aus Köln");
        assertThat(mail.getToRecipients().get(0).getEmailAddress().getName()).isEqualTo("Roe, Bob");
        assertThat(mail.getCcRecipients()).hasSize(1);
        assertThat(mail.getReplyTo().get(0).getEmailAddress().getAddress()).isEqualTo("desk@contoso.com");
    }

    @Test
    void htmlIsRecognised() {
        ok("outlook:messages/sendMail?subject=html 1&to=" + BOB, "<!DOCTYPE html><html><body><b>x</b></body></html>");
        ok("outlook:messages/sendMail?subject=html 2&to=" + BOB, "<b>x</b>", Exchange.CONTENT_TYPE, "text/html");
        assertThat(mail("html 1").getBody().isHtml()).isTrue();
        assertThat(mail("html 2").getBody().isHtml()).isTrue();
    }

    @Test
    void streamsFilesAndOtherCharsets() throws IOException {
        Path file = Files.writeString(directory.resolve("body.txt"), "from a file");
        ok("outlook:messages/sendMail?subject=file&to=" + BOB, file.toFile());
        ok("outlook:messages/sendMail?subject=latin&to=" + BOB, "Müller".getBytes(StandardCharsets.ISO_8859_1),
                Exchange.CONTENT_TYPE, "text/plain; charset=iso-8859-1");
        assertThat(mail("file").getBody().getContent()).contains("from a file");
        assertThat(mail("latin").getBody().getContent()).contains("Müller");
    }

    @Test
    void mime() throws MessagingException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(ALICE);
        message.setRecipients(Message.RecipientType.TO, BOB);
        message.setSubject("mime message");
        message.setText("hello");
        ok("outlook:messages/sendMail", message);
        String text = "From: " + ALICE + "\r\nTo: " + BOB + "\r\nSubject: mime text\r\n\r\nhello\r\n";
        ok("outlook:messages/sendMail", text, Exchange.CONTENT_TYPE, "message/rfc822");
        ok("outlook:messages/sendMail?safeSend=false", text.replace("mime text", "mime direct"), Exchange.CONTENT_TYPE,
                "message/rfc822");
        arrived("mime message");
        assertThat(mail("mime text").getBody().getContent()).contains("hello");
        arrived("mime direct");
        // a stamp goes into properties, not into MIME: then the draft is what settles an unknown outcome
        assertThat(requests("POST", "/sendMail")).hasSize(TestedApi.has(Capability.MIME) ? 1 : 3);
    }

    private Processor withAttachments(Object body, String subject, Map<String, DataHandler> attachments) {
        return exchange -> {
            fill(exchange, body, "To", BOB, "Subject", subject);
            AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
            attachments.forEach(message::addAttachment);
        };
    }

    private void send(Processor input) {
        Exchange done = run("outlook:messages/sendMail", input);
        assertThat(done.getException()).isNull();
    }

    private static DataHandler bytes(byte[] content, String type) {
        return new DataHandler(new ByteArrayDataSource(content, type));
    }

    @Test
    void smallAttachmentsTravelInsideTheRequest() {
        send(withAttachments("see attached", "small",
                Map.of("größe.txt", bytes("inhalt".getBytes(StandardCharsets.UTF_8), "text/plain"),
                        "empty.bin", bytes(new byte[0], "application/octet-stream"))));
        assertThat(attachmentsOf("small")).extracting(attachment -> attachment.get("name"))
                .containsExactlyInAnyOrder("größe.txt", "empty.bin");
        assertThat(requests("POST", "/sendMail")).hasSize(1);
    }

    @Test
    void largeAttachmentsAreUploaded() throws IOException {
        byte[] large = new byte[5 << 20];
        Arrays.fill(large, (byte) 'x');
        Path file = Files.write(directory.resolve("large.bin"), large);
        send(withAttachments("see attached", "large", Map.of("large.bin", new DataHandler(new FileDataSource(file.toFile())),
                "note.txt", bytes("note".getBytes(StandardCharsets.UTF_8), "text/plain"))));
        List<Map<String, Object>> attachments = attachmentsOf("large");
        assertThat(attachments).extracting(attachment -> attachment.get("name")).containsExactlyInAnyOrder("large.bin",
                "note.txt");
        byte[] arrived = attachments.stream().filter(attachment -> attachment.get("name").equals("large.bin"))
                .map(attachment -> Base64.getDecoder().decode(attachment.get("contentBytes").toString())).findFirst()
                .orElseThrow();
        assertThat(arrived).isEqualTo(large);
        assertThat(withSubject(ALICE, "drafts", "large")).isEmpty();
    }

    @Test
    void aModelWithLargeContentIsTakenApart() {
        OutlookMessage message = new OutlookMessage().addToRecipient(BOB)
                .addAttachment(OutlookAttachment.file("big.bin", "application/octet-stream", new byte[4 << 20]))
                .addAttachment(OutlookAttachment.file("small.txt", "text/plain", new byte[] { 'a' }));
        message.setSubject("large model");
        ok("outlook:messages/sendMail", message);
        assertThat(attachmentsOf("large model")).hasSize(2);
    }

    @Test
    void sameNamesAndInlineImagesAreKept() {
        send(exchange -> {
            fill(exchange, "<html><body><img src='cid:logo'></body></html>", "To", BOB, "Subject", "inline");
            AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
            DefaultAttachment image = new DefaultAttachment(bytes(new byte[] { 1 }, "image/png"));
            image.addHeader("Content-ID", "<logo>");
            message.addAttachmentObject("logo.png", image);
            for (int i = 1; i <= 2; i++) {
                DefaultAttachment file = new DefaultAttachment(bytes(new byte[] { (byte) i }, "application/pdf"));
                file.addHeader("Content-Disposition", "attachment; filename=\"report.pdf\"");
                message.addAttachmentObject("report.pdf-" + i, file);
            }
        });
        List<Map<String, Object>> attachments = attachmentsOf("inline");
        assertThat(attachments).extracting(attachment -> attachment.get("name")).containsExactlyInAnyOrder("logo.png",
                "report.pdf", "report.pdf");
        assertThat(attachments).filteredOn(attachment -> Boolean.TRUE.equals(attachment.get("isInline")))
                .singleElement().satisfies(image -> assertThat(image.get("contentId")).isEqualTo("logo"));
    }

    @Test
    void anHtmlReplyKeepsTheQuoteAndCarriesAttachments() {
        String id = received("html question");
        Exchange done = run("outlook:messages/reply?cc=" + ALICE, exchange -> {
            fill(exchange, "<html><body><b>Answer</b></body></html>", OutlookConstants.MESSAGE_ID, id);
            exchange.getMessage(AttachmentMessage.class).addAttachment("a.txt", bytes(new byte[] { 'a' }, "text/plain"));
        });
        assertThat(done.getException()).isNull();
        OutlookMessage reply = mail("RE: html question");
        assertThat(reply.getBody().getContent()).contains("<b>Answer</b>").contains("Original");
        assertThat(reply.getCcRecipients()).hasSize(1);
        assertThat(attachmentsOf("RE: html question")).hasSize(1);
        assertThat(done.getMessage().getHeader(OutlookConstants.SENT_MESSAGE_ID) != null)
                .isEqualTo(TestedApi.has(Capability.IMMUTABLE_IDS));
    }

    @Test
    void aMereCommentWithoutSafeSendIsOneRequest() {
        String id = received("direct question");
        ok("outlook:messages/reply?safeSend=false", "Thanks", OutlookConstants.MESSAGE_ID, id);
        arrived("RE: direct question");
        assertThat(requests("POST", "/reply")).hasSize(1);
    }

    @Test
    void aCommentInTheHeaderLeavesTheBodyAlone() {
        String id = received("comment question");
        Object received = ok("outlook:messages/get", null, OutlookConstants.MESSAGE_ID, id).getMessage().getBody();
        Exchange done
                = ok("outlook:messages/reply", received, OutlookConstants.MESSAGE_ID, id, OutlookConstants.COMMENT, "On it");
        assertThat(mail("RE: comment question").getBody().getContent()).contains("On it").contains("Original");
        assertThat(done.getMessage().getBody()).isSameAs(received);
    }

    @Test
    void lazyListsAreRead() throws Exception {
        for (int i = 0; i < 7; i++) {
            message("archive", "lazy " + i);
        }
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:lazy").to(
                        "outlook:messages/list?folder=archive&streamResults=true&pageSize=2&filter=startswith(subject,'lazy')")
                        .split(body()).streaming().to("mock:item");
            }
        });
        var mock = context.getEndpoint("mock:item", MockEndpoint.class);
        mock.expectedMessageCount(7);
        template.sendBody("direct:lazy", null);
        mock.assertIsSatisfied();
        assertThat(mock.getExchanges().get(0).getMessage().getBody()).isInstanceOf(OutlookMessage.class);
    }

    @Test
    void contentIsStreamedAndCanBeReadAgain() throws Exception {
        String draft = message("drafts", "holder");
        Path file = Files.write(directory.resolve("stream.bin"), new byte[6 << 20]);
        Exchange added = ok("outlook:attachments/create", file.toFile(), OutlookConstants.MESSAGE_ID, draft);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:content").to("outlook:attachments/getContent")
                        .process(exchange -> {
                            // Camel's stream caching has seen the body before this step
                            assertThat(exchange.getMessage().getBody()).isInstanceOf(StreamCache.class);
                            assertThat(exchange.getMessage().getBody(StreamCache.class).inMemory()).isFalse();
                            exchange.setProperty("first",
                                    exchange.getMessage().getBody(InputStream.class).readAllBytes().length);
                        })
                        .process(exchange -> exchange.setProperty("second",
                                exchange.getMessage().getBody(InputStream.class).readAllBytes().length));
            }
        });
        Exchange done = template.send("direct:content", exchange -> fill(exchange, null, OutlookConstants.MESSAGE_ID, draft,
                OutlookConstants.ATTACHMENT_ID, added.getMessage().getHeader(OutlookConstants.ATTACHMENT_ID)));
        assertThat(done.getException()).isNull();
        assertThat(done.getProperty("first")).isEqualTo(6 << 20);
        assertThat(done.getProperty("second")).isEqualTo(6 << 20);
    }

    @Test
    void contentOfOneMessageIsAttachedToAnother() throws Exception {
        String from = message("drafts", "source");
        String to = message("drafts", "target");
        Path file = Files.write(directory.resolve("move.bin"), new byte[4 << 20]);
        Object attachment = ok("outlook:attachments/create", file.toFile(), OutlookConstants.MESSAGE_ID, from).getMessage()
                .getHeader(OutlookConstants.ATTACHMENT_ID);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:over").to("outlook:attachments/getContent")
                        .setHeader(OutlookConstants.MESSAGE_ID, constant(to))
                        .setHeader(Exchange.FILE_NAME, constant("moved.bin"))
                        .to("outlook:attachments/create");
            }
        });
        Exchange done = template.send("direct:over", exchange -> fill(exchange, null, OutlookConstants.MESSAGE_ID, from,
                OutlookConstants.ATTACHMENT_ID, attachment));
        assertThat(done.getException()).isNull();
        assertThat(EMULATOR.mailbox(ALICE).attachments(to)).singleElement()
                .satisfies(moved -> assertThat(moved.get("name")).isEqualTo("moved.bin"));
    }
}
