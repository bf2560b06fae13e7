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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.mime.AttachmentSize;
import io.github.cameloutlook.emulator.mime.Mail;
import io.github.cameloutlook.emulator.mime.MimeWriter;
import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.Attachment.Type;
import io.github.cameloutlook.emulator.store.Content;
import io.github.cameloutlook.emulator.store.ContentStore;
import io.github.cameloutlook.emulator.store.Timestamps;

/** Takes attachments that clients send as JSON. */
public final class AttachmentInput {

    /** From this size on the service wants an upload session. */
    static final int SMALL_LIMIT = 3 * 1024 * 1024;

    private final ContentStore store;
    private final Clock clock;
    private final boolean beta;
    private boolean uploadSessions = true;

    /**
     * @param beta whether the properties of the beta version are known
     */
    public AttachmentInput(ContentStore store, Clock clock, boolean beta) {
        this.store = store;
        this.clock = clock;
        this.beta = beta;
    }

    /** Takes files of any size: there are no upload sessions to refer clients to. */
    AttachmentInput withoutUploadSessions() {
        uploadSessions = false;
        return this;
    }

    /** The attachments in the property of a message; none when it is absent. */
    public List<Attachment> readAll(Object list) {
        List<Attachment> attachments = new ArrayList<>();
        if (list == null) {
            return attachments;
        }
        if (!(list instanceof List<?> entries)) {
            throw wrongType("attachments", "a collection");
        }
        for (Object entry : entries) {
            attachments.add(read(object(entry, "attachments")));
        }
        return attachments;
    }

    /** One attachment, with a new id. */
    public Attachment read(Map<String, Object> given) {
        Type type = AttachmentType.of(given.get("@odata.type"));
        Map<String, Object> json = known(given, type);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("lastModifiedDateTime", Timestamps.of(clock.instant()));
        properties.put("name", name(json));
        properties.put("contentType", text(json, "contentType"));
        properties.put("isInline", isInline(json));
        try {
            return switch (type) {
                case FILE -> file(json, properties);
                case ITEM -> item(json, properties);
                case REFERENCE -> reference(json, properties);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("The content of an attachment cannot be kept", e);
        }
    }

    private Attachment file(Map<String, Object> json, Map<String, Object> properties) throws IOException {
        byte[] bytes = bytes(json);
        if (uploadSessions && bytes.length >= SMALL_LIMIT) {
            throw new GraphException(
                    413, "ErrorAttachmentSizeLimitExceeded",
                    "The attachment is too large for one request: use an upload session from 3 MB on.");
        }
        properties.put("size", AttachmentSize.of(bytes.length));
        properties.put("contentId", text(json, "contentId"));
        properties.put("contentLocation", text(json, "contentLocation"));
        if (properties.get("contentType") == null) {
            properties.put("contentType", "application/octet-stream");
        }
        Content content = store.store(new ByteArrayInputStream(bytes));
        return new Attachment(AttachmentIds.next(), Type.FILE, properties, content, null);
    }

    private Attachment item(Map<String, Object> json, Map<String, Object> properties) throws IOException {
        Map<String, Object> item = new LinkedHashMap<>(object(json.get("item"), "item"));
        String itemType = String.valueOf(item.get("@odata.type")).replace("#", "");
        if (!List.of("microsoft.graph.message", "microsoft.graph.event", "microsoft.graph.contact").contains(itemType)) {
            throw new GraphException(
                    400, "UnableToDeserializePostBody",
                    "Unable to deserialize the attached item: its @odata.type must be microsoft.graph.message, "
                                                        + "microsoft.graph.event or microsoft.graph.contact.");
        }
        item.put("@odata.type", "#" + itemType);
        Content mime = null;
        if (itemType.equals("microsoft.graph.message")) {
            // The MIME holds the attachments inside the item: they are read from it again when asked for.
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            MimeWriter.write(new Mail(item, readAll(item.remove("attachments"))), out);
            mime = Content.of(out.toByteArray());
        }
        properties.put("size", AttachmentSize.of(mime == null ? 0 : mime.length()));
        return new Attachment(AttachmentIds.next(), Type.ITEM, properties, mime, item);
    }

    private static Attachment reference(Map<String, Object> json, Map<String, Object> properties) {
        properties.put("size", AttachmentSize.of(0));
        json.forEach((name, value) -> {
            if (!AttachmentType.isCommon(name)) {
                properties.put(name, value);
            }
        });
        return new Attachment(AttachmentIds.next(), Type.REFERENCE, properties, null, null);
    }

    private static String name(Map<String, Object> json) {
        String name = text(json, "name");
        if (name == null || name.isBlank()) {
            throw new GraphException(
                    400, "ErrorRequiredPropertyMissing", "Required property is missing: name of the attachment.");
        }
        return name;
    }

    private static byte[] bytes(Map<String, Object> json) {
        String text = text(json, "contentBytes");
        if (text == null) {
            throw new GraphException(
                    400, "ErrorRequiredPropertyMissing", "Required property is missing: contentBytes of the attachment.");
        }
        try {
            return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            throw new GraphException(
                    400, "RequestBodyRead", "Cannot convert the value of contentBytes to the expected type 'Edm.Binary'.");
        }
    }

    private static boolean isInline(Map<String, Object> json) {
        Object value = json.get("isInline");
        if (value != null && !(value instanceof Boolean)) {
            throw wrongType("isInline", "'Edm.Boolean'");
        }
        return Boolean.TRUE.equals(value);
    }

    private static String text(Map<String, Object> json, String name) {
        Object value = json.get(name);
        if (value != null && !(value instanceof String)) {
            throw wrongType(name, "'Edm.String'");
        }
        return (String) value;
    }

    // By the names of the type, whatever their case was; what the type does not have is refused.
    private Map<String, Object> known(Map<String, Object> given, Type type) {
        Map<String, Object> known = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (!name.contains("@")) {
                known.put(AttachmentType.property(type, name, beta).orElseThrow(() -> new GraphException(
                        400, "RequestBodyRead", "The property '" + name + "' does not exist on type '"
                                                + AttachmentType.name(type).substring(1)
                                                + "'. Make sure to only use property names that are defined by the type.")),
                        value);
            }
        });
        return known;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw wrongType(name, "an object");
    }

    private static GraphException wrongType(String name, String expected) {
        return new GraphException(400, "RequestBodyRead", "Cannot convert the value of '" + name + "' to " + expected + ".");
    }
}
