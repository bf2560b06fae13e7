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
package io.github.cameloutlook.convert.type;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookItem;
import io.github.cameloutlook.model.OutlookMessage;

/** Events and contacts that are attached to messages, as files: mail knows no other form of them. */
final class AttachedItems {

    private static final String ATTACHMENTS = "attachments";
    private static final String ITEM = "item";
    /** More than the writer of MIME takes, so that it is the one to refuse. */
    private static final int DEEPEST = 30;

    private AttachedItems() {
    }

    /**
     * The message with its attached events as files of iCalendar and its attached contacts as vCards, also within
     * attached messages. The message itself stays as it is.
     *
     * @throws io.github.cameloutlook.convert.OutlookInputException if one of them cannot be written, or the library for
     *                                                              it is missing
     */
    static OutlookMessage asFiles(OutlookMessage message) {
        return asFiles(message, 0);
    }

    private static OutlookMessage asFiles(OutlookMessage message, int depth) {
        if (depth > DEEPEST || !(message.get(ATTACHMENTS) instanceof Collection<?> attachments)) {
            return message;
        }
        List<Object> written = new ArrayList<>();
        boolean changed = false;
        for (Object attachment : attachments) {
            Object file = attachment instanceof Map<?, ?> map ? asFile(Models.properties(map), depth) : attachment;
            changed |= file != attachment;
            written.add(file);
        }
        return changed ? OutlookMessage.of(copy(message.properties(), ATTACHMENTS, written)) : message;
    }

    /** The properties of the file; those given when there is nothing to do. */
    private static Map<String, Object> asFile(Map<String, Object> properties, int depth) {
        OutlookAttachment attachment = new OutlookAttachment(properties);
        OutlookItem item = attachment.isItem() && attachment.get(ITEM) instanceof Map ? attachment.getItem() : null;
        if (item instanceof OutlookMessage message) {
            Map<String, Object> written = asFiles(message, depth + 1).properties();
            return written == message.properties() ? properties : copy(properties, ITEM, written);
        }
        LineFormat format = item == null ? null : LineFormat.of(item.getClass());
        return format == null ? properties : file(attachment, item, format).properties();
    }

    private static OutlookAttachment file(OutlookAttachment attachment, OutlookItem item, LineFormat format) {
        String text = format.write(List.of(item), MediaType.parse(format.mediaType()));
        OutlookAttachment file = OutlookAttachment.file(fileName(attachment.getName(), format),
                format.mediaType() + ";charset=UTF-8", ModelContent.bytes(text));
        file.setIsInline(attachment.getIsInline());
        return file;
    }

    private static String fileName(String name, LineFormat format) {
        String base = name == null || name.isBlank() ? "item" : name.strip();
        return base.toLowerCase(Locale.ROOT).endsWith(format.extension()) ? base : base + format.extension();
    }

    private static Map<String, Object> copy(Map<String, Object> properties, String name, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(properties);
        copy.put(name, value);
        return copy;
    }
}
