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
package io.github.cameloutlook.emulator.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A change of a message under way: take out, put in, and the {@link Mailbox} makes it the next state. Derived
 * properties (bodyPreview, hasAttachments, lastModifiedDateTime) follow by themselves. Nested maps and lists must be
 * replaced, not changed in place: readers may be looking at them.
 */
public final class MessageEdit {

    private static final List<String> DATES
            = List.of("receivedDateTime", "sentDateTime", "createdDateTime", "lastModifiedDateTime");

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final Map<String, Object> extendedProperties = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> extensions = new LinkedHashMap<>();
    private final MessageState original;
    private Content mime;

    MessageEdit() {
        original = null;
    }

    MessageEdit(MessageState state) {
        takeOver(state);
        original = state;
    }

    /** Takes over all there is in another message. */
    void takeOver(MessageState state) {
        properties.putAll(state.properties());
        attachments.addAll(state.attachments());
        extendedProperties.putAll(state.extendedProperties());
        extensions.putAll(state.extensions());
        mime = state.mime();
    }

    public Map<String, Object> properties() {
        return properties;
    }

    public List<Attachment> attachments() {
        return attachments;
    }

    public Map<String, Object> extendedProperties() {
        return extendedProperties;
    }

    public Map<String, Map<String, Object>> extensions() {
        return extensions;
    }

    /** The message's original MIME, or null. */
    public Content mime() {
        return mime;
    }

    /** Sets or, with null, drops the message's original MIME. */
    public void mime(Content content) {
        this.mime = content;
    }

    MessageState freeze(Message message, String id, MailFolder folder, String changeKey, long entered, long changed) {
        Map<String, Object> safeBody = safeBody();
        properties.put("hasAttachments", attachments.stream().anyMatch(attachment -> !attachment.isInline()));
        DATES.forEach(
                date -> properties.computeIfPresent(date, (name, value) -> Timestamps.of(Timestamps.parse(value.toString()))));
        long received = Timestamps.seconds(properties.get("receivedDateTime"));
        return new MessageState(
                id, message.immutableId(), message.number(), folder, changeKey, received,
                Collections.unmodifiableMap(properties), safeBody, List.copyOf(attachments), Map.copyOf(extendedProperties),
                Collections.unmodifiableMap(extensions), mime, entered, changed);
    }

    private Map<String, Object> safeBody() {
        if (original != null && properties.get("body") == original.properties().get("body")) {
            return original.safeBody();
        }
        Map<String, Object> body = HtmlBody.normalized(properties.get("body"));
        properties.put("body", body);
        properties.put("bodyPreview", BodyPreview.of(body));
        return HtmlBody.safe(body);
    }
}
