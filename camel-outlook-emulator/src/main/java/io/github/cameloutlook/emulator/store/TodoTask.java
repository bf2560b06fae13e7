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
package io.github.cameloutlook.emulator.store;

/** A task: an identity that lasts, and the state of its last write. Change it through its {@link TodoStore} only. */
public final class TodoTask {

    private final String id;
    private final TodoList list;
    private volatile TodoTaskState state;
    private volatile boolean removed;

    TodoTask(String id, TodoList list) {
        this.id = id;
        this.list = list;
    }

    public String id() {
        return id;
    }

    public TodoList list() {
        return list;
    }

    public TodoTaskState state() {
        return state;
    }

    void state(TodoTaskState next) {
        state = next;
    }

    public boolean isRemoved() {
        return removed;
    }

    void markRemoved() {
        removed = true;
    }
}
