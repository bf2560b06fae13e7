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
package io.github.cameloutlook.dialect.outlookrest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** An expression of $filter or $orderby on its way to the words of Outlook REST. Literals stay byte for byte. */
final class Expression {

    private static final Set<String> OPERATORS = Set.of("and", "or", "not", "eq", "ne", "gt", "ge", "lt", "le", "in", "has",
            "add", "sub", "mul", "div", "divby", "mod", "asc", "desc", "null", "true", "false", "NaN", "INF");
    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Edition edition;
    private final Shape root;
    private final String text;
    private final StringBuilder result;
    /** What runs through collections, by the parentheses that it is known in; innermost first. */
    private final Deque<Map<String, Shape>> variables = new ArrayDeque<>();
    /** What the lambda that opens next runs through. */
    private Shape collection;
    /** What is done to the literals that follow, by what they are compared with; null for nothing. */
    private UnaryOperator<String> compared;
    private int at;

    Expression(Edition edition, Shape root, String text) {
        this.edition = edition;
        this.root = root;
        this.text = text;
        this.result = new StringBuilder(text.length() + 16);
    }

    String translate() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                literal(c);
            } else if (isLiteral(c)) {
                copyTo(endOf(".:+-"));
            } else if (isNameStart(c)) {
                words();
            } else {
                sign(c);
            }
        }
        return result.toString();
    }

    private void literal(char quote) {
        int end = Nesting.closing(text, at) + 1;
        while (end < text.length() && text.charAt(end) == quote) { // a doubled quote is a quote
            end = Nesting.closing(text, end) + 1;
        }
        String literal = text.substring(at, end);
        boolean closed = literal.length() > 1 && literal.charAt(literal.length() - 1) == quote;
        result.append(compared == null || !closed ? literal : compared.apply(literal));
        at = end;
    }

    /** Numbers, dates and ids are written without quotes. */
    private boolean isLiteral(char c) {
        return c >= '0' && c <= '9' || c == '-' || c == '+' || GUID.matcher(text).region(at, text.length()).lookingAt();
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_' || c == '$' || c == '@';
    }

    private void words() {
        int end = endOf("._$@/");
        String path = text.substring(at, end);
        if (end < text.length() && text.charAt(end) == '\'') {
            // a literal that says its type
            result.append(TypeNames.isQualified(path) ? new TypeNames(edition).toWire(path) : path);
            at = end;
        } else if (end < text.length() && text.charAt(end) == '-') {
            // no name has such a sign
            copyTo(end);
            copyTo(endOf(".:+-"));
        } else {
            path(path, nextSign(end));
            at = end;
        }
    }

    private void path(String path, char next) {
        int slash = path.indexOf('/');
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (next == '(' && slash >= 0 && (last.equalsIgnoreCase("any") || last.equalsIgnoreCase("all"))) {
            NamePath through = resolved(path.substring(0, path.lastIndexOf('/')));
            collection = through.shape();
            result.append(through.wire()).append('/').append(last);
        } else if (slash < 0 && (next == '(' || OPERATORS.contains(path))) {
            result.append(path);
        } else if (slash < 0 && next == ':' && !variables.isEmpty()) {
            // what opened last is the lambda that declares it
            variables.peek().put(path, collection == null ? root : collection);
            result.append(path);
        } else {
            NamePath named = resolved(path);
            compared = Literals.comparedWith(named.shape());
            result.append(named.wire());
        }
    }

    private NamePath resolved(String path) {
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        Shape from = first.equals("$it") || first.equals("$root") ? root : variable(first);
        if (from == null) {
            return NamePath.of(edition, root, path);
        }
        if (slash < 0) {
            return new NamePath(first, from);
        }
        NamePath rest = NamePath.of(edition, from, path.substring(slash + 1));
        return new NamePath(first + "/" + rest.wire(), rest.shape());
    }

    private Shape variable(String name) {
        return variables.stream().filter(known -> known.containsKey(name)).map(known -> known.get(name)).findFirst()
                .orElse(null);
    }

    private void sign(char c) {
        if (c == '(') {
            variables.push(new HashMap<>());
        } else if (c == ')') {
            variables.poll();
        }
        result.append(c);
        at++;
    }

    /** The sign after white space, 0 at the end. */
    private char nextSign(int from) {
        int next = from;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() ? text.charAt(next) : 0;
    }

    private int endOf(String others) {
        int end = at;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || others.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private void copyTo(int end) {
        result.append(text, at, end);
        at = end;
    }
}
