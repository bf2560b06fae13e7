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

import ezvcard.VCard;
import io.github.cameloutlook.model.OutlookContact;
import org.apache.camel.Converter;

/** Type converters between contacts and the types of ez-vcard; not there when the library is not. */
@Converter(generateLoader = true, ignoreOnLoadError = true)
public final class VCardConverters {

    private VCardConverters() {
    }

    @Converter
    public static VCard toCard(OutlookContact contact) {
        return VCards.toCard(contact, CardFormat.VCARD_4_0);
    }

    @Converter
    public static OutlookContact toContact(VCard card) {
        return VCards.fromCard(card);
    }
}
