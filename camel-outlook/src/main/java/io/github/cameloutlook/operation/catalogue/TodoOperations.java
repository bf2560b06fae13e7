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
package io.github.cameloutlook.operation.catalogue;

import java.util.ArrayList;
import java.util.List;

import static io.github.cameloutlook.client.HttpMethod.DELETE;
import static io.github.cameloutlook.client.HttpMethod.GET;
import static io.github.cameloutlook.client.HttpMethod.PATCH;
import static io.github.cameloutlook.client.HttpMethod.POST;
import static io.github.cameloutlook.operation.catalogue.BodyKind.OBJECT;
import static io.github.cameloutlook.operation.catalogue.EntityKind.CHECKLIST_ITEM;
import static io.github.cameloutlook.operation.catalogue.EntityKind.LINKED_RESOURCE;
import static io.github.cameloutlook.operation.catalogue.EntityKind.TASK;
import static io.github.cameloutlook.operation.catalogue.EntityKind.TASK_GROUP;
import static io.github.cameloutlook.operation.catalogue.EntityKind.TASK_LIST;
import static io.github.cameloutlook.operation.catalogue.EntityKind.UPLOAD_SESSION;
import static io.github.cameloutlook.operation.catalogue.Input.ID;
import static io.github.cameloutlook.operation.catalogue.Input.TASK_ID;
import static io.github.cameloutlook.operation.catalogue.OperationBuilder.row;
import static io.github.cameloutlook.operation.catalogue.QueryOption.EXPAND;
import static io.github.cameloutlook.operation.catalogue.QueryOption.EXTENSIONS;
import static io.github.cameloutlook.operation.catalogue.QueryOption.FILTER;
import static io.github.cameloutlook.operation.catalogue.QueryOption.ORDER_BY;
import static io.github.cameloutlook.operation.catalogue.QueryOption.SELECT;
import static io.github.cameloutlook.operation.catalogue.QueryOption.TOP;
import static io.github.cameloutlook.operation.catalogue.ResultKind.ENTITY;
import static io.github.cameloutlook.operation.catalogue.ResultKind.LIST;

/** Tasks: their groups, which To Do does not have, and lists, they themselves, their steps and links. */
final class TodoOperations {

    private static final String GROUPS = "/todo/groups";
    private static final String LISTS = "/todo/lists";
    private static final String LIST_ITEM = LISTS + "/{taskListItself}";
    private static final String TASKS = LISTS + "/{taskList}/tasks";
    private static final String TASK_ITEM = TASKS + "/{taskId}";

    private TodoOperations() {
    }

    static List<OperationBuilder> rows() {
        List<OperationBuilder> rows = new ArrayList<>();
        rows.addAll(taskGroups());
        rows.addAll(taskLists());
        rows.addAll(tasks());
        rows.addAll(attachmentSessions());
        rows.addAll(parts("checklistItems", CHECKLIST_ITEM, "step"));
        rows.addAll(parts("linkedResources", LINKED_RESOURCE, "link"));
        return rows;
    }

    private static List<OperationBuilder> taskGroups() {
        String one = GROUPS + "/{taskGroupItself}";
        return List.of(
                row("taskGroups", "list", "Lists the groups of task lists.")
                        .via(GET, GROUPS).query(SELECT, FILTER, TOP).returns(LIST, TASK_GROUP).by(Flow.LIST),
                row("taskGroups", "listTaskLists", "Lists the task lists of a group.")
                        .via(GET, one + "/lists").needs(Input.TASK_GROUP).query(SELECT, FILTER, TOP).returns(LIST, TASK_LIST)
                        .by(Flow.LIST),
                row("taskGroups", "get", "Reads a group of task lists.")
                        .via(GET, one).needs(Input.TASK_GROUP).query(SELECT).returns(ENTITY, TASK_GROUP),
                row("taskGroups", "create", "Creates a group of task lists.")
                        .via(POST, GROUPS).takes(OBJECT).returns(ENTITY, TASK_GROUP),
                row("taskGroups", "createTaskList", "Creates a task list in a group.")
                        .via(POST, one + "/lists").needs(Input.TASK_GROUP).takes(OBJECT).returns(ENTITY, TASK_LIST),
                row("taskGroups", "update", "Renames a group of task lists.")
                        .via(PATCH, one).needs(Input.TASK_GROUP).takes(OBJECT).returns(ENTITY, TASK_GROUP),
                row("taskGroups", "delete", "Deletes a group that has no task lists; not the default one.")
                        .via(DELETE, one).needs(Input.TASK_GROUP));
    }

