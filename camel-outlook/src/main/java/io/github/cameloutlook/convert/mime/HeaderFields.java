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

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;

import io.github.cameloutlook.model.InternetMessageHeader;

/** Single header fields: their names, and their values as text. */
final class HeaderFields {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    /** Fields of addresses: the names in them must not be decoded before they are taken apart. */
    private static final Set<String> OF_ADDRESSES = Set.of("from", "sender", "to", "cc", "bcc", "reply-to",
            "disposition-notification-to", "return-receipt-to", "delivered-to", "return-path", "errors-to");

    private HeaderFields() {
    }

    /** RFC 5322 allows more characters, which nobody uses; JSON and HTML must not pass for mail. */
    static boolean isName(String name) {
        return name != null && NAME.matcher(name).matches();
    }

    /** Whether there is a field at all. */
    static boolean hasAny(MimeMessage message) throws MessagingException {
        return !lines(message).isEmpty();
    }

    /**
     * Names and values as they are written. Jakarta Mail takes any line for a field: those that are none are left out.
     */
    static List<InternetMessageHeader> lines(MimeMessage message) throws MessagingException {
        List<InternetMessageHeader> fields = new ArrayList<>();
        for (String line : Collections.list(message.getAllHeaderLines())) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? null : line.substring(0, colon).strip();
            if (isName(name)) {
                fields.add(InternetMessageHeader.of(name, line.substring(colon + 1)));
            }
        }
        return fields;
    }

    static boolean holdsAddresses(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return OF_ADDRESSES.contains(lower) || lower.startsWith("resent-");
    }

    /** The first field of a name on one line, not decoded; null when there is none or it is empty. */
    static String first(MimePart part, String name) throws MessagingException {
        String value = part.getHeader(name, null);
        return value == null || value.isBlank() ? null : oneLine(value);
    }

    /** Fields of a name as one list, not decoded; null when there is none. */
    static String all(MimePart part, String name) throws MessagingException {
        String value = part.getHeader(name, ",");
        return value == null || value.isBlank() ? null : oneLine(value);
    }

    /** The first field of a name, decoded; null when there is none. */
    static String text(MimePart part, String name) throws MessagingException {
        String value = part.getHeader(name, null);
        return value == null ? null : decoded(value);
    }

    /** Undoes RFC 2047. A word in an unknown charset stays as it is written. */
    static String decoded(String value) {
        String line = oneLine(value);
        try {
            return MimeUtility.decodeText(line);
        } catch (java.io.UnsupportedEncodingException e) {
            return line;
        }
    }

    static String oneLine(String value) {
        return utf8(MimeUtility.unfold(value)).strip();
    }

    /** Bytes beyond ASCII are UTF-8 (RFC 6532) if they can be; Jakarta Mail gives them as Latin-1. */
    private static String utf8(String value) {
        if (value.chars().noneMatch(c -> c > 127) || value.chars().anyMatch(c -> c > 255)) {
            return value;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(value.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return value;
        }
    }
}
