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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import io.github.cameloutlook.emulator.graph.GraphException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeywordQueryTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-05T10:00:00Z"), ZoneOffset.UTC);

    private record Mail(String subject, String bodyText, List<String> from, List<String> to, List<String> cc, List<String> bcc,
            List<String> categories, List<String> attachments, boolean hasAttachments, boolean isRead, String importance,
            Instant received, Instant sent, long size) implements Searchable {
    }

    private static final Mail MAIL = new Mail(
            "Quarterly report: final draft", "Dear Bob, please find the numbers attached.",
            List.of("Ann Smith", "ann.smith@contoso.com"), List.of("Bob", "bob@contoso.com"), List.of("carol@example.com"),
            List.of(),
            List.of("Red category"), List.of("numbers.xlsx"), true, false, "high", Instant.parse("2026-03-04T08:00:00Z"),
            Instant.parse("2026-03-04T07:59:00Z"), 20_000);

    @ParameterizedTest
    @ValueSource(strings = {
            "\"report\"", "\"REPORT numbers\"", "\"from:ann\"", "\"from:ann.smith@contoso.com\"",
            "\"subject:report AND hasAttachments:true\"",
            "\"subject:\\\"quarterly report\\\"\"", "\"nothing OR from:ann\"", "\"NOT from:dave\"", "\"report -dave\"",
            "\"to:bob\"",
            "\"participants:carol\"", "\"recipients:carol@example.com\"", "\"attachment:numbers.xlsx\"", "\"importance:high\"",
            "\"size:1..50000\"", "\"size>10000\"", "\"received:2026-03-04\"", "\"received>=2026-03-01\"",
            "\"received:yesterday\"",
            "\"received:2026-03-01..2026-03-31\"", "\"sent<3/5/2026\"", "\"(from:dave OR from:ann) AND report\"",
            "\"kind:email\"",
            "\"quart*\"", "\"rep\"", "\"category:red\"" })
    void matches(String search) {
        assertThat(KeywordQuery.parse(search, CLOCK).test(MAIL)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "\"carol\"", "\"eport\"", "\"report nothing\"", "\"subject:numbers\"", "\"from:bob\"", "\"hasAttachment:false\"",
            "\"NOT report\"", "\"importance:low\"", "\"size<20000\"", "\"received:today\"", "\"received>2026-03-04\"",
            "\"subject:\\\"report quarterly\\\"\"", "\"isRead:true\"", "\"kind:meetings\"" })
    void doesNotMatch(String search) {
        assertThat(KeywordQuery.parse(search, CLOCK).test(MAIL)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "report", "subject:report", "\"\"", "\"(report\"", "\"report)\"", "\"AND\"", "\"report OR\"", "\"NOT\"",
            "\"received:soon\"",
            "\"size:big\"" })
    void refuses(String search) {
        assertThatThrownBy(() -> KeywordQuery.parse(search, CLOCK)).isInstanceOf(GraphException.class);
    }

    @Property
    void anyTextIsAQueryOrRefused(@ForAll @StringLength(max = 30) @CharRange(from = ' ', to = '~') String text) {
        try {
            KeywordQuery.parse("\"" + text + "\"", CLOCK).test(MAIL);
        } catch (GraphException e) {
            assertThat(e.status()).isEqualTo(400);
        }
    }
}
