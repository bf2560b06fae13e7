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
import java.io.IOException;
import java.io.InputStream;

/** Reads bytes line by line. A line ends with LF, which belongs to it; what stands before the end is one, too. */
final class Lines {

    private final InputStream in;
    private final byte[] buffer = new byte[8192];
    private int position;
    private int limit;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line with its end; null when there is none. */
    byte[] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (fill()) {
            int from = position;
            while (position < limit) {
                if (buffer[position++] == '\n') {
                    line.write(buffer, from, position - from);
                    return line.toByteArray();
                }
            }
            line.write(buffer, from, position - from);
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    private boolean fill() throws IOException {
        if (position == limit) {
            position = 0;
            limit = in.read(buffer, 0, buffer.length);
        }
        return limit > 0;
    }
}
