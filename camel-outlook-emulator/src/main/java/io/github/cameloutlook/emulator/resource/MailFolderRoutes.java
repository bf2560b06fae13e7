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
package io.github.cameloutlook.emulator.resource;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.SearchDefinition;
import io.github.cameloutlook.emulator.store.WellKnownFolder;

/** Folders: reading, creating, renaming, deleting, moving and copying them. */
public final class MailFolderRoutes implements Routes {

    private static final Set<String> PROPERTIES = Set.of("id", "displayName", "parentFolderId", "childFolderCount",
            "totalItemCount", "unreadItemCount", "isHidden", "wellKnownName", "filterQuery", "includeNestedFolders",
            "isSupported", "sourceFolderIds", "singleValueExtendedProperties", "multiValueExtendedProperties");

    @Override
    public void register(Router router) {
        for (String collection : List.of("/mailFolders", "/mailFolders/{folder}/childFolders")) {
            router.mailbox("GET", collection, MailFolderRoutes::list).mailbox("POST", collection, MailFolderRoutes::create)
                    .mailbox("GET", collection + "/$count", MailFolderRoutes::count);
        }
        router.mailbox("GET", "/mailFolders/{folder}", MailFolderRoutes::get)
                .mailbox("PATCH", "/mailFolders/{folder}", MailFolderRoutes::update)
                .mailbox("DELETE", "/mailFolders/{folder}", MailFolderRoutes::delete)
                .mailbox("POST", "/mailFolders/{folder}/permanentDelete", MailFolderRoutes::permanentDelete)
                .mailbox("POST", "/mailFolders/{folder}/move", MailFolderRoutes::move)
                .mailbox("POST", "/mailFolders/{folder}/copy", MailFolderRoutes::copy);
    }

    private static MailFolder parent(GraphRequest request) {
        MailFolder named = request.folderIfAny();
        return named == null ? request.mailbox().folder(WellKnownFolder.MSGFOLDERROOT) : named;
    }

    private static Listing<MailFolder> listing(GraphRequest request) {
        boolean hidden = request.query().isTrue("includeHiddenFolders");
        boolean all = request.variable("folder") == null && request.http().listsWholeMailbox();
        List<MailFolder> folders = (all ? below(parent(request)) : parent(request).childFolders().stream())
                .filter(folder -> hidden || !folder.isHidden()).toList();
        return new Listing<>(request, MailFolderType.MAIL_FOLDER, ListSource.of(folders));
    }

    private static Stream<MailFolder> below(MailFolder parent) {
        return parent.childFolders().stream().flatMap(folder -> Stream.concat(Stream.of(folder), below(folder)));
    }

    private static Response list(GraphRequest request) {
        MailFolderRendering rendering = new MailFolderRendering(request, request.query());
        String parent = request.variable("folder");
        String path = parent == null ? "/mailFolders" : "/mailFolders('" + parent + "')/childFolders";
        return listing(request).page(request.mailboxContext(path + rendering.contextSuffix()), rendering::item);
    }

    private static Response count(GraphRequest request) {
        return listing(request).count();
    }

    private static Response get(GraphRequest request) {
        return Response.json(200, MailFolderRendering.entity(request, request.folderIfAny()));
    }

    private static Response create(GraphRequest request) throws IOException {
        Map<String, Object> json = request.json();
        refuseUnknown(json);
        MailFolder parent = parent(request);
        boolean hidden = Boolean.TRUE.equals(InputValues.flag("isHidden", InputValues.get(json, "isHidden")));
        SearchDefinition search = isSearchFolder(json) ? search(request, json, null) : null;
        MailFolder folder
                = request.mailbox().createFolder(parent, displayName(json), hidden, search, ExtendedProperties.read(json));
        return Response.json(201, MailFolderRendering.entity(request, folder));
    }

    private static String displayName(Map<String, Object> json) {
        if (InputValues.text("displayName", InputValues.get(json, "displayName")) instanceof String name && !name.isBlank()) {
            return name;
        }
        throw new GraphException(400, "ErrorInvalidRequest", "The property 'displayName' of a folder is missing or empty.");
    }

    // What the service counts itself may come back; a misspelled name may not pass for a wish.
    private static void refuseUnknown(Map<String, Object> json) {
        for (String name : json.keySet()) {
            if (!name.contains("@") && PROPERTIES.stream().noneMatch(name::equalsIgnoreCase)) {
                throw new GraphException(
                        400, "RequestBodyRead", "The property '" + name + "' does not exist on type "
                                                + "'microsoft.graph.mailFolder'. Make sure to only use property names that are defined by the type.");
            }
        }
    }

    private static boolean isSearchFolder(Map<String, Object> json) {
        return Objects.toString(json.get("@odata.type"), "").toLowerCase(Locale.ROOT).endsWith("mailsearchfolder");
    }

    private static SearchDefinition search(GraphRequest request, Map<String, Object> json, SearchDefinition before) {
        Object filter = InputValues.get(json, "filterQuery");
        Object nested = InputValues.get(json, "includeNestedFolders");
        Object sources = InputValues.get(json, "sourceFolderIds");
        if (sources == null && before == null) {
            throw new GraphException(
                    400, "ErrorInvalidRequest", "The property 'sourceFolderIds' of a search folder is missing.");
        }
        List<String> folderIds = sources == null
                ? before.sourceFolderIds()
                : ((List<?>) InputValues.texts("sourceFolderIds", sources)).stream().map(id -> request.folder((String) id).id())
                        .toList();
        String query
                = filter == null && before != null ? before.filterQuery() : (String) InputValues.text("filterQuery", filter);
        MessageSource.requireFilter(query);
        boolean includeNested = nested == null
                ? before != null && before.includeNestedFolders()
                : Boolean.TRUE.equals(InputValues.flag("includeNestedFolders", nested));
        return new SearchDefinition(query, includeNested, folderIds);
    }

    private static Response update(GraphRequest request) throws IOException {
        MailFolder folder = request.folderIfAny();
        Map<String, Object> json = request.json();
        refuseUnknown(json);
        if (InputValues.get(json, "isHidden") instanceof Boolean hidden && hidden != folder.isHidden()) {
            throw new GraphException(
                    400, "ErrorInvalidRequest", "The property 'isHidden' of a folder is set when it is created, not later.");
        }
        SearchDefinition search = folder.search().map(before -> search(request, json, before)).orElse(null);
        String name = InputValues.get(json, "displayName") == null ? null : displayName(json);
        request.mailbox().updateFolder(folder, name, search, ExtendedProperties.read(json));
        return request.prefer().returnMinimal()
                ? Response.status(204) : Response.json(200, MailFolderRendering.entity(request, folder));
    }

    private static Response delete(GraphRequest request) {
        request.mailbox().deleteFolder(request.folderIfAny());
        return Response.status(204);
    }

    private static Response permanentDelete(GraphRequest request) {
        request.mailbox().destroyFolder(request.folderIfAny());
        return Response.status(204);
    }

    private static Response move(GraphRequest request) throws IOException {
        MailFolder folder = request.folderIfAny();
        request.mailbox().moveFolder(folder, MessageRoutes.destination(request));
        return Response.json(201, MailFolderRendering.entity(request, folder));
    }

    private static Response copy(GraphRequest request) throws IOException {
        MailFolder copy = request.mailbox().copyFolder(request.folderIfAny(), MessageRoutes.destination(request));
        return Response.json(201, MailFolderRendering.entity(request, copy));
    }
}
