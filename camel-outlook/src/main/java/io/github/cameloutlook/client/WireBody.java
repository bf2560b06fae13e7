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
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Supplier;

/**
 * A request body in the form of the wire.
 *
 * @param contentType media type, or null when there is no body
 * @param length      bytes, or -1 when unknown
 * @param publisher   gives the body anew for each attempt
 */
record WireBody(String contentType, long length, Supplier<BodyPublisher> publisher) {

    static final WireBody NONE = new WireBody(null, 0, BodyPublishers::noBody);

    static WireBody ofBytes(String contentType, byte[] content) {
        return new WireBody(contentType, content.length, () -> BodyPublishers.ofByteArray(content));
    }

    static WireBody ofStream(RequestBody.Stream body) {
        return new WireBody(body.contentType(), body.length(), () -> {
            BodyPublisher chunks = BodyPublishers.ofInputStream(() -> open(body.source()));
            return body.length() > 0 ? BodyPublishers.fromPublisher(chunks, body.length()) : chunks;
        });
    }

    private static InputStream open(RequestBody.Source source) {
        try {
            return new SourceStream(source.open());
        } catch (IOException e) {
            throw new UncheckedIOException(new BodySourceException(e));
        }
    }
}
