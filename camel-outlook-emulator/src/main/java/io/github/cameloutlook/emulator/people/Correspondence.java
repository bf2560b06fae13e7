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
package io.github.cameloutlook.emulator.people;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Message;

/**
 * With whom a user has mail and meetings, and how much. Whom somebody writes to matters more than who writes to them:
 * newsletters come without being answered. The service's own figures are not known.
 */
final class Correspondence {

    private static final double WRITTEN_TO = 3;
    private static final double COPIED = 1;
    private static final double RECEIVED_FROM = 1;
    private static final double MET = 2;

    private final String own;
    private final Map<String, Contact> contacts = new HashMap<>();

    /** What is known of one address. */
    static final class Contact {
        private final Set<String> topics = new HashSet<>();
        private String name;
        private double weight;

        String name() {
            return name;
        }

        double weight() {
            return weight;
        }

        Set<String> topics() {
            return topics;
        }
    }

    Correspondence(Mailbox mailbox) {
        own = mailbox.upn().toLowerCase(Locale.ROOT);
        mailbox.messages(0, Integer.MAX_VALUE).forEach(this::add);
        mailbox.calendars().calendars()
                .forEach(calendar -> mailbox.calendars().events(calendar).forEach(this::add));
    }

    /** By address in lower case. */
    Map<String, Contact> contacts() {
        return contacts;
    }

    private void add(Message message) {
        Map<String, Object> properties = message.properties();
        if (Boolean.TRUE.equals(properties.get("isDraft"))) {
            return;
        }
        String subject = text(properties.get("subject"));
        boolean sent = own.equals(address(properties.get("from")));
        if (!sent) {
            add(properties.get("from"), RECEIVED_FROM, subject);
            return;
        }
        list(properties.get("toRecipients")).forEach(to -> add(to, WRITTEN_TO, subject));
        list(properties.get("ccRecipients")).forEach(cc -> add(cc, COPIED, subject));
        list(properties.get("bccRecipients")).forEach(bcc -> add(bcc, COPIED, subject));
    }

    private void add(EventState event) {
        String subject = text(event.properties().get("subject"));
        add(event.properties().get("organizer"), MET, subject);
        list(event.properties().get("attendees")).forEach(attendee -> add(attendee, MET, subject));
    }

    private void add(Object recipient, double weight, String subject) {
        String address = address(recipient);
        if (address == null || address.equals(own)) {
            return;
        }
        Contact contact = contacts.computeIfAbsent(address, key -> new Contact());
        contact.weight += weight;
        String name = text(emailAddress(recipient).get("name"));
        if (contact.name == null && !name.isBlank() && !name.equalsIgnoreCase(address)) {
            contact.name = name;
        }
        Arrays.stream(subject.toLowerCase(Locale.ROOT).split("\\W+")).filter(word -> !word.isEmpty())
                .forEach(contact.topics::add);
    }

    private static String address(Object recipient) {
        String address = text(emailAddress(recipient).get("address"));
        return address.isBlank() ? null : address.toLowerCase(Locale.ROOT);
    }

    private static Map<?, ?> emailAddress(Object recipient) {
        return recipient instanceof Map<?, ?> map && map.get("emailAddress") instanceof Map<?, ?> address
                ? address : Map.of();
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
