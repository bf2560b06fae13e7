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
import static io.github.cameloutlook.operation.catalogue.BodyKind.COMMENT;
import static io.github.cameloutlook.operation.catalogue.BodyKind.MAIL;
import static io.github.cameloutlook.operation.catalogue.BodyKind.OBJECT;
import static io.github.cameloutlook.operation.catalogue.EntityKind.CALENDAR;
import static io.github.cameloutlook.operation.catalogue.EntityKind.MAIL_FOLDER;
import static io.github.cameloutlook.operation.catalogue.EntityKind.MESSAGE;
import static io.github.cameloutlook.operation.catalogue.Input.DESTINATION;
import static io.github.cameloutlook.operation.catalogue.Input.FOLDER;
import static io.github.cameloutlook.operation.catalogue.Input.MESSAGE_ID;
import static io.github.cameloutlook.operation.catalogue.OperationBuilder.row;
import static io.github.cameloutlook.operation.catalogue.QueryOption.EXPAND;
import static io.github.cameloutlook.operation.catalogue.QueryOption.EXTENDED_PROPERTIES;
import static io.github.cameloutlook.operation.catalogue.QueryOption.EXTENSIONS;
import static io.github.cameloutlook.operation.catalogue.QueryOption.FILTER;
import static io.github.cameloutlook.operation.catalogue.QueryOption.ORDER_BY;
import static io.github.cameloutlook.operation.catalogue.QueryOption.SEARCH;
import static io.github.cameloutlook.operation.catalogue.QueryOption.SELECT;
import static io.github.cameloutlook.operation.catalogue.QueryOption.TOP;
import static io.github.cameloutlook.operation.catalogue.ResultKind.CONTENT;
import static io.github.cameloutlook.operation.catalogue.ResultKind.ENTITY;
import static io.github.cameloutlook.operation.catalogue.ResultKind.LIST;

/** Messages and their folders. */
final class MailOperations {

    private static final String FOLDERS = "/mailFolders";
    private static final String FOLDER_ITEM = "/mailFolders/{mailFolder}";
    private static final String MESSAGE_ITEM = "/messages/{messageId}";

    private MailOperations() {
    }

    static List<OperationBuilder> rows() {
        List<OperationBuilder> rows = new ArrayList<>();
        rows.addAll(messages());
        rows.addAll(responses());
        rows.addAll(mailFolders());
        return rows;
    }

    private static List<OperationBuilder> messages() {
        return List.of(
                row("messages", "list", "Lists messages of the folder, or of the whole mailbox.")
                        .via(GET, "/mailFolders/{folder}/messages", "/messages")
                        .query(SELECT, EXPAND, EXTENDED_PROPERTIES, EXTENSIONS, FILTER, SEARCH, ORDER_BY, TOP)
                        .returns(LIST, MESSAGE).by(Flow.LIST),
                row("messages", "get", "Reads a message.")
                        .via(GET, MESSAGE_ITEM).needs(MESSAGE_ID).query(SELECT, EXPAND, EXTENDED_PROPERTIES, EXTENSIONS)
                        .returns(ENTITY, MESSAGE),
                row("messages", "create", "Creates a draft in the folder, or in Drafts.")
                        .via(POST, "/mailFolders/{folder}/messages", "/messages")
                        .takes(MAIL).returns(ENTITY, MESSAGE).by(Flow.CREATE_DRAFT),
                row("messages", "update", "Changes those properties of a message that the body holds.")
                        .via(PATCH, MESSAGE_ITEM).needs(MESSAGE_ID).takes(OBJECT).returns(ENTITY, MESSAGE),
                row("messages", "delete", "Moves a message to Deleted Items.")
                        .via(DELETE, MESSAGE_ITEM).needs(MESSAGE_ID),
                row("messages", "permanentDelete", "Deletes a message so that its owner cannot restore it.")
                        .via(POST, MESSAGE_ITEM + "/permanentDelete").needs(MESSAGE_ID),
                row("messages", "getMime", "Reads a message as MIME.")
                        .via(GET, MESSAGE_ITEM + "/$value").needs(MESSAGE_ID).returns(CONTENT).by(Flow.DOWNLOAD),
                row("messages", "send", "Sends a draft.")
                        .via(POST, MESSAGE_ITEM + "/send").needs(MESSAGE_ID).by(Flow.SEND_DRAFT),
                row("messages", "sendMail", "Composes a message from the body and sends it.")
                        .via(POST, "/sendMail").takes(MAIL).by(Flow.SEND_MAIL),
                row("messages", "acceptSharing", "Accepts the calendar that a message shares: it becomes one of the mailbox.")
                        .via(POST, MESSAGE_ITEM + "/microsoft.graph.calendarSharingMessage/accept").needs(MESSAGE_ID)
                        .returns(ENTITY, CALENDAR),
                row("messages", "move", "Moves a message to the destination folder.")
                        .via(POST, MESSAGE_ITEM + "/move").needs(MESSAGE_ID, DESTINATION).returns(ENTITY, MESSAGE),
                row("messages", "copy", "Copies a message to the destination folder.")
                        .via(POST, MESSAGE_ITEM + "/copy").needs(MESSAGE_ID, DESTINATION).returns(ENTITY, MESSAGE));
    }

