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
package io.github.cameloutlook.emulator.seed;

import java.nio.file.Path;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.TodoList;
import io.github.cameloutlook.emulator.todo.TodoTaskInput;

/** Files in the directory of To Do: tasks of the default list, and in directories those of other lists. */
final class SeedTasks {

    private SeedTasks() {
    }

    /** The list of a name, which is made where there is none. */
    static TodoList list(Mailbox mailbox, String displayName) {
        return mailbox.todo().lists().stream()
                .filter(list -> displayName.equals(list.state().properties().get("displayName"))).findFirst()
                .orElseGet(() -> mailbox.todo().createList(edit -> edit.properties().put("displayName", displayName)));
    }

    static void load(Mailbox mailbox, TodoList list, Path file) {
        if (!file.getFileName().toString().endsWith(".json")) {
            throw new SeedException(file, "among tasks there may be .json files only");
        }
        Map<String, Object> task = SeedJson.object(file);
        try {
            mailbox.todo().addTask(list, edit -> TodoTaskInput.placed(mailbox, task, edit));
        } catch (GraphException e) {
            throw new SeedException(file, e.getMessage(), e);
        }
    }
}
