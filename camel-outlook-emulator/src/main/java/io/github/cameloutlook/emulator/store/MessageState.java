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
 * A message as it was after one write. Never changed: readers work on it without a lock.
 *
 * @param id                 default id, changes on every move
 * @param immutableId        id that survives moves
 * @param number             of the message, unique in the mailbox
 * @param folder             where it lies
 * @param changeKey          changes on every write
 * @param received           sort key: receivedDateTime in seconds since the epoch
 * @param properties         Graph properties but id, changeKey, parentFolderId and navigation properties
 * @param safeBody           the body without markup that could run
 * @param attachments        its attachments
 * @param extendedProperties by id; a String, or a List of String for multi-value ones
 * @param extensions         open extensions by name
 * @param mime               the message as it arrived in MIME, or null when it did not or was changed since
 * @param entered            change number when it came into the folder
 * @param changed            change number of the last write
 */
public record MessageState(String id, String immutableId, long number, MailFolder folder, String changeKey, long received,
        Map<String, Object> properties, Map<String, Object> safeBody,
        List<Attachment> attachments, Map<String, Object> extendedProperties,
        Map<String, Map<String, Object>> extensions, Content mime, long entered, long changed)
        implements
            ContentState {

    public boolean isRead() {
        return Boolean.TRUE.equals(properties.get("isRead"));
    }

    public boolean isDraft() {
        return Boolean.TRUE.equals(properties.get("isDraft"));
    }
}
