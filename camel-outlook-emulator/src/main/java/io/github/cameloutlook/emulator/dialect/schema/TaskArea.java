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
package io.github.cameloutlook.emulator.dialect.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tasks, their folders and the groups of these. Graph has To Do instead. */
final class TaskArea implements Area {

    static final EntityKind TASK
            = new EntityKind("Task", "Tasks", Set.of(), Map.of("attachments", AttachmentKind.ATTACHMENT));
    static final EntityKind TASK_FOLDER = new EntityKind("TaskFolder", "TaskFolders", Set.of(), Map.of());
    static final EntityKind TASK_GROUP = new EntityKind("TaskGroup", "TaskGroups", Set.of(), Map.of());

    private static final Set<ApiVersion> VERSIONS = ApiVersion.V2.andLater();
    private static final String TASKS = "(?:taskfolders/" + Shapes.ID + "/)?tasks";
    private static final String TASK_FOLDERS = "(?:taskgroups/" + Shapes.ID + "/)?taskfolders";

    @Override
    public Subset subset() {
        return Subset.TASKS;
    }

    @Override
    public List<ServedOperation> operations() {
        List<ServedOperation> operations = new ArrayList<>(
                List.of(
                        new ServedOperation("GET POST", TASKS + "|" + TASK_FOLDERS + "|taskgroups", VERSIONS),
                        new ServedOperation("GET", "(?:" + TASKS + "|" + TASK_FOLDERS + "|taskgroups)/\\$count", VERSIONS),
                        new ServedOperation(
                                "GET PATCH DELETE",
                                TASKS + "/" + Shapes.ID + "|taskfolders/" + Shapes.ID + "|taskgroups/" + Shapes.ID, VERSIONS),
                        new ServedOperation("POST", TASKS + "/" + Shapes.ID + "/complete", VERSIONS)));
        operations.addAll(AttachmentKind.operations("tasks"));
        return operations;
    }

    @Override
    public Map<String, EntityKind> collections() {
        return Map.of("tasks", TASK, "taskfolders", TASK_FOLDER, "taskgroups", TASK_GROUP);
    }

    @Override
    public List<TrackedCollection> tracked() {
        return List.of(
                new TrackedCollection("taskfolders/" + Shapes.ID + "/tasks", "Tasks", VERSIONS)
                        .refusing("$filter", "$orderby", "$search", "$top"),
                new TrackedCollection("taskfolders", "TaskFolders", VERSIONS)
                        .refusing("$filter", "$orderby", "$search", "$top"));
    }

    @Override
    public Set<String> own() {
        return Set.of("tasks", "taskfolders", "taskgroups");
    }

    @Override
    public List<StructuredType> types() {
        return List.of(
                StructuredType.entity(StructuredType.USER, null)
                        .leadingTo(VERSIONS, "Tasks:Task* TaskFolders:TaskFolder* TaskGroups:TaskGroup*"),
                StructuredType.entity("Task", "Item")
                        .with(VERSIONS, "AssignedTo Body:ItemBody CompletedDateTime:DateTimeTimeZone "
                                        + "DueDateTime:DateTimeTimeZone HasAttachments:Boolean Importance:Importance "
                                        + "IsReminderOn:Boolean Owner ParentFolderId Recurrence:PatternedRecurrence "
                                        + "ReminderDateTime:DateTimeTimeZone Sensitivity:Sensitivity "
                                        + "StartDateTime:DateTimeTimeZone Status:TaskStatus Subject")
                        .leadingTo(VERSIONS, "Attachments:Attachment*"),
                StructuredType.entity("TaskFolder", StructuredType.ENTITY)
                        .with(VERSIONS, "ChangeKey IsDefaultFolder:Boolean Name ParentGroupKey:Guid")
                        .leadingTo(VERSIONS, "Tasks:Task*"),
                StructuredType.entity("TaskGroup", StructuredType.ENTITY)
                        .with(VERSIONS, "ChangeKey GroupKey:Guid IsDefaultGroup:Boolean Name")
                        .leadingTo(VERSIONS, "TaskFolders:TaskFolder*"));
    }

    @Override
    public List<BoundOperation> bound() {
        return BoundOperation.actions("Complete", "Task", "", "Task*", VERSIONS).toList();
    }
}
