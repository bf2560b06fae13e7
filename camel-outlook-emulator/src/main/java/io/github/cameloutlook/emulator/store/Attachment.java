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

import java.util.Map;

/**
 * An attachment of an item.
 *
 * @param id         its id
 * @param type       file, item or reference
 * @param properties Graph properties but id, type and content: name, contentType, size, isInline, contentId,
 *                   lastModifiedDateTime
 * @param content    bytes of a file attachment, MIME of an item attachment that came as MIME, else null
 * @param item       properties of the attached item, else null
 */
public record Attachment(String id, Type type, Map<String, Object> properties, Content content, Map<String, Object> item) {

    /** Kind of attachment. */
    public enum Type {
        FILE,
        ITEM,
        REFERENCE
    }

    public boolean isInline() {
        return Boolean.TRUE.equals(properties.get("isInline"));
    }
}
