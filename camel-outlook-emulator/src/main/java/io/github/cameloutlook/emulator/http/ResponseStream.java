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
package io.github.cameloutlook.emulator.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.Callback;

/**
 * Gathers a body into pieces for the connection. A body that fits into one piece leaves with its Content-Length in a
 * single write; a longer one is sent as it comes, so memory stays bounded.
 */
final class ResponseStream extends OutputStream {

    private static final int PIECE = 32 * 1024;

    private final org.eclipse.jetty.server.Response response;
    private byte[] buffer = new byte[2048];
    private int count;

    ResponseStream(org.eclipse.jetty.server.Response response) {
        this.response = response;
    }

    @Override
    public void write(int b) throws IOException {
        ensure(1);
        buffer[count++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length >= PIECE) {
            send();
            send(ByteBuffer.wrap(bytes, offset, length));
            return;
        }
        ensure(length);
        System.arraycopy(bytes, offset, buffer, count, length);
        count += length;
    }

    @Override
    public void flush() throws IOException {
        send();
    }

    /** Sends the rest and ends the answer. */
    void finish(Callback callback) {
        response.write(true, ByteBuffer.wrap(buffer, 0, count), callback);
    }

    private void ensure(int more) throws IOException {
        if (count + more > PIECE) {
            send();
        }
        if (count + more > buffer.length) {
            byte[] larger = new byte[Math.min(PIECE, Math.max(buffer.length * 4, count + more))];
            System.arraycopy(buffer, 0, larger, 0, count);
            buffer = larger;
        }
    }

    void send() throws IOException {
        if (count > 0) {
            send(ByteBuffer.wrap(buffer, 0, count));
            count = 0;
        }
    }

    private void send(ByteBuffer piece) throws IOException {
        try (Blocker.Callback callback = Blocker.callback()) {
            response.write(false, piece, callback);
            callback.block();
        }
    }
}
