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
package io.github.cameloutlook.client;

import java.io.IOException;
import java.io.InputStream;

/**
 * Goes through the JSON of an answer octet by octet: parsers hold every string as a whole, and content may be larger
 * than memory. What it goes over is not checked, only what it looks for.
 */
final class JsonSkim {

    private static final int BUFFER = 8192;

    private final InputStream json;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;

    JsonSkim(InputStream json) {
        this.json = json;
    }

    /** The next octet, or -1 at the end. */
    int read() throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(0, json.read(buffer, 0, BUFFER));
            if (end == 0) {
                return -1;
            }
        }
        return buffer[position++] & 0xff;
    }

    /** The next octet that is no white space. */
    int token() throws IOException {
        int octet = need();
        while (octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t') {
            octet = need();
        }
        return octet;
    }

    private int need() throws IOException {
        int octet = read();
        if (octet < 0) {
            throw new BadJsonException("The JSON of the answer is cut off");
        }
        return octet;
    }

    /**
     * The next character of a text whose opening quotation mark was read, or -1 at its closing one. Characters beyond
     * ASCII come as the octets that they are written in, or, escaped, as a question mark.
     */
    int character() throws IOException {
        int octet = need();
        if (octet == '"') {
            return -1;
        }
        return octet == '\\' ? escaped() : octet;
    }

    private int escaped() throws IOException {
        int octet = need();
        return switch (octet) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> octet;
        };
    }

    private int unicode() throws IOException {
        int code = 0;
        for (int digit = 0; digit < 4; digit++) {
            int value = Character.digit(need(), 16);
            if (value < 0) {
                throw new BadJsonException("The JSON of the answer has an escape that is none");
            }
            code = code << 4 | value;
        }
        return code < 0x80 ? code : '?';
    }

    /** A text whose opening quotation mark was read; null when it is longer than so many characters. */
    String text(int most) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int character = character(); character >= 0; character = character()) {
            if (text.length() <= most) {
                text.append((char) character);
            }
        }
        return text.length() > most ? null : text.toString();
    }

    /** Goes over a value. @param first its first octet; returns the first one behind it that is no white space */
    int skip(int first) throws IOException {
        int depth = 0;
        int octet = first;
        do {
            if (octet == '"') {
                text(0);
            } else if (octet == '{' || octet == '[') {
                depth++;
            } else if (octet == '}' || octet == ']') {
                if (depth == 0) {
                    return octet;
                }
                depth--;
            } else if (depth == 0 && octet == ',') {
                return octet;
            }
            octet = token();
        } while (true);
    }

    /** Reads to the end, at most so many octets, so that the connection can be used again. */
    void drain(int most) throws IOException {
        for (int left = most; left > 0 && read() >= 0; left--) {
            // what follows the content is of no use
        }
    }
}
