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
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookMessage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Broken mail is either read as the documentation says, or refused with a reason; and that soon. */
class MimeFuzzTest {

    private static final String RICH = """
            Received: from a by b; Mon, 2 Mar 2026 10:00:05 +0100
            From: "=?UTF-8?Q?J=C3=BCrgen?=" <jm@contoso.com>
            To: Team: ann@contoso.com, Ed <ed@contoso.com>;, "Roe, Jane" <jane@contoso.com>
            Subject: =?UTF-8?B?R3LDvMOfZQ==?=
            Date: Mon, 2 Mar 2026 10:00:00 +0100
            Message-ID: <1@contoso.com>
            Thread-Index: AQHZ
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="outer=_1"

            preamble
            --outer=_1
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Gr=C3=BC=C3=9Fe=
             an alle
            --inner
            Content-Type: text/html; charset=iso-8859-1
            Content-Transfer-Encoding: base64

            PGI+R3L832U8L2I+
            --inner--
            --outer=_1
            Content-Type: application/pdf; name*0*=utf-8''%E2%82; name*1*=%AC.pdf
            Content-Disposition: attachment; filename*0*=utf-8''%E2%82; filename*1*=%AC.pdf
            Content-Transfer-Encoding: base64

            JVBERi0xLjQK
            --outer=_1
            Content-Type: message/rfc822

            Subject: nested
            Content-Type: multipart/mixed; boundary=n

            --n

            text
            --n
            Content-Type: message/external-body; access-type=URL; URL="https://x/y"

            Content-Type: text/plain

            --n--
            --outer=_1--
            """.replace("\n", "\r\n");

