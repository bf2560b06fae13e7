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
package io.github.cameloutlook.examples.supportdesk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mail that waits for the support desk, as it came over the Internet. */
public final class SupportMail {

    private static final List<String> NAMES = List.of("01-invoice", "02-quotation", "03-order", "04-complaint",
            "05-order-cut-off", "06-out-of-office", "07-forwarded-mail", "08-large-attachment", "09-order",
            "10-invoice-question", "11-same-names", "12-newsletter", "13-reply-in-thread", "14-credit-note");
    private static final Pattern FROM = Pattern.compile("(?m)^From:[^<]*<([^>]+)>");
    private static final String DUMP = "@DUMP@";
    private static final int DUMP_SIZE = 3_500_000;

    private SupportMail() {
    }

    /** Every mail as a MIME message, in order of arrival. */
    public static List<byte[]> messages() {
        return NAMES.stream().map(SupportMail::message).toList();
    }

    /** The address of everybody who wrote. */
    public static List<String> senders() {
        return messages().stream().map(SupportMail::sender).toList();
    }

    private static String sender(byte[] mime) {
        Matcher from = FROM.matcher(new String(mime, StandardCharsets.ISO_8859_1));
        if (!from.find()) {
            throw new IllegalStateException("A mail has no sender");
        }
        return from.group(1);
    }

    private static byte[] message(String name) {
        try (InputStream mime = SupportMail.class.getResourceAsStream("/mail/" + name + ".eml")) {
            // ISO-8859-1 keeps every byte as it is
            String text = new String(mime.readAllBytes(), StandardCharsets.ISO_8859_1);
            // the large attachment is made here, so that the sources need not carry it
            return text.replace(DUMP, text.contains(DUMP) ? dump() : "").getBytes(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String dump() {
        byte[] content = new byte[DUMP_SIZE];
        new Random(DUMP_SIZE).nextBytes(content);
        return Base64.getMimeEncoder().encodeToString(content);
    }
}
