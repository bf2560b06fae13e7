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

import java.util.Locale;

import io.github.cameloutlook.convert.MalformedContentException;

/**
 * Checks where cards begin and end, and how much there is, before the library reads them: it takes a card that is cut
 * off for a whole one, and does not bound what it holds.
 */
final class CardOutline {

    private static final int DEEPEST = 8;
    private static final int MOST_PROPERTIES = 200_000;
    private static final int LONGEST_NAME = 16_384;

    private int depth;
    private int begin;
    private int properties;
    private boolean any;

    private CardOutline() {
    }

    /**
     * Checks a text.
     *
     * @throws MalformedContentException if it has no cards, or one that is not closed
     */
    static void check(String text) {
        CardOutline outline = new CardOutline();
        int number = 0;
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            outline.line(text, from, to, ++number);
            from = to + 1;
        }
        if (outline.depth > 0) {
            throw new MalformedContentException(outline.begin, "The card that begins here has no END:VCARD");
        }
        if (!outline.any) {
            throw new MalformedContentException(1, "The text is no vCard: it has no BEGIN:VCARD");
        }
    }

    private void line(String text, int from, int to, int number) {
        if (from == to || text.charAt(from) == ' ' || text.charAt(from) == '\t') {
            return; // continues the line before
        }
        if (++properties > MOST_PROPERTIES) {
            throw new MalformedContentException(number, "The text has more than " + MOST_PROPERTIES + " properties");
        }
        if (to - from > LONGEST_NAME && text.lastIndexOf(':', from + LONGEST_NAME) < from) {
            throw new MalformedContentException(number, "Name and parameters have more than " + LONGEST_NAME + " characters");
        }
        if (to - from > 40) {
            return;
        }
        switch (text.substring(from, to).strip().toUpperCase(Locale.ROOT)) {
            case "BEGIN:VCARD" -> begins(number);
            case "END:VCARD" -> ends(number);
            default -> {
                // a property
            }
        }
    }

    private void begins(int number) {
        any = true;
        begin = number;
        if (++depth > DEEPEST) {
            throw new MalformedContentException(number, "Cards are nested more than " + DEEPEST + " deep");
        }
    }

    private void ends(int number) {
        if (--depth < 0) {
            throw new MalformedContentException(number, "END:VCARD without a BEGIN:VCARD");
        }
    }
}
