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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.model.InternetMessageHeader;
import io.github.cameloutlook.model.ItemBody;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.model.Recipient;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** What a message says is there again after a way through MIME, but for the losses that docs/converters.md lists. */
class MimeRoundTripTest {

    private static final List<String> SAME = List.of("subject", "sentDateTime", "internetMessageId", "importance",
            "toRecipients", "ccRecipients", "bccRecipients", "replyTo", "from", "sender", "categories", "conversationIndex",
            "isReadReceiptRequested", "isDeliveryReceiptRequested", "isDraft", "body", "singleValueExtendedProperties");

    @Property(tries = 150)
    void messageSurvives(@ForAll("messages") OutlookMessage message) {
        assertSurvives(message);
    }

    private static void assertSurvives(OutlookMessage message) {
        OutlookMessage read = roundTrip(message);
        for (String property : SAME) {
            if (message.has(property)) {
                assertThat(read.get(property)).as(property).isEqualTo(message.get(property));
            }
        }
        assertThat(read.getInternetMessageHeaders()).containsAll(message.getInternetMessageHeaders());
        List<OutlookAttachment> attachments = message.getAttachments();
        List<OutlookAttachment> again = read.getAttachments();
        assertThat(again).hasSameSizeAs(attachments);
        for (int i = 0; i < attachments.size(); i++) {
            assertAttachmentSurvives(attachments.get(i), again.get(i));
        }
    }

    private static void assertAttachmentSurvives(OutlookAttachment attachment, OutlookAttachment again) {
        if (attachment.isItem()) {
            assertThat(again.isItem()).isTrue();
            assertThat(again.getName()).isEqualTo(attachment.getName());
            assertSurvives(message(attachment));
            assertThat(message(again).getSubject()).isEqualTo(message(attachment).getSubject());
            assertThat(message(again).getBody()).isEqualTo(message(attachment).getBody());
        } else {
            assertThat(again.properties()).containsAllEntriesOf(attachment.properties());
        }
    }

    private static OutlookMessage roundTrip(OutlookMessage message) {
        ByteArrayOutputStream mime = new ByteArrayOutputStream();
        MailMime.write(message, List.of(), mime);
        return MailMime.read(mime.toByteArray());
    }

    @Provide
    Arbitrary<OutlookMessage> messages() {
        Arbitrary<List<OutlookAttachment>> attachments = Arbitraries.oneOf(files(), files(), references(), items()).list()
                .ofMaxSize(4);
        return Combinators.combine(plainMessages(), attachments).as((message, files) -> {
            boolean html = message.getBody().isHtml();
            // inline ones are read first, since they belong to the body
            List<OutlookAttachment> sorted = new ArrayList<>(files);
            sorted.sort(Comparator.comparing(file -> !(html && Boolean.TRUE.equals(file.getIsInline()))));
            if (!sorted.isEmpty()) {
                message.setAttachments(sorted);
            }
            return message;
        });
    }

    private static Arbitrary<OutlookMessage> plainMessages() {
        Arbitrary<OutlookMessage> addressed = Combinators.combine(recipients(), recipients(), recipients(), recipients(),
                recipient(), recipient()).as((to, cc, bcc, replyTo, from, sender) -> {
                    OutlookMessage message = new OutlookMessage();
                    message.setToRecipients(to);
                    message.setCcRecipients(cc);
                    message.setBccRecipients(bcc);
                    message.setReplyTo(replyTo);
                    message.setFrom(from);
                    message.setSender(sender);
                    return message;
                });
        Arbitrary<ItemBody> bodies = Combinators.combine(text(0, 300), Arbitraries.of(true, false))
                .as((text, html) -> html ? ItemBody.html(lines(text)) : ItemBody.text(lines(text)));
        Arbitrary<Instant> dates = Arbitraries.longs().between(0, 4_102_444_800L).map(Instant::ofEpochSecond);
        Arbitrary<List<String>> categories
                = line().map(name -> name.replace(',', ' ').strip()).filter(name -> !name.isEmpty()).list().ofMaxSize(3);
        return Combinators.combine(addressed, line(), bodies, dates, Arbitraries.of("low", "normal", "high"), categories,
                headers(), Arbitraries.integers().between(0, 31)).as(
                        (
                                message, subject, body, sent, importance, tags, fields,
                                flags) -> {
                            message.setSubject(subject);
                            message.setBody(body);
                            message.set("sentDateTime", sent);
                            message.setImportance(importance);
                            message.setCategories(tags);
                            message.setInternetMessageHeaders(fields);
                            message.setInternetMessageId("<" + sent.getEpochSecond() + "@contoso.com>");
                            message.setIsReadReceiptRequested((flags & 1) == 1);
                            message.setIsDeliveryReceiptRequested((flags & 2) == 2);
                            message.set("isDraft", (flags & 4) == 4);
                            if ((flags & 8) == 8) {
                                message.set("conversationIndex",
                                        Base64.getEncoder()
                                                .encodeToString(("-" + subject).getBytes(StandardCharsets.UTF_8)));
                            }
                            if ((flags & 16) == 16) {
                                message.addExtendedProperty("Integer 0x36", String.valueOf(1 + flags % 3));
                            }
                            return message;
                        });
    }

