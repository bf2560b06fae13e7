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
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Property;
import io.github.cameloutlook.emulator.odata.Selection;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.store.TodoList;
import io.github.cameloutlook.emulator.store.TodoListState;
import io.github.cameloutlook.emulator.store.TodoStore;

/** The lists of To Do as folders of tasks. */
public final class TaskFolderType {

    private final EntityType<TodoListState> type;
    private final Selection<TodoListState> selection;

    /** Folders as a request wants them. */
    public TaskFolderType(TodoStore store, String select) {
        this.type = new EntityType<TodoListState>("taskFolder")
                .with("id", Shape.ID, TodoListState::id)
                .with("changeKey", Shape.ID, TodoListState::changeKey)
                .with("name", Shape.STRING, folder -> folder.properties().get("displayName"))
                .with("isDefaultFolder", Shape.BOOLEAN, folder -> folder.list().role() == TodoList.Role.DEFAULT)
                .with("parentGroupKey", Shape.ID, folder -> store.group(folder.list()).key());
        this.selection = Selection.parse(type, select);
    }

    static TaskFolderType of(GraphRequest request) {
        return new TaskFolderType(request.mailbox().todo(), request.query().get("$select"));
    }

    EntityType<TodoListState> type() {
        return type;
    }

    String contextSuffix() {
        return selection.contextSuffix();
    }

    /** A folder as an item of a collection. */
    public Map<String, Object> item(TodoListState folder) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (Property<TodoListState> property : selection.properties()) {
            result.put(property.name(), property.value().apply(folder));
        }
        return result;
    }

    Map<String, Object> entity(GraphRequest request, TodoListState folder) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("@odata.context", request.mailboxContext("/taskFolders" + contextSuffix() + "/$entity"));
        result.putAll(item(folder));
        return result;
    }
}
