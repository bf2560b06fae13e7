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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import io.github.cameloutlook.emulator.store.ChangeLog.Change;
import io.github.cameloutlook.emulator.store.StoreException.Reason;

/**
 * The lists of tasks of a mailbox and the tasks in them. Like the mailbox's own, every method is one atomic step under
 * the mailbox's lock.
 */
public final class TodoStore {

    private final Mailbox mailbox;
    private final Numbering numbering;
    private final Map<String, TodoList> lists = new LinkedHashMap<>();
    private final Map<String, TodoTask> tasks = new LinkedHashMap<>();
    private final ChangeLog<TodoList> changes = new ChangeLog<>();
    private final Map<String, TaskGroup> groups = new LinkedHashMap<>();
    private final TodoList defaultList;

    TodoStore(Mailbox mailbox, Numbering numbering) {
        this.mailbox = mailbox;
        this.numbering = numbering;
        defaultList = add(TodoList.Role.DEFAULT, edit -> edit.properties().put("displayName", "Tasks"));
        add(TodoList.Role.FLAGGED_EMAILS, edit -> edit.properties().put("displayName", "Flagged Emails"));
        addGroup("My Tasks", true);
    }

    public List<TodoList> lists() {
        return mailbox.locked(() -> new ArrayList<>(lists.values()));
    }

    public Optional<TodoList> list(String id) {
        return Optional.ofNullable(mailbox.locked(() -> lists.get(id)));
    }

    /** The list that every mailbox has for tasks. */
    public TodoList defaultList() {
        return defaultList;
    }

    public TodoList createList(Consumer<TodoListEdit> content) {
        return mailbox.locked(() -> add(TodoList.Role.ORDINARY, content));
    }

    private TodoList add(TodoList.Role role, Consumer<TodoListEdit> content) {
        TodoListEdit edit = new TodoListEdit();
        content.accept(edit);
        long number = numbering.nextNumber();
        long change = numbering.nextChange();
        TodoList list = new TodoList(number, mailbox.ids().folderId(number), role);
        list.state(edit.freeze(list, mailbox.ids().changeKey(change), change, change));
        lists.put(list.id(), list);
        changes.entered(list, change);
        return list;
    }

    /**
     * Changes a list.
     *
     * @param changeKey that it must still have, or null for any
     */
    public void updateList(TodoList list, String changeKey, Consumer<TodoListEdit> change) {
        run(() -> {
            requirePresent(list.isRemoved());
            TodoListState before = list.state();
            ChangeKeys.require(changeKey, before.changeKey());
            TodoListEdit edit = new TodoListEdit(before);
            change.accept(edit);
            long number = numbering.nextChange();
            list.state(edit.freeze(list, mailbox.ids().changeKey(number), before.entered(), number));
            changes.changed(list, before.entered(), before.changed(), number);
        });
    }

    /** Removes a list with all its tasks; those that every mailbox has stay. */
    public void deleteList(TodoList list, String changeKey) {
        run(() -> {
            requirePresent(list.isRemoved());
            ChangeKeys.require(changeKey, list.state().changeKey());
            if (list.role() != TodoList.Role.ORDINARY) {
                throw new StoreException(
                        Reason.DELETE_DISTINGUISHED_FOLDER, "A built-in list of tasks cannot be deleted.");
            }
            for (TodoTask task : present(list)) {
                remove(task);
            }
            lists.remove(list.id());
            list.markRemoved();
            TodoListState state = list.state();
            changes.left(list.id(), list.id(), state.entered(), state.changed(), numbering.nextChange());
        });
    }

    /** The groups of lists, the default one first. Graph's clients do not see them. */
    public List<TaskGroup> groups() {
        return mailbox.locked(() -> new ArrayList<>(groups.values()));
    }

    public Optional<TaskGroup> group(String id) {
        return Optional.ofNullable(mailbox.locked(() -> groups.get(id)));
    }

    /** The group that a list is in. */
    public TaskGroup group(TodoList list) {
        Object key = list.state().properties().get(TaskGroup.KEY);
        return mailbox.locked(() -> groups.values().stream().filter(group -> group.key().equals(key)).findFirst()
                .orElseGet(() -> groups.values().iterator().next()));
    }

    public TaskGroup createGroup(String name) {
        return mailbox.locked(() -> addGroup(name, false));
    }

    private TaskGroup addGroup(String name, boolean isDefault) {
        TaskGroup group = new TaskGroup(
                mailbox.ids().folderId(numbering.nextNumber()), UUID.randomUUID().toString(), name, isDefault,
                mailbox.ids().changeKey(numbering.nextChange()));
        groups.put(group.id(), group);
        return group;
    }

    /** Renames a group that must still have the change key, or any for null. */
    public TaskGroup renameGroup(TaskGroup group, String changeKey, String name) {
        return mailbox.locked(() -> {
            requirePresent(!groups.containsKey(group.id()));
            ChangeKeys.require(changeKey, groups.get(group.id()).changeKey());
            TaskGroup renamed = new TaskGroup(
                    group.id(), group.key(), name, group.isDefault(), mailbox.ids().changeKey(numbering.nextChange()));
            groups.put(group.id(), renamed);
            return renamed;
        });
    }

