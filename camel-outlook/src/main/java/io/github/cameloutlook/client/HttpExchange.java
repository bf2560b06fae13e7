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

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of the way: one HTTP exchange, no second try. */
final class HttpExchange implements Wire {

    private static final Logger LOG = LoggerFactory.getLogger(HttpExchange.class);

    /** An error's body is a few hundred bytes; whoever sends more is not the service. */
    private static final int MAXIMUM_ERROR_SIZE = 64 << 10;

    private final ClientSettings settings;
    private final HttpClient httpClient;
    private final AnswerReader reader;
    private final Deadlines deadlines;

    HttpExchange(ClientSettings settings) {
        this.settings = settings;
        this.httpClient = settings.httpClient();
        this.reader = new AnswerReader(settings);
        this.deadlines = new Deadlines(settings.requestTimeout(), settings.scheduler(), settings.executor());
    }

    @Override
    public CompletableFuture<WireAnswer> exchange(Call call) {
        String clientRequestId = UUID.randomUUID().toString();
        long begin = System.nanoTime();
        CompletableFuture<HttpResponse<ReceivedBody>> sent
                = httpClient.sendAsync(httpRequest(call, clientRequestId), bodyHandler(call.request()));
        // HttpRequest.timeout would end with the headers: a body that stalls would hang for ever
        deadlines.watch(sent);
        CompletableFuture<WireAnswer> answer = new CompletableFuture<>();
        sent.whenComplete((response, failure) -> {
            deadlines.done(sent);
            log(call, clientRequestId, response, failure, begin);
            Throwable reason = failure == null ? null : reason(OutlookException.unwrap(failure));
            // the JDK completes sendAsync on the common pool, or on a new thread each time where that has one thread,
            // whatever executor the client has: routes must go on on threads that Camel manages
            settings.executor().execute(() -> complete(call, answer, response, reason));
        });
        return answer;
    }

    private HttpRequest httpRequest(Call call, String clientRequestId) {
        OutlookRequest request = call.request();
        HttpRequest.Builder http = HttpRequest.newBuilder(call.address()).method(request.method().name(),
                call.body().publisher().get());
        request.headers().forEach(http::setHeader);
        if (call.body().contentType() != null) {
            http.setHeader("Content-Type", call.body().contentType());
        }
        if (request.answer() == OutlookRequest.Answer.JSON) {
            http.setHeader("Accept", "application/json");
        }
        http.setHeader("client-request-id", clientRequestId);
        if (call.token() != null) {
            http.setHeader("Authorization", "Bearer " + call.token().value());
        }
        return http.build();
    }

    private BodyHandler<ReceivedBody> bodyHandler(OutlookRequest request) {
        return info -> {
            if (info.statusCode() / 100 != 2) {
                return new CollectedBody(MAXIMUM_ERROR_SIZE);
            }
            return request.answer() == OutlookRequest.Answer.STREAM
                    ? BodySubscribers.mapping(BodySubscribers.ofInputStream(), ReceivedBody::arriving)
                    : new CollectedBody(settings.maximumAnswerSize());
        };
    }

    private Throwable reason(Throwable failure) {
        if (failure instanceof CancellationException) { // nobody cancels but the timer
            return new HttpTimeoutException(
                    "no answer within " + settings.requestTimeout().toMillis() + " ms (option requestTimeout)");
        }
        return failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
    }

    private void complete(
            Call call, CompletableFuture<WireAnswer> answer, HttpResponse<ReceivedBody> response,
            Throwable failure) {
        if (failure != null) {
            answer.completeExceptionally(failure);
            return;
        }
        try {
            answer.complete(reader.read(call.request(), response));
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    private static void log(Call call, String clientRequestId, HttpResponse<?> response, Throwable failure, long begin) {
        if (LOG.isDebugEnabled()) {
            OutlookRequest request = call.request();
            LOG.debug("{} on mailbox {}: {} request-id {} client-request-id {} in {} ms", request.operation(),
                    request.mailbox(), response == null ? failure.getClass().getSimpleName() : response.statusCode(),
                    response == null ? null : response.headers().firstValue("request-id").orElse(null), clientRequestId,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        }
    }
}
