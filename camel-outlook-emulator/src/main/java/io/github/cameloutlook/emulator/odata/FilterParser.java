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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.odata.FilterLexer.Kind;
import io.github.cameloutlook.emulator.odata.FilterLexer.Token;

/**
 * Parses $filter for one type: or, and, not, comparisons, startswith, endswith, contains, cast, any and all.
 *
 * @param <T> what it filters
 */
public final class FilterParser<T> {

    private static final Set<String> COMPARISONS = Set.of("eq", "ne", "gt", "ge", "lt", "le");
    private static final Set<String> TEXT_FUNCTIONS = Set.of("startswith", "endswith", "contains");

    private final EntityType<T> type;
    private final String text;
    private final List<Token> tokens;
    private final Map<String, Shape> variables = new LinkedHashMap<>();
    private final Set<String> properties = new LinkedHashSet<>();
    private int next;

    private FilterParser(EntityType<T> type, String text) {
        this.type = type;
        this.text = text;
        this.tokens = FilterLexer.tokens(text);
    }

    /** Parses; 400 when the text is no filter for the type. */
    public static <T> Filter<T> parse(EntityType<T> type, String text) {
        FilterParser<T> parser = new FilterParser<>(type, text);
        Predicate<Scope> condition = parser.or();
        if (parser.peek().kind() != Kind.END) {
            throw parser.syntaxError();
        }
        return new Filter<>(item -> condition.test(Scope.of(item)), new ArrayList<>(parser.properties));
    }

    private Predicate<Scope> or() {
        Predicate<Scope> left = and();
        while (takeWord("or")) {
            left = left.or(and());
        }
        return left;
    }

    private Predicate<Scope> and() {
        Predicate<Scope> left = not();
        while (takeWord("and")) {
            left = left.and(not());
        }
        return left;
    }

    private Predicate<Scope> not() {
        if (takeWord("not")) {
            return not().negate();
        }
        if (take(Kind.OPEN)) {
            Predicate<Scope> inner = or();
            require(Kind.CLOSE);
            return inner;
        }
        return comparison();
    }

    private Predicate<Scope> comparison() {
        Operand left = operand();
        Token token = peek();
        if (token.kind() == Kind.NAME && COMPARISONS.contains(token.text())) {
            next++;
            Operand right = operand();
            requireComparable(left, right, token.text());
            Shape.Kind kind = left.shape().kind() == Shape.Kind.STRING ? right.shape().kind() : left.shape().kind();
            return scope -> Comparison.holds(token.text(), left.valueIn(scope), right.valueIn(scope), kind);
        }
        if (left.shape().kind() != Shape.Kind.BOOLEAN && left.shape().kind() != Shape.Kind.OPEN) {
            throw syntaxError();
        }
        return scope -> Boolean.TRUE.equals(left.valueIn(scope));
    }

    private Operand operand() {
        Token token = tokens.get(next);
        switch (token.kind()) {
            case STRING:
                next++;
                return Operand.literal(Shape.STRING, token.text());
            case LITERAL:
                next++;
                return Literals.parse(token.text(), text);
            case NAME:
                next++;
                return named(token);
            default:
                throw syntaxError();
        }
    }

    private Operand named(Token token) {
        String lower = token.text().toLowerCase(Locale.ROOT);
        if (peek().kind() == Kind.OPEN) {
            return call(token, lower);
        }
        return switch (lower) {
            case "true", "false" -> Operand.literal(Shape.BOOLEAN, Boolean.valueOf(lower));
            case "null" -> Operand.literal(new Shape(Shape.Kind.NULL, Map.of(), null), null);
            default -> path(token.text());
        };
    }

    private Operand call(Token token, String lower) {
        next++;
        if (TEXT_FUNCTIONS.contains(lower)) {
            return textFunction(lower);
        }
        if (lower.equals("cast")) {
            return cast();
        }
        int slash = lower.lastIndexOf('/');
        String function = slash < 0 ? lower : lower.substring(slash + 1);
        if (slash > 0 && (function.equals("any") || function.equals("all"))) {
            return lambda(path(token.text().substring(0, slash)), function.equals("any"));
        }
        throw GraphException
                .badRequest("An unknown function with name '" + token.text() + "' was found. This may also be a function "
                            + "import or a key lookup on a navigation property, which is not allowed.");
    }

