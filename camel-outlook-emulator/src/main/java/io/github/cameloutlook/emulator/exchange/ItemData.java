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
package io.github.cameloutlook.emulator.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.attachment.AttachmentIds;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.http.Json;
import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.Content;
import io.github.cameloutlook.emulator.store.MessageEdit;
import io.github.cameloutlook.emulator.store.MessageState;

/**
 * An item in full, as one opaque text. The service's own format is documented for its protocols only; a client must not
 * look into it, so the emulator writes what it keeps.
 */
final class ItemData {

    private static final String MARK = "emulated item 1 ";

    private ItemData() {
    }

    static String write(MessageState state) throws IOException {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("properties", state.properties());
        item.put("extendedProperties", state.extendedProperties());
        item.put("extensions", state.extensions());
        item.put("mime", content(state.mime()));
        List<Object> attachments = new ArrayList<>();
        for (Attachment attachment : state.attachments()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("type", attachment.type().name());
            one.put("properties", attachment.properties());
            one.put("content", content(attachment.content()));
            one.put("item", attachment.item());
            attachments.add(one);
        }
        item.put("attachments", attachments);
        byte[] json = Json.bytes(item);
        byte[] mark = MARK.getBytes(StandardCharsets.US_ASCII);
        byte[] data = new byte[mark.length + json.length];
        System.arraycopy(mark, 0, data, 0, mark.length);
        System.arraycopy(json, 0, data, mark.length, json.length);
        return Base64.getEncoder().encodeToString(data);
    }

    private static String content(Content content) throws IOException {
        return content == null ? null : Base64.getEncoder().encodeToString(content.readAll());
    }

    /**
     * What puts the item into a mailbox.
     *
     * @throws GraphException if the text is no exported item
     */
    static Map<?, ?> read(String text) {
        try {
            byte[] data = Base64.getDecoder().decode(text);
            int length = MARK.length();
            if (data.length > length && MARK.equals(new String(data, 0, length, StandardCharsets.US_ASCII))) {
                byte[] json = Arrays.copyOfRange(data, length, data.length);
                return (Map<?, ?>) Json.read(json);
            }
        } catch (IllegalArgumentException | IOException e) {
            // no base64, or what was exported was changed: said below
        }
        throw new GraphException(400, "ErrorCorruptData", "The Data is not what exportItems returned.");
    }

    /** Makes an item of what was read. */
    @SuppressWarnings("unchecked") // written above
    static void fill(MessageEdit edit, Map<?, ?> item) {
        edit.properties().clear();
        edit.properties().putAll((Map<String, Object>) item.get("properties"));
        edit.extendedProperties().clear();
        edit.extendedProperties().putAll((Map<String, Object>) item.get("extendedProperties"));
        edit.extensions().clear();
        edit.extensions().putAll((Map<String, Map<String, Object>>) item.get("extensions"));
        edit.attachments().clear();
        for (Object each : (List<?>) item.get("attachments")) {
            Map<?, ?> one = (Map<?, ?>) each;
            edit.attachments().add(new Attachment(
                    AttachmentIds.next(), Attachment.Type.valueOf((String) one.get("type")),
                    (Map<String, Object>) one.get("properties"), content(one.get("content")),
                    (Map<String, Object>) one.get("item")));
        }
        edit.mime(content(item.get("mime")));
    }

    private static Content content(Object base64) {
        return base64 == null ? null : Content.of(Base64.getDecoder().decode((String) base64));
    }
}
