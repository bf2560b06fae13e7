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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FilterParserTest {

    private static final Shape RECIPIENT
            = Shape.complex("emailAddress", Shape.complex("name", Shape.STRING, "address", Shape.STRING));

    private static final EntityType<Map<String, Object>> TYPE = new EntityType<Map<String, Object>>("message")
            .with("id", Shape.ID, item -> item.get("id"))
            .with("subject", Shape.STRING, item -> item.get("subject"))
            .with("isRead", Shape.BOOLEAN, item -> item.get("isRead"))
            .with("size", Shape.NUMBER, item -> item.get("size"))
            .with("receivedDateTime", Shape.DATE, item -> item.get("receivedDateTime"))
            .with("categories", Shape.collection(Shape.STRING), item -> item.get("categories"))
            .with("from", RECIPIENT, item -> item.get("from"))
            .with("properties", Shape.collection(Shape.complex("id", Shape.EXTENDED_PROPERTY_ID, "value", Shape.STRING)),
                    item -> item.get("properties"));

    private static Map<String, Object> item() {
        Map<String, Object> item = new HashMap<>();
        item.put("id", "aB");
        item.put("subject", "Let's meet");
        item.put("isRead", false);
        item.put("size", 7);
        item.put("receivedDateTime", "2026-03-01T12:00:00Z");
        item.put("categories", List.of("Red", "Blue"));
        item.put("from", Map.of("emailAddress", Map.of("name", "Ann", "address", "ann@contoso.com")));
        item.put("properties",
                List.of(Map.of("id", "Integer {00020329-0000-0000-c000-000000000046} Name Count", "value", "10")));
        return item;
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "subject eq 'let''s meet'", "contains(subject, 'MEET')", "startswith(subject,'Let') and endswith(subject,'meet')",
            "isRead eq false", "not isRead", "not (isRead eq true)", "size gt 6 and size le 7", "size ne 8", "id eq 'aB'",
            "receivedDateTime ge 2026-03-01T12:00:00Z", "receivedDateTime gt 2026-03-01T11:59:59.5Z",
            "receivedDateTime ge 2026-03-01T13:00:00+01:00", "receivedDateTime ge 2026-03-01", "categories/any(c:c eq 'red')",
            "categories/any()", "categories/all(c: c ne 'Green')", "From/EmailAddress/Address eq 'ANN@contoso.com'",
            "isRead eq true or size eq 7 and subject ne null", "(isRead eq true or size eq 7) and size lt 8",
            "properties/Any(ep: ep/id eq 'integer {00020329-0000-0000-C000-000000000046} name Count' and cast(ep/value, Edm.Int32) gt 9)",
            "contains(subject,'meet') eq true" })
    void matches(String filter) {
        assertThat(FilterParser.parse(TYPE, filter).test(item())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "subject eq 'Lets meet'", "isRead", "id eq 'ab'", "size gt 7", "size gt null",
            "receivedDateTime lt 2026-03-01T12:00:00Z",
            "receivedDateTime gt 2026-03-01T12:00:00Z", "categories/any(c:c eq 'Green')", "categories/all(c:c eq 'Red')",
            "not (isRead eq false) and size eq 7",
            "properties/Any(ep: ep/id eq 'Integer {00020329-0000-0000-c000-000000000046} Name count')",
            "properties/Any(ep: ep/id eq 'Integer {00020329-0000-0000-c000-000000000046} Name Count' and cast(ep/value, Edm.Int32) gt 10)" })
    void doesNotMatch(String filter) {
        assertThat(FilterParser.parse(TYPE, filter).test(item())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "subject", "subject eq", "subject eq 'open", "eq 'a'", "subject eq 'a' and", "(subject eq 'a'",
            "subject eq 'a')",
            "nothing eq 1", "from/nothing eq 'a'", "isRead eq 'false'", "size eq 'a'",
            "receivedDateTime ge '2026-01-01T00:00:00Z'",
            "startswith(subject)", "length(subject) eq 3", "categories/any(c)", "subject/any(s:s eq 'a')", "subject like 'a'",
            "size gt 1x", "subject eq 'a' ; drop", "cast(size, Edm.Nothing) eq 1" })
    void refuses(String filter) {
        assertThatThrownBy(() -> FilterParser.parse(TYPE, filter)).isInstanceOf(GraphException.class)
                .satisfies(e -> assertThat(((GraphException) e).status()).isEqualTo(400));
    }

    @Test
    void nullNeverComparesButAsEqualToNull() {
        Map<String, Object> item = item();
        item.put("subject", null);
        assertThat(FilterParser.parse(TYPE, "subject eq null").test(item)).isTrue();
        assertThat(FilterParser.parse(TYPE, "subject ne 'a'").test(item)).isTrue();
        assertThat(FilterParser.parse(TYPE, "contains(subject,'a')").test(item)).isFalse();
        assertThat(FilterParser.parse(TYPE, "from/emailAddress/name eq null").test(new HashMap<>())).isTrue();
    }

    @Test
    void sortingNeedsItsPropertiesFirstInTheFilter() {
        OrderBy<Map<String, Object>> byDate = OrderBy.parse(TYPE, "receivedDateTime desc, subject");
        byDate.requireEfficient(FilterParser.parse(TYPE,
                "ReceivedDateTime ge 1900-01-01T00:00:00Z and subject ne 'x' and isRead eq false"));
        for (String filter : List.of("receivedDateTime ge 1900-01-01T00:00:00Z", "isRead eq false",
                "subject ne 'x' and receivedDateTime ge 1900-01-01T00:00:00Z",
                "receivedDateTime ge 1900-01-01T00:00:00Z and isRead eq false and subject ne 'x'")) {
            assertThatThrownBy(() -> byDate.requireEfficient(FilterParser.parse(TYPE, filter))).as(filter)
                    .isInstanceOf(GraphException.class).extracting(e -> ((GraphException) e).code())
                    .isEqualTo("InefficientFilter");
        }
    }

    @Property
    void anyTextIsAFilterOrRefused(@ForAll @StringLength(max = 40) @CharRange(from = ' ', to = '~') String text) {
        parseOrRefuse(text);
    }

    @Property
    void anySequenceOfTokensIsAFilterOrRefused(@ForAll List<Token> tokens) {
        parseOrRefuse(String.join(" ", tokens.stream().map(token -> token.text).toList()));
    }

    enum Token {
        SUBJECT("subject"),
        EQ("eq"),
        GT("gt"),
        AND("and"),
        OR("or"),
        NOT("not"),
        OPEN("("),
        CLOSE(")"),
        TEXT("'a'"),
        NUMBER("1"),
        ANY("categories/any("),
        VARIABLE("c:"),
        C("c"),
        CONTAINS("contains("),
        COMMA(","),
        NULL("null"),
        TRUE("true"),
        SIZE("size"),
        CAST("cast("),
        INT("Edm.Int32");

        private final String text;

        Token(String text) {
            this.text = text;
        }
    }

    private static void parseOrRefuse(String text) {
        try {
            FilterParser.parse(TYPE, text).test(item());
        } catch (GraphException e) {
            assertThat(e.status()).isEqualTo(400);
        }
    }
}
