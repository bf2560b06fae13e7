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
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.emulator.store.Attachment;

/** Shows attachments to clients. */
final class AttachmentRendering {

    private static final List<String> COMMON = List.of("lastModifiedDateTime", "name", "contentType", "size", "isInline");

    private AttachmentRendering() {
    }

    /** An attachment as an item of a collection, with the bytes of a file. */
    static Map<String, Object> item(Attachment attachment) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("@odata.type", "#microsoft.graph." + attachment.type().name().toLowerCase(Locale.ROOT) + "Attachment");
        result.put("@odata.mediaContentType", attachment.properties().get("contentType"));
        result.put("id", attachment.id());
        for (String name : COMMON) {
            result.put(name, attachment.properties().get(name));
        }
        if (attachment.type() == Attachment.Type.FILE) {
            result.put("contentId", attachment.properties().get("contentId"));
            result.put("contentLocation", attachment.properties().get("contentLocation"));
            result.put("contentBytes", bytes(attachment));
        }
        return result;
    }

    private static String bytes(Attachment attachment) {
        try {
            return Base64.getEncoder().encodeToString(attachment.content().readAll());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
