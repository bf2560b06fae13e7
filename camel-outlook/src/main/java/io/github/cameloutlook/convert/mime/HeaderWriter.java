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
package io.github.cameloutlook.convert.mime;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import io.github.cameloutlook.model.InternetMessageHeader;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.model.Recipient;

/**
 * Writes header fields: those that properties tell, then those among the headers of the message that nothing else
 * tells.
 */
final class HeaderWriter {

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendText(java.time.temporal.ChronoField.DAY_OF_WEEK, TextStyle.SHORT)
            .appendPattern(", d MMM uuuu HH:mm:ss ").appendOffset("+HHMM", "+0000").toFormatter(Locale.ROOT);

    /** The parts that are written say this themselves. */
    private static final Set<String> OF_PARTS = Set.of("mime-version", "content-type", "content-transfer-encoding",
            "content-disposition", "content-id", "content-location", "content-description", "content-language",
            "content-md5", "content-length");

    /** A property that is there decides, also when it is empty: a Bcc that was taken away must not come back. */
    private static final Map<String, String> TOLD_BY = Map.ofEntries(
            Map.entry("from", "from"), Map.entry("sender", "sender"), Map.entry("to", "toRecipients"),
            Map.entry("cc", "ccRecipients"), Map.entry("bcc", "bccRecipients"), Map.entry("reply-to", "replyTo"),
            Map.entry("subject", "subject"), Map.entry("date", "sentDateTime"),
            Map.entry("message-id", "internetMessageId"), Map.entry("keywords", "categories"),
            Map.entry("thread-index", "conversationIndex"), Map.entry("x-unsent", "isDraft"),
            Map.entry("disposition-notification-to", "isReadReceiptRequested"),
            Map.entry("return-receipt-to", "isDeliveryReceiptRequested"));

    private final OutlookMessage message;
    private final MimeMessage mime;
    private final Set<String> written = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    private HeaderWriter(OutlookMessage message, MimeMessage mime) {
        this.message = message;
        this.mime = mime;
    }

    static void write(OutlookMessage message, MimeMessage mime) throws MessagingException {
        HeaderWriter writer = new HeaderWriter(message, mime);
        writer.told();
        writer.carried();
    }

    private void told() throws MessagingException {
        Recipient from = message.getFrom() == null ? message.getSender() : message.getFrom();
        addresses("From", from);
        if (message.getSender() != null && !message.getSender().equals(from)) {
            addresses("Sender", message.getSender());
        }
        addresses("To", message.getToRecipients());
        addresses("Cc", message.getCcRecipients());
        addresses("Bcc", message.getBccRecipients());
        addresses("Reply-To", message.getReplyTo());
        text("Subject", message.getSubject());
        Instant sent = message.getSentDateTime();
        raw("Date", sent == null ? null : DATE.format(sent.atOffset(ZoneOffset.UTC)));
        raw("Message-ID", message.getInternetMessageId());
        String importance = message.getImportance();
        raw("Importance", importance == null || importance.equalsIgnoreCase("normal") ? null : importance);
        text("Keywords", message.getCategories().isEmpty() ? null : String.join(", ", message.getCategories()));
        raw("Thread-Index", message.getConversationIndex());
        raw("X-Unsent", Boolean.TRUE.equals(message.getIsDraft()) ? "1" : null);
        receipt("Disposition-Notification-To", message.getIsReadReceiptRequested(), from);
        receipt("Return-Receipt-To", message.getIsDeliveryReceiptRequested(), from);
        raw("Sensitivity", Sensitivity.field(message));
    }

    /** Whoever wants a receipt says where to; without a sender nobody can. */
    private void receipt(String name, Boolean requested, Recipient from) throws MessagingException {
        if (!Boolean.TRUE.equals(requested)) {
            return;
        }
        if (from == null) {
            throw new MessagingException("it asks for a receipt, but has no sender (from) that would get it");
        }
        addresses(name, from);
    }

    private void addresses(String name, Recipient recipient) throws MessagingException {
        if (recipient != null) {
            addresses(name, List.of(recipient));
        }
    }

    private void addresses(String name, List<Recipient> recipients) throws MessagingException {
        field(name, MailAddresses.write(recipients));
    }

    private void text(String name, String value) throws MessagingException {
        field(name, value == null ? null : EncodedWords.text(name, value));
    }

    private void raw(String name, String value) throws MessagingException {
        field(name, value == null ? null : EncodedWords.oneLine(value));
    }

    private void field(String name, String value) throws MessagingException {
        if (value != null) {
            mime.setHeader(name, value);
            written.add(name);
        }
    }

    private void carried() throws MessagingException {
        for (InternetMessageHeader header : message.getInternetMessageHeaders()) {
            String name = header == null ? null : header.getName();
            if (!HeaderFields.isName(name)) {
                throw new MessagingException("'" + name + "' among its internetMessageHeaders is no name of a header field");
            }
            if (header.getValue() != null && isFree(name, header.getValue())) {
                String value = HeaderFields.holdsAddresses(name) && isAscii(header.getValue())
                        ? EncodedWords.oneLine(header.getValue()) : EncodedWords.text(name, header.getValue());
                mime.addHeader(name, value);
            }
        }
    }

    private boolean isFree(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (OF_PARTS.contains(lower) || written.contains(name)) {
            return false;
        }
        if (HeaderReader.IMPORTANCE.stream().anyMatch(name::equalsIgnoreCase)) {
            return message.getImportance() == null || HeaderReader.importance(value).equals(message.getImportance());
        }
        String property = TOLD_BY.get(lower);
        return property == null || !message.has(property);
    }

    private static boolean isAscii(String value) {
        return value.chars().allMatch(c -> c < 128);
    }
}
