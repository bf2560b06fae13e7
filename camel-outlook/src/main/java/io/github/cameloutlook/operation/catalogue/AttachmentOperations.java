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
import java.util.stream.Stream;

import static io.github.cameloutlook.client.HttpMethod.DELETE;
import static io.github.cameloutlook.client.HttpMethod.GET;
import static io.github.cameloutlook.client.HttpMethod.POST;
import static io.github.cameloutlook.operation.catalogue.EntityKind.ATTACHMENT;
import static io.github.cameloutlook.operation.catalogue.Input.ATTACHMENT_ID;
import static io.github.cameloutlook.operation.catalogue.Input.EVENT_ID;
import static io.github.cameloutlook.operation.catalogue.Input.MESSAGE_ID;
import static io.github.cameloutlook.operation.catalogue.Input.TASK_ID;
import static io.github.cameloutlook.operation.catalogue.OperationBuilder.row;
import static io.github.cameloutlook.operation.catalogue.QueryOption.EXPAND;
import static io.github.cameloutlook.operation.catalogue.QueryOption.SELECT;
import static io.github.cameloutlook.operation.catalogue.ResultKind.CONTENT;
import static io.github.cameloutlook.operation.catalogue.ResultKind.ENTITY;
import static io.github.cameloutlook.operation.catalogue.ResultKind.LIST;

/** Attachments of whatever has some. */
final class AttachmentOperations {

    private static final String OF_MESSAGE = "/messages/{messageId}/attachments";
    private static final String OF_TASK = "/todo/lists/{taskList}/tasks/{taskId}/attachments";
    private static final String ONE = "/{attachmentId}";
    private static final String OF_EVENT = "/events/{eventId}/attachments";
    private static final Input[] OWNERS = { MESSAGE_ID, EVENT_ID, TASK_ID };
    /** Everything about attachments but their content: a list of them must not fill the memory. */
    private static final String FACTS = "?$select=id,name,contentType,size,isInline,lastModifiedDateTime";

    private AttachmentOperations() {
    }

    static List<OperationBuilder> rows() {
        return List.of(
                row("attachments", "list", "Lists the attachments of a message, event or task.")
                        .via(GET, OF_MESSAGE + FACTS, OF_EVENT + FACTS, OF_TASK).ofOne(OWNERS).query(SELECT, EXPAND)
                        .returns(LIST, ATTACHMENT).by(Flow.LIST),
                row("attachments", "get", "Reads an attachment.")
                        .via(GET, below(ONE)).ofOne(OWNERS).needs(ATTACHMENT_ID).query(SELECT, EXPAND)
                        .returns(ENTITY, ATTACHMENT),
                row("attachments", "create", "Adds attachments of any size to a draft, event or task.")
                        .via(POST, below("")).ofOne(OWNERS).takes(BodyKind.ATTACHMENT).by(Flow.ATTACH),
                row("attachments", "delete", "Removes an attachment.")
                        .via(DELETE, below(ONE)).ofOne(OWNERS).needs(ATTACHMENT_ID),
                row("attachments", "getContent", "Reads the content of an attachment: a file as it is, an item as MIME.")
                        .via(GET, below(ONE + "/$value")).ofOne(OWNERS).needs(ATTACHMENT_ID).returns(CONTENT)
                        .by(Flow.DOWNLOAD));
    }

    private static String[] below(String rest) {
        return Stream.of(OF_MESSAGE, OF_EVENT, OF_TASK).map(path -> path + rest).toArray(String[]::new);
    }
}
