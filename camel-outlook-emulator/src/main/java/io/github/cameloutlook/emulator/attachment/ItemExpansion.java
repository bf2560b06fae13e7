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
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.mime.Mail;
import io.github.cameloutlook.emulator.mime.MalformedMimeException;
import io.github.cameloutlook.emulator.mime.MimeReader;
import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.ContentStore;

/** {@code $expand=microsoft.graph.itemAttachment/item}, to any depth of attached items. */
final class ItemExpansion {

    static final ItemExpansion NONE = new ItemExpansion(false, false, null);

    private static final String ITEM = "microsoft.graph.itemattachment/item";
    private static final String ATTACHMENTS_OF_ITEM = "($expand=microsoft.graph.message/attachments)";

    private final boolean wanted;
    private final boolean attachments;
    private final ContentStore store;

    private ItemExpansion(boolean wanted, boolean attachments, ContentStore store) {
        this.wanted = wanted;
        this.attachments = attachments;
        this.store = store;
    }

    /** Reads the option; null expands nothing. */
    static ItemExpansion parse(String expand, ContentStore store) {
        if (expand == null || expand.isBlank()) {
            return NONE;
        }
        String option = expand.replace(" ", "").toLowerCase(Locale.ROOT);
        boolean attachments = option.endsWith(ATTACHMENTS_OF_ITEM);
        String item = attachments ? option.substring(0, option.length() - ATTACHMENTS_OF_ITEM.length()) : option;
        if (!item.equals(ITEM)) {
            throw new GraphException(
                    400, "RequestBroker--ParseUri", "Could not find a navigation property to expand in '" + expand
                                                    + "' on type 'microsoft.graph.attachment'.");
        }
        return new ItemExpansion(true, attachments, store);
    }

    boolean isWanted() {
        return wanted;
    }

    /** The item attached: as it was given, or read from its MIME. */
    Map<String, Object> item(Attachment attachment) throws IOException {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("@odata.type", "#microsoft.graph.message");
        item.put("id", "");
        if (attachment.item() != null) {
            item.putAll(attachment.item());
        }
        if (attachment.content() != null) {
            addMime(attachment, item);
        }
        return item;
    }

    private void addMime(Attachment attachment, Map<String, Object> item) throws IOException {
        try {
            Mail mail = new MimeReader(store).read(attachment.content());
            mail.properties().forEach(item::putIfAbsent);
            item.remove("internetMessageHeaders");
            item.put("isDraft", false);
            item.put("hasAttachments", mail.attachments().stream().anyMatch(inner -> !inner.isInline()));
            if (attachments) {
                item.put("attachments", AttachmentRendering.expanded(withIds(mail.attachments()), null, null));
            }
        } catch (MalformedMimeException e) {
            throw new GraphException(500, "ErrorMimeContentInvalid", e.getMessage());
        }
    }

    private static List<Attachment> withIds(List<Attachment> attachments) {
        List<Attachment> result = new ArrayList<>();
        for (Attachment inner : attachments) {
            result.add(new Attachment(AttachmentIds.next(), inner.type(), inner.properties(), inner.content(), inner.item()));
        }
        return result;
    }
}
