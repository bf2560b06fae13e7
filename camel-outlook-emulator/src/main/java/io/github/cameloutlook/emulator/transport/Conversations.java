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
package io.github.cameloutlook.emulator.transport;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.cameloutlook.emulator.mime.TransportHeaders;
import io.github.cameloutlook.emulator.store.Mailbox;

/** Which conversation a message belongs to, by its Message-ID, In-Reply-To and References (RFC 5322, 3.6.4). */
public final class Conversations {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]+>");

    private Conversations() {
    }

    /**
     * Conversation of a message that arrives: that of the nearest message of its thread in the mailbox. If none is
     * there, an id made of the thread's first message, so that all that follows finds together.
     */
    public static String idOf(Mailbox mailbox, Map<String, Object> properties) {
        List<String> thread = thread(properties);
        for (int i = thread.size() - 1; i >= 0; i--) {
            Object known = mailbox.messageByInternetId(thread.get(i))
                    .map(message -> message.properties().get("conversationId")).orElse(null);
            if (known != null) {
                return known.toString();
            }
        }
        String root = thread.isEmpty() ? UUID.randomUUID().toString() : thread.get(0);
        ByteBuffer bytes = ByteBuffer.allocate(60).put(new byte[] { 0, 3, 0x24, 0 })
                .put(mailbox.id().getBytes(StandardCharsets.US_ASCII));
        bytes.position(41).put((byte) 16);
        bytes.position(44);
        return Base64.getUrlEncoder().encodeToString(bytes.put(digest(root), 0, 16).array());
    }

    /** Thread-Index the message came with, or that of a new conversation. */
    public static String indexOf(Map<String, Object> properties, Instant now) {
        String index = TransportHeaders.value(properties, "Thread-Index");
        return index == null || index.isBlank() ? newIndex(now) : index.trim();
    }

    private static String newIndex(Instant now) {
        UUID random = UUID.randomUUID();
        return Base64.getEncoder().encodeToString(ByteBuffer.allocate(22).put((byte) 1).putInt((int) now.getEpochSecond())
                .put((byte) 0).putLong(random.getMostSignificantBits()).putLong(random.getLeastSignificantBits()).array());
    }

    /** Index of an answer: that of the message it answers and five bytes more. */
    public static String answerIndex(Object index, Instant now) {
        byte[] parent;
        try {
            parent = Base64.getDecoder().decode(String.valueOf(index));
        } catch (IllegalArgumentException e) {
            return newIndex(now);
        }
        return Base64.getEncoder().encodeToString(ByteBuffer.allocate(parent.length + 5).put(parent)
                .putInt((int) now.getEpochSecond()).put((byte) 0).array());
    }

    /** References of an answer to a message: the references of that and its own id. */
    public static String answerReferences(Map<String, Object> original) {
        return String.join(" ", thread(original));
    }

    // Oldest first; the message itself is the last.
    private static List<String> thread(Map<String, Object> properties) {
        List<String> ids = new ArrayList<>(ids(TransportHeaders.value(properties, "References")));
        ids.addAll(ids(TransportHeaders.value(properties, "In-Reply-To")));
        if (properties.get("internetMessageId") instanceof String own) {
            ids.add(own);
        }
        return ids.stream().distinct().toList();
    }

    private static List<String> ids(String header) {
        if (header == null) {
            return Collections.emptyList();
        }
        Matcher matcher = MESSAGE_ID.matcher(header);
        List<String> ids = new ArrayList<>();
        while (matcher.find()) {
            ids.add(matcher.group());
        }
        return ids;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
