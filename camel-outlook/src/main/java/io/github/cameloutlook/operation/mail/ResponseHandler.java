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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.AttachmentContent;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.operation.attachment.Attachments;
import io.github.cameloutlook.operation.call.Fingerprint;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.OperationHandler;
import io.github.cameloutlook.operation.call.OperationResult;
import io.github.cameloutlook.operation.catalogue.EntityKind;
import io.github.cameloutlook.operation.catalogue.Flow;
import io.github.cameloutlook.operation.catalogue.Input;
import io.github.cameloutlook.operation.catalogue.PathTemplate;

/**
 * Answers and forwards. The service's direct actions take a comment and nothing else, tell no id and leave nothing to
 * settle an unknown outcome by; so an answer goes by way of its draft, unless it is a mere comment and safe sending is
 * off.
 */
public final class ResponseHandler implements OperationHandler {

    private final MailReading reading;
    private final Drafts drafts;
    private final DraftDelivery delivery;

    public ResponseHandler(MailReading reading, Drafts drafts) {
        this.reading = reading;
        this.drafts = drafts;
        this.delivery = new DraftDelivery(drafts);
    }

    @Override
    public CompletableFuture<OperationResult> handle(OperationCall call) {
        Response response = Response.read(call, reading);
        List<AttachmentContent> files
                = new ArrayList<>(Attachments.read(call, call.inputs().text(Input.MESSAGE_ID)));
        files.addAll(Attachments.takeOut(response.draft().properties()));
        Response byDraft = call.services().client().has(Capability.COMMENTED_DRAFTS) ? response : response.ofNothing();
        if (call.operation().flow() == Flow.CREATE_RESPONSE) {
            return create(call, byDraft, files).thenApply(draft -> OperationResult.entity(draft, EntityKind.MESSAGE, null));
        }
        response.checkRecipients();
        if (!call.inputs().isOn(Input.SAFE_SEND) && files.isEmpty() && response.isMereComment()) {
            return direct(call, response);
        }
        return delivery.deliver(call, () -> make(call, byDraft), draft -> complete(call, byDraft, files, draft),
                () -> Fingerprint.of(call.operation() + call.inputs().text(Input.MESSAGE_ID), response.fingerprinted(), files));
    }

    private CompletableFuture<OperationResult> direct(OperationCall call, Response response) {
        return call.path().thenCompose(path -> call.services().client()
                .send(call.request(call.operation().method(), path).body(response.body())
                        .repeatability(call.operation().repeatability()).build()))
                .thenApply(answer -> OperationResult.sent(null, answer));
    }

    private CompletableFuture<OutlookMessage> create(
            OperationCall call, Response response, List<AttachmentContent> files) {
        return make(call, response).thenCompose(
                draft -> delivery.ready(call, draft, made -> complete(call, response, files, made)));
    }

    private CompletableFuture<OutlookMessage> make(OperationCall call, Response response) {
        String action = call.operation().name();
        String create = action.startsWith("create")
                ? action : "create" + Character.toUpperCase(action.charAt(0)) + action.substring(1);
        String path = "/messages/" + PathTemplate.segment(call.inputs().text(Input.MESSAGE_ID)) + "/" + create;
        return drafts.create(call, path, response.body());
    }

    private CompletableFuture<OutlookMessage> complete(
            OperationCall call, Response response, List<AttachmentContent> files, OutlookMessage draft) {
        Map<String, Object> changes = response.draft().changes(draft);
        return drafts.change(call, draft, changes)
                .thenCompose(changed -> drafts.attach(call, changed, files))
                .thenCompose(changed -> drafts.attachDescribed(call, changed,
                        response.draft().properties().getAttachments()));
    }
}
