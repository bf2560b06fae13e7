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

import java.util.Collections;

/** A change of a list of tasks under way. */
public final class TodoListEdit extends ItemEdit {

    TodoListEdit() {
    }

    TodoListEdit(TodoListState state) {
        takeOver(state);
    }

    @Override
    public void contentChanged() {
        // a list has no other source than its properties
    }

    TodoListState freeze(TodoList list, String changeKey, long entered, long changed) {
        return new TodoListState(
                list, changeKey, Collections.unmodifiableMap(properties()), Collections.unmodifiableMap(extensions()), entered,
                changed);
    }
}
