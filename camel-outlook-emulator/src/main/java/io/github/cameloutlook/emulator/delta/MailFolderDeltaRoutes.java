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
package io.github.cameloutlook.emulator.delta;

import java.util.List;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.MailFolderRendering;
import io.github.cameloutlook.emulator.resource.Paging;
import io.github.cameloutlook.emulator.store.ChangeLog.Change;
import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.Mailboxes;

/** Delta of the mail folders of a mailbox, at any depth, and of those below one folder. */
public final class MailFolderDeltaRoutes implements Routes {

    private final Mailboxes mailboxes;

    public MailFolderDeltaRoutes(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public void register(Router router) {
        router.mailbox("GET", "/mailFolders/delta", this::delta).mailbox("GET", "/mailFolders/{folder}/childFolders/delta",
                this::delta);
    }

    private Response delta(GraphRequest request) {
        MailFolder parent = request.folderIfAny();
        String scope = parent == null ? "mailFolders" : "childFolders " + parent.id();
        DeltaToken token
                = DeltaRequest.position(request, scope, mailboxes.syncGeneration(), Set.of("$select", "$top"), "MailFolders");
        MailFolderRendering rendering = new MailFolderRendering(request, token.options().get("$select"), null);
        int preferred = request.prefer().maxPageSize();
        int pageSize = preferred > 0 ? preferred : Paging.DEFAULT_TOP;
        List<Change<MailFolder>> changes = request.mailbox().folderChanges(token.after(), token.upTo(), pageSize + 1);
        boolean more = changes.size() > pageSize;
        DeltaPage page = new DeltaPage("mailFolder");
        for (Change<MailFolder> change : more ? changes.subList(0, pageSize) : changes) {
            add(change, parent, token, rendering, page);
        }
        DeltaToken next = more ? token.movedTo(changes.get(pageSize - 1).number(), page.size()) : null;
        return page.answer(request, token, next);
    }

    private static void add(
            Change<MailFolder> change, MailFolder parent, DeltaToken token, MailFolderRendering rendering,
            DeltaPage page) {
        boolean knownBefore = change.entered() <= token.base();
        if (change.isRemoval()) {
            if (knownBefore) {
                page.addRemoved(change.id());
            }
            return;
        }
        MailFolder folder = change.item();
        if (folder.isHidden() || folder.isRemoved()) {
            return;
        }
        if (parent == null || folder.parent() == parent) {
            page.add(rendering.item(folder));
        } else if (knownBefore && !token.isFirstRound()) {
            // it was moved away, or never was below this folder: a client removes what it does not know without harm
            page.addRemoved(folder.id());
        }
    }
}