    private Operand textFunction(String name) {
        Operand whole = operand();
        require(Kind.COMMA);
        Operand part = operand();
        require(Kind.CLOSE);
        requireComparable(whole, Operand.literal(Shape.STRING, ""), name);
        requireComparable(part, Operand.literal(Shape.STRING, ""), name);
        return new Operand(Shape.BOOLEAN, scope -> {
            Object left = whole.valueIn(scope);
            Object right = part.valueIn(scope);
            if (left == null || right == null) {
                return false;
            }
            String haystack = left.toString().toLowerCase(Locale.ROOT);
            String needle = right.toString().toLowerCase(Locale.ROOT);
            return switch (name) {
                case "startswith" -> haystack.startsWith(needle);
                case "endswith" -> haystack.endsWith(needle);
                default -> haystack.contains(needle);
            };
        });
    }

    private Operand cast() {
        Operand value = operand();
        require(Kind.COMMA);
        Token target = tokens.get(next++);
        require(Kind.CLOSE);
        return Literals.cast(value, target.text());
    }

    private Operand lambda(Operand collection, boolean any) {
        if (collection.shape().kind() != Shape.Kind.COLLECTION) {
            throw GraphException.badRequest("Any/All may only be used following a collection.");
        }
        if (any && take(Kind.CLOSE)) {
            return new Operand(
                    Shape.BOOLEAN, scope -> collection.valueIn(scope) instanceof Collection<?> items && !items.isEmpty());
        }
        Token variable = tokens.get(next);
        require(Kind.NAME);
        require(Kind.COLON);
        Shape shadowed = variables.put(variable.text(), collection.shape().element());
        Predicate<Scope> condition = or();
        if (shadowed == null) {
            variables.remove(variable.text());
        } else {
            variables.put(variable.text(), shadowed);
        }
        require(Kind.CLOSE);
        return new Operand(Shape.BOOLEAN, scope -> {
            Collection<?> items = collection.valueIn(scope) instanceof Collection<?> present ? present : List.of();
            return any
                    ? items.stream().anyMatch(item -> condition.test(scope.bind(variable.text(), item)))
                    : items.stream().allMatch(item -> condition.test(scope.bind(variable.text(), item)));
        });
    }

    @SuppressWarnings("unchecked")
    private Operand path(String path) {
        String[] steps = path.split("/");
        Shape bound = variables.get(steps[0]);
        if (bound != null) {
            Shape shape = PropertyPath.shape(bound, steps, path, type);
            return new Operand(shape, scope -> PropertyPath.follow(scope.lookup(steps[0]), steps));
        }
        Property<T> property = type.property(steps[0]);
        properties.add(path.toLowerCase(Locale.ROOT));
        Shape shape = PropertyPath.shape(property.shape(), steps, path, type);
        return new Operand(shape, scope -> PropertyPath.follow(property.value().apply((T) scope.item()), steps));
    }

    private void requireComparable(Operand left, Operand right, String operator) {
        if (!left.shape().comparesWith(right.shape())) {
            throw GraphException.badRequest("A binary operator with incompatible types was detected. Found operand types '"
                                            + left.shape().kind().edmName() + "' and '" + right.shape().kind().edmName()
                                            + "' for operator kind '" + operator
                                            + "'.");
        }
    }

    private Token peek() {
        return tokens.get(next);
    }

    private boolean take(Kind kind) {
        if (peek().kind() != kind) {
            return false;
        }
        next++;
        return true;
    }

    private boolean takeWord(String word) {
        if (peek().kind() != Kind.NAME || !peek().text().equals(word)) {
            return false;
        }
        next++;
        return true;
    }

    private void require(Kind kind) {
        if (!take(kind)) {
            throw syntaxError();
        }
    }

    private GraphException syntaxError() {
        return GraphException
                .badRequest("Invalid filter clause: Syntax error at position " + peek().position() + " in '" + text + "'.");
    }
}
