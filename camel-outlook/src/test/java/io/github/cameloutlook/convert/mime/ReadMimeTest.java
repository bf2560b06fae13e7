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

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.InternetMessageHeader;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.model.Recipient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReadMimeTest {

    private static OutlookMessage read(String mime) {
        return MailMime.read(mime.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void headerFieldsBecomeProperties() {
        OutlookMessage message = read("""
                Received: from a by b; Mon, 2 Mar 2026 10:00:05 +0100
                Received: from x by a; Mon, 2 Mar 2026 10:00:01 +0100
                From: =?UTF-8?Q?J=C3=BCrgen?= <jm@contoso.com>
                Sender: office@contoso.com
                To: "Roe, Jane" <jane@contoso.com>, bob@contoso.com
                Cc: Team: ann@contoso.com, Ed <ed@contoso.com>;
                Reply-To: replies@contoso.com
                Subject: =?UTF-8?B?R3LDvMOfZQ==?= =?UTF-8?B?IGFuIGFsbGU=?=
                Date: Mon, 2 Mar 2026 10:00:00 +0100
                Message-ID: <1@contoso.com>
                In-Reply-To: <0@contoso.com>
                References: <a@contoso.com>
                 <0@contoso.com>
                X-Priority: 1 (Highest)
                Sensitivity: Private
                Keywords: Red, =?UTF-8?Q?Gr=C3=BCn?=
                Thread-Index: AQHZ
                Disposition-Notification-To: jm@contoso.com
                X-Unsent: 1

                Hello
                """);
        assertThat(message.getReceivedDateTime()).isEqualTo(Instant.parse("2026-03-02T09:00:05Z"));
        assertThat(message.getSentDateTime()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(message.getFrom()).isEqualTo(Recipient.of("Jürgen", "jm@contoso.com"));
        assertThat(message.getSender()).isEqualTo(Recipient.of("office@contoso.com", "office@contoso.com"));
        assertThat(message.getToRecipients()).containsExactly(Recipient.of("Roe, Jane", "jane@contoso.com"),
                Recipient.of("bob@contoso.com", "bob@contoso.com"));
        assertThat(message.getCcRecipients()).containsExactly(Recipient.of("ann@contoso.com", "ann@contoso.com"),
                Recipient.of("Ed", "ed@contoso.com"));
        assertThat(message.getReplyTo()).containsExactly(Recipient.of("replies@contoso.com", "replies@contoso.com"));
        assertThat(message.getSubject()).isEqualTo("Grüße an alle");
        assertThat(message.getInternetMessageId()).isEqualTo("<1@contoso.com>");
        assertThat(message.getInternetMessageHeaders()).contains(
                InternetMessageHeader.of("In-Reply-To", "<0@contoso.com>"),
                InternetMessageHeader.of("References", "<a@contoso.com> <0@contoso.com>"));
        assertThat(message.getImportance()).isEqualTo("high");
        assertThat(message.extendedProperty("Integer 0x36")).isEqualTo("2");
        assertThat(message.getCategories()).containsExactly("Red", "Grün");
        assertThat(message.getConversationIndex()).isEqualTo("AQHZ");
        assertThat(message.getIsReadReceiptRequested()).isTrue();
        assertThat(message.getIsDeliveryReceiptRequested()).isFalse();
        assertThat(message.getIsDraft()).isTrue();
        assertThat(message.getBody().getContent()).isEqualTo("Hello\r\n");
        assertThat(message.getHasAttachments()).isFalse();
        assertThat(message.has("attachments")).isFalse();
    }

    @Test
    void htmlIsPreferredAndTheCalendarPartIsAnAttachment() {
        OutlookMessage message = read("""
                Subject: Invitation
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/plain

                plain
                --a
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: text/html; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                <p>Gr=FC=DFe <img src="cid:logo"></p>
                --r
                Content-Type: image/png; name="logo.png"
                Content-ID: <logo>
                Content-Transfer-Encoding: base64

                iVBORw==
                --r--
                --a
                Content-Type: text/calendar; method=REQUEST; charset=utf-8

                BEGIN:VCALENDAR
                END:VCALENDAR
                --a--
                --m
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*=utf-8''%E2%82%AC%20rates.pdf
                Content-Transfer-Encoding: base64

                JVBERi0=
                --m
                Content-Type: text/plain
                Content-Disposition: inline; filename="=?utf-8?Q?n=C3=B6tes.txt?="

                notes
                --m--
                """);
        assertThat(message.getBody().isHtml()).isTrue();
        assertThat(message.getBody().getContent()).contains("Grüße <img src=\"cid:logo\">");
        assertThat(message.getHasAttachments()).isTrue();
        List<OutlookAttachment> attachments = message.getAttachments();
        assertThat(attachments).extracting(OutlookAttachment::getName)
                .containsExactly("logo.png", "ATT00002.ics", "€ rates.pdf", "nötes.txt");
        assertThat(attachments).extracting(OutlookAttachment::getContentType)
                .containsExactly("image/png", "text/calendar; method=REQUEST; charset=utf-8", "application/pdf", "text/plain");
        assertThat(attachments).extracting(OutlookAttachment::getIsInline).containsExactly(true, false, false, false);
        assertThat(attachments.get(0).getContentId()).isEqualTo("logo");
        assertThat(new String(attachments.get(1).getContentBytes(), StandardCharsets.US_ASCII)).startsWith("BEGIN:VCALENDAR");
        assertThat(attachments.get(2).getContentBytes()).isEqualTo("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void attachedMessagesAreMessages() {
        OutlookMessage message = read("""
                Subject: Outer
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: message/rfc822

                Subject: Middle
                Content-Type: multipart/mixed; boundary=n

                --n

                see within
                --n
                Content-Type: message/rfc822
                Content-Disposition: attachment; filename=inner.eml

                Subject: Inner

                deep
                --n--
                --m--
                """);
        OutlookAttachment middle = message.getAttachments().get(0);
        assertThat(middle.isItem()).isTrue();
        assertThat(middle.getName()).isEqualTo("Middle");
        assertThat(message(middle).getBody().getContent()).isEqualTo("see within");
        OutlookAttachment inner = message(middle).getAttachments().get(0);
        assertThat(inner.getName()).isEqualTo("inner.eml");
        assertThat(message(inner).getSubject()).isEqualTo("Inner");
        assertThat(message(inner).getBody().getContent()).isEqualTo("deep");
    }

    @Test
    void referencesAreReferences() {
        OutlookMessage message = read("""
                Content-Type: message/external-body; access-type=URL;
                 URL="https://contoso.sharepoint.com/a%20b/
                 long.docx"; x-provider=oneDriveBusiness
                Content-Disposition: attachment; filename=long.docx

                Content-Type: application/octet-stream

                """);
        OutlookAttachment reference = message.getAttachments().get(0);
        assertThat(reference.isReference()).isTrue();
        assertThat(reference.getName()).isEqualTo("long.docx");
        assertThat(reference.getSourceUrl()).isEqualTo("https://contoso.sharepoint.com/a%20b/long.docx");
        assertThat(reference.getProviderType()).isEqualTo("oneDriveBusiness");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bob@contoso.com, @broken, Ann <ann@contoso.com> | bob@contoso.com;null;ann@contoso.com
            undisclosed-recipients:;                        | ''
            Ann Only:;                                      | null
            <bob@contoso.com                                | null
            "</o=Org/cn=x y (z)>"                           | /o=Org/cn=x y (z)
            bob@[192.0.2.1]                                 | bob@[192.0.2.1]
            bob                                             | bob
            """)
    void brokenAddressesAreKeptWhereThereAreAny(String to, String addresses) {
        String field = to.startsWith("\"<") ? "<\"" + to.substring(2, to.length() - 2) + "\">" : to;
        List<Recipient> recipients = read("To: " + field + "\n\nx").getToRecipients();
        String found
                = String.join(";", recipients.stream().map(one -> String.valueOf(one.getEmailAddress().getAddress())).toList());
        assertThat(found).isEqualTo(addresses);
    }

    @Test
    void bytesOutsideAsciiInHeaderFieldsAreUtf8OrLatin1() {
        assertThat(MailMime.read("Subject: Grüße\r\n\r\nx".getBytes(StandardCharsets.UTF_8)).getSubject()).isEqualTo("Grüße");
        assertThat(MailMime.read("Subject: Grüße\r\n\r\nx".getBytes(StandardCharsets.ISO_8859_1)).getSubject())
                .isEqualTo("Grüße");
    }

    @Test
    void textOfUnknownCharsetIsUtf8OrWindows1252() {
        String header = "Content-Type: text/plain; charset=x-klingon\r\n\r\n";
        assertThat(MailMime.read((header + "Grüße").getBytes(StandardCharsets.UTF_8)).getBody().getContent())
                .isEqualTo("Grüße");
        assertThat(MailMime.read((header + "Grüße").getBytes(StandardCharsets.ISO_8859_1)).getBody().getContent())
                .isEqualTo("Grüße");
        String lies = "Content-Type: text/plain; charset=utf-8\r\n\r\n";
        assertThat(MailMime.read((lies + "Grüße").getBytes(StandardCharsets.ISO_8859_1)).getBody().getContent())
                .isEqualTo("Gr\uFFFD\uFFFDe");
    }

    @Test
    void subjectInUnknownCharsetStaysAsItIsWritten() {
        assertThat(read("Subject: =?x-klingon?Q?nuqneH?=\n\nx").getSubject()).isEqualTo("=?x-klingon?Q?nuqneH?=");
    }

    @Test
    void lineOfAnMboxFileIsPassedOver() {
        OutlookMessage message = read("From alice@contoso.com Mon Mar  2 10:00:00 2026\nSubject: Boxed\n\nx");
        assertThat(message.getSubject()).isEqualTo("Boxed");
        assertThat(message.getInternetMessageHeaders()).extracting(InternetMessageHeader::getName).containsExactly("Subject");
    }

    @Test
    void dateThatCannotBeReadIsLeftOut() {
        OutlookMessage message = read("Date: yesterday\n\nx");
        assertThat(message.has("sentDateTime")).isFalse();
        assertThat(message.getInternetMessageHeaders()).containsExactly(InternetMessageHeader.of("Date", "yesterday"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\n", "hello world", "<html><body></body></html>", "{\"subject\":\"x\"}", " : x\n" })
    void whatBeginsWithNoHeaderFieldIsNoMessage(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining("does not begin with a header field");
    }

    @Test
    void brokenBase64IsReportedWithItsPart() {
        assertThatThrownBy(() -> read("""
                Content-Type: multipart/mixed; boundary=m

                --m

                text
                --m
                Content-Type: image/png
                Content-Transfer-Encoding: base64

                iVB*Rw==
                --m--
                """)).isInstanceOf(OutlookInputException.class)
                .hasMessageStartingWith("The MIME message cannot be read at part 2: ");
    }

    @Test
    void truncatedMultipartIsReported() {
        assertThatThrownBy(() -> read("Content-Type: multipart/mixed; boundary=m\n\n--m\n\ntext\n--m\nContent-Type: im"))
                .isInstanceOf(OutlookInputException.class).hasMessageContaining("cut off");
    }

    @Test
    void wrongBoundaryIsReported() {
        assertThatThrownBy(() -> read("Content-Type: multipart/mixed; boundary=m\n\n--n\n\ntext\n--n--\n"))
                .isInstanceOf(OutlookInputException.class).hasMessageContaining("boundary");
    }

    @Test
    void unknownTransferEncodingIsReported() {
        assertThatThrownBy(() -> read("Content-Transfer-Encoding: rot13\n\nUryyb"))
                .isInstanceOf(OutlookInputException.class).hasMessageContaining("rot13");
    }

    @Test
    void hugeHeaderIsRefused() {
        assertThatThrownBy(() -> read("To: " + "a@b.c,".repeat(50_000) + "\n\nx"))
                .isInstanceOf(OutlookInputException.class).hasMessageContaining("more than 256 KB");
    }

    @Test
    void deepNestingIsRefused() {
        StringBuilder mime = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            mime.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b").append(i).append('\n');
        }
        assertThatThrownBy(() -> read(mime.toString())).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining("nested more than 60 levels");
        assertThatThrownBy(() -> read("Content-Type: message/rfc822\n\n".repeat(100) + "Subject: x\n\nx"))
                .isInstanceOf(OutlookInputException.class).hasMessageContaining("nested more than 60 levels");
    }

    @Test
    void countlessPartsAreRefused() {
        assertThatThrownBy(() -> read("Content-Type: multipart/mixed; boundary=m\n\n" + "--m\n\nx\n".repeat(2_000) + "--m--\n"))
                .isInstanceOf(OutlookInputException.class).hasMessageContaining("more than 1000 parts");
    }

    private static OutlookMessage message(OutlookAttachment item) {
        return (OutlookMessage) item.getItem();
    }
}
