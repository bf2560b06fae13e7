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
package io.github.cameloutlook.emulator.sending;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.emulator.attachment.AttachmentIds;
import io.github.cameloutlook.emulator.mime.Recipients;
import io.github.cameloutlook.emulator.mime.TransportHeaders;
import io.github.cameloutlook.emulator.resource.MessageInput;
import io.github.cameloutlook.emulator.resource.MimeInput;
import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.HtmlBody;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.MessageEdit;
import io.github.cameloutlook.emulator.store.MessageState;
import io.github.cameloutlook.emulator.transport.Conversations;

/** A reply or forward in the making. */
final class Answer {

    private final Mailbox mailbox;
    private final MessageState original;
    private final AnswerKind kind;

    Answer(Mailbox mailbox, MessageState original, AnswerKind kind) {
        this.mailbox = mailbox;
        this.original = original;
        this.kind = kind;
    }

    /** Properties of the answer by the original alone: recipients, subject, thread. */
    Map<String, Object> properties() {
        Map<String, Object> given = original.properties();
        AnswerRecipients recipients = AnswerRecipients.of(kind, given, mailbox.upn());
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("subject", kind.subject(given.get("subject")));
        properties.put("toRecipients", recipients.to());
        properties.put("ccRecipients", recipients.cc());
        properties.put("conversationId", given.get("conversationId"));
        properties.put("conversationIndex",
                Conversations.answerIndex(given.get("conversationIndex"), mailbox.clock().instant()));
        properties.put("internetMessageHeaders", thread(given));
        return properties;
    }

    /** Fills a draft from what a client sent as JSON. */
    void fill(MessageEdit edit, AnswerInput input, ZoneId zone) {
        edit.properties().putAll(properties());
        boolean quoted = input.message().keySet().stream().noneMatch("body"::equalsIgnoreCase);
        if (quoted) {
            edit.properties().put("body",
                    HtmlBody.itemBody("html", QuotedOriginal.html(original.properties(), input.comment(), zone)));
        }
        addAttachments(edit, quoted);
        Object thread = edit.properties().get("internetMessageHeaders");
        MessageInput.draft(mailbox, input.message(), edit);
        Object headers = edit.properties().get("internetMessageHeaders");
        edit.properties().put("internetMessageHeaders", headers == thread ? thread : joined(thread, headers));
    }

    /** Fills a draft from what a client sent as MIME, which takes the place of all that would be generated. */
    void fill(MessageEdit edit, MimeInput input) {
        Map<String, Object> properties = edit.properties();
        properties.putAll(properties());
        Map<String, Object> given = input.mail().properties();
        for (String name : List.of("subject", "body", "importance", "from", "sender", "isReadReceiptRequested")) {
            if (given.get(name) != null) {
                properties.put(name, given.get(name));
            }
        }
        for (String name : List.of("toRecipients", "ccRecipients", "bccRecipients", "replyTo")) {
            if (!Recipients.list(given.get(name)).isEmpty()) {
                properties.put(name, given.get(name));
            }
        }
        List<Object> own = new ArrayList<>(TransportHeaders.carriedBy(given));
        own.removeIf(field -> !((Map<?, ?>) field).get("name").toString().toLowerCase(Locale.ROOT).startsWith("x-"));
        properties.put("internetMessageHeaders", joined(properties.get("internetMessageHeaders"), own));
        input.addAttachments(mailbox, edit);
        MessageInput.draft(mailbox, Map.of(), edit);
    }

    private List<Map<String, Object>> thread(Map<String, Object> given) {
        List<Map<String, Object>> headers = new ArrayList<>();
        headers.add(TransportHeaders.field("In-Reply-To", String.valueOf(given.get("internetMessageId"))));
        headers.add(TransportHeaders.field("References", Conversations.answerReferences(given)));
        headers.add(TransportHeaders.field("Thread-Topic", kind.subject(given.get("subject")).substring(4)));
        return headers;
    }

    // A forward brings everything along; a reply only what the quoted body shows.
    private void addAttachments(MessageEdit edit, boolean quoted) {
        for (Attachment attachment : original.attachments()) {
            if (kind == AnswerKind.FORWARD || quoted && attachment.isInline()) {
                edit.attachments().add(new Attachment(
                        AttachmentIds.next(), attachment.type(), attachment.properties(), attachment.content(),
                        attachment.item()));
            }
        }
    }

    private static List<Object> joined(Object one, Object other) {
        List<Object> all = new ArrayList<>((List<?>) one);
        all.addAll((List<?>) other);
        return all;
    }
}
