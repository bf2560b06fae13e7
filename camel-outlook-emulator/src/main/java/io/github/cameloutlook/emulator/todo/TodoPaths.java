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

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.store.TodoList;
import io.github.cameloutlook.emulator.store.TodoTask;

/** Finds what paths below /todo name. */
public final class TodoPaths {

    static final String LISTS = "/todo/lists";
    static final String LIST = LISTS + "/{list}";
    static final String TASKS = LIST + "/tasks";
    static final String TASK = TASKS + "/{task}";

    private TodoPaths() {
    }

    /** The list that the path names; 404 or 400 when there is none. */
    public static TodoList list(GraphRequest request) {
        String id = request.variable("list");
        return request.mailbox().todo().list(id).orElseThrow(() -> {
            request.refuseBadId(id);
            return GraphException.itemNotFound();
        });
    }

    /** The task that the path names, which must be in the list of the path. */
    static TodoTask task(GraphRequest request) {
        TodoList list = list(request);
        String id = request.variable("task");
        TodoTask task = request.mailbox().todo().task(id).orElseThrow(() -> {
            request.refuseBadId(id);
            return GraphException.itemNotFound();
        });
        if (task.list() != list) {
            throw GraphException.itemNotFound();
        }
        return task;
    }

    /** What contexts say of the tasks of a list. */
    static String tasksContext(TodoList list) {
        return LISTS + "('" + list.id() + "')/tasks";
    }
}
