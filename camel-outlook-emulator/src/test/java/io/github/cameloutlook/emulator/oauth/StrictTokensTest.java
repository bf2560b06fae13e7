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
package io.github.cameloutlook.emulator.oauth;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class StrictTokensTest {

    private static final String ALICE = "/v1.0/users/alice@contoso.com/messages";
    private static final String BOB = "/v1.0/users/bob@contoso.com/messages";

    @RegisterExtension
    static OutlookEmulator emulator = OutlookEmulator.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com")
            .auth(AuthMode.strict).build();

    private final TestHttp http = new TestHttp(emulator);

    @AfterEach
    void reset() {
        emulator.clock().reset();
        emulator.tokenState().demandClaims(null);
    }

    @Test
    void applicationTokenReachesEveryMailboxButNotMe() throws Exception {
        TestHttp client = http.withToken(emulator.tokens().forApplication("Mail.Read"));
        assertThat(client.get(ALICE).status()).isEqualTo(200);
        assertThat(client.get(BOB).status()).isEqualTo(200);
        TestHttp.Answer me = client.get("/v1.0/me/messages");
        assertThat(me.status()).isEqualTo(400);
        assertThat(me.text()).contains("/me request is only valid with delegated authentication flow");
    }

    @Test
    void delegatedTokenIsItsUsersOnly() throws Exception {
        TestHttp bob = http.withToken(emulator.tokens().forUser("bob@contoso.com", "Mail.Read"));
        assertThat(bob.get("/v1.0/me/messages").text()).isEqualTo(
                http.withToken(emulator.tokens().forApplication("Mail.Read")).get(BOB).text()
                        .replace("users/bob@contoso.com", "me"));
        assertThat(bob.get(BOB).status()).isEqualTo(200);
        assertThat(bob.get(ALICE).errorCode()).isEqualTo("ErrorAccessDenied");
        assertThat(http.withToken(emulator.tokens().forUser("bob@contoso.com", "Mail.Read.Shared")).get(ALICE).status())
                .isEqualTo(200);
    }

    @Test
    void basicPermissionShowsNoContent() throws Exception {
        String id = (String) emulator.mailbox("bob@contoso.com").createMessage("drafts", Map.of(
                "subject", "Visible", "body", Map.of("contentType", "text", "content", "Invisible"))).get("id");
        TestHttp basic = http.withToken(emulator.tokens().forApplication("Mail.ReadBasic.All"));
        assertThat(basic.get(BOB + "/" + id).text()).contains("Visible").doesNotContain("Invisible");
        assertThat(basic.get(BOB + "?$select=subject,body").text()).contains("Visible").doesNotContain("Invisible");
        assertThat(basic.get(BOB + "/" + id + "/$value").status()).isEqualTo(403);
        assertThat(
                http.withToken(emulator.tokens().forApplication("Mail.ReadBasic.All", "Mail.Read")).get(BOB + "/" + id).text())
                .contains("Invisible");
    }

    @Test
    void missingPermissionIsForbidden() throws Exception {
        TestHttp.Answer answer
                = http.withToken(emulator.tokens().forApplication("Mail.Read")).post(ALICE, Map.of("subject", "x"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.errorCode()).isEqualTo("ErrorAccessDenied");
    }

    @Test
    void foreignOrBrokenTokensAreUnauthorized() throws Exception {
        String good = emulator.tokens().forApplication("Mail.Read");
        for (String bad : new String[] { "x", "a.b.c", good.substring(0, good.lastIndexOf('.')) + ".AAAA", good + "x" }) {
            TestHttp.Answer answer = http.withToken(bad).get(ALICE);
            assertThat(answer.status()).as(bad).isEqualTo(401);
            assertThat(answer.errorCode()).isEqualTo("InvalidAuthenticationToken");
        }
    }

    @Test
    void tokensExpireByTheEmulatorsClock() throws Exception {
        TestHttp client = http.withToken(emulator.tokens().forApplication("Mail.Read"));
        emulator.clock().advance(Duration.ofMinutes(59));
        assertThat(client.get(ALICE).status()).isEqualTo(200);
        emulator.clock().advance(Duration.ofMinutes(2));
        assertThat(client.get(ALICE).text()).contains("Lifetime validation failed");
    }

    @Test
    void testsCanEndTokens() throws Exception {
        TestHttp first = http.withToken(emulator.tokens().forApplication("Mail.Read"));
        assertThat(first.get(ALICE).status()).isEqualTo(200);
        emulator.tokenState().expireAll();
        assertThat(first.get(ALICE).status()).isEqualTo(401);
        TestHttp second = http.withToken(emulator.tokens().forApplication("Mail.Read"));
        assertThat(second.get(ALICE).status()).isEqualTo(200);
        emulator.tokenState().revokeAll();
        assertThat(second.get(ALICE).text()).contains("revoked");
    }

    @Test
    void aTokenForAnotherServiceIsRefused() throws Exception {
        String token = requestToken("https://vault.azure.net/.default", null);
        assertThat(http.withToken(token).get(ALICE).text()).contains("Invalid audience");
        assertThat(http.withToken(requestToken(emulator.baseUrl() + "/.default", null)).get(ALICE).status()).isEqualTo(200);
    }

    @Test
    void aClaimsChallengeIsMetByATokenRequestedWithTheClaims() throws Exception {
        String claims = "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1604106651\"}}}";
        String token = requestToken("https://graph.microsoft.com/.default", null);
        assertThat(http.withToken(token).get(ALICE).status()).isEqualTo(200);
        emulator.tokenState().demandClaims(claims);
        TestHttp.Answer challenge = http.withToken(token).get(ALICE);
        assertThat(challenge.status()).isEqualTo(401);
        assertThat(challenge.header("WWW-Authenticate")).contains("error=\"insufficient_claims\"").contains(
                "claims=\"" + Base64.getEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "\"");
        String merged = claims.replace("{\"nbf", "{\"xms_cc\":{\"values\":[\"CP1\"]},\"nbf");
        assertThat(http.withToken(requestToken("https://graph.microsoft.com/.default", merged)).get(ALICE).status())
                .isEqualTo(200);
    }

    @Test
    void everyRequestOfABatchNeedsItsOwnPermission() throws Exception {
        TestHttp client = http.withToken(emulator.tokens().forApplication("Mail.Read"));
        TestHttp.Answer answer = client.post("/v1.0/$batch", Map.of("requests", List.of(
                Map.of("id", "1", "method", "GET", "url", "/users/alice@contoso.com/messages"),
                Map.of("id", "2", "method", "POST", "url", "/users/alice@contoso.com/messages", "body", Map.of("subject", "x"),
                        "headers", Map.of("Content-Type", "application/json")),
                Map.of("id", "3", "method", "GET", "url", "/me/messages"))));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("responses")).asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .extracting(item -> item.get("id") + ":" + item.get("status"))
                .containsExactlyInAnyOrder("1:200", "2:403", "3:400");
        assertThat(http.withToken("bad").post("/v1.0/$batch", Map.of("requests", List.of())).status()).isEqualTo(401);
    }

    private String requestToken(String scope, String claims) throws Exception {
        TestHttp.Answer answer = TokenForm.of(emulator).post("tenant", "client_id", Application.DEFAULT.id(), "client_secret",
                Application.DEFAULT.secret(), "grant_type", "client_credentials", "scope", scope, "claims", claims);
        return (String) answer.json().get("access_token");
    }
}
