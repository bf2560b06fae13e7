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
package io.github.cameloutlook.emulator.todo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.attachment.TaskAttachmentRendering;
import io.github.cameloutlook.emulator.calendar.OutputZone;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.odata.Expansion;
import io.github.cameloutlook.emulator.odata.Property;
import io.github.cameloutlook.emulator.odata.Selection;
import io.github.cameloutlook.emulator.resource.Extensions;
import io.github.cameloutlook.emulator.store.TodoTaskState;

/** Shows tasks to a client as its request wants them: $select, $expand, Prefer. */
public final class TodoTaskRendering {

    private static final Set<String> TIMES
            = Set.of("completedDateTime", "dueDateTime", "reminderDateTime", "startDateTime");

    private final Selection<TodoTaskState> selection;
    private final List<Expansion> expansions;
    private final OutputZone zone;

    public TodoTaskRendering(GraphRequest request, String select, String expand) {
        this.selection = Selection.parse(TodoTaskType.TASK, select);
        this.expansions = Expansion.parse(TodoTaskType.TASK, expand);
        this.zone = OutputZone.of(request);
    }

    static TodoTaskRendering of(GraphRequest request) {
        return new TodoTaskRendering(request, request.query().get("$select"), request.query().get("$expand"));
    }

    static Map<String, Object> entity(GraphRequest request, TodoTaskState task) {
        TodoTaskRendering rendering = of(request);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("@odata.context", request.mailboxContext(
                TodoPaths.tasksContext(task.task().list()) + rendering.contextSuffix() + "/$entity"));
        result.putAll(rendering.item(task));
        return result;
    }

    String contextSuffix() {
        return selection.contextSuffix();
    }

    /**
     * A task as an item of a collection; times and the recurrence are left out where it has none, as in the service.
     */
    public Map<String, Object> item(TodoTaskState task) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("@odata.etag", "W/\"" + task.changeKey() + "\"");
        for (Property<TodoTaskState> property : selection.properties()) {
            boolean time = TIMES.contains(property.name());
            Object value = time ? TodoTaskType.time(task, property.name(), zone) : property.value().apply(task);
            if (value != null || !time && !property.name().equals("recurrence")) {
                result.put(property.name(), value);
            }
        }
        for (Expansion expansion : expansions) {
            result.put(expansion.navigation(), expanded(expansion, task));
        }
        return result;
    }

    private static Object expanded(Expansion expansion, TodoTaskState task) {
        return switch (expansion.navigation()) {
            case "attachments" -> task.attachments().stream().map(TaskAttachmentRendering::brief).toList();
            case "checklistItems" -> task.checklistItems();
            case "linkedResources" -> task.linkedResources();
            default -> Extensions.expand(expansion, task);
        };
    }
}
