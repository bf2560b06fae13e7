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
package io.github.cameloutlook.emulator;

import java.util.ArrayList;
import java.util.List;

import io.github.cameloutlook.emulator.attachment.AttachmentRoutes;
import io.github.cameloutlook.emulator.attachment.TaskAttachmentRoutes;
import io.github.cameloutlook.emulator.attachment.TaskUploadRoutes;
import io.github.cameloutlook.emulator.attachment.UploadSessions;
import io.github.cameloutlook.emulator.delta.TaskDeltaRoutes;
import io.github.cameloutlook.emulator.delta.TodoListDeltaRoutes;
import io.github.cameloutlook.emulator.delta.TodoTaskDeltaRoutes;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.resource.ExtensionRoutes;
import io.github.cameloutlook.emulator.store.Mailboxes;
import io.github.cameloutlook.emulator.task.TaskAddressing;
import io.github.cameloutlook.emulator.task.TaskFolderRoutes;
import io.github.cameloutlook.emulator.task.TaskGroupRoutes;
import io.github.cameloutlook.emulator.task.TaskRoutes;
import io.github.cameloutlook.emulator.todo.TaskPartRoutes;
import io.github.cameloutlook.emulator.todo.TodoListAddressing;
import io.github.cameloutlook.emulator.todo.TodoListRoutes;
import io.github.cameloutlook.emulator.todo.TodoTaskAddressing;
import io.github.cameloutlook.emulator.todo.TodoTaskRoutes;

/** What makes a store of tasks the service's To Do, and the tasks of the Outlook REST API. */
final class TodoFeatures {

    private TodoFeatures() {
    }

    /** These features' operations and others'. */
    static List<Routes> and(List<Routes> others, Mailboxes mailboxes, UploadSessions uploads) {
        TodoTaskAddressing tasks = new TodoTaskAddressing();
        List<Routes> all = new ArrayList<>(others);
        all.add(new TodoListRoutes());
        all.add(new TodoListDeltaRoutes(mailboxes));
        all.add(new ExtensionRoutes(new TodoListAddressing()));
        all.add(new TodoTaskRoutes());
        all.add(new TodoTaskDeltaRoutes(mailboxes));
        all.add(new ExtensionRoutes(tasks));
        all.add(TaskPartRoutes.checklistItems());
        all.add(TaskPartRoutes.linkedResources());
        all.add(new TaskAttachmentRoutes(tasks, mailboxes.contents()));
        all.add(new TaskUploadRoutes(tasks, uploads));
        all.add(new TaskRoutes());
        all.add(new TaskFolderRoutes());
        all.add(new TaskGroupRoutes());
        all.add(new TaskDeltaRoutes(mailboxes));
        all.add(new AttachmentRoutes(new TaskAddressing(), mailboxes.contents()));
        return all;
    }
}
