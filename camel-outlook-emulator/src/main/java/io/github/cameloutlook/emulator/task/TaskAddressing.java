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

import java.util.function.Consumer;

import io.github.cameloutlook.emulator.graph.AddressedItem;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.ItemAddressing;
import io.github.cameloutlook.emulator.graph.Operation;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.store.ContentState;
import io.github.cameloutlook.emulator.store.ItemEdit;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.TodoTask;

/** Tasks by the paths of the Outlook REST API. */
public final class TaskAddressing implements ItemAddressing {

    @Override
    public void register(Router router, String method, String template, Operation operation) {
        router.outlook(method, TaskPaths.TASK + template, operation);
    }

    @Override
    public AddressedItem find(GraphRequest request) {
        return new Addressed(request.mailbox(), TaskPaths.task(request));
    }

    @Override
    public String collection() {
        return "tasks";
    }

    private record Addressed(Mailbox mailbox, TodoTask task) implements AddressedItem {

        @Override
        public ContentState state() {
            if (task.isRemoved()) {
                throw GraphException.itemNotFound();
            }
            return task.state();
        }

        @Override
        public void update(String changeKey, Consumer<ItemEdit> change) {
            mailbox.todo().updateTask(task, changeKey, change::accept);
        }
    }
}
