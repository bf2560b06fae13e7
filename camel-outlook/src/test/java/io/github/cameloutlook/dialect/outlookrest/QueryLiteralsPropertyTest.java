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

import java.util.List;
import java.util.regex.Pattern;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a query says: its literals stay byte for byte, and of names only the case of letters changes. */
class QueryLiteralsPropertyTest {

    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'");

    private static String translate(String option, String value) {
        return new QueryWords(Edition.V2_0).translate(Shapes.of(Edition.V2_0).shape("message"), option, value);
    }

    private static List<String> quoted(String expression) {
        return QUOTED.matcher(expression).results().map(found -> found.group()).toList();
    }

    @Property(tries = 2000)
    void anyFilterKeepsItsLiterals(@ForAll("filters") String filter) {
        String translated = translate("$filter", filter);

        assertThat(quoted(translated)).isEqualTo(quoted(filter));
        assertThat(translated).isEqualToIgnoringCase(filter);
        assertThat(unquotedLiterals(translated)).isEqualTo(unquotedLiterals(filter));
    }

    @Property(tries = 1000)
    void anyExpansionKeepsItsLiterals(@ForAll("filters") String filter, @ForAll("names") String name) {
        String expand = "attachments($select=" + name + ";$filter=" + filter + ";$top=5),event($filter=" + filter + ")";

        String translated = translate("$expand", expand);

        assertThat(quoted(translated)).isEqualTo(quoted(expand));
        assertThat(translated).isEqualToIgnoringCase(expand);
    }

    @Property(tries = 2000)
    void anyTextKeepsWhatIsQuoted(@ForAll("texts") String text) {
        for (String option : List.of("$filter", "$orderby")) {
            String translated = translate(option, text);
            assertThat(quoted(translated)).isEqualTo(quoted(text));
            assertThat(translated).hasSameSizeAs(text);
        }
        assertThat(translate("$search", text)).isEqualTo(text);
        assertThat(translate("startDateTime", text)).isEqualTo(text);
    }

    private static List<String> unquotedLiterals(String expression) {
        return Pattern.compile("[0-9][0-9TZ:.+-]{3,}|[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|true|null")
                .matcher(QUOTED.matcher(expression).replaceAll("")).results().map(found -> found.group()).toList();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("subject", "isRead", "receivedDateTime", "from/emailAddress/address", "importance", "id",
                "somethingOfLater", "sender/emailAddress/name", "body/content", "categories");
    }

    @Provide
    Arbitrary<String> filters() {
        Arbitrary<String> literal = Arbitraries.oneOf(
                Arbitraries.strings().withChars("subject eq'/()$:;,@\"id äß€ from and").ofMaxLength(15)
                        .map(text -> "'" + text.replace("'", "''") + "'"),
                Arbitraries.of("2026-01-01T08:00:00Z", "2026-01-01", "-17", "3.5E+7", "null", "true",
                        "abcdef01-aaaa-bbbb-cccc-abcdef012345", "01234567-aaaa-bbbb-cccc-abcdef012345"));
        Arbitrary<String> comparison = Combinators.combine(names(), Arbitraries.of("eq", "ne", "ge", "lt"), literal)
                .as((name, operator, value) -> name + " " + operator + " " + value);
        Arbitrary<String> function = Combinators.combine(Arbitraries.of("startswith", "contains"), names(), literal)
                .as((name, property, value) -> name + "(" + property + "," + value + ")");
        Arbitrary<String> lambda = Combinators.combine(Arbitraries.of("categories", "toRecipients"),
                Arbitraries.of("any", "all", "Any"), Arbitraries.of("c", "subject", "ep"), literal)
                .as((path, any, variable, value) -> path + "/" + any + "(" + variable + ": " + variable + " eq " + value + ")");
        Arbitrary<String> one = Arbitraries.oneOf(comparison, function, lambda);
        return Arbitraries.lazyOf(() -> one, () -> Combinators.combine(filters(), Arbitraries.of(" and ", " or "), one)
                .as((left, operator, right) -> left + operator + right), () -> filters().map(inner -> "not (" + inner + ")"));
    }

    /** Nonsense, too, as long as its quotes are closed. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab A1-/:()' $_.,;=").ofMaxLength(40)
                .filter(text -> text.chars().filter(c -> c == '\'').count() % 2 == 0);
    }
}
