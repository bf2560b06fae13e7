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

import java.util.Set;

import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.operation.catalogue.PathTemplate;

/**
 * Finds the mail folder that a user names: a well-known name, an id, or a path of display names whose first part may be
 * a well-known name ({@code inbox/Invoices/2026}).
 */
public final class FolderResolver extends NestedFolderResolver {

    /** Names that the service takes in place of an id, whatever the language of the mailbox. */
    private static final Set<String> WELL_KNOWN = Set.of(
            "archive", "clutter", "conflicts", "conversationhistory", "deleteditems", "drafts", "inbox", "junkemail",
            "localfailures", "msgfolderroot", "outbox", "recoverableitemsdeletions", "scheduled", "searchfolders",
            "sentitems", "serverfailures", "syncissues");

    private final OutlookClient client;

    public FolderResolver(OutlookClient client) {
        super(client, WELL_KNOWN, "mailFolders/resolve");
        this.client = client;
    }

    @Override
    OutlookRequest.Builder children(String mailbox, String parent) {
        String folder = PathTemplate.segment(parent == null ? "msgfolderroot" : parent);
        OutlookRequest.Builder children = get(mailbox, "/mailFolders/" + folder + "/childFolders");
        return client.has(Capability.HIDDEN_FOLDERS) ? children.query("includeHiddenFolders", "true") : children;
    }

    @Override
    String hint() {
        return "A folder is a well-known name such as inbox, an id, or a path of display names such as inbox/Invoices/2026";
    }
}
