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
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.MessageEdit;
import io.github.cameloutlook.emulator.store.Timestamps;

/** What every message has, whoever made it. */
public final class MessageDefaults {

    private MessageDefaults() {
    }

    /** Gives a new message what it lacks: values, dates, conversation, internetMessageId. */
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
        for (String recipients : List.of("toRecipients", "ccRecipients", "bccRecipients", "replyTo")) {
            properties.putIfAbsent(recipients, List.of());
        }
        properties.putIfAbsent("flag", Map.of("flagStatus", "notFlagged"));
        properties.computeIfAbsent("internetMessageId", name -> newInternetMessageId(mailbox));
        properties.computeIfAbsent("conversationId", name -> newConversationId(mailbox));
        properties.computeIfAbsent("conversationIndex", name -> newConversationIndex(mailbox));
    }

    /** A new Message-ID in the domain of the mailbox. */
    public static String newInternetMessageId(Mailbox mailbox) {
        String domain = mailbox.upn().substring(mailbox.upn().indexOf('@') + 1);
        return "<" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT) + "@" + domain + ">";
    }

    private static String newConversationId(Mailbox mailbox) {
        UUID random = UUID.randomUUID();
        ByteBuffer bytes = ByteBuffer.allocate(60).put(new byte[] { 0, 3, 0x24, 0 })
                .put(mailbox.id().getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put((byte) 16);
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
