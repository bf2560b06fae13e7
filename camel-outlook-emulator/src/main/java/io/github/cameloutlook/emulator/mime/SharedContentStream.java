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
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import jakarta.mail.internet.SharedInputStream;

import io.github.cameloutlook.emulator.store.Content;

/**
 * A content, or a section of it, for Jakarta Mail's parser: with a shared stream the parser keeps positions instead of
 * copies, so that a part of 150 MB is never in memory. Closing the first stream closes all that came from it, because
 * the parser does not close its own.
 */
final class SharedContentStream extends InputStream implements SharedInputStream {

    private final Content content;
    private final List<InputStream> opened;
    private final boolean first;
    private final long start;
    private final long end;
    private InputStream in;
    private long position;
    private long marked;

    SharedContentStream(Content content) {
        this(content, new ArrayList<>(), true, 0, content.length());
    }

    private SharedContentStream(Content content, List<InputStream> opened, boolean first, long start, long end) {
        this.content = content;
        this.opened = opened;
        this.first = first;
        this.start = start;
        this.end = end;
        this.position = start;
    }

    @Override
    public long getPosition() {
        return position - start;
    }

    @Override
    public InputStream newStream(long from, long to) {
        return new SharedContentStream(content, opened, false, start + from, to < 0 ? end : start + to);
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, end - position);
    }

    @Override
    public int read() throws IOException {
        if (position >= end) {
            return -1;
        }
        int b = stream().read();
        position += b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (position >= end) {
            return length == 0 ? 0 : -1;
        }
        int count = stream().read(bytes, offset, (int) Math.min(length, end - position));
        position += Math.max(count, 0);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = stream().skip(Math.max(0, Math.min(count, end - position)));
        position += skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return true;
    }

    @Override
    public synchronized void mark(int limit) {
        marked = position;
        if (in != null) {
            in.mark(limit);
        }
    }

    @Override
    public synchronized void reset() throws IOException {
        if (in == null) {
            position = marked;
        } else {
            in.reset();
            position = marked;
        }
    }

    @Override
    public void close() throws IOException {
        if (first) {
            for (InputStream stream : opened) {
                stream.close();
            }
        } else if (in != null) {
            in.close();
        }
    }

    private InputStream stream() throws IOException {
        if (in == null) {
            InputStream stream = content.open();
            opened.add(stream);
            stream.skipNBytes(position);
            in = new BufferedInputStream(stream);
        }
        return in;
    }
}
