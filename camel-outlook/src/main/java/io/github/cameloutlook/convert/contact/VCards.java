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

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import io.github.cameloutlook.convert.MalformedContentException;
import io.github.cameloutlook.model.OutlookContact;

/**
 * Contacts as vCards (RFC 2426, RFC 6350), and the other way round. What cannot be kept is listed in the documentation.
 */
public final class VCards {

    private VCards() {
    }

    /**
     * Reads all cards of a text: versions 2.1, 3.0 and 4.0.
     *
     * @throws MalformedContentException if the text is no vCard
     */
    public static List<OutlookContact> read(String text) {
        List<OutlookContact> contacts = new ArrayList<>();
        for (VCard card : CardParser.parse(text)) {
            contacts.add(contact(card, "Card " + (contacts.size() + 1)));
        }
        return contacts;
    }

    /**
     * Reads a text with one card.
     *
     * @throws MalformedContentException if the text is no vCard, or has several cards
     */
    public static OutlookContact readOne(String text) {
        List<OutlookContact> contacts = read(text);
        if (contacts.size() > 1) {
            throw new MalformedContentException(
                    0, "The text has " + contacts.size()
                       + " cards where one contact is wanted. Convert it to OutlookContact[] and split that");
        }
        return contacts.get(0);
    }

    /** Writes contacts as cards, one after the other. */
    public static String write(List<OutlookContact> contacts, CardFormat format) {
        StringWriter text = new StringWriter();
        try (VCardWriter writer = new VCardWriter(text, VCardVersion.valueOfByStr(format.version()))) {
            writer.setAddProdId(false);
            writer.setCaretEncodingEnabled(true);
            for (OutlookContact contact : contacts) {
                writer.write(toCard(contact, format));
            }
        } catch (IOException e) {
            throw new IllegalStateException("text in memory is written without errors", e);
        }
        return text.toString();
    }

    /** A contact as the library has it. */
    public static VCard toCard(OutlookContact contact, CardFormat format) {
        return new CardWriter(contact, format).write();
    }

    /** A card of the library as a contact. */
    public static OutlookContact fromCard(VCard card) {
        return contact(card, "The card");
    }

    private static OutlookContact contact(VCard card, String which) {
        try {
            return new CardReader(card).read();
        } catch (MalformedContentException e) {
            throw e;
        } catch (RuntimeException e) {
            // the library reads some parameters only when they are asked for
            throw new MalformedContentException(0, which + " cannot be read: " + e.getMessage(), e);
        }
    }
}
