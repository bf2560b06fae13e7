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

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.mime.Mail;
import io.github.cameloutlook.emulator.mime.MalformedMimeException;
import io.github.cameloutlook.emulator.mime.MimeReader;
import io.github.cameloutlook.emulator.mime.MimeWriter;
import io.github.cameloutlook.emulator.mime.TransportHeaders;
import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.Content;
import io.github.cameloutlook.emulator.store.ContentStore;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;
import io.github.cameloutlook.emulator.store.Message;
import io.github.cameloutlook.emulator.store.MessageEdit;
import io.github.cameloutlook.emulator.store.MessageState;
import io.github.cameloutlook.emulator.store.Timestamps;
import io.github.cameloutlook.emulator.store.WellKnownFolder;

/** Carries mail: from a draft to Sent Items and to the recipients' mailboxes, and from outside into a mailbox. */
public final class MailTransport implements Closeable {

    private final Mailboxes mailboxes;
    private final TransportSettings settings;
    private final Submissions submissions;
    private final Delivery delivery;
    private final List<OutsideMail> outside = new CopyOnWriteArrayList<>();

    public MailTransport(Mailboxes mailboxes, TransportSettings settings) {
        this.mailboxes = mailboxes;
        this.settings = settings;
        this.submissions = new Submissions(mailboxes.clock(), settings.submissionDelay());
        this.delivery = new Delivery(new Forwarding(this));
    }

    /** Checks that a message with these properties can be sent from the mailbox; an error answer if not. */
    public Envelope check(Mailbox mailbox, Map<String, Object> properties) {
        return Envelope.of(mailbox, properties, settings);
    }

    /**
     * Sends a draft of the mailbox, now or after the delay of the settings. Afterwards it is in Sent Items, the same
     * item with the same immutable id, or gone.
     */
    public void submit(Mailbox mailbox, Message draft, boolean saveToSentItems) {
        Envelope envelope = check(mailbox, draft.properties());
        refuseTooLarge(draft.state());
        if (submissions.isDelayed()) {
            mailbox.moveMessage(draft, mailbox.folder(WellKnownFolder.OUTBOX));
        }
        submissions.submit(() -> send(mailbox, draft, envelope, saveToSentItems));
    }

    /** Sends a new message, as {@link #submit} does a draft; of one that is refused no trace is left. */
    public void submitNew(Mailbox mailbox, Consumer<MessageEdit> content, boolean saveToSentItems) {
        Message draft = mailbox.addMessage(mailbox.folder(WellKnownFolder.DRAFTS), content);
        try {
            submit(mailbox, draft, saveToSentItems);
        } catch (GraphException e) {
            mailbox.destroyMessage(draft);
            throw e;
        }
    }

    /** Does something when messages submitted now are sent: at once, or after the delay of the settings. */
    public void whenSent(Runnable step) {
        submissions.submit(step);
    }

    private void refuseTooLarge(MessageState draft) {
        long size = draft.attachments().stream().map(Attachment::content).filter(Objects::nonNull).mapToLong(Content::length)
                .sum();
        if (draft.properties().get("body") instanceof Map<?, ?> body && body.get("content") instanceof String text) {
            size += text.length();
        }
        if (size > settings.maximumMessageSize()) {
            throw new GraphException(
                    413, "ErrorMessageSizeExceeded",
                    "The message exceeds the maximum supported size: it has " + size + " bytes, the mailbox sends "
                                                     + settings.maximumMessageSize() + " at most.");
        }
    }

