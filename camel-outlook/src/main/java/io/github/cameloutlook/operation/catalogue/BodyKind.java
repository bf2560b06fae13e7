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

/** What an operation takes as the body of the exchange. */
public enum BodyKind {
    NONE("nothing: the body is not used"),
    OBJECT("a model class, a Map, a Jackson JsonNode or JSON text"),
    MAIL("OutlookMessage, a Map, a Jackson JsonNode, JSON text with content type application/json, MIME (a MimeMessage, or"
         + " bytes with content type message/rfc822), or plain content (text, bytes, a stream or a file) with to and subject"
         + " in headers or options"),
    COMMENT("plain content (text, bytes, a stream or a file) that is put above the quoted message, OutlookMessage, a Map, a"
            + " Jackson JsonNode, JSON text with content type application/json, MIME, or nothing"),
    ATTACHMENT("OutlookAttachment, a Map, a Jackson JsonNode, JSON text with content type application/json, or content"
               + " (bytes, a stream, a file or text) with its name in the header CamelFileName; or nothing when the exchange"
               + " has Camel attachments"),
    IMAGE("an image of at most 4 MB (JPEG, PNG, GIF, BMP or TIFF): bytes, a stream or a file"),
    EXTENSION_VALUES("OutlookExtension, a Map, a Jackson JsonNode or JSON text of values: texts, numbers, booleans, or lists of them"),
    CONTACT("OutlookContact, a Map, a Jackson JsonNode or JSON text; or one contact as the text of a vCard"),
    EVENT("OutlookEvent, a Map, a Jackson JsonNode or JSON text, whose start and end may be ISO-8601 text or types of java.time,"
          + " and whose recurrence an RRULE as text; or one event as iCalendar text"),
    TASK("OutlookTask, a Map, a Jackson JsonNode or JSON text"),
    ACTION("a comment as text, where the operation takes one; a Map, a Jackson JsonNode, or JSON text with content type"
           + " application/json, in the shape of the service; anything else is not used"),
    SCHEDULE("addresses (text with commas, or a collection), or a Map, a Jackson JsonNode, or JSON text with content type"
             + " application/json, in the shape of the service; or nothing with addresses in to"),
    MEETING_TIMES("a Map, a Jackson JsonNode, or JSON text with content type application/json, in the shape of the service;"
                  + " anything else is not used"),
    ADDRESSES("addresses: a list, or text with commas; or nothing, with the addresses in to"),
    IDS("ids: a list of texts or of model classes, or text with commas; or nothing, with one id in id"),
    MAILBOX_ITEM("an exported item (ExportItemResponse, or a Map, a Jackson JsonNode or JSON text with content type"
                 + " application/json, with data and, to update, mode, itemId and changeKey), or its data as bytes, a stream"
                 + " or a file"),
    REQUESTS("a list whose items are BatchRequest, a Map of the same shape, or an Exchange"),
    NOTIFICATIONS("a payload of the service (a Map, a Jackson JsonNode, JSON text, bytes or a stream), an OutlookChangeNotification,"
                  + " or a collection of these or of Maps"),
    ANY("a model class, a Map, a Jackson JsonNode, JSON text, bytes, a stream or nothing");

    private final String accepts;

    BodyKind(String accepts) {
        this.accepts = accepts;
    }

    /** What is accepted, for documentation and errors. */
    public String accepts() {
        return accepts;
    }
}
