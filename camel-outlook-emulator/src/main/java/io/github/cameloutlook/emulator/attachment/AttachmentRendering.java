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

import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.Attachment.Type;

/** Shows attachments to clients. */
public final class AttachmentRendering {

    private static final List<String> COMMON
            = List.of("lastModifiedDateTime", "name", "contentType", "size", "isInline");

    private final AttachmentSelection selection;
    private final ItemExpansion expansion;
    private final String itemId;

    /**
     * @param itemId id of the item they belong to, of the kind wanted; null for an item inside an attachment
     */
    AttachmentRendering(AttachmentSelection selection, ItemExpansion expansion, String itemId) {
        this.itemId = itemId;
        this.selection = selection;
        this.expansion = expansion;
    }

    /**
     * Shows all of an attachment but the item attached: what {@code $expand=attachments} on a message gives.
     *
     * @param select properties wanted, null for all
     * @param itemId id of the item they belong to, of the kind wanted; null for an item inside an attachment
     */
    public static List<Map<String, Object>> expanded(List<Attachment> attachments, String select, String itemId) {
        AttachmentRendering rendering
                = new AttachmentRendering(AttachmentSelection.parse(select, false), ItemExpansion.NONE, itemId);
        List<Map<String, Object>> result = new ArrayList<>();
        attachments.forEach(attachment -> result.add(rendering.properties(attachment)));
        return result;
    }

    /** One attachment. */
    Map<String, Object> render(Attachment attachment) throws IOException {
        Map<String, Object> result = properties(attachment);
        if (attachment.type() == Type.ITEM && expansion.isWanted()) {
            result.put("item", expansion.item(attachment));
        }
        return result;
    }

    private Map<String, Object> properties(Attachment attachment) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("@odata.type", AttachmentType.name(attachment.type()));
        if (attachment.type() == Type.FILE && selection.includes("contentBytes")) {
            result.put("@odata.mediaContentType", attachment.properties().get("contentType"));
        }
        result.put("id", itemId == null ? attachment.id() : AttachmentIds.within(itemId, attachment.id()));
        for (String name : COMMON) {
            put(result, attachment, name);
        }
        if (attachment.type() == Type.FILE) {
            put(result, attachment, "contentId");
            put(result, attachment, "contentLocation");
            if (selection.includes("contentBytes")) {
                result.put("contentBytes", new Base64Content(attachment.content()));
            }
        }
        if (attachment.type() == Type.REFERENCE) {
            attachment.properties().keySet().stream().filter(name -> !COMMON.contains(name))
                    .forEach(name -> put(result, attachment, name));
        }
        return result;
    }

    private void put(Map<String, Object> result, Attachment attachment, String name) {
        if (selection.includes(name)) {
            result.put(name, attachment.properties().get(name));
        }
    }
}