    private void send(Mailbox mailbox, Message draft, Envelope envelope, boolean saveToSentItems) {
        String now = Timestamps.of(mailbox.clock().instant());
        mailbox.updateMessage(draft, null, edit -> {
            Map<String, Object> properties = edit.properties();
            if (!Boolean.TRUE.equals(properties.get("isDraft"))) {
                // Of two requests that send the same draft at the same time, one comes too late.
                throw alreadySent();
            }
            properties.put("from", envelope.from());
            properties.put("sender", envelope.sender());
            properties.put("isDraft", false);
            properties.put("isRead", true);
            properties.put("sentDateTime", now);
            properties.put("receivedDateTime", now);
            completeMime(edit);
        });
        MessageState sent = draft.state();
        if (saveToSentItems) {
            mailbox.moveMessage(draft, mailbox.folder(WellKnownFolder.SENTITEMS));
        } else {
            mailbox.destroyMessage(draft);
        }
        Content mime = SentMime.withoutBcc(sent.properties(), sent.mime(), contents());
        carry(mailbox, new Mail(travelling(sent.properties()), sent.attachments()), envelope.recipients(), mime);
    }

    /** Delivers to recipients here, reports those that should be here and are not, notes the others as sent outside. */
    void carry(Mailbox sender, Mail mail, List<String> recipients, Content mime) {
        for (String recipient : recipients) {
            Optional<Mailbox> mailbox = mailboxes.find(recipient);
            if (mailbox.isPresent()) {
                delivery.deliver(mailbox.get(), mail, mime);
            } else if (isInside(recipient)) {
                report(sender, recipient, mail);
            } else {
                outside.add(new OutsideMail(
                        sender.upn(), recipient, (String) mail.properties().get("subject"),
                        (String) mail.properties().get("internetMessageId"), sender.clock().instant()));
            }
        }
    }

    /**
     * Delivers a message that comes from outside into a mailbox.
     *
     * @return                        the new item, or nothing when an inbox rule deleted it for good
     * @throws MalformedMimeException when it is no MIME
     */
    public Optional<Message> deliver(Mailbox mailbox, Content mime) throws MalformedMimeException, IOException {
        return delivery.deliver(mailbox, new MimeReader(contents()).read(mime), mime);
    }

    /** What was sent to addresses of other organizations. */
    public List<OutsideMail> outside() {
        return List.copyOf(outside);
    }

    /** Whether an address belongs to the emulated organization: one of the mailboxes has its domain. */
    boolean isInside(String address) {
        String domain = domain(address);
        return mailboxes.all().stream().anyMatch(mailbox -> domain(mailbox.upn()).equals(domain));
    }

    ContentStore contents() {
        return mailboxes.contents();
    }

    /** Drops what has not been sent yet. */
    @Override
    public void close() {
        submissions.close();
    }

    private void report(Mailbox sender, String recipient, Mail mail) {
        // A report about a report would go on for ever.
        if (TransportHeaders.value(mail.properties(), NonDeliveryReport.MARK) != null) {
            return;
        }
        try (ContentStore.Writer writer = contents().writer()) {
            MimeWriter.write(mail, writer);
            delivery.deliver(sender, NonDeliveryReport.of(sender, recipient, mail.properties(), writer.content()), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The refusal to send what is no draft (any more). */
    public static GraphException alreadySent() {
        return new GraphException(400, "ErrorInvalidRequest", "The message was sent already: only a draft can be sent.");
    }

    // Without what only the sender may see, and with the place in the thread.
    private static Map<String, Object> travelling(Map<String, Object> sent) {
        Map<String, Object> properties = new LinkedHashMap<>(sent);
        properties.remove("bccRecipients");
        List<Map<String, Object>> headers = TransportHeaders.carriedBy(sent);
        headers.removeIf(field -> "Bcc".equalsIgnoreCase((String) field.get("name")));
        if (TransportHeaders.value(sent, "Thread-Index") == null && sent.get("conversationIndex") != null) {
            headers.add(TransportHeaders.field("Thread-Index", sent.get("conversationIndex").toString()));
        }
        properties.put("internetMessageHeaders", headers);
        return properties;
    }

    private void completeMime(MessageEdit edit) {
        List<Map<String, Object>> missing = SentMime.missing(edit.properties());
        if (edit.mime() != null && !missing.isEmpty()) {
            edit.mime(SentMime.with(missing, edit.mime(), contents()));
            List<Map<String, Object>> headers = new ArrayList<>(missing);
            headers.addAll(TransportHeaders.carriedBy(edit.properties()));
            edit.properties().put("internetMessageHeaders", headers);
        }
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
