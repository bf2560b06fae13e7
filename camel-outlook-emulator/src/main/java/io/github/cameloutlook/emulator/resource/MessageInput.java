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

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.MessageEdit;
import io.github.cameloutlook.emulator.store.Timestamps;

/** Takes messages that clients send as JSON. */
public final class MessageInput {

    private MessageInput() {
    }

    /** Fills a new message from what a client sent, and gives it everything a draft has. */
    public static void draft(Mailbox mailbox, Map<String, Object> json, MessageEdit edit) {
        apply(json, edit);
        Map<String, Object> properties = edit.properties();
        properties.put("isDraft", true);
        properties.putIfAbsent("isRead", true);
        complete(mailbox, edit);
    }

    /** Puts the properties a client sent into a message; unknown ones and wrong values are refused. */
    public static void apply(Map<String, Object> json, MessageEdit edit) {
        json.forEach((name, value) -> {
            if (!name.startsWith("@")) {
                edit.properties().put(name, value);
            }
        });
    }

    /** Gives a new message what every message has and it lacks: defaults, dates, conversation, internetMessageId. */
    public static void complete(Mailbox mailbox, MessageEdit edit) {
        Map<String, Object> properties = edit.properties();
        String now = Timestamps.of(mailbox.clock().instant());
        properties.putIfAbsent("receivedDateTime", now);
        properties.putIfAbsent("sentDateTime", now);
        properties.putIfAbsent("categories", List.of());
        properties.putIfAbsent("subject", "");
        properties.putIfAbsent("importance", "normal");
        properties.putIfAbsent("isRead", false);
        properties.putIfAbsent("isDraft", false);
        properties.putIfAbsent("isDeliveryReceiptRequested", null);
        properties.putIfAbsent("isReadReceiptRequested", false);
        properties.putIfAbsent("inferenceClassification", "focused");
        properties.putIfAbsent("body", Map.of("contentType", "text", "content", ""));
        for (String recipients : List.of("toRecipients", "ccRecipients", "bccRecipients", "replyTo")) {
            properties.putIfAbsent(recipients, List.of());
        }
        properties.putIfAbsent("flag", new LinkedHashMap<>(Map.of("flagStatus", "notFlagged")));
        properties.computeIfAbsent("internetMessageId",
                name -> "<" + UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT) + "@"
                        + mailbox.upn().substring(mailbox.upn().indexOf('@') + 1) + ">");
        properties.computeIfAbsent("conversationId", name -> newConversationId(mailbox));
        properties.computeIfAbsent("conversationIndex", name -> newConversationIndex(mailbox));
    }

    private static String newConversationId(Mailbox mailbox) {
        UUID random = UUID.randomUUID();
        ByteBuffer bytes = ByteBuffer.allocate(60).put(new byte[] { 0, 3, 0x24, 0 }).put(mailbox.id().getBytes());
        bytes.position(41).put((byte) 16);
        return Base64.getUrlEncoder().encodeToString(
                bytes.putLong(44, random.getMostSignificantBits()).putLong(52, random.getLeastSignificantBits()).array());
    }

    private static String newConversationIndex(Mailbox mailbox) {
        UUID random = UUID.randomUUID();
        return Base64.getEncoder().encodeToString(ByteBuffer.allocate(22).put((byte) 1)
                .putInt((int) mailbox.clock().instant().getEpochSecond()).put((byte) 0).putLong(random.getMostSignificantBits())
                .putLong(random.getLeastSignificantBits()).array());
    }
}
