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

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.AddressType;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.RelatedType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Categories;
import ezvcard.property.Email;
import ezvcard.property.Impp;
import ezvcard.property.Organization;
import ezvcard.property.Related;
import ezvcard.property.Revision;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Uid;
import ezvcard.property.Url;
import ezvcard.util.PartialDate;
import io.github.cameloutlook.convert.LineEnds;
import io.github.cameloutlook.model.EmailAddress;
import io.github.cameloutlook.model.OutlookContact;
import io.github.cameloutlook.model.PhysicalAddress;

/** Writes a contact as a card. */
final class CardWriter {

    private final OutlookContact contact;
    private final CardFormat format;
    private final VCard card;

    CardWriter(OutlookContact contact, CardFormat format) {
        this.contact = new OutlookContact(LineEnds.plain(contact.properties()));
        this.format = format;
        this.card = new VCard(VCardVersion.valueOfByStr(format.version()));
    }

    VCard write() {
        names();
        work();
        emails();
        phones();
        address(contact.getBusinessAddress(), AddressType.WORK, contact.getOfficeLocation());
        address(contact.getHomeAddress(), AddressType.HOME, null);
        address(contact.getOtherAddress(), null, null);
        imAddresses();
        family();
        birthday();
        about();
        return card;
    }

    private void names() {
        card.setFormattedName(formattedName());
        StructuredName name = new StructuredName();
        name.setFamily(contact.getSurname());
        name.setGiven(contact.getGivenName());
        add(name.getAdditionalNames(), contact.getMiddleName());
        add(name.getPrefixes(), contact.getTitle());
        add(name.getSuffixes(), contact.getGeneration());
        if (format == CardFormat.VCARD_4_0 && isText(contact.getYomiSurname()) && isText(contact.getYomiGivenName())) {
            name.setSortAs(contact.getYomiSurname(), contact.getYomiGivenName());
        }
        card.setStructuredName(name);
        if (isText(contact.getNickName())) {
            card.setNickname(contact.getNickName());
        }
        extended(CardNames.FILE_AS, contact.getFileAs());
        extended(CardNames.INITIALS, contact.getInitials());
        extended(CardNames.YOMI_GIVEN_NAME, contact.getYomiGivenName());
        extended(CardNames.YOMI_SURNAME, contact.getYomiSurname());
        extended(CardNames.YOMI_COMPANY, contact.getYomiCompanyName());
    }

    /** Every card needs one: without a display name the next best. */
    private String formattedName() {
        String name
                = String.join(" ", Stream.of(contact.getGivenName(), contact.getSurname()).filter(CardWriter::isText).toList());
        Stream<String> email = contact.getEmailAddresses().stream().map(EmailAddress::getAddress);
        return Stream.concat(Stream.of(contact.getDisplayName(), name, contact.getFileAs(), contact.getCompanyName()), email)
                .filter(CardWriter::isText).findFirst().orElse("");
    }

    private void work() {
        if (isText(contact.getCompanyName()) || isText(contact.getDepartment())) {
            Organization organization = new Organization();
            organization.getValues().add(isText(contact.getCompanyName()) ? contact.getCompanyName() : "");
            add(organization.getValues(), contact.getDepartment());
            card.addOrganization(organization);
        }
        if (isText(contact.getJobTitle())) {
            card.addTitle(contact.getJobTitle());
        }
        if (isText(contact.getProfession())) {
            card.addRole(contact.getProfession());
        }
        if (isText(contact.getBusinessHomePage())) {
            Url url = new Url(contact.getBusinessHomePage());
            url.setType("WORK");
            card.addUrl(url);
        }
        extended(CardNames.MANAGER, contact.getManager());
        extended(CardNames.ASSISTANT, contact.getAssistantName());
    }

    private void emails() {
        List<EmailAddress> addresses = new ArrayList<>(contact.getEmailAddresses());
        if (addresses.isEmpty()) {
            addresses.add(contact.getPrimaryEmailAddress());
            addresses.add(contact.getSecondaryEmailAddress());
            addresses.add(contact.getTertiaryEmailAddress());
        }
        addresses.removeIf(address -> address == null || !isText(address.getAddress()));
        for (int i = 0; i < addresses.size(); i++) {
            Email email = new Email(addresses.get(i).getAddress());
            if (format == CardFormat.VCARD_3_0) {
                email.getTypes().add(EmailType.INTERNET);
            }
            if (addresses.size() > 1) {
                email.setPref(i + 1);
            }
            if (isText(addresses.get(i).getName())) {
                email.setParameter(CardNames.EMAIL_NAME, addresses.get(i).getName());
            }
            card.addEmail(email);
        }
    }

