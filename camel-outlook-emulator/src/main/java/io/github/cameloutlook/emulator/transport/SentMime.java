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
package io.github.cameloutlook.emulator.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.mime.HeaderEditor;
import io.github.cameloutlook.emulator.mime.TransportHeaders;
import io.github.cameloutlook.emulator.store.Content;
import io.github.cameloutlook.emulator.store.ContentStore;

/**
 * What the service does to a message that a client sends as MIME: it adds the fields that are missing, and hides Bcc.
 */
final class SentMime {

    private static final Set<String> NEEDED = Set.of("From", "Date", "Message-ID");
    private static final String BCC = "bcc";

    private SentMime() {
    }

    /** Fields that the MIME of a message lacks and needs. */
    static List<Map<String, Object>> missing(Map<String, Object> properties) {
        return TransportHeaders.of(properties).stream()
                .filter(field -> NEEDED.contains(field.get("name"))
                        && TransportHeaders.value(properties, (String) field.get("name")) == null)
                .toList();
    }

    static Content with(List<Map<String, Object>> fields, Content mime, ContentStore store) {
        return edited(mime, store, fields, Set.of());
    }

    /** The MIME as the recipients get it. */
    static Content withoutBcc(Map<String, Object> properties, Content mime, ContentStore store) {
        return mime == null || TransportHeaders.value(properties, BCC) == null
                ? mime : edited(mime, store, List.of(), Set.of(BCC));
    }

    private static Content edited(Content mime, ContentStore store, List<Map<String, Object>> added, Set<String> removed) {
        try {
            return HeaderEditor.edit(mime, store, added, removed);
        } catch (IOException e) {
            throw new UncheckedIOException("The MIME of a message cannot be kept", e);
        }
    }
}
