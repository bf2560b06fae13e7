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
package io.github.cameloutlook.operation.container;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.operation.request.CollectionRequests;

/**
 * Finds the default folder of contacts. It is not listed; the documented way to its id is by one of its contacts. While
 * it has none, its name is taken in place of the id.
 */
public final class DefaultContactFolder {

    private final OutlookClient client;
    private final Map<String, String> found = new ConcurrentHashMap<>();

    public DefaultContactFolder(OutlookClient client) {
        this.client = client;
    }

    /** An id, or a name in place of one. */
    public CompletableFuture<String> find(String mailbox) {
        String known = found.get(mailbox);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        OutlookRequest anyContact = OutlookRequest.to(HttpMethod.GET, mailbox, "/contacts")
                .query("$top", "1").query("$select", "id,parentFolderId").operation("contactFolders/resolve").build();
        return client.send(anyContact).thenApply(answer -> {
            String id = parent(answer.json().get("value"));
            if (id == null) {
                return CollectionRequests.DEFAULT_CONTACTS;
            }
            found.put(mailbox, id);
            return id;
        });
    }

    private static String parent(Object contacts) {
        return contacts instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?> contact
                && contact.get("parentFolderId") instanceof String id ? id : null;
    }
}
