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
package io.github.cameloutlook.auth;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.oauth.Application;
import io.github.cameloutlook.emulator.tls.SelfSignedCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A user's tokens from the emulator's sign-in service, over TLS. */
class RefreshTokenProviderTest {

    private static final SelfSignedCertificate CERTIFICATE = SelfSignedCertificate.forApplication("route");
    private static final String ALICE = "alice@contoso.com";

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(ALICE).auth(AuthMode.strict)
            .application(Application.withSecret("confidential", "right"))
            .application(Application.withCertificate("certified", CERTIFICATE.certificate()))
            .application(Application.publicClient("public")).build();

    @TempDir
    Path directory;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private FileRefreshTokenStore store;
    private Path file;

    @BeforeEach
    void store() {
        file = directory.resolve("outlook.token");
        store = new FileRefreshTokenStore(file.toString());
    }

    @AfterEach
    void close() {
        executor.shutdownNow();
    }

    private RefreshTokenProvider provider(String client, ClientCredential credential, String tenant, String refreshToken) {
        HttpClient http = HttpClient.newBuilder().sslContext(EMULATOR.certificate().clientContext()).build();
        SignIn signIn = new SignIn(
                EMULATOR.authority(), tenant, client, credential, http, Duration.ofSeconds(20), executor);
        return new RefreshTokenProvider(
                signIn, Scopes.of("mail.read wl.imap", "https://outlook.office.com"), refreshToken, store);
    }

    private static AccessToken token(TokenProvider provider) {
        try {
            return provider.accessToken(TokenRequest.plain()).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw (RuntimeException) e.getCause();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signedIn(String client) {
        return EMULATOR.refreshTokens().issue(client, ALICE, "Mail.Read", "Mail.ReadWrite", "Mail.Send", "User.Read");
    }

    @Test
    void publicAndConfidentialClientsOfAnyAuthorityGetTheUsersToken() throws Exception {
        JWTClaimsSet claims = SignedJWT.parse(token(provider("public", null, "consumers", signedIn("public"))).value())
                .getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("https://outlook.office.com");
        assertThat(claims.getStringClaim("upn")).isEqualTo(ALICE);
        assertThat(claims.getStringClaim("scp").split(" "))
                .containsExactlyInAnyOrder("Mail.Read", "Mail.ReadWrite", "Mail.Send");

        Files.delete(file);
        assertThat(token(provider("confidential", new ClientCredential.Secret("right"), "common", signedIn("confidential")))
                .value()).isNotEmpty();
        Files.delete(file);
        ClientCredential certificate = new ClientCredential.Certificate(
                CERTIFICATE.privateKey(), List.of(CERTIFICATE.certificate()));
        assertThat(token(provider("certified", certificate, "organizations", signedIn("certified"))).value()).isNotEmpty();
    }

    @Test
    void eachRenewalUsesAndKeepsTheNewestRefreshToken() throws Exception {
        String first = signedIn("public");
        RefreshTokenProvider provider = provider("public", null, "common", first);
        token(provider);
        String second = store.read();
        assertThat(second).isNotNull().isNotEqualTo(first);

        EMULATOR.refreshTokens().end(first);
        token(provider);
        assertThat(store.read()).as("after the first one ended").isNotEqualTo(second);

        token(provider("public", null, "common", first));
        assertThat(store.read()).as("after a restart with the first one").isNotEqualTo(second);
    }

    @Test
    void aLaterSignInBeatsAKeptTokenThatEnded() throws Exception {
        store.write("ended long ago");
        assertThat(token(provider("public", null, "common", signedIn("public"))).value()).isNotEmpty();
        assertThat(store.read()).isNotEqualTo("ended long ago");
    }

    @Test
    void aTokenThatEndedSaysWhatToDo() {
        String refreshToken = signedIn("public");
        EMULATOR.refreshTokens().end(refreshToken);
        TokenException failure = catchThrowableOfType(TokenException.class,
                () -> token(provider("public", null, "common", refreshToken)));
        assertThat(failure.isTemporary()).isFalse();
        assertThat(failure.getCode()).isEqualTo("AADSTS700082");
        assertThat(failure.getHint()).contains("sign in again");
        assertThat(failure.getMessage()).doesNotContain(refreshToken);
    }

    @Test
    void nothingPrintsTokens() {
        String refreshToken = signedIn("public");
        assertThat(provider("public", null, "common", refreshToken)).asString().contains("public").doesNotContain(refreshToken);
    }

    @Test
    void aStoreThatCannotBeReadIsAFailureForNow() {
        RefreshTokenStore broken = new RefreshTokenStore() {
            @Override
            public String read() throws IOException {
                throw new IOException("disk on fire");
            }

            @Override
            public void write(String refreshToken) {
                throw new IllegalStateException("not reached");
            }
        };
        SignIn signIn = new SignIn(
                EMULATOR.authority(), "common", "public", null, HttpClient.newHttpClient(), Duration.ofSeconds(20), executor);
        TokenException failure = catchThrowableOfType(TokenException.class, () -> token(new RefreshTokenProvider(
                signIn, Scopes.of(null, "https://outlook.office.com"), signedIn("public"), broken)));
        assertThat(failure.isTemporary()).isTrue();
        assertThat(failure).hasMessageContaining("disk on fire");
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws Exception {
        assertThat(store.read()).isNull();
        store.write("one");
        store.write("two");
        assertThat(store.read()).isEqualTo("two");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        }
        assertThat(store).asString().doesNotContain("two");
    }
}
