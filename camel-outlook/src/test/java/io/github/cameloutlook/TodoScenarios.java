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
package io.github.cameloutlook;

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.model.OutlookChecklistItem;
import io.github.cameloutlook.model.OutlookLinkedResource;
import io.github.cameloutlook.model.OutlookTask;
import io.github.cameloutlook.model.OutlookTaskGroup;
import io.github.cameloutlook.model.OutlookTaskList;
import io.github.cameloutlook.model.UploadSession;
import org.apache.camel.Exchange;

import static org.assertj.core.api.Assertions.assertThat;

/** Operations on task lists, tasks, their steps and links. */
final class TodoScenarios {

    private final ProducerTestSupport routes;

    TodoScenarios(ProducerTestSupport routes) {
        this.routes = routes;
    }

    void register(Scenarios scenarios) {
        groups(scenarios);
        lists(scenarios);
        tasks(scenarios);
        checklistItems(scenarios);
        linkedResources(scenarios);
        attachmentSessions(scenarios);
    }

    private void groups(Scenarios scenarios) {
        scenarios.put("taskGroups/list", () -> {
            group("Listed group");
            assertThat(groupNames()).contains("My Tasks", "Listed group");
        });
        scenarios.put("taskGroups/get", () -> {
            group("Read group");
            OutlookTaskGroup group = routes.ok("outlook:taskGroups/get?taskGroup=Read group", null).getMessage()
                    .getBody(OutlookTaskGroup.class);
            assertThat(group.getName()).isEqualTo("Read group");
            assertThat(group.getIsDefaultGroup()).isFalse();
        });
        scenarios.put("taskGroups/create", () -> {
            group("Created group");
            assertThat(groupNames()).contains("Created group");
        });
        scenarios.put("taskGroups/createTaskList", () -> {
            group("Group of one");
            OutlookTaskList list = routes.ok("outlook:taskGroups/createTaskList?taskGroup=Group of one",
                    Map.of("displayName", "In a group")).getMessage().getBody(OutlookTaskList.class);
            assertThat(list.getDisplayName()).isEqualTo("In a group");
            assertThat(listNames()).contains("In a group");
        });
        scenarios.put("taskGroups/listTaskLists", () -> {
            group("Group of two");
            String uri = "outlook:taskGroups/%s?taskGroup=Group of two";
            routes.ok(uri.formatted("createTaskList"), Map.of("displayName", "Inside"));
            List<?> lists = routes.ok(uri.formatted("listTaskLists"), null).getMessage().getBody(List.class);
            assertThat(lists).singleElement()
                    .satisfies(list -> assertThat(((OutlookTaskList) list).getDisplayName()).isEqualTo("Inside"));
        });
        scenarios.put("taskGroups/update", () -> {
            group("Old group");
            OutlookTaskGroup changes = new OutlookTaskGroup();
            changes.setName("New group");
            routes.ok("outlook:taskGroups/update?taskGroup=Old group", changes);
            assertThat(groupNames()).contains("New group").doesNotContain("Old group");
        });
        scenarios.put("taskGroups/delete", () -> {
            routes.ok("outlook:taskGroups/delete", null, OutlookConstants.ID, group("Deleted group"));
            assertThat(groupNames()).doesNotContain("Deleted group");
        });
    }

    private String group(String name) {
        OutlookTaskGroup group = new OutlookTaskGroup();
        group.setName(name);
        return routes.ok("outlook:taskGroups/create", group).getMessage().getHeader(OutlookConstants.ID, String.class);
    }

    private List<String> groupNames() {
        List<?> groups = routes.ok("outlook:taskGroups/list", null).getMessage().getBody(List.class);
        return groups.stream().map(group -> ((OutlookTaskGroup) group).getName()).toList();
    }

    private void lists(Scenarios scenarios) {
        scenarios.put("taskLists/list", () -> assertThat(listNames()).contains("Tasks"));
        scenarios.put("taskLists/get", () -> {
            Exchange done = routes.ok("outlook:taskLists/get?taskList=defaultList", null);
            assertThat(done.getMessage().getBody(OutlookTaskList.class).getWellknownListName()).isEqualTo("defaultList");
        });
        scenarios.put("taskLists/create", () -> {
            String id = list("Groceries");
            assertThat(listNames()).contains("Groceries");
            task("?taskList=Groceries", "Milk");
            assertThat(titles("?taskList=" + id)).containsExactly("Milk");
        });
        scenarios.put("taskLists/update", () -> {
            list("Old list");
            OutlookTaskList changes = new OutlookTaskList();
            changes.setDisplayName("New list");
            Exchange done = routes.ok("outlook:taskLists/update?taskList=Old list", changes);
            assertThat(done.getMessage().getBody(OutlookTaskList.class).getDisplayName()).isEqualTo("New list");
        });
        scenarios.put("taskLists/delete", () -> {
            routes.ok("outlook:taskLists/delete", null, OutlookConstants.ID, list("Deleted list"));
            assertThat(listNames()).doesNotContain("Deleted list");
        });
    }

