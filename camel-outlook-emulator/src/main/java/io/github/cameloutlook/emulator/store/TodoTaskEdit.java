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
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A change of a task under way. */
public final class TodoTaskEdit extends ItemEdit {

    private static final String BODY = "body";

    private final List<Map<String, Object>> checklistItems = new ArrayList<>();
    private final List<Map<String, Object>> linkedResources = new ArrayList<>();
    private final Object bodyBefore;
    private TodoTaskEdit next;

    TodoTaskEdit() {
        bodyBefore = null;
    }

    TodoTaskEdit(TodoTaskState state) {
        takeOver(state);
        checklistItems.addAll(state.checklistItems());
        linkedResources.addAll(state.linkedResources());
        bodyBefore = state.properties().get(BODY);
    }

    /** Another task that is like this one now. */
    public TodoTaskEdit copy() {
        TodoTaskEdit copy = new TodoTaskEdit();
        copy.properties().putAll(properties());
        copy.attachments().addAll(attachments());
        copy.extensions().putAll(extensions());
        copy.checklistItems.addAll(checklistItems);
        copy.linkedResources.addAll(linkedResources);
        return copy;
    }

    public List<Map<String, Object>> checklistItems() {
        return checklistItems;
    }

    public List<Map<String, Object>> linkedResources() {
        return linkedResources;
    }

    /** Lets another task come into being in the same step: the next one of a task that is repeated. */
    public void followedBy(TodoTaskEdit following) {
        next = following;
    }

    TodoTaskEdit next() {
        return next;
    }

    @Override
    public void contentChanged() {
        // a task has no other source than its properties
    }

    TodoTaskState freeze(TodoTask task, String now, String changeKey, long entered, long changed) {
        properties().put("lastModifiedDateTime", now);
        if (!Objects.equals(bodyBefore, properties().get(BODY))) {
            properties().put("bodyLastModifiedDateTime", now);
        }
        noteAttachments();
        return new TodoTaskState(
                task, changeKey, Collections.unmodifiableMap(properties()), List.copyOf(attachments()),
                Collections.unmodifiableMap(extensions()), List.copyOf(checklistItems), List.copyOf(linkedResources), entered,
                changed);
    }
}
