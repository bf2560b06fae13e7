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
package io.github.cameloutlook.operation.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.Repeatability;
import io.github.cameloutlook.operation.catalogue.PathTemplate;
import io.github.cameloutlook.operation.container.FolderResolver;

/**
 * The requests that a consumer of messages makes, by its own names for them. Folders are resolved ids or well-known
 * names ({@link FolderResolver}).
 *
 * @param immutableIds whether ids in answers survive moves
 */
public record MessageRequests(boolean immutableIds) {

    /** Preference for ids that survive a move. It counts only for the request that carries it. */
    public static final String IMMUTABLE_ID = "IdType=\"ImmutableId\"";

    private static final String DELETED_ITEMS = "deleteditems";

    /** Walks over what changed in a folder. */
    public OutlookRequest.Builder delta(String mailbox, String folder) {
        return request(HttpMethod.GET, mailbox, folder(folder) + "/messages/delta", "messages/delta");
    }

    public OutlookRequest.Builder list(String mailbox, String folder) {
        return request(HttpMethod.GET, mailbox, folder(folder) + "/messages", "messages/list");
    }

    public OutlookRequest.Builder get(String mailbox, String id) {
        return request(HttpMethod.GET, mailbox, message(id), "messages/get");
    }

    public OutlookRequest update(String mailbox, String id, boolean markAsRead, List<String> categories) {
        Map<String, Object> changes = new LinkedHashMap<>();
        if (markAsRead) {
            changes.put("isRead", true);
        }
        if (!categories.isEmpty()) {
            changes.put("categories", categories);
        }
        return request(HttpMethod.PATCH, mailbox, message(id), "messages/update").json(changes).build();
    }

    public OutlookRequest copy(String mailbox, String id, String destination) {
        return request(HttpMethod.POST, mailbox, message(id) + "/copy", "messages/copy")
                .json(Map.of("destinationId", destination)).build();
    }

    /** Moving twice ends where moving once ends, so it may be repeated when the outcome is unknown. */
    public OutlookRequest move(String mailbox, String id, String destination) {
        return request(HttpMethod.POST, mailbox, message(id) + "/move", "messages/move")
                .json(Map.of("destinationId", destination)).repeatability(Repeatability.SAFE).build();
    }

    /**
     * Moves to Deleted Items. Not the DELETE method: repeated after an unknown outcome it would delete the message from
     * Deleted Items, too. Only what is there already is deleted from there.
     */
    public OutlookRequest delete(String mailbox, String id, String folder) {
        return DELETED_ITEMS.equalsIgnoreCase(folder)
                ? request(HttpMethod.DELETE, mailbox, message(id), "messages/delete").build()
                : move(mailbox, id, DELETED_ITEMS);
    }

    /** Names, types and sizes of the attachments, without their content. */
    public OutlookRequest.Builder attachments(String mailbox, String messageId) {
        return request(HttpMethod.GET, mailbox, message(messageId) + "/attachments", "attachments/list")
                .query("$select", "id,name,contentType,size,isInline,microsoft.graph.fileAttachment/contentId");
    }

    public OutlookRequest attachmentContent(String mailbox, String messageId, String attachmentId) {
        return request(HttpMethod.GET, mailbox,
                message(messageId) + "/attachments/" + PathTemplate.segment(attachmentId) + "/$value", "attachments/getContent")
                .answer(OutlookRequest.Answer.STREAM).build();
    }

    private OutlookRequest.Builder request(HttpMethod method, String mailbox, String path, String operation) {
        OutlookRequest.Builder request = OutlookRequest.to(method, mailbox, path).operation(operation);
        return immutableIds ? request.prefer(IMMUTABLE_ID) : request;
    }

    /** Path of a folder, below the mailbox. */
    public static String folder(String folder) {
        return "/mailFolders/" + PathTemplate.segment(folder);
    }

    private static String message(String id) {
        return "/messages/" + PathTemplate.segment(id);
    }
}
