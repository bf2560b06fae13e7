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
package io.github.cameloutlook.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static io.github.cameloutlook.client.HttpMethod.DELETE;
import static io.github.cameloutlook.client.HttpMethod.GET;
import static io.github.cameloutlook.client.HttpMethod.PATCH;
import static io.github.cameloutlook.client.HttpMethod.POST;
import static io.github.cameloutlook.operation.BodyKind.ANY;
import static io.github.cameloutlook.operation.BodyKind.COMMENT;
import static io.github.cameloutlook.operation.BodyKind.MAIL;
import static io.github.cameloutlook.operation.BodyKind.NOTIFICATIONS;
import static io.github.cameloutlook.operation.BodyKind.OBJECT;
import static io.github.cameloutlook.operation.BodyKind.REQUESTS;
import static io.github.cameloutlook.operation.EntityKind.ATTACHMENT;
import static io.github.cameloutlook.operation.EntityKind.CATEGORY;
import static io.github.cameloutlook.operation.EntityKind.MAILBOX_SETTINGS;
import static io.github.cameloutlook.operation.EntityKind.MAIL_FOLDER;
import static io.github.cameloutlook.operation.EntityKind.MESSAGE;
import static io.github.cameloutlook.operation.EntityKind.MESSAGE_RULE;
import static io.github.cameloutlook.operation.EntityKind.SUBSCRIPTION;
import static io.github.cameloutlook.operation.Input.ATTACHMENT_ID;
import static io.github.cameloutlook.operation.Input.DESTINATION;
import static io.github.cameloutlook.operation.Input.FOLDER;
import static io.github.cameloutlook.operation.Input.ID;
import static io.github.cameloutlook.operation.Input.MESSAGE_ID;
import static io.github.cameloutlook.operation.Input.REQUEST_PATH;
import static io.github.cameloutlook.operation.QueryOption.EXPAND;
import static io.github.cameloutlook.operation.QueryOption.FILTER;
import static io.github.cameloutlook.operation.QueryOption.ORDER_BY;
import static io.github.cameloutlook.operation.QueryOption.SEARCH;
import static io.github.cameloutlook.operation.QueryOption.SELECT;
import static io.github.cameloutlook.operation.QueryOption.TOP;
import static io.github.cameloutlook.operation.ResultKind.ANSWER;
import static io.github.cameloutlook.operation.ResultKind.CONTENT;
import static io.github.cameloutlook.operation.ResultKind.ENTITY;
import static io.github.cameloutlook.operation.ResultKind.LIST;
import static io.github.cameloutlook.operation.ResultKind.RESULTS;

/**
 * Every operation of every resource, as data: option checks, producer, documentation and tests read these rows. The
 * only place that knows the paths of the service.
 * <p>
 * Placeholders of paths: {@code {messageId}}, {@code {attachmentId}}, {@code {id}}, {@code {folder}} (a folder that
 * holds or receives items) and {@code {mailFolder}} (the folder that is worked on: the input id, else folder).
 */
public final class OperationCatalogue {

    private static final String FOLDERS = "/mailFolders";
    private static final String FOLDER_ITEM = "/mailFolders/{mailFolder}";
    private static final String MESSAGE_ITEM = "/messages/{messageId}";
    private static final String ATTACHMENTS = MESSAGE_ITEM + "/attachments";
    private static final String RULES = "/mailFolders/inbox/messageRules";
    private static final String CATEGORIES = "/outlook/masterCategories";

    private static final String SUBSCRIPTIONS = "/subscriptions";
    private static final String SUBSCRIPTION_ITEM = SUBSCRIPTIONS + "/{id}";

    /** Everything about attachments but their content: a list of them must not fill the memory. */
    private static final String ATTACHMENT_FACTS = "id,name,contentType,size,isInline,lastModifiedDateTime";

    /** Operation of a producer whose URI and exchange name none. Resources without a usual one are not listed. */
    private static final Map<String, String> DEFAULTS
            = Map.of("messages", "sendMail", "mailboxSettings", "get", "batch", "send", "request", "send");

    private static final List<Operation> ROWS = rows();

    private OperationCatalogue() {
    }