    /** A result that is complete, or a reason. */
    private static void read(byte[] mime) {
        OutlookMessage message;
        try {
            message = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> MailMime.read(mime));
        } catch (OutlookInputException e) {
            assertThat(e.getMessage()).startsWith("The MIME message ");
            assertThat(e.getMessage().length()).isGreaterThan(30);
            return;
        }
        assertThat(message.getBody().getContent()).isNotNull();
        assertThat(message.getInternetMessageHeaders()).isNotEmpty();
        message.getAttachments().forEach(one -> assertThat(one.getName()).isNotEmpty());
        // what was read can be written, but for receipts that nobody could get
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        try {
            MailMime.write(message, List.of(), again);
        } catch (OutlookInputException e) {
            assertThat(e.getMessage()).contains("receipt");
        }
    }

    @Property(tries = 300)
    void mutationsAreReadOrRefused(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int count) {
        byte[] mime = RICH.getBytes(StandardCharsets.ISO_8859_1);
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            mime = mutate(mime, random);
        }
        read(mime);
    }

    private static byte[] mutate(byte[] mime, Random random) {
        int at = random.nextInt(mime.length);
        int length = Math.min(mime.length - at, 1 + random.nextInt(40));
        switch (random.nextInt(5)) {
            case 0:
                mime[at] = (byte) random.nextInt(256);
                return mime;
            case 1: // cut a piece out
                return join(Arrays.copyOf(mime, at), new byte[0], Arrays.copyOfRange(mime, at + length, mime.length), 40);
            case 2: // a piece twice
                return join(Arrays.copyOf(mime, at), Arrays.copyOfRange(mime, at, at + length),
                        Arrays.copyOfRange(mime, at, mime.length), 0);
            case 3:
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                return join(Arrays.copyOf(mime, at), noise, Arrays.copyOfRange(mime, at, mime.length), 0);
            default: // a piece from elsewhere
                int from = random.nextInt(mime.length);
                byte[] piece = Arrays.copyOfRange(mime, from, Math.min(mime.length, from + length));
                return join(Arrays.copyOf(mime, at), piece, Arrays.copyOfRange(mime, at, mime.length), 0);
        }
    }

    private static byte[] join(byte[] one, byte[] two, byte[] three, int least) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(one);
        joined.writeBytes(two);
        joined.writeBytes(three);
        return joined.size() < Math.max(1, least) ? RICH.getBytes(StandardCharsets.ISO_8859_1) : joined.toByteArray();
    }

    @Test
    void everyTruncationIsReadOrRefused() {
        byte[] mime = RICH.getBytes(StandardCharsets.ISO_8859_1);
        int firstPart = RICH.indexOf("preamble");
        for (int length = 0; length < mime.length; length++) {
            byte[] truncated = Arrays.copyOf(mime, length);
            read(truncated);
            boolean endMissing = length > firstPart && length < mime.length - "--\r\n".length();
            if (endMissing) {
                assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> MailMime.read(truncated)))
                        .as("cut at " + length).isInstanceOf(OutlookInputException.class);
            }
        }
    }

    @Property(tries = 100)
    void noiseIsReadOrRefused(@ForAll byte[] noise) {
        read(noise);
        ByteArrayOutputStream framed = new ByteArrayOutputStream();
        framed.writeBytes("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        framed.writeBytes(noise);
        framed.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        read(framed.toByteArray());
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void monstersAreReadOrRefusedSoon(String name, String mime) {
        read(mime.getBytes(StandardCharsets.ISO_8859_1));
    }

    static List<Object[]> monsters() {
        int much = 200_000;
        StringBuilder parameters = new StringBuilder("Content-Type: text/plain");
        for (int i = 0; i < 10_000; i++) {
            parameters.append("; name*").append(i).append("*=%41");
        }
        return List.of(
                new Object[] { "endless line", "Subject: " + "a".repeat(50 * much) + "\r\n\r\nx" },
                new Object[] { "endless field, folded", "Subject: a" + "\r\n b".repeat(much) + "\r\n\r\nx" },
                new Object[] { "fields", "X-A: b\r\n".repeat(much) + "\r\nx" },
                new Object[] { "comments in an address", "To: " + "(".repeat(much) + "\r\n\r\nx" },
                new Object[] { "brackets in an address", "To: " + "<".repeat(much) + "\r\n\r\nx" },
                new Object[] { "quotes in an address", "To: " + "\"".repeat(much) + "\r\n\r\nx" },
                new Object[] { "commas", "To: " + ",".repeat(much) + "\r\n\r\nx" },
                new Object[] { "groups", "To: " + "a:".repeat(much / 2) + ";\r\n\r\nx" },
                new Object[] { "addresses, one broken", "To: " + "a@b.c,".repeat(30_000) + "<\r\n\r\nx" },
                new Object[] { "encoded words", "Subject: " + "=?utf-8?Q?a?= ".repeat(15_000) + "\r\n\r\nx" },
                new Object[] { "words begun", "Subject: " + "=?".repeat(much / 2) + "\r\n\r\nx" },
                new Object[] { "parameters", parameters + "\r\n\r\nx" },
                new Object[] { "quotes in a type", "Content-Type: text/plain; a=" + "\"".repeat(much) + "\r\n\r\nx" },
                new Object[] { "comments in a type", "Content-Type: " + "(".repeat(much) + "\r\n\r\nx" },
                new Object[] { "date", "Date: " + "1".repeat(much) + "\r\n\r\nx" },
                new Object[] { "comments in a date", "Date: " + "(".repeat(much) + "\r\n\r\nx" },
                new Object[] {
                        "huge boundary",
                        "Content-Type: multipart/mixed; boundary=" + "b".repeat(much) + "\r\n\r\n--" + "b".repeat(much) },
                new Object[] {
                        "begun boundaries",
                        "Content-Type: multipart/mixed; boundary=" + "-".repeat(60) + "\r\n\r\n" + "-".repeat(20 * much) },
                new Object[] {
                        "boundary of blanks", "Content-Type: multipart/mixed; boundary=\"  \"\r\n\r\n--\r\n".repeat(1_000) },
                new Object[] {
                        "the same boundary within", "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n".repeat(5_000) },
                new Object[] { "messages within", "Content-Type: message/rfc822\r\n\r\n".repeat(5_000) },
                new Object[] {
                        "uuencoded", "Content-Transfer-Encoding: uuencode\r\n\r\nbegin 644 x\r\n" + "M\r\n".repeat(much) },
                new Object[] { "soft line ends", "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + "=\r\n".repeat(much) },
                new Object[] { "padding", "Content-Transfer-Encoding: base64\r\n\r\n" + "=".repeat(much) });
    }
}
