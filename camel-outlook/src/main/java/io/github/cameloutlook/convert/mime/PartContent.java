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

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimePart;

/** The content of a part, its transfer encoding undone. */
final class PartContent {

    private static final Set<String> ENCODINGS = Set.of("7bit", "8bit", "binary", "base64", "quoted-printable", "uuencode",
            "x-uuencode", "x-uue");

    private PartContent() {
    }

    static byte[] bytes(MimePart part) throws MessagingException, IOException {
        String encoding = part.getEncoding();
        if (encoding != null && !ENCODINGS.contains(encoding.strip().toLowerCase(Locale.ROOT))) {
            throw new MessagingException("the transfer encoding " + encoding + " is unknown");
        }
        try (InputStream content = part.getInputStream()) {
            return content.readAllBytes();
        }
    }
}
