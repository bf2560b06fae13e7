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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A change of an item under way: take out, put in, and the {@link Mailbox} makes it the next state. Nested maps and
 * lists must be replaced, not changed in place: readers may be looking at them.
 */
public abstract class ItemEdit {

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final Map<String, Object> extendedProperties = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> extensions = new LinkedHashMap<>();

    void takeOver(ContentState state) {
        properties.putAll(state.properties());
        attachments.addAll(state.attachments());
        extendedProperties.putAll(state.extendedProperties());
        extensions.putAll(state.extensions());
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

    /** The item's source, if it has one, is no longer what the item is. */
    public abstract void contentChanged();

    /** Keeps the body in the form in which bodies are kept; gives it without markup that could run. */
    Map<String, Object> safeBody(ContentState original) {
        if (original != null && properties.get("body") == original.properties().get("body")) {
            return original.safeBody();
        }
        Map<String, Object> body = HtmlBody.normalized(properties.get("body"));
        properties.put("body", body);
        properties.put("bodyPreview", BodyPreview.of(body));
        return HtmlBody.safe(body);
    }

    void noteAttachments() {
        properties.put("hasAttachments", attachments.stream().anyMatch(attachment -> !attachment.isInline()));
    }
}