    private static List<OperationBuilder> taskLists() {
        return List.of(
                row("taskLists", "list", "Lists the task lists of the mailbox.")
                        .via(GET, LISTS).query(SELECT, EXPAND, EXTENSIONS, FILTER, TOP).returns(LIST, TASK_LIST).by(Flow.LIST),
                row("taskLists", "get", "Reads a task list.")
                        .via(GET, LIST_ITEM).needs(Input.TASK_LIST).query(SELECT, EXPAND, EXTENSIONS)
                        .returns(ENTITY, TASK_LIST),
                row("taskLists", "create", "Creates a task list.")
                        .via(POST, LISTS).takes(OBJECT).returns(ENTITY, TASK_LIST),
                row("taskLists", "update", "Renames a task list; not the lists that are built in.")
                        .via(PATCH, LIST_ITEM).needs(Input.TASK_LIST).takes(OBJECT).returns(ENTITY, TASK_LIST),
                row("taskLists", "delete", "Deletes a task list with its tasks; not the lists that are built in.")
                        .via(DELETE, LIST_ITEM).needs(Input.TASK_LIST));
    }

    private static List<OperationBuilder> tasks() {
        return List.of(
                row("tasks", "list", "Lists the tasks of the task list, or of the default list.")
                        .via(GET, TASKS).query(SELECT, EXPAND, EXTENSIONS, FILTER, ORDER_BY, TOP)
                        .returns(LIST, TASK).by(Flow.LIST),
                row("tasks", "get", "Reads a task.")
                        .via(GET, TASK_ITEM).needs(TASK_ID).query(SELECT, EXPAND, EXTENSIONS).returns(ENTITY, TASK),
                row("tasks", "create", "Creates a task in the task list, or in the default list.")
                        .via(POST, TASKS).takes(BodyKind.TASK).returns(ENTITY, TASK),
                row("tasks", "update", "Changes those properties of a task that the body holds, such as its status.")
                        .via(PATCH, TASK_ITEM).needs(TASK_ID).takes(BodyKind.TASK).returns(ENTITY, TASK),
                row("tasks", "complete", "Completes a task; returns it, and the next one of a series.")
                        .via(POST, TASK_ITEM + "/complete").needs(TASK_ID).returns(LIST, TASK).by(Flow.LIST),
                row("tasks", "delete", "Deletes a task.")
                        .via(DELETE, TASK_ITEM).needs(TASK_ID));
    }

    private static List<OperationBuilder> attachmentSessions() {
        String all = TASK_ITEM + "/attachmentSessions";
        return List.of(
                row("attachmentSessions", "list", "Lists the uploads of files of a task that are not complete.")
                        .via(GET, all).needs(TASK_ID).returns(LIST, UPLOAD_SESSION).by(Flow.LIST),
                row("attachmentSessions", "get", "Reads how far an upload has come.")
                        .via(GET, all + "/{id}").needs(TASK_ID, ID).returns(ENTITY, UPLOAD_SESSION),
                row("attachmentSessions", "delete", "Gives an upload up.")
                        .via(DELETE, all + "/{id}").needs(TASK_ID, ID));
    }

    private static List<OperationBuilder> parts(String resource, EntityKind kind, String noun) {
        String all = TASK_ITEM + "/" + resource;
        String one = all + "/{id}";
        return List.of(
                row(resource, "list", "Lists the " + noun + "s of a task.")
                        .via(GET, all).needs(TASK_ID).query(SELECT, TOP).returns(LIST, kind).by(Flow.LIST),
                row(resource, "get", "Reads a " + noun + " of a task.")
                        .via(GET, one).needs(TASK_ID, ID).query(SELECT).returns(ENTITY, kind),
                row(resource, "create", "Adds a " + noun + " to a task.")
                        .via(POST, all).needs(TASK_ID).takes(OBJECT).returns(ENTITY, kind),
                row(resource, "update", "Changes those properties of a " + noun + " that the body holds.")
                        .via(PATCH, one).needs(TASK_ID, ID).takes(OBJECT).returns(ENTITY, kind),
                row(resource, "delete", "Removes a " + noun + " from a task.")
                        .via(DELETE, one).needs(TASK_ID, ID));
    }
}