    private static Arbitrary<List<InternetMessageHeader>> headers() {
        Arbitrary<String> names = Arbitraries.strings().alpha().numeric().withChars('-').ofMinLength(1).ofMaxLength(12)
                .map(name -> "X-T-" + name.toLowerCase(Locale.ROOT));
        return Combinators.combine(names, line()).as(InternetMessageHeader::of).list().ofMaxSize(4);
    }

    private static Arbitrary<List<Recipient>> recipients() {
        return recipient().list().ofMaxSize(3);
    }

    private static Arbitrary<Recipient> recipient() {
        Arbitrary<String> users = Arbitraries.strings().withCharRange('a', 'z').numeric().withChars("._+-'!#$%&*/=?^`{|}~")
                .ofMinLength(1).ofMaxLength(12);
        Arbitrary<String> addresses = Arbitraries.oneOf(users.map(user -> "x" + user + "y@contoso.com"),
                users.map(user -> "/O=ORG (" + user + ")/CN=\"Q\\" + user));
        return Combinators.combine(line().filter(name -> !name.isBlank()), addresses).as(Recipient::of);
    }

    private static Arbitrary<OutlookAttachment> files() {
        Arbitrary<byte[]> contents = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
        Arbitrary<String> types = Arbitraries.of("text/plain", "image/png", "application/pdf",
                "text/calendar; method=REQUEST; charset=utf-8", "application/x-y; a=\"b; c\"");
        return Combinators.combine(fileName(), types, contents, Arbitraries.of(true, false),
                Arbitraries.strings().alpha().numeric().withChars('@', '.', '-').ofMinLength(1).ofMaxLength(20))
                .as((name, type, content, inline, id) -> {
                    OutlookAttachment file = OutlookAttachment.file(name, type, content);
                    file.setIsInline(inline);
                    file.setContentId(id);
                    return file;
                });
    }

    private static Arbitrary<OutlookAttachment> references() {
        return Combinators.combine(fileName(), Arbitraries.strings().alpha().numeric()
                .withChars("%/?&=;:\"'()").ofMaxLength(300)).as((name, path) -> {
                    OutlookAttachment reference = new OutlookAttachment();
                    reference.set("@odata.type", OutlookAttachment.REFERENCE);
                    reference.setName(name);
                    reference.setSourceUrl("https://contoso.sharepoint.com/" + path);
                    return reference;
                });
    }

    private static Arbitrary<OutlookAttachment> items() {
        return Combinators.combine(plainMessages(), fileName())
                .as((message, name) -> OutlookAttachment.item(name, message));
    }

    /** Programs write encoded words into file names, where they do not belong: they are decoded all the same. */
    private static Arbitrary<String> fileName() {
        return line().filter(name -> !name.isBlank() && !name.contains("=?"));
    }

    /** Text on one line, without blanks around it. */
    private static Arbitrary<String> line() {
        return text(0, 80).map(text -> text.replaceAll("[\\p{Cntrl}]", " ").strip());
    }

    private static Arbitrary<String> text(int least, int most) {
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange(' ', '~').ofMinLength(least).ofMaxLength(most),
                Arbitraries.strings().withCharRange(' ', '~').withChars("\r\n\t=?äöß€山").ofMinLength(least).ofMaxLength(most),
                Arbitraries.of("=?UTF-8?Q?x?=", "\uD83D\uDE00 smile", "a  b", "Müller, Jörg (extern) <x>", "\"quoted\"",
                        "a".repeat(2_000), "ä".repeat(500), ".", "\r\n.\r\nFrom x\r\n--b--\r\n", "日本語のとても長い件名です".repeat(10)));
    }

    private static String lines(String text) {
        return text.replaceAll("\\r\\n|\\r|\\n", "\r\n");
    }

    @Property(tries = 60)
    void oddShapesFailInATypedWay(@ForAll("odd") Map<String, Object> properties) {
        try {
            roundTrip(OutlookMessage.of(properties));
        } catch (io.github.cameloutlook.convert.OutlookInputException e) {
            assertThat(e).hasMessageContaining("MIME");
        }
    }

    @Provide
    Arbitrary<Map<String, Object>> odd() {
        Arbitrary<Object> values = Arbitraries.of(1, "x", true, List.of(), List.of(1), Map.of(), List.of(Map.of("name", 1)),
                Map.of("emailAddress", "x"), List.of("x"), Map.of("content", 5, "contentType", "html"));
        Arbitrary<String> names = Arbitraries.of("subject", "body", "from", "toRecipients", "attachments", "categories",
                "internetMessageHeaders", "sentDateTime", "isDraft", "importance", "singleValueExtendedProperties");
        return Arbitraries.maps(names, values).ofMaxSize(5);
    }

    private static OutlookMessage message(OutlookAttachment item) {
        return (OutlookMessage) item.getItem();
    }
}
