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

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

/** Reads buffers one after the other, and lets go of each that is read. */
final class ByteBufferInputStream extends InputStream {

    private final Deque<ByteBuffer> buffers;

    ByteBufferInputStream(Collection<ByteBuffer> buffers) {
        this.buffers = new ArrayDeque<>(buffers);
    }

    @Override
    public int read() {
        ByteBuffer buffer = current();
        return buffer == null ? -1 : buffer.get() & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        ByteBuffer buffer = current();
        if (buffer == null) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(target, offset, count);
        return count;
    }

    private ByteBuffer current() {
        while (!buffers.isEmpty() && !buffers.peek().hasRemaining()) {
            buffers.remove();
        }
        return buffers.peek();
    }
}
