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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

/** Reads multipart bodies whose parts are HTTP messages. */
public final class HttpParts {

    private HttpParts() {
    }

    /**
     * An HTTP message in a part.
     *
     * @param contentId of the part, or null
     * @param firstLine of the message
     * @param headers   of the message, in any case
     */
    public record HttpPart(String contentId, String firstLine, Map<String, String> headers, byte[] body) {
    }

    /**
     * All parts.
     *
     * @throws IOException if it is no multipart body, ends too early, or has other parts
     */
    public static List<HttpPart> read(byte[] body, String contentType) throws IOException {
        List<HttpPart> result = new ArrayList<>();
        try {
            MimeMultipart parts = new MimeMultipart(new ByteArrayDataSource(body, contentType));
            for (int i = 0; i < parts.getCount(); i++) {
                result.add(part(parts.getBodyPart(i)));
            }
            if (!parts.isComplete()) {
                throw new IOException("the last boundary is missing.");
            }
        } catch (MessagingException e) {
            throw new IOException(e.getMessage(), e);
        }
        return result;
    }

    private static HttpPart part(BodyPart part) throws MessagingException, IOException {
        if (!part.isMimeType("application/http")) {
            throw new IOException("the type of a part is '" + part.getContentType() + "', not application/http.");
        }
        InputStream message = new ByteArrayInputStream(part.getInputStream().readAllBytes());
        String line = line(message).strip();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : Collections.list(new InternetHeaders(message).getAllHeaders())) {
            headers.merge(header.getName(), header.getValue(), (one, other) -> one + ", " + other);
        }
        String[] id = part.getHeader("Content-ID");
        return new HttpPart(id == null ? null : id[0], line, headers, message.readAllBytes());
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.write(c);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
