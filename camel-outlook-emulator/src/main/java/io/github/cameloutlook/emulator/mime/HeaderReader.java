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
package io.github.cameloutlook.emulator.mime;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

/** The properties of a message that come from its header fields. */
final class HeaderReader {

    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private HeaderReader() {
    }

    static Map<String, Object> read(MimeMessage message) throws MessagingException, MalformedMimeException {
        List<Map<String, Object>> headers = headers(message);
        if (headers.isEmpty()) {
            throw new MalformedMimeException("The MIME content has no header field");
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("sentDateTime", sent(message));
        properties.put("internetMessageId", trimmed(message, "Message-ID"));
        properties.put("subject", message.getSubject());
        properties.put("importance", importance(message));
        properties.put("isReadReceiptRequested", message.getHeader("Disposition-Notification-To") != null);
        Object from = first(recipients(message, "From"));
        Object sender = first(recipients(message, "Sender"));
        properties.put("sender", sender == null ? from : sender);
        properties.put("from", from == null ? sender : from);
        properties.put("toRecipients", recipients(message, "To"));
        properties.put("ccRecipients", recipients(message, "Cc"));
        properties.put("bccRecipients", recipients(message, "Bcc"));
        properties.put("replyTo", recipients(message, "Reply-To"));
        properties.put("internetMessageHeaders", headers);
        properties.values().removeAll(Collections.singleton(null));
        return properties;
    }

    private static List<Map<String, Object>> headers(MimeMessage message) throws MessagingException {
        List<Map<String, Object>> headers = new ArrayList<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            if (isFieldName(header.getName())) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("name", header.getName());
                entry.put("value", MimeUtility.unfold(header.getValue()));
                headers.add(entry);
            }
        }
        return headers;
    }

    // Jakarta Mail takes any line for a field. RFC 5322 allows more characters in a name, nobody uses them, and JSON or
    // HTML sent by mistake shall not pass for mail.
    private static boolean isFieldName(String name) {
        return FIELD_NAME.matcher(name).matches();
    }

    private static String sent(MimeMessage message) throws MessagingException {
        Date sent = message.getSentDate();
        return sent == null ? null : Instant.ofEpochMilli(sent.getTime()).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String trimmed(MimeMessage message, String name) throws MessagingException {
        String value = message.getHeader(name, null);
        return value == null || value.isBlank() ? null : MimeUtility.unfold(value).trim();
    }

    private static String importance(MimeMessage message) throws MessagingException {
        String importance = trimmed(message, "Importance");
        if (importance != null) {
            String name = importance.toLowerCase(Locale.ROOT);
            return name.equals("high") || name.equals("low") ? name : "normal";
        }
        String priority = trimmed(message, "X-Priority");
        if (priority == null) {
            return "normal";
        }
        return switch (priority.charAt(0)) {
            case '1', '2' -> "high";
            case '4', '5' -> "low";
            default -> "normal";
        };
    }

    private static List<Map<String, Object>> recipients(MimeMessage message, String name) throws MessagingException {
        String value = message.getHeader(name, ",");
        if (value == null || value.isBlank()) {
            return List.of();
        }
        try {
            return Recipients.of(InternetAddress.parseHeader(MimeUtility.unfold(value), false));
        } catch (AddressException e) {
            // The field is beyond parsing: shown as it is, as the service does, rather than losing the mail.
            return List.of(Recipients.recipient(null, value.trim()));
        }
    }

    private static Object first(List<Map<String, Object>> recipients) {
        return recipients.isEmpty() ? null : recipients.get(0);
    }
}
