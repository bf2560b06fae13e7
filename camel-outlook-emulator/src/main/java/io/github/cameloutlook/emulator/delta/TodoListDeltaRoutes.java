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
import io.github.cameloutlook.emulator.todo.TodoListRendering;

/** Delta of the lists of tasks of a mailbox. */
public final class TodoListDeltaRoutes implements Routes {

    private final Mailboxes mailboxes;

    public TodoListDeltaRoutes(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public void register(Router router) {
        router.mailbox("GET", "/todo/lists/delta", this::delta);
    }

    private Response delta(GraphRequest request) {
        DeltaToken token = DeltaRequest.position(request, "todo lists", mailboxes.syncGeneration(), Set.of("$select", "$top"),
                "TodoTaskLists");
        TodoStore store = request.mailbox().todo();
        if (!token.isFirstRound() && token.base() < store.forgottenList()) {
            throw token.notFound(mailboxes.syncGeneration());
        }
        TodoListRendering rendering = new TodoListRendering(token.options().get("$select"), null);
        int pageSize = DeltaRequest.pageSize(request, token);
        List<Change<TodoList>> changes = store.listChanges(token.after(), token.upTo(), pageSize + 1);
        return new DeltaPage("todoTaskList").answer(
                request, token, changes, pageSize, changed -> rendering.item(changed.state()));
    }
}
