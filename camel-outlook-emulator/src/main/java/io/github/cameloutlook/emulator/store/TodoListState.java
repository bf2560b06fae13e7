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
 * A list of tasks as it was after one write; never changed.
 *
 * @param list       the list
 * @param changeKey  changes on every write
 * @param properties what can be written: displayName
 * @param extensions open extensions by name
 * @param entered    change number when it was made
 * @param changed    change number of the last write
 */
public record TodoListState(TodoList list, String changeKey, Map<String, Object> properties,
        Map<String, Map<String, Object>> extensions, long entered, long changed)
        implements
            ContentState {

    @Override
    public String id() {
        return list.id();
    }

    /** Lists have one id only. */
    @Override
    public String immutableId() {
        return list.id();
    }

    @Override
    public Map<String, Object> safeBody() {
        return Map.of();
    }

    @Override
    public List<Attachment> attachments() {
        return List.of();
    }

    @Override
    public Map<String, Object> extendedProperties() {
        return Map.of();
    }
}
