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
import io.github.cameloutlook.emulator.todo.TodoPaths;
import io.github.cameloutlook.emulator.todo.TodoTaskRendering;

/** Delta of the tasks of one list. */
public final class TodoTaskDeltaRoutes implements Routes {

    private final Mailboxes mailboxes;

    public TodoTaskDeltaRoutes(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public void register(Router router) {
        router.mailbox("GET", "/todo/lists/{list}/tasks/delta", this::delta);
    }

    private Response delta(GraphRequest request) {
        TodoList list = TodoPaths.list(request);
        DeltaToken token = DeltaRequest.position(request, "tasks " + list.id(), mailboxes.syncGeneration(),
                Set.of("$select", "$top", "$expand"), "TodoTasks");
        TodoStore store = request.mailbox().todo();
        if (!token.isFirstRound() && token.base() < store.forgottenTask(list)) {
            throw token.notFound(mailboxes.syncGeneration());
        }
        TodoTaskRendering rendering
                = new TodoTaskRendering(request, token.options().get("$select"), token.options().get("$expand"));
        int pageSize = DeltaRequest.pageSize(request, token);
        List<Change<TodoTask>> changes = store.taskChanges(list, token.after(), token.upTo(), pageSize + 1);
        return new DeltaPage("todoTask").answer(
                request, token, changes, pageSize, changed -> rendering.item(changed.state()));
    }
}
