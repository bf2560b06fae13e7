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
package io.github.cameloutlook.dialect;

/** What an API can do beyond its operations, where the APIs and their versions differ. */
public enum Capability {
    /** Ids that survive a move, on request. Elsewhere a moved item has another id. */
    IMMUTABLE_IDS,
    /** Properties of an application's own on items and folders, which searches can name. */
    EXTENDED_PROPERTIES,
    /** Open extensions of task lists. */
    EXTENSIONS_OF_TASK_LISTS,
    /** Upload of content in pieces. Elsewhere it goes in one request, up to the limit of the server. */
    UPLOAD_SESSIONS,
    /** An event that is sent twice with one transactionId is made once. */
    TRANSACTION_IDS,
    /** Messages as MIME, out and in. */
    MIME,
    /** Drafts of answers are made with a comment and recipients in them. Elsewhere these are put in afterwards. */
    COMMENTED_DRAFTS,
    /** Messages tell the id that they have in mail. */
    INTERNET_MESSAGE_IDS,
    /** Lists of folders that have those which Outlook does not show. */
    HIDDEN_FOLDERS,
    /** A client says whether people are looked for in the directory, too. Elsewhere they say where they are from. */
    PEOPLE_OF_DIRECTORY,
    /** Places are asked for by themselves. Elsewhere through a mailbox. */
    PLACES_WITHOUT_MAILBOX,
    /** Delta queries over messages and their folders. Elsewhere only queue mode is left. */
    MESSAGE_CHANGES,
    /** Delta queries over calendars and contacts. */
    CHANGES,
    /**
     * Delta queries over messages that tell of one kind of change only: created, updated or deleted. Elsewhere all come
     * mixed, without saying which kind they are.
     */
    KINDS_OF_CHANGES,
    /** A removed series is told by each of its occurrences. Elsewhere that of the series stands for them. */
    REMOVED_OCCURRENCES,
    /** Subscriptions that call back. */
    SUBSCRIPTIONS,
    /** Notifications about the life of a subscription, to an address of its own. */
    LIFECYCLE_NOTIFICATIONS,
    /** Subscriptions belong to a mailbox and are addressed below it. Elsewhere they belong to the application. */
    MAILBOX_SUBSCRIPTIONS,
    /** A subscription can be given another address or certificate. Elsewhere it can be prolonged only. */
    SUBSCRIPTION_CHANGES,
    /** Items that come with notifications are encrypted for a certificate. Elsewhere they come as they are. */
    ENCRYPTED_RESOURCE_DATA,
    /** Notifications to an event hub. */
    EVENT_HUBS,
    /** A list of the subscriptions that an application has. */
    SUBSCRIPTION_LIST,
    /** Notifications on a connection that the client holds open. */
    STREAMING_NOTIFICATIONS,
    /** Several requests in one. */
    BATCH,
    /** A batch with requests for several mailboxes. */
    BATCH_ACROSS_MAILBOXES,
    /**
     * Requests of a batch that wait for others of it. Elsewhere a batch ends at the first failure, unless it is to go
     * on.
     */
    BATCH_DEPENDENCIES
}
