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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.InternetMessageHeader;
import io.github.cameloutlook.model.OutlookMessage;

/**
 * Header fields as extended properties, under the names by which Exchange keeps them: those of MAPI where it has one,
 * else the field's own in the namespace of header fields (PS_INTERNET_HEADERS, MS-OXPROPS 1.3.2).
 */
final class FieldProperties {

    private static final String FIELD = "String {00020386-0000-0000-c000-000000000046} Name ";

    private static final Map<String, String> NAMED = Map.of(
            "in-reply-to", "String 0x1042", "references", "String 0x1039", "thread-topic", "String 0x0070",
            "thread-index", "Binary 0x0071");

    /** Told by properties of the message, or written by the server that sends it. */
    private static final Set<String> TOLD = Set.of(
            "from", "sender", "to", "cc", "bcc", "reply-to", "subject", "importance", "x-priority", "x-msmail-priority",
            "priority", "keywords", "disposition-notification-to", "return-receipt-to", "message-id", "date",
            "mime-version", "x-unsent");

    /** About a journey that the message made before: not true of one that is sent anew. */
    private static final Set<String> OF_A_JOURNEY = Set.of(
            "received", "return-path", "delivered-to", "dkim-signature", "authentication-results", "received-spf",
            "arc-seal", "arc-message-signature", "arc-authentication-results");

    private final List<InternetMessageHeader> fields;
    private final Map<String, InternetMessageHeader> carried = new LinkedHashMap<>();

    FieldProperties(List<InternetMessageHeader> fields) {
        this.fields = fields;
        for (InternetMessageHeader field : fields) {
            String name = name(field);
            if (TOLD.contains(name) || OF_A_JOURNEY.contains(name) || name.startsWith("content-")) {
                continue;
            }
            if (carried.putIfAbsent(name, field) != null) {
                throw new OutlookInputException(
                        "The MIME message has the header field " + field.getName()
                                                + " more than once, and the service keeps one of each. Nothing was sent.");
            }
        }
    }

    boolean has(String name) {
        return fields.stream().anyMatch(field -> name(field).equals(name));
    }

    /** Writes the fields; sensitivity has its property already. */
    void addTo(OutlookMessage message) {
        carried.forEach((name, field) -> {
            if (!name.equals("sensitivity")) {
                message.addExtendedProperty(NAMED.getOrDefault(name, FIELD + name), field.getValue());
            }
        });
    }

    /**
     * Refuses fields for a service without extended properties.
     *
     * @throws OutlookInputException if there are such
     */
    void refuse() {
        if (!carried.isEmpty()) {
            throw new OutlookInputException(
                    "The MIME message has header fields that this version of the API cannot carry: "
                                            + String.join(", ", carried.values().stream().map(InternetMessageHeader::getName)
                                                    .toList())
                                            + ". Remove them, or set apiVersion=v2.0. Nothing was sent.");
        }
    }

    private static String name(InternetMessageHeader field) {
        return field.getName().toLowerCase(Locale.ROOT);
    }
}
