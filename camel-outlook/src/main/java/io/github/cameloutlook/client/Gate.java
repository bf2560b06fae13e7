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

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The last step before the network. Once it is closed nothing goes out any more, and it knows what was out then. */
final class Gate implements Rule {

    private final Set<OutlookRequest> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    @Override
    public CompletableFuture<WireAnswer> apply(Call call, Wire next) {
        OutlookRequest request = call.request();
        inFlight.add(request); // before looking: whoever closes either sees the request here or stops it
        if (closed) {
            inFlight.remove(request);
            return CompletableFuture.failedFuture(closed(request));
        }
        try {
            return next.exchange(call).whenComplete((answer, failure) -> inFlight.remove(request));
        } catch (RuntimeException e) {
            inFlight.remove(request);
            throw e;
        }
    }

    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    /** Why a request has no answer when the client is closed. */
    OutlookException unanswered(OutlookRequest request) {
        if (!inFlight.contains(request)) {
            return closed(request);
        }
        String message = "the client was closed before the answer came";
        return request.repeatability() == Repeatability.SAFE
                ? connection(request, message) : FailureTranslation.outcomeUnknown(request, message, null);
    }

    static OutlookException closed(OutlookRequest request) {
        return connection(request, "the client is closed; the request was not sent");
    }

    private static OutlookException connection(OutlookRequest request, String message) {
        return new OutlookConnectionException(
                new ErrorDetails(request.mailbox(), request.operation(), 0, null, message, null, null), null);
    }
}
