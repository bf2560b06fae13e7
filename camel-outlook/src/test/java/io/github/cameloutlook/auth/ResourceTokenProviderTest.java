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

import java.net.http.HttpClient;
import java.time.Clock;
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
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.emulator.oauth.Application;
import io.github.cameloutlook.emulator.tls.SelfSignedCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Tokens by certificate from the emulator's older sign-in endpoint, over TLS. */
class ResourceTokenProviderTest {

    private static final SelfSignedCertificate KNOWN = SelfSignedCertificate.forApplication("route");
    private static final SelfSignedCertificate UNKNOWN = SelfSignedCertificate.forApplication("stranger");

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().auth(AuthMode.strict)
            .application(Application.withCertificate("app", KNOWN.certificate())).build();

    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        EMULATOR.faults().clear();
        executor.shutdownNow();
    }

    private AccessToken token(SelfSignedCertificate certificate) {
        HttpClient http = HttpClient.newBuilder().sslContext(EMULATOR.certificate().clientContext()).build();
        SignIn signIn = new SignIn(
                EMULATOR.authority(), "contoso.com", "app",
                new ClientCredential.Certificate(certificate.privateKey(), List.of(certificate.certificate())), http,
                Duration.ofSeconds(20), executor);
        TokenProvider provider = new ResourceTokenProvider(
                signIn, Scopes.of(null, "https://outlook.office.com"), Clock.systemUTC());
        try {
            return provider.accessToken(TokenRequest.plain()).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw (RuntimeException) e.getCause();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theTokenIsForTheResource() throws Exception {
        AccessToken token = token(KNOWN);
        JWTClaimsSet claims = SignedJWT.parse(token.value()).getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("https://outlook.office.com");
        assertThat(claims.getStringClaim("appidacr")).as("strength").isEqualTo("2");
        assertThat(token.expiresAt()).isBetween(Clock.systemUTC().instant().plusSeconds(3000),
                Clock.systemUTC().instant().plusSeconds(3700));
    }

    @Test
    void anUnknownCertificateSaysWhatToChange() {
        TokenException failure = catchThrowableOfType(TokenException.class, () -> token(UNKNOWN));
        assertThat(failure.isTemporary()).isFalse();
        assertThat(failure.getCode()).isEqualTo("AADSTS700027");
        assertThat(failure.getHint()).contains("Upload the certificate");
        assertThat(failure.getMessage()).doesNotContain("Trace ID");
    }

    @Test
    void anOverloadedServiceAndAGatewaysPageAreTemporary() {
        EMULATOR.faults().add(Fault.on("POST", "/oauth2/token").status(429).retryAfter(7).times(1));
        TokenException overloaded = catchThrowableOfType(TokenException.class, () -> token(KNOWN));
        assertThat(overloaded.isTemporary()).isTrue();
        assertThat(overloaded.getRetryAfter()).isEqualTo(Duration.ofSeconds(7));
        EMULATOR.faults().add(Fault.on("POST", "/oauth2/token").html().times(1));
        assertThat(catchThrowableOfType(TokenException.class, () -> token(KNOWN)).isTemporary()).isTrue();
    }
}
