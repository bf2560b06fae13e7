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

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.Content;
import io.github.cameloutlook.emulator.store.ContentStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MimeReaderTest {

    private final ContentStore store = new ContentStore();

    @AfterEach
    void deleteContent() throws Exception {
        store.close();
    }

    @Test
    void decodesNamesAndSubject() throws Exception {
        Mail mail = read("""
                From: =?utf-8?Q?Zo=C3=AB?= <zoe@contoso.com>
                To: "Doe, John" <john@contoso.com>, undisclosed: a@contoso.com, b@contoso.com;
                Subject: =?utf-8?B?w4RyZ2Vy?= =?utf-8?Q?_mit_?=
                 =?iso-8859-1?Q?Stra=DFe?=
                Message-ID: <1@contoso.com>
                Date: Wed, 4 Mar 2026 06:06:07 +0100
                X-Priority: 1 (Highest)
                X-Custom: folded
                  value

                Hello
                """);

        assertThat(mail.properties()).containsEntry("subject", "Ärger mit Straße")
                .containsEntry("sentDateTime", "2026-03-04T05:06:07Z")
                .containsEntry("importance", "high")
                .containsEntry("internetMessageId", "<1@contoso.com>")
                .containsEntry("from", Recipients.recipient("Zoë", "zoe@contoso.com"))
                .containsEntry("sender", Recipients.recipient("Zoë", "zoe@contoso.com"))
                .containsEntry("toRecipients", List.of(Recipients.recipient("Doe, John", "john@contoso.com"),
                        Recipients.recipient(null, "a@contoso.com"), Recipients.recipient(null, "b@contoso.com")));
        assertThat(TransportHeaders.value(mail.properties(), "x-custom")).isEqualTo("folded  value");
        assertThat(body(mail)).isEqualToNormalizingNewlines("Hello\n");
    }

    @Test
    void prefersHtmlAndTellsInlineFromAttached() throws Exception {
        Mail mail = read("""
                From: a@contoso.com
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/plain

                plain
                --a
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: text/html; charset=utf-8

                <img src="cid:logo@x">
                --r
                Content-Type: image/png
                Content-ID: <logo@x>
                Content-Transfer-Encoding: base64

                AAEC
                --r--
                --a--
                --m
                Content-Type: application/pdf; name*=utf-8''%E2%82%AC%20rates.pdf
                Content-Disposition: attachment; filename="=?utf-8?Q?=E2=82=AC_rates.pdf?="
                Content-Transfer-Encoding: base64

                AAECAw==
                --m
                Content-Type: text/plain

                list footer
                --m--
                """);

        assertThat((Map<?, ?>) mail.properties().get("body")).isEqualTo(
                Map.of("contentType", "html", "content", "<img src=\"cid:logo@x\">"));
        assertThat(mail.attachments()).extracting(attachment -> attachment.properties().get("name"), Attachment::isInline,
                attachment -> attachment.content().length())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ATT00001.bin".replace(".bin", ".png"), true, 3L),
                        org.assertj.core.groups.Tuple.tuple("€ rates.pdf", false, 4L),
                        org.assertj.core.groups.Tuple.tuple("ATT00003.txt", false, 11L));
    }

    @Test
    void keepsANestedMessageAsItem() throws Exception {
        Mail mail = read("""
                From: a@contoso.com
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: text/plain

                see below
                --m
                Content-Type: message/rfc822

                From: b@contoso.com
                Subject: Inner

                inner body
                --m--
                """);

        Attachment nested = mail.attachments().get(0);
        assertThat(nested.type()).isEqualTo(Attachment.Type.ITEM);
        assertThat(nested.properties()).containsEntry("name", "Inner");
        Mail inner = new MimeReader(store).read(nested.content());
        assertThat(inner.properties()).containsEntry("subject", "Inner");
        assertThat(body(inner)).isEqualToNormalizingNewlines("inner body");
    }

    @Test
    void decodesTextThatLiesAboutItsCharset() throws Exception {
        byte[] windows = "From: a@contoso.com\n\n\u20ac 5".getBytes(Charset.forName("windows-1252"));
        byte[] utf8
                = "From: a@contoso.com\nContent-Type: text/plain; charset=no-such\n\n\u20ac 5".getBytes(StandardCharsets.UTF_8);

        assertThat(body(new MimeReader(store).read(Content.of(windows)))).isEqualTo("\u20ac 5");
        assertThat(body(new MimeReader(store).read(Content.of(utf8)))).isEqualTo("\u20ac 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "\n\n", "{\"error\": 1}", "just some text without any field\n\nmore",
            "From: a@b\nContent-Type: multipart/mixed\n\nno parts",
            "From: a@b\nContent-Transfer-Encoding: rot13\n\nabc" })
    void refusesWhatIsNoMime(String text) {
        assertThatExceptionOfType(MalformedMimeException.class).isThrownBy(() -> read(text)).withMessageContaining("MIME");
    }

    @Test
    void refusesEndlessNesting() {
        StringBuilder text = new StringBuilder("From: a@b\n");
        for (int i = 0; i < 3000; i++) {
            text.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b").append(i).append('\n');
        }
        assertThatExceptionOfType(MalformedMimeException.class).isThrownBy(() -> read(text.toString()))
                .withMessageContaining("nested");
    }

    private Mail read(String text) throws Exception {
        return new MimeReader(store).read(Content.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String body(Mail mail) {
        return (String) ((Map<?, ?>) mail.properties().get("body")).get("content");
    }
}
