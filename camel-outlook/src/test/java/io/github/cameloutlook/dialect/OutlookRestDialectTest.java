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
package io.github.cameloutlook.dialect;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutlookRestDialectTest {

    private static final String USER = "0a1b2c3d-1111-2222-3333-444455556666";
    private static final String TENANT = "abcdef01-aaaa-bbbb-cccc-abcdef012345";

    private final OutlookRestDialect dialect = new OutlookRestDialect("https://outlook.office.com", "v2.0", TENANT);

    private static NeutralRequest get(String mailbox, String path, Map<String, String> query) {
        return new NeutralRequest("GET", mailbox, path, query, null, Map.of(), null, false);
    }

    private static NeutralRequest link(String method, String link, Object json) {
        return new NeutralRequest(method, "me", null, Map.of(), URI.create(link), Map.of(), json, false);
    }

    @ParameterizedTest
    @CsvSource({
            "https://outlook.office.com, https://outlook.office.com/api/v2.0/me/messages",
            "https://outlook.office365.com/, https://outlook.office365.com/api/v2.0/me/messages",
            "https://partner.outlook.cn/api, https://partner.outlook.cn/api/v2.0/me/messages",
            "https://mail.example.com/API/, https://mail.example.com/API/v2.0/me/messages",
            "https://proxy.example.com/exchange, https://proxy.example.com/exchange/api/v2.0/me/messages" })
    void takesRootsWithAndWithoutApi(String root, String address) {
        assertThat(new OutlookRestDialect(root, "v2.0").encode(get("me", "/messages", Map.of())).address())
                .hasToString(address);
    }

    @Test
    void watchesMailboxesWithAPlusSign() {
        Map<String, Object> subscription = Map.of("resource", "users/alice+bills@contoso.com/messages");
        assertThat(dialect.encode(new NeutralRequest(
                "POST", "me", "/subscriptions", Map.of(), null, Map.of(), subscription, false)).json())
                .isEqualTo(Map.of("Resource",
                        "https://outlook.office.com/api/v2.0/users/alice%2Bbills@contoso.com/messages",
                        "@odata.type", "#Microsoft.OutlookServices.PushSubscription"));
    }

    @Test
    void refusesRootsWithAVersion() {
        assertThatThrownBy(() -> new OutlookRestDialect("https://mail.example.com/api/v2.0", "v2.0"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("apiVersion");
    }

    @ParameterizedTest
    @CsvSource({
            "ME, me", "a.b@contoso.com, users/a.b@contoso.com", USER + ", users/" + USER + "@" + TENANT,
            USER + "@" + TENANT + ", users/" + USER + "@" + TENANT })
    void addressesMailboxes(String mailbox, String context) {
        assertThat(dialect.encode(get(mailbox, "/contacts", Map.of())).address())
                .hasToString("https://outlook.office.com/api/v2.0/" + context + "/contacts");
    }

    @Test
    void leavesIdsOfUsersAloneWithoutTheIdOfTheirTenant() {
        for (OutlookRestDialect other : List.of(
                new OutlookRestDialect("https://x", "v2.0"), new OutlookRestDialect("https://x", "beta", "contoso.com"),
                new OutlookRestDialect("https://x", "v1.0", TENANT))) {
            assertThat(other.encode(get(USER, "/contacts", Map.of())).address().getPath())
                    .endsWith("/users/" + USER + "/contacts");
        }
    }

    @Test
    void writesPathsAndQueriesInItsWords() {
        assertThat(dialect.encode(get("me", "/mailFolders/inbox/messages", Map.of("$select", "subject,receivedDateTime")))
                .address()).hasToString(
                        "https://outlook.office.com/api/v2.0/me/MailFolders/inbox/messages?$select=Subject,ReceivedDateTime");
        assertThat(dialect.encode(get(null, "/users/x/mailFolders('inbox')/messages('mailFolders')", Map.of())).address())
                .hasToString("https://outlook.office.com/api/v2.0/Users/x/MailFolders('inbox')/messages('mailFolders')");
    }

    @Test
    void writesTheQueryOfAPathToo() {
        assertThat(dialect.encode(
                get("me", "/messages?$filter=subject%20eq%20'from%20a%26b'&$top=5&%24select=from&$count", Map.of("$skip", "1")))
                .address())
                .hasToString("https://outlook.office.com/api/v2.0/me/messages?$filter=Subject%20eq%20'from%20a%26b'"
                             + "&$top=5&$select=From&$count&$skip=1");
    }

    @Test
    void followsLinksVerbatim() {
        String link = "https://outlook.office.com/api/v2.0/Users('a@b')/Messages('x=')/Attachments?%24skipToken=subject";

        WireRequest wire = dialect.encode(link("POST", link, Map.of("name", "n", "contentType", "text")));

        assertThat(wire.address()).hasToString(link);
        assertThat(wire.json()).isEqualTo(Map.of("Name", "n", "ContentType", "text"));
    }

    @Test
    void understandsAnswersToLinks() {
        NeutralRequest request = link("GET", "https://outlook.office.com/api/v2.0/Users('a@b')/Messages?$skip=10", null);

        assertThat(dialect.decode(request, Map.of("value", List.of(Map.of("Importance", "High", "Subject", "High")))))
                .isEqualTo(Map.of("value", List.of(Map.of("importance", "high", "subject", "High"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "https://outlook.office.com/api/v2.0/Me/Messages?$skip=10", "https://OUTLOOK.office.com:443/api/beta/x" })
    void ownsItsLinks(String link) {
        assertThat(dialect.ownsLink(URI.create(link))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "http://outlook.office.com/api/v2.0/me", "https://outlook.office.com/owa/", "https://outlook.office.com/apix/me",
            "https://outlook.office.com/api/../owa/me", "https://outlook.office.com:8443/api/v2.0/me",
            "https://outlook.office.com.evil.com/api/v2.0/me", "https://outlook.office365.com/api/v2.0/me",
            "https://u@outlook.office.com/api/v2.0/me", "/api/v2.0/me" })
    void ownsNoOthers(String link) {
        assertThat(dialect.ownsLink(URI.create(link))).isFalse();
    }

    @Test
    void leavesBatchesToThoseWhoWriteThem() {
        NeutralRequest batch = new NeutralRequest(
                "POST", "me", "/$batch", Map.of(), null, Map.of(), Map.of("requests",
                        List.of()),
                false);
        assertThat(dialect.encode(batch).json()).isEqualTo(Map.of("requests", List.of()));
        assertThat(dialect.decode(batch, Map.of("responses", List.of(Map.of("Id", "1", "body", Map.of("Subject", 1))))))
                .isEqualTo(Map.of("responses", List.of(Map.of("Id", "1", "body", Map.of("Subject", 1)))));
    }
}
