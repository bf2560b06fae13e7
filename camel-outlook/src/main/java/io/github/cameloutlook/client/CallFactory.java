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

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.cameloutlook.dialect.Dialect;
import io.github.cameloutlook.dialect.WireRequest;

/** Makes requests ready for the wire, and refuses what must not get there. */
final class CallFactory {

    private static final String JSON = "application/json";

    private final Dialect dialect;
    private final BatchWriting batches;

    CallFactory(ClientSettings settings) {
        this.dialect = settings.dialect();
        this.batches = settings.batchFormat() == BatchFormat.multipart
                ? new MultipartBatch(dialect) : new BatchEncoding(dialect, settings.maxConcurrentRequests());
    }

    Call call(OutlookRequest request) {
        WireRequest wire = wire(request);
        WireBody body = body(request, wire);
        List<Load> loads = request.body() instanceof RequestBody.Batch batch
                ? BatchLoads.of(batch, body.length())
                : List.of(new Load(MailboxKey.of(request.mailbox()), 1, 1, Math.max(0, body.length())));
        return new Call(request, wire, body, loads, null);
    }

    private WireRequest wire(OutlookRequest request) {
        if (request.isPreauthenticated()) {
            if (!dialect.acceptsPreauthenticated(request.link())) {
                throw refused(request, "the upload address is not https, so no content is sent to it");
            }
            // its host speaks a protocol of its own, the same for every dialect
            return new WireRequest(
                    request.method().name(), request.link(), request.headers(), request.neutral().json());
        }
        if (request.link() != null && !dialect.ownsLink(request.link())) {
            throw refused(request, "the continuation link leaves the service (it points to host "
                                   + request.link().getHost()
                                   + "), so no token is sent to it. If a proxy stands before the service,"
                                   + " set baseUrl to the root that its links name");
        }
        return dialect.encode(request.neutral());
    }

    private WireBody body(OutlookRequest request, WireRequest wire) {
        if (request.body() == null) {
            return WireBody.NONE;
        }
        if (request.body() instanceof RequestBody.Json) {
            return WireBody.ofBytes(JSON, json(request, wire.json()));
        }
        if (request.body() instanceof RequestBody.JsonWithContent body) {
            return StreamedJson.body(json(request, wire.json()), body);
        }
        if (request.body() instanceof RequestBody.Batch batch) {
            return batch(request, batch);
        }
        if (request.body() instanceof RequestBody.Bytes bytes) {
            return WireBody.ofBytes(bytes.contentType(), bytes.content());
        }
        return WireBody.ofStream((RequestBody.Stream) request.body());
    }

    private WireBody batch(OutlookRequest request, RequestBody.Batch batch) {
        try {
            return batches.write(batch);
        } catch (JsonProcessingException e) {
            throw noJson(request, e);
        }
    }

    private static byte[] json(OutlookRequest request, Object value) {
        try {
            return Json.write(value);
        } catch (JsonProcessingException e) {
            throw noJson(request, e);
        }
    }

    private static OutlookBadRequestException noJson(OutlookRequest request, JsonProcessingException cause) {
        ErrorDetails details = new ErrorDetails(
                request.mailbox(), request.operation(), 0, null,
                "the body has a value that is no JSON", null,
                "A body holds text, numbers, booleans, null, maps and lists.");
        return new OutlookBadRequestException(details, cause);
    }

    private static OutlookMalformedResponseException refused(OutlookRequest request, String message) {
        return new OutlookMalformedResponseException(
                new ErrorDetails(request.mailbox(), request.operation(), 0, null, message, null, null), null);
    }
}
