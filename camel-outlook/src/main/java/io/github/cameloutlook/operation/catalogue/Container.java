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

import java.util.Arrays;
import java.util.Optional;

/**
 * A placeholder of paths whose value is no input as it is, but the id of a container that users may call by name: it is
 * resolved before the path is filled.
 */
public enum Container {
    /** The folder that holds or receives messages or folders. */
    FOLDER("folder", ContainerKind.MAIL_FOLDER, Input.FOLDER, false, null),
    /** The folder that is worked on. */
    MAIL_FOLDER("mailFolder", ContainerKind.MAIL_FOLDER, Input.FOLDER, true, null),
    /** The folder that holds or receives contacts or folders of contacts. */
    PARENT_CONTACT_FOLDER("parentContactFolder", ContainerKind.CONTACT_FOLDER, Input.FOLDER, false, null),
    /** The folder of contacts that is worked on. */
    CONTACT_FOLDER("contactFolder", ContainerKind.CONTACT_FOLDER, Input.FOLDER, true, null),
    /** The calendar that holds or receives events. */
    CALENDAR("calendar", ContainerKind.CALENDAR, Input.CALENDAR, false, null),
    /** The calendar that is worked on. */
    CALENDAR_ITSELF("calendarItself", ContainerKind.CALENDAR, Input.CALENDAR, true, null),
    /** The group that holds or receives calendars. */
    CALENDAR_GROUP("calendarGroup", ContainerKind.CALENDAR_GROUP, Input.CALENDAR_GROUP, false, null),
    /** The group of calendars that is worked on. */
    CALENDAR_GROUP_ITSELF("calendarGroupItself", ContainerKind.CALENDAR_GROUP, Input.CALENDAR_GROUP, true, null),
    /** The group of task lists that is worked on. */
    TASK_GROUP_ITSELF("taskGroupItself", ContainerKind.TASK_GROUP, Input.TASK_GROUP, true, null),
    /** The task list that holds or receives tasks. */
    TASK_LIST("taskList", ContainerKind.TASK_LIST, Input.TASK_LIST, false, "defaultList"),
    /** The task list that is worked on. */
    TASK_LIST_ITSELF("taskListItself", ContainerKind.TASK_LIST, Input.TASK_LIST, true, null),
    /** The mailbox under the id that import and export use. */
    EXCHANGE_MAILBOX("exchangeMailbox", ContainerKind.EXCHANGE_MAILBOX, Input.MAILBOX, false, null),
    /** The folder of any kind that holds items. */
    EXCHANGE_FOLDER("exchangeFolder", ContainerKind.EXCHANGE_FOLDER, Input.FOLDER, false, null),
    /** The folder of any kind that is worked on. */
    EXCHANGE_FOLDER_ITSELF("exchangeFolderItself", ContainerKind.EXCHANGE_FOLDER, Input.FOLDER, true, null);

    private final String placeholder;
    private final ContainerKind kind;
    private final Input input;
    private final boolean byId;
    private final String otherwise;

    Container(String placeholder, ContainerKind kind, Input input, boolean byId, String otherwise) {
        this.placeholder = placeholder;
        this.kind = kind;
        this.input = input;
        this.byId = byId;
        this.otherwise = otherwise;
    }

    /** The container that a placeholder of a path stands for; empty when the placeholder is a plain input. */
    public static Optional<Container> of(String placeholder) {
        return Arrays.stream(values()).filter(container -> container.placeholder.equals(placeholder)).findFirst();
    }

    public ContainerKind kind() {
        return kind;
    }

    /** What gives its name, path or id. */
    public Input input() {
        return input;
    }

    /** Whether it is what the operation works on, so that the input id may give its id. */
    public boolean isById() {
        return byId;
    }

    /** The name that is taken when none is given, or null when one must be. */
    public String otherwise() {
        return otherwise;
    }
}
