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
package io.github.cameloutlook.emulator.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Keeps a copy of a body that passes by, if it is text of bearable length; otherwise only its size. */
final class CapturedBody {

    private final String contentType;
    private final int limit;
    private ByteArrayOutputStream text;
    private long size;

    CapturedBody(String contentType, int limit) {
        this.contentType = contentType == null ? "" : contentType;
        this.limit = limit;
        this.text = isText(this.contentType) ? new ByteArrayOutputStream(0) : null;
    }

    private static boolean isText(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        return type.isEmpty() || type.contains("json") || type.startsWith("text/") || type.contains("form-urlencoded");
    }

    void add(byte[] bytes, int offset, int length) {
        size += length;
        if (text == null) {
            return;
        }
        if (size > limit) {
            text = null;
        } else {
            text.write(bytes, offset, length);
        }
    }

    /** The text, or null when there was no body or it is left out. */
    String text() {
        return size == 0 || text == null ? null : text.toString(StandardCharsets.UTF_8);
    }

    /** What is left out, or null. */
    String note() {
        return size == 0 || text != null ? null : size + " bytes" + (contentType.isEmpty() ? "" : " of " + contentType);
    }
}
