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

import java.util.Map;
import java.util.function.Function;

import io.github.cameloutlook.emulator.calendar.OutputZone;
import io.github.cameloutlook.emulator.calendar.RecurrenceJson;
import io.github.cameloutlook.emulator.graph.QueryOptions;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.resource.Extensions;
import io.github.cameloutlook.emulator.resource.ItemWatch;
import io.github.cameloutlook.emulator.resource.MessageType;
import io.github.cameloutlook.emulator.store.EventTime;
import io.github.cameloutlook.emulator.store.TodoTaskState;

/** Properties of tasks in the order in which the service gives them. */
public final class TodoTaskType {

    static final EntityType<TodoTaskState> TASK = new EntityType<TodoTaskState>("todoTask")
            .with("importance", Shape.STRING, stored("importance"))
            .with("isReminderOn", Shape.BOOLEAN, stored("isReminderOn"))
            .with("status", Shape.STRING, stored("status"))
            .with("title", Shape.STRING, stored("title"))
            .with("createdDateTime", Shape.DATE, stored("createdDateTime"))
            .with("lastModifiedDateTime", Shape.DATE, stored("lastModifiedDateTime"))
            .with("bodyLastModifiedDateTime", Shape.DATE, stored("bodyLastModifiedDateTime"))
            .with("hasAttachments", Shape.BOOLEAN, stored("hasAttachments"))
            .with("categories", Shape.collection(Shape.STRING), stored("categories"))
            .with("id", Shape.ID, TodoTaskState::id)
            .with("body", MessageType.ITEM_BODY, stored("body"))
            .with("completedDateTime", MessageType.DATE_TIME_ZONE, time("completedDateTime"))
            .with("dueDateTime", MessageType.DATE_TIME_ZONE, time("dueDateTime"))
            .with("reminderDateTime", MessageType.DATE_TIME_ZONE, time("reminderDateTime"))
            .with("startDateTime", MessageType.DATE_TIME_ZONE, time("startDateTime"))
            .with("recurrence", Shape.OPEN, task -> RecurrenceJson.write(task.recurrence()))
            .withHidden("extensions", Shape.collection(Shape.complex("id", Shape.STRING)),
                    task -> Extensions.ids(task.extensions()))
            .withNavigation("attachments").withNavigation("checklistItems").withNavigation("extensions")
            .withNavigation("linkedResources");

    private TodoTaskType() {
    }

    /** Which tasks somebody wants to be told of; 400 when the options do not fit tasks. */
    public static ItemWatch<TodoTaskState> watch(QueryOptions options) {
        return new ItemWatch<>(TodoTaskState.class, TASK, options);
    }

    private static Function<TodoTaskState, Object> stored(String name) {
        return task -> task.properties().get(name);
    }

    private static Function<TodoTaskState, Object> time(String name) {
        return task -> time(task, name, OutputZone.UTC);
    }

    /** A time of a task in a zone; null when it has none. */
    public static Map<String, Object> time(TodoTaskState task, String name, OutputZone zone) {
        EventTime time = task.time(name);
        return time == null ? null : zone.instant(time.instant());
    }
}
