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
package io.github.cameloutlook.emulator.contact;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.resource.ExtendedProperties;
import io.github.cameloutlook.emulator.resource.Extensions;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.store.ContactEdit;

/** Takes contacts that clients send as JSON. */
public final class ContactInput {

    // what the service computes itself; clients that send back what they read are not refused for it
    private static final Set<String> APART = Set.of("id", "changekey", "createddatetime", "lastmodifieddatetime",
            "parentfolderid", "extensions", "singlevalueextendedproperties", "multivalueextendedproperties", "photo");
    private static final Map<String, Writable> WRITABLE = new LinkedHashMap<>();
    private static final int LONGEST_TEXT = 255;
    private static final List<String> POSTAL_ADDRESS = List.of("street", "city", "state", "countryOrRegion", "postalCode");

    private record Writable(String name, BiFunction<String, Object, Object> check) {
    }

    static {
        ContactType.TEXTS.forEach(name -> writable(name, ContactInput::text));
        ContactType.LISTS.forEach(name -> writable(name, ContactInput::texts));
        ContactType.ADDRESSES.forEach(name -> writable(name, ContactInput::postalAddress));
        ContactType.NUMBERED.forEach(name -> writable(name, ContactInput::emailAddress));
        writable("categories", ContactInput::texts);
        writable("emailAddresses", ContactInput::emailAddresses);
        writable("birthday", ContactInput::birthday);
    }

    private final Map<String, Object> json;
    private final Map<String, Object> sent = new LinkedHashMap<>();
    private final Map<String, Object> extendedProperties;
    private final Map<String, Map<String, Object>> extensions;

    private ContactInput(Map<String, Object> json) {
        this.json = json;
        json.forEach((name, value) -> {
            Writable writable = WRITABLE.get(name.toLowerCase(Locale.ROOT));
            if (writable != null) {
                sent.put(writable.name(), writable.check().apply(writable.name(), value));
            } else if (!APART.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith("@") && !name.contains("@odata.")) {
                throw new GraphException(
                        400, "RequestBodyRead", "The property '" + name + "' does not exist on type "
                                                + "'microsoft.graph.contact'. Make sure to only use property names that are defined by the type.");
            }
        });
        extendedProperties = ExtendedProperties.read(json);
        extensions = Extensions.readAll(InputValues.get(json, "extensions"));
    }

    private static void writable(String name, BiFunction<String, Object, Object> check) {
        WRITABLE.put(name.toLowerCase(Locale.ROOT), new Writable(name, check));
    }

    /** What a client sent; 400 when it is no contact. */
    public static ContactInput of(Map<String, Object> json) {
        return new ContactInput(json);
    }

    /** Id of the folder in which the contact is to lie, or null when nothing is said. */
    String parentFolderId() {
        return (String) InputValues.text("parentFolderId", GraphRequest.parameter(json, "parentFolderId"));
    }

    /** Fills a new contact. */
    public void create(ContactEdit edit) {
        ContactType.TEXTS.forEach(name -> edit.properties().put(name, null));
        ContactType.ADDRESSES.forEach(name -> edit.properties().put(name, Map.of()));
        ContactType.LISTS.forEach(name -> edit.properties().put(name, List.of()));
        edit.properties().put("categories", List.of());
        edit.properties().put("emailAddresses", List.of());
        put(edit);
        ContactNames.settle(edit.properties(), null, sent.keySet());
    }

    /** Puts all that was sent into a contact. */
    void update(ContactEdit edit) {
        Map<String, Object> before = new LinkedHashMap<>(edit.properties());
        put(edit);
        ContactNames.settle(edit.properties(), before, sent.keySet());
    }

    private void put(ContactEdit edit) {
        Map<String, Object> properties = edit.properties();
        sent.forEach((name, value) -> {
            if (!ContactType.NUMBERED.contains(name)) {
                properties.put(name, value);
            }
        });
        if (!sent.containsKey("emailAddresses")) {
            properties.put("emailAddresses", withNumbered((List<?>) properties.get("emailAddresses")));
        }
        edit.extendedProperties().putAll(extendedProperties);
        edit.extensions().putAll(extensions);
    }

    // the whole list says it all where it was sent too: a contact sent back as it was read stays as it is
    private List<Object> withNumbered(List<?> present) {
        List<Object> addresses = new ArrayList<>(present);
        for (int i = 0; i < ContactType.NUMBERED.size(); i++) {
            String name = ContactType.NUMBERED.get(i);
            if (sent.containsKey(name)) {
                while (addresses.size() <= i) {
                    addresses.add(null);
                }
                addresses.set(i, sent.get(name));
            }
        }
        addresses.removeIf(address -> address == null);
        return Collections.unmodifiableList(addresses);
    }

    private static Object text(String name, Object value) {
        if (InputValues.text(name, value) instanceof String text && text.length() > LONGEST_TEXT
                && !name.equals("personalNotes")) {
            throw new GraphException(
                    400, "ErrorPropertyValidationFailure",
                    "The value of the property '" + name + "' is longer than " + LONGEST_TEXT + " characters.");
        }
        return value;
    }

    private static Object texts(String name, Object value) {
        return value == null ? List.of() : InputValues.texts(name, value);
    }

    private static Object postalAddress(String name, Object value) {
        Map<String, Object> result = new LinkedHashMap<>();
        Map<String, Object> given
                = value == null ? Map.of() : InputValues.object(name, value, "physicalAddress", POSTAL_ADDRESS);
        for (String part : POSTAL_ADDRESS) {
            Object text = InputValues.text(part, InputValues.get(given, part));
            if (text != null) {
                result.put(part, text);
            }
        }
        return Collections.unmodifiableMap(result);
    }

    private static Object emailAddresses(String name, Object value) {
        List<Object> addresses = new ArrayList<>();
        if (value != null && !(value instanceof List)) {
            throw InputValues.wrongType(name, value, "Collection(microsoft.graph.emailAddress)");
        }
        for (Object address : value == null ? List.of() : (List<?>) value) {
            addresses.add(emailAddress(name, InputValues.object(name, address)));
        }
        return Collections.unmodifiableList(addresses);
    }

    private static Object emailAddress(String name, Object value) {
        if (value == null) {
            return null;
        }
        Map<String, Object> given = InputValues.object(name, value, "emailAddress", List.of("name", "address"));
        Object address = InputValues.text("address", InputValues.get(given, "address"));
        Object displayName = InputValues.text("name", InputValues.get(given, "name"));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("name", displayName == null ? address : displayName);
        result.put("address", address);
        return Collections.unmodifiableMap(result);
    }

    /** A moment; a mere day, as in the examples of the service, is kept as it keeps days: shortly before noon. */
    private static Object birthday(String name, Object value) {
        if (!(InputValues.text(name, value) instanceof String text)) {
            return null;
        }
        try {
            Instant moment = text.indexOf('T') < 0
                    ? Instant.parse(LocalDate.parse(text) + "T11:59:00Z") : OffsetDateTime.parse(text).toInstant();
            int year = moment.atOffset(ZoneOffset.UTC).getYear();
            if (year < 1 || year > 9999) {
                throw InputValues.wrongType(name, value, "Edm.DateTimeOffset");
            }
            return moment.truncatedTo(ChronoUnit.SECONDS).toString();
        } catch (DateTimeException e) {
            throw InputValues.wrongType(name, value, "Edm.DateTimeOffset");
        }
    }
}
