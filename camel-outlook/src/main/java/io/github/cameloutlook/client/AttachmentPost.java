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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Adds a large file to an item in one request, where there are no upload sessions. The file is encoded while it is
 * sent. Should the answer be lost, the attachment itself is looked for.
 */
final class AttachmentPost {

    private final OutlookClient client;
    private final String mailbox;
    private final String itemPath;
    private final AttachmentContent content;
    private final Optional<KnownAttachments> known;

    /** @param known what the item has had before, if that could be learned */
    AttachmentPost(OutlookClient client, String mailbox, String itemPath, AttachmentContent content,
                   Optional<KnownAttachments> known) {
        this.client = client;
        this.mailbox = mailbox;
        this.itemPath = itemPath;
        this.content = content;
        this.known = known;
    }

    /** Adds the file; completes with the id of the attachment. */
    CompletableFuture<String> run() {
        OutlookRequest request = OutlookRequest.to(HttpMethod.POST, mailbox, itemPath + "/attachments")
                .operation("attachments/create")
                .body(RequestBody.JsonWithContent.of(describe(content), "contentBytes", content.size(), content.source()))
                .build();
        return client.send(request).thenApply(AttachmentPost::id)
                .exceptionallyCompose(failure -> settled(OutlookException.unwrap(failure)));
    }

    private CompletableFuture<String> settled(Throwable failure) {
        if (!(failure instanceof OutlookUnknownOutcomeException) || known.isEmpty()) {
            return CompletableFuture.failedFuture(failure);
        }
        return known.get().added(content.name()).handle((id, lookFailure) -> {
            if (lookFailure != null) {
                failure.addSuppressed(OutlookException.unwrap(lookFailure));
            }
            return id == null ? CompletableFuture.<String> failedFuture(failure) : CompletableFuture.completedFuture(id);
        }).thenCompose(Function.identity());
    }

    private static String id(OutlookResponse answer) {
        return answer.json().get("id") instanceof String id ? id : null;
    }

    private static Map<String, Object> describe(AttachmentContent content) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("@odata.type", "#microsoft.graph.fileAttachment");
        file.put("name", content.name());
        if (content.contentType() != null) {
            file.put("contentType", content.contentType());
        }
        if (content.inline()) {
            file.put("isInline", true);
        }
        if (content.contentId() != null) {
            file.put("contentId", content.contentId());
        }
        return file;
    }
}
