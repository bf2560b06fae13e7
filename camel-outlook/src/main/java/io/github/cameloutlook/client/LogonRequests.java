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
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/**
 * Requests about signing in: they have no body and a method that changes nothing, and of their answers only the head
 * counts. An answer whose end does not come is given up as others are.
 */
final class LogonRequests {

    private final ClientSettings settings;
    private final Deadlines deadlines;

    LogonRequests(ClientSettings settings) {
        this.settings = settings;
        this.deadlines = new Deadlines(settings.requestTimeout(), settings.scheduler(), settings.executor());
    }

    /**
     * Sends one.
     *
     * @param  connection    over which
     * @param  authorization null for none
     * @return               completes on the executor
     */
    CompletableFuture<HttpResponse<Void>> send(HttpClient connection, URI address, Authorization authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).GET().setHeader("Accept", "application/json");
        if (authorization != null) {
            request.setHeader("Authorization", authorization.header());
        }
        CompletableFuture<HttpResponse<Void>> result = new CompletableFuture<>();
        CompletableFuture<HttpResponse<Void>> sent = connection.sendAsync(request.build(), BodyHandlers.discarding());
        deadlines.watch(sent);
        sent.whenCompleteAsync((answer, failure) -> {
            deadlines.done(sent);
            if (failure == null) {
                result.complete(answer);
            } else {
                result.completeExceptionally(reason(OutlookException.unwrap(failure)));
            }
        }, settings.executor());
        return result;
    }

    private Throwable reason(Throwable failure) {
        return failure instanceof CancellationException // nobody cancels but the timer
                ? new HttpTimeoutException(
                        "no answer within " + settings.requestTimeout().toMillis() + " ms (option requestTimeout)")
                : failure;
    }
}
