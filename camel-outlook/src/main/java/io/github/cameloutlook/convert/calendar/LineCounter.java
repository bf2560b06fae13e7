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

/** Counts the lines that are read. */
final class LineCounter extends FilterReader {

    private int ended;
    private boolean atStart = true;

    LineCounter(Reader text) {
        super(text);
    }

    /** Number of the line that is being read, from 1 on. */
    int line() {
        return atStart ? Math.max(ended, 1) : ended + 1;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c);
        return c;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        for (int i = 0; i < read; i++) {
            count(target[offset + i]);
        }
        return read;
    }

    private void count(int c) {
        if (c == '\n') {
            ended++;
            atStart = true;
        } else if (c >= 0) {
            atStart = false;
        }
    }
}
