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
package io.github.cameloutlook.emulator.odata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.QueryOptions;

/**
 * One navigation property of $expand.
 *
 * @param navigation its name
 * @param options    options in its parentheses, empty when there are none
 */
public record Expansion(String navigation, QueryOptions options) {

    /** Reads $expand; null gives none. */
    public static List<Expansion> parse(EntityType<?> type, String text) {
        List<Expansion> result = new ArrayList<>();
        if (text == null || text.isBlank()) {
            return result;
        }
        for (String part : splitOutside(text, ',')) {
            String one = part.strip();
            int open = one.indexOf('(');
            String name = (open < 0 ? one : one.substring(0, open)).strip();
            if (open >= 0 && !one.endsWith(")")) {
                throw GraphException.badRequest("Unbalanced parentheses in the expand clause '" + text + "'.");
            }
            String navigation = type.navigation(name).orElseThrow(() -> type.noProperty(name));
            String options = open < 0 ? "" : one.substring(open + 1, one.length() - 1);
            result.add(new Expansion(navigation, QueryOptions.ofParts(splitOutside(options, ';'))));
        }
        return result;
    }

    /** Splits at a character that stands outside of parentheses and quotes. */
    private static List<String> splitOutside(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')') {
                depth--;
            } else if (!quoted && depth == 0 && c == separator) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** Whether this is the navigation property of the name, in any case. */
    public boolean is(String name) {
        return navigation.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }
}
