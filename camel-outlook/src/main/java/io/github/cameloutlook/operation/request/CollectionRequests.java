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

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.operation.catalogue.PathTemplate;

/**
 * The requests that a consumer makes of a collection whose changes come without a kind: contacts, tasks, folders.
 *
 * @param resource     name of the resource, as in operations
 * @param collection   path of the collection, below the mailbox
 * @param items        path below which single items are found
 * @param immutableIds whether ids in answers survive moves
 */
public record CollectionRequests(String resource, String collection, String items, boolean immutableIds) {

    /** What the default folder of contacts is called; it is not listed, and its own path is shorter. */
    public static final String DEFAULT_CONTACTS = "contacts";

    /** The contacts of a folder. */
    public static CollectionRequests contacts(String folder, boolean immutableIds) {
        return new CollectionRequests(
                "contacts", DEFAULT_CONTACTS.equals(folder) ? "/contacts" : contactFolder(folder) + "/contacts", "/contacts",
                immutableIds);
    }

    /** The tasks of a list. Their ids never change. */
    public static CollectionRequests tasks(String list) {
        return new CollectionRequests("tasks", taskList(list) + "/tasks", taskList(list) + "/tasks", false);
    }

    /** All folders of messages, at any depth. */
    public static CollectionRequests mailFolders() {
        return of("mailFolders", "/mailFolders");
    }

    /** All folders of contacts, at any depth. */
    public static CollectionRequests contactFolders() {
        return of("contactFolders", "/contactFolders");
    }

    /** All task lists. */
    public static CollectionRequests taskLists() {
        return of("taskLists", "/todo/lists");
    }

    private static CollectionRequests of(String resource, String path) {
        return new CollectionRequests(resource, path, path, false);
    }

    /** Path of a folder of contacts, below the mailbox. */
    public static String contactFolder(String folder) {
        return "/contactFolders/" + PathTemplate.segment(folder);
    }

    /** Path of a task list, below the mailbox. */
    public static String taskList(String list) {
        return "/todo/lists/" + PathTemplate.segment(list);
    }

    /** Walks over what changed. */
    public OutlookRequest.Builder delta(String mailbox) {
        return request(HttpMethod.GET, mailbox, collection + "/delta", "delta");
    }

    /**
     * Everything that is there.
     *
     * @param immutable whether ids shall be those that survive moves
     */
    public OutlookRequest.Builder list(String mailbox, boolean immutable) {
        return new CollectionRequests(resource, collection, items, immutable)
                .request(HttpMethod.GET, mailbox, collection, "list");
    }

    public OutlookRequest.Builder get(String mailbox, String id) {
        return request(HttpMethod.GET, mailbox, item(id), "get");
    }

    /**
     * Sets the categories of an item.
     *
     * @param etag state in which the item has to be; null for any
     */
    public OutlookRequest categorize(String mailbox, String id, List<String> categories, String etag) {
        return request(HttpMethod.PATCH, mailbox, item(id), "update").header("If-Match", etag)
                .json(Map.of("categories", categories)).build();
    }

    /** Moves an item, which has no other way to another folder; moving twice ends where moving once ends. */
    public OutlookRequest move(String mailbox, String id, String folderId) {
        return request(HttpMethod.PATCH, mailbox, item(id), "update").json(Map.of("parentFolderId", folderId)).build();
    }

    public OutlookRequest delete(String mailbox, String id) {
        return request(HttpMethod.DELETE, mailbox, item(id), "delete").build();
    }

    private String item(String id) {
        return items + "/" + PathTemplate.segment(id);
    }

    private OutlookRequest.Builder request(HttpMethod method, String mailbox, String path, String verb) {
        OutlookRequest.Builder request = OutlookRequest.to(method, mailbox, path).operation(resource + "/" + verb);
        return immutableIds ? request.prefer(MessageRequests.IMMUTABLE_ID) : request;
    }
}
