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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.cameloutlook.client.multipart.MultipartReader;
import io.github.cameloutlook.client.multipart.MultipartWriter;
import io.github.cameloutlook.client.multipart.RequestPart;
import io.github.cameloutlook.client.multipart.ResponsePart;
import io.github.cameloutlook.dialect.Dialect;
import io.github.cameloutlook.dialect.WireRequest;

/** Writes batches as multipart/mixed with an HTTP message in each part, and reads their answers. */
record MultipartBatch(Dialect dialect) implements BatchWriting {

    @Override
    public WireBody write(RequestBody.Batch batch) throws JsonProcessingException {
        List<RequestPart> parts = new ArrayList<>();
        for (OutlookRequest request : batch.requests()) {
            parts.add(part(Integer.toString(parts.size()), request));
        }
        MultipartWriter writer = new MultipartWriter();
        return WireBody.ofBytes(writer.contentType(), writer.write(parts));
    }

    private RequestPart part(String id, OutlookRequest request) throws JsonProcessingException {
        WireRequest wire = dialect.encode(request.neutral());
        Map<String, String> headers = new LinkedHashMap<>(wire.headers());
        AnchorMailbox.putInBatch(dialect, request, headers);
        // what the batch accepts is not what its parts do
        headers.putIfAbsent("Accept", "application/json");
        byte[] body = null;
        if (request.body() instanceof RequestBody.Json) {
            headers.put("Content-Type", "application/json");
            body = Json.write(wire.json());
        } else if (request.body() instanceof RequestBody.Bytes bytes) {
            headers.put("Content-Type", bytes.contentType());
            body = bytes.content();
        }
        return new RequestPart(id, wire.method(), dialect.batchAddress(wire.address()), headers, body);
    }

    /** The answer in the form that JSON batches have. */
    static Map<String, Object> read(String contentType, InputStream content) throws IOException {
        MultipartReader reader = new MultipartReader(contentType, content);
        List<Object> responses = new ArrayList<>();
        for (ResponsePart part = reader.next(); part != null; part = reader.next()) {
            Map<String, Object> response = new LinkedHashMap<>();
            response.put("id", part.id());
            response.put("status", part.status());
            Map<String, String> headers = new LinkedHashMap<>();
            part.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            response.put("headers", headers);
            response.put("body", BatchPartBody.read(part));
            responses.add(response);
        }
        return Map.of("responses", responses);
    }
}
