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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.mime.AttachmentSize;
import io.github.cameloutlook.emulator.mime.Mail;
import io.github.cameloutlook.emulator.mime.MimeWriter;
import io.github.cameloutlook.emulator.mime.Recipients;
import io.github.cameloutlook.emulator.mime.TransportHeaders;
import io.github.cameloutlook.emulator.resource.MessageDefaults;
import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.Content;
import io.github.cameloutlook.emulator.store.ContentStore;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Timestamps;

/** Sends on by itself what arrives: forwards and redirects of inbox rules, automatic replies. */
final class Forwarding implements RuleSideEffects {

    /** Header with the mailboxes whose rules sent a message on: a mailbox does so once. */
    private static final String LOOP_MARK = "X-MS-Exchange-Inbox-Rules-Loop";

    private final MailTransport transport;
    private final AutomaticReply automaticReply = new AutomaticReply();

    Forwarding(MailTransport transport) {
        this.transport = transport;
    }

    @Override
    public void perform(Mailbox mailbox, Mail arriving, RuleOutcome outcome) {
        if (TransportHeaders.value(arriving.properties(), NonDeliveryReport.MARK) != null) {
            // What a report caused would be reported again, for ever.
            return;
        }
        if (loopMarks(arriving).stream().noneMatch(mark -> mailbox.upn().equalsIgnoreCase((String) mark.get("value")))) {
            if (!outcome.forwards().isEmpty()) {
                send(mailbox, forward(arriving, outcome.forwards(), arriving.attachments()));
            }
            if (!outcome.forwardsAsAttachment().isEmpty()) {
                send(mailbox, forward(arriving, outcome.forwardsAsAttachment(), List.of(asAttachment(arriving))));
            }
            if (!outcome.redirects().isEmpty()) {
                transport.carry(mailbox, marked(mailbox, arriving), addresses(outcome.redirects()), null);
            }
        }
        boolean internal = transport.isInside(String.valueOf(Recipients.address(arriving.properties().get("from"))));
        automaticReply.to(mailbox, arriving, internal).ifPresent(reply -> send(mailbox, reply));
    }

    private void send(Mailbox mailbox, Mail mail) {
        Map<String, Object> properties = new LinkedHashMap<>(mail.properties());
        Map<String, Object> own = Recipients.recipient(mailbox.displayName(), mailbox.upn());
        properties.put("from", own);
        properties.put("sender", own);
        properties.put("sentDateTime", Timestamps.of(mailbox.clock().instant()));
        properties.put("internetMessageId", MessageDefaults.newInternetMessageId(mailbox));
        transport.carry(mailbox, marked(mailbox, new Mail(properties, mail.attachments())),
                addresses(Recipients.list(properties.get("toRecipients"))), null);
    }

    private static Mail forward(Mail arriving, List<Map<String, Object>> recipients, List<Attachment> attachments) {
        Map<String, Object> original = arriving.properties();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("subject", "FW: " + original.getOrDefault("subject", ""));
        properties.put("toRecipients", recipients);
        properties.put("body", original.get("body"));
        List<Map<String, Object>> headers = loopMarks(arriving);
        headers.add(TransportHeaders.field("Auto-Submitted", "auto-generated"));
        headers.add(TransportHeaders.field("In-Reply-To", String.valueOf(original.get("internetMessageId"))));
        headers.add(TransportHeaders.field("References", Conversations.answerReferences(original)));
        properties.put("internetMessageHeaders", headers);
        return new Mail(properties, attachments);
    }

    private Attachment asAttachment(Mail mail) {
        try (ContentStore.Writer writer = transport.contents().writer()) {
            MimeWriter.write(mail, writer);
            Content content = writer.content();
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("name", mail.properties().get("subject"));
            properties.put("contentType", null);
            properties.put("size", AttachmentSize.of(content.length()));
            properties.put("isInline", false);
            return new Attachment(null, Attachment.Type.ITEM, properties, content, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, Object>> loopMarks(Mail mail) {
        List<Map<String, Object>> marks = TransportHeaders.carriedBy(mail.properties());
        marks.removeIf(field -> !LOOP_MARK.equalsIgnoreCase((String) field.get("name")));
        return marks;
    }

    private static Mail marked(Mailbox mailbox, Mail mail) {
        List<Map<String, Object>> headers = TransportHeaders.carriedBy(mail.properties());
        headers.add(TransportHeaders.field(LOOP_MARK, mailbox.upn()));
        Map<String, Object> properties = new LinkedHashMap<>(mail.properties());
        properties.put("internetMessageHeaders", headers);
        return new Mail(properties, mail.attachments());
    }

    private static List<String> addresses(List<Map<String, Object>> recipients) {
        return recipients.stream().map(Recipients::address).filter(address -> address != null && address.contains("@"))
                .toList();
    }
}
