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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.cameloutlook.emulator.calendar.OutputZone;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.resource.ListSource;
import io.github.cameloutlook.emulator.resource.Listing;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.TodoList;
import io.github.cameloutlook.emulator.store.TodoStore;
import io.github.cameloutlook.emulator.store.TodoTask;
import io.github.cameloutlook.emulator.store.TodoTaskState;

/** Tasks of the Outlook REST API, which are those of To Do. */
public final class TaskRoutes implements Routes {

    @Override
    public void register(Router router) {
        for (String tasks : List.of(TaskPaths.TASKS, TaskPaths.FOLDER_TASKS)) {
            router.outlook("GET", tasks, TaskRoutes::list)
                    .outlook("GET", tasks + "/$count", request -> listing(request, TaskType.of(request)).count())
                    .outlook("POST", tasks, TaskRoutes::create);
        }
        for (String task : List.of(TaskPaths.TASK, TaskPaths.FOLDER_TASKS + "/{task}")) {
            router.outlook("GET", task, TaskRoutes::get).outlook("PATCH", task, TaskRoutes::update)
                    .outlook("DELETE", task, TaskRoutes::delete).outlook("POST", task + "/complete", TaskRoutes::complete);
        }
    }

    private static Response list(GraphRequest request) {
        TaskType tasks = TaskType.of(request);
        return listing(request, tasks).page(context(request, tasks), tasks::item);
    }

    private static String context(GraphRequest request, TaskType tasks) {
        String folder = request.variable("taskFolder") == null
                ? "" : "/taskFolders('" + TaskPaths.folder(request).id() + "')";
        return request.mailboxContext(folder + "/tasks" + tasks.contextSuffix());
    }

    private static Listing<TodoTaskState> listing(GraphRequest request, TaskType tasks) {
        TodoStore store = request.mailbox().todo();
        List<TodoList> folders = request.variable("taskFolder") == null
                ? TaskPaths.folders(request) : List.of(TaskPaths.folder(request));
        List<TodoTaskState> newestFirst = folders.stream().flatMap(folder -> store.tasks(folder).stream())
                .sorted(Comparator.comparing(TodoTaskState::entered).reversed()).toList();
        return new Listing<>(request, tasks.type(), ListSource.of(newestFirst));
    }

    private static Response get(GraphRequest request) {
        return Response.json(200, TaskType.of(request).entity(request, TaskPaths.task(request).state()));
    }

    private static Response create(GraphRequest request) throws IOException {
        Mailbox mailbox = request.mailbox();
        TodoList folder = request.variable("taskFolder") == null
                ? mailbox.todo().defaultList() : TaskPaths.folder(request);
        TaskInput input = new TaskInput(request.json(), OutputZone.of(request));
        // what the answer is to show is looked at before there is a task: a refused request leaves no trace
        TaskType tasks = TaskType.of(request);
        TodoTask task = mailbox.todo().addTask(folder, edit -> input.create(mailbox, edit));
        return Response.json(201, tasks.entity(request, task.state()));
    }

    private static Response update(GraphRequest request) throws IOException {
        TodoTask task = TaskPaths.task(request);
        TaskType tasks = TaskType.of(request);
        change(request, task, request.json());
        return Response.json(200, tasks.entity(request, task.state()));
    }

    private static Optional<TodoTask> change(GraphRequest request, TodoTask task, Map<String, Object> json) {
        Mailbox mailbox = request.mailbox();
        TaskInput input = new TaskInput(json, OutputZone.of(request));
        return mailbox.todo().updateTask(task, request.ifMatch(), edit -> input.update(mailbox, edit));
    }

    /** Answers with the task as it is now, and with the one that goes on in its place if it is repeated. */
    private static Response complete(GraphRequest request) {
        TodoTask task = TaskPaths.task(request);
        TaskType tasks = TaskType.of(request);
        Optional<TodoTask> next = change(request, task, JsonObject.of("status", "completed"));
        List<Map<String, Object>> value = new ArrayList<>(List.of(tasks.item(task.state())));
        next.ifPresent(one -> value.add(tasks.item(one.state())));
        return Response.json(200,
                JsonObject.of("@odata.context", request.mailboxContext("/tasks" + tasks.contextSuffix()), "value", value));
    }

    private static Response delete(GraphRequest request) {
        request.mailbox().todo().removeTask(TaskPaths.task(request), request.ifMatch());
        return Response.status(204);
    }
}
