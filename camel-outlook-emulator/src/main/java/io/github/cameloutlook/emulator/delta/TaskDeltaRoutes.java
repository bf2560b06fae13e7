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
package io.github.cameloutlook.emulator.delta;

import java.util.List;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.store.ChangeLog.Change;
import io.github.cameloutlook.emulator.store.Mailboxes;
import io.github.cameloutlook.emulator.store.TodoList;
import io.github.cameloutlook.emulator.store.TodoStore;
import io.github.cameloutlook.emulator.store.TodoTask;
import io.github.cameloutlook.emulator.task.TaskFolderType;
import io.github.cameloutlook.emulator.task.TaskPaths;
import io.github.cameloutlook.emulator.task.TaskType;

/** What changed among the tasks of a folder and among the folders, as the Outlook REST API shows them. */
public final class TaskDeltaRoutes implements Routes {

    private static final Set<String> OPTIONS = Set.of("$select");

    private final Mailboxes mailboxes;

    public TaskDeltaRoutes(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public void register(Router router) {
        router.outlook("GET", "/taskFolders/{taskFolder}/tasks/delta", this::tasks)
                .outlook("GET", "/taskFolders/delta", this::folders);
    }

    private Response tasks(GraphRequest request) {
        TodoList folder = TaskPaths.folder(request);
        DeltaToken token = DeltaRequest.position(request, "outlook tasks " + folder.id(), mailboxes.syncGeneration(),
                OPTIONS, "Tasks");
        TodoStore store = request.mailbox().todo();
        if (!token.isFirstRound() && token.base() < store.forgottenTask(folder)) {
            throw token.notFound(mailboxes.syncGeneration());
        }
        TaskType tasks = new TaskType(request, token.options().get("$select"));
        int pageSize = DeltaRequest.pageSize(request, token);
        List<Change<TodoTask>> changes = store.taskChanges(folder, token.after(), token.upTo(), pageSize + 1);
        return new DeltaPage("task").answer(request, token, changes, pageSize, changed -> tasks.item(changed.state()));
    }

    private Response folders(GraphRequest request) {
        DeltaToken token = DeltaRequest.position(request, "outlook task folders", mailboxes.syncGeneration(), OPTIONS,
                "TaskFolders");
        TodoStore store = request.mailbox().todo();
        if (!token.isFirstRound() && token.base() < store.forgottenList()) {
            throw token.notFound(mailboxes.syncGeneration());
        }
        TaskFolderType folders = new TaskFolderType(store, token.options().get("$select"));
        int pageSize = DeltaRequest.pageSize(request, token);
        List<Change<TodoList>> changes = store.listChanges(token.after(), token.upTo(), Integer.MAX_VALUE).stream()
                .filter(change -> change.isRemoval() || TaskPaths.isFolder(change.item())).toList();
        return new DeltaPage("taskFolder").answer(
                request, token, changes, pageSize, changed -> folders.item(changed.state()));
    }
}
