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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.AttachmentContent;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.client.RequestBody;
import io.github.cameloutlook.convert.MailContent;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.operation.attachment.Attachments;
import io.github.cameloutlook.operation.call.BatchItem;
import io.github.cameloutlook.operation.call.Batchable;
import io.github.cameloutlook.operation.call.Fingerprint;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.OperationHandler;
import io.github.cameloutlook.operation.call.OperationResult;
import io.github.cameloutlook.operation.call.RequestSize;
import io.github.cameloutlook.operation.catalogue.Input;

/**
 * Composes a message and sends it: in one request when it fits, else by way of a draft. MIME goes by way of a draft
 * too, since it cannot carry the stamp that settles an unknown outcome.
 */
public final class SendMailHandler implements OperationHandler, Batchable {

    private final MailReading reading;
    private final Settlement settlement;
    private final Drafts drafts;
    private final DraftDelivery delivery;

    public SendMailHandler(MailReading reading, Settlement settlement, Drafts drafts) {
        this.reading = reading;
        this.settlement = settlement;
        this.drafts = drafts;
        this.delivery = new DraftDelivery(drafts);
    }

    @Override
    public CompletableFuture<OperationResult> handle(OperationCall call) {
        MailContent content = reading.content(call);
        List<AttachmentContent> files = new ArrayList<>(Attachments.read(call, null));
        if (content instanceof MailContent.Mime mime) {
            return mime(call, mime, files);
        }
        OutlookMessage message = reading.message(call, content);
        checkRecipients(message);
        boolean save = saveToSentItems(call, content);
        if (RequestSize.fits(message, files)) {
            files.forEach(file -> message.addAttachment(Attachments.inside(file)));
            return save && call.inputs().isOn(Input.SAFE_SEND) && !canStamp(call)
                    ? byDraft(call, new RequestBody.Json(message.properties()), message.properties(), List.of())
                    : direct(call, message, save);
        }
        refuseUnsaved(save, "A mail that is too large for one request");
        files.addAll(0, Attachments.takeOut(message));
        return byDraft(call, new RequestBody.Json(message.properties()), message.properties(), files);
    }

    @Override
    public CompletableFuture<BatchItem> batchItem(OperationCall call) {
        MailContent content = reading.content(call);
        if (content instanceof MailContent.Mime) {
            throw new OutlookInputException("a mail in MIME cannot be part of a batch.");
        }
        OutlookMessage message = reading.message(call, content);
        checkRecipients(message);
        boolean save = saveToSentItems(call, content);
        List<AttachmentContent> files = Attachments.read(call, null);
        if (!RequestSize.fits(message, files)) {
            throw new OutlookInputException("the mail is too large to be part of a batch: send it by messages/sendMail.");
        }
        files.forEach(file -> message.addAttachment(Attachments.inside(file)));
        String stamp = save && call.inputs().isOn(Input.SAFE_SEND) && canStamp(call) ? SendStamp.newValue() : null;
        if (stamp != null) {
            SendStamp.mark(message, stamp);
        }
        return CompletableFuture.completedFuture(
                new BatchItem(request(call, call.operation().paths().get(0), envelope(message, save)), stamp));
    }

    private CompletableFuture<OperationResult> mime(
            OperationCall call, MailContent.Mime mime, List<AttachmentContent> files) {
        refuseUnsaved(call.inputs().isOn(Input.SAVE_TO_SENT_ITEMS), "A mail in MIME");
        RequestBody body = Drafts.mime(mime.content());
        if (!files.isEmpty() || call.inputs().isOn(Input.SAFE_SEND)) {
            return byDraft(call, body, mime.content(), files);
        }
        return post(call, body).thenApply(response -> OperationResult.sent(null, response));
    }

    private CompletableFuture<OperationResult> byDraft(
            OperationCall call, RequestBody body, Object fingerprinted, List<AttachmentContent> files) {
        return delivery.deliver(call, () -> drafts.create(call, "/messages", body),
                draft -> drafts.attach(call, draft, files), () -> Fingerprint.of(call.mailbox(), fingerprinted, files));
    }

    private CompletableFuture<OperationResult> direct(OperationCall call, OutlookMessage message, boolean save) {
        Map<String, Object> unmarked = new LinkedHashMap<>(message.properties());
        SendMemory memory
                = new SendMemory(call.exchange(), () -> Fingerprint.of(call.mailbox(), unmarked, List.of()));
        UnsettledSend before = memory.unsettled();
        String stamp = before != null && before.stamp() != null ? before.stamp() : SendStamp.newValue();
        if (canStamp(call)) {
            SendStamp.mark(message, stamp);
        }
        RequestBody body = envelope(message, save);
        // a message that is not kept leaves no trace to settle by
        if (!save || !call.inputs().isOn(Input.SAFE_SEND)) {
            return post(call, body).thenApply(response -> OperationResult.sent(null, response));
        }
        SafeSend send = new SafeSend(
                () -> post(call, body), () -> settlement.byStamp(call.mailbox(), stamp), id -> drafts.send(call, id));
        CompletableFuture<SafeSend.Outcome> sent = before == null ? send.send() : send.resume(before.failure());
        return memory.remember(sent, stamp, null).thenApply(outcome -> OperationResult.sent(
                outcome.trace() == null ? null : outcome.trace().message(), outcome.response()));
    }

    /** Whether a message can carry a stamp that settles an unknown outcome. Without one its draft has to. */
    private static boolean canStamp(OperationCall call) {
        return call.services().client().has(Capability.EXTENDED_PROPERTIES);
    }

    private CompletableFuture<OutlookResponse> post(OperationCall call, RequestBody body) {
        return call.path().thenCompose(path -> call.services().client().send(request(call, path, body)));
    }

    private static OutlookRequest request(OperationCall call, String path, RequestBody body) {
        return call.request(call.operation().method(), path).body(body)
                .repeatability(call.operation().repeatability()).build();
    }

    private static RequestBody envelope(OutlookMessage message, boolean save) {
        return new RequestBody.Json(Map.of("message", message.properties(), "saveToSentItems", save));
    }

    private static boolean saveToSentItems(OperationCall call, MailContent content) {
        return content instanceof MailContent.Message message && message.saveToSentItems() != null
                ? message.saveToSentItems() : call.inputs().isOn(Input.SAVE_TO_SENT_ITEMS);
    }

    private static void refuseUnsaved(boolean save, String kind) {
        if (!save) {
            throw new OutlookInputException(
                    kind + " is always kept in Sent Items: it cannot be sent with saveToSentItems=false.");
        }
    }

    private static void checkRecipients(OutlookMessage message) {
        if (message.getToRecipients().isEmpty() && message.getCcRecipients().isEmpty()
                && message.getBccRecipients().isEmpty()) {
            throw new OutlookInputException("The mail has no recipient: set " + Input.TO.describe() + ", or cc or bcc.");
        }
    }
}
