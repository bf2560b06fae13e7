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

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.github.cameloutlook.emulator.attachment.AttachmentIds;
import io.github.cameloutlook.emulator.mime.CalendarPart;
import io.github.cameloutlook.emulator.mime.Mail;
import io.github.cameloutlook.emulator.mime.Recipients;
import io.github.cameloutlook.emulator.mime.TransportHeaders;
import io.github.cameloutlook.emulator.resource.MeetingProperties;
import io.github.cameloutlook.emulator.resource.MessageDefaults;
import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.Content;
import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Message;
import io.github.cameloutlook.emulator.store.MessageEdit;
import io.github.cameloutlook.emulator.store.Timestamps;
import io.github.cameloutlook.emulator.store.WellKnownFolder;

/** Puts a message that arrives into a mailbox: as a new unread item, where the inbox rules want it. */
final class Delivery {

    private final RuleSideEffects effects;

    Delivery(RuleSideEffects effects) {
        this.effects = effects;
    }

    /**
     * Delivers a message.
     *
     * @param  mime the message as it came, or null when it came in properties
     * @return      the item, or nothing when a rule deleted it for good
     */
    Optional<Message> deliver(Mailbox mailbox, Mail mail, Content mime) {
        Mail arriving = received(mailbox, mail, mime == null);
        RuleOutcome outcome = InboxRules.of(mailbox).apply(arriving);
        effects.perform(mailbox, arriving, outcome);
        outcome.copies().forEach(folder -> add(mailbox, folder, arriving, outcome, mime));
        return outcome.isDestroyed()
                ? Optional.empty()
                : Optional.of(add(mailbox, target(mailbox, outcome), arriving, outcome, mime));
    }

    private static MailFolder target(Mailbox mailbox, RuleOutcome outcome) {
        return outcome.target() == null ? mailbox.folder(WellKnownFolder.INBOX) : outcome.target();
    }

    private static Message add(Mailbox mailbox, MailFolder folder, Mail mail, RuleOutcome outcome, Content mime) {
        return mailbox.addMessage(folder, edit -> {
            fill(mailbox, edit, mail);
            edit.mime(mime);
            outcome.changes().forEach(edit.properties()::put);
        });
    }

    private static void fill(Mailbox mailbox, MessageEdit edit, Mail mail) {
        edit.properties().putAll(mail.properties());
        for (Attachment attachment : mail.attachments()) {
            edit.attachments().add(new Attachment(
                    AttachmentIds.next(), attachment.type(), received(attachment, mail), attachment.content(),
                    attachment.item()));
        }
        MessageDefaults.complete(mailbox, edit);
    }

    private static Map<String, Object> received(Attachment attachment, Mail mail) {
        Map<String, Object> properties = new LinkedHashMap<>(attachment.properties());
        properties.put("lastModifiedDateTime", mail.properties().get("receivedDateTime"));
        return properties;
    }

    // What belongs to the sender's copy alone does not travel: flag, categories, read state, conversation, Bcc.
    private static Mail received(Mailbox mailbox, Mail mail, boolean fromProperties) {
        Instant now = mailbox.clock().instant();
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String name : List.of("subject", "body", "importance", "from", "sender", "toRecipients", "ccRecipients", "replyTo",
                "sentDateTime", "internetMessageId", "internetMessageHeaders", "isReadReceiptRequested", "@odata.type",
                MeetingProperties.MEETING, MeetingProperties.EVENT, CalendarPart.PROPERTY)) {
            if (mail.properties().get(name) != null) {
                properties.put(name, mail.properties().get(name));
            }
        }
        properties.put("receivedDateTime", Timestamps.of(now));
        properties.putIfAbsent("sentDateTime", properties.get("receivedDateTime"));
        properties.computeIfAbsent("internetMessageId", name -> MessageDefaults.newInternetMessageId(mailbox));
        properties.put("inferenceClassification", inferenceClassification(mailbox, properties.get("from")));
        properties.put("isRead", false);
        properties.put("isDraft", false);
        properties.put("conversationIndex", Conversations.indexOf(properties, now));
        properties.put("conversationId", Conversations.idOf(mailbox, properties));
        properties.put("internetMessageHeaders", headers(mailbox, properties, now, fromProperties));
        return new Mail(properties, mail.attachments());
    }

    private static String inferenceClassification(Mailbox mailbox, Object from) {
        String sender = String.valueOf(Recipients.address(from));
        return mailbox.settings().inferenceOverrides().values().stream()
                .filter(override -> override.get("senderEmailAddress") instanceof Map<?, ?> overridden
                        && sender.equalsIgnoreCase(String.valueOf(overridden.get("address"))))
                .map(override -> (String) override.get("classifyAs")).findFirst().orElse("focused");
    }

    private static List<Map<String, Object>> headers(
            Mailbox mailbox, Map<String, Object> properties, Instant now,
            boolean fromProperties) {
        List<Map<String, Object>> headers = new ArrayList<>();
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT).format(now.atOffset(ZoneOffset.UTC))
                .replace("GMT", "+0000");
        headers.add(TransportHeaders.field("Received", "from outlook-emulator by outlook-emulator for <" + mailbox.upn() + ">; "
                                                       + date));
        if (fromProperties) {
            headers.addAll(TransportHeaders.of(properties));
            headers.add(TransportHeaders.field("MIME-Version", "1.0"));
        } else if (properties.get("internetMessageHeaders") instanceof List<?> carried) {
            carried.forEach(field -> headers.add(asField(field)));
        }
        return headers;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asField(Object field) {
        return (Map<String, Object>) field;
    }
}
