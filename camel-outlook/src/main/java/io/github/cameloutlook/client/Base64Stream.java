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

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/** Content as base64 while it is read, so that neither form is ever in memory as a whole. For one thread at a time. */
final class Base64Stream extends InputStream {

    /** A multiple of three, so that chunks can be encoded one by one. */
    private static final int CHUNK = 3 * 8192;

    private final InputStream content;
    private final long size;
    private byte[] encoded = new byte[0];
    private int position;
    private long taken;

    /** @param size bytes that the content has, exactly: more or less of them end the reading with an exception */
    Base64Stream(InputStream content, long size) {
        this.content = content;
        this.size = size;
    }

    /** Length of the base64 text for so many bytes. */
    static long length(long size) {
        return (size + 2) / 3 * 4;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == encoded.length && !encodeMore()) {
            return -1;
        }
        int count = Math.min(length, encoded.length - position);
        System.arraycopy(encoded, position, buffer, offset, count);
        position += count;
        return count;
    }

    private boolean encodeMore() throws IOException {
        byte[] chunk = content.readNBytes(CHUNK);
        taken += chunk.length;
        boolean end = chunk.length < CHUNK;
        if (taken > size || end && taken < size) {
            throw new IOException("The content has " + (end ? taken : "more than " + size) + " bytes, not " + size);
        }
        encoded = Base64.getEncoder().encode(chunk);
        position = 0;
        return encoded.length > 0;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
