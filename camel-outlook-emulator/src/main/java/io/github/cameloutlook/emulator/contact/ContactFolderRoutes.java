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
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.ExtendedProperties;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.resource.ListSource;
import io.github.cameloutlook.emulator.resource.Listing;
import io.github.cameloutlook.emulator.store.ContactFolder;
import io.github.cameloutlook.emulator.store.ContactStore;

/**
 * Folders of contacts: reading, creating, renaming, moving and deleting them. Those at the top are below the default
 * one.
 */
public final class ContactFolderRoutes implements Routes {

    private static final Set<String> PROPERTIES = Set.of("id", "displayName", "parentFolderId", "childFolders", "contacts",
            ExtendedProperties.SINGLE, ExtendedProperties.MULTI);

    @Override
    public void register(Router router) {
        for (String collection : List.of("/contactFolders", "/contactFolders/{contactFolder}/childFolders")) {
            router.mailbox("GET", collection, ContactFolderRoutes::list)
                    .mailbox("POST", collection, ContactFolderRoutes::create)
                    .mailbox("GET", collection + "/$count", ContactFolderRoutes::count);
        }
        router.mailbox("GET", "/contactFolders/{contactFolder}", ContactFolderRoutes::get)
                .mailbox("PATCH", "/contactFolders/{contactFolder}", ContactFolderRoutes::update)
                .mailbox("DELETE", "/contactFolders/{contactFolder}", ContactFolderRoutes::delete)
                .mailbox("POST", "/contactFolders/{contactFolder}/permanentDelete", ContactFolderRoutes::delete);
    }

    private static Listing<ContactFolder> listing(GraphRequest request) {
        ContactStore store = request.mailbox().contacts();
        boolean all = request.variable("contactFolder") == null && request.http().listsWholeMailbox();
        List<ContactFolder> folders = all ? store.allFolders() : store.childFolders(ContactPaths.folder(request));
        return new Listing<>(request, ContactFolderRendering.CONTACT_FOLDER, ListSource.of(folders));
    }

    private static Response list(GraphRequest request) {
        ContactFolderRendering rendering = ContactFolderRendering.of(request);
        String parent = request.variable("contactFolder");
        String path = parent == null ? "/contactFolders" : "/contactFolders('" + parent + "')/childFolders";
        return listing(request).page(request.mailboxContext(path + rendering.contextSuffix()), rendering::item);
    }

    private static Response count(GraphRequest request) {
        return listing(request).count();
    }

    private static Response get(GraphRequest request) {
        return Response.json(200, ContactFolderRendering.of(request).entity(ContactPaths.folder(request)));
    }

    private static Response create(GraphRequest request) throws IOException {
        Map<String, Object> json = known(request.json());
        ContactFolder parent = ContactPaths.folder(request);
        ContactFolder folder = request.mailbox().contacts().createFolder(parent, displayName(json),
                ExtendedProperties.read(json));
        return Response.json(201, ContactFolderRendering.of(request).entity(folder));
    }

    private static Response update(GraphRequest request) throws IOException {
        ContactFolder folder = ContactPaths.folder(request);
        Map<String, Object> json = known(request.json());
        String parentId = (String) InputValues.text("parentFolderId", InputValues.get(json, "parentFolderId"));
        boolean moved = parentId != null && !parentId.equals(folder.parentId());
        request.mailbox().contacts().updateFolder(folder,
                InputValues.get(json, "displayName") == null ? null : displayName(json),
                moved ? ContactPaths.folder(request, parentId) : null, ExtendedProperties.read(json));
        return request.prefer().returnMinimal()
                ? Response.status(204) : Response.json(200, ContactFolderRendering.of(request).entity(folder));
    }

    private static Response delete(GraphRequest request) {
        request.mailbox().contacts().deleteFolder(ContactPaths.folder(request));
        return Response.status(204);
    }

    private static Map<String, Object> known(Map<String, Object> json) {
        for (String name : json.keySet()) {
            if (!name.contains("@") && PROPERTIES.stream().noneMatch(name::equalsIgnoreCase)) {
                throw new GraphException(
                        400, "RequestBodyRead", "The property '" + name + "' does not exist on type "
                                                + "'microsoft.graph.contactFolder'. Make sure to only use property names that are defined by the type.");
            }
        }
        return json;
    }

    private static String displayName(Map<String, Object> json) {
        if (InputValues.text("displayName", InputValues.get(json, "displayName")) instanceof String name && !name.isBlank()) {
            return name;
        }
        throw new GraphException(400, "ErrorInvalidRequest", "The property 'displayName' of a folder is missing or empty.");
    }
}
