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
package io.github.cameloutlook.emulator.dialect.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

import io.github.cameloutlook.emulator.graph.GraphException;

/**
 * Translates the words of an expression: $select, $filter, $orderby, $expand, the path of a context. Literals stay as
 * they are, quoted or not.
 */
public final class Words {

    private static final Words TO_NEUTRAL = new Words(PropertyNames::toNeutral, TypeNames::toNeutral);
    private static final Words FIRST_TO_NEUTRAL = new Words(
            (owner, name) -> PropertyNames.toNeutral(owner, laterName(name)), TypeNames::toNeutral);
    /** In v1.0 the times of events are values, not objects. */
    private static final Words FIRST_COMPARED = new Words(
            (owner, name) -> owner.isEmpty() && (name.equals("Start") || name.equals("End"))
                    ? PropertyNames.lowered(name) + "/dateTime" : PropertyNames.toNeutral(owner, laterName(name)),
            TypeNames::toNeutral);
    private static final Words TO_OUTLOOK = new Words(PropertyNames::toOutlook, TypeNames::toOutlook);

    private static final Words TO_FIRST = new Words(
            (owner, name) -> FirstNames.property(PropertyNames.toOutlook(owner, name)),
            type -> TypeNames.OUTLOOK + FirstNames.type(TypeNames.toOutlook(type).replace(TypeNames.OUTLOOK, "")));

    private final BinaryOperator<String> property;
    private final UnaryOperator<String> type;

    private Words(BinaryOperator<String> property, UnaryOperator<String> type) {
        this.property = property;
        this.type = type;
    }

    /** An expression of a query in Graph's words. */
    public static String toNeutral(String expression) {
        return TO_NEUTRAL.new Translation(expression).run();
    }

    /**
     * An expression of v1.0 in Graph's words.
     *
     * @param compares whether it is about values, not about names
     */
    public static String firstToNeutral(String expression, boolean compares) {
        return (compares ? FIRST_COMPARED : FIRST_TO_NEUTRAL).new Translation(expression).run();
    }

    /** A list of names, or the path of a context, in Outlook's words. There are no operators in either. */
    public static String toOutlook(ApiVersion version, String path) {
        return (version == ApiVersion.V1 ? TO_FIRST : TO_OUTLOOK).new Translation(path).run();
    }

    private static String laterName(String first) {
        if (FirstNames.isLater(first)) {
            throw new GraphException(
                    400, ErrorCodes.PARSE_URI, "Could not find a property named '" + first + "': it is not of v1.0.");
        }
        return FirstNames.later(first);
    }

    /** One expression on its way. */
    private final class Translation {

        private final String text;
        private final StringBuilder result = new StringBuilder();
        /** Whose members the names inside of the parentheses are. */
        private final Deque<String> owners = new ArrayDeque<>();
        /** The collections that lambda variables run through. */
        private final Map<String, String> variables = new HashMap<>();
        /** The last two names of the path just read, neutral. */
        private String last = "";
        private String beforeLast = "";
        private int at;

        private Translation(String text) {
            this.text = text;
            owners.push("");
        }

        private String run() {
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '\'' || c == '"') {
                    quoted(c);
                } else if (isAsciiDigit(c) || c == '-') {
                    result.append(take(":.+-"));
                } else if (Character.isLetter(c) || c == '_' || c == '$') {
                    path();
                } else {
                    sign(c);
                }
            }
            return result.toString();
        }

        /** Copies to the closing quote; a doubled one inside reads as the end of a literal and the start of another. */
        private void quoted(char quote) {
            int end = text.indexOf(quote, at + 1);
            int next = end < 0 ? text.length() : end + 1;
            result.append(text, at, next);
            at = next;
        }

        private void sign(char c) {
            if (c == '(') {
                boolean lambda = last.equals("any") || last.equals("all");
                owners.push(last.isEmpty() ? owners.peek() : lambda ? beforeLast : last);
            } else if (c == ')' && owners.size() > 1) {
                owners.pop();
            } else if (c == ':') {
                variables.put(last, owners.peek());
            }
            if (!Character.isWhitespace(c)) {
                last = "";
                beforeLast = "";
            }
            result.append(c);
            at++;
        }

        private void path() {
            String owner = owners.peek();
            last = "";
            beforeLast = "";
            while (at < text.length()) {
                String word = take("_.$@-");
                String translated = word(owner, word);
                result.append(translated);
                beforeLast = last;
                last = variables.getOrDefault(translated, translated);
                owner = last;
                if (at + 1 >= text.length() || text.charAt(at) != '/' || !isWord(text.charAt(at + 1))) {
                    return;
                }
                result.append('/');
                at++;
            }
        }

        private String word(String owner, String word) {
            if (word.startsWith("$") || word.indexOf('-') >= 0) {
                return word;
            }
            return word.indexOf('.') >= 0 ? type.apply(word) : property.apply(owner, word);
        }

        private String take(String others) {
            int start = at;
            while (at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at)) || others.indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            return text.substring(start, at);
        }

        private static boolean isWord(char c) {
            return Character.isLetter(c) || c == '_' || c == '$';
        }

        private static boolean isAsciiDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}
