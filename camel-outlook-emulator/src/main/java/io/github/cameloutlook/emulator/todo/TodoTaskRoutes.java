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
import java.util.Comparator;
import java.util.List;

import io.github.cameloutlook.emulator.calendar.OutputZone;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.ListSource;
import io.github.cameloutlook.emulator.resource.Listing;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.TodoList;
import io.github.cameloutlook.emulator.store.TodoTask;
import io.github.cameloutlook.emulator.store.TodoTaskState;

/** Reading, creating, changing and deleting tasks. */
public final class TodoTaskRoutes implements Routes {

    @Override
    public void register(Router router) {
        router.mailbox("GET", TodoPaths.TASKS, TodoTaskRoutes::list)
                .mailbox("GET", TodoPaths.TASKS + "/$count", request -> listing(request).count())
                .mailbox("POST", TodoPaths.TASKS, TodoTaskRoutes::create)
                .mailbox("GET", TodoPaths.TASK, TodoTaskRoutes::get)
                .mailbox("PATCH", TodoPaths.TASK, TodoTaskRoutes::update)
                .mailbox("DELETE", TodoPaths.TASK, TodoTaskRoutes::delete);
    }

    private static Response list(GraphRequest request) {
        TodoTaskRendering rendering = TodoTaskRendering.of(request);
        String tasks = TodoPaths.tasksContext(TodoPaths.list(request));
        return listing(request).page(request.mailboxContext(tasks + rendering.contextSuffix()), rendering::item);
    }

    private static Listing<TodoTaskState> listing(GraphRequest request) {
        List<TodoTaskState> newestFirst = request.mailbox().todo().tasks(TodoPaths.list(request)).stream()
                .sorted(Comparator.comparing(TodoTaskState::entered).reversed()).toList();
        return new Listing<>(request, TodoTaskType.TASK, ListSource.of(newestFirst));
    }

    private static Response get(GraphRequest request) {
        return Response.json(200, TodoTaskRendering.entity(request, TodoPaths.task(request).state()));
    }

    private static Response create(GraphRequest request) throws IOException {
        Mailbox mailbox = request.mailbox();
        TodoList list = TodoPaths.list(request);
        TodoTaskInput input = TodoTaskInput.of(request.json(), OutputZone.of(request));
        // what the answer is to show is looked at before there is a task: a refused request leaves no trace
        TodoTaskRendering.of(request);
        TodoTask task = mailbox.todo().addTask(list, edit -> input.create(mailbox, edit));
        return Response.json(201, TodoTaskRendering.entity(request, task.state()));
    }

    private static Response update(GraphRequest request) throws IOException {
        TodoTask task = TodoPaths.task(request);
        TodoTaskInput input = TodoTaskInput.of(request.json(), OutputZone.of(request));
        TodoTaskRendering.of(request);
        request.mailbox().todo().updateTask(task, request.ifMatch(), edit -> input.update(request.mailbox(), edit));
        return request.prefer().returnMinimal()
                ? Response.status(204) : Response.json(200, TodoTaskRendering.entity(request, task.state()));
    }

    private static Response delete(GraphRequest request) {
        request.mailbox().todo().removeTask(TodoPaths.task(request), request.ifMatch());
        return Response.status(204);
    }
}
