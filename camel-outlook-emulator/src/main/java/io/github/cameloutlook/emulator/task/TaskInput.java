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

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.calendar.EventTimes;
import io.github.cameloutlook.emulator.calendar.OutputZone;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.store.EventTime;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.TodoTaskEdit;
import io.github.cameloutlook.emulator.todo.TodoTaskInput;

/** Takes tasks as clients of the Outlook REST API send them, by its rules of dates. */
final class TaskInput {

    static final String SENSITIVITY = "sensitivity";

    private static final String START = "startDateTime";
    private static final String DUE = "dueDateTime";
    private static final String COMPLETED = "completedDateTime";
    private static final Set<String> READ_ONLY = Set.of("id", "createddatetime", "lastmodifieddatetime", "changekey",
            "assignedto", "hasattachments", "owner", "parentfolderid");
    private static final Set<String> SENSITIVITIES = Set.of("normal", "personal", "private", "confidential");
    /** Names by those in lower case; To Do calls one of them otherwise. */
    private static final Map<String, String> WRITABLE = Map.ofEntries(
            Map.entry("subject", "title"), Map.entry("body", "body"), Map.entry("categories", "categories"),
            Map.entry("isreminderon", "isReminderOn"), Map.entry("importance", "importance"), Map.entry("status", "status"),
            Map.entry("recurrence", "recurrence"), Map.entry("reminderdatetime", "reminderDateTime"),
            Map.entry("startdatetime", START), Map.entry("duedatetime", DUE), Map.entry("completeddatetime", COMPLETED),
            Map.entry(SENSITIVITY, SENSITIVITY));

    private final Map<String, Object> given = new LinkedHashMap<>();
    private final OutputZone zone;

    /** Reads what a client sent; 400 for what a task has not. */
    TaskInput(Map<String, Object> json, OutputZone zone) {
        this.zone = zone;
        json.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            String known = WRITABLE.get(lower);
            if (known != null) {
                given.put(known, value);
            } else if (!READ_ONLY.contains(lower) && !name.contains("@")) {
                throw new GraphException(
                        400, "RequestBodyRead", "The property '" + name + "' does not exist on type 'microsoft.graph.task'.");
            }
        });
        List.of(START, DUE, COMPLETED).forEach(name -> given.computeIfPresent(name, this::midnight));
        if (given.get(SENSITIVITY) != null) {
            InputValues.member(SENSITIVITY, given.get(SENSITIVITY), SENSITIVITIES);
        }
    }

    /** The time of a day is not looked at. */
    private Object midnight(String name, Object value) {
        EventTime time = EventTimes.read(name, value, zone);
        return JsonObject.of("dateTime", time.local().toLocalDate().atTime(LocalTime.MIN).toString() + ":00", "timeZone",
                time.zoneName());
    }

    void create(Mailbox mailbox, TodoTaskEdit edit) {
        Object sensitivity = given.remove(SENSITIVITY);
        TodoTaskInput.of(given, zone).create(mailbox, edit);
        settle(edit, sensitivity);
    }

    void update(Mailbox mailbox, TodoTaskEdit edit) {
        Object status = given.get("status") == null ? edit.properties().get("status") : given.get("status");
        if (given.get(COMPLETED) != null && !"completed".equals(status)) {
            throw new GraphException(
                    400, "ErrorInvalidRequest", "The property 'completedDateTime' needs the status Completed.");
        }
        Object sensitivity = given.remove(SENSITIVITY);
        TodoTaskInput.of(given, zone).update(mailbox, edit);
        settle(edit, sensitivity);
    }

    private void settle(TodoTaskEdit edit, Object sensitivity) {
        Map<String, Object> properties = edit.properties();
        if (sensitivity != null) {
            properties.put(SENSITIVITY, sensitivity);
        }
        if (given.containsKey(DUE) && given.get(DUE) == null) {
            properties.remove(START);
        } else if (properties.get(START) != null) {
            properties.putIfAbsent(DUE, properties.get(START));
        }
    }
}
