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
package io.github.cameloutlook.emulator.logon;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What a client without library sees of a server on premises; whole sign-ins are tests of the component. */
class LogonDoorTest {

    private static final String ALICE = "alice@contoso.com";
    private static final String BOB = "bob@contoso.com";
    private static final String CAROL = "carol@contoso.com";

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(ALICE).mailbox(BOB).mailbox(CAROL)
            .auth(AuthMode.strict)
            .logon(LogonSettings.of(LogonScheme.NEGOTIATE, LogonScheme.NTLM, LogonScheme.BASIC, LogonScheme.BEARER)
                    .user(BOB, "CONTOSO", "secret").fullAccess(BOB, ALICE)
                    .negotiate((token, binding) -> {
                        if (!"ticket".equals(new String(token, StandardCharsets.US_ASCII))) {
                            throw new IllegalArgumentException("no ticket");
                        }
                        return new NegotiateAcceptor.Accepted("bob@CONTOSO.COM", "proof".getBytes(StandardCharsets.US_ASCII));
                    }))
            .build();

    private final TestHttp http = new TestHttp(EMULATOR).withToken(null);

    @BeforeEach
    void forget() {
        EMULATOR.logons().clear();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Answer get(String path, String authorization) throws Exception {
        return http.send(http.request(path).header("Authorization", authorization));
    }

    @Test
    void strangersAreToldWhatIsTaken() throws Exception {
        Answer answer = http.get("/api/v2.0/me/messages");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.response().headers().allValues("WWW-Authenticate")).containsExactly("Negotiate", "NTLM",
                "Basic realm=\"outlook.contoso.com\"", "Bearer client_id=\"00000002-0000-0ff1-ce00-000000000000\"");
    }

    @Test
    void passwordsLetIn() throws Exception {
        for (String name : List.of(BOB, "CONTOSO\\bob", "bob")) {
            Answer me = get("/api/v2.0/me", "Basic " + base64(name + ":secret"));
            assertThat(me.status()).as(name).isEqualTo(200);
            assertThat(me.text()).contains(BOB);
        }
        assertThat(get("/api/v2.0/me", "Basic " + base64(BOB + ":wrong")).status()).isEqualTo(401);
        assertThat(get("/api/v2.0/me", "Basic " + base64("nobody:secret")).status()).isEqualTo(401);
        assertThat(get("/api/v2.0/me", "Basic ???").status()).isEqualTo(401);
        assertThat(EMULATOR.logons().failures()).isEqualTo(2);
        assertThat(EMULATOR.logons().all()).hasSize(3);
    }

    @Test
    void usersWorkOnTheirMailboxesAndThoseTheyHaveFullAccessTo() throws Exception {
        String bob = "Basic " + base64(BOB + ":secret");
        assertThat(get("/api/v2.0/users/" + ALICE + "/messages", bob).status()).isEqualTo(200);
        assertThat(get("/api/v2.0/Users('" + ALICE + "')/messages", bob).status()).isEqualTo(200);
        assertThat(get("/api/v2.0/users/" + CAROL + "/messages", bob).status()).isEqualTo(401);
        assertThat(EMULATOR.logons().failures()).as("a right is no password").isZero();
    }

    @Test
    void ticketsLetInAndTheServerProvesItself() throws Exception {
        Answer answer = get("/api/v2.0/me", "Negotiate " + base64("ticket"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Negotiate " + base64("proof"));
        assertThat(get("/api/v2.0/me", "Negotiate " + base64("forged")).status()).isEqualTo(401);
    }

    @Test
    void ntlmIsAnsweredWithAChallengeThatIsForOneUse() throws Exception {
        Answer answer = get("/api/v2.0/me", "NTLM " + base64("NTLMSSP\0\1\0\0\0\5\2\0\0"));
        assertThat(answer.status()).isEqualTo(401);
        byte[] challenge = Base64.getDecoder().decode(answer.header("WWW-Authenticate").substring("NTLM ".length()));
        assertThat(NtlmServer.isType(challenge, 2)).isTrue();
        assertThat(get("/api/v2.0/me", "NTLM " + base64("NTLMSSP\0\3\0\0\0nonsense")).status()).isEqualTo(401);
        assertThat(http.get("/api/v2.0/me").status()).as("the connection is not signed in").isEqualTo(401);
    }

    @Test
    void tokensAndBatchesPassAndGraphIsAnotherService() throws Exception {
        String token = EMULATOR.tokens().forUserAt("https://outlook.office.com", BOB, "Mail.Read", "User.Read");
        assertThat(get("/api/v2.0/me", "Bearer " + token).status()).isEqualTo(200);
        assertThat(get("/v1.0/me", "Basic " + base64(BOB + ":secret")).status()).isEqualTo(401);
        Answer batch = http.send(http.request("/api/v2.0/me/$batch").header("Authorization", "Basic " + base64(BOB + ":secret"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/me/messages\"}]}")));
        assertThat(batch.status()).isEqualTo(200);
        assertThat(((Map<?, ?>) ((List<?>) batch.json().get("responses")).get(0)).get("status")).isEqualTo(200);
    }
}