    /** Removes a group without lists that is not the default one. */
    public void deleteGroup(TaskGroup group, String changeKey) {
        run(() -> {
            requirePresent(!groups.containsKey(group.id()));
            ChangeKeys.require(changeKey, groups.get(group.id()).changeKey());
            if (group.isDefault()) {
                throw new StoreException(
                        Reason.DELETE_DISTINGUISHED_FOLDER, "The default group of task folders cannot be deleted.");
            }
            if (lists.values().stream().anyMatch(list -> group(list).key().equals(group.key()))) {
                throw new StoreException(Reason.GROUP_NOT_EMPTY, "The group has task folders and cannot be deleted.");
            }
            groups.remove(group.id());
        });
    }

    /** Changes of lists, see {@link ChangeLog}. */
    public List<Change<TodoList>> listChanges(long after, long upTo, int count) {
        return mailbox.locked(() -> changes.between(after, upTo, count));
    }

    /** Number of the last removal of a list that is no longer known. */
    public long forgottenList() {
        return mailbox.locked(changes::forgotten);
    }

    /** The tasks of a list, in the order in which they came. */
    public List<TodoTaskState> tasks(TodoList list) {
        return mailbox.locked(() -> present(list).stream().map(TodoTask::state).toList());
    }

    private List<TodoTask> present(TodoList list) {
        return tasks.values().stream().filter(task -> task.list() == list).toList();
    }

    public Optional<TodoTask> task(String id) {
        return Optional.ofNullable(mailbox.locked(() -> tasks.get(id)));
    }

    public TodoTask addTask(TodoList list, Consumer<TodoTaskEdit> content) {
        TodoTaskEdit edit = new TodoTaskEdit();
        content.accept(edit);
        return mailbox.locked(() -> {
            requirePresent(list.isRemoved());
            TodoTask added = add(list, edit);
            if (edit.next() != null) {
                add(list, edit.next());
            }
            return added;
        });
    }

    private TodoTask add(TodoList list, TodoTaskEdit edit) {
        long number = numbering.nextNumber();
        long change = numbering.nextChange();
        TodoTask task = new TodoTask(mailbox.ids().itemId(list.number(), number, change), list);
        edit.properties().put("createdDateTime", now());
        task.state(edit.freeze(task, now(), mailbox.ids().changeKey(change), change, change));
        tasks.put(task.id(), task);
        list.changes().entered(task, change);
        mailbox.tellOf(ItemKind.TODO_TASK, null, task.state());
        return task;
    }

    /**
     * Changes a task.
     *
     * @param  changeKey that it must still have, or null for any
     * @return           the task that follows it, if the change lets one come into being
     */
    public Optional<TodoTask> updateTask(TodoTask task, String changeKey, Consumer<TodoTaskEdit> change) {
        return mailbox.locked(() -> {
            requirePresent(task.isRemoved());
            TodoTaskState before = task.state();
            ChangeKeys.require(changeKey, before.changeKey());
            TodoTaskEdit edit = new TodoTaskEdit(before);
            change.accept(edit);
            long number = numbering.nextChange();
            task.state(edit.freeze(task, now(), mailbox.ids().changeKey(number), before.entered(), number));
            task.list().changes().changed(task, before.entered(), before.changed(), number);
            mailbox.tellOf(ItemKind.TODO_TASK, before, task.state());
            return edit.next() == null ? Optional.empty() : Optional.of(add(task.list(), edit.next()));
        });
    }

    public void removeTask(TodoTask task, String changeKey) {
        run(() -> {
            requirePresent(task.isRemoved());
            ChangeKeys.require(changeKey, task.state().changeKey());
            remove(task);
        });
    }

    private void remove(TodoTask task) {
        tasks.remove(task.id());
        task.markRemoved();
        TodoTaskState state = task.state();
        task.list().changes().left(task.id(), task.id(), state.entered(), state.changed(), numbering.nextChange());
        mailbox.tellOf(ItemKind.TODO_TASK, state, null);
    }

    /** Changes of the tasks in a list, see {@link ChangeLog}. */
    public List<Change<TodoTask>> taskChanges(TodoList list, long after, long upTo, int count) {
        return mailbox.locked(() -> list.changes().between(after, upTo, count));
    }

    /** Number of the last removal of a task from a list that is no longer known. */
    public long forgottenTask(TodoList list) {
        return mailbox.locked(list.changes()::forgotten);
    }

    private String now() {
        return Timestamps.precise(mailbox.clock().instant());
    }

    private void run(Runnable step) {
        mailbox.locked(() -> {
            step.run();
            return null;
        });
    }

    private static void requirePresent(boolean removed) {
        if (removed) {
            throw new StoreException(Reason.ITEM_NOT_FOUND, "The specified object was not found in the store.");
        }
    }
}
