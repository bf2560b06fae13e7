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
import java.util.Set;

import ezvcard.VCard;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Telephone;
import io.github.cameloutlook.model.OutlookContact;

/** Phone numbers: any number of kinds in vCard, three in Outlook. */
final class CardPhones {

    /** Outlook has no place for them. */
    private static final Set<TelephoneType> NO_VOICE
            = Set.of(TelephoneType.FAX, TelephoneType.PAGER, TelephoneType.MODEM, TelephoneType.BBS, TelephoneType.TEXTPHONE);

    private final VCard card;

    CardPhones(VCard card) {
        this.card = card;
    }

    void readInto(OutlookContact contact) {
        List<String> business = new ArrayList<>();
        List<String> home = new ArrayList<>();
        for (Telephone telephone : card.getTelephoneNumbers()) {
            List<TelephoneType> types = telephone.getTypes();
            String number = telephone.getText() != null || telephone.getUri() == null
                    ? telephone.getText()
                    : number(telephone);
            if (number == null || number.isBlank() || types.stream().anyMatch(NO_VOICE::contains)) {
                continue;
            }
            if (types.contains(TelephoneType.CELL) && contact.getMobilePhone() == null) {
                contact.setMobilePhone(number);
            } else {
                (types.contains(TelephoneType.HOME) ? home : business).add(number);
            }
        }
        if (!business.isEmpty()) {
            contact.setBusinessPhones(business);
        }
        if (!home.isEmpty()) {
            contact.setHomePhones(home);
        }
    }

    private static String number(Telephone telephone) {
        String extension = telephone.getUri().getExtension();
        return telephone.getUri().getNumber() + (extension == null ? "" : " x" + extension);
    }
}