    private void tasks(Scenarios scenarios) {
        scenarios.put("tasks/list", () -> {
            task("", "listed");
            assertThat(titles("?filter=title eq 'listed'")).containsExactly("listed");
        });
        scenarios.put("tasks/get", () -> {
            String id = task("", "read");
            Exchange done = routes.ok("outlook:tasks/get", null, OutlookConstants.TASK_ID, id);
            assertThat(done.getMessage().getBody(OutlookTask.class).getTitle()).isEqualTo("read");
        });
        scenarios.put("tasks/create", () -> {
            OutlookTask task = new OutlookTask();
            task.setTitle("created");
            task.setImportance("high");
            Exchange done = routes.ok("outlook:tasks/create", task);
            assertThat(done.getMessage().getBody(OutlookTask.class).getImportance()).isEqualTo("high");
            assertThat(done.getMessage().getHeader(OutlookConstants.TASK_ID)).isNotNull();
        });
        scenarios.put("tasks/update", () -> {
            String id = task("", "completed");
            OutlookTask done = routes.ok("outlook:tasks/update", Map.of("status", "completed"), OutlookConstants.TASK_ID, id)
                    .getMessage().getBody(OutlookTask.class);
            assertThat(done.getStatus()).isEqualTo("completed");
            assertThat(done.getCompletedDateTime()).isNotNull();
        });
        scenarios.put("tasks/complete", () -> {
            String id = task("", "complete me");
            List<?> done = routes.ok("outlook:tasks/complete", null, OutlookConstants.TASK_ID, id).getMessage()
                    .getBody(List.class);
            assertThat(done).singleElement()
                    .satisfies(task -> assertThat(((OutlookTask) task).getStatus()).isEqualTo("completed"));
        });
        scenarios.put("tasks/delete", () -> {
            routes.ok("outlook:tasks/delete?taskId=" + task("", "deleted"), null);
            assertThat(titles("")).doesNotContain("deleted");
        });
    }

    private void checklistItems(Scenarios scenarios) {
        scenarios.put("checklistItems/list", () -> {
            String task = task("", "with steps");
            step(task, "first");
            step(task, "second");
            List<?> steps = routes.ok("outlook:checklistItems/list?taskId=" + task, null).getMessage().getBody(List.class);
            assertThat(steps).hasSize(2).hasOnlyElementsOfType(OutlookChecklistItem.class);
        });
        scenarios.put("checklistItems/get", () -> {
            String task = task("", "with a step");
            OutlookChecklistItem step = part("checklistItems/get", null, task, step(task, "read me"))
                    .getBody(OutlookChecklistItem.class);
            assertThat(step.getDisplayName()).isEqualTo("read me");
        });
        scenarios.put("checklistItems/create", () -> assertThat(step(task("", "stepped"), "created")).isNotBlank());
        scenarios.put("checklistItems/update", () -> {
            String task = task("", "to be checked");
            OutlookChecklistItem changes = new OutlookChecklistItem();
            changes.setIsChecked(true);
            OutlookChecklistItem step = part("checklistItems/update", changes, task, step(task, "check me"))
                    .getBody(OutlookChecklistItem.class);
            assertThat(step.getIsChecked()).isTrue();
            assertThat(step.getCheckedDateTime()).isNotNull();
        });
        scenarios.put("checklistItems/delete", () -> {
            String task = task("", "with a step less");
            part("checklistItems/delete", null, task, step(task, "delete me"));
            assertThat(routes.ok("outlook:checklistItems/list?taskId=" + task, null).getMessage().getBody(List.class))
                    .isEmpty();
        });
    }

