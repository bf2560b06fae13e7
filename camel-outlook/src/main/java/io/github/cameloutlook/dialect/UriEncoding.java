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
package io.github.cameloutlook.dialect;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of parts of an address (RFC 3986). */
public final class UriEncoding {

    private static final String UNRESERVED = "-._~";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private UriEncoding() {
    }

    /** A text as one path segment: a slash, a question mark or a percent sign in it stays part of the text. */
    public static String segment(String text) {
        return encode(text, "@!$'()*,=:");
    }

    /** The text of a segment of a path, in which a plus sign is no space. */
    public static String decodedSegment(String segment) {
        return segment.indexOf('%') < 0 ? segment : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** A text as name or value of a query option. */
    public static String query(String text) {
        return encode(text, "$'()*,:@/");
    }

    private static String encode(String text, String alsoKept) {
        StringBuilder encoded = null;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int octet = bytes[i] & 0xff;
            if (isKept(octet, alsoKept)) {
                if (encoded != null) {
                    encoded.append((char) octet);
                }
                continue;
            }
            if (encoded == null) { // everything before was plain ASCII, so characters and octets agree
                encoded = new StringBuilder(bytes.length + 16).append(text, 0, i);
            }
            encoded.append('%').append(HEX[octet >> 4]).append(HEX[octet & 0xf]);
        }
        return encoded == null ? text : encoded.toString();
    }

    private static boolean isKept(int octet, String alsoKept) {
        return octet >= 'a' && octet <= 'z' || octet >= 'A' && octet <= 'Z' || octet >= '0' && octet <= '9'
                || octet < 0x80 && (UNRESERVED.indexOf(octet) >= 0 || alsoKept.indexOf(octet) >= 0);
    }
}
