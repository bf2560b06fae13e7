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
package io.github.cameloutlook.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.dialect.Capability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uploads a large file (3 MB to 150 MB; to a task 25 MB at most) to a draft, event or task through an upload session:
 * range by range, streamed, going on after a broken range where the service says it is. Should the answer to the last
 * range be lost and the session be gone, the attachment itself is looked for. An API without upload sessions gets the
 * file in one request.
 */
public final class AttachmentUpload {

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentUpload.class);

    private final OutlookClient client;

    public AttachmentUpload(OutlookClient client) {
        this.client = Objects.requireNonNull(client, "client");
    }

    /**
     * Uploads a file to a draft or event.
     *
     * @param  itemPath path of the draft or event below the mailbox: /messages/{id}
     * @return          completes with the id of the attachment
     */
    public CompletableFuture<String> upload(String mailbox, String itemPath, AttachmentContent content) {
        return upload(UploadProtocol.ITEM, mailbox, itemPath, content);
    }

    /**
     * Uploads a file.
     *
     * @param  protocol what the kind of item wants
     * @param  itemPath path of the item below the mailbox: /messages/{id}
     * @return          completes with the id of the attachment
     */
    public CompletableFuture<String> upload(
            UploadProtocol protocol, String mailbox, String itemPath, AttachmentContent content) {
        if (!client.has(Capability.UPLOAD_SESSIONS)) {
            return known(mailbox, itemPath)
                    .thenCompose(known -> new AttachmentPost(client, mailbox, itemPath, content, known).run());
        }
        OutlookRequest request = OutlookRequest
                .to(HttpMethod.POST, mailbox, itemPath + "/attachments/createUploadSession")
                .operation("attachments/createUploadSession").json(Map.of(protocol.parameter(), describe(content)))
                // a session that nobody uses expires by itself
                .repeatability(Repeatability.SAFE).build();
        return known(mailbox, itemPath).thenCompose(known -> client.send(request).thenCompose(
                answer -> new UploadSession(client, protocol, mailbox, uploadUrl(request, answer), content, known).run()));
    }

    /** Only needed should an answer be lost: without it the upload goes on, and its outcome stays unknown then. */
    private CompletableFuture<Optional<KnownAttachments>> known(String mailbox, String itemPath) {
        return KnownAttachments.of(client, mailbox, itemPath).thenApply(Optional::of).exceptionally(failure -> {
            LOG.debug("The attachments in mailbox {} cannot be listed before another is uploaded: {}", mailbox,
                    OutlookException.unwrap(failure).getMessage());
            return Optional.empty();
        });
    }

    private static Map<String, Object> describe(AttachmentContent content) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("attachmentType", "file");
        item.put("name", content.name());
        item.put("size", content.size());
        if (content.contentType() != null) {
            item.put("contentType", content.contentType());
        }
        if (content.inline()) {
            item.put("isInline", true);
        }
        if (content.contentId() != null) {
            item.put("contentId", content.contentId());
        }
        return item;
    }

    private static String uploadUrl(OutlookRequest request, OutlookResponse answer) {
        if (answer.json().get("uploadUrl") instanceof String url) {
            return url;
        }
        throw new OutlookMalformedResponseException(
                new ErrorDetails(
                        request.mailbox(), request.operation(),
                        answer.status(), null, "the answer has no uploadUrl", answer.header("request-id"), null),
                null);
    }
}