    private void linkedResources(Scenarios scenarios) {
        scenarios.put("linkedResources/list", () -> {
            String task = task("", "with links");
            link(task, "ticket 1");
            List<?> links = routes.ok("outlook:linkedResources/list?taskId=" + task, null).getMessage().getBody(List.class);
            assertThat(links).singleElement().isInstanceOf(OutlookLinkedResource.class);
        });
        scenarios.put("linkedResources/get", () -> {
            String task = task("", "with a link");
            OutlookLinkedResource link = part("linkedResources/get", null, task, link(task, "ticket 2"))
                    .getBody(OutlookLinkedResource.class);
            assertThat(link.getWebUrl()).isEqualTo("https://tickets.contoso.com/42");
        });
        scenarios.put("linkedResources/create", () -> assertThat(link(task("", "linked"), "ticket 3")).isNotBlank());
        scenarios.put("linkedResources/update", () -> {
            String task = task("", "with a renamed link");
            OutlookLinkedResource link = part("linkedResources/update", Map.of("displayName", "ticket 5"), task,
                    link(task, "ticket 4")).getBody(OutlookLinkedResource.class);
            assertThat(link.getDisplayName()).isEqualTo("ticket 5");
        });
        scenarios.put("linkedResources/delete", () -> {
            String task = task("", "with a link less");
            part("linkedResources/delete", null, task, link(task, "ticket 6"));
            assertThat(routes.ok("outlook:linkedResources/list?taskId=" + task, null).getMessage().getBody(List.class))
                    .isEmpty();
        });
    }

    private void attachmentSessions(Scenarios scenarios) {
        scenarios.put("attachmentSessions/list", () -> {
            String task = task("", "with an upload");
            upload(task);
            assertThat(routes.ok("outlook:attachmentSessions/list?taskId=" + task, null).getMessage().getBody(List.class))
                    .singleElement().isInstanceOf(UploadSession.class);
        });
        scenarios.put("attachmentSessions/get", () -> {
            String task = task("", "with one upload");
            assertThat(part("attachmentSessions/get", null, task, upload(task)).getBody(UploadSession.class)
                    .getNextExpectedRanges()).containsExactly("0");
        });
        scenarios.put("attachmentSessions/delete", () -> {
            String task = task("", "with an upload less");
            part("attachmentSessions/delete", null, task, upload(task));
            assertThat(routes.ok("outlook:attachmentSessions/list?taskId=" + task, null).getMessage().getBody(List.class))
                    .isEmpty();
        });
    }

    /** Begins an upload that does not go on; returns its id. */
    private String upload(String task) {
        String list = routes.ok("outlook:taskLists/get?taskList=defaultList", null).getMessage()
                .getHeader(OutlookConstants.ID, String.class);
        Map<?, ?> session = routes.ok("outlook:request",
                Map.of("attachmentInfo", Map.of("attachmentType", "file", "name", "large", "size", 5_000_000)),
                OutlookConstants.REQUEST_METHOD, "POST", OutlookConstants.REQUEST_PATH,
                "/todo/lists/" + list + "/tasks/" + task + "/attachments/createUploadSession").getMessage().getBody(Map.class);
        String url = session.get("uploadUrl").toString();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private org.apache.camel.Message part(String operation, Object body, String task, String id) {
        return routes.ok("outlook:" + operation, body, OutlookConstants.TASK_ID, task, OutlookConstants.ID, id).getMessage();
    }

    private List<String> listNames() {
        List<?> lists = routes.ok("outlook:taskLists/list", null).getMessage().getBody(List.class);
        return lists.stream().map(list -> ((OutlookTaskList) list).getDisplayName()).toList();
    }

    private List<String> titles(String query) {
        List<?> tasks = routes.ok("outlook:tasks/list" + query, null).getMessage().getBody(List.class);
        return tasks.stream().map(task -> ((OutlookTask) task).getTitle()).toList();
    }

    private String list(String name) {
        return routes.ok("outlook:taskLists/create", Map.of("displayName", name)).getMessage()
                .getHeader(OutlookConstants.ID, String.class);
    }

    private String task(String query, String title) {
        return routes.ok("outlook:tasks/create" + query, Map.of("title", title)).getMessage()
                .getHeader(OutlookConstants.TASK_ID, String.class);
    }

    private String step(String task, String name) {
        return routes.ok("outlook:checklistItems/create", Map.of("displayName", name), OutlookConstants.TASK_ID, task)
                .getMessage().getHeader(OutlookConstants.ID, String.class);
    }

    private String link(String task, String name) {
        OutlookLinkedResource link = new OutlookLinkedResource();
        link.setDisplayName(name);
        link.setApplicationName("Tickets");
        link.setWebUrl("https://tickets.contoso.com/42");
        link.setExternalId("42");
        return routes.ok("outlook:linkedResources/create?taskId=" + task, link).getMessage()
                .getHeader(OutlookConstants.ID, String.class);
    }
}
