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

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Expansion;
import io.github.cameloutlook.emulator.odata.Property;
import io.github.cameloutlook.emulator.odata.Selection;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.resource.Extensions;
import io.github.cameloutlook.emulator.store.TodoListState;

/** Shows lists of tasks to a client as its request wants them. */
public final class TodoListRendering {

    static final EntityType<TodoListState> LIST = new EntityType<TodoListState>("todoTaskList")
            .with("displayName", Shape.STRING, state -> state.properties().get("displayName"))
            .with("isOwner", Shape.BOOLEAN, state -> true)
            .with("isShared", Shape.BOOLEAN, state -> false)
            .with("wellknownListName", Shape.STRING, state -> state.list().role().wellknownName())
            .with("id", Shape.ID, TodoListState::id)
            .withHidden("extensions", Shape.collection(Shape.complex("id", Shape.STRING)),
                    state -> Extensions.ids(state.extensions()))
            .withNavigation("extensions");

    private final Selection<TodoListState> selection;
    private final List<Expansion> expansions;

    public TodoListRendering(String select, String expand) {
        this.selection = Selection.parse(LIST, select);
        this.expansions = Expansion.parse(LIST, expand);
    }

    static TodoListRendering of(GraphRequest request) {
        return new TodoListRendering(request.query().get("$select"), request.query().get("$expand"));
    }

    static Map<String, Object> entity(GraphRequest request, TodoListState list) {
        TodoListRendering rendering = of(request);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("@odata.context",
                request.mailboxContext(TodoPaths.LISTS + rendering.contextSuffix() + "/$entity"));
        result.putAll(rendering.item(list));
        return result;
    }

    String contextSuffix() {
        return selection.contextSuffix();
    }

    public Map<String, Object> item(TodoListState list) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("@odata.etag", "W/\"" + list.changeKey() + "\"");
        for (Property<TodoListState> property : selection.properties()) {
            result.put(property.name(), property.value().apply(list));
        }
        for (Expansion expansion : expansions) {
            result.put(expansion.navigation(), Extensions.expand(expansion, list));
        }
        return result;
    }
}
