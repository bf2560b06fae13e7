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

import java.util.List;

import static io.github.cameloutlook.client.HttpMethod.GET;
import static io.github.cameloutlook.operation.catalogue.EntityKind.CONTACT;
import static io.github.cameloutlook.operation.catalogue.EntityKind.CONTACT_FOLDER;
import static io.github.cameloutlook.operation.catalogue.EntityKind.EVENT;
import static io.github.cameloutlook.operation.catalogue.EntityKind.MAIL_FOLDER;
import static io.github.cameloutlook.operation.catalogue.EntityKind.MESSAGE;
import static io.github.cameloutlook.operation.catalogue.EntityKind.TASK;
import static io.github.cameloutlook.operation.catalogue.EntityKind.TASK_LIST;
import static io.github.cameloutlook.operation.catalogue.Input.DELTA_LINK;
import static io.github.cameloutlook.operation.catalogue.Input.END_DATE_TIME;
import static io.github.cameloutlook.operation.catalogue.Input.FOLDER;
import static io.github.cameloutlook.operation.catalogue.Input.PAGE_SIZE;
import static io.github.cameloutlook.operation.catalogue.Input.START_DATE_TIME;
import static io.github.cameloutlook.operation.catalogue.OperationBuilder.row;
import static io.github.cameloutlook.operation.catalogue.QueryOption.END;
import static io.github.cameloutlook.operation.catalogue.QueryOption.FILTER;
import static io.github.cameloutlook.operation.catalogue.QueryOption.SELECT;
import static io.github.cameloutlook.operation.catalogue.QueryOption.START;

/** What changed since the last time, for routes that keep the position themselves; consumers keep it by themselves. */
final class DeltaOperations {

    private DeltaOperations() {
    }

    static List<OperationBuilder> rows() {
        return List.of(
                delta("messages", MESSAGE, "messages of a folder", "/mailFolders/{folder}/messages/delta").needs(FOLDER)
                        .query(SELECT, FILTER),
                delta("mailFolders", MAIL_FOLDER, "folders", "/mailFolders/delta").query(SELECT),
                delta("events", EVENT, "events and occurrences between two times",
                        "/calendars/{calendar}/calendarView/delta", "/calendarView/delta")
                        .needs(START_DATE_TIME, END_DATE_TIME).query(START, END),
                delta("contacts", CONTACT, "contacts of the folder, or of the default folder",
                        "/contactFolders/{parentContactFolder}/contacts/delta", "/contacts/delta").query(SELECT),
                delta("contactFolders", CONTACT_FOLDER, "folders of contacts", "/contactFolders/delta").query(SELECT),
                delta("taskLists", TASK_LIST, "task lists", "/todo/lists/delta").query(SELECT),
                delta("tasks", TASK, "tasks of the task list, or of the default list",
                        "/todo/lists/{taskList}/tasks/delta").query(SELECT));
    }

    private static OperationBuilder delta(String resource, EntityKind kind, String noun, String... paths) {
        return row(resource, "delta", "Lists what changed since the delta link, or all, of the " + noun + ".")
                .via(GET, paths).accepts(DELTA_LINK, PAGE_SIZE).returns(ResultKind.LIST, kind).by(Flow.DELTA);
    }
}
