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
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;

/** Text of a part. */
final class MimeText {

    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private MimeText() {
    }

    /**
     * Decodes by the charset of the part; what it does not have becomes U+FFFD. Without a charset, or with an unknown
     * one, text that can be UTF-8 is UTF-8 and other text Windows-1252: mail in the wild lies.
     */
    static String decode(byte[] bytes, String contentType) {
        Charset charset = charset(contentType);
        // ASCII that has other bytes is something else
        if (charset != null && !charset.equals(StandardCharsets.US_ASCII)) {
            return new String(bytes, charset);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, FALLBACK);
        }
    }

    private static Charset charset(String contentType) {
        try {
            String name = new ContentType(contentType).getParameter("charset");
            return name == null ? null : Charset.forName(MimeUtility.javaCharset(name.strip()));
        } catch (ParseException | UnsupportedCharsetException | IllegalCharsetNameException e) {
            return null;
        }
    }
}
