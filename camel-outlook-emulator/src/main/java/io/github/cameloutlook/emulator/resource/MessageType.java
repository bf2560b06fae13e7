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
package io.github.cameloutlook.emulator.resource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

import io.github.cameloutlook.emulator.graph.QueryOptions;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.store.MessageState;

/** The resource message: its properties in the order in which the service gives them. */
public final class MessageType {

    public static final Shape RECIPIENT
            = Shape.complex("emailAddress", Shape.complex("name", Shape.STRING, "address", Shape.STRING));
    public static final Shape ITEM_BODY = Shape.complex("contentType", Shape.STRING, "content", Shape.STRING);
    public static final Shape DATE_TIME_ZONE = Shape.complex("dateTime", Shape.STRING, "timeZone", Shape.STRING);
    static final Shape FLAG = Shape.complex("flagStatus", Shape.STRING, "startDateTime", DATE_TIME_ZONE, "dueDateTime",
            DATE_TIME_ZONE, "completedDateTime", DATE_TIME_ZONE);
    public static final Shape EXTENDED_PROPERTY = Shape.complex("id", Shape.EXTENDED_PROPERTY_ID, "value", Shape.STRING);

    static final EntityType<MessageState> MESSAGE = new EntityType<MessageState>("message")
            .with("id", Shape.ID, MessageState::id)
            .with("createdDateTime", Shape.DATE, stored("createdDateTime"))
            .with("lastModifiedDateTime", Shape.DATE, stored("lastModifiedDateTime"))
            .with("changeKey", Shape.ID, MessageState::changeKey)
            .with("categories", Shape.collection(Shape.STRING), stored("categories"))
            .with("receivedDateTime", Shape.DATE, stored("receivedDateTime"))
            .with("sentDateTime", Shape.DATE, stored("sentDateTime"))
            .with("hasAttachments", Shape.BOOLEAN, stored("hasAttachments"))
            .with("internetMessageId", Shape.STRING, stored("internetMessageId"))
            .with("subject", Shape.STRING, stored("subject"))
            .with("bodyPreview", Shape.STRING, stored("bodyPreview"))
            .with("importance", Shape.STRING, stored("importance"))
            .with("parentFolderId", Shape.ID, state -> state.folder().id())
            .with("conversationId", Shape.ID, stored("conversationId"))
            .with("conversationIndex", Shape.ID, stored("conversationIndex"))
            .with("isDeliveryReceiptRequested", Shape.BOOLEAN, stored("isDeliveryReceiptRequested"))
            .with("isReadReceiptRequested", Shape.BOOLEAN, stored("isReadReceiptRequested"))
            .with("isRead", Shape.BOOLEAN, stored("isRead"))
            .with("isDraft", Shape.BOOLEAN, stored("isDraft"))
            .with("webLink", Shape.STRING, MessageType::webLink)
            .with("inferenceClassification", Shape.STRING, stored("inferenceClassification"))
            .with("body", ITEM_BODY, stored("body"))
            .withHidden("uniqueBody", ITEM_BODY, stored("body"))
            .with("sender", RECIPIENT, stored("sender"))
            .with("from", RECIPIENT, stored("from"))
            .with("toRecipients", Shape.collection(RECIPIENT), stored("toRecipients"))
            .with("ccRecipients", Shape.collection(RECIPIENT), stored("ccRecipients"))
            .with("bccRecipients", Shape.collection(RECIPIENT), stored("bccRecipients"))
            .with("replyTo", Shape.collection(RECIPIENT), stored("replyTo"))
            .with("flag", FLAG, stored("flag"))
            .withHidden("internetMessageHeaders", Shape.collection(Shape.complex("name", Shape.STRING, "value", Shape.STRING)),
                    stored("internetMessageHeaders"))
            .withHidden("singleValueExtendedProperties", Shape.collection(EXTENDED_PROPERTY), ExtendedProperties::singleValues)
            .withHidden("multiValueExtendedProperties", Shape.collection(EXTENDED_PROPERTY), state -> List.of())
            .withHidden("extensions", Shape.collection(Shape.complex("id", Shape.STRING)),
                    state -> Extensions.ids(state.extensions()))
            .withNavigation("attachments").withNavigation(MeetingProperties.EXPANSION).withNavigation("extensions")
            .withNavigation("singleValueExtendedProperties")
            .withNavigation("multiValueExtendedProperties");

    private MessageType() {
    }

    /** Which messages somebody wants to be told of; 400 when the options do not fit messages. */
    public static ItemWatch<MessageState> watch(QueryOptions options) {
        return new ItemWatch<>(MessageState.class, MESSAGE, options);
    }

    private static Function<MessageState, Object> stored(String name) {
        return state -> state.properties().get(name);
    }

    private static String webLink(MessageState state) {
        return "https://outlook.office365.com/owa/?ItemID=" + URLEncoder.encode(state.id(), StandardCharsets.UTF_8)
               + "&exvsurl=1&viewmodel=ReadMessageItem";
    }

}
