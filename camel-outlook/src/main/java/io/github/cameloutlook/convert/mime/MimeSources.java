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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;

/** Content of parts that are written: bytes as they are, whatever their type. */
final class MimeSources {

    private MimeSources() {
    }

    static DataHandler bytes(String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new DataHandler(new Source(type, () -> new ByteArrayInputStream(bytes)));
    }

    /** The content of a file, decoded while it is read: it is never in memory twice. */
    static DataHandler base64(String type, String content) {
        return new DataHandler(new Source(type, () -> Base64.getDecoder().wrap(new Characters(content))));
    }

    static DataHandler stream(String type, DataHandler content) {
        return new DataHandler(new Source(type, content::getInputStream));
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private record Source(String type, Opening opening) implements DataSource {

        @Override
        public InputStream getInputStream() throws IOException {
            return opening.open();
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            throw new IOException("read only");
        }

        @Override
        public String getContentType() {
            return type;
        }

        @Override
        public String getName() {
            return "";
        }
    }

    /** A text in ASCII as its bytes. */
    private static final class Characters extends InputStream {

        private final String text;
        private int next;

        Characters(String text) {
            this.text = text;
        }

        @Override
        public int read() {
            return next < text.length() ? text.charAt(next++) & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (next >= text.length()) {
                return length == 0 ? 0 : -1;
            }
            int count = Math.min(length, text.length() - next);
            for (int i = 0; i < count; i++) {
                target[offset + i] = (byte) text.charAt(next + i);
            }
            next += count;
            return count;
        }
    }
}
