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

import io.github.cameloutlook.emulator.graph.GraphException;

/** Cuts a filter into tokens. */
final class FilterLexer {

    /** Kinds of tokens. */
    enum Kind {
        NAME,
        STRING,
        LITERAL,
        OPEN,
        CLOSE,
        COMMA,
        COLON,
        END
    }

    /**
     * One token.
     *
     * @param kind     what it is
     * @param text     its text, a string without quotes
     * @param position where it starts, from 0
     */
    record Token(Kind kind, String text, int position) {
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private FilterLexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        FilterLexer lexer = new FilterLexer(text);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '\'') {
                string(at);
            } else if (c == '(') {
                single(Kind.OPEN);
            } else if (c == ')') {
                single(Kind.CLOSE);
            } else if (c == ',') {
                single(Kind.COMMA);
            } else if (c == ':') {
                single(Kind.COLON);
            } else if (Character.isDigit(c) || c == '-') {
                run(Kind.LITERAL, ":.+-");
            } else if (Character.isLetter(c) || c == '_' || c == '$') {
                name();
            } else {
                throw syntaxError(at);
            }
        }
        tokens.add(new Token(Kind.END, "", at));
    }

    private void single(Kind kind) {
        tokens.add(new Token(kind, text.substring(at, at + 1), at));
        at++;
    }

    private void run(Kind kind, String extra) {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || extra.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        tokens.add(new Token(kind, text.substring(start, at), start));
    }

    private void name() {
        int start = at;
        run(Kind.NAME, "._/$-@");
        if (at < text.length() && text.charAt(at) == '\'') {
            // an enumeration member: microsoft.graph.importance'high'
            tokens.remove(tokens.size() - 1);
            string(start);
        }
    }

    private void string(int start) {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\'') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '\'') {
                value.append('\'');
                at++;
            } else {
                tokens.add(new Token(Kind.STRING, value.toString(), start));
                return;
            }
        }
        throw GraphException
                .badRequest("There is an unterminated string literal at position " + text.length() + " in '" + text + "'.");
    }

    private GraphException syntaxError(int position) {
        return GraphException.badRequest("Syntax error: character '" + text.charAt(position) + "' is not valid at position "
                                         + position + " in '" + text + "'.");
    }
}
