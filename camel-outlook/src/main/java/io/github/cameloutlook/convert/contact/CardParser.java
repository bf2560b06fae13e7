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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import ezvcard.VCard;
import ezvcard.io.ParseWarning;
import ezvcard.io.text.VCardReader;
import io.github.cameloutlook.convert.MalformedContentException;

/** Reads text into cards, and takes nothing that is broken: the library alone mends and skips in silence. */
final class CardParser {

    private CardParser() {
    }

    /**
     * Reads all cards of a text.
     *
     * @throws MalformedContentException if the text is no vCard
     */
    static List<VCard> parse(String text) {
        CardOutline.check(text);
        List<VCard> cards = new ArrayList<>();
        try (VCardReader reader = new VCardReader(text)) {
            for (VCard card = reader.readNext(); card != null; card = reader.readNext()) {
                refuse(reader.getWarnings());
                cards.add(card);
            }
        } catch (IOException e) {
            throw new IllegalStateException("text in memory is read without errors", e);
        } catch (MalformedContentException e) {
            throw e;
        } catch (RuntimeException e) {
            // whatever the library stumbles over, the cause is the text
            throw new MalformedContentException(0, "Card " + (cards.size() + 1) + " cannot be read: " + e.getMessage(), e);
        }
        return cards;
    }

    private static void refuse(List<ParseWarning> warnings) {
        for (ParseWarning warning : warnings) {
            String property = warning.getPropertyName();
            if (property == null || CardReader.PROPERTIES.contains(property.toUpperCase(Locale.ROOT))) {
                int line = warning.getLineNumber() == null ? 0 : warning.getLineNumber();
                throw new MalformedContentException(line, (property == null ? "" : property + ": ") + warning.getMessage());
            }
        }
    }
}
