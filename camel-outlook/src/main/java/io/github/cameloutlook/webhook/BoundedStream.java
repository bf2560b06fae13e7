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
package io.github.cameloutlook.webhook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives up when a stream turns out to be longer than what is read of it. */
final class BoundedStream extends FilterInputStream {

    private final long limit;
    private long count;

    BoundedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    /** Whether there was more than the limit. */
    boolean isExceeded() {
        return count > limit;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        return value < 0 ? value : (int) counted(1, value);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        return read < 0 ? read : (int) counted(read, read);
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        return counted(skipped, skipped);
    }

    private long counted(long bytes, long result) throws IOException {
        count += bytes;
        if (isExceeded()) {
            throw new IOException("More than " + limit + " bytes");
        }
        return result;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
