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

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.operation.call.Fingerprint;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.OperationHandler;
import io.github.cameloutlook.operation.call.OperationResult;
import io.github.cameloutlook.operation.catalogue.Input;

/** Sends a draft that exists. Its id finds it again when the outcome is unknown. */
public final class SendDraftHandler implements OperationHandler {

    private final Drafts drafts;

    public SendDraftHandler(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public CompletableFuture<OperationResult> handle(OperationCall call) {
        String draftId = call.inputs().text(Input.MESSAGE_ID);
        SendMemory memory = new SendMemory(
                call.exchange(), () -> Fingerprint.of(call.mailbox(), Map.of("draft", draftId), List.of()));
        UnsettledSend before = memory.unsettled();
        CompletableFuture<SafeSend.Outcome> sent = before == null
                ? drafts.send(call, draftId) : drafts.safeSend(call, draftId).resume(before.failure());
        return memory.remember(sent, null, draftId).thenApply(outcome -> OperationResult.sent(
                outcome.trace() == null ? null : outcome.trace().message(), outcome.response()));
    }
}
