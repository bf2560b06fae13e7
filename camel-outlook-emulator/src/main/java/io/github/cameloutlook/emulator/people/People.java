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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import io.github.cameloutlook.emulator.contact.ContactType;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.store.ContactState;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;

/** The people of a mailbox: whom its user writes to and hears from, contacts, and the directory. */
final class People {

    /** A saved contact is somebody one has to do with, though less than whom one writes to. */
    private static final double SAVED = 0.5;
    private static final Correspondence.Contact NONE = new Correspondence.Contact();

    private final Mailbox mailbox;
    private final Mailboxes mailboxes;
    private final Predicate<Mailbox> isRoom;
    private final Map<String, Correspondence.Contact> correspondence;
    private final Map<String, ContactState> saved = new LinkedHashMap<>();

    People(Mailbox mailbox, Mailboxes mailboxes, Predicate<Mailbox> isRoom) {
        this.mailbox = mailbox;
        this.mailboxes = mailboxes;
        this.isRoom = isRoom;
        this.correspondence = new Correspondence(mailbox).contacts();
        for (ContactState contact : mailbox.contacts().contacts(null)) {
            for (Object email : ContactType.emailAddresses(contact)) {
                if (((Map<?, ?>) email).get("address") instanceof String address && !address.isBlank()) {
                    saved.putIfAbsent(address.toLowerCase(Locale.ROOT), contact);
                }
            }
        }
    }

    /**
     * Everybody, those who matter most first.
     *
     * @param directory whether those are among them who are in the directory only
     */
    List<Person> byRelevance(boolean directory) {
        List<Person> people = new ArrayList<>();
        Map<String, Mailbox> users = users();
        correspondence.keySet().forEach(address -> people.add(person(address, users.get(address))));
        saved.keySet().stream().filter(address -> !correspondence.containsKey(address))
                .forEach(address -> people.add(person(address, users.get(address))));
        if (directory) {
            users.forEach((address, user) -> {
                if (!correspondence.containsKey(address) && !saved.containsKey(address) && user != mailbox) {
                    people.add(person(address, user));
                }
            });
        }
        people.sort(Comparator.comparingDouble(Person::relevance).reversed()
                .thenComparing(Person::displayName, String.CASE_INSENSITIVE_ORDER).thenComparing(Person::address));
        return people;
    }

    private Map<String, Mailbox> users() {
        Map<String, Mailbox> users = new LinkedHashMap<>();
        mailboxes.all().forEach(user -> users.put(user.upn().toLowerCase(Locale.ROOT), user));
        return users;
    }

    private Person person(String address, Mailbox user) {
        Correspondence.Contact known = correspondence.getOrDefault(address, NONE);
        ContactState contact = saved.get(address);
        double relevance = known.weight() + (contact == null ? 0 : SAVED);
        Set<String> topics = known.topics();
        if (user != null) {
            PersonType type = isRoom.test(user) ? PersonType.ROOM : PersonType.ORGANIZATION_USER;
            return new Person(user.id(), type, user.upn(), relevance, ofUser(user, type), topics);
        }
        String id = UUID.nameUUIDFromBytes((mailbox.id() + ' ' + address).getBytes(StandardCharsets.UTF_8)).toString();
        if (contact != null) {
            return new Person(id, PersonType.PERSONAL_CONTACT, address, relevance, ofContact(contact, address), topics);
        }
        String name = known.name() == null ? address : known.name();
        return new Person(
                id, PersonType.IMPLICIT_CONTACT, address, relevance,
                JsonObject.of("displayName", name, "userPrincipalName", ""), topics);
    }

    private static Map<String, Object> ofUser(Mailbox user, PersonType type) {
        String name = user.displayName();
        int space = name.indexOf(' ');
        boolean human = type == PersonType.ORGANIZATION_USER && space > 0;
        return JsonObject.of("displayName", name, "givenName", human ? name.substring(0, space) : null, "surname",
                human ? name.substring(space + 1) : null, "userPrincipalName", user.upn(), "imAddress",
                type == PersonType.ORGANIZATION_USER ? "sip:" + user.upn() : null);
    }

    private static Map<String, Object> ofContact(ContactState contact, String address) {
        Map<String, Object> facts = JsonObject.of("userPrincipalName", "");
        for (String name : List.of("displayName", "givenName", "surname", "jobTitle", "companyName", "department",
                "officeLocation", "profession")) {
            facts.put(name, contact.text(name));
        }
        facts.putIfAbsent("displayName", address);
        facts.put("personNotes", contact.text("personalNotes"));
        facts.put("phones", phones(contact));
        return facts;
    }

    private static List<Map<String, Object>> phones(ContactState contact) {
        List<Map<String, Object>> phones = new ArrayList<>();
        addPhones(phones, "business", contact.properties().get("businessPhones"));
        addPhones(phones, "home", contact.properties().get("homePhones"));
        if (contact.text("mobilePhone") != null) {
            phones.add(JsonObject.of("type", "mobile", "number", contact.text("mobilePhone")));
        }
        return phones;
    }

    private static void addPhones(List<Map<String, Object>> phones, String type, Object numbers) {
        if (numbers instanceof List<?> list) {
            list.forEach(number -> phones.add(JsonObject.of("type", type, "number", number)));
        }
    }
}
