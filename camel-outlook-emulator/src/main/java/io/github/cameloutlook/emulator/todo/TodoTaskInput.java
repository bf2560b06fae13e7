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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import io.github.cameloutlook.emulator.calendar.EventTimes;
import io.github.cameloutlook.emulator.calendar.OutputZone;
import io.github.cameloutlook.emulator.calendar.RecurrenceJson;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.resource.Extensions;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.TodoTaskEdit;

/** Takes tasks that clients send as JSON. */
public final class TodoTaskInput {

    // what the service computes itself; clients that send back what they read are not refused for it
    private static final Set<String> READ_ONLY
            = Set.of("id", "createddatetime", "lastmodifieddatetime", "bodylastmodifieddatetime", "hasattachments");
    private static final List<String> TIMES
            = List.of("completedDateTime", "dueDateTime", "reminderDateTime", "startDateTime");
    private static final Set<String> NAVIGATIONS = Set.of("checklistitems", "linkedresources", "extensions");
    // null leaves these as they are
    private static final Set<String> NOTHING_SAID = Set.of("importance", "isReminderOn", "status");
    private static final Map<String, Writable> WRITABLE = new LinkedHashMap<>();

    private record Writable(String name, BiFunction<String, Object, Object> check) {
    }

    static {
        writable("title", InputValues::text);
        writable("body", (name, value) -> value == null ? emptyBody() : InputValues.itemBody(name, value));
        writable("categories", (name, value) -> value == null ? List.of() : InputValues.texts(name, value));
        writable("isReminderOn", InputValues::flag);
        member("importance", "low", "normal", "high");
        member("status", "notStarted", "inProgress", "completed", "waitingOnOthers", "deferred");
    }

    private final Map<String, Object> json;
    private final OutputZone zone;

    private TodoTaskInput(Map<String, Object> json, OutputZone zone) {
        this.json = json;
        this.zone = zone;
    }

    private static void writable(String name, BiFunction<String, Object, Object> check) {
        WRITABLE.put(name.toLowerCase(Locale.ROOT), new Writable(name, check));
    }

    private static void member(String name, String... members) {
        writable(name, (property, value) -> InputValues.member(property, value, Set.of(members)));
    }

    private static Map<String, Object> emptyBody() {
        return JsonObject.of("content", "", "contentType", "text");
    }

    /** What a client sent; times that name no zone are those of the zone that its answer is to have. */
    public static TodoTaskInput of(Map<String, Object> json, OutputZone zone) {
        TodoTaskInput input = new TodoTaskInput(json, zone);
        input.requireKnown();
        return input;
    }

    /** Fills a new task, for tests and first content. */
    public static void placed(Mailbox mailbox, Map<String, Object> json, TodoTaskEdit edit) {
        of(json, OutputZone.UTC).create(mailbox, edit);
    }

    private void requireKnown() {
        for (String name : json.keySet()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!WRITABLE.containsKey(lower) && TIMES.stream().noneMatch(name::equalsIgnoreCase)
                    && !NAVIGATIONS.contains(lower) && !lower.equals("recurrence") && !READ_ONLY.contains(lower)
                    && !name.contains("@")) {
                throw new GraphException(
                        400, "RequestBodyRead", "The property '" + name + "' does not exist on type "
                                                + "'microsoft.graph.todoTask'. Make sure to only use property names that are defined by the type.");
            }
        }
    }

    private Object value(String name) {
        return GraphRequest.parameter(json, name);
    }

    private boolean has(String name) {
        return json.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Puts all that was sent into a new task. */
    public void create(Mailbox mailbox, TodoTaskEdit edit) {
        edit.properties().putAll(JsonObject.of(
                "importance", "normal", "isReminderOn", false, "status", "notStarted", "title", "", "categories", List.of(),
                "body", emptyBody()));
        for (Map<String, Object> item : objects("checklistItems")) {
            edit.checklistItems().add(TaskParts.CHECKLIST_ITEMS.create(item, mailbox.clock().instant()));
        }
        for (Map<String, Object> resource : objects("linkedResources")) {
            edit.linkedResources().add(TaskParts.LINKED_RESOURCES.create(resource, mailbox.clock().instant()));
        }
        for (Map<String, Object> extension : objects("extensions")) {
            Map.Entry<String, Map<String, Object>> read = Extensions.read(extension);
            edit.extensions().put(read.getKey(), read.getValue());
        }
        apply(mailbox, edit);
    }

    private List<Map<String, Object>> objects(String name) {
        Object value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw InputValues.wrongType(name, value, "Collection");
        }
        return list.stream().map(one -> InputValues.object(name, one)).toList();
    }

    /** Puts what was sent into a task that is there already. */
    public void update(Mailbox mailbox, TodoTaskEdit edit) {
        for (String name : NAVIGATIONS) {
            if (has(name)) {
                throw GraphException.badRequest("The " + name + " of a task are changed one by one, below the task.");
            }
        }
        apply(mailbox, edit);
    }

    private void apply(Mailbox mailbox, TodoTaskEdit edit) {
        Map<String, Object> properties = edit.properties();
        boolean wasCompleted = TaskCompletion.isCompleted(properties) && properties.containsKey("completedDateTime");
        json.forEach((name, given) -> {
            Writable writable = WRITABLE.get(name.toLowerCase(Locale.ROOT));
            if (writable != null && !(given == null && NOTHING_SAID.contains(writable.name()))) {
                properties.put(writable.name(), writable.check().apply(writable.name(), given));
            }
        });
        for (String time : TIMES) {
            if (value(time) != null) {
                properties.put(time, EventTimes.read(time, value(time), zone));
            } else if (has(time)) {
                properties.remove(time);
            }
        }
        if (value("recurrence") != null) {
            properties.put("recurrence", RecurrenceJson.read(value("recurrence"), zone.name(), zone.zone()));
        } else if (has("recurrence")) {
            properties.remove("recurrence");
        }
        if (value("completedDateTime") != null && value("status") == null) {
            properties.put("status", "completed");
        }
        TaskCompletion.settle(edit, wasCompleted, mailbox.clock().instant());
    }
}
