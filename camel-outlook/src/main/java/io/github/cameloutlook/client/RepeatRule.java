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

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import io.github.cameloutlook.auth.TokenException;
import io.github.cameloutlook.client.FailureClassification.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats what may be repeated, and turns what remains a failure into a typed exception. */
final class RepeatRule implements Rule {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatRule.class);

    private final ClientSettings settings;
    private final TrafficControl traffic;
    private final RetryDelay retryDelay;
    private final FailureTranslation translation;

    RepeatRule(ClientSettings settings, TrafficControl traffic) {
        this.settings = settings;
        this.traffic = traffic;
        this.retryDelay = new RetryDelay(settings.retryDelay(), settings.maximumRetryDelay());
        this.translation = new FailureTranslation(settings.dialect());
    }

    @Override
    public CompletableFuture<WireAnswer> apply(Call call, Wire next) {
        CompletableFuture<WireAnswer> result = new CompletableFuture<>();
        attempt(call, next, 1, result);
        return result;
    }

    private void attempt(Call call, Wire next, int repeat, CompletableFuture<WireAnswer> result) {
        next.exchange(call).whenComplete((answer, failure) -> {
            try {
                if (failure != null) {
                    failed(call, next, repeat, OutlookException.unwrap(failure), result);
                } else if (answer.isSuccess()) {
                    result.complete(answer);
                } else {
                    refused(call, next, repeat, answer, result);
                }
            } catch (RuntimeException e) { // such as an executor that is shut down: the caller must still hear of it
                result.completeExceptionally(e);
            }
        });
    }

    private void refused(Call call, Wire next, int repeat, WireAnswer answer, CompletableFuture<WireAnswer> result) {
        OutlookRequest request = call.request();
        Duration retryAfter = RetryAfter.of(answer.headers(), settings.clock().instant());
        String code = settings.dialect().readError(answer.status(), answer::joinedHeader, answer.json()).code();
        boolean conditional = request.headers().containsKey("If-Match");
        Verdict verdict = FailureClassification.ofAnswer(answer.status(), code, retryAfter != null, conditional,
                request.repeatability());
        Duration delay = retryDelay.before(repeat, retryAfter, ThreadLocalRandom.current().nextDouble());
        boolean askedToWait = answer.status() == 429 || retryAfter != null;
        if (askedToWait) { // even when this request is given up, the next ones must wait
            traffic.pause(call.loads(), delay);
        }
        if (verdict != Verdict.REPEAT || repeat > settings.maximumRetries()) {
            result.completeExceptionally(
                    translation.ofAnswer(request, call.wire().address(), answer, retryAfter,
                            verdict == Verdict.OUTCOME_UNKNOWN));
            return;
        }
        LOG.debug("{} on mailbox {} is repeated in {} ms after HTTP {} {} (repeat {} of {})", request.operation(),
                request.mailbox(), delay.toMillis(), answer.status(), code, repeat, settings.maximumRetries());
        // the pause of the mailbox holds the repeat back too
        again(call, next, repeat, askedToWait ? Duration.ZERO : delay, result);
    }

    private void failed(Call call, Wire next, int repeat, Throwable failure, CompletableFuture<WireAnswer> result) {
        OutlookRequest request = call.request();
        Verdict verdict = FailureClassification.ofException(failure, request.repeatability());
        if (verdict != Verdict.REPEAT || repeat > settings.maximumRetries()) {
            result.completeExceptionally(FailureTranslation.ofFailure(request, failure, verdict == Verdict.OUTCOME_UNKNOWN));
            return;
        }
        Duration asked = failure instanceof TokenException token ? token.getRetryAfter() : null;
        Duration delay = retryDelay.before(repeat, asked, ThreadLocalRandom.current().nextDouble());
        LOG.debug("{} on mailbox {} is repeated in {} ms after {} (repeat {} of {})", request.operation(),
                request.mailbox(), delay.toMillis(), failure.getClass().getSimpleName(), repeat,
                settings.maximumRetries());
        again(call, next, repeat, delay, result);
    }

    private void again(Call call, Wire next, int repeat, Duration delay, CompletableFuture<WireAnswer> result) {
        Runnable attempt = () -> attempt(call, next, repeat + 1, result);
        if (delay.isZero()) {
            settings.executor().execute(attempt);
            return;
        }
        settings.scheduler().schedule(() -> settings.executor().execute(attempt), delay.toMillis(),
                TimeUnit.MILLISECONDS);
    }
}
