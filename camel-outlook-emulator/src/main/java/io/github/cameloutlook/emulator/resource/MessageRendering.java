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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.store.Message;
import io.github.cameloutlook.emulator.store.MessageState;

/** Shows messages to clients. */
public final class MessageRendering {

    /**
     * Properties of a message in the order in which the service gives them; those after createdDateTime come from the
     * store.
     */
    static final List<String> DEFAULT_PROPERTIES = List.of("createdDateTime", "lastModifiedDateTime", "changeKey", "categories",
            "receivedDateTime", "sentDateTime", "hasAttachments", "internetMessageId", "subject", "bodyPreview", "importance",
            "parentFolderId", "conversationId", "conversationIndex", "isDeliveryReceiptRequested", "isReadReceiptRequested",
            "isRead", "isDraft", "webLink", "inferenceClassification", "body", "sender", "from", "toRecipients", "ccRecipients",
            "bccRecipients", "replyTo", "flag");

    private MessageRendering() {
    }

    /** A single message with its context, as the answer of a read, a create or an action. */
    public static Map<String, Object> entity(GraphRequest request, Message message) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("@odata.context", request.mailboxContext("/messages/$entity"));
        result.putAll(item(request, message));
        return result;
    }

    /** A message as an item of a collection. */
    public static Map<String, Object> item(GraphRequest request, Message message) {
        MessageState state = message.state();
        Map<String, Object> result = new LinkedHashMap<>(64);
        result.put("@odata.etag", "W/\"" + state.changeKey() + "\"");
        result.put("id", request.prefer().immutableIds() ? message.immutableId() : state.id());
        for (String name : DEFAULT_PROPERTIES) {
            result.put(name, property(state, name));
        }
        return result;
    }

    private static Object property(MessageState state, String name) {
        return switch (name) {
            case "changeKey" -> state.changeKey();
            case "parentFolderId" -> state.folder().id();
            default -> state.properties().get(name);
        };
    }
}
