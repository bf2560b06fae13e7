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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import io.github.cameloutlook.emulator.attachment.AttachmentInput;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.MessageEdit;

/** Takes messages that clients send as JSON. */
public final class MessageInput {

    /** Properties that only a draft lets a client change. */
    static final Set<String> DRAFT_ONLY
            = Set.of("body", "subject", "internetMessageId", "replyTo", "toRecipients", "ccRecipients",
                    "bccRecipients", "from", "sender");

    // what the service computes itself; clients that send back what they read are not refused for it
    private static final Set<String> READ_ONLY = Set.of("id", "changekey", "createddatetime", "lastmodifieddatetime",
            "receiveddatetime", "sentdatetime", "hasattachments", "bodypreview", "parentfolderid", "conversationid",
            "conversationindex", "weblink", "isdraft", "uniquebody");

    private static final List<String> PLACEABLE
            = List.of("isDraft", "createdDateTime", "receivedDateTime", "sentDateTime", "conversationId", "conversationIndex");

    private static final Map<String, Writable> WRITABLE = new LinkedHashMap<>();

    private record Writable(String name, BiFunction<String, Object, Object> check) {
    }

    static {
        for (String name : List.of("subject", "internetMessageId")) {
            writable(name, InputValues::text);
        }
        for (String name : List.of("isRead", "isReadReceiptRequested", "isDeliveryReceiptRequested")) {
            writable(name, InputValues::flag);
        }
        for (String name : List.of("toRecipients", "ccRecipients", "bccRecipients", "replyTo")) {
            writable(name, InputValues::recipients);
        }
        writable("from", InputValues::recipient);
        writable("sender", InputValues::recipient);
        writable("body", InputValues::itemBody);
        writable("categories", InputValues::texts);
        writable("flag", InputValues::followupFlag);
        writable("importance", (name, value) -> InputValues.member(name, value, Set.of("low", "normal", "high")));
        writable("inferenceClassification", (name, value) -> InputValues.member(name, value, Set.of("focused", "other")));
        writable("internetMessageHeaders", InputValues::internetMessageHeaders);
    }

    private MessageInput() {
    }

    private static void writable(String name, BiFunction<String, Object, Object> check) {
        WRITABLE.put(name.toLowerCase(Locale.ROOT), new Writable(name, check));
    }

    /** Fills a new message from what a client sent, and gives it everything a draft has. */
    public static void draft(Mailbox mailbox, Map<String, Object> json, MessageEdit edit) {
        apply(mailbox, json, edit);
        edit.properties().put("isDraft", true);
        edit.properties().putIfAbsent("isRead", true);
        edit.properties().putIfAbsent("isDeliveryReceiptRequested", false);
        MessageDefaults.complete(mailbox, edit);
    }

    /**
     * Fills a message as it lies in a mailbox already, for tests: besides what clients may set, its dates, its
     * conversation and whether it is a draft.
     */
    public static void placed(Mailbox mailbox, Map<String, Object> json, MessageEdit edit) {
        for (String name : PLACEABLE) {
            if (json.get(name) != null) {
                edit.properties().put(name, json.get(name));
            }
        }
        boolean draft = !Boolean.FALSE.equals(json.get("isDraft"));
        if (draft) {
            draft(mailbox, json, edit);
            return;
        }
        apply(mailbox, json, edit);
        MessageDefaults.complete(mailbox, edit);
    }

    /** Puts what a client sent into a message; unknown properties and wrong values are refused. */
    public static void apply(Mailbox mailbox, Map<String, Object> json, MessageEdit edit) {
        edit.properties().putAll(properties(mailbox, json));
        edit.extendedProperties().putAll(ExtendedProperties.read(json));
        edit.extensions().putAll(Extensions.readAll(InputValues.get(json, "extensions")));
        edit.attachments().addAll(
                new AttachmentInput(mailbox.contents(), mailbox.clock(), false).readAll(list(json, "attachments")));
    }

    /** Properties a client sent, as {@link #properties(Map)}, with what the service adds to them at this time. */
    static Map<String, Object> properties(Mailbox mailbox, Map<String, Object> json) {
        Map<String, Object> properties = properties(json);
        properties.computeIfPresent("flag", (name, flag) -> InputValues.completed(flag, mailbox.clock().instant()));
        return properties;
    }

    /** Properties a client sent, checked, by their own names; read-only ones are left out. */
    public static Map<String, Object> properties(Map<String, Object> json) {
        Map<String, Object> result = new LinkedHashMap<>();
        json.forEach((key, value) -> {
            String lower = key.toLowerCase(Locale.ROOT);
            Writable writable = WRITABLE.get(lower);
            if (writable != null) {
                result.put(writable.name(), writable.check().apply(writable.name(), value));
            } else if (!key.startsWith("@") && !key.contains("@odata.") && !READ_ONLY.contains(lower)
                    && MessageType.MESSAGE.navigation(key).isEmpty()) {
                throw new GraphException(
                        400, "RequestBodyRead", "The property '" + key + "' does not exist on type "
                                                + "'microsoft.graph.message'. Make sure to only use property names that are defined by the type.");
            }
        });
        return result;
    }

    private static List<Object> list(Map<String, Object> json, String name) {
        Object value = json.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        throw InputValues.wrongType(name, value, "collection");
    }
}
