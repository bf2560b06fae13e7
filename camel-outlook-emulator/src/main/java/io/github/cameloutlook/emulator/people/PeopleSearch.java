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
package io.github.cameloutlook.emulator.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What $search finds among people: every word must begin a word of the name or of the address, or be nearly one of
 * them; topic: looks at the subjects of mail with them. How the service matches beyond that is not known.
 */
final class PeopleSearch implements Predicate<Person> {

    private static final String TOPIC = "topic:";
    /** Short words are near to too many others. */
    private static final int SHORTEST_FUZZY = 4;
    private static final int LENGTH_PER_SLIP = 4;

    private final List<String> words;
    private final List<String> topics;

    private PeopleSearch(List<String> words, List<String> topics) {
        this.words = words;
        this.topics = topics;
    }

    /** Reads the value of $search, which may stand in quotes. */
    static PeopleSearch parse(String search) {
        String text = search.strip();
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1);
        }
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith(TOPIC)) {
            return new PeopleSearch(List.of(), words(lower.substring(TOPIC.length()), "\\W+"));
        }
        return new PeopleSearch(words(lower, "[\\s\"]+"), List.of());
    }

    private static List<String> words(String text, String separator) {
        return Arrays.stream(text.split(separator)).filter(word -> !word.isBlank()).toList();
    }

    @Override
    public boolean test(Person person) {
        String address = person.address().toLowerCase(Locale.ROOT);
        List<String> names = words(person.displayName().toLowerCase(Locale.ROOT) + ' ' + address, "[^\\p{L}\\p{N}]+");
        return person.topics().containsAll(topics)
                && words.stream().allMatch(word -> address.startsWith(word)
                        || names.stream().anyMatch(name -> name.startsWith(word) || isNear(word, name)));
    }

    private static boolean isNear(String word, String name) {
        return word.length() >= SHORTEST_FUZZY && Math.abs(word.length() - name.length()) <= 2
                && distance(word, name) <= word.length() / LENGTH_PER_SLIP;
    }

    /** How many letters to change, add or leave out make one word of another (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
