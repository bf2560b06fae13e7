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
package io.github.cameloutlook.client.multipart;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Writes requests as a body of the type multipart/mixed, each as a part of the type application/http. */
public final class MultipartWriter {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    private final String boundary;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** With a boundary that is in no part: it is new each time, and nobody can guess it. */
    public MultipartWriter() {
        this("batch_" + UUID.randomUUID());
    }

    MultipartWriter(String boundary) {
        this.boundary = boundary;
    }

    public String contentType() {
        return "multipart/mixed; boundary=" + boundary;
    }

    /**
     * The whole body.
     *
     * @throws IllegalArgumentException if a header is none
     */
    public byte[] write(List<RequestPart> parts) {
        for (RequestPart part : parts) {
            line("--" + boundary);
            line("Content-Type: application/http");
            line("Content-Transfer-Encoding: binary");
            line("Content-ID: " + part.id());
            line("");
            line(part.method() + " " + part.target() + " HTTP/1.1");
            part.headers().forEach(this::header);
            line("");
            if (part.body() != null) {
                out.writeBytes(part.body());
            }
            line("");
        }
        line("--" + boundary + "--");
        return out.toByteArray();
    }

    private void header(String name, String value) {
        if (!name.matches(TOKEN)
                || value.chars().anyMatch(character -> character < ' ' && character != '\t' || character == 127)) {
            // what is no header could be a request of its own
            throw new IllegalArgumentException("A header of the request has characters that HTTP does not allow");
        }
        line(name + ": " + value);
    }

    private void line(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        out.write('\r');
        out.write('\n');
    }
}
