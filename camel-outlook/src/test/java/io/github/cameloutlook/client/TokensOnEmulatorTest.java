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
package io.github.cameloutlook.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.cameloutlook.auth.CachedTokenProvider;
import io.github.cameloutlook.auth.ClientCredential;
import io.github.cameloutlook.auth.ClientCredentialsTokenProvider;
import io.github.cameloutlook.auth.StaticTokenProvider;
import io.github.cameloutlook.auth.TokenProvider;
import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.emulator.oauth.Application;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.github.cameloutlook.client.ClientFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Tokens that expire, are revoked or challenged, from the sign-in to the mailbox. */
class TokensOnEmulatorTest {

    private static final String MAILBOX = "alice@contoso.com";
    private static final OutlookRequest FOLDERS
            = OutlookRequest.to(HttpMethod.GET, MAILBOX, "/mailFolders").operation("mailFolders/list").build();

    @RegisterExtension
    static final OutlookEmulator EMULATOR
            = OutlookEmulator.builder().mailbox(MAILBOX).auth(AuthMode.strict).build();

    private final ClientFixture fixture = new ClientFixture();
    private final AtomicInteger tokenRequests = new AtomicInteger();
    private HttpOutlookClient client;

    @BeforeEach
    void open() {
        client = client(Application.DEFAULT.secret(), 2);
        EMULATOR.journal().clear();
    }

    private HttpOutlookClient client(String secret, int retries) {
        ClientCredentialsTokenProvider provider = ClientCredentialsTokenProvider.builder().authority(EMULATOR.authority())
                .tenantId("contoso.com").clientId(Application.DEFAULT.id()).scope("https://graph.microsoft.com/.default")
                .credential(new ClientCredential.Secret(secret)).executor(fixture.executor())
                .sslContext(EMULATOR.certificate().clientContext()).build();
        ClientSettings.Builder settings = fixture.settings(EMULATOR.baseUrl()).maximumRetries(retries);
        TokenProvider counted = request -> {
            tokenRequests.incrementAndGet();
            return provider.accessToken(request);
        };
        return new HttpOutlookClient(
                settings.tokenProvider(new CachedTokenProvider(counted, EMULATOR.clock())).build());
    }

    @AfterEach
    void close() {
        EMULATOR.faults().clear();
        EMULATOR.tokenState().demandClaims(null);
        EMULATOR.clock().reset();
        client.close();
        fixture.close();
    }

    @Test
    void oneTokenServesManyRequests() {
        List<CompletableFuture<OutlookResponse>> answers
                = IntStream.range(0, 20).mapToObj(i -> client.send(FOLDERS)).toList();

        assertThat(answers).allSatisfy(answer -> assertThat(await(answer).status()).isEqualTo(200));
        assertThat(tokenRequests).hasValue(1);
    }

    @Test
    void aTokenNearItsEndIsReplacedBeforehand() {
        await(client.send(FOLDERS));
        EMULATOR.clock().advance(Duration.ofMinutes(58));

        await(client.send(FOLDERS));

        assertThat(tokenRequests).hasValue(2);
        assertThat(EMULATOR.journal().exchanges()).noneMatch(exchange -> exchange.status() == 401);
    }

    @Test
    void aRevokedTokenIsReplacedOnceForAll() {
        await(client.send(FOLDERS));
        EMULATOR.tokenState().revokeAll();

        List<CompletableFuture<OutlookResponse>> answers
                = IntStream.range(0, 8).mapToObj(i -> client.send(FOLDERS)).toList();

        assertThat(answers).allSatisfy(answer -> assertThat(await(answer).status()).isEqualTo(200));
        assertThat(tokenRequests).hasValue(2);
    }

    @Test
    void aClaimsChallengeIsMetWithTheNextToken() {
        await(client.send(FOLDERS));
        EMULATOR.tokenState()
                .demandClaims("{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1604106651\"}}}");

        assertThat(await(client.send(FOLDERS)).status()).isEqualTo(200);
        assertThat(tokenRequests).hasValue(2);
        assertThat(await(client.send(FOLDERS)).status()).isEqualTo(200);
        assertThat(tokenRequests).hasValue(2);
    }

    @Test
    void aTokenThatIsRefusedAgainAndAgainIsGivenUpAfterOneRefresh() {
        await(client.send(FOLDERS));
        EMULATOR.faults().add(Fault.on("GET", "/mailFolders").status(401));

        assertThatThrownBy(() -> await(client.send(FOLDERS))).isInstanceOf(OutlookAuthenticationException.class)
                .hasMessageContaining("HTTP 401");
        assertThat(tokenRequests).hasValue(2);
    }

    @Test
    void aStaticTokenThatIsRefusedSaysWhatToDo() {
        HttpOutlookClient fixed = new HttpOutlookClient(
                fixture.settings(EMULATOR.baseUrl())
                        .tokenProvider(new StaticTokenProvider("expired")).build());

        assertThatThrownBy(() -> await(fixed.send(FOLDERS))).isInstanceOf(OutlookAuthenticationException.class)
                .hasMessageContaining("Set accessToken").hasMessageContaining(MAILBOX);
    }

    @Test
    void aWrongSecretNamesMailboxOperationCodeAndHint() {
        HttpOutlookClient wrong = client("wrong-secret", 2);

        OutlookAuthenticationException failure = catchThrowableOfType(OutlookAuthenticationException.class,
                () -> await(wrong.send(FOLDERS)));

        assertThat(failure).hasMessageContaining("mailFolders/list on mailbox alice@contoso.com")
                .hasMessageContaining("AADSTS7000215").hasMessageContaining("clientSecret");
        assertThat(failure.getCode()).isEqualTo("AADSTS7000215");
        assertThat(failure.toString()).doesNotContain("wrong-secret");
    }

    @Test
    void anOverloadedSignInServiceIsWaitedFor() {
        EMULATOR.faults().add(Fault.on("POST", "/token").status(503).retryAfter(1).times(1));

        assertThat(await(client.send(FOLDERS)).status()).isEqualTo(200);
    }

    @Test
    void aMissingPermissionIsAccessDenied() {
        HttpOutlookClient reader = new HttpOutlookClient(
                fixture.settings(EMULATOR.baseUrl())
                        .tokenProvider(new StaticTokenProvider(EMULATOR.tokens().forApplication("Mail.Read"))).build());

        assertThatThrownBy(() -> await(reader.send(OutlookRequest.to(HttpMethod.POST, MAILBOX, "/sendMail")
                .operation("messages/send").json(java.util.Map.of("message", java.util.Map.of())).build())))
                .isInstanceOf(OutlookAccessDeniedException.class).hasMessageContaining("permission");
    }
}