    private void phones() {
        contact.getBusinessPhones().forEach(number -> phone(number, TelephoneType.WORK, TelephoneType.VOICE));
        contact.getHomePhones().forEach(number -> phone(number, TelephoneType.HOME, TelephoneType.VOICE));
        phone(contact.getMobilePhone(), TelephoneType.CELL);
    }

    private void phone(String number, TelephoneType... types) {
        if (isText(number)) {
            Telephone telephone = new Telephone(number);
            telephone.getTypes().addAll(List.of(types));
            card.addTelephoneNumber(telephone);
        }
    }

    private void address(PhysicalAddress address, AddressType type, String office) {
        Address written = new Address();
        if (address != null) {
            written.setStreetAddress(textOrNull(address.getStreet()));
            written.setLocality(textOrNull(address.getCity()));
            written.setRegion(textOrNull(address.getState()));
            written.setPostalCode(textOrNull(address.getPostalCode()));
            written.setCountry(textOrNull(address.getCountryOrRegion()));
        }
        written.setExtendedAddress(textOrNull(office));
        if (written.equals(new Address())) {
            return;
        }
        if (type != null) {
            written.getTypes().add(type);
        }
        card.addAddress(written);
    }

    private static String textOrNull(String text) {
        return isText(text) ? text : null;
    }

    /** Where a handle is no URI it cannot be an IMPP. */
    private void imAddresses() {
        for (String address : contact.getImAddresses()) {
            try {
                URI uri = new URI(address);
                if (uri.isAbsolute()) {
                    card.addImpp(new Impp(uri));
                    continue;
                }
            } catch (URISyntaxException e) {
                // a handle, such as a user name
            }
            extended(CardNames.IM_ADDRESS, address);
        }
    }

    private void family() {
        related(CardNames.SPOUSE, RelatedType.SPOUSE, contact.getSpouseName());
        contact.getChildren().forEach(child -> related(CardNames.CHILD, RelatedType.CHILD, child));
    }

    private void related(String extension, RelatedType type, String name) {
        if (format == CardFormat.VCARD_3_0) {
            extended(extension, name);
        } else if (isText(name)) {
            Related related = new Related();
            related.setText(name);
            related.getTypes().add(type);
            card.addRelated(related);
        }
    }

    private void birthday() {
        LocalDate date = contact.getBirthDate();
        if (date == null) {
            return;
        }
        if (date.getYear() != CardNames.NO_YEAR) {
            card.setBirthday(new Birthday(date));
        } else if (format == CardFormat.VCARD_4_0) {
            card.setBirthday(
                    new Birthday(PartialDate.builder().month(date.getMonthValue()).date(date.getDayOfMonth()).build()));
        } else {
            Birthday birthday = new Birthday(date);
            birthday.setParameter(CardNames.OMIT_YEAR, String.valueOf(CardNames.NO_YEAR));
            card.setBirthday(birthday);
        }
    }

    private void about() {
        if (isText(contact.getPersonalNotes())) {
            card.addNote(contact.getPersonalNotes());
        }
        if (!contact.getCategories().isEmpty()) {
            Categories categories = new Categories();
            categories.getValues().addAll(contact.getCategories());
            card.setCategories(categories);
        }
        if (contact.getId() != null) {
            card.setUid(new Uid(contact.getId()));
        }
        if (contact.getLastModifiedDateTime() != null) {
            card.setRevision(new Revision(contact.getLastModifiedDateTime()));
        }
    }

    /** The library writes what it does not know as it is given. */
    private void extended(String name, String text) {
        if (isText(text)) {
            card.addExtendedProperty(name, VObjectPropertyValues.escape(text));
        }
    }

    private static void add(List<String> values, String text) {
        if (isText(text)) {
            values.add(text);
        }
    }

    private static boolean isText(String text) {
        return text != null && !text.isEmpty();
    }
}
