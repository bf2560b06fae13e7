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
package io.github.cameloutlook.consumer.message;

import java.time.Instant;

import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.source.WatchedCollection;
import io.github.cameloutlook.operation.request.MessageRequests;

/**
 * The messages of one folder of one mailbox.
 *
 * @param mailbox  as configured
 * @param folderId well-known name or id of the folder
 * @param view     what is seen of them
 */
record FolderMessages(String mailbox, String folderId, FolderView view) implements WatchedCollection {

    @Override
    public String container() {
        return view.folder();
    }

    @Override
    public String description() {
        return "folder " + view.folder() + " of mailbox " + mailbox;
    }

    @Override
    public String noun() {
        return "message";
    }

    /** @param changeType null for changes of all kinds */
    OutlookRequest.Builder delta(ChangeType changeType, boolean newestFirst, int size) {
        return view.delta(mailbox, folderId, changeType, newestFirst, size);
    }

    OutlookRequest list(String receivedSince, int size) {
        return view.list(mailbox, folderId, receivedSince, size);
    }

    /**
     * Ids of messages that the service touched since then; null when that is not known.
     *
     * @param immutableIds whether ids shall be those that survive moves
     */
    OutlookRequest touched(boolean immutableIds, Instant since) {
        return since == null
                ? null
                : new MessageRequests(immutableIds).list(mailbox, folderId)
                        .query("$select", "id").query("$filter", "lastModifiedDateTime ge " + since)
                        .query("$top", 200).build();
    }

    OutlookRequest latest(int size) {
        return view.latest(mailbox, folderId, size);
    }

    @Override
    public OutlookRequest get(String id) {
        return view.get(mailbox, id);
    }

    @Override
    public OutlookRequest look(String id) {
        return view.requests().get(mailbox, id).query("$select", "id").build();
    }

    @Override
    public int pageSize() {
        return view.pageSize();
    }
}
