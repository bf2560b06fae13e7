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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.mail.internet.MimeUtility;

/** Text in header fields (RFC 2047), such that exactly this text is read again. */
final class EncodedWords {

    /**
     * What a reader would neither decode nor fold away. Possessive, since Java's other loops of groups fill the stack.
     */
    private static final Pattern PLAIN = Pattern.compile("[!-~]+(?: [!-~]+)*+");
    private static final Pattern ATOMS
            = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?: [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*+");
    /** Bytes in a word: with the charset around it, a word has at most 75 characters. */
    private static final int MOST_BYTES = 45;
    /** A line has at most 998; long ones without a blank cannot be folded. */
    private static final int MOST_UNBROKEN = 900;

    private EncodedWords() {
    }

    /** Text of a field that is free text; folded. */
    static String text(String fieldName, String value) {
        String line = oneLine(value);
        boolean plain = line.isEmpty() || PLAIN.matcher(line).matches() && !line.contains("=?") && !hasLongWord(line);
        return plain ? MimeUtility.fold(fieldName.length() + 2, line) : words(line);
    }

    /** A name before an address. */
    static String phrase(String name) {
        String line = oneLine(name);
        // Jakarta Mail takes a name with an @ for the address if that has none
        if (line.contains("=?") || line.contains("@") || !PLAIN.matcher(line).matches()) {
            return words(line);
        }
        return ATOMS.matcher(line).matches() ? line : quoted(line);
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A line break in a value would begin another field. */
    static String oneLine(String value) {
        return value.replaceAll("[\\r\\n\\x00]+", " ");
    }

    private static boolean hasLongWord(String line) {
        for (String word : line.split(" ")) {
            if (word.length() > MOST_UNBROKEN) {
                return true;
            }
        }
        return false;
    }

    private static String words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int size = 0;
        for (int point : text.codePoints().toArray()) {
            String character = Character.toString(point);
            int bytes = character.getBytes(StandardCharsets.UTF_8).length;
            if (size + bytes > MOST_BYTES) {
                words.add(word(word));
                word.setLength(0);
                size = 0;
            }
            word.append(character);
            size += bytes;
        }
        words.add(word(word));
        return String.join("\r\n ", words);
    }

    private static String word(StringBuilder text) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }
}
