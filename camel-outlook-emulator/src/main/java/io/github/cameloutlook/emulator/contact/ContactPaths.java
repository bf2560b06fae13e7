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
package io.github.cameloutlook.emulator.contact;

import java.util.Optional;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.store.Contact;
import io.github.cameloutlook.emulator.store.ContactFolder;
import io.github.cameloutlook.emulator.store.ContactStore;
import io.github.cameloutlook.emulator.store.Mailbox;

/** Finds what the path of a request names: folders of contacts, contacts. */
public final class ContactPaths {

    private ContactPaths() {
    }

    /** The folder that the path names; the default one where it names none. 404 when there is none. */
    public static ContactFolder folder(GraphRequest request) {
        String id = request.variable("contactFolder");
        return id == null ? request.mailbox().contacts().defaultFolder() : folder(request, id);
    }

    static ContactFolder folder(GraphRequest request, String id) {
        return find(request.mailbox(), id).orElseThrow(() -> {
            request.refuseBadId(id);
            return GraphException.folderNotFound();
        });
    }

    /** A folder by its id, the default one also by its name {@code contacts}. */
    public static Optional<ContactFolder> find(Mailbox mailbox, String idOrName) {
        ContactStore store = mailbox.contacts();
        return idOrName.equalsIgnoreCase("contacts")
                ? Optional.of(store.defaultFolder()) : store.folder(idOrName);
    }

    /** The contact that the path names; it must lie in the folder of the path, if that names one. */
    static Contact contact(GraphRequest request) {
        String id = request.variable("contact");
        Contact contact = request.mailbox().contacts().contact(id).orElseThrow(() -> {
            request.refuseBadId(id);
            return GraphException.itemNotFound();
        });
        if (request.variable("contactFolder") != null && contact.state().folder() != folder(request)) {
            throw GraphException.itemNotFound();
        }
        return contact;
    }
}
