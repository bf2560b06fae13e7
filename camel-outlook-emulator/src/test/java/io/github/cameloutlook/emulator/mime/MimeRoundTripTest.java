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
package io.github.cameloutlook.emulator.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.Content;
import io.github.cameloutlook.emulator.store.ContentStore;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written as MIME is read back the same. */
class MimeRoundTripTest {

    private static final ContentStore STORE = new ContentStore();
    private static final List<String> KEPT = List.of("subject", "from", "toRecipients", "ccRecipients", "replyTo", "importance",
            "internetMessageId", "sentDateTime", "isReadReceiptRequested");

    @AfterContainer
    static void deleteContent() throws IOException {
        STORE.close();
    }

    @Property(tries = 200)
    void propertiesAndAttachmentsSurvive(@ForAll("mails") Mail mail) throws Exception {
        Mail read = new MimeReader(STORE).read(written(mail));

        for (String property : KEPT) {
            assertThat(read.properties().get(property)).as(property).isEqualTo(mail.properties().get(property));
        }
        assertThat(body(read)).isEqualToNormalizingNewlines(body(mail));
        // inline parts are written next to the body, so the order is theirs first
        assertThat(read.attachments()).extracting(MimeRoundTripTest::description)
                .containsExactlyInAnyOrderElementsOf(mail.attachments().stream().map(MimeRoundTripTest::description).toList());
    }

    @Property(tries = 300)
    void damagedMailIsReadOrRefusedAsMalformed(
            @ForAll("mails") Mail mail, @ForAll @IntRange(max = 20_000) int position,
            @ForAll byte[] damage)
            throws Exception {
        byte[] bytes = written(mail).readAll();
        int from = position % bytes.length;
        System.arraycopy(damage, 0, bytes, from, Math.min(damage.length, bytes.length - from));
        byte[] cut = position % 3 == 0 ? Arrays.copyOf(bytes, from) : bytes;
        try {
            assertThat(new MimeReader(STORE).read(Content.of(cut)).properties()).containsKey("body");
        } catch (MalformedMimeException e) {
            assertThat(e).hasMessageContaining("MIME");
        }
    }

    private static Content written(Mail mail) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MimeWriter.write(mail, out);
        return Content.of(out.toByteArray());
    }

    private static String body(Mail mail) {
        return (String) ((Map<?, ?>) mail.properties().get("body")).get("content");
    }

    private static List<Object> description(Attachment attachment) {
        try {
            return List.of(attachment.type(), attachment.properties().get("name"), attachment.isInline(),
                    String.valueOf(attachment.properties().get("contentId")),
                    String.valueOf(attachment.properties().get("contentType")),
                    new String(attachment.content().readAll(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Provide
    Arbitrary<Mail> mails() {
        return Combinators.combine(texts(60), recipients(), recipients(), bodies(), attachments().list().ofMaxSize(4),
                Arbitraries.of("low", "normal", "high"), Arbitraries.of(true, false))
                .as((subject, to, cc, body, attachments, importance, receipt) -> {
                    Map<String, Object> properties = new LinkedHashMap<>();
                    properties.put("subject", subject);
                    properties.put("from", Recipients.recipient("Zoë Müller", "zoe@contoso.com"));
                    properties.put("toRecipients", to);
                    properties.put("ccRecipients", cc);
                    properties.put("replyTo", to);
                    properties.put("importance", importance);
                    properties.put("isReadReceiptRequested", receipt);
                    properties.put("internetMessageId", "<" + subject.hashCode() + "@contoso.com>");
                    properties.put("sentDateTime", "2026-03-04T05:06:07Z");
                    properties.put("body", body);
                    return new Mail(properties, attachments);
                });
    }

    private static Arbitrary<Map<String, Object>> bodies() {
        Arbitrary<String> content = Arbitraries.strings().withChars(" \nabc<>&'\"=.\u00e9\u4e2d").ofMaxLength(2000)
                .map(text -> text + ".");
        return Combinators.combine(Arbitraries.of("text", "html"), content)
                .as((type, text) -> Map.of("contentType", type, "content", text));
    }

    private static Arbitrary<List<Map<String, Object>>> recipients() {
        Arbitrary<String> local = Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(12);
        return Combinators.combine(texts(30), local).as((name, user) -> Recipients.recipient(name, user + "@example.org"))
                .list().ofMaxSize(4);
    }

    private static Arbitrary<Attachment> attachments() {
        Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(500);
        return Combinators.combine(texts(40), bytes, Arbitraries.of("application/pdf", "text/plain", "image/png"),
                Arbitraries.of(true, false)).as((name, content, type, inline) -> {
                    Map<String, Object> properties = new LinkedHashMap<>();
                    properties.put("name", name);
                    properties.put("contentType", type);
                    properties.put("isInline", inline);
                    properties.put("contentId", inline ? content.hashCode() + "@cid" : null);
                    return new Attachment(null, Attachment.Type.FILE, properties, Content.of(content), null);
                });
    }

    /** Letters of several scripts, emoji, blanks inside, and what the header grammar finds special. */
    private static Arbitrary<String> texts(int length) {
        return Arbitraries.strings().withChars("abcXYZ 019.,;:@\"()<>[]\\'*%=?_-/\u00e9\u00df\u0416\u4e2d\u65e5")
                .ofMinLength(1).ofMaxLength(length).map(text -> "a" + text.strip() + "\ud83d\udce7z");
    }
}
