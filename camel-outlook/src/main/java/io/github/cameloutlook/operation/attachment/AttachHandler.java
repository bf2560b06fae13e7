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
package io.github.cameloutlook.operation.attachment;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.AttachmentContent;
import io.github.cameloutlook.convert.AttachmentBody;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.OperationHandler;
import io.github.cameloutlook.operation.call.OperationResult;
import io.github.cameloutlook.operation.catalogue.Input;

/** Adds attachments of any size: those of the exchange, or else the body. */
public final class AttachHandler implements OperationHandler {

    private final Attachments attachments;

    public AttachHandler(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public CompletableFuture<OperationResult> handle(OperationCall call) {
        List<AttachmentContent> files = Attachments.read(call,
                call.owner().equals(Optional.of(Input.MESSAGE_ID)) ? call.inputs().text(Input.MESSAGE_ID) : null);
        if (!files.isEmpty()) {
            return owner(call).thenCompose(owner -> attachments.add(call, owner, files))
                    .thenApply(OperationResult::attached);
        }
        AttachmentBody body = new AttachmentBody(call.operation().body().accepts());
        String contentType = call.inputs().text(Input.CONTENT_TYPE);
        OutlookAttachment described = body.described(call.exchange(), contentType);
        if (described == null) {
            AttachmentContent file = body.file(call.exchange(), call.inputs().text(Input.FILE_NAME), contentType);
            return owner(call).thenCompose(owner -> attachments.add(call, owner, List.of(file)))
                    .thenApply(OperationResult::attached);
        }
        return owner(call).thenCompose(owner -> attachments.add(call, owner, described)).thenApply(OperationResult::attached);
    }

    private static CompletableFuture<AttachmentOwner> owner(OperationCall call) {
        return call.path().thenApply(path -> {
            String item = path.substring(0, path.lastIndexOf('/'));
            return call.owner().equals(Optional.of(Input.TASK_ID)) ? AttachmentOwner.task(item) : AttachmentOwner.item(item);
        });
    }
}
