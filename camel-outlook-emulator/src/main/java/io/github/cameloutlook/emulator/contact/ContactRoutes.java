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

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.ListSource;
import io.github.cameloutlook.emulator.resource.Listing;
import io.github.cameloutlook.emulator.search.KeywordQuery;
import io.github.cameloutlook.emulator.search.Searchable;
import io.github.cameloutlook.emulator.store.Contact;
import io.github.cameloutlook.emulator.store.ContactFolder;
import io.github.cameloutlook.emulator.store.ContactState;
import io.github.cameloutlook.emulator.store.ContactStore;

/** Reading, creating, changing, moving and deleting contacts. */
public final class ContactRoutes implements Routes {

    @Override
    public void register(Router router) {
        router.contacts("GET", "", ContactRoutes::list).contacts("GET", "/$count", ContactRoutes::count)
                .contacts("POST", "", ContactRoutes::create).contacts("GET", "/{contact}", ContactRoutes::get)
                .contacts("PATCH", "/{contact}", ContactRoutes::update)
                .contacts("DELETE", "/{contact}", ContactRoutes::delete)
                .contacts("POST", "/{contact}/permanentDelete", ContactRoutes::permanentDelete);
    }

    private static Response list(GraphRequest request) {
        ContactRendering rendering = ContactRendering.of(request);
        String folder = request.variable("contactFolder");
        String path = folder == null ? "/contacts" : "/contactFolders('" + folder + "')/contacts";
        return listing(request).page(request.mailboxContext(path + rendering.contextSuffix()), rendering::item);
    }

    private static Response count(GraphRequest request) {
        return listing(request).count();
    }

    private static Listing<ContactState> listing(GraphRequest request) {
        ContactType.requireFilter(request.query());
        List<ContactState> contacts = contacts(request);
        if (request.query().has("$search")) {
            Predicate<Searchable> search = search(request);
            contacts = contacts.stream().filter(contact -> search.test(new SearchableContact(contact))).toList();
        }
        return new Listing<>(request, ContactType.CONTACT, ListSource.of(contacts));
    }

    private static List<ContactState> contacts(GraphRequest request) {
        ContactStore store = request.mailbox().contacts();
        List<ContactState> contacts = store.contacts(ContactPaths.folder(request));
        if (request.variable("contactFolder") != null || !request.http().listsWholeMailbox()) {
            return contacts;
        }
        return Stream.concat(contacts.stream(), store.allFolders().stream().flatMap(folder -> store.contacts(folder).stream()))
                .toList();
    }

    private static Predicate<Searchable> search(GraphRequest request) {
        if (request.variable("contactFolder") != null) {
            throw new GraphException(
                    400, "ErrorInvalidUrlQuery", "The query parameter '$search' is not supported in a folder of contacts.");
        }
        if (request.query().has("$orderby")) {
            throw new GraphException(
                    400, "SearchWithOrderBy", "The query parameter '$orderBy' is not supported with '$search'.");
        }
        if (request.query().has("$filter")) {
            throw new GraphException(400, "SearchWithFilter", "The query parameter '$filter' is not supported with '$search'.");
        }
        return KeywordQuery.parse(request.query().get("$search"), request.mailbox().clock());
    }

    private static Response get(GraphRequest request) {
        return Response.json(200, ContactRendering.of(request).entity(ContactPaths.contact(request).state()));
    }

    private static Response create(GraphRequest request) throws IOException {
        ContactFolder named = ContactPaths.folder(request);
        ContactInput input = ContactInput.of(request.json());
        boolean chosen = request.variable("contactFolder") == null && input.parentFolderId() != null;
        ContactFolder folder = chosen ? ContactPaths.folder(request, input.parentFolderId()) : named;
        // what the answer is to show is looked at before there is a contact: a refused request leaves no trace
        ContactRendering rendering = ContactRendering.of(request);
        Contact contact = request.mailbox().contacts().addContact(folder, input::create);
        return Response.json(201, rendering.entity(contact.state()));
    }

    private static Response update(GraphRequest request) throws IOException {
        Contact contact = ContactPaths.contact(request);
        ContactInput input = ContactInput.of(request.json());
        ContactFolder target
                = input.parentFolderId() == null ? null : ContactPaths.folder(request, input.parentFolderId());
        ContactRendering rendering = ContactRendering.of(request);
        request.mailbox().contacts().updateContact(contact, request.ifMatch(), target, input::update);
        return request.prefer().returnMinimal()
                ? Response.status(204) : Response.json(200, rendering.entity(contact.state()));
    }

    private static Response delete(GraphRequest request) {
        request.mailbox().contacts().removeContact(ContactPaths.contact(request), request.ifMatch());
        return Response.status(204);
    }

    private static Response permanentDelete(GraphRequest request) {
        request.mailbox().contacts().removeContact(ContactPaths.contact(request), null);
        return Response.status(204);
    }
}
