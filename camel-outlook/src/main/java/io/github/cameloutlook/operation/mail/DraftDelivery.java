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
import io.github.cameloutlook.client.OutlookUnknownOutcomeException;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.OperationResult;
import io.github.cameloutlook.operation.call.Undone;

/**
 * Sends by way of a draft: it is made, completed and sent. A draft that cannot be sent is removed; one whose sending
 * has an unknown outcome stays, because it tells what became of it.
 */
final class DraftDelivery {

    private final Drafts drafts;

    DraftDelivery(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * Delivers.
     *
     * @param make        makes the draft
     * @param complete    adds to it what could not be given when it was made
     * @param fingerprint tells what is sent
     */
    CompletableFuture<OperationResult> deliver(
            OperationCall call, Supplier<CompletableFuture<OutlookMessage>> make,
            Function<OutlookMessage, CompletableFuture<OutlookMessage>> complete, Supplier<String> fingerprint) {
        SendMemory memory = new SendMemory(call.exchange(), fingerprint);
        UnsettledSend before = memory.unsettled();
        if (before != null && before.isDraft()) {
            return memory.remember(drafts.safeSend(call, before.draftId()).resume(before.failure()), null, before.draftId())
                    .thenApply(outcome -> result(call, outcome, null));
        }
        return make.get()
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(unsent(OutlookException.unwrap(failure))))
                .thenCompose(draft -> ready(call, draft, complete)
                        .thenCompose(ready -> memory.remember(send(call, ready), null, draft.getId()))
                        .thenApply(outcome -> result(call, outcome, draft)));
    }

    /** Completes a draft, and removes it when that fails: a draft that lacks half its attachments is of no use. */
    CompletableFuture<OutlookMessage> ready(
            OperationCall call, OutlookMessage draft,
            Function<OutlookMessage, CompletableFuture<OutlookMessage>> complete) {
        return complete.apply(draft).handle((ready, failure) -> failure == null
                ? CompletableFuture.completedFuture(ready)
                : this.<OutlookMessage> discard(call, draft, unsent(OutlookException.unwrap(failure))))
                .thenCompose(Function.identity());
    }

    /** Whatever is unknown about a draft that was being made, it was not sent: nobody shall look for the mail. */
    private static Throwable unsent(Throwable reason) {
        return Undone.of(reason, "The draft could not be completed, so nothing was sent. It is safe to try again.");
    }

    private CompletableFuture<SafeSend.Outcome> send(OperationCall call, OutlookMessage draft) {
        return drafts.send(call, draft.getId()).handle((outcome, failure) -> {
            if (failure == null) {
                return CompletableFuture.completedFuture(outcome);
            }
            Throwable cause = OutlookException.unwrap(failure);
            return cause instanceof OutlookUnknownOutcomeException
                    ? CompletableFuture.<SafeSend.Outcome> failedFuture(cause)
                    : this.<SafeSend.Outcome> discard(call, draft, cause);
        }).thenCompose(Function.identity());
    }

    private <T> CompletableFuture<T> discard(OperationCall call, OutlookMessage draft, Throwable reason) {
        return drafts.discard(call, draft, reason).thenCompose(discarded -> CompletableFuture.failedFuture(reason));
    }

    /** Where ids do not survive a move, the draft's is not that of the message in Sent Items. */
    private static OperationResult result(OperationCall call, SafeSend.Outcome outcome, OutlookMessage draft) {
        OutlookMessage found = outcome.trace() == null ? null : outcome.trace().message();
        OutlookMessage known = call.services().client().has(Capability.IMMUTABLE_IDS) ? draft : null;
        return OperationResult.sent(found != null ? found : known, outcome.response());
    }
}
