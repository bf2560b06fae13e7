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

import io.github.cameloutlook.emulator.graph.AddressedItem;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.ItemAddressing;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.mime.AttachedItem;
import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.Attachment.Type;
import io.github.cameloutlook.emulator.store.Content;
import io.github.cameloutlook.emulator.store.ContentState;
import io.github.cameloutlook.emulator.store.ContentStore;

/** Attachments of items: list, get, raw content, add, delete. */
public final class AttachmentRoutes implements Routes {

    private final ItemAddressing items;
    private final ContentStore store;

    /** Serves the attachments of items of one kind. */
    public AttachmentRoutes(ItemAddressing items, ContentStore store) {
        this.items = items;
        this.store = store;
    }

    @Override
    public void register(Router router) {
        items.register(router, "GET", "/attachments", this::list);
        items.register(router, "POST", "/attachments", this::add);
        items.register(router, "GET", "/attachments/$count", this::count);
        items.register(router, "GET", "/attachments/{attachment}", this::get);
        items.register(router, "GET", "/attachments/{attachment}/$value", this::value);
        items.register(router, "DELETE", "/attachments/{attachment}", this::delete);
    }

    private Response list(GraphRequest request) throws IOException {
        ContentState item = items.find(request).state();
        AttachmentRendering rendering = rendering(request, item);
        List<Map<String, Object>> value = new ArrayList<>();
        for (Attachment attachment : item.attachments()) {
            value.add(rendering.render(attachment));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", context(request, item, ""));
        if (request.query().isTrue("$count")) {
            body.put("@odata.count", value.size());
        }
        body.put("value", value);
        return Response.json(200, body);
    }

    private Response count(GraphRequest request) {
        byte[] count = String.valueOf(items.find(request).state().attachments().size())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return Response.bytes(200, "text/plain", count);
    }

    private Response get(GraphRequest request) throws IOException {
        ContentState item = items.find(request).state();
        return entity(200, request, item, attachment(request, item));
    }

    private Response value(GraphRequest request) throws IOException {
        Attachment attachment = attachment(request, items.find(request).state());
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
        AddressedItem item = items.find(request);
        AttachmentInput input = new AttachmentInput(store, request.mailbox().clock(), request.isBeta());
        Attachment attachment
                = (request.http().isOutlookRest() ? input.withoutUploadSessions() : input).read(request.json());
        item.update(request.ifMatch(), edit -> {
            edit.attachments().add(attachment);
            edit.contentChanged();
        });
        return entity(201, request, item.state(), attachment);
    }

    private Response delete(GraphRequest request) {
        AddressedItem item = items.find(request);
        Attachment attachment = attachment(request, item.state());
        item.update(request.ifMatch(), edit -> {
            edit.attachments().removeIf(other -> other.id().equals(attachment.id()));
            edit.contentChanged();
        });
        return Response.status(204);
    }

    private Response entity(int status, GraphRequest request, ContentState item, Attachment attachment) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", context(request, item, "/$entity"));
        body.putAll(rendering(request, item).render(attachment));
        return Response.json(status, body);
    }

    private AttachmentRendering rendering(GraphRequest request, ContentState item) {
        return new AttachmentRendering(
                AttachmentSelection.parse(request.query().get("$select"), request.isBeta()),
                ItemExpansion.parse(request.query().get("$expand"), store), request.idOf(item));
    }

    private static Attachment attachment(GraphRequest request, ContentState item) {
        String id = request.variable("attachment");
        if (!AttachmentIds.isWellFormed(id)) {
            throw new GraphException(400, "ErrorInvalidIdMalformed", "Id is malformed.");
        }
        return item.attachments().stream()
                .filter(attachment -> id.equals(AttachmentIds.within(item.id(), attachment.id()))
                        || id.equals(AttachmentIds.within(item.immutableId(), attachment.id())))
                .findFirst()
                .orElseThrow(GraphException::itemNotFound);
    }

    private static Response raw(String contentType, Content content) {
        return Response.stream(200, contentType, content.length(), content::writeTo);
    }

    private String context(GraphRequest request, ContentState item, String tail) {
        return request.mailboxContext("/" + items.collection() + "('" + request.idOf(item) + "')/attachments" + tail);
    }
}
