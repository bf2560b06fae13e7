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
package io.github.cameloutlook.emulator.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.github.cameloutlook.emulator.calendar.OutputZone;
import io.github.cameloutlook.emulator.calendar.RecurrenceJson;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.QueryOptions;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Property;
import io.github.cameloutlook.emulator.odata.Selection;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.resource.ItemWatch;
import io.github.cameloutlook.emulator.resource.MessageType;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.TodoTaskState;
import io.github.cameloutlook.emulator.todo.TodoTaskType;

/** The tasks of To Do as the Outlook REST API shows them. */
public final class TaskType {

    private static final List<String> TIMES
            = List.of("completedDateTime", "dueDateTime", "reminderDateTime", "startDateTime");

    private final EntityType<TodoTaskState> type;
    private final Selection<TodoTaskState> selection;

    /** Tasks as a request wants them. */
    public TaskType(GraphRequest request, String select) {
        this.type = type(request.mailbox(), OutputZone.of(request));
        this.selection = Selection.parse(type, select);
    }

    static TaskType of(GraphRequest request) {
        return new TaskType(request, request.query().get("$select"));
    }

    /** Reads $filter and $select of those who want to be told of tasks; 400 when they do not fit. */
    public static ItemWatch<TodoTaskState> watch(Mailbox mailbox, QueryOptions options) {
        return new ItemWatch<>(TodoTaskState.class, type(mailbox, OutputZone.UTC), options);
    }

    private static EntityType<TodoTaskState> type(Mailbox mailbox, OutputZone zone) {
        BiFunction<TodoTaskState, String, Object> time = (task, name) -> TodoTaskType.time(task, name, zone);
        return new EntityType<TodoTaskState>("task")
                .with("id", Shape.ID, TodoTaskState::id)
                .with("createdDateTime", Shape.DATE, stored("createdDateTime"))
                .with("lastModifiedDateTime", Shape.DATE, stored("lastModifiedDateTime"))
                .with("changeKey", Shape.ID, TodoTaskState::changeKey)
                .with("categories", Shape.collection(Shape.STRING), stored("categories"))
                .with("assignedTo", Shape.STRING, task -> null)
                .with("body", MessageType.ITEM_BODY, stored("body"))
                .with(TIMES.get(0), MessageType.DATE_TIME_ZONE, task -> time.apply(task, TIMES.get(0)))
                .with(TIMES.get(1), MessageType.DATE_TIME_ZONE, task -> time.apply(task, TIMES.get(1)))
                .with("hasAttachments", Shape.BOOLEAN, stored("hasAttachments"))
                .with("importance", Shape.STRING, stored("importance"))
                .with("isReminderOn", Shape.BOOLEAN, stored("isReminderOn"))
                .with("owner", Shape.STRING, task -> mailbox.displayName())
                .with("parentFolderId", Shape.ID, task -> task.task().list().id())
                .with("recurrence", Shape.OPEN, task -> RecurrenceJson.write(task.recurrence()))
                .with(TIMES.get(2), MessageType.DATE_TIME_ZONE, task -> time.apply(task, TIMES.get(2)))
                .with(TaskInput.SENSITIVITY, Shape.STRING,
                        task -> task.properties().getOrDefault(TaskInput.SENSITIVITY, "normal"))
                .with(TIMES.get(3), MessageType.DATE_TIME_ZONE, task -> time.apply(task, TIMES.get(3)))
                .with("status", Shape.STRING, stored("status"))
                .with("subject", Shape.STRING, stored("title"));
    }

    private static Function<TodoTaskState, Object> stored(String name) {
        return task -> task.properties().get(name);
    }

    EntityType<TodoTaskState> type() {
        return type;
    }

    String contextSuffix() {
        return selection.contextSuffix();
    }

    /** A task as an item of a collection; what it has not is null. */
    public Map<String, Object> item(TodoTaskState task) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (Property<TodoTaskState> property : selection.properties()) {
            result.put(property.name(), property.value().apply(task));
        }
        return result;
    }

    Map<String, Object> entity(GraphRequest request, TodoTaskState task) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("@odata.context", request.mailboxContext("/tasks" + contextSuffix() + "/$entity"));
        result.putAll(item(task));
        return result;
    }
}
