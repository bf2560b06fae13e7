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
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.Message;
import io.github.cameloutlook.emulator.store.MessageState;
import io.github.cameloutlook.emulator.store.WellKnownFolder;

/** Reading, creating, changing, deleting, moving and copying messages. */
public final class MessageRoutes implements Routes {

    private final ServiceRules rules;

    public MessageRoutes(ServiceRules rules) {
        this.rules = rules;
    }

    @Override
    public void register(Router router) {
        router.messages("GET", "", MessageRoutes::list).messages("GET", "/$count", MessageRoutes::count)
                .messages("POST", "", MessageRoutes::create).messages("GET", "/{message}", MessageRoutes::get)
                .messages("PATCH", "/{message}", this::update).messages("DELETE", "/{message}", MessageRoutes::delete)
                .messages("POST", "/{message}/permanentDelete", MessageRoutes::permanentDelete)
                .messages("POST", "/{message}/move", MessageRoutes::move)
                .messages("POST", "/{message}/copy", MessageRoutes::copy);
    }

    private static Response list(GraphRequest request) {
        MailFolder folder = request.folderIfAny();
        MessageRendering rendering = MessageRendering.of(request);
        String path = folder == null ? "/messages" : "/mailFolders('" + request.variable("folder") + "')/messages";
        String context = request.mailboxContext(path + rendering.contextSuffix());
        ListSource<MessageState> source = MessageSource.of(request.mailbox(), folder);
        if (request.query().has("$search")) {
            return MessageSearch.answer(request, source, rendering, context);
        }
        return new Listing<>(request, MessageType.MESSAGE, source).page(context, rendering::item);
    }

    private static Response count(GraphRequest request) {
        return new Listing<>(request, MessageType.MESSAGE, MessageSource.of(request.mailbox(), request.folderIfAny())).count();
    }

    private static Response get(GraphRequest request) {
        return Response.json(200, MessageRendering.entity(request, request.message()));
    }

    private static Response create(GraphRequest request) throws IOException {
        MailFolder named = request.folderIfAny();
        MailFolder folder = named == null ? request.mailbox().folder(WellKnownFolder.DRAFTS) : named;
        if (folder.search().isPresent()) {
            throw new GraphException(400, "ErrorInvalidRequest", "Messages cannot be created in a search folder.");
        }
        if (!request.hasJsonBody()) {
            MimeInput mime = MimeInput.read(request);
            Message message = request.mailbox().addMessage(folder, edit -> mime.draft(request.mailbox(), edit));
            return Response.json(201, MessageRendering.entity(request, message));
        }
        Map<String, Object> json = request.json();
        Message message = request.mailbox().addMessage(folder, edit -> MessageInput.draft(request.mailbox(), json, edit));
        return Response.json(201, MessageRendering.entity(request, message));
    }

    private Response update(GraphRequest request) throws IOException {
        Message message = request.message();
        Map<String, Object> json = request.json();
        Map<String, Object> changes = MessageInput.properties(request.mailbox(), json);
        refuseDraftOnly(request, message.state(), changes.keySet());
        if (changes.containsKey("internetMessageHeaders")) {
            throw new GraphException(
                    400, "ErrorInvalidPropertySet",
                    "The property 'internetMessageHeaders' can be set only when the message is created.");
        }
        Map<String, Object> extendedProperties = ExtendedProperties.read(json);
        request.mailbox().updateMessage(message, request.ifMatch(), edit -> {
            edit.properties().putAll(changes);
            if (changes.keySet().stream().anyMatch(MessageInput.DRAFT_ONLY::contains)) {
                edit.mime(null);
            }
            edit.extendedProperties().putAll(extendedProperties);
        });
        return request.prefer().returnMinimal()
                ? Response.status(204) : Response.json(200, MessageRendering.entity(request, message));
    }

    private void refuseDraftOnly(GraphRequest request, MessageState state, Set<String> changed) {
        boolean permitted
                = request.caller().permissions().stream().anyMatch(name -> name.startsWith("Mail-Advanced.ReadWrite"));
        if (state.isDraft() || permitted || !rules.draftOnlyProperties()) {
            return;
        }
        for (String property : changed) {
            if (MessageInput.DRAFT_ONLY.contains(property)) {
                throw new GraphException(
                        403, "ErrorAccessDenied", "Access is denied. The property '" + property
                                                  + "' can be changed in drafts only; in other messages it needs the permission Mail-Advanced.ReadWrite.");
            }
        }
    }

    private static Response delete(GraphRequest request) {
        request.mailbox().deleteMessage(request.message(), request.ifMatch());
        return Response.status(204);
    }

    private static Response permanentDelete(GraphRequest request) {
        request.mailbox().destroyMessage(request.message());
        return Response.status(204);
    }

    private static Response move(GraphRequest request) throws IOException {
        Message message = request.message();
        request.mailbox().moveMessage(message, destination(request));
        return Response.json(201, MessageRendering.entity(request, message));
    }

    private static Response copy(GraphRequest request) throws IOException {
        Message message = request.message();
        Message copy = request.mailbox().copyMessage(message, destination(request));
        return Response.json(201, MessageRendering.entity(request, copy));
    }

    /** Folder named by the parameter destinationId of move and copy. */
    static MailFolder destination(GraphRequest request) throws IOException {
        Object id = GraphRequest.parameter(request.json(), "destinationId");
        if (!(id instanceof String name) || name.isBlank()) {
            throw new GraphException(400, "ErrorInvalidRequest", "The parameter 'destinationId' is missing.");
        }
        MailFolder folder = request.folder(name);
        if (folder.search().isPresent()) {
            throw new GraphException(400, "ErrorMoveCopyFailed", "Items cannot be moved or copied into a search folder.");
        }
        return folder;
    }
}
