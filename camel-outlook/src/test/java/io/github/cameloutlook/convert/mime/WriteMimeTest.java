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
package io.github.cameloutlook.convert.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.activation.DataHandler;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;

import io.github.cameloutlook.convert.AttachedContent;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.EmailAddress;
import io.github.cameloutlook.model.InternetMessageHeader;
import io.github.cameloutlook.model.ItemBody;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.model.Recipient;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WriteMimeTest {

    private static byte[] bytes(OutlookMessage message) {
        ByteArrayOutputStream mime = new ByteArrayOutputStream();
        MailMime.write(message, List.of(), mime);
        return mime.toByteArray();
    }

    private static String text(OutlookMessage message) {
        return new String(bytes(message), StandardCharsets.US_ASCII);
    }

    @Test
    void propertiesBecomeHeaderFields() {
        OutlookMessage message = new OutlookMessage();
        message.setFrom(Recipient.of("Jürgen Müller", "jm@contoso.com"));
        message.addToRecipient("Roe, Jane", "jane@contoso.com").addToRecipient("bob@contoso.com")
                .addCcRecipient("ann@contoso.com");
        message.setSubject("Grüße");
        message.set("sentDateTime", "2026-03-02T09:00:00Z");
        message.setInternetMessageId("<1@contoso.com>");
        message.setImportance("high");
        message.setIsReadReceiptRequested(true);
        message.addCategory("Red").addCategory("Grün");
        message.addInternetMessageHeader("X-Ticket", "Nr. 7 für Sie").addInternetMessageHeader("References", "<0@contoso.com>");
        message.setBody(ItemBody.text("Hello\nyou"));
        assertThat(text(message).split("\r\n\r\n")[0].replace("\r\n ", " ").split("\r\n")).containsExactlyInAnyOrder(
                "From: =?UTF-8?B?SsO8cmdlbiBNw7xsbGVy?= <jm@contoso.com>",
                "To: \"Roe, Jane\" <jane@contoso.com>, <bob@contoso.com>", "Cc: <ann@contoso.com>",
                "Subject: =?UTF-8?B?R3LDvMOfZQ==?=", "Date: Mon, 2 Mar 2026 09:00:00 +0000", "Message-ID: <1@contoso.com>",
                "Importance: high", "Disposition-Notification-To: =?UTF-8?B?SsO8cmdlbiBNw7xsbGVy?= <jm@contoso.com>",
                "Keywords: =?UTF-8?B?UmVkLCBHcsO8bg==?=", "X-Ticket: =?UTF-8?B?TnIuIDcgZsO8ciBTaWU=?=",
                "References: <0@contoso.com>", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: 7bit");
        assertThat(text(message)).endsWith("\r\n\r\nHello\r\nyou");
    }

    @Test
    void partsAreRelatedAndMixedAsNeeded() {
        OutlookMessage message = new OutlookMessage();
        message.setBody(ItemBody.html("<img src='cid:logo'>"));
        OutlookAttachment logo = OutlookAttachment.file("logo.png", "image/png", new byte[] { 1, 2, 3 });
        logo.setIsInline(true);
        logo.setContentId("logo");
        message.addAttachment(OutlookAttachment.file("ärger.txt", "text/plain", new byte[] { 4 })).addAttachment(logo);
        String mime = text(message);
        assertThat(mime.indexOf("multipart/mixed")).isPositive().isLessThan(mime.indexOf("multipart/related"));
        assertThat(mime).contains("Content-ID: <logo>").contains("filename*=UTF-8''%C3%A4rger.txt");
        OutlookMessage read = MailMime.read(bytes(message));
        assertThat(read.getAttachments()).extracting(OutlookAttachment::getName).containsExactly("logo.png", "ärger.txt");
        assertThat(read.getAttachments()).extracting(OutlookAttachment::getIsInline).containsExactly(true, false);
    }

    /** Strangers write fields of any length, and who passes their mail on writes them again. */
    @Test
    void longFieldsAreWritten() {
        String words = "word ".repeat(10_000).strip();
        OutlookMessage message = new OutlookMessage();
        message.setSubject(words);
        message.setFrom(Recipient.of(words, "bob@contoso.com"));
        message.addInternetMessageHeader("X-Long", words);
        OutlookMessage read = MailMime.read(bytes(message));
        assertThat(read.getSubject()).isEqualTo(words);
    }

    @Test
    void nothingIsMadeUp() {
        OutlookMessage message = new OutlookMessage();
        message.setSubject("Draft");
        assertThat(text(message)).doesNotContain("Date:").doesNotContain("Message-ID:").doesNotContain("From:");
    }

    @Test
    void lineBreaksInValuesBeginNoField() {
        OutlookMessage message = new OutlookMessage();
        message.setSubject("x\r\nBcc: eve@evil.example");
        message.setInternetMessageId("<1>\r\nX-A: b");
        message.setFrom(Recipient.of("Bob\r\nX-B: c", "bob@contoso.com\r\nX-C: d"));
        message.addInternetMessageHeader("X-Note", "y\r\n\r\nbody");
        OutlookAttachment file = OutlookAttachment.file("a\r\nX-D: e", "text/plain\r\nX-E: f", new byte[0]);
        file.setContentId("i\r\nX-F: g");
        message.addAttachment(file);
        assertThat(text(message).lines()).noneMatch(line -> line.matches("(Bcc|X-[A-F]):.*"));
        assertThat(MailMime.read(bytes(message)).getBccRecipients()).isEmpty();
    }

    @Test
    void propertiesBeatCarriedFields() {
        OutlookMessage message = new OutlookMessage();
        message.setBccRecipients(List.of());
        message.setSubject("new");
        message.setInternetMessageHeaders(List.of(InternetMessageHeader.of("Bcc", "eve@contoso.com"),
                InternetMessageHeader.of("Subject", "old"), InternetMessageHeader.of("To", "bob@contoso.com"),
                InternetMessageHeader.of("Content-Type", "multipart/mixed; boundary=x")));
        OutlookMessage read = MailMime.read(bytes(message));
        assertThat(read.getBccRecipients()).isEmpty();
        assertThat(read.getSubject()).isEqualTo("new");
        assertThat(read.getToRecipients()).containsExactly(Recipient.of("bob@contoso.com", "bob@contoso.com"));
        assertThat(read.getAttachments()).isEmpty();
    }

    @Test
    void nameWithoutAddressAndForeignAddressesSurvive() {
        EmailAddress name = new EmailAddress();
        name.setName("Jörg, extern");
        Recipient nameOnly = new Recipient();
        nameOnly.setEmailAddress(name);
        Recipient exchange = Recipient.of("Ann", "/O=EXCHANGELABS/OU=GROUP (FYDIBOHF23SPDLT)/CN=ANN");
        OutlookMessage message = new OutlookMessage();
        message.setToRecipients(List.of(nameOnly, exchange));
        assertThat(MailMime.read(bytes(message)).getToRecipients()).containsExactly(nameOnly, exchange);
    }

    @Test
    void attachedMessagesAndReferencesSurvive() {
        OutlookMessage inner = new OutlookMessage();
        inner.setSubject("Innen");
        inner.setBody(ItemBody.text("tief"));
        inner.addAttachment(OutlookAttachment.file("a.bin", "application/x-a", new byte[] { 9 }));
        OutlookAttachment reference = new OutlookAttachment();
        reference.set("@odata.type", OutlookAttachment.REFERENCE);
        reference.setName("Plan ü.docx");
        reference.setSourceUrl("https://contoso.sharepoint.com/Plan%20%C3%BC.docx?a=b&c=" + "d".repeat(200));
        reference.setProviderType("oneDriveBusiness");
        OutlookMessage message = new OutlookMessage();
        message.addAttachment(OutlookAttachment.item("Innen", inner)).addAttachment(reference);
        List<OutlookAttachment> read = MailMime.read(bytes(message)).getAttachments();
        assertThat(read.get(0).getName()).isEqualTo("Innen");
        assertThat(message(read.get(0)).getBody().getContent()).isEqualTo("tief");
        assertThat(message(read.get(0)).getAttachments().get(0).getContentBytes()).containsExactly(9);
        assertThat(read.get(1).properties()).containsAllEntriesOf(reference.properties());
    }

    @Test
    void messagesAttachedTooDeepAreRefused() {
        OutlookMessage message = new OutlookMessage();
        for (int i = 0; i < 25; i++) {
            OutlookMessage around = new OutlookMessage();
            around.addAttachment(OutlookAttachment.item("next", message));
            message = around;
        }
        OutlookMessage deepest = message;
        assertThatThrownBy(() -> bytes(deepest)).isInstanceOf(OutlookInputException.class).hasMessageContaining("20 deep");
    }

    @Test
    void missingContentIsNamedBeforeAnythingIsWritten() {
        OutlookMessage message = new OutlookMessage();
        OutlookAttachment file = new OutlookAttachment(new java.util.HashMap<>(Map.of("@odata.type", OutlookAttachment.FILE)));
        file.setName("plan.pdf");
        message.addAttachment(file);
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        assertThatThrownBy(() -> MailMime.write(message, List.of(), target)).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining("plan.pdf").hasMessageContaining("contentBytes");
        file.set("contentBytes", "AAA*");
        assertThatThrownBy(() -> MailMime.write(message, List.of(), target)).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining("plan.pdf").hasMessageContaining("no base64 at 3");
        file.set("contentBytes", "AAAAA");
        assertThatThrownBy(() -> MailMime.write(message, List.of(), target)).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining("cut off");
        assertThat(target.size()).isZero();
    }

    @Test
    void attachmentsThatAreElsewhereAreNotLostInSilence() {
        OutlookMessage message = new OutlookMessage();
        message.set("hasAttachments", true);
        assertThatThrownBy(() -> bytes(message)).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining("expand=attachments").hasMessageContaining("messages/getMime");
    }

    @Test
    void receiptWithoutSenderIsRefused() {
        OutlookMessage message = new OutlookMessage();
        message.setIsReadReceiptRequested(true);
        assertThatThrownBy(() -> bytes(message)).isInstanceOf(OutlookInputException.class).hasMessageContaining("receipt");
    }

    @Test
    void wrongShapesAreRefused() {
        OutlookMessage message = new OutlookMessage();
        message.set("toRecipients", "bob@contoso.com");
        assertThatThrownBy(() -> bytes(message)).isInstanceOf(OutlookInputException.class).hasMessageContaining("toRecipients");
        OutlookMessage fields = new OutlookMessage();
        fields.addInternetMessageHeader("bad name", "x");
        assertThatThrownBy(() -> bytes(fields)).isInstanceOf(OutlookInputException.class).hasMessageContaining("bad name");
    }

    @Test
    void contentOfCamelAttachmentsIsReadWhenItIsWritten() throws Exception {
        OutlookMessage message = new OutlookMessage();
        message.set("hasAttachments", true);
        byte[] content = { 1, 2, 3 };
        boolean[] opened = { false };
        ByteArrayDataSource source = new ByteArrayDataSource(content, "application/pdf") {
            @Override
            public java.io.InputStream getInputStream() throws java.io.IOException {
                opened[0] = true;
                return super.getInputStream();
            }
        };
        AttachedContent eml = new AttachedContent(
                "old.eml", null, false, new DataHandler(
                        new ByteArrayDataSource(
                                "Subject: old\r\n\r\nx".getBytes(StandardCharsets.US_ASCII), "message/rfc822")));
        MimeMessage mime = (MimeMessage) MailMime.toMimeMessage(message,
                List.of(new AttachedContent("a.pdf", null, false, new DataHandler(source)), eml));
        assertThat(opened[0]).isFalse();
        OutlookMessage read = MailMime.fromMimeMessage(mime);
        assertThat(read.getAttachments().get(0).getContentBytes()).isEqualTo(content);
        assertThat(message(read.getAttachments().get(1)).getSubject()).isEqualTo("old");
    }

    @Test
    void messagesThatAnApplicationMadeAreReadAsTheyWouldBeSent() throws Exception {
        MimeMessage mime = new MimeMessage(Session.getInstance(new java.util.Properties()));
        mime.setSubject("Grüße", "UTF-8");
        mime.setText("schön", "UTF-8");
        mime.setFrom("bob@contoso.com");
        OutlookMessage message = MailMime.fromMimeMessage(mime);
        assertThat(message.getSubject()).isEqualTo("Grüße");
        assertThat(message.getBody().getContent()).isEqualTo("schön");
    }

    private static OutlookMessage message(OutlookAttachment item) {
        return (OutlookMessage) item.getItem();
    }
}
