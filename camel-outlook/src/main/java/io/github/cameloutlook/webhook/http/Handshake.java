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
package io.github.cameloutlook.webhook.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The question of the service whether an address is ours: it posts a token in the query and wants it back, decoded, as
 * plain text. The token may be any text.
 *
 * @param token the decoded token, or null when the question is malformed
 */
record Handshake(String token) {

    /** Far longer than any token that was seen, and short enough to be echoed to anybody. */
    static final int MAX_LENGTH = 4096;

    private static final String PARAMETER = "validationToken=";

    /**
     * The question in a query, if it holds one, beside whatever else the address has in its query.
     *
     * @param rawQuery the query as it came, not decoded; may be null
     */
    static Optional<Handshake> of(String rawQuery) {
        if (rawQuery == null) {
            return Optional.empty();
        }
        // the older interface writes the name in lower case
        List<String> tokens = Arrays.stream(rawQuery.split("&"))
                .filter(pair -> pair.regionMatches(true, 0, PARAMETER, 0, PARAMETER.length()))
                .map(pair -> pair.substring(PARAMETER.length()))
                .toList();
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        // with several there is no telling which one another reader would take
        return Optional.of(new Handshake(tokens.size() > 1 ? null : decode(tokens.get(0))));
    }

    boolean isValid() {
        return token != null;
    }

    /** Decodes once; null when it is no encoded text. */
    private static String decode(String encoded) {
        if (encoded.isEmpty() || encoded.length() > MAX_LENGTH) {
            return null;
        }
        byte[] bytes = new byte[encoded.length()];
        int length = 0;
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            int value = c == '+' ? ' ' : c;
            if (c == '%') {
                value = i + 2 < encoded.length() ? hex(encoded.charAt(i + 1), encoded.charAt(i + 2)) : -1;
                i += 2;
            } else if (c <= ' ' || c > '~') {
                value = -1;
            }
            if (value < 0) {
                return null;
            }
            bytes[length++] = (byte) value;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static int hex(char high, char low) {
        return HexFormat.isHexDigit(high) && HexFormat.isHexDigit(low)
                ? HexFormat.fromHexDigit(high) << 4 | HexFormat.fromHexDigit(low)
                : -1;
    }

    @Override
    public String toString() {
        return "Handshake[" + (isValid() ? "valid" : "malformed") + "]";
    }
}
