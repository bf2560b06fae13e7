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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.Extensions;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.resource.ListSource;
import io.github.cameloutlook.emulator.resource.Listing;
import io.github.cameloutlook.emulator.store.TodoList;
import io.github.cameloutlook.emulator.store.TodoListState;

/** Lists of tasks. */
public final class TodoListRoutes implements Routes {

    private static final Set<String> READ_ONLY = Set.of("id", "isowner", "isshared", "wellknownlistname");

    @Override
    public void register(Router router) {
        router.mailbox("GET", TodoPaths.LISTS, TodoListRoutes::list)
                .mailbox("GET", TodoPaths.LISTS + "/$count", request -> listing(request).count())
                .mailbox("POST", TodoPaths.LISTS, TodoListRoutes::create)
                .mailbox("GET", TodoPaths.LIST, TodoListRoutes::get)
                .mailbox("PATCH", TodoPaths.LIST, TodoListRoutes::update)
                .mailbox("DELETE", TodoPaths.LIST, TodoListRoutes::delete);
    }

    private static Response list(GraphRequest request) {
        TodoListRendering rendering = TodoListRendering.of(request);
        return listing(request).page(request.mailboxContext(TodoPaths.LISTS + rendering.contextSuffix()), rendering::item);
    }

    private static Listing<TodoListState> listing(GraphRequest request) {
        List<TodoListState> lists = request.mailbox().todo().lists().stream().map(TodoList::state).toList();
        return new Listing<>(request, TodoListRendering.LIST, ListSource.of(lists));
    }

    private static Response get(GraphRequest request) {
        return Response.json(200, TodoListRendering.entity(request, TodoPaths.list(request).state()));
    }

    private static Response create(GraphRequest request) throws IOException {
        Map<String, Object> json = request.json();
        requireKnown(json);
        Object name = name(json);
        // what the answer is to show is looked at before there is a list: a refused request leaves no trace
        TodoListRendering.of(request);
        TodoList list = request.mailbox().todo().createList(edit -> {
            edit.properties().put("displayName", name);
            edit.extensions().putAll(Extensions.readAll(InputValues.get(json, "extensions")));
        });
        return Response.json(201, TodoListRendering.entity(request, list.state()));
    }

    private static Response update(GraphRequest request) throws IOException {
        TodoList list = TodoPaths.list(request);
        Map<String, Object> json = request.json();
        requireKnown(json);
        if (InputValues.get(json, "extensions") != null) {
            throw GraphException.badRequest("Open extensions of a list are changed one by one, at its extensions.");
        }
        boolean renamed = json.keySet().stream().anyMatch("displayName"::equalsIgnoreCase);
        Object name = renamed ? name(json) : list.state().properties().get("displayName");
        if (list.role() != TodoList.Role.ORDINARY && !name.equals(list.state().properties().get("displayName"))) {
            throw new GraphException(400, "ErrorInvalidRequest", "A built-in list of tasks cannot be renamed.");
        }
        TodoListRendering.of(request);
        request.mailbox().todo().updateList(list, request.ifMatch(), edit -> edit.properties().put("displayName", name));
        return Response.json(200, TodoListRendering.entity(request, list.state()));
    }

    private static void requireKnown(Map<String, Object> json) {
        for (String name : json.keySet()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!lower.equals("displayname") && !lower.equals("extensions") && !READ_ONLY.contains(lower)
                    && !name.contains("@")) {
                throw new GraphException(
                        400, "RequestBodyRead",
                        "The property '" + name + "' does not exist on type 'microsoft.graph.todoTaskList'. Make sure to only "
                                                + "use property names that are defined by the type.");
            }
        }
    }

    private static Object name(Map<String, Object> json) {
        Object name = InputValues.text("displayName", InputValues.get(json, "displayName"));
        if (name == null || name.toString().isBlank()) {
            throw new GraphException(400, "ErrorInvalidRequest", "A list of tasks needs a displayName.");
        }
        return name;
    }

    private static Response delete(GraphRequest request) {
        request.mailbox().todo().deleteList(TodoPaths.list(request), request.ifMatch());
        return Response.status(204);
    }
}
