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

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.cameloutlook.client.AttachmentContent;
import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.client.OutlookUnknownOutcomeException;
import io.github.cameloutlook.client.RequestBody;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.operation.attachment.AttachmentOwner;
import io.github.cameloutlook.operation.attachment.Attachments;
import io.github.cameloutlook.operation.call.ItemIds;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.RequestSize;
import io.github.cameloutlook.operation.call.Trace;
import io.github.cameloutlook.operation.catalogue.Input;
import io.github.cameloutlook.operation.catalogue.PathTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drafts that are made in order to be sent. Their ids are immutable where there are such ids, so that they lead to the
 * message afterwards.
 */
public final class Drafts {

    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);

    private final OutlookClient client;
    private final Attachments attachments;
    private final Settlement settlement;

    public Drafts(OutlookClient client, Attachments attachments, Settlement settlement) {
        this.client = client;
        this.attachments = attachments;
        this.settlement = settlement;
    }

    /** MIME as the service takes it: base64 under the content type text/plain. */
    static RequestBody mime(byte[] mime) {
        if (!RequestSize.mimeFits(mime.length)) {
            throw new OutlookInputException(
                    "The MIME message has " + mime.length + " bytes; the service takes about 3 MB as MIME. Send larger mail as"
                                            + " content with Camel attachments.");
        }
        return new RequestBody.Bytes("text/plain", Base64.getEncoder().encode(mime));
    }

    /**
     * Makes a draft. Should its making have an unknown outcome, it is made once more: a draft too many is a nuisance, a
     * mail not sent is a loss.
     *
     * @param path where to post to, such as /messages or /messages/{id}/createReply
     * @param body what to post, or null
     */
    CompletableFuture<OutlookMessage> create(OperationCall call, String path, RequestBody body) {
        OutlookRequest request = request(call, HttpMethod.POST, path).body(body).build();
        return client.send(request).handle((response, failure) -> {
            if (failure == null) {
                return CompletableFuture.completedFuture(response);
            }
            Throwable cause = OutlookException.unwrap(failure);
            if (!(cause instanceof OutlookUnknownOutcomeException)) {
                return CompletableFuture.<OutlookResponse> failedFuture(cause);
            }
            LOG.warn("A draft in mailbox {} may be left over: {} had an unknown outcome and is repeated", call.mailbox(),
                    call.operation());
            return client.send(request);
        }).thenCompose(Function.identity()).thenApply(response -> OutlookMessage.of(response.json()));
    }

    /** Changes a draft. */
    CompletableFuture<OutlookMessage> change(OperationCall call, OutlookMessage draft, Map<String, Object> changes) {
        if (changes.isEmpty()) {
            return CompletableFuture.completedFuture(draft);
        }
        OutlookRequest request = request(call, HttpMethod.PATCH, path(draft.getId())).json(changes).build();
        return client.send(request).thenApply(response -> OutlookMessage.of(response.json()));
    }

    CompletableFuture<OutlookMessage> attach(OperationCall call, OutlookMessage draft, List<AttachmentContent> contents) {
        return attachments.add(call, AttachmentOwner.item(path(draft.getId())), contents).thenApply(last -> draft);
    }

    CompletableFuture<OutlookMessage> attachDescribed(
            OperationCall call, OutlookMessage draft, List<OutlookAttachment> described) {
        return attachments.addDescribed(call, AttachmentOwner.item(path(draft.getId())), described).thenApply(last -> draft);
    }

    /** Sends a draft, safely when the call says so. */
    public CompletableFuture<SafeSend.Outcome> send(OperationCall call, String draftId) {
        return call.inputs().isOn(Input.SAFE_SEND)
                ? safeSend(call, draftId).send() : post(call, draftId).thenApply(SafeSend.Outcome::answered);
    }

    /** A safe send of a draft. */
    SafeSend safeSend(OperationCall call, String draftId) {
        Supplier<CompletableFuture<Trace>> look = () -> settlement.byDraft(call.mailbox(), draftId)
                // what is still a draft after all this time was not sent
                .thenApply(trace -> trace.state() == Trace.State.DRAFT ? Trace.nothing() : trace);
        return new SafeSend(() -> post(call, draftId), look, id -> {
            throw new IllegalStateException("a draft that was looked for by id is no other draft");
        });
    }

    private CompletableFuture<OutlookResponse> post(OperationCall call, String draftId) {
        return client.send(request(call, HttpMethod.POST, path(draftId) + "/send").build());
    }

    /** Removes a draft that will not be sent. Fails never: the reason why it is not sent matters more. */
    CompletableFuture<Void> discard(OperationCall call, OutlookMessage draft, Throwable reason) {
        return client.send(request(call, HttpMethod.DELETE, path(draft.getId())).build()).handle((response, failure) -> {
            if (failure != null) {
                reason.addSuppressed(OutlookException.unwrap(failure));
            }
            return null;
        });
    }

    private OutlookRequest.Builder request(OperationCall call, HttpMethod method, String path) {
        return ItemIds.immutable(
                client, OutlookRequest.to(method, call.mailbox(), path).operation(call.operation().fullName()));
    }

    private static String path(String id) {
        return "/messages/" + PathTemplate.segment(id);
    }
}
