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
package io.github.cameloutlook.operation.mail;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.client.OutlookUnknownOutcomeException;
import io.github.cameloutlook.operation.call.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends so that a message is not delivered twice. A definite answer ends it. When the outcome is unknown, the mailbox
 * is asked what became of the message, and only what was not sent is sent again.
 */
public final class SafeSend {

    /** What a send came to: the answer, or the message that was found. */
    public record Outcome(OutlookResponse response, Trace trace) {
        static Outcome answered(OutlookResponse response) {
            return new Outcome(response, null);
        }
    }

    /** Sends in all; after that the failure goes to the route, whose redelivery settles before it sends. */
    private static final int MOST_ATTEMPTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(SafeSend.class);

    private final Supplier<CompletableFuture<OutlookResponse>> attempt;
    private final Supplier<CompletableFuture<Trace>> look;
    private final Function<String, CompletableFuture<Outcome>> sendDraft;

    /**
     * Makes a safe send.
     *
     * @param attempt   sends once
     * @param look      finds out what became of the message
     * @param sendDraft sends a message that was found as a draft
     */
    public SafeSend(Supplier<CompletableFuture<OutlookResponse>> attempt, Supplier<CompletableFuture<Trace>> look,
                    Function<String, CompletableFuture<Outcome>> sendDraft) {
        this.attempt = attempt;
        this.look = look;
        this.sendDraft = sendDraft;
    }

    /** Sends a message of which nothing was sent before. */
    CompletableFuture<Outcome> send() {
        return attempt(1);
    }

    /** Settles a message that may have been sent before, and sends it if it was not. */
    public CompletableFuture<Outcome> resume(Throwable before) {
        return settle(0, before);
    }

    private CompletableFuture<Outcome> attempt(int number) {
        return attempt.get().handle((response, failure) -> {
            if (failure == null) {
                return CompletableFuture.completedFuture(Outcome.answered(response));
            }
            Throwable cause = OutlookException.unwrap(failure);
            if (cause instanceof OutlookUnknownOutcomeException) {
                LOG.debug("A send has an unknown outcome; looking for the message in the mailbox", cause);
                return settle(number, cause);
            }
            return number == 1 ? CompletableFuture.<Outcome> failedFuture(cause) : unlessSentBefore(cause);
        }).thenCompose(Function.identity());
    }

    /** A repeat that is refused may be refused because the send before it took effect late: then it is there by now. */
    private CompletableFuture<Outcome> unlessSentBefore(Throwable refusal) {
        return look.get().handle((trace, failure) -> {
            boolean sent = failure == null && trace.state() == Trace.State.SENT;
            return sent
                    ? CompletableFuture.completedFuture(new Outcome(null, trace))
                    : CompletableFuture.<Outcome> failedFuture(refusal);
        }).thenCompose(Function.identity());
    }

    private CompletableFuture<Outcome> settle(int attempts, Throwable unknown) {
        return look.get().handle((trace, failure) -> {
            if (failure != null) {
                return unsettled(unknown, OutlookException.unwrap(failure));
            }
            return switch (trace.state()) {
                case SENT -> CompletableFuture.completedFuture(new Outcome(null, trace));
                case DRAFT -> sendDraft.apply(trace.message().getId());
                case NOTHING -> attempts < MOST_ATTEMPTS
                        ? attempt(attempts + 1) : CompletableFuture.<Outcome> failedFuture(unknown);
            };
        }).thenCompose(Function.identity());
    }

    /** The outcome stays unknown: it is what the route has to know, the failed look only says why. */
    private static CompletableFuture<Outcome> unsettled(Throwable unknown, Throwable lookFailure) {
        if (unknown != lookFailure) {
            unknown.addSuppressed(lookFailure);
        }
        return CompletableFuture.failedFuture(unknown);
    }
}
