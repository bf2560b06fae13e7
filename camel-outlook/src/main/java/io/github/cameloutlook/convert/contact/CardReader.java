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
package io.github.cameloutlook.convert.contact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import ezvcard.VCard;
import ezvcard.parameter.EmailType;
import ezvcard.property.Birthday;
import ezvcard.property.Email;
import ezvcard.property.Impp;
import ezvcard.property.Kind;
import ezvcard.property.Note;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Url;
import ezvcard.util.PartialDate;
import io.github.cameloutlook.convert.MalformedContentException;
import io.github.cameloutlook.model.EmailAddress;
import io.github.cameloutlook.model.OutlookContact;

/** Reads a card as a contact. */
final class CardReader {

    /** Properties whose faults matter: what is not read may be as it likes. */
    static final Set<String> PROPERTIES = Set.of("FN", "N", "NICKNAME", "ORG", "TITLE", "ROLE", "URL", "EMAIL", "TEL", "ADR",
            "IMPP", "BDAY", "NOTE", "CATEGORIES", "RELATED", "KIND", "VERSION");

    private final VCard card;
    private final CardExtensions extensions;
    private final OutlookContact contact = new OutlookContact();

    CardReader(VCard card) {
        this.card = card;
        this.extensions = new CardExtensions(card);
    }

    OutlookContact read() {
        Kind kind = card.getKind();
        if (kind != null && kind.isGroup()) {
            throw new MalformedContentException(
                    0, "The card is a group of contacts (KIND:group), which Outlook has no contacts for");
        }
        names();
        work();
        emails();
        new CardPhones(card).readInto(contact);
        new CardAddresses(card).readInto(contact);
        imAddresses();
        put("spouseName", extensions.spouse());
        putAll("children", extensions.children());
        birthday();
        about();
        return contact;
    }

    private void names() {
        put("displayName", card.getFormattedName() == null ? null : card.getFormattedName().getValue());
        StructuredName name = card.getStructuredName();
        if (name != null) {
            put("surname", name.getFamily());
            put("givenName", name.getGiven());
            put("middleName", joined(name.getAdditionalNames()));
            put("title", joined(name.getPrefixes()));
            put("generation", joined(name.getSuffixes()));
        }
        put("nickName", card.getNickname() == null ? null : String.join(", ", card.getNickname().getValues()));
        put("fileAs", extensions.text(CardNames.FILE_AS));
        put("initials", extensions.text(CardNames.INITIALS));
        put("yomiGivenName", extensions.text(CardNames.YOMI_GIVEN_NAME));
        put("yomiSurname", extensions.text(CardNames.YOMI_SURNAME));
        put("yomiCompanyName", extensions.text(CardNames.YOMI_COMPANY, "X-PHONETIC-ORGANIZATION"));
    }

    private static String joined(List<String> values) {
        return String.join(" ", values.stream().filter(Objects::nonNull).toList()).strip();
    }

    private void work() {
        Organization organization = card.getOrganization();
        if (organization != null && !organization.getValues().isEmpty()) {
            List<String> units = organization.getValues();
            put("companyName", units.get(0));
            put("department",
                    String.join(", ", units.subList(1, units.size()).stream().filter(unit -> !unit.isEmpty()).toList()));
        }
        put("jobTitle", card.getTitles().isEmpty() ? null : card.getTitles().get(0).getValue());
        put("profession", card.getRoles().isEmpty() ? null : card.getRoles().get(0).getValue());
        put("businessHomePage", homePage());
        put("manager", extensions.manager());
        put("assistantName", extensions.assistant());
    }

    private String homePage() {
        Stream<Url> atWork = card.getUrls().stream().filter(url -> "work".equalsIgnoreCase(url.getType()));
        return Stream.concat(atWork, card.getUrls().stream()).map(Url::getValue).findFirst().orElse(null);
    }

    private void emails() {
        List<EmailAddress> addresses = new ArrayList<>();
        card.getEmails().stream().sorted(Comparator.comparingInt(CardReader::preference)).forEach(email -> {
            if (email.getValue() != null && !email.getValue().isBlank()) {
                addresses.add(EmailAddress.of(email.getParameter(CardNames.EMAIL_NAME), email.getValue().strip()));
            }
        });
        if (!addresses.isEmpty()) {
            contact.setEmailAddresses(addresses);
        }
    }

    private static int preference(Email email) {
        if (email.getPref() != null) {
            return email.getPref();
        }
        return email.getTypes().contains(EmailType.PREF) ? 1 : 101; // after 100, the last preference there is
    }

    private void imAddresses() {
        List<String> addresses = new ArrayList<>();
        for (Impp impp : card.getImpps()) {
            if (impp.getUri() != null) {
                addresses.add(impp.getUri().toString());
            }
        }
        addresses.addAll(extensions.texts(CardNames.IM_ADDRESS));
        putAll("imAddresses", addresses);
    }

    private void birthday() {
        Birthday birthday = card.getBirthday();
        if (birthday == null) {
            return;
        }
        Temporal date = birthday.getDate();
        PartialDate partial = birthday.getPartialDate();
        try {
            if (date != null) {
                contact.setBirthDate(LocalDate.from(date));
            } else if (partial != null && partial.getMonth() != null && partial.getDate() != null) {
                int year = partial.getYear() == null ? CardNames.NO_YEAR : partial.getYear();
                contact.setBirthDate(LocalDate.of(year, partial.getMonth(), partial.getDate()));
            }
        } catch (DateTimeException e) {
            throw new MalformedContentException(0, "BDAY is no date: " + e.getMessage(), e);
        }
    }

    private void about() {
        put("personalNotes", String.join("\n", card.getNotes().stream().map(Note::getValue).filter(Objects::nonNull).toList()));
        if (card.getCategories() != null) {
            putAll("categories", card.getCategories().getValues());
        }
    }

    private void put(String property, String text) {
        if (text != null && !text.isEmpty()) {
            contact.set(property, text);
        }
    }

    private void putAll(String property, List<String> texts) {
        if (!texts.isEmpty()) {
            contact.set(property, texts);
        }
    }
}
