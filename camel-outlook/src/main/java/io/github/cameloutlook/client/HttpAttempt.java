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
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One exchange on its way. The answer is read and handed on by the executor as soon as its last byte is there, not
 * through the future of the HTTP client: that one runs what depends on it on the JVM's common pool, which on small
 * machines means a new thread for each request. Nor by the thread that received it: what comes after may block, and
 * this thread is needed to receive.
 */
final class HttpAttempt implements BodyHandler<ReceivedBody> {

    private static final Logger LOG = LoggerFactory.getLogger(HttpAttempt.class);

    /** An error's body is a few hundred bytes; whoever sends more is not the service. */
    private static final int MAXIMUM_ERROR_SIZE = 64 << 10;

    private final Call call;
    private final OutlookRequest request;
    private final ClientSettings settings;
    private final AnswerReader reader;
    private final String clientRequestId;
    private final long begin = System.nanoTime();
    private final CompletableFuture<WireAnswer> answer = new CompletableFuture<>();

    HttpAttempt(Call call, ClientSettings settings, AnswerReader reader, String clientRequestId) {
        this.call = call;
        this.request = call.request();
        this.settings = settings;
        this.reader = reader;
        this.clientRequestId = clientRequestId;
    }

    CompletableFuture<WireAnswer> answer() {
        return answer;
    }

    @Override
    public BodySubscriber<ReceivedBody> apply(ResponseInfo info) {
        if (info.statusCode() / 100 == 2 && request.answer().isStreamed()) {
            return BodySubscribers.mapping(BodySubscribers.ofInputStream(), content -> {
                ReceivedBody arriving = ReceivedBody.arriving(content);
                settings.executor().execute(() -> complete(info, arriving));
                return arriving;
            });
        }
        long limit = info.statusCode() / 100 == 2 ? settings.maximumAnswerSize() : MAXIMUM_ERROR_SIZE;
        return new CollectedBody(limit, body -> read(() -> complete(info, body)));
    }

    private void read(Runnable task) {
        if (request.reader() != null) {
            try {
                request.reader().execute(task);
                return;
            } catch (RejectedExecutionException e) {
                LOG.trace("Whoever was to read the answer has no time for it", e);
            }
        }
        settings.executor().execute(task);
    }

    private void complete(ResponseInfo info, ReceivedBody body) {
        log(info, null);
        try {
            answer.complete(reader.read(call, info, body));
        } catch (UncheckedIOException e) {
            answer.completeExceptionally(e.getCause());
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    /** No answer came, or not all of it. */
    void fail(Throwable failure) {
        settings.executor().execute(() -> {
            if (answer.completeExceptionally(reason(failure))) {
                log(null, failure);
            }
        });
    }

    private Throwable reason(Throwable failure) {
        if (failure instanceof CancellationException) { // nobody cancels but the timer
            return new HttpTimeoutException(
                    "no answer within " + settings.requestTimeout().toMillis() + " ms (option requestTimeout)");
        }
        return failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
    }

    private void log(ResponseInfo info, Throwable failure) {
        if (LOG.isDebugEnabled()) {
            LOG.debug("{} on mailbox {}: {} request-id {} client-request-id {} in {} ms", request.operation(),
                    request.mailbox(), info == null ? failure.getClass().getSimpleName() : info.statusCode(),
                    info == null ? null : info.headers().firstValue("request-id").orElse(null), clientRequestId,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        }
    }
}
