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

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.mail.internet.MimeUtility;

import io.github.cameloutlook.emulator.store.Content;
import io.github.cameloutlook.emulator.store.ContentStore;

/**
 * Adds and removes header fields of MIME and leaves all the rest as it is, byte by byte: a signed message stays valid.
 */
public final class HeaderEditor {

    private HeaderEditor() {
    }

    /**
     * Edits a message.
     *
     * @param added   fields to stand before the others, as {@code internetMessageHeaders} lists them
     * @param removed names in lower case
     */
    public static Content edit(Content mime, ContentStore store, List<Map<String, Object>> added, Set<String> removed)
            throws IOException {
        try (InputStream in = new BufferedInputStream(mime.open()); ContentStore.Writer out = store.writer()) {
            for (Map<String, Object> field : added) {
                String name = (String) field.get("name");
                out.write((name + ": " + MimeUtility.fold(name.length() + 2, (String) field.get("value")) + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            copyHeader(in, out, removed);
            in.transferTo(out);
            return out.content();
        }
    }

    private static void copyHeader(InputStream in, ContentStore.Writer out, Set<String> removed) throws IOException {
        boolean dropped = false;
        for (byte[] line = line(in); line.length > 0; line = line(in)) {
            boolean continued = line[0] == ' ' || line[0] == '\t';
            dropped = continued ? dropped : removed.contains(name(line));
            if (!dropped) {
                out.write(line);
            }
            if (line[0] == '\n' || line[0] == '\r') {
                return;
            }
        }
    }

    private static String name(byte[] line) {
        String text = new String(line, StandardCharsets.ISO_8859_1);
        int colon = text.indexOf(':');
        return colon < 0 ? "" : text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    }

    // With its line end; empty at the end of the content.
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }
}
