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

import java.util.List;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.store.TaskGroup;
import io.github.cameloutlook.emulator.store.TodoList;
import io.github.cameloutlook.emulator.store.TodoTask;

/** Finds tasks, their folders and groups by the paths of the Outlook REST API. */
public final class TaskPaths {

    static final String TASKS = "/tasks";
    static final String TASK = TASKS + "/{task}";
    static final String FOLDERS = "/taskFolders";
    static final String FOLDER = FOLDERS + "/{taskFolder}";
    static final String FOLDER_TASKS = FOLDER + TASKS;
    static final String GROUPS = "/taskGroups";
    static final String GROUP = GROUPS + "/{taskGroup}";
    static final String GROUP_FOLDERS = GROUP + FOLDERS;

    private TaskPaths() {
    }

    /** The folders of a mailbox. Flagged messages are tasks to To Do only. */
    static List<TodoList> folders(GraphRequest request) {
        return request.mailbox().todo().lists().stream().filter(TaskPaths::isFolder).toList();
    }

    /** Whether a list of To Do is a folder of tasks. */
    public static boolean isFolder(TodoList list) {
        return list.role() != TodoList.Role.FLAGGED_EMAILS;
    }

    /** The folder that the path names; 404 or 400 when there is none. */
    public static TodoList folder(GraphRequest request) {
        String id = request.variable("taskFolder");
        return request.mailbox().todo().list(id).filter(TaskPaths::isFolder).orElseThrow(() -> {
            request.refuseBadId(id);
            return GraphException.itemNotFound();
        });
    }

    /** The task that the path names, which must be in the folder of the path if that names one. */
    static TodoTask task(GraphRequest request) {
        TodoList folder = request.variable("taskFolder") == null ? null : folder(request);
        String id = request.variable("task");
        TodoTask task = request.mailbox().todo().task(id).filter(one -> isFolder(one.list())).orElseThrow(() -> {
            request.refuseBadId(id);
            return GraphException.itemNotFound();
        });
        if (folder != null && task.list() != folder) {
            throw GraphException.itemNotFound();
        }
        return task;
    }

    /** The group that the path names, or null when it names none; 404 or 400 when there is none such. */
    static TaskGroup groupIfAny(GraphRequest request) {
        String id = request.variable("taskGroup");
        return id == null ? null : request.mailbox().todo().group(id).orElseThrow(() -> {
            request.refuseBadId(id);
            return GraphException.itemNotFound();
        });
    }
}
