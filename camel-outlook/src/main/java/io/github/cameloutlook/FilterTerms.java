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
package io.github.cameloutlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What every match of an OData filter must satisfy: its terms that are joined by "and" alone. */
final class FilterTerms {

    private FilterTerms() {
    }

    /** The terms, without parentheses around them; the whole filter when an "or" joins its parts. */
    static List<String> of(String filter) {
        String text = withoutParentheses(filter.strip());
        List<String> terms = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int depth = 0;
        int start = 0;
        boolean quoted = false;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (quoted || depth > 0 || c != ' ') {
                continue;
            }
            if (lower.startsWith(" or ", index)) {
                return List.of(text);
            }
            if (lower.startsWith(" and ", index)) {
                terms.addAll(of(text.substring(start, index)));
                start = index + " and ".length();
            }
        }
        if (start == 0) {
            return List.of(text);
        }
        terms.addAll(of(text.substring(start)));
        return terms;
    }

    private static String withoutParentheses(String text) {
        String inner = text;
        while (inner.startsWith("(") && closing(inner) == inner.length() - 1) {
            inner = inner.substring(1, inner.length() - 1).strip();
        }
        return inner;
    }

    /** Where the parenthesis closes that the text begins with; -1 when it does not. */
    private static int closing(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return index;
            }
        }
        return -1;
    }
}
