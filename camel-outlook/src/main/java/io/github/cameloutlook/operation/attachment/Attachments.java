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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.AttachmentContent;
import io.github.cameloutlook.client.AttachmentUpload;
import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.convert.ExchangeAttachments;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.RequestSize;

/** Attachments on their way to the service: inside a message, or one by one, whatever their size. */
public final class Attachments {

    private final OutlookClient client;
    private final AttachmentUpload upload;

    public Attachments(OutlookClient client) {
        this.client = client;
        this.upload = new AttachmentUpload(client);
    }

    /**
     * The attachments of an exchange.
     *
     * @param  answeredMessageId     message that is answered or forwarded, whose own are left out; or null
     * @throws OutlookInputException if one cannot be read, or is larger than the service takes
     */
    public static List<AttachmentContent> read(OperationCall call, String answeredMessageId) {
        List<AttachmentContent> files = ExchangeAttachments.read(call.exchange(), answeredMessageId);
        files.forEach(file -> checkSize(call, file));
        return files;
    }

    /** Without upload sessions the service takes no more than goes into a request. */
    private static void checkSize(OperationCall call, AttachmentContent content) {
        boolean tooLarge = content.size() > RequestSize.LARGEST_IN_REQUEST;
        if (tooLarge && !call.services().client().has(Capability.UPLOAD_SESSIONS)) {
            throw new OutlookInputException(
                    "The attachment '" + content.name() + "' has " + content.size() + " bytes; "
                                            + call.services().client().version() + " takes files of up to "
                                            + RequestSize.LARGEST_IN_REQUEST + " bytes, which is what goes into a request"
                                            + " of 64 MB. Nothing was sent.");
        }
    }

    /** An attachment with its content; only for small ones. */
    public static OutlookAttachment inside(AttachmentContent content) {
        try (InputStream stream = content.source().open()) {
            OutlookAttachment attachment
                    = OutlookAttachment.file(content.name(), content.contentType(), stream.readAllBytes());
            if (content.inline()) {
                attachment.setIsInline(true);
            }
            if (content.contentId() != null) {
                attachment.setContentId(content.contentId());
            }
            return attachment;
        } catch (IOException e) {
            throw new OutlookInputException(
                    "The content of attachment '" + content.name() + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Takes the files with content out of a message that is too large for one request.
     *
     * @return their content; other attachments stay
     */
    public static List<AttachmentContent> takeOut(OutlookMessage message) {
        List<AttachmentContent> files = new ArrayList<>();
        List<OutlookAttachment> others = new ArrayList<>();
        for (OutlookAttachment attachment : message.getAttachments()) {
            byte[] content = attachment.isFile() ? attachment.getContentBytes() : null;
            if (content == null) {
                others.add(attachment);
            } else {
                files.add(content(attachment, content));
            }
        }
        if (!files.isEmpty()) {
            message.setAttachments(others);
        }
        return files;
    }

    public static AttachmentContent content(OutlookAttachment attachment, byte[] content) {
        return new AttachmentContent(
                attachment.getName(), attachment.getContentType(), attachment.getContentId(),
                Boolean.TRUE.equals(attachment.getIsInline()), content.length,
                () -> new ByteArrayInputStream(content));
    }

    /**
     * Adds attachments to an item, one after the other so that their order is kept.
     *
     * @return id of the last one; null when there were none
     */
    public CompletableFuture<String> add(OperationCall call, AttachmentOwner owner, List<AttachmentContent> contents) {
        CompletableFuture<String> added = CompletableFuture.completedFuture(null);
        for (AttachmentContent content : contents) {
            added = added.thenCompose(before -> add(call, owner, content));
        }
        return added;
    }

    /** Adds attachments that have their content, or the item they hold, with them. */
    public CompletableFuture<String> addDescribed(
            OperationCall call, AttachmentOwner owner, List<OutlookAttachment> described) {
        CompletableFuture<String> added = CompletableFuture.completedFuture(null);
        for (OutlookAttachment attachment : described) {
            added = added.thenCompose(before -> add(call, owner, attachment));
        }
        return added;
    }

    private CompletableFuture<String> add(OperationCall call, AttachmentOwner owner, AttachmentContent content) {
        owner.check(content);
        checkSize(call, content);
        if (content.size() >= RequestSize.UPLOAD_FROM) {
            return upload.upload(owner.protocol(), call.mailbox(), owner.path(), content);
        }
        return add(call, owner, inside(content));
    }

    /** Adds an attachment that has its content with it. */
    public CompletableFuture<String> add(OperationCall call, AttachmentOwner owner, OutlookAttachment attachment) {
        boolean isFile = attachment.isFile() || AttachmentOwner.TASK_FILE.equals(attachment.get("@odata.type"));
        byte[] content = isFile ? attachment.getContentBytes() : null;
        if (content != null && content.length >= RequestSize.UPLOAD_FROM) {
            return add(call, owner, content(attachment, content));
        }
        return client
                .send(call.request(HttpMethod.POST, owner.path() + "/attachments")
                        .json(owner.shaped(attachment).properties()).build())
                .thenApply(response -> new OutlookAttachment(response.json()).getId());
    }
}
