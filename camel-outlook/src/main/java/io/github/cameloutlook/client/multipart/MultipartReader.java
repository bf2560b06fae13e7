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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads answers from a body of the type multipart/mixed, one after the other. No library that a client may depend on
 * reads parts of the type application/http. Strict about what ends where, since a mistake there would hand one request
 * the answer of another; lenient about lines that end with LF alone.
 */
public final class MultipartReader {

    private static final Pattern BOUNDARY
            = Pattern.compile(";\\s*boundary=(?:\"([^\"]{1,100})\"|([^\\s;\"]{1,100}))", Pattern.CASE_INSENSITIVE);
    private static final String TYPE = "multipart/mixed";

    private final Lines lines;
    private final String delimiter;
    private boolean begun;
    private boolean ended;

    /**
     * @param  contentType        type of the body, with its boundary
     * @throws MultipartException if it has none
     */
    public MultipartReader(String contentType, InputStream body) throws MultipartException {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!isOne(contentType) || !boundary.find()) {
            throw new MultipartException("the answer to the batch names no boundary between its parts");
        }
        this.delimiter = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        this.lines = new Lines(body);
    }

    public static boolean isOne(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith(TYPE);
    }

    /** The next answer, null after the last one. */
    public ResponsePart next() throws IOException {
        if (!begun) {
            begun = true;
            content(); // what stands before the first part is for readers of old
        }
        return ended ? null : HttpPart.read(content());
    }

    /** What stands before the next delimiter, without the end of line that belongs to that. */
    private InputStream content() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            if (isDelimiter(line)) {
                byte[] bytes = content.toByteArray();
                return new ByteArrayInputStream(bytes, 0, withoutEnd(bytes));
            }
            content.writeBytes(line);
        }
        throw new MultipartException("the answer to the batch is cut off");
    }

    private boolean isDelimiter(byte[] line) {
        if (line.length < delimiter.length() || line.length > delimiter.length() + 100) {
            return false;
        }
        String text = new String(line, StandardCharsets.ISO_8859_1);
        if (!text.startsWith(delimiter)) {
            return false;
        }
        String rest = text.substring(delimiter.length()).strip();
        if (rest.equals("--")) {
            ended = true;
            return true;
        }
        return rest.isEmpty();
    }

    private static int withoutEnd(byte[] bytes) {
        int length = bytes.length;
        if (length > 0 && bytes[length - 1] == '\n') {
            length--;
        }
        return length > 0 && length < bytes.length && bytes[length - 1] == '\r' ? length - 1 : length;
    }
}
