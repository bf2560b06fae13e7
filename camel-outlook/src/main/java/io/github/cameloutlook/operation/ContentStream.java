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
package io.github.cameloutlook.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;

import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookRequest;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.util.IOHelper;

/**
 * Content of the service that is never held in memory. It is a stream cache, so that Camel's stream caching leaves it
 * alone instead of reading it whole; to read it again is to fetch it again. For one thread at a time.
 */
final class ContentStream extends InputStream implements StreamCache {

    private final OutlookClient client;
    private final OutlookRequest request;
    private final long length;
    private InputStream current;
    private long position;

    /**
     * Makes a stream.
     *
     * @param request how to fetch the content again
     * @param first   the content as it was fetched, or null to fetch it when it is read
     * @param length  length of the content, or -1 when unknown
     */
    ContentStream(OutlookClient client, OutlookRequest request, InputStream first, long length) {
        this.client = client;
        this.request = request;
        this.current = first;
        this.length = length;
    }

    @Override
    public int read() throws IOException {
        int read = open().read();
        position += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        int read = open().read(bytes, offset, count);
        position += Math.max(read, 0);
        return read;
    }

    private InputStream open() throws IOException {
        if (current == null) {
            current = fetch();
        }
        return current;
    }

    private InputStream fetch() throws IOException {
        try {
            return client.send(request).get().stream();
        } catch (ExecutionException e) {
            throw new IOException("The content could not be fetched: " + e.getCause().getMessage(), OutlookException.unwrap(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for content", e);
        }
    }

    @Override
    public void reset() {
        if (position == 0) {
            return; // nothing was read: what was fetched is still good
        }
        close();
    }

    /** Ends the fetch. Reading on begins anew. */
    @Override
    public void close() {
        IOHelper.close(current);
        current = null;
        position = 0;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        transferTo(out);
    }

    @Override
    public StreamCache copy(Exchange exchange) {
        return new ContentStream(client, request, null, length);
    }

    @Override
    public boolean inMemory() {
        return false;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public String toString() {
        return "ContentStream[" + request + "]";
    }
}
