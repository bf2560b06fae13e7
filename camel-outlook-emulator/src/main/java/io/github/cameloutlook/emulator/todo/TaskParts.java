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

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.store.Timestamps;
import io.github.cameloutlook.emulator.store.TodoTaskEdit;
import io.github.cameloutlook.emulator.store.TodoTaskState;

/**
 * A kind of things that belong to tasks: steps, or links to where a task comes from.
 *
 * @param collection their name below a task
 * @param type       their properties
 * @param writable   properties that clients may write, with their checks
 * @param of         those of a task
 * @param in         those of a task that is being changed
 */
record TaskParts(String collection, EntityType<Map<String, Object>> type,
        Map<String, BiFunction<String, Object, Object>> writable,
        Function<TodoTaskState, List<Map<String, Object>>> of, Function<TodoTaskEdit, List<Map<String, Object>>> in) {

    private static final String CHECKED_TIME = "checkedDateTime";
    private static final String CREATED = "createdDateTime";

    static final TaskParts CHECKLIST_ITEMS = new TaskParts(
            "checklistItems",
            type("checklistItem").with("displayName", Shape.STRING, stored("displayName"))
                    .with(CREATED, Shape.DATE, stored(CREATED)).with(CHECKED_TIME, Shape.DATE, stored(CHECKED_TIME))
                    .with("isChecked", Shape.BOOLEAN, stored("isChecked")).with("id", Shape.ID, stored("id")),
            Map.of("displayName", InputValues::text, "isChecked", InputValues::flag, CHECKED_TIME, TaskParts::moment, CREATED,
                    TaskParts::moment),
            TodoTaskState::checklistItems, TodoTaskEdit::checklistItems);

    static final TaskParts LINKED_RESOURCES = new TaskParts(
            "linkedResources",
            type("linkedResource").with("webUrl", Shape.STRING, stored("webUrl"))
                    .with("applicationName", Shape.STRING, stored("applicationName"))
                    .with("displayName", Shape.STRING, stored("displayName"))
                    .with("externalId", Shape.STRING, stored("externalId")).with("id", Shape.ID, stored("id")),
            Map.of("webUrl", InputValues::text, "applicationName", InputValues::text, "displayName", InputValues::text,
                    "externalId", InputValues::text),
            TodoTaskState::linkedResources, TodoTaskEdit::linkedResources);

    private static EntityType<Map<String, Object>> type(String name) {
        return new EntityType<>(name);
    }

    private static Function<Map<String, Object>, Object> stored(String name) {
        return part -> part.get(name);
    }

    private static Object moment(String name, Object value) {
        Object text = InputValues.text(name, value);
        try {
            return text == null ? null : Timestamps.precise(Timestamps.parse(text.toString()));
        } catch (java.time.DateTimeException e) {
            throw InputValues.wrongType(name, value, "Edm.DateTimeOffset");
        }
    }

    /** A new one of what a client sent. */
    Map<String, Object> create(Map<String, Object> json, Instant now) {
        Map<String, Object> start = new LinkedHashMap<>();
        type.properties().forEach(property -> start.put(property.name(), null));
        start.put("id", UUID.randomUUID().toString());
        if (this == CHECKLIST_ITEMS) {
            start.put("isChecked", false);
            start.put(CREATED, Timestamps.precise(now));
        }
        return update(start, json, now);
    }

    /** One with what a client sent of it. */
    Map<String, Object> update(Map<String, Object> present, Map<String, Object> json, Instant now) {
        Map<String, Object> part = new LinkedHashMap<>(present);
        json.forEach((name, value) -> {
            String known = known(name);
            if (known != null && !(value == null && (known.equals("isChecked") || known.equals(CREATED)))) {
                part.put(known, writable.get(known).apply(known, value));
            }
        });
        if (this == CHECKLIST_ITEMS) {
            if (part.get("displayName") == null || part.get("displayName").toString().isBlank()) {
                throw new GraphException(400, "ErrorInvalidRequest", "A checklist item needs a displayName.");
            }
            if (Boolean.FALSE.equals(part.get("isChecked"))) {
                part.put(CHECKED_TIME, null);
            } else if (part.get(CHECKED_TIME) == null) {
                part.put(CHECKED_TIME, Timestamps.precise(now));
            }
        }
        return Collections.unmodifiableMap(part);
    }

    private String known(String name) {
        if (name.contains("@") || name.toLowerCase(Locale.ROOT).equals("id")) {
            return null;
        }
        return writable.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElseThrow(() -> new GraphException(
                400, "RequestBodyRead", "The property '" + name + "' does not exist on type 'microsoft.graph." + type.name()
                                        + "'. Make sure to only use property names that are defined by the type."));
    }

    /** A step as it is of the next task. */
    static Map<String, Object> unchecked(Map<String, Object> item) {
        Map<String, Object> part = new LinkedHashMap<>(item);
        part.putAll(JsonObject.of("isChecked", false, CHECKED_TIME, null));
        return Collections.unmodifiableMap(part);
    }
}
