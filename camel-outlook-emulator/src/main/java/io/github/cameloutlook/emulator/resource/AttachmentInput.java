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

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.Content;

/** Takes attachments that clients send as JSON. */
final class AttachmentInput {

    private AttachmentInput() {
    }

    static Attachment read(Map<String, Object> json) {
        String type = String.valueOf(json.get("@odata.type")).replace("#", "");
        if (!type.equalsIgnoreCase("microsoft.graph.fileAttachment")) {
            throw new GraphException(400, "ErrorInvalidRequest", "Attachments of type '" + type + "' cannot be created here.");
        }
        byte[] bytes = bytes(json);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name", InputValues.text("name", json.get("name")));
        properties.put("contentType",
                InputValues.text("contentType", json.getOrDefault("contentType", "application/octet-stream")));
        properties.put("size", bytes.length);
        properties.put("isInline", InputValues.flag("isInline", json.getOrDefault("isInline", false)));
        properties.put("contentId", InputValues.text("contentId", json.get("contentId")));
        return new Attachment(UUID.randomUUID().toString(), Attachment.Type.FILE, properties, Content.of(bytes), null);
    }

    private static byte[] bytes(Map<String, Object> json) {
        try {
            return Base64.getDecoder().decode(String.valueOf(InputValues.text("contentBytes", json.get("contentBytes"))));
        } catch (IllegalArgumentException e) {
            throw new GraphException(
                    400, "RequestBodyRead",
                    "Cannot convert the property 'contentBytes' to the expected type 'Edm.Binary'.");
        }
    }
}