    /** All rows, in the order of documentation. */
    public static List<Operation> operations() {
        return ROWS;
    }

    /** The rows of a resource; empty when it is unknown. */
    public static List<Operation> operations(String resource) {
        return ROWS.stream().filter(row -> row.resource().equals(resource)).toList();
    }

    /** Names of all resources. */
    public static List<String> resources() {
        return ROWS.stream().map(Operation::resource).distinct().toList();
    }

    /** A row by its names, which are case-sensitive. */
    public static Optional<Operation> find(String resource, String name) {
        return operations(resource).stream().filter(row -> row.name().equals(name)).findFirst();
    }

    /** The operation that a resource has when none is named. */
    public static Optional<Operation> defaultOperation(String resource) {
        return Optional.ofNullable(DEFAULTS.get(resource)).flatMap(name -> find(resource, name));
    }

    private static List<Operation> rows() {
        List<OperationBuilder> rows = new ArrayList<>();
        rows.addAll(messages());
        rows.addAll(responses());
        rows.addAll(mailFolders());
        rows.addAll(attachments());
        rows.addAll(messageRules());
        rows.addAll(categories());
        rows.add(row("mailboxSettings", "get", "Reads the settings of the mailbox.")
                .via(GET, "/mailboxSettings").query(SELECT).returns(ENTITY, MAILBOX_SETTINGS));
        rows.add(row("mailboxSettings", "update", "Changes those settings of the mailbox that the body holds.")
                .via(PATCH, "/mailboxSettings").takes(OBJECT).returns(ENTITY, MAILBOX_SETTINGS));
        rows.addAll(subscriptions());
        rows.add(row("batch", "send", "Sends many requests, 20 at a time, and returns the result of each.")
                .via(POST, "/$batch").takes(REQUESTS).returns(RESULTS).by(Flow.BATCH));
        rows.add(row("request", "send", "Sends a request to any path of the service.")
                .needs(REQUEST_PATH).takes(ANY).returns(ANSWER).by(Flow.REQUEST));
        return rows.stream().map(OperationBuilder::build).toList();
    }

