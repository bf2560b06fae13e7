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
package io.github.cameloutlook.client;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Gives content range by range out of one stream that stays open in between. Going back, as after a broken range, opens
 * the source again and skips: nothing is held in memory for it. One range at a time; a range that was given up is dead,
 * so that a late reader of it cannot take bytes from the next.
 */
final class RangedSource implements Closeable {

    private final AttachmentContent content;
    private InputStream open;
    private long position;
    private Range current;

    RangedSource(AttachmentContent content) {
        this.content = content;
    }

    /** The bytes from start on, so many. */
    synchronized InputStream range(long start, long length) throws IOException {
        if (open == null || position != start) {
            reopen(start);
        }
        current = new Range(start + length);
        return current;
    }

    private void reopen(long start) throws IOException {
        close();
        InputStream fresh = content.source().open();
        try {
            fresh.skipNBytes(start);
        } catch (IOException e) {
            fresh.close();
            throw e;
        }
        open = fresh;
        position = start;
    }

    private synchronized int read(Range range, byte[] buffer, int offset, int length) throws IOException {
        if (range != current || open == null) {
            throw new IOException("The upload has gone on to another range");
        }
        if (position == range.end) {
            return -1;
        }
        int count = open.read(buffer, offset, (int) Math.min(length, range.end - position));
        if (count < 0) {
            throw new IOException(
                    "The content of attachment " + content.name() + " ended after " + position + " of "
                                  + content.size() + " bytes");
        }
        // Checked before the last bytes are given away: with them the service would take the file as complete
        if (position + count == content.size() && open.read() >= 0) {
            throw new IOException(
                    "The content of attachment " + content.name() + " is longer than " + content.size()
                                  + " bytes");
        }
        position += count;
        return count;
    }

    @Override
    public synchronized void close() throws IOException {
        current = null;
        if (open != null) {
            InputStream closing = open;
            open = null;
            closing.close();
        }
    }

    private final class Range extends InputStream {
        private final long end;

        private Range(long end) {
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int count = read(one, 0, 1);
            return count < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return length == 0 ? 0 : RangedSource.this.read(this, buffer, offset, length);
        }
    }
}
