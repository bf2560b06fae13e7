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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
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
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.resource.Entities;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.ContentStore;
import io.github.cameloutlook.emulator.store.Timestamps;

/** The files of tasks: listed, read, added when small, deleted. They cannot be changed. */
public final class TaskAttachmentRoutes implements Routes {

    private static final EntityType<Map<String, Object>> ATTACHMENT
            = new EntityType<Map<String, Object>>("attachmentBase")
                    .with("id", Shape.ID, attachment -> attachment.get("id"))
                    .with("name", Shape.STRING, attachment -> attachment.get("name"))
                    .with("contentType", Shape.STRING, attachment -> attachment.get("contentType"))
                    .with("size", Shape.NUMBER, attachment -> attachment.get("size"))
                    .with("lastModifiedDateTime", Shape.DATE, attachment -> attachment.get("lastModifiedDateTime"));

    private final ItemAddressing tasks;
    private final ContentStore contents;

    public TaskAttachmentRoutes(ItemAddressing tasks, ContentStore contents) {
        this.tasks = tasks;
        this.contents = contents;
    }

    @Override
    public void register(Router router) {
        tasks.register(router, "GET", "/attachments", this::list);
        tasks.register(router, "POST", "/attachments", this::add);
        tasks.register(router, "GET", "/attachments/$count", request -> Entities.count(request, ATTACHMENT, all(request)));
        tasks.register(router, "GET", "/attachments/{attachment}", this::get);
        tasks.register(router, "GET", "/attachments/{attachment}/$value", this::value);
        tasks.register(router, "DELETE", "/attachments/{attachment}", this::delete);
    }

    private Response list(GraphRequest request) {
        return Entities.list(request, ATTACHMENT, all(request), context(request));
    }

    private List<Map<String, Object>> all(GraphRequest request) {
        return tasks.find(request).state().attachments().stream().map(TaskAttachmentRendering::brief).toList();
    }

    private String context(GraphRequest request) {
        return request.mailboxContext(tasks.itemContext(request) + "/attachments");
    }

    private Response entity(GraphRequest request, int status, Attachment attachment) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", context(request) + "/$entity");
        body.putAll(TaskAttachmentRendering.whole(attachment));
        return Response.json(status, body);
    }

    private Response get(GraphRequest request) {
        return entity(request, 200, find(request, tasks.find(request).state().attachments()));
    }

    private Response value(GraphRequest request) throws IOException {
        Attachment attachment = find(request, tasks.find(request).state().attachments());
        return Response.bytes(200, (String) attachment.properties().get("contentType"), attachment.content().readAll());
    }

    private static Attachment find(GraphRequest request, List<Attachment> attachments) {
        return attachments.stream().filter(one -> one.id().equals(request.variable("attachment"))).findFirst()
                .orElseThrow(GraphException::itemNotFound);
    }

    private Response add(GraphRequest request) throws IOException {
        AddressedItem task = tasks.find(request);
        Attachment attachment = read(request.json(), request);
        task.update(null, edit -> edit.attachments().add(attachment));
        return entity(request, 201, attachment);
    }

    private Attachment read(Map<String, Object> json, GraphRequest request) throws IOException {
        String type = String.valueOf(json.get("@odata.type"));
        if (!type.replaceFirst("^#", "").equalsIgnoreCase(TaskAttachmentRendering.TYPE.substring(1))) {
            throw GraphException.badRequest("The @odata.type of an attachment of a task must be "
                                            + TaskAttachmentRendering.TYPE + ".");
        }
        Object text = InputValues.text("contentBytes", InputValues.get(json, "contentBytes"));
        if (text == null) {
            throw GraphException.badRequest("The contentBytes of the attachment are required.");
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.toString().replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            throw InputValues.wrongType("contentBytes", text, "Edm.Binary");
        }
        if (bytes.length > AttachmentInput.SMALL_LIMIT) {
            throw new GraphException(
                    413, "RequestEntityTooLarge", "The attachment is larger than 3 MB: use an upload session.");
        }
        return new Attachment(
                AttachmentIds.next(), Attachment.Type.FILE,
                properties(request, InputValues.get(json, "name"), InputValues.get(json, "contentType"), bytes.length),
                contents.store(new ByteArrayInputStream(bytes)), null);
    }

    /** Properties of a file as clients see them. */
    static Map<String, Object> properties(GraphRequest request, Object name, Object contentType, long size) {
        Object text = InputValues.text("name", name);
        if (text == null || text.toString().isBlank()) {
            throw GraphException.badRequest("The name of the attachment is required.");
        }
        Object type = InputValues.text("contentType", contentType);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("lastModifiedDateTime", Timestamps.precise(request.mailbox().clock().instant()));
        properties.put("name", text);
        properties.put("contentType", type == null ? "application/octet-stream" : type);
        properties.put("size", size);
        return properties;
    }

    private Response delete(GraphRequest request) {
        tasks.find(request).update(null,
                edit -> edit.attachments().remove(find(request, edit.attachments())));
        return Response.status(204);
    }
}
