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

import io.github.cameloutlook.emulator.recurrence.Recurrence;

/**
 * A task as it was after one write; never changed.
 *
 * @param task            the task
 * @param changeKey       changes on every write
 * @param properties      Graph properties but id and navigation properties; times are {@link EventTime}s, the
 *                        recurrence a {@link Recurrence}
 * @param attachments     its files
 * @param extensions      open extensions by name
 * @param checklistItems  its steps, as Graph JSON
 * @param linkedResources where it comes from, as Graph JSON
 * @param entered         change number when it was made
 * @param changed         change number of the last write
 */
public record TodoTaskState(TodoTask task, String changeKey, Map<String, Object> properties, List<Attachment> attachments,
        Map<String, Map<String, Object>> extensions, List<Map<String, Object>> checklistItems,
        List<Map<String, Object>> linkedResources, long entered, long changed)
        implements
            ContentState {

    @Override
    public String id() {
        return task.id();
    }

    /** Tasks have one id only: they are never moved. */
    @Override
    public String immutableId() {
        return task.id();
    }

    /** The body as it was sent: the service's To Do cleans it in no documented way. */
    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> safeBody() {
        return (Map<String, Object>) properties.get("body");
    }

    @Override
    public Map<String, Object> extendedProperties() {
        return Map.of();
    }

    /** A property that is a time; null when the task has none. */
    public EventTime time(String property) {
        return (EventTime) properties.get(property);
    }

    /** How it is repeated, or null. */
    public Recurrence recurrence() {
        return (Recurrence) properties.get("recurrence");
    }

    public boolean isCompleted() {
        return "completed".equals(properties.get("status"));
    }
}