    private static List<OperationBuilder> responses() {
        return List.of(
                row("messages", "reply", "Replies to the sender of a message, in its thread.")
                        .via(POST, MESSAGE_ITEM + "/reply").needs(MESSAGE_ID).takes(COMMENT).by(Flow.SEND_RESPONSE),
                row("messages", "replyAll", "Replies to the sender and all recipients of a message, in its thread.")
                        .via(POST, MESSAGE_ITEM + "/replyAll").needs(MESSAGE_ID).takes(COMMENT).by(Flow.SEND_RESPONSE),
                row("messages", "forward", "Forwards a message with its attachments.")
                        .via(POST, MESSAGE_ITEM + "/forward").needs(MESSAGE_ID).takes(COMMENT).by(Flow.SEND_RESPONSE),
                row("messages", "createReply", "Creates a draft that replies to the sender of a message.")
                        .via(POST, MESSAGE_ITEM + "/createReply").needs(MESSAGE_ID).takes(COMMENT)
                        .returns(ENTITY, MESSAGE).by(Flow.CREATE_RESPONSE),
                row("messages", "createReplyAll", "Creates a draft that replies to the sender and all recipients.")
                        .via(POST, MESSAGE_ITEM + "/createReplyAll").needs(MESSAGE_ID).takes(COMMENT)
                        .returns(ENTITY, MESSAGE).by(Flow.CREATE_RESPONSE),
                row("messages", "createForward", "Creates a draft that forwards a message with its attachments.")
                        .via(POST, MESSAGE_ITEM + "/createForward").needs(MESSAGE_ID).takes(COMMENT)
                        .returns(ENTITY, MESSAGE).by(Flow.CREATE_RESPONSE));
    }

    private static List<OperationBuilder> mailFolders() {
        return List.of(
                row("mailFolders", "list", "Lists the folders at the top of the mailbox.")
                        .via(GET, FOLDERS).query(SELECT, EXPAND, EXTENDED_PROPERTIES, FILTER, ORDER_BY, TOP)
                        .returns(LIST, MAIL_FOLDER).by(Flow.LIST),
                row("mailFolders", "listChildFolders", "Lists the folders directly below a folder.")
                        .via(GET, FOLDER_ITEM + "/childFolders").needs(FOLDER)
                        .query(SELECT, EXPAND, EXTENDED_PROPERTIES, FILTER, ORDER_BY, TOP)
                        .returns(LIST, MAIL_FOLDER).by(Flow.LIST),
                row("mailFolders", "get", "Reads a folder.")
                        .via(GET, FOLDER_ITEM).needs(FOLDER).query(SELECT, EXPAND, EXTENDED_PROPERTIES)
                        .returns(ENTITY, MAIL_FOLDER),
                row("mailFolders", "create", "Creates a folder below the folder, or at the top of the mailbox.")
                        .via(POST, "/mailFolders/{folder}/childFolders", FOLDERS).takes(OBJECT)
                        .returns(ENTITY, MAIL_FOLDER),
                row("mailFolders", "update", "Changes those properties of a folder that the body holds.")
                        .via(PATCH, FOLDER_ITEM).needs(FOLDER).takes(OBJECT).returns(ENTITY, MAIL_FOLDER),
                row("mailFolders", "delete", "Moves a folder below Deleted Items.")
                        .via(DELETE, FOLDER_ITEM).needs(FOLDER),
                row("mailFolders", "permanentDelete", "Deletes a folder so that its owner cannot restore it.")
                        .via(POST, FOLDER_ITEM + "/permanentDelete").needs(FOLDER),
                row("mailFolders", "move", "Moves a folder below the destination folder.")
                        .via(POST, FOLDER_ITEM + "/move").needs(FOLDER, DESTINATION).returns(ENTITY, MAIL_FOLDER),
                row("mailFolders", "copy", "Copies a folder below the destination folder.")
                        .via(POST, FOLDER_ITEM + "/copy").needs(FOLDER, DESTINATION).returns(ENTITY, MAIL_FOLDER));
    }
}
