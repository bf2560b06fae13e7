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
package io.github.cameloutlook.emulator.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One term of a keyword query: a word, a phrase or property:value. */
final class KeywordTerm {

    private static final Pattern PROPERTY = Pattern.compile("([A-Za-z]+)(:|>=|<=|=|>|<)(.+)");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]+");

    private KeywordTerm() {
    }

    static Predicate<Searchable> of(String term, Clock clock) {
        Matcher property = PROPERTY.matcher(term);
        if (property.matches()) {
            Predicate<Searchable> condition = property(property.group(1).toLowerCase(Locale.ROOT), property.group(2),
                    unquoted(property.group(3)), clock);
            if (condition != null) {
                return condition;
            }
        }
        return phrase(term);
    }

    private static String unquoted(String value) {
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1) : value;
    }

    /** Words without a property are looked for in sender, subject and body. */
    static Predicate<Searchable> phrase(String text) {
        return words(text, item -> {
            List<String> places = new ArrayList<>(item.from());
            places.add(item.subject());
            places.add(item.bodyText());
            return places;
        });
    }

    private static Predicate<Searchable> property(String name, String operator, String value, Clock clock) {
        return switch (name) {
            case "subject" -> words(value, item -> List.of(item.subject()));
            case "body" -> words(value, item -> List.of(item.bodyText()));
            case "from" -> words(value, Searchable::from);
            case "to" -> words(value, Searchable::to);
            case "cc" -> words(value, Searchable::cc);
            case "bcc" -> words(value, Searchable::bcc);
            case "recipients" -> words(value, KeywordTerm::recipients);
            case "participants" -> words(value, item -> {
                List<String> all = new ArrayList<>(item.from());
                all.addAll(recipients(item));
                return all;
            });
            case "attachment" -> words(value, Searchable::attachments);
            case "category" -> words(value, Searchable::categories);
            case "hasattachment", "hasattachments" -> item -> item.hasAttachments() == isYes(value);
            case "isread", "read" -> item -> item.isRead() == isYes(value);
            case "importance" -> item -> importance(value).equalsIgnoreCase(item.importance());
            case "kind" -> item -> value.equalsIgnoreCase(item.isMeeting() ? "meetings" : "email");
            case "received" -> DateRange.of(operator, value, clock).on(Searchable::received);
            case "sent" -> DateRange.of(operator, value, clock).on(Searchable::sent);
            case "size" -> SizeRange.of(operator, value).on(Searchable::size);
            default -> null;
        };
    }

    private static List<String> recipients(Searchable item) {
        List<String> all = new ArrayList<>(item.to());
        all.addAll(item.cc());
        all.addAll(item.bcc());
        return all;
    }

    private static boolean isYes(String value) {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes") || value.equals("1");
    }

    private static String importance(String value) {
        return value.equalsIgnoreCase("medium") ? "normal" : value;
    }

    /** Words in a row, the last of them as the beginning of a word: how the index is searched. */
    private static Predicate<Searchable> words(String text, Function<Searchable, List<String>> places) {
        boolean prefix = text.endsWith("*");
        List<String> wanted = split(text);
        if (wanted.isEmpty()) {
            return item -> false;
        }
        return item -> places.apply(item).stream().anyMatch(place -> hasWordStart(place, wanted.get(0))
                && (wanted.size() == 1 || contains(split(place), wanted, prefix)));
    }

    /** Whether a word begins like this; tells without cutting the text into words. */
    private static boolean hasWordStart(String place, String word) {
        int last = place == null ? -1 : place.length() - word.length();
        char lower = word.charAt(0);
        char upper = Character.toUpperCase(lower);
        for (int at = 0; at <= last; at++) {
            char c = place.charAt(at);
            if ((c == lower || c == upper) && (at == 0 || !Character.isLetterOrDigit(place.charAt(at - 1)))
                    && place.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private static List<String> split(String text) {
        if (text == null) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static boolean contains(List<String> words, List<String> wanted, boolean prefix) {
        int last = wanted.size() - 1;
        String[] head = wanted.subList(0, last).toArray(new String[0]);
        for (int at = 0; at + last < words.size(); at++) {
            boolean headFits = Arrays.equals(words.subList(at, at + last).toArray(new String[0]), head);
            String candidate = words.get(at + last);
            if (headFits
                    && (prefix ? candidate.startsWith(wanted.get(last)) : candidate.equals(wanted.get(last)))) {
                return true;
            }
        }
        return false;
    }
}
