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

/** How an operation is carried out. */
public enum Flow {
    /** One request, its answer is the result. */
    SINGLE_REQUEST,
    /** A collection, page after page. */
    LIST,
    /** What changed, page after page, and where to go on. */
    DELTA,
    /** A stream of content. */
    DOWNLOAD,
    /** A draft, with attachments of any size. */
    CREATE_DRAFT,
    /** Compose and send, safely. */
    SEND_MAIL,
    /** Send a draft, safely. */
    SEND_DRAFT,
    /** A draft that answers or forwards a message. */
    CREATE_RESPONSE,
    /** Answer or forward a message, safely. */
    SEND_RESPONSE,
    /** Add attachments of any size to a message. */
    ATTACH,
    /** An image, once it is known to be one. */
    PUT_PHOTO,
    /** An open extension, once its name and values are known to be good. */
    WRITE_EXTENSION,
    /** Book an event once, with attachments of any size. */
    CREATE_EVENT,
    /** Ids of one kind to ids of another, in pieces. */
    TRANSLATE_IDS,
    /** What to know of recipients, in pieces. */
    MAIL_TIPS,
    /** Items in full, in pieces. */
    EXPORT_ITEMS,
    /** An item into a mailbox. */
    IMPORT_ITEM,
    /** Many requests at once. */
    BATCH,
    /** Notifications to the consumers that they are for. */
    DISPATCH,
    /** A request that the user spells out. */
    REQUEST
}
