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

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.cameloutlook.emulator.dialect.wire.OutlookQuery;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

    @Property(tries = 1000)
    void literalsStayAsTheyAre(@ForAll("comparisons") List<String> comparisons) {
        String filter = String.join(" and ", comparisons);
        assertThat(literals(Words.toNeutral(filter))).isEqualTo(literals(filter));
    }

    @Property(tries = 1000)
    void anyTextIsTranslatedWithoutGrowingOrFailing(@ForAll String text) {
        assertThat(Words.toNeutral(text).replaceAll("[^'\"]", "")).isEqualTo(text.replaceAll("[^'\"]", ""));
    }

    private static List<String> literals(String text) {
        return LITERAL.matcher(text).results().map(result -> result.group()).collect(Collectors.toList());
    }

    @Provide
    Arbitrary<List<String>> comparisons() {
        Arbitrary<String> literals = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.of("Subject", "Id eq 1", "O'Brien", "Any(X: X/PropertyId)", "High", "\"Subject\""))
                .map(text -> "'" + text.replace("'", "''") + "'");
        Arbitrary<String> properties = Arbitraries.of(
                "Subject", "From/EmailAddress/Address", "SingleValueExtendedProperties/Any(ep: ep/PropertyId",
                "contains(Subject");
        return net.jqwik.api.Combinators.combine(properties, literals)
                .as((property, literal) -> property.startsWith("contains")
                        ? property + "," + literal + ")"
                        : property + " eq " + literal + (property.indexOf('(') >= 0 ? ")" : ""))
                .list().ofMinSize(1).ofMaxSize(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "Subject,From | subject,from",
            "ReceivedDateTime desc,Subject asc | receivedDateTime desc,subject asc",
            "From/EmailAddress/Address eq 'From@Contoso.com' | from/emailAddress/address eq 'From@Contoso.com'",
            "ReceivedDateTime ge 2016-04-01T08:00:00Z and IsRead eq false "
                                                                                                                 + "| receivedDateTime ge 2016-04-01T08:00:00Z and isRead eq false",
            "Importance eq Microsoft.OutlookServices.Importance'High' | importance eq microsoft.graph.importance'High'",
            "SingleValueExtendedProperties/Any(ep: ep/PropertyId eq 'String Id' and ep/Value eq 'Value') "
                                                                                                                         + "| singleValueExtendedProperties/any(ep: ep/id eq 'String Id' and ep/value eq 'Value')",
            "SingleValueExtendedProperties($filter=PropertyId eq 'Integer 0x1'),Attachments($select=Name;$top=2) "
                                                                                                                                                                                                                    + "| singleValueExtendedProperties($filter=id eq 'Integer 0x1'),attachments($select=name;$top=2)",
            "Microsoft.OutlookServices.EventMessage/Event | microsoft.graph.eventMessage/event",
            "MobilePhone1 eq '1' and iCalUId ne null | mobilePhone eq '1' and iCalUId ne null",
            "(Start/DateTime ge '2016-04-01T08:00' or Coordinates/Latitude eq NaN) "
                                                                                                + "| (start/dateTime ge '2016-04-01T08:00' or coordinates/latitude eq NaN)" })
    void wordsBecomeGraphs(String outlook, String neutral) {
        assertThat(Words.toNeutral(outlook)).isEqualTo(neutral);
    }

    @Test
    void whatIsSearchedForIsLeftAlone() {
        assertThat(OutlookQuery.toNeutral("$search=%22Subject:Pizza%22&$select=Id&%24FILTER=IsRead%20eq%20true&Custom=Yes",
                ApiVersion.V2))
                .isEqualTo("%24search=%22Subject%3APizza%22&%24select=id&%24FILTER=isRead+eq+true&Custom=Yes");
    }

    @Test
    void aFollowingPageKeepsTheWordsOfTheFirst() {
        assertThat(OutlookQuery.following("$select=Subject&$top=2&$skip=2",
                "http://h/v1.0/me/messages?%24select=subject&%24skip=4"))
                .isEqualTo("$select=Subject&$top=2&%24skip=4");
        assertThat(OutlookQuery.following(null, "http://h/v1.0/me/messages?%24skip=10")).isEqualTo("%24skip=10");
    }
}
