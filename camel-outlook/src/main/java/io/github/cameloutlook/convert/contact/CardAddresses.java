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

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import ezvcard.VCard;
import ezvcard.parameter.AddressType;
import ezvcard.property.Address;
import io.github.cameloutlook.model.OutlookContact;
import io.github.cameloutlook.model.PhysicalAddress;

/** Addresses: any number in vCard, three in Outlook. */
final class CardAddresses {

    private final VCard card;

    CardAddresses(VCard card) {
        this.card = card;
    }

    void readInto(OutlookContact contact) {
        for (Address address : card.getAddresses()) {
            boolean work = address.getTypes().contains(AddressType.WORK);
            if (work && contact.getOfficeLocation() == null && address.getExtendedAddress() != null) {
                contact.setOfficeLocation(joined(address.getExtendedAddresses()));
            }
            PhysicalAddress read = read(address, !work);
            if (read.properties().isEmpty()) {
                continue;
            }
            if (work && contact.getBusinessAddress() == null) {
                contact.setBusinessAddress(read);
            } else if (address.getTypes().contains(AddressType.HOME) && contact.getHomeAddress() == null) {
                contact.setHomeAddress(read);
            } else if (contact.getOtherAddress() == null) {
                contact.setOtherAddress(read);
            }
        }
    }

    /** @param extended whether the extended address belongs to the street; else it is an office */
    private static PhysicalAddress read(Address address, boolean extended) {
        List<String> street = new ArrayList<>(address.getPoBoxes());
        if (extended) {
            street.addAll(address.getExtendedAddresses());
        }
        street.addAll(address.getStreetAddresses());
        PhysicalAddress read = new PhysicalAddress();
        put(read, "street", String.join("\n", street.stream().filter(Objects::nonNull).toList()));
        put(read, "city", joined(address.getLocalities()));
        put(read, "state", joined(address.getRegions()));
        put(read, "postalCode", joined(address.getPostalCodes()));
        put(read, "countryOrRegion", joined(address.getCountries()));
        return read;
    }

    private static String joined(List<String> values) {
        return String.join(", ", values.stream().filter(Objects::nonNull).toList());
    }

    private static void put(PhysicalAddress address, String property, String text) {
        if (!text.isEmpty()) {
            address.set(property, text);
        }
    }
}
