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
package io.github.cameloutlook.operation.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.cameloutlook.client.BatchResult;
import io.github.cameloutlook.client.BatchSender;
import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.client.OutlookUnknownOutcomeException;
import io.github.cameloutlook.operation.call.BatchItem;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.OperationHandler;
import io.github.cameloutlook.operation.call.OperationResult;
import io.github.cameloutlook.operation.catalogue.Input;
import io.github.cameloutlook.operation.mail.Drafts;
import io.github.cameloutlook.operation.mail.SafeSend;
import io.github.cameloutlook.operation.mail.Settlement;

/**
 * Many requests at once, with a result for each in their order. Mails whose outcome is unknown are settled one by one
 * like any other.
 */
public final class BatchHandler implements OperationHandler {

    private final BatchReading reading;
    private final BatchSender sender;
    private final Settlement settlement;
    private final Drafts drafts;

    public BatchHandler(BatchReading reading, BatchSender sender, Settlement settlement, Drafts drafts) {
        this.reading = reading;
        this.sender = sender;
        this.settlement = settlement;
        this.drafts = drafts;
    }

    @Override
    public CompletableFuture<OperationResult> handle(OperationCall call) {
        return reading.read(call).thenCompose(items -> send(call, items))
                .thenApply(results -> OperationResult.body(results, null));
    }

    private CompletableFuture<List<BatchResult>> send(OperationCall call, List<BatchItem> items) {
        List<OutlookRequest> requests = items.stream().map(BatchItem::request).toList();
        CompletableFuture<List<BatchResult>> sent = call.inputs().isOn(Input.CONTINUE_ON_ERROR)
                ? sender.send(requests) : sender.sendInOrder(requests);
        return sent.thenCompose(answers -> {
            List<CompletableFuture<BatchResult>> results = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                BatchItem item = items.get(i);
                results.add(settled(call, item, answers.get(i)).thenApply(result -> ended(item, result)));
            }
            return CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                    .thenApply(done -> results.stream().map(CompletableFuture::join).toList());
        });
    }

    private static BatchResult ended(BatchItem item, BatchResult result) {
        if (result.failure() == null) {
            item.done().run();
        }
        return result;
    }

    private CompletableFuture<BatchResult> settled(OperationCall call, BatchItem item, BatchResult result) {
        if (result.failure() == null) {
            return CompletableFuture.completedFuture(result);
        }
        CompletableFuture<OutlookResponse> settled
                = item.stamp() != null && result.failure() instanceof OutlookUnknownOutcomeException unknown
                        ? resumed(call, item, unknown) : item.remedy().apply(result.failure());
        return settled.handle((response, failure) -> {
            if (failure == null) {
                return new BatchResult(item.request(), response, null);
            }
            if (OutlookException.unwrap(failure) instanceof OutlookException cause) {
                return new BatchResult(item.request(), null, cause);
            }
            throw new CompletionException(OutlookException.unwrap(failure));
        });
    }

    private CompletableFuture<OutlookResponse> resumed(
            OperationCall call, BatchItem item, OutlookUnknownOutcomeException unknown) {
        SafeSend send = new SafeSend(
                () -> call.services().client().send(item.request()),
                () -> settlement.byStamp(item.request().mailbox(), item.stamp()), id -> drafts.send(call, id));
        return send.resume(unknown)
                .thenApply(outcome -> outcome.response() == null ? OutlookResponse.accepted() : outcome.response());
    }
}
