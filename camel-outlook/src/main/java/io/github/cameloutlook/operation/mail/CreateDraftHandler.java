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
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.AttachmentContent;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.client.RequestBody;
import io.github.cameloutlook.convert.MailContent;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.operation.attachment.Attachments;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.OperationHandler;
import io.github.cameloutlook.operation.call.OperationResult;
import io.github.cameloutlook.operation.call.RequestSize;

/** Creates a draft with attachments of any size. */
public final class CreateDraftHandler implements OperationHandler {

    private final MailReading reading;
    private final Drafts drafts;
    private final DraftDelivery delivery;

    public CreateDraftHandler(MailReading reading, Drafts drafts) {
        this.reading = reading;
        this.drafts = drafts;
        this.delivery = new DraftDelivery(drafts);
    }

    @Override
    public CompletableFuture<OperationResult> handle(OperationCall call) {
        MailContent content = reading.content(call);
        List<AttachmentContent> files = new ArrayList<>(Attachments.read(call, null));
        RequestBody body = body(call, content, files);
        return call.path().thenCompose(path -> create(call, path, body)).thenCompose(response -> {
            OutlookMessage draft = OutlookMessage.of(response.json());
            return delivery.ready(call, draft, made -> drafts.attach(call, made, files))
                    .thenApply(ready -> OperationResult.entity(ready, call.operation().entity(), response));
        });
    }

    /** The body of the request; files that went into it are taken from the list. */
    private RequestBody body(OperationCall call, MailContent content, List<AttachmentContent> files) {
        if (content instanceof MailContent.Mime mime) {
            return Drafts.mime(mime.content());
        }
        OutlookMessage message = reading.message(call, content);
        if (RequestSize.fits(message, files)) {
            files.forEach(file -> message.addAttachment(Attachments.inside(file)));
            files.clear();
        } else {
            files.addAll(0, Attachments.takeOut(message));
        }
        return new RequestBody.Json(message.properties());
    }

    private static CompletableFuture<OutlookResponse> create(OperationCall call, String path, RequestBody body) {
        OutlookRequest.Builder request = call.request(call.operation().method(), path).body(body);
        return call.services().client().send(request.repeatability(call.operation().repeatability()).build());
    }
}
