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

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The end of the way: one HTTP exchange, no second try. */
final class HttpExchange implements Wire {

    private final ClientSettings settings;
    private final HttpClient httpClient;
    private final AnswerReader reader;
    private final Deadlines deadlines;
    private final AnchorMailbox anchorMailbox = new AnchorMailbox();

    HttpExchange(ClientSettings settings) {
        this.settings = settings;
        this.httpClient = settings.httpClient();
        this.reader = new AnswerReader(settings);
        this.deadlines = new Deadlines(settings.requestTimeout(), settings.scheduler(), settings.executor());
    }

    @Override
    public CompletableFuture<WireAnswer> exchange(Call call) {
        return exchange(call, httpClient);
    }

    /** The same over another client, which keeps its own connections. */
    CompletableFuture<WireAnswer> exchange(Call call, HttpClient httpClient) {
        String clientRequestId = UUID.randomUUID().toString();
        HttpAttempt attempt = new HttpAttempt(call, settings, reader, clientRequestId);
        CompletableFuture<?> sent = httpClient.sendAsync(httpRequest(call, clientRequestId), attempt);
        // HttpRequest.timeout would end with the headers: a body that stalls would hang for ever
        deadlines.watch(sent);
        sent.whenComplete((response, failure) -> {
            deadlines.done(sent);
            if (failure != null) {
                attempt.fail(OutlookException.unwrap(failure));
            }
        });
        return attempt.answer();
    }

    private HttpRequest httpRequest(Call call, String clientRequestId) {
        OutlookRequest request = call.request();
        HttpRequest.Builder http = HttpRequest.newBuilder(call.wire().address()).method(call.wire().method(),
                call.body().publisher().get());
        call.wire().headers().forEach(http::setHeader);
        if (call.body().contentType() != null) {
            http.setHeader("Content-Type", call.body().contentType());
        }
        if (request.answer() != OutlookRequest.Answer.STREAM && !call.wire().headers().containsKey("Accept")) {
            http.setHeader("Accept", "application/json");
        }
        http.setHeader("client-request-id", clientRequestId);
        anchor(http, call);
        if (call.authorization() != null) {
            http.setHeader("Authorization", call.authorization().header());
        }
        return http.build();
    }

    private void anchor(HttpRequest.Builder http, Call call) {
        String header = settings.dialect().anchorHeader();
        if (header == null || call.request().isPreauthenticated()) {
            return;
        }
        String mailbox = anchorMailbox.of(call.request().mailbox(),
                call.authorization() == null ? null : call.authorization().token());
        if (mailbox != null) {
            http.setHeader(header, mailbox);
        }
    }
}
