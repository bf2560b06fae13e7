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

import java.util.List;
import java.util.Map;

/**
 * A contact as it was after one write. Never changed: readers work on it without a lock.
 *
 * @param id                 default id, changes on every move
 * @param immutableId        id that survives moves
 * @param folder             where it lies
 * @param changeKey          changes on every write
 * @param properties         Graph properties but id, changeKey, parentFolderId and navigation properties
 * @param extendedProperties by id; a String, or a List of String for multi-value ones
 * @param extensions         open extensions by name
 * @param entered            change number when it came into the folder
 * @param changed            change number of the last write
 */
public record ContactState(String id, String immutableId, ContactFolder folder, String changeKey,
        Map<String, Object> properties, Map<String, Object> extendedProperties,
        Map<String, Map<String, Object>> extensions, long entered, long changed)
        implements
            ContentState {

    /** Contacts have none. */
    @Override
    public Map<String, Object> safeBody() {
        return Map.of();
    }

    /** Contacts have none. */
    @Override
    public List<Attachment> attachments() {
        return List.of();
    }

    public String text(String property) {
        return (String) properties.get(property);
    }
}
