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

import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.clock.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The tokens that come with resource data, as a listener looks at them with the keys the directory publishes. */
class ValidationTokensTest {

    private static final String TENANT = "11111111-1111-1111-1111-111111111111";

    @RegisterExtension
    final OutlookEmulator emulator = OutlookEmulator.builder().build();

    private final MovableClock clock = MovableClock.system();
    private final SigningKey key = new SigningKey();
    private final ValidationTokens tokens = new ValidationTokens(key, clock);

    private boolean isSigned(String token) throws ParseException, JOSEException {
        SignedJWT jwt = SignedJWT.parse(token);
        JWK published = JWKSet.parse(key.publicKeys()).getKeyByKeyId(jwt.getHeader().getKeyID());
        return published != null && jwt.verify(new RSASSAVerifier(published.toRSAKey()));
    }

    private static JWTClaimsSet claims(String token) throws ParseException {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    @Test
    void aTokenOfTheFirstVersion() throws Exception {
        String token = tokens.token("application-1", TENANT);
        assertThat(isSigned(token)).isTrue();
        JWTClaimsSet claims = claims(token);
        assertThat(claims.getAudience()).containsExactly("application-1");
        assertThat(claims.getIssuer()).isEqualTo("https://sts.windows.net/" + TENANT + "/");
        assertThat(claims.getStringClaim("appid")).isEqualTo("0bf30f3b-4a52-48df-9a82-234910c4a086");
        assertThat(claims.getStringClaim("tid")).isEqualTo(TENANT);
        assertThat(claims.getStringClaim("ver")).isEqualTo("1.0");
        assertThat(claims.getClaim("azp")).isNull();
        Instant now = clock.instant();
        assertThat(claims.getNotBeforeTime()).isBeforeOrEqualTo(Date.from(now));
        assertThat(claims.getExpirationTime()).isAfter(Date.from(now));
    }

    @Test
    void aTokenOfTheSecondVersion() throws Exception {
        tokens.version(ValidationTokens.Version.V2);
        JWTClaimsSet claims = claims(tokens.token("application-1", TENANT));
        assertThat(claims.getIssuer()).isEqualTo("https://login.microsoftonline.com/" + TENANT + "/v2.0");
        assertThat(claims.getStringClaim("azp")).isEqualTo(ValidationTokens.PUBLISHER);
        assertThat(claims.getStringClaim("ver")).isEqualTo("2.0");
        assertThat(claims.getClaim("appid")).isNull();
    }

    @Test
    void tokensAreReusedForAWhileByTheEmulatorsClock() throws Exception {
        String token = tokens.token("application-1", TENANT);
        assertThat(tokens.token("application-1", TENANT)).isEqualTo(token);
        assertThat(tokens.token("application-2", TENANT)).isNotEqualTo(token);
        clock.advance(Duration.ofDays(3));
        String later = tokens.token("application-1", TENANT);
        assertThat(claims(later).getExpirationTime()).isAfter(Date.from(clock.instant()));
        clock.reset();
        assertThat(claims(tokens.token("application-1", TENANT)).getNotBeforeTime())
                .isBeforeOrEqualTo(Date.from(clock.instant()));
        key.rotate();
        assertThat(SignedJWT.parse(tokens.token("application-1", TENANT)).getHeader().getKeyID()).isEqualTo(key.id())
                .isNotEqualTo(SignedJWT.parse(token).getHeader().getKeyID());
    }

    @ParameterizedTest
    @ValueSource(longs = { -3, 0, 3 })
    void aTokenIsGoodByTheListenersClockToo(long days) throws Exception {
        clock.advance(Duration.ofDays(days));
        JWTClaimsSet good = claims(tokens.token("application-1", TENANT));
        JWTClaimsSet expired = claims(tokens.flawed("application-1", TENANT, ValidationTokens.Flaw.EXPIRED));
        for (Instant now : new Instant[] { Instant.now(), clock.instant() }) {
            assertThat(good.getNotBeforeTime()).isBeforeOrEqualTo(Date.from(now));
            assertThat(good.getExpirationTime()).isAfter(Date.from(now));
            assertThat(expired.getExpirationTime()).isBefore(Date.from(now));
        }
    }

    @ParameterizedTest
    @EnumSource(ValidationTokens.Flaw.class)
    void aFlawedTokenHasOneThingWrong(ValidationTokens.Flaw flaw) throws Exception {
        String token = tokens.flawed("application-1", TENANT, flaw);
        JWTClaimsSet claims = claims(token);
        assertThat(isSigned(token))
                .isEqualTo(flaw != ValidationTokens.Flaw.SIGNATURE && flaw != ValidationTokens.Flaw.KEY);
        boolean known = JWKSet.parse(key.publicKeys()).getKeyByKeyId(SignedJWT.parse(token).getHeader().getKeyID()) != null;
        assertThat(known).isEqualTo(flaw != ValidationTokens.Flaw.KEY);
        assertThat(claims.getStringClaim("appid").equals(ValidationTokens.PUBLISHER))
                .isEqualTo(flaw != ValidationTokens.Flaw.PUBLISHER);
        assertThat(claims.getExpirationTime().after(Date.from(clock.instant())))
                .isEqualTo(flaw != ValidationTokens.Flaw.EXPIRED);
        assertThat(claims.getAudience().contains("application-1")).isEqualTo(flaw != ValidationTokens.Flaw.AUDIENCE);
        assertThat(claims.getIssuer().startsWith("https://sts.windows.net/")).isEqualTo(flaw != ValidationTokens.Flaw.ISSUER);
    }

    @Test
    void theKeyBeforeTheLastRotationIsStillPublished() throws Exception {
        String first = tokens.token("application-1", TENANT);
        key.rotate();
        String second = tokens.token("application-1", TENANT);
        assertThat(isSigned(first)).isTrue();
        assertThat(isSigned(second)).isTrue();
        key.rotate();
        assertThat(isSigned(first)).isFalse();
        assertThat(isSigned(second)).isTrue();
    }

    @Test
    void keysAreFoundThroughTheCommonDiscoveryDocument() throws Exception {
        TestHttp http = new TestHttp(emulator).withToken(null);
        assertThat(publishedKeys(http)).hasSize(1);
        emulator.rotateSigningKey();
        assertThat(publishedKeys(http)).hasSize(2);
        emulator.rotateSigningKey();
        assertThat(publishedKeys(http)).hasSize(2);
    }

    @SuppressWarnings("unchecked")
    private List<Object> publishedKeys(TestHttp http) throws Exception {
        Map<String, Object> document = http.get(emulator.authority() + "/common/.well-known/openid-configuration").json();
        String keys = (String) document.get("jwks_uri");
        assertThat(URI.create(keys).getPath()).isEqualTo("/common/discovery/keys");
        return (List<Object>) http.get(keys).json().get("keys");
    }

    @Test
    void accessTokensOutliveARotation() throws Exception {
        try (var strict = io.github.cameloutlook.emulator.OutlookEmulatorServer.builder()
                .auth(io.github.cameloutlook.emulator.AuthMode.strict).build()) {
            strict.start();
            TestHttp http = new TestHttp(strict).withToken(strict.tokens().forUser("alice@contoso.com", "Mail.Read"));
            strict.rotateSigningKey();
            assertThat(http.get("/v1.0/me/messages").status()).isEqualTo(200);
        }
    }
}
