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

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.odata.Property;
import io.github.cameloutlook.emulator.odata.Selection;
import io.github.cameloutlook.emulator.resource.ListSource;
import io.github.cameloutlook.emulator.resource.Listing;
import io.github.cameloutlook.emulator.store.TodoTask;

/** The steps of tasks, and the links to where they come from. Each change is one of the task. */
public final class TaskPartRoutes implements Routes {

    private final TaskParts parts;

    private TaskPartRoutes(TaskParts parts) {
        this.parts = parts;
    }

    public static TaskPartRoutes checklistItems() {
        return new TaskPartRoutes(TaskParts.CHECKLIST_ITEMS);
    }

    public static TaskPartRoutes linkedResources() {
        return new TaskPartRoutes(TaskParts.LINKED_RESOURCES);
    }

    @Override
    public void register(Router router) {
        String all = TodoPaths.TASK + "/" + parts.collection();
        router.mailbox("GET", all, this::list).mailbox("GET", all + "/$count", request -> listing(request).count())
                .mailbox("POST", all, this::create).mailbox("GET", all + "/{part}", this::get)
                .mailbox("PATCH", all + "/{part}", this::update).mailbox("DELETE", all + "/{part}", this::delete);
    }

    private Response list(GraphRequest request) {
        Selection<Map<String, Object>> selection = Selection.parse(parts.type(), request.query().get("$select"));
        return listing(request).page(context(request) + selection.contextSuffix(), part -> item(selection, part));
    }

    private Listing<Map<String, Object>> listing(GraphRequest request) {
        return new Listing<>(
                request, parts.type(), ListSource.of(parts.of().apply(TodoPaths.task(request).state())));
    }

    private String context(GraphRequest request) {
        TodoTask task = TodoPaths.task(request);
        return request
                .mailboxContext(TodoPaths.tasksContext(task.list()) + "('" + task.id() + "')/" + parts.collection());
    }

    private static Map<String, Object> item(Selection<Map<String, Object>> selection, Map<String, Object> part) {
        Map<String, Object> item = new LinkedHashMap<>();
        for (Property<Map<String, Object>> property : selection.properties()) {
            Object value = property.value().apply(part);
            // the service leaves out when a step was checked that never was
            if (value != null || !property.name().equals("checkedDateTime")) {
                item.put(property.name(), value);
            }
        }
        return item;
    }

    private Response entity(GraphRequest request, int status, Map<String, Object> part) {
        Selection<Map<String, Object>> selection = Selection.parse(parts.type(), request.query().get("$select"));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", context(request) + selection.contextSuffix() + "/$entity");
        body.putAll(item(selection, part));
        return Response.json(status, body);
    }

    private Response get(GraphRequest request) {
        return entity(request, 200, find(request, parts.of().apply(TodoPaths.task(request).state())));
    }

    private static Map<String, Object> find(GraphRequest request, List<Map<String, Object>> all) {
        return all.stream().filter(part -> part.get("id").equals(request.variable("part"))).findFirst()
                .orElseThrow(GraphException::itemNotFound);
    }

    private Response create(GraphRequest request) throws IOException {
        TodoTask task = TodoPaths.task(request);
        Map<String, Object> part = parts.create(request.json(), request.mailbox().clock().instant());
        request.mailbox().todo().updateTask(task, null, edit -> parts.in().apply(edit).add(part));
        return entity(request, 201, part);
    }

    private Response update(GraphRequest request) throws IOException {
        Map<String, Object> json = request.json();
        Instant now = request.mailbox().clock().instant();
        change(request, present -> parts.update(present, json, now));
        return get(request);
    }

    private Response delete(GraphRequest request) {
        change(request, present -> null);
        return Response.status(204);
    }

    private void change(GraphRequest request, Function<Map<String, Object>, Map<String, Object>> change) {
        request.mailbox().todo().updateTask(TodoPaths.task(request), null, edit -> {
            List<Map<String, Object>> all = parts.in().apply(edit);
            Map<String, Object> present = find(request, all);
            Map<String, Object> changed = change.apply(present);
            if (changed == null) {
                all.remove(present);
            } else {
                all.set(all.indexOf(present), changed);
            }
        });
    }
}
