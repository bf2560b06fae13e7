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

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;

/** The header fields with which a message given in properties travels. */
public final class TransportHeaders {

    // Decided by the body that is written.
    private static final Set<String> OF_THE_BODY = Set.of("content-type", "content-transfer-encoding", "content-disposition",
            "content-id", "mime-version");

    // Told by the properties, also when these have become empty: a Bcc that was removed must not come back.
    private static final Set<String> OF_PROPERTIES = Set.of("from", "sender", "to", "cc", "bcc", "reply-to", "subject", "date",
            "message-id", "importance", "disposition-notification-to");

    private final List<Map<String, Object>> fields = new ArrayList<>();
    private final Map<String, Object> properties;

    private TransportHeaders(Map<String, Object> properties) {
        this.properties = properties;
    }

    /**
     * The fields as {@code internetMessageHeaders} lists them, encoded for the wire: those that the properties tell,
     * then those the message carries besides.
     */
    public static List<Map<String, Object>> of(Map<String, Object> properties) {
        TransportHeaders headers = new TransportHeaders(properties);
        headers.addKnown();
        headers.addCarried();
        return headers.fields;
    }

    /** One entry of {@code internetMessageHeaders}. */
    public static Map<String, Object> field(String name, String value) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("value", value);
        return field;
    }

    /** The value of a carried field (name in any case), or null. */
    public static String value(Map<String, Object> properties, String name) {
        for (Map<String, Object> field : carried(properties)) {
            if (name.equalsIgnoreCase((String) field.get("name"))) {
                return (String) field.get("value");
            }
        }
        return null;
    }

    /** The fields a message carries besides its properties, in a list of their own that may be changed. */
    public static List<Map<String, Object>> carriedBy(Map<String, Object> properties) {
        return new ArrayList<>(carried(properties));
    }

    private void addKnown() {
        addAddresses("From", List.of(properties.getOrDefault("from", Map.of())));
        if (!sameAddress(properties.get("sender"), properties.get("from"))) {
            addAddresses("Sender", List.of(properties.getOrDefault("sender", Map.of())));
        }
        addAddresses("To", properties.get("toRecipients"));
        addAddresses("Cc", properties.get("ccRecipients"));
        addAddresses("Bcc", properties.get("bccRecipients"));
        addAddresses("Reply-To", properties.get("replyTo"));
        if (properties.get("subject") instanceof String subject) {
            add("Subject", encoded(subject));
        }
        if (properties.get("sentDateTime") instanceof String sent) {
            add("Date", OffsetDateTime.parse(sent).withOffsetSameInstant(ZoneOffset.UTC)
                    .format(DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT)).replace("GMT", "+0000"));
        }
        if (properties.get("internetMessageId") instanceof String id) {
            add("Message-ID", id);
        }
        if (properties.get("importance") instanceof String importance && !importance.equals("normal")) {
            add("Importance", importance);
        }
        if (Boolean.TRUE.equals(properties.get("isReadReceiptRequested"))) {
            addAddresses("Disposition-Notification-To", List.of(properties.getOrDefault("from", Map.of())));
        }
    }

    private void addCarried() {
        for (Map<String, Object> field : carried(properties)) {
            String name = (String) field.get("name");
            if (!OF_THE_BODY.contains(name.toLowerCase(Locale.ROOT))
                    && !OF_PROPERTIES.contains(name.toLowerCase(Locale.ROOT))) {
                add(name, (String) field.get("value"));
            }
        }
    }

    private void addAddresses(String name, Object recipients) {
        InternetAddress[] addresses = Recipients.addresses(recipients);
        if (addresses.length > 0) {
            add(name, InternetAddress.toString(addresses));
        }
    }

    private void add(String name, String value) {
        // A line break in a value would start another field.
        fields.add(field(name, value.replaceAll("[\\r\\n]+", " ")));
    }

    private static String encoded(String text) {
        try {
            return MimeUtility.encodeText(text, StandardCharsets.UTF_8.name(), null);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean sameAddress(Object one, Object other) {
        String address = Recipients.address(one);
        return address == null || address.equalsIgnoreCase(Recipients.address(other));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> carried(Map<String, Object> properties) {
        return (List<Map<String, Object>>) properties.getOrDefault("internetMessageHeaders", List.of());
    }
}
