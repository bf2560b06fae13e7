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
package io.github.cameloutlook.emulator.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleTest {

    private static final String ALICE = "alice@contoso.com";
    private static final String PEOPLE = "/v1.0/users/" + ALICE + "/people";

    private final OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().mailbox(ALICE)
            .mailbox("bob@contoso.com").mailbox("carol@contoso.com")
            .room("blue@contoso.com", Map.of("displayName", "Blue Room"))
            .build();

    private TestHttp http;

    @BeforeEach
    void start() throws Exception {
        emulator.start();
        http = new TestHttp(emulator);
        sent("bob@contoso.com", "Bob", "Budget for spring");
        sent("bob@contoso.com", "Bob", "Re: Budget");
        received("news@fabrikam.com", "Fabrikam News", "What is new");
        emulator.mailbox(ALICE).createContact(Map.of("givenName", "Tyler", "surname", "Lee", "jobTitle", "Buyer",
                "businessPhones", List.of("+1 555 0100"), "emailAddresses", List.of(Map.of("address", "tylerle@example.com"))));
    }

    @AfterEach
    void stop() throws Exception {
        emulator.close();
    }

    private void sent(String to, String name, String subject) {
        emulator.mailbox(ALICE).createMessage("sentitems", Map.of("subject", subject, "from", recipient(ALICE, "Alice"),
                "isDraft", false, "toRecipients", List.of(recipient(to, name))));
    }

    private void received(String from, String name, String subject) {
        emulator.mailbox(ALICE).createMessage("inbox", Map.of("subject", subject, "from", recipient(from, name),
                "isDraft", false));
    }

    private static Map<String, Object> recipient(String address, String name) {
        return Map.of("emailAddress", Map.of("address", address, "name", name));
    }

    private List<Object> names(String query) throws Exception {
        Answer answer = http.get(PEOPLE + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.value().stream().map(person -> person.get("displayName")).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void whoMattersMostComesFirst() throws Exception {
        assertThat(names("")).containsExactly("Bob", "Fabrikam News", "Tyler Lee");
        Map<String, Object> bob = http.get(PEOPLE).value().get(0);
        assertThat(bob).containsEntry("userPrincipalName", "bob@contoso.com")
                .containsEntry("personType", Map.of("class", "Person", "subclass", "OrganizationUser"))
                .containsEntry("scoredEmailAddresses", List.of(Map.of("address", "bob@contoso.com", "relevanceScore", 6.0)))
                .containsEntry("birthday", "").containsEntry("companyName", null).containsEntry("isFavorite", false);
    }

    @Test
    void contactsBringWhatIsKnownOfThem() throws Exception {
        Map<String, Object> tyler = http.get(PEOPLE + "?$filter=" + encoded("displayName eq 'Tyler Lee'")).value().get(0);
        assertThat(tyler).containsEntry("personType", Map.of("class", "Person", "subclass", "PersonalContact"))
                .containsEntry("jobTitle", "Buyer").containsEntry("surname", "Lee")
                .containsEntry("phones", List.of(Map.of("type", "business", "number", "+1 555 0100")));
        assertThat(http.get(PEOPLE + "/" + tyler.get("id")).json()).containsEntry("displayName", "Tyler Lee");
        assertThat(http.get(PEOPLE + "/nobody").status()).isEqualTo(404);
    }

    @Test
    void theDirectoryIsLookedThroughWhenAskedFor() throws Exception {
        Answer answer = http.send(http.request(PEOPLE).header("X-PeopleQuery-QuerySources", "Mailbox,Directory").GET());
        assertThat(answer.value()).extracting(person -> person.get("displayName"))
                .containsExactly("Bob", "Fabrikam News", "Tyler Lee", "Blue Room", "Carol");
        assertThat(answer.value().get(3)).containsEntry("personType", Map.of("class", "Other", "subclass", "Room"));
    }

    @Test
    void optionsOfListsWork() throws Exception {
        assertThat(names("?$top=1&$skip=1")).containsExactly("Fabrikam News");
        assertThat(names("?$orderby=displayName%20desc")).containsExactly("Tyler Lee", "Fabrikam News", "Bob");
        assertThat(names("?$filter=" + encoded("personType/subclass eq 'ImplicitContact'")))
                .containsExactly("Fabrikam News");
        assertThat(http.get(PEOPLE + "?$select=displayName").value().get(0)).containsOnlyKeys("id", "displayName");
        for (int i = 0; i < 12; i++) {
            sent("p" + i + "@example.com", "P" + i, "Hello");
        }
        Answer first = http.get(PEOPLE);
        assertThat(first.value()).hasSize(10);
        assertThat(http.get(first.json().get("@odata.nextLink").toString()).value()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
            "tyler,Tyler Lee", "tylerle,Tyler Lee", "tylerle@example.com,Tyler Lee", "tiler,Tyler Lee",
            "tyler lee,Tyler Lee", "lee ty,Tyler Lee", "topic:budget,Bob", "fabrikom,Fabrikam News" })
    void searchesAreFuzzy(String search, String found) throws Exception {
        assertThat(names("?$search=" + encoded('"' + search + '"'))).containsExactly(found);
        assertThat(names("?$search=" + encoded('"' + search + '"') + "&$filter="
                         + encoded("personType/class eq 'Group'")))
                .isEmpty();
    }

    @Test
    void searchesThatFindNobodyAreEmpty() throws Exception {
        assertThat(names("?$search=zelda")).isEmpty();
        assertThat(names("?$search=" + encoded("\"topic:winter\""))).isEmpty();
        assertThat(http.get(PEOPLE + "?$search=tyler&$skip=1").errorCode()).isEqualTo("ErrorInvalidUrlQuery");
    }

    @Test
    void othersPeopleNeedAHigherPermissionAndAreNotSearched() throws Exception {
        try (OutlookEmulatorServer strict = OutlookEmulatorServer.builder().mailbox(ALICE).mailbox("bob@contoso.com")
                .auth(AuthMode.strict).build()) {
            strict.start();
            TestHttp any = new TestHttp(strict);
            TestHttp own = any.withToken(strict.tokens().forUser(ALICE, "People.Read"));
            TestHttp all = any.withToken(strict.tokens().forUser("bob@contoso.com", "People.Read.All"));
            TestHttp application = any.withToken(strict.tokens().forApplication("People.Read.All"));
            assertThat(own.get(PEOPLE + "?$search=bob").status()).isEqualTo(200);
            assertThat(own.get("/v1.0/users/bob@contoso.com/people").status()).isEqualTo(403);
            assertThat(all.get(PEOPLE).status()).isEqualTo(200);
            assertThat(all.get(PEOPLE + "?$search=bob").errorCode()).isEqualTo("ErrorInvalidUrlQuery");
            assertThat(application.get(PEOPLE).status()).isEqualTo(200);
        }
    }
}
