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

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.dialect.ApiVersion;
import io.github.cameloutlook.dialect.Capability;

/**
 * Request in, response out. Behind it are the rules of traffic with the service: token, concurrency and request budget
 * per mailbox, repeats, typed errors. Safe for many threads; never blocks the caller.
 */
public interface OutlookClient {

    /**
     * Sends a request.
     *
     * @return completes with the answer, or exceptionally with an {@link OutlookException} (not wrapped)
     */
    CompletableFuture<OutlookResponse> send(OutlookRequest request);

    /**
     * Sends many requests, for one mailbox or for many, in as few exchanges as the service allows. Their order of
     * execution is not defined. A client without batches sends each by itself.
     *
     * @return completes with one result per request, in their order; never exceptionally because a request failed
     */
    default CompletableFuture<List<BatchResult>> sendAll(List<OutlookRequest> requests) {
        List<CompletableFuture<BatchResult>> results = sendEach(requests);
        return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                .thenApply(ignored -> results.stream().map(CompletableFuture::join).toList());
    }

    /**
     * Sends many requests like {@link #sendAll}, and tells of each as soon as it is settled: a mailbox that has to
     * wait, such as for the end of its throttling, does not keep the results of others waiting.
     *
     * @return one result per request, in their order; none completes exceptionally because a request failed
     */
    default List<CompletableFuture<BatchResult>> sendEach(List<OutlookRequest> requests) {
        return requests.stream().map(this::sendOne).toList();
    }

    /**
     * Sends many requests one after the other, in as few exchanges as the service allows. The first one that fails ends
     * it: what comes after fails with an {@link OutlookNotExecutedException}.
     *
     * @return completes with one result per request, in their order; never exceptionally because a request failed
     */
    default CompletableFuture<List<BatchResult>> sendInOrder(List<OutlookRequest> requests) {
        throw new UnsupportedOperationException("This client does not send requests in order");
    }

    /**
     * Whether a continuation link stays within the service. A client refuses to follow any other; asking beforehand
     * keeps such a link from being stored as a position.
     */
    default boolean ownsLink(URI link) {
        return true;
    }

    /** API and version that is spoken. */
    default ApiVersion version() {
        return ApiVersion.GRAPH_V1_0;
    }

    /** Whether the API that is spoken can do this. */
    default boolean has(Capability capability) {
        return capability != Capability.STREAMING_NOTIFICATIONS && capability != Capability.MAILBOX_SUBSCRIPTIONS;
    }

    /**
     * Asks the server's own description whether it offers what a request asks for.
     *
     * @param  request to a path
     * @return         the part of the path that is not offered; empty when all of it is, or when the API needs no
     *                 asking
     */
    default CompletableFuture<Optional<String>> lacking(OutlookRequest request) {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    private CompletableFuture<BatchResult> sendOne(OutlookRequest request) {
        return send(request).handle((response, failure) -> failure == null
                ? BatchResult.of(request, response)
                : BatchResult.of(request, OutlookException.of(request, failure)));
    }
}
