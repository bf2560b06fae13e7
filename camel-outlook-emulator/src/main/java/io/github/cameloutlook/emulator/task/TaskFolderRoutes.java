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

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.resource.ListSource;
import io.github.cameloutlook.emulator.resource.Listing;
import io.github.cameloutlook.emulator.store.TaskGroup;
import io.github.cameloutlook.emulator.store.TodoList;
import io.github.cameloutlook.emulator.store.TodoListState;
import io.github.cameloutlook.emulator.store.TodoStore;

/** Folders of tasks of the Outlook REST API, which are the lists of To Do. */
public final class TaskFolderRoutes implements Routes {

    private static final List<String> PROPERTIES
            = List.of("id", "changeKey", "name", "isDefaultFolder", TaskGroup.KEY);

    @Override
    public void register(Router router) {
        for (String folders : List.of(TaskPaths.FOLDERS, TaskPaths.GROUP_FOLDERS)) {
            router.outlook("GET", folders, TaskFolderRoutes::list).outlook("POST", folders, TaskFolderRoutes::create)
                    .outlook("GET", folders + "/$count", request -> listing(request, TaskFolderType.of(request)).count());
        }
        router.outlook("GET", TaskPaths.FOLDER, TaskFolderRoutes::get)
                .outlook("PATCH", TaskPaths.FOLDER, TaskFolderRoutes::update)
                .outlook("DELETE", TaskPaths.FOLDER, TaskFolderRoutes::delete);
    }

    private static Response list(GraphRequest request) {
        TaskFolderType folders = TaskFolderType.of(request);
        TaskGroup group = TaskPaths.groupIfAny(request);
        String parent = group == null ? "" : "/taskGroups('" + group.id() + "')";
        return listing(request, folders)
                .page(request.mailboxContext(parent + "/taskFolders" + folders.contextSuffix()), folders::item);
    }

    private static Listing<TodoListState> listing(GraphRequest request, TaskFolderType folders) {
        TodoStore store = request.mailbox().todo();
        TaskGroup group = TaskPaths.groupIfAny(request);
        List<TodoListState> found = TaskPaths.folders(request).stream()
                .filter(folder -> group == null || store.group(folder).key().equals(group.key())).map(TodoList::state)
                .toList();
        return new Listing<>(request, folders.type(), ListSource.of(found));
    }

    private static Response get(GraphRequest request) {
        return Response.json(200, TaskFolderType.of(request).entity(request, TaskPaths.folder(request).state()));
    }

    private static Response create(GraphRequest request) throws IOException {
        TaskGroup group = TaskPaths.groupIfAny(request);
        String name = name(request.json());
        TaskFolderType folders = TaskFolderType.of(request);
        TodoList folder = request.mailbox().todo().createList(edit -> {
            edit.properties().put("displayName", name);
            if (group != null) {
                edit.properties().put(TaskGroup.KEY, group.key());
            }
        });
        return Response.json(201, folders.entity(request, folder.state()));
    }

    /** The name that a folder or group is to have; 400 when there is none. */
    private static String name(Map<String, Object> json) {
        return name("taskFolder", json, PROPERTIES);
    }

    static String name(String type, Map<String, Object> json, List<String> properties) {
        Map<String, Object> known = InputValues.object(type, json, type, properties);
        Object name = InputValues.text("name", InputValues.get(known, "name"));
        if (name == null || name.toString().isBlank()) {
            throw new GraphException(400, "ErrorInvalidRequest", "The property 'name' is missing.");
        }
        return name.toString();
    }

    private static Response update(GraphRequest request) throws IOException {
        TodoList folder = TaskPaths.folder(request);
        String name = name(request.json());
        if (folder.role() == TodoList.Role.DEFAULT && !name.equals(folder.state().properties().get("displayName"))) {
            throw new GraphException(400, "ErrorInvalidRequest", "The default folder of tasks cannot be renamed.");
        }
        TaskFolderType folders = TaskFolderType.of(request);
        request.mailbox().todo().updateList(folder, request.ifMatch(), edit -> edit.properties().put("displayName", name));
        return Response.json(200, folders.entity(request, folder.state()));
    }

    private static Response delete(GraphRequest request) {
        request.mailbox().todo().deleteList(TaskPaths.folder(request), request.ifMatch());
        return Response.status(204);
    }
}
