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
package io.github.cameloutlook.emulator.attachment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.mime.AttachedItem;
import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.Attachment.Type;
import io.github.cameloutlook.emulator.store.Content;
import io.github.cameloutlook.emulator.store.ContentStore;
import io.github.cameloutlook.emulator.store.Message;

/** Attachments of messages: list, get, raw content, add, delete. */
public final class AttachmentRoutes implements Routes {

    private final ContentStore store;

    public AttachmentRoutes(ContentStore store) {
        this.store = store;
    }

    @Override
    public void register(Router router) {
        router.messages("GET", "/{message}/attachments", this::list)
                .messages("POST", "/{message}/attachments", this::add)
                .messages("GET", "/{message}/attachments/$count", this::count)
                .messages("GET", "/{message}/attachments/{attachment}", this::get)
                .messages("GET", "/{message}/attachments/{attachment}/$value", this::value)
                .messages("DELETE", "/{message}/attachments/{attachment}", this::delete);
    }

    private Response list(GraphRequest request) throws IOException {
        Message message = request.message();
        AttachmentRendering rendering = rendering(request, message);
        List<Map<String, Object>> value = new ArrayList<>();
        for (Attachment attachment : message.attachments()) {
            value.add(rendering.render(attachment));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", context(request, message, ""));
        if (request.query().isTrue("$count")) {
            body.put("@odata.count", value.size());
        }
        body.put("value", value);
        return Response.json(200, body);
    }

    private Response count(GraphRequest request) {
        byte[] count = String.valueOf(request.message().attachments().size()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return Response.bytes(200, "text/plain", count);
    }

    private Response get(GraphRequest request) throws IOException {
        Message message = request.message();
        return entity(200, request, message, attachment(request, message));
    }

    private Response value(GraphRequest request) throws IOException {
        Attachment attachment = attachment(request, request.message());
        if (attachment.type() == Type.REFERENCE) {
            throw new GraphException(
                    405, "ErrorInvalidRequest", "The raw value of a reference attachment cannot be requested.");
        }
        if (attachment.type() == Type.FILE) {
            return raw(String.valueOf(attachment.properties().get("contentType")), attachment.content());
        }
        if (attachment.content() == null) {
            return raw(AttachedItem.contentType(attachment.item()), AttachedItem.text(attachment.item()));
        }
        return raw("text/plain", attachment.content());
    }

    private Response add(GraphRequest request) throws IOException {
        Message message = request.message();
        Attachment attachment
                = new AttachmentInput(store, request.mailbox().clock(), request.isBeta()).read(request.json());
        request.mailbox().updateMessage(message, request.ifMatch(), edit -> {
            edit.attachments().add(attachment);
            edit.mime(null);
        });
        return entity(201, request, message, attachment);
    }

    private Response delete(GraphRequest request) {
        Message message = request.message();
        Attachment attachment = attachment(request, message);
        request.mailbox().updateMessage(message, request.ifMatch(), edit -> {
            edit.attachments().removeIf(other -> other.id().equals(attachment.id()));
            edit.mime(null);
        });
        return Response.status(204);
    }

    private Response entity(int status, GraphRequest request, Message message, Attachment attachment) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", context(request, message, "/$entity"));
        body.putAll(rendering(request, message).render(attachment));
        return Response.json(status, body);
    }

    private AttachmentRendering rendering(GraphRequest request, Message message) {
        return new AttachmentRendering(
                AttachmentSelection.parse(request.query().get("$select"), request.isBeta()),
                ItemExpansion.parse(request.query().get("$expand"), store), request.idOf(message));
    }

    private static Attachment attachment(GraphRequest request, Message message) {
        String id = request.variable("attachment");
        if (!AttachmentIds.isWellFormed(id)) {
            throw new GraphException(400, "ErrorInvalidIdMalformed", "Id is malformed.");
        }
        return message.attachments().stream()
                .filter(attachment -> id.equals(AttachmentIds.within(message.id(), attachment.id()))
                        || id.equals(AttachmentIds.within(message.immutableId(), attachment.id())))
                .findFirst()
                .orElseThrow(GraphException::itemNotFound);
    }

    private static Response raw(String contentType, Content content) {
        return Response.stream(200, contentType, content.length(), content::writeTo);
    }

    private static String context(GraphRequest request, Message message, String tail) {
        return request.mailboxContext("/messages('" + request.idOf(message) + "')/attachments" + tail);
    }
}
