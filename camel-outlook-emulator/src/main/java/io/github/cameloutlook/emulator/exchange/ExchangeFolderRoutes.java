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
package io.github.cameloutlook.emulator.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Property;
import io.github.cameloutlook.emulator.odata.Selection;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.resource.ListSource;
import io.github.cameloutlook.emulator.resource.Listing;
import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;
import io.github.cameloutlook.emulator.store.Message;
import io.github.cameloutlook.emulator.store.WellKnownFolder;

/** Folders and items as import and export see them: every item is a name, a class and a size. Mail only. */
public final class ExchangeFolderRoutes implements Routes {

    static final String MAILBOX = "/admin/exchange/mailboxes/{mailbox}";

    private static final EntityType<MailFolder> FOLDER = new EntityType<MailFolder>("mailboxFolder")
            .with("id", Shape.ID, MailFolder::id)
            .with("displayName", Shape.STRING, MailFolder::displayName)
            .with("parentFolderId", Shape.ID, folder -> folder.parent() == null ? null : folder.parent().id())
            .with("type", Shape.STRING, folder -> "IPF.Note")
            .with("childFolderCount", Shape.NUMBER, folder -> folder.childFolders().size())
            .with("totalItemCount", Shape.NUMBER, MailFolder::totalItemCount);
    private static final EntityType<Message> ITEM = new EntityType<Message>("mailboxItem")
            .with("id", Shape.ID, Message::id)
            .with("createdDateTime", Shape.STRING, stored("createdDateTime"))
            .with("lastModifiedDateTime", Shape.STRING, stored("lastModifiedDateTime"))
            .with("changeKey", Shape.STRING, Message::changeKey)
            .with("categories", Shape.collection(Shape.STRING),
                    message -> message.properties().getOrDefault("categories", List.of()))
            .with("type", Shape.STRING, message -> "IPM.Note")
            .with("size", Shape.NUMBER, ExchangeFolderRoutes::size);

    private final ExchangeMailboxes mailboxes;

    public ExchangeFolderRoutes(Mailboxes mailboxes) {
        this.mailboxes = new ExchangeMailboxes(mailboxes);
    }

    private static Function<Message, Object> stored(String name) {
        return message -> message.properties().get(name);
    }

    private static long size(Message message) {
        Map<?, ?> body = (Map<?, ?>) message.properties().get("body");
        long size = body == null ? 0 : String.valueOf(body.get("content")).length();
        return size + message.attachments().stream().map(attachment -> attachment.properties().get("size"))
                .mapToLong(bytes -> bytes instanceof Number number ? number.longValue() : 0).sum();
    }

    @Override
    public void register(Router router) {
        router.mailbox("GET", "/settings/exchange", ExchangeFolderRoutes::settings)
                .root("GET", MAILBOX + "/folders", this::folders)
                .root("GET", MAILBOX + "/folders/{folder}", this::folder)
                .root("GET", MAILBOX + "/folders/{folder}/childFolders", this::folders)
                .root("GET", MAILBOX + "/folders/{folder}/items", this::items)
                .root("GET", MAILBOX + "/folders/{folder}/items/{item}", this::item);
    }

    private static Response settings(GraphRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.mailboxContext("/settings/exchange/$entity"));
        body.put("id", request.mailbox().id());
        body.put("primaryMailboxId", ExchangeMailboxes.idOf(request.mailbox()));
        return Response.json(200, body);
    }

    static MailFolder folder(Mailbox mailbox, String id) {
        return mailbox.folder(id).filter(folder -> !folder.isRemoved())
                .orElseThrow(() -> new GraphException(404, "ErrorItemNotFound", "There is no folder of this id."));
    }

    private Response folders(GraphRequest request) {
        Mailbox mailbox = mailboxes.of(request);
        String parent = request.variable("folder");
        MailFolder above = parent == null ? mailbox.folder(WellKnownFolder.MSGFOLDERROOT) : folder(mailbox, parent);
        Selection<MailFolder> selection = Selection.parse(FOLDER, request.query().get("$select"));
        String path = parent == null ? "/folders" : "/folders('" + parent + "')/childFolders";
        return new Listing<>(request, FOLDER, ListSource.of(above.childFolders()))
                .page(context(request, path + selection.contextSuffix()), folder -> rendered(selection, folder));
    }

    private Response folder(GraphRequest request) {
        MailFolder folder = folder(mailboxes.of(request), request.variable("folder"));
        Selection<MailFolder> selection = Selection.parse(FOLDER, request.query().get("$select"));
        return entity(request, "/folders" + selection.contextSuffix(), rendered(selection, folder));
    }

    private Response items(GraphRequest request) {
        MailFolder folder = folder(mailboxes.of(request), request.variable("folder"));
        Selection<Message> selection = Selection.parse(ITEM, request.query().get("$select"));
        return new Listing<>(request, ITEM, ListSource.of(folder.messages()))
                .page(context(request, "/folders('" + folder.id() + "')/items" + selection.contextSuffix()),
                        message -> rendered(selection, message));
    }

    private Response item(GraphRequest request) {
        Mailbox mailbox = mailboxes.of(request);
        MailFolder folder = folder(mailbox, request.variable("folder"));
        Message message = mailbox.message(request.variable("item")).filter(found -> found.folder() == folder)
                .orElseThrow(GraphException::itemNotFound);
        Selection<Message> selection = Selection.parse(ITEM, request.query().get("$select"));
        return entity(request, "/folders('" + folder.id() + "')/items" + selection.contextSuffix(),
                rendered(selection, message));
    }

    private static <T> Map<String, Object> rendered(Selection<T> selection, T item) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (Property<T> property : selection.properties()) {
            result.put(property.name(), property.value().apply(item));
        }
        return result;
    }

    private static String context(GraphRequest request, String path) {
        return request.context("admin/exchange/mailboxes('" + request.variable("mailbox") + "')" + path);
    }

    private static Response entity(GraphRequest request, String path, Map<String, Object> properties) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", context(request, path + "/$entity"));
        body.putAll(properties);
        return Response.json(200, body);
    }
}
