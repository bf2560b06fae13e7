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
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;

import io.github.cameloutlook.model.InternetMessageHeader;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.model.Recipient;

/** Reads what a message says in its header fields. */
final class HeaderReader {

    /** Fields that tell how important a message is, the best first. */
    static final List<String> IMPORTANCE = List.of("Importance", "X-Priority", "X-MSMail-Priority", "Priority");

    private HeaderReader() {
    }

    static void read(MimeMessage mime, OutlookMessage message) throws MessagingException {
        List<Recipient> from = MailAddresses.read(HeaderFields.all(mime, "From"));
        List<Recipient> sender = MailAddresses.read(HeaderFields.first(mime, "Sender"));
        set(message, "receivedDateTime", received(mime));
        set(message, "sentDateTime", instant(HeaderFields.first(mime, "Date")));
        set(message, "internetMessageId", HeaderFields.first(mime, "Message-ID"));
        set(message, "subject", HeaderFields.text(mime, "Subject"));
        set(message, "importance", importance(mime));
        set(message, "sender", first(sender, from));
        set(message, "from", first(from, sender));
        set(message, "toRecipients", MailAddresses.read(HeaderFields.all(mime, "To")));
        set(message, "ccRecipients", MailAddresses.read(HeaderFields.all(mime, "Cc")));
        set(message, "bccRecipients", MailAddresses.read(HeaderFields.all(mime, "Bcc")));
        set(message, "replyTo", MailAddresses.read(HeaderFields.all(mime, "Reply-To")));
        set(message, "categories", categories(mime));
        set(message, "conversationIndex", conversationIndex(mime));
        set(message, "isReadReceiptRequested", HeaderFields.first(mime, "Disposition-Notification-To") != null);
        set(message, "isDeliveryReceiptRequested", HeaderFields.first(mime, "Return-Receipt-To") != null);
        set(message, "isDraft", "1".equals(HeaderFields.first(mime, "X-Unsent")));
        String sensitivity = Sensitivity.value(HeaderFields.first(mime, "Sensitivity"));
        if (sensitivity != null) {
            message.addExtendedProperty(Sensitivity.PROPERTY, sensitivity);
        }
        message.setInternetMessageHeaders(fields(mime));
    }

    private static void set(OutlookMessage message, String property, Object value) {
        if (value != null) {
            message.set(property, value);
        }
    }

    private static Recipient first(List<Recipient> wanted, List<Recipient> otherwise) {
        List<Recipient> recipients = wanted.isEmpty() ? otherwise : wanted;
        return recipients.isEmpty() ? null : recipients.get(0);
    }

    /** The server that took the message last has written on top. */
    private static Instant received(MimeMessage mime) throws MessagingException {
        String[] received = mime.getHeader("Received");
        if (received == null) {
            return null;
        }
        String line = HeaderFields.oneLine(received[0]);
        return instant(line.substring(line.lastIndexOf(';') + 1));
    }

    /** A date that cannot be read is left out: the field itself is among the headers. */
    private static Instant instant(String date) {
        if (date == null) {
            return null;
        }
        Date parsed = new MailDateFormat().parse(date, new java.text.ParsePosition(0));
        return parsed == null ? null : parsed.toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String importance(MimeMessage mime) throws MessagingException {
        for (String field : IMPORTANCE) {
            String value = HeaderFields.first(mime, field);
            if (value != null) {
                return importance(value);
            }
        }
        return "normal";
    }

    /** The importance that one of those fields means. */
    static String importance(String field) {
        String value = field.strip().toLowerCase(Locale.ROOT);
        if (value.startsWith("high") || value.startsWith("1") || value.startsWith("2") || value.startsWith("urgent")) {
            return "high";
        }
        boolean low = value.startsWith("low") || value.startsWith("4") || value.startsWith("5") || value.startsWith("non");
        return low ? "low" : "normal";
    }

    private static List<String> categories(MimeMessage mime) throws MessagingException {
        String keywords = HeaderFields.all(mime, "Keywords");
        if (keywords == null) {
            return List.of();
        }
        return Arrays.stream(HeaderFields.decoded(keywords).split(",")).map(String::strip).filter(word -> !word.isEmpty())
                .toList();
    }

    private static String conversationIndex(MimeMessage mime) throws MessagingException {
        String index = HeaderFields.first(mime, "Thread-Index");
        if (index == null) {
            return null;
        }
        try {
            String compact = index.replaceAll("\\s", "");
            Base64.getDecoder().decode(compact);
            return compact;
        } catch (IllegalArgumentException e) {
            return null; // not Outlook's
        }
    }

    private static List<InternetMessageHeader> fields(MimeMessage mime) throws MessagingException {
        List<InternetMessageHeader> fields = HeaderFields.lines(mime);
        for (InternetMessageHeader field : fields) {
            boolean addresses = HeaderFields.holdsAddresses(field.getName());
            field.setValue(addresses ? HeaderFields.oneLine(field.getValue()) : HeaderFields.decoded(field.getValue()));
        }
        return fields;
    }
}
