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

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.QueryOptions;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.resource.ExtendedProperties;
import io.github.cameloutlook.emulator.resource.Extensions;
import io.github.cameloutlook.emulator.resource.ItemWatch;
import io.github.cameloutlook.emulator.resource.MessageType;
import io.github.cameloutlook.emulator.store.ContactState;

/** Properties of contacts in the order in which the service gives them. */
public final class ContactType {

    static final List<String> TEXTS = List.of("fileAs", "displayName", "givenName", "initials", "middleName", "nickName",
            "surname", "title", "yomiGivenName", "yomiSurname", "yomiCompanyName", "generation", "jobTitle", "companyName",
            "department", "officeLocation", "profession", "businessHomePage", "assistantName", "manager", "mobilePhone",
            "spouseName", "personalNotes");
    static final List<String> LISTS = List.of("imAddresses", "homePhones", "businessPhones", "children");
    static final List<String> ADDRESSES = List.of("homeAddress", "businessAddress", "otherAddress");
    /** The first, second and third of the email addresses. */
    static final List<String> NUMBERED
            = List.of("primaryEmailAddress", "secondaryEmailAddress", "tertiaryEmailAddress");

    private static final Shape POSTAL = Shape.complex("street", Shape.STRING, "city", Shape.STRING, "state", Shape.STRING,
            "countryOrRegion", Shape.STRING, "postalCode", Shape.STRING);
    private static final Shape EMAIL = Shape.complex("name", Shape.STRING, "address", Shape.STRING);
    // the one condition on email addresses that the service knows
    private static final Pattern BY_ADDRESS = Pattern.compile(
            "emailAddresses/any\\(\\s*(\\w+)\\s*:\\s*\\1/address\\s+eq\\s+'(?:[^']|'')*'\\s*\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

    static final EntityType<ContactState> CONTACT = type();

    private ContactType() {
    }

    private static EntityType<ContactState> type() {
        EntityType<ContactState> type = new EntityType<ContactState>("contact")
                .with("id", Shape.ID, ContactState::id)
                .with("createdDateTime", Shape.DATE, stored("createdDateTime"))
                .with("lastModifiedDateTime", Shape.DATE, stored("lastModifiedDateTime"))
                .with("changeKey", Shape.ID, ContactState::changeKey)
                .with("categories", Shape.collection(Shape.STRING), stored("categories"))
                .with("parentFolderId", Shape.ID, contact -> contact.folder().id())
                .with("birthday", Shape.DATE, stored("birthday"));
        TEXTS.forEach(name -> type.with(name, Shape.STRING, stored(name)));
        LISTS.forEach(name -> type.with(name, Shape.collection(Shape.STRING), stored(name)));
        type.with("emailAddresses", Shape.collection(EMAIL), ContactType::emailAddresses);
        for (int i = 0; i < NUMBERED.size(); i++) {
            int position = i;
            type.with(NUMBERED.get(i), EMAIL, contact -> {
                List<?> addresses = emailAddresses(contact);
                return position < addresses.size() ? addresses.get(position) : null;
            });
        }
        ADDRESSES.forEach(name -> type.with(name, POSTAL, stored(name)));
        return type
                .withHidden(ExtendedProperties.SINGLE, Shape.collection(MessageType.EXTENDED_PROPERTY),
                        contact -> ExtendedProperties.values(contact.extendedProperties(), false))
                .withHidden(ExtendedProperties.MULTI, Shape.collection(MessageType.EXTENDED_PROPERTY), contact -> List.of())
                .withHidden("extensions", Shape.collection(Shape.complex("id", Shape.STRING)),
                        contact -> Extensions.ids(contact.extensions()))
                .withNavigation("extensions").withNavigation(ExtendedProperties.SINGLE)
                .withNavigation(ExtendedProperties.MULTI);
    }

    /** Which contacts somebody wants to be told of; 400 when the options do not fit contacts. */
    public static ItemWatch<ContactState> watch(QueryOptions options) {
        requireFilter(options);
        return new ItemWatch<>(ContactState.class, CONTACT, options);
    }

    /** Refuses conditions on email addresses other than that one of them equals a text. */
    static void requireFilter(QueryOptions options) {
        String filter = options.get("$filter");
        if (filter == null) {
            return;
        }
        String rest = LITERAL.matcher(BY_ADDRESS.matcher(filter).replaceAll("")).replaceAll("");
        if (rest.toLowerCase(Locale.ROOT).contains("emailaddresses")) {
            throw new GraphException(
                    400, "ErrorInvalidUrlQueryFilter",
                    "The filter '" + filter + "' is not supported: contacts are found by a whole address only, with "
                                                       + "emailAddresses/any(a:a/address eq 'name@example.com').");
        }
    }

    private static Function<ContactState, Object> stored(String name) {
        return contact -> contact.properties().get(name);
    }

    /** The email addresses of a contact, each an object with name and address. */
    public static List<?> emailAddresses(ContactState contact) {
        return (List<?>) contact.properties().get("emailAddresses");
    }
}