    private static List<OperationBuilder> messages() {
        return List.of(
                row("messages", "list", "Lists messages of the folder, or of the whole mailbox.")
                        .via(GET, "/mailFolders/{folder}/messages", "/messages")
                        .query(SELECT, EXPAND, FILTER, SEARCH, ORDER_BY, TOP).returns(LIST, MESSAGE).by(Flow.LIST),
                row("messages", "get", "Reads a message.")
                        .via(GET, MESSAGE_ITEM).needs(MESSAGE_ID).query(SELECT, EXPAND).returns(ENTITY, MESSAGE),
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

    private static List<OperationBuilder> attachments() {
        String item = ATTACHMENTS + "/{attachmentId}";
        return List.of(
                row("attachments", "list", "Lists the attachments of a message.")
                        .via(GET, ATTACHMENTS).needs(MESSAGE_ID).query(SELECT, EXPAND).defaultSelect(ATTACHMENT_FACTS)
                        .returns(LIST, ATTACHMENT).by(Flow.LIST),
                row("attachments", "get", "Reads an attachment.")
                        .via(GET, item).needs(MESSAGE_ID, ATTACHMENT_ID).query(SELECT, EXPAND)
                        .returns(ENTITY, ATTACHMENT),
                row("attachments", "create", "Adds attachments of any size to a draft.")
                        .via(POST, ATTACHMENTS).needs(MESSAGE_ID).takes(BodyKind.ATTACHMENT).by(Flow.ATTACH),
                row("attachments", "delete", "Removes an attachment from a message.")
                        .via(DELETE, item).needs(MESSAGE_ID, ATTACHMENT_ID),
                row("attachments", "getContent", "Reads the content of an attachment: a file as it is, an item as MIME.")
                        .via(GET, item + "/$value").needs(MESSAGE_ID, ATTACHMENT_ID).returns(CONTENT)
                        .by(Flow.DOWNLOAD));
    }

    private static List<OperationBuilder> mailFolders() {
        return List.of(
                row("mailFolders", "list", "Lists the folders at the top of the mailbox.")
                        .via(GET, FOLDERS).query(SELECT, EXPAND, FILTER, ORDER_BY, TOP)
                        .returns(LIST, MAIL_FOLDER).by(Flow.LIST),
                row("mailFolders", "listChildFolders", "Lists the folders directly below a folder.")
                        .via(GET, FOLDER_ITEM + "/childFolders").needs(FOLDER).query(SELECT, EXPAND, FILTER, ORDER_BY, TOP)
                        .returns(LIST, MAIL_FOLDER).by(Flow.LIST),
                row("mailFolders", "get", "Reads a folder.")
                        .via(GET, FOLDER_ITEM).needs(FOLDER).query(SELECT, EXPAND).returns(ENTITY, MAIL_FOLDER),
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

    private static List<OperationBuilder> messageRules() {
        return List.of(
                row("messageRules", "list", "Lists the rules of the inbox.")
                        .via(GET, RULES).returns(LIST, MESSAGE_RULE).by(Flow.LIST),
                row("messageRules", "get", "Reads a rule.")
                        .via(GET, RULES + "/{id}").needs(ID).returns(ENTITY, MESSAGE_RULE),
                row("messageRules", "create", "Creates a rule of the inbox.")
                        .via(POST, RULES).takes(OBJECT).returns(ENTITY, MESSAGE_RULE),
                row("messageRules", "update", "Changes those properties of a rule that the body holds.")
                        .via(PATCH, RULES + "/{id}").needs(ID).takes(OBJECT).returns(ENTITY, MESSAGE_RULE),
                row("messageRules", "delete", "Deletes a rule.")
                        .via(DELETE, RULES + "/{id}").needs(ID));
    }

    private static List<OperationBuilder> categories() {
        return List.of(
                row("categories", "list", "Lists the categories of the mailbox.")
                        .via(GET, CATEGORIES).returns(LIST, CATEGORY).by(Flow.LIST),
                row("categories", "get", "Reads a category.")
                        .via(GET, CATEGORIES + "/{id}").needs(ID).returns(ENTITY, CATEGORY),
                row("categories", "create", "Creates a category.")
                        .via(POST, CATEGORIES).takes(OBJECT).returns(ENTITY, CATEGORY),
                row("categories", "update", "Changes the colour of a category.")
                        .via(PATCH, CATEGORIES + "/{id}").needs(ID).takes(OBJECT).returns(ENTITY, CATEGORY),
                row("categories", "delete", "Deletes a category.")
                        .via(DELETE, CATEGORIES + "/{id}").needs(ID));
    }

    private static List<OperationBuilder> subscriptions() {
        return List.of(
                row("subscriptions", "list", "Lists the subscriptions of the application, or of the user who signed in.")
                        .via(GET, SUBSCRIPTIONS).ofService().returns(LIST, SUBSCRIPTION).by(Flow.LIST),
                row("subscriptions", "get", "Reads a subscription.")
                        .via(GET, SUBSCRIPTION_ITEM).ofService().needs(ID).returns(ENTITY, SUBSCRIPTION),
                row("subscriptions", "create", "Subscribes to changes of a resource.")
                        .via(POST, SUBSCRIPTIONS).ofService().takes(OBJECT).returns(ENTITY, SUBSCRIPTION),
                row("subscriptions", "update",
                        "Prolongs a subscription, or changes its notificationUrl or encryption certificate.")
                        .via(PATCH, SUBSCRIPTION_ITEM).ofService().needs(ID).takes(OBJECT).returns(ENTITY, SUBSCRIPTION),
                row("subscriptions", "delete", "Ends a subscription.")
                        .via(DELETE, SUBSCRIPTION_ITEM).ofService().needs(ID),
                row("subscriptions", "reauthorize",
                        "Lets a subscription go on with a new token, when the service asked for that.")
                        .via(POST, SUBSCRIPTION_ITEM + "/reauthorize").ofService().needs(ID),
                row("subscriptions", "dispatch",
                        "Hands notifications that came another way, such as Event Hubs, to the consumers they are for.")
                        .ofService().takes(NOTIFICATIONS).by(Flow.DISPATCH));
    }

    private static OperationBuilder row(String resource, String name, String summary) {
        return new OperationBuilder(resource, name, summary);
    }
}
