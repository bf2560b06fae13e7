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
package io.github.cameloutlook.convert.calendar;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Doubles backslashes in quoted values of parameters, which have no escapes (RFC 5545, 3.2): the parser of ical4j reads
 * quotes as those of Java, and takes one of them away. It reads one character at a time.
 */
final class QuoteReader extends FilterReader {

    private static final int NONE = -2;

    private boolean inValue;
    private boolean quoted;
    private int pending = NONE;

    QuoteReader(Reader unfolded) {
        super(unfolded);
    }

    @Override
    public int read() throws IOException {
        if (pending != NONE) {
            int c = pending;
            pending = NONE;
            return c;
        }
        int c = super.read();
        if (c == '\n') {
            inValue = false;
            quoted = false;
        } else if (!inValue && c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ':') {
            inValue = true;
        } else if (quoted && c == '\\') {
            pending = c;
        }
        return c;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int c = read();
        if (c < 0) {
            return -1;
        }
        target[offset] = (char) c;
        return 1;
    }
}
