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
package io.github.cameloutlook.emulator.journal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import io.github.cameloutlook.emulator.http.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request whose body is copied as it is read. */
final class CapturingRequest implements Request {

    private static final Logger LOG = LoggerFactory.getLogger(CapturingRequest.class);

    private final Request request;
    private final CapturedBody captured;
    private InputStream body;

    CapturingRequest(Request request, CapturedBody captured) {
        this.request = request;
        this.captured = captured;
    }

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public String rawPath() {
        return request.rawPath();
    }

    @Override
    public String rawQuery() {
        return request.rawQuery();
    }

    @Override
    public String header(String name) {
        return request.header(name);
    }

    @Override
    public Map<String, String> headers() {
        return request.headers();
    }

    @Override
    public Map<String, Object> connection() {
        return request.connection();
    }

    @Override
    public String origin() {
        return request.origin();
    }

    @Override
    public InputStream body() throws IOException {
        if (body == null) {
            body = new CapturingStream(request.body());
        }
        return body;
    }

    /**
     * Reads what the service has left unread because it refused the request before: for the journal, and because a
     * client that is still sending would see a broken connection instead of the answer.
     *
     * @param limit bytes beyond which the client is left alone
     */
    void readRest(int limit) {
        try {
            byte[] buffer = new byte[8192];
            int count = 0;
            for (long left = limit; left > 0 && count >= 0; left -= count) {
                count = body().read(buffer, 0, (int) Math.min(buffer.length, left));
            }
        } catch (IOException e) {
            LOG.debug("The body of {} {} broke off", method(), rawPath(), e);
        }
    }

    private final class CapturingStream extends FilterInputStream {

        CapturingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                captured.add(new byte[] { (byte) b }, 0, 1);
            }
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                captured.add(buffer, offset, count);
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            // skipped bytes belong to the copy as well
            return readNBytes((int) Math.min(count, 8192)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
