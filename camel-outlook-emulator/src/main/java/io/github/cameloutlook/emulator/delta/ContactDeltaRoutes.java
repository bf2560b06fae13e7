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

import io.github.cameloutlook.emulator.contact.ContactFolderRendering;
import io.github.cameloutlook.emulator.contact.ContactPaths;
import io.github.cameloutlook.emulator.contact.ContactRendering;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.ServiceRules;
import io.github.cameloutlook.emulator.store.ChangeLog.Change;
import io.github.cameloutlook.emulator.store.Contact;
import io.github.cameloutlook.emulator.store.ContactFolder;
import io.github.cameloutlook.emulator.store.ContactState;
import io.github.cameloutlook.emulator.store.ContactStore;
import io.github.cameloutlook.emulator.store.Mailboxes;

/** Delta of the contacts in one folder, and of the folders of contacts at any depth. */
public final class ContactDeltaRoutes implements Routes {

    private static final Set<String> ALLOWED = Set.of("$select");

    private final Mailboxes mailboxes;
    private final ServiceRules rules;

    public ContactDeltaRoutes(Mailboxes mailboxes, ServiceRules rules) {
        this.mailboxes = mailboxes;
        this.rules = rules;
    }

    @Override
    public void register(Router router) {
        router.contacts("GET", "/delta", this::contacts).mailbox("GET", "/contactFolders/delta", this::folders);
    }

    private Response contacts(GraphRequest request) {
        ContactStore store = request.mailbox().contacts();
        ContactFolder folder = folder(request);
        DeltaToken token = DeltaRequest.position(request, folder.id(), mailboxes.syncGeneration(), ALLOWED, "Contacts");
        refuseForgotten(token, store.forgottenChange(folder));
        ContactRendering rendering = new ContactRendering(request, token.options().get("$select"), null);
        int pageSize = DeltaRequest.pageSize(request, token);
        List<Change<Contact>> changes = store.changes(folder, token.after(), token.upTo(), pageSize + 1);
        List<Change<Contact>> onPage = changes.subList(0, Math.min(pageSize, changes.size()));
        DeltaPage page = new DeltaPage("contact");
        for (Change<Contact> change : onPage) {
            if (change.isRemoval()) {
                if (isKnown(change, token)) {
                    page.addRemoved(request.prefer().immutableIds() ? change.immutableId() : change.id());
                }
                continue;
            }
            ContactState contact = change.item().state();
            // it may have left the folder since the page was taken; the next round tells
            if (contact.folder() == folder) {
                page.add(rendering.item(contact));
            }
        }
        return answer(request, token, page, changes.size() > pageSize, onPage);
    }

    private static ContactFolder folder(GraphRequest request) {
        String id = request.variable("contactFolder");
        return id == null
                ? ContactPaths.folder(request)
                : ContactPaths.find(request.mailbox(), id).orElseThrow(() -> {
                    request.refuseBadId(id);
                    return new GraphException(
                            404, "ErrorSyncFolderNotFound", "The specified sync folder could not be found.");
                });
    }

    private Response folders(GraphRequest request) {
        ContactStore store = request.mailbox().contacts();
        DeltaToken token = DeltaRequest.position(
                request, "contactFolders", mailboxes.syncGeneration(), ALLOWED, "ContactFolders");
        refuseForgotten(token, store.forgottenFolderChange());
        ContactFolderRendering rendering = new ContactFolderRendering(request, token.options().get("$select"), null);
        int pageSize = DeltaRequest.pageSize(request, token);
        List<Change<ContactFolder>> changes = store.folderChanges(token.after(), token.upTo(), pageSize + 1);
        List<Change<ContactFolder>> onPage = changes.subList(0, Math.min(pageSize, changes.size()));
        DeltaPage page = new DeltaPage("contactFolder");
        for (Change<ContactFolder> change : onPage) {
            if (!change.isRemoval()) {
                page.add(rendering.item(change.item()));
            } else if (isKnown(change, token)) {
                page.addRemoved(change.id());
            }
        }
        return answer(request, token, page, changes.size() > pageSize, onPage);
    }

    private void refuseForgotten(DeltaToken token, long forgotten) {
        if (!token.isFirstRound() && token.base() < forgotten) {
            throw token.notFound(mailboxes.syncGeneration());
        }
    }

    /** Whether the client knows what left: not in a first round, nor when it came and went between two rounds. */
    private static boolean isKnown(Change<?> change, DeltaToken token) {
        return !token.isFirstRound() && change.entered() <= token.base();
    }

    private <T> Response answer(
            GraphRequest request, DeltaToken token, DeltaPage page, boolean more, List<Change<T>> onPage) {
        if (!more) {
            return page.answer(request, token, null);
        }
        boolean replays = rules.deltaReplays() && onPage.size() > 1;
        return page.answer(request, token,
                token.movedTo(onPage.get(onPage.size() - (replays ? 2 : 1)).number(), page.size()));
    }
}
