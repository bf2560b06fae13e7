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
package io.github.cameloutlook.emulator.dialect.rule;

import java.time.Instant;
import java.util.Map;

import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What varies in the service, and what it refuses before anything is done. */
class RequestRulesTest {

    @RegisterExtension
    final OutlookEmulator emulator
            = OutlookEmulator.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com").build();

    private TestHttp http() {
        return new TestHttp(emulator);
    }

    @Test
    void whatIsLeftIsToldWhereSwitchedOn() throws Exception {
        assertThat(http().get("/api/v2.0/me/messages").header("Rate-Limit-Remaining")).isNull();
        emulator.rules().rateLimitHeaders(true);
        Answer first = http().get("/api/v2.0/me/messages");
        assertThat(first.header("Rate-Limit-Limit")).isEqualTo("10000");
        assertThat(Instant.parse(first.header("Rate-Limit-Reset"))).isAfter(emulator.clock().instant());
        long left = Long.parseLong(first.header("Rate-Limit-Remaining"));
        assertThat(http().get("/api/v2.0/me/messages").header("Rate-Limit-Remaining")).isEqualTo("" + (left - 1));
        assertThat(http().get("/v1.0/me/messages").header("Rate-Limit-Limit")).as("Graph tells nothing").isNull();
    }

    @Test
    void aMailboxMayNotBeEnabled() throws Exception {
        emulator.rules().enabledForRest("bob@contoso.com", false);
        Answer bob = http().get("/api/v2.0/users/bob@contoso.com/messages");
        assertThat(bob.status()).isEqualTo(404);
        assertThat(bob.errorCode()).isEqualTo("MailboxNotEnabledForRESTAPI");
        assertThat(http().get("/api/v2.0/me/messages").status()).isEqualTo(200);
        assertThat(http().get("/v1.0/users/bob@contoso.com/messages").status()).isEqualTo(200);
        emulator.rules().enabledForRest("bob@contoso.com", true);
        assertThat(http().get("/api/v2.0/users/bob@contoso.com/messages").status()).isEqualTo(200);
    }

    @Test
    void aUserWithoutMailboxIsNotFoundByTheFrontEnd() throws Exception {
        try (OutlookEmulator strict = OutlookEmulator.builder().mailbox("alice@contoso.com").auth(AuthMode.strict).build()) {
            strict.start();
            String token = strict.tokens().forUserAt("https://outlook.office.com", "nobody@contoso.com", "Mail.Read");
            Answer answer = new TestHttp(strict).withToken(token).get("/api/v2.0/me/messages");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).isEmpty();
            assertThat(answer.header("x-caserrorcode")).isEqualTo("UserNotFound");
        }
    }

    @ParameterizedTest
    @CsvSource({
            "contains(Subject%2C'x')", "startswith(Subject%2C'x')", "IsRead%20eq%20true%20and%20StartsWith(Subject%2C'x')" })
    void filtersWereNarrowerOnce(String filter) throws Exception {
        assertThat(http().get("/api/v2.0/me/messages?$filter=" + filter).status()).isEqualTo(200);
        emulator.rules().substringFilters(false);
        Answer refused = http().get("/api/v2.0/me/messages?$filter=" + filter);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errorCode()).isEqualTo("ErrorInvalidUrlQueryFilter");
        assertThat(http().get("/api/v2.0/me/messages?$filter=Subject%20eq%20'contains(x)'").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
            "/messages?$search=x&$orderby=Subject, OrderBy", "/messages?$search=x&$filter=IsRead%20eq%20true, Filter",
            "/events?$search=x, Search", "/contacts?$search=x, Search" })
    void searchesStandAlone(String path, String parameter) throws Exception {
        Answer refused = http().get("/api/v2.0/me" + path);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errorCode()).isEqualTo("ErrorInvalidUrlQuery");
        assertThat(refused.text()).contains("The query parameter '" + parameter + "' is invalid.");
    }

    @Test
    void theAnchorIsRecorded() throws Exception {
        http().send(http().request("/api/v2.0/me/messages").header("X-AnchorMailbox", "alice@contoso.com"));
        assertThat(emulator.journal().exchanges()).last().satisfies(exchange -> assertThat(exchange.requestHeaders())
                .containsEntry("X-AnchorMailbox", "alice@contoso.com"));
    }

    @Test
    void countsAndPagesAreTheServices() throws Exception {
        for (int i = 0; i < 3; i++) {
            http().post("/api/v2.0/me/messages", Map.of("Subject", "Message " + i));
        }
        Answer counted = http().get("/api/v2.0/me/messages?$count=true&$top=2&$skip=1&$orderby=Subject&$select=Subject");
        assertThat(counted.json()).containsEntry("@odata.count", 3);
        assertThat(counted.value()).extracting(message -> message.get("Subject")).containsExactly("Message 1", "Message 2");
    }
}
