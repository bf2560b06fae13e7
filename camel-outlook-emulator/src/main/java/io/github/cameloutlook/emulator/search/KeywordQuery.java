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
import java.util.List;
import java.util.function.Predicate;

import io.github.cameloutlook.emulator.graph.GraphException;

/**
 * Parses the part of the Keyword Query Language (KQL) that mail search knows: words, phrases, property:value, AND, OR,
 * NOT, parentheses.
 */
public final class KeywordQuery {

    private record Token(String text, boolean quoted) {

        boolean is(String operator) {
            return !quoted && text.equals(operator);
        }
    }

    private final List<Token> tokens;
    private final String query;
    private final Clock clock;
    private int next;

    private KeywordQuery(String query, Clock clock) {
        this.query = query;
        this.clock = clock;
        this.tokens = tokens(query);
    }

    /** Parses the value of $search, which must stand in double quotes; 400 otherwise. */
    public static Predicate<Searchable> parse(String search, Clock clock) {
        String text = search.strip();
        if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
            int colon = text.indexOf(':');
            throw GraphException.badRequest(colon >= 0
                    ? "Syntax error: character ':' is not valid at position " + colon + " in '" + text + "'."
                    : "Syntax error: the value of $search must be enclosed in double quotes: '" + text + "'.");
        }
        String inner = text.substring(1, text.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
        if (inner.isBlank()) {
            throw GraphException.badRequest("The value of $search is empty.");
        }
        KeywordQuery parser = new KeywordQuery(inner, clock);
        Predicate<Searchable> condition = parser.or();
        if (parser.next < parser.tokens.size()) {
            throw parser.syntaxError();
        }
        return condition;
    }

    private Predicate<Searchable> or() {
        Predicate<Searchable> left = and();
        while (take("OR")) {
            left = left.or(and());
        }
        return left;
    }

    private Predicate<Searchable> and() {
        Predicate<Searchable> left = not();
        // two terms side by side must both match
        while (next < tokens.size() && !tokens.get(next).is("OR") && !tokens.get(next).is(")")) {
            take("AND");
            left = left.and(not());
        }
        return left;
    }

    private Predicate<Searchable> not() {
        if (take("NOT")) {
            return not().negate();
        }
        if (take("(")) {
            Predicate<Searchable> inner = or();
            if (!take(")")) {
                throw syntaxError();
            }
            return inner;
        }
        if (next >= tokens.size() || tokens.get(next).is(")") || tokens.get(next).is("AND") || tokens.get(next).is("OR")) {
            throw syntaxError();
        }
        Token token = tokens.get(next++);
        if (!token.quoted() && token.text().startsWith("-") && token.text().length() > 1) {
            return KeywordTerm.of(token.text().substring(1), clock).negate();
        }
        return token.quoted() ? KeywordTerm.phrase(token.text()) : KeywordTerm.of(token.text(), clock);
    }

    private boolean take(String operator) {
        if (next >= tokens.size() || !tokens.get(next).is(operator)) {
            return false;
        }
        next++;
        return true;
    }

    private GraphException syntaxError() {
        return GraphException.badRequest("Syntax error in the search clause '" + query + "'.");
    }

    private static List<Token> tokens(String query) {
        List<Token> result = new ArrayList<>();
        int at = 0;
        while (at < query.length()) {
            char c = query.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '(' || c == ')') {
                result.add(new Token(String.valueOf(c), false));
                at++;
            } else {
                int end = endOfTerm(query, at);
                String text = query.substring(at, end);
                boolean phrase = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
                result.add(phrase ? new Token(text.substring(1, text.length() - 1), true) : new Token(text, false));
                at = end;
            }
        }
        return result;
    }

    /** A term ends at a blank or parenthesis outside of quotes: subject:"two words" is one. */
    private static int endOfTerm(String query, int start) {
        boolean quoted = false;
        int at = start;
        while (at < query.length()) {
            char c = query.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (Character.isWhitespace(c) || c == '(' || c == ')')) {
                break;
            }
            at++;
        }
        return at;
    }
}
