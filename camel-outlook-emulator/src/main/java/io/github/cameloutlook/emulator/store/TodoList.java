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

/**
 * A list of tasks: an identity that lasts, and the state of its last write. Change it through its {@link TodoStore}
 * only.
 */
public final class TodoList {

    /** What a list is for, as the service's enumeration wellknownListName names it. */
    public enum Role {
        /** Where tasks go that name no list. */
        DEFAULT("defaultList"),
        /** Tasks for messages with a flag. */
        FLAGGED_EMAILS("flaggedEmails"),
        /** Made by the user. */
        ORDINARY("none");

        private final String wellknownName;

        Role(String wellknownName) {
            this.wellknownName = wellknownName;
        }

        public String wellknownName() {
            return wellknownName;
        }
    }

    private final long number;
    private final String id;
    private final Role role;
    private final ChangeLog<TodoTask> changes = new ChangeLog<>();
    private volatile TodoListState state;
    private volatile boolean removed;

    TodoList(long number, String id, Role role) {
        this.number = number;
        this.id = id;
        this.role = role;
    }

    long number() {
        return number;
    }

    public String id() {
        return id;
    }

    public Role role() {
        return role;
    }

    public TodoListState state() {
        return state;
    }

    void state(TodoListState next) {
        state = next;
    }

    /** What changed in the list. */
    ChangeLog<TodoTask> changes() {
        return changes;
    }

    public boolean isRemoved() {
        return removed;
    }

    void markRemoved() {
        removed = true;
    }
}
