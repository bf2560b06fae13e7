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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import io.github.cameloutlook.dialect.Dialect;
import io.github.cameloutlook.dialect.NeutralRequest;
import io.github.cameloutlook.dialect.ServiceMetadata;

/** What the server says that it offers; asked for once, and again when that failed. */
final class ServerDescription {

    private static final String OPERATION = "$metadata";
    private static final String MAILBOX = "me";

    private final OutlookClient client;
    private final Dialect dialect;
    private final AtomicReference<CompletableFuture<ServiceMetadata>> asked = new AtomicReference<>();

    ServerDescription(OutlookClient client, Dialect dialect) {
        this.client = client;
        this.dialect = dialect;
    }

    /** The part of a request's path that the server does not offer; empty when it offers all of it. */
    CompletableFuture<Optional<String>> lacking(OutlookRequest request) {
        // the paths of a mailbox are the same for all
        NeutralRequest asked = new NeutralRequest(
                request.method().name(), MAILBOX, request.path(), Map.of(), null, Map.of(), null, false);
        String path = dialect.encode(asked).address().getRawPath();
        String mailbox = "/" + dialect.version().version() + "/" + MAILBOX;
        String below = path.substring(path.indexOf(mailbox) + mailbox.length());
        return metadata().thenApply(metadata -> metadata.lacking(below));
    }

    private CompletableFuture<ServiceMetadata> metadata() {
        CompletableFuture<ServiceMetadata> known = asked.get();
        if (known != null && !known.isCompletedExceptionally()) {
            return known;
        }
        OutlookRequest request = OutlookRequest.to(HttpMethod.GET, null, "/$metadata").operation(OPERATION)
                .header("Accept", "application/xml").answer(OutlookRequest.Answer.STREAM).build();
        CompletableFuture<ServiceMetadata> answer = client.send(request).thenApply(response -> read(request, response));
        asked.compareAndSet(known, answer);
        return answer;
    }

    private static ServiceMetadata read(OutlookRequest request, OutlookResponse response) {
        try (InputStream content = response.stream()) {
            return ServiceMetadata.read(content);
        } catch (IOException | IllegalArgumentException e) {
            throw new OutlookMalformedResponseException(
                    new ErrorDetails(
                            request.mailbox(), OPERATION, response.status(), null,
                            "the server's description of what it offers cannot be read: " + e.getMessage(),
                            response.header("request-id"), "Leave the option probeCapabilities out."),
                    e);
        }
    }
}
