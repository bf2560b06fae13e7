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
package io.github.cameloutlook.webhook.resourcedata;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.github.cameloutlook.emulator.clock.MovableClock;
import io.github.cameloutlook.webhook.resourcedata.RefusedNotificationException.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.github.cameloutlook.webhook.resourcedata.ResourceDataFixture.CLIENT;
import static io.github.cameloutlook.webhook.resourcedata.ResourceDataFixture.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

class JwtTokenVerifierTest {

    private static final String CONFIGURATION = "/common/.well-known/openid-configuration";
    private static final String KEYS = "/common/discovery/keys";

    @RegisterExtension
    static final WireMockExtension AUTHORITY = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort()).build();

    private static RSAKey key;
    private static RSAKey nextKey;

    private final MovableClock clock = ResourceDataFixture.standingClock();
    private final TokenVerifier verifier = verifier(Duration.ofSeconds(20));

    @BeforeAll
    static void makeKeys() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("k1").keyUse(KeyUse.SIGNATURE).generate();
        nextKey = new RSAKeyGenerator(2048).keyID("k2").generate();
    }

    @BeforeEach
    void publish() {
        configuration(AUTHORITY.baseUrl() + KEYS);
        publish(key);
    }

    private void configuration(String keys) {
        AUTHORITY.stubFor(get(CONFIGURATION).willReturn(okJson(
                "{\"issuer\":\"https://sts.example/{tenantid}/\",\"jwks_uri\":\"" + keys + "\"}")));
    }

    private static void publish(JWK... keys) {
        AUTHORITY.stubFor(get(KEYS).willReturn(okJson(new JWKSet(List.of(keys)).toString(true))));
    }

    private static void publishPrivatelyToo(JWK... keys) {
        AUTHORITY.stubFor(get(KEYS).willReturn(okJson(new JWKSet(List.of(keys)).toString(false))));
    }

    private TokenVerifier verifier(Duration timeout) {
        return new JwtTokenVerifier(
                HttpClient.newHttpClient(), AUTHORITY.getRuntimeInfo().getHttpBaseUrl() + "/", CLIENT, timeout, clock);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().audience(CLIENT).issuer("https://sts.windows.net/" + TENANT + "/")
                .claim("tid", TENANT).claim("ver", "1.0").claim("appid", JwtTokenVerifier.PUBLISHER)
                .notBeforeTime(Date.from(clock.instant())).expirationTime(Date.from(clock.instant().plusSeconds(3600)));
    }

    private static String sign(JWTClaimsSet claims, JWSHeader header, JWSSigner signer) {
        try {
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(JWTClaimsSet claims, RSAKey with, String keyId) throws Exception {
        return sign(claims, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), new RSASSASigner(with));
    }

    private String token(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        return sign(change.apply(claims()).build(), key, "k1");
    }

    private Reason refusal(String token) {
        return catchThrowableOfType(RefusedNotificationException.class, () -> verifier.verify(token)).reason();
    }

    private static int requests(String path) {
        return AUTHORITY.findAll(getRequestedFor(urlEqualTo(path))).size();
    }

    @Test
    void acceptsTokensOfBothVersions() throws Exception {
        assertThat(verifier.verify(token(claims -> claims)).tenantId()).isEqualTo(TENANT);
        assertThat(verifier.verify(token(claims -> claims.claim("ver", "2.0")
                .issuer(AUTHORITY.baseUrl() + "/" + TENANT + "/v2.0")
                .claim("appid", null).claim("azp", JwtTokenVerifier.PUBLISHER))).tenantId()).isEqualTo(TENANT);
        assertThat(verifier.verify(token(claims -> claims.issuer("https://sts.example/" + TENANT + "/"))).expires())
                .isAfter(clock.instant().plusSeconds(3600));
        assertThat(requests(KEYS)).isEqualTo(1);
    }

    @Test
    void refusesOtherAlgorithms() throws Exception {
        assertThat(refusal(new PlainJWT(claims().build()).serialize())).isEqualTo(Reason.TOKEN_MALFORMED);
        assertThat(refusal(sign(claims().build(), new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("k1").build(),
                new RSASSASigner(key)))).isEqualTo(Reason.TOKEN_ALGORITHM);
        // the public key as shared secret, in the forms in which it is published
        for (byte[] secret : List.of(key.toRSAPublicKey().getEncoded(),
                key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))) {
            assertThat(refusal(sign(claims().build(), new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(),
                    new MACSigner(secret)))).isEqualTo(Reason.TOKEN_ALGORITHM);
        }
    }

    @Test
    void refusesAnUnsignedTokenWithAnySignature() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String header = base64.encodeToString("{\"alg\":\"none\",\"kid\":\"k1\"}".getBytes(StandardCharsets.UTF_8));
        String body = base64.encodeToString(claims().build().toString().getBytes(StandardCharsets.UTF_8));

        assertThat(refusal(header + "." + body + ".")).isEqualTo(Reason.TOKEN_MALFORMED);
        assertThat(refusal(header + "." + body + ".AAAA")).isEqualTo(Reason.TOKEN_MALFORMED);
    }

    @Test
    void takesKeysFromTheAuthorityOnly() throws Exception {
        RSAKey own = new RSAKeyGenerator(2048).keyID("k1").generate();
        JWSHeader bringsItsKey = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").jwk(own.toPublicJWK()).build();

        assertThat(refusal(sign(claims().build(), bringsItsKey, new RSASSASigner(own)))).isEqualTo(Reason.TOKEN_SIGNATURE);
        assertThat(refusal(sign(claims().build(), key, null))).isEqualTo(Reason.TOKEN_KEY);
        assertThat(refusal(sign(claims().build(), own, "unknown"))).isEqualTo(Reason.TOKEN_KEY);
    }

    @Test
    void noticesAChangedToken() throws Exception {
        String[] parts = token(claims -> claims).split("\\.");
        String body = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace(TENANT, UUID.randomUUID().toString());
        String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(body.getBytes(StandardCharsets.UTF_8));

        assertThat(refusal(parts[0] + "." + changed + "." + parts[2])).isEqualTo(Reason.TOKEN_SIGNATURE);
        assertThat(refusal(parts[0] + "." + parts[1] + "." + "A".repeat(342))).isEqualTo(Reason.TOKEN_SIGNATURE);
    }

    @Test
    void refusesWhatIsNoToken() {
        for (String token : List.of("", ".", "..", "a.b.c", "{}", "e30.e30.e30", "x".repeat(20_000))) {
            assertThat(refusal(token)).as(token.substring(0, Math.min(20, token.length())))
                    .isEqualTo(Reason.TOKEN_MALFORMED);
        }
    }

    @Test
    void refusesATokenThatIsTooLarge() throws Exception {
        assertThat(refusal(token(claims -> claims.claim("filler", "x".repeat(JwtTokenVerifier.LARGEST_TOKEN)))))
                .isEqualTo(Reason.TOKEN_MALFORMED);
    }

    @Test
    void takesIdsOfApplicationsInEitherCase() throws Exception {
        assertThat(verifier.verify(token(claims -> claims.audience(CLIENT.toUpperCase(Locale.ROOT)))).tenantId())
                .isEqualTo(TENANT);
    }

    @Test
    void refusesTokensForOthers() throws Exception {
        assertThat(refusal(token(claims -> claims.audience("another")))).isEqualTo(Reason.TOKEN_AUDIENCE);
        assertThat(refusal(token(claims -> claims.audience((String) null)))).isEqualTo(Reason.TOKEN_AUDIENCE);
    }

    @Test
    void refusesTokensOfOthers() throws Exception {
        String other = UUID.randomUUID().toString();
        assertThat(refusal(token(claims -> claims.issuer("https://sts.windows.net/" + other + "/"))))
                .isEqualTo(Reason.TOKEN_ISSUER);
        assertThat(refusal(token(claims -> claims.issuer("https://evil.example/" + TENANT + "/"))))
                .isEqualTo(Reason.TOKEN_ISSUER);
        assertThat(refusal(token(claims -> claims.issuer(null)))).isEqualTo(Reason.TOKEN_ISSUER);
        assertThat(refusal(token(claims -> claims.claim("tid", other)))).isEqualTo(Reason.TOKEN_ISSUER);
        assertThat(refusal(token(claims -> claims.claim("tid", null)))).isEqualTo(Reason.TOKEN_ISSUER);
    }

    @Test
    void refusesOtherPublishers() throws Exception {
        assertThat(refusal(token(claims -> claims.claim("appid", CLIENT)))).isEqualTo(Reason.TOKEN_PUBLISHER);
        assertThat(refusal(token(claims -> claims.claim("appid", null)))).isEqualTo(Reason.TOKEN_PUBLISHER);
        // each version has its own claim
        assertThat(refusal(token(claims -> claims.claim("appid", CLIENT).claim("azp", JwtTokenVerifier.PUBLISHER))))
                .isEqualTo(Reason.TOKEN_PUBLISHER);
        assertThat(refusal(token(claims -> claims.claim("ver", "2.0")))).isEqualTo(Reason.TOKEN_PUBLISHER);
        assertThat(refusal(token(claims -> claims.claim("appid", 7)))).isEqualTo(Reason.TOKEN_MALFORMED);
    }

    @Test
    void mindsTheTime() throws Exception {
        Duration skew = JwtTokenVerifier.CLOCK_SKEW;
        assertThat(refusal(token(claims -> claims.expirationTime(Date.from(clock.instant().minus(skew))))))
                .isEqualTo(Reason.TOKEN_EXPIRED);
        assertThat(refusal(token(claims -> claims.expirationTime(null)))).isEqualTo(Reason.TOKEN_EXPIRED);
        assertThat(refusal(token(claims -> claims.notBeforeTime(Date.from(clock.instant().plus(skew).plusSeconds(2))))))
                .isEqualTo(Reason.TOKEN_NOT_YET_VALID);
        assertThat(verifier.verify(token(claims -> claims.expirationTime(Date.from(clock.instant().minusSeconds(60)))
                .notBeforeTime(Date.from(clock.instant().plusSeconds(60)))))).isNotNull();
    }

    @Test
    void learnsNewKeysWhenATokenNamesOne() throws Exception {
        verifier.verify(token(claims -> claims));
        publish(nextKey);
        String next = sign(claims().build(), nextKey, "k2");
        assertThat(refusal(next)).isEqualTo(Reason.TOKEN_KEY); // too early to ask again

        clock.advance(IssuerKeys.DISTANCE);
        assertThat(verifier.verify(sign(claims().build(), nextKey, "k2"))).isNotNull();
        assertThat(refusal(token(claims -> claims))).isEqualTo(Reason.TOKEN_KEY);
        assertThat(requests(KEYS)).isEqualTo(2);
    }

    @Test
    void doesNotAskForEveryForgedToken() throws Exception {
        for (int i = 0; i < 50; i++) {
            assertThat(refusal(sign(claims().build(), nextKey, "forged-" + i))).isEqualTo(Reason.TOKEN_KEY);
        }
        assertThat(requests(CONFIGURATION)).isEqualTo(1);
        assertThat(requests(KEYS)).isEqualTo(1);
    }

    @Test
    void saysWhenTheAuthorityDoesNotAnswerAndTriesAgain() throws Exception {
        AUTHORITY.stubFor(get(KEYS).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertUnreachable(verifier);
        publish(key);
        assertUnreachable(verifier); // too early to ask again

        clock.advance(IssuerKeys.DISTANCE);
        assertThat(verifier.verify(token(claims -> claims))).isNotNull();
    }

    @Test
    void keepsTheLastKeysThroughAnOutage() throws Exception {
        verifier.verify(token(claims -> claims));
        AUTHORITY.stubFor(get(CONFIGURATION).willReturn(aResponse().withStatus(503)));
        clock.advance(IssuerKeys.FRESH.plusSeconds(1));

        assertThat(verifier.verify(token(claims -> claims))).isNotNull();
        await().atMost(Duration.ofSeconds(20)).until(() -> requests(CONFIGURATION) == 2);
        assertThat(verifier.verify(token(claims -> claims))).isNotNull();
    }

    @Test
    void asksAgainOnceADay() throws Exception {
        verifier.verify(token(claims -> claims));
        publish(nextKey, key);
        clock.advance(IssuerKeys.FRESH.plusSeconds(1));
        verifier.verify(token(claims -> claims));

        await().atMost(Duration.ofSeconds(20)).until(() -> requests(KEYS) == 2);
        assertThat(verifier.verify(sign(claims().build(), nextKey, "k2"))).isNotNull();
        assertThat(requests(KEYS)).isEqualTo(2);
    }

    @Test
    void cannotUseOddAnswers() throws Exception {
        for (String keys : List.of("", "{}", "[]", "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"k1\",\"n\":\"AQ\"}]}",
                "x".repeat(1 << 21))) {
            AUTHORITY.stubFor(get(KEYS).willReturn(okJson(keys)));
            assertUnreachable(verifier(Duration.ofSeconds(20)));
        }
        publish(key);
        for (String configuration : List.of("", "[]", "{\"jwks_uri\":\"not an address\"}",
                "{\"jwks_uri\":\"file:/etc/passwd\"}",
                "{\"jwks_uri\":\"ftp://host/keys\"}", "x".repeat(1 << 21))) {
            AUTHORITY.stubFor(get(CONFIGURATION).willReturn(okJson(configuration)));
            assertUnreachable(verifier(Duration.ofSeconds(20)));
        }
    }

    @Test
    void usesSigningKeysOfSufficientSizeOnly() throws Exception {
        RSAKey small = new RSAKeyGenerator(1024, true).keyID("k1").generate();
        publish(small);
        assertThat(refusal(sign(claims().build(), new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(),
                new RSASSASigner(small.toPrivateKey(), true)))).isEqualTo(Reason.TOKEN_KEY);

        RSAKey encrypts = new RSAKey.Builder(key).keyUse(KeyUse.ENCRYPTION).build();
        publishPrivatelyToo(encrypts);
        clock.advance(IssuerKeys.DISTANCE);
        assertThat(refusal(token(claims -> claims))).isEqualTo(Reason.TOKEN_KEY);
    }

    @Test
    void doesNotWaitLongerThanTheTimeout() {
        AUTHORITY.stubFor(get(KEYS).willReturn(okJson("{}").withChunkedDribbleDelay(100, 60_000)));
        assertUnreachable(verifier(Duration.ofMillis(300)));
    }

    private void assertUnreachable(TokenVerifier unable) {
        assertThatThrownBy(() -> unable.verify(token(claims -> claims))).isInstanceOf(IssuerUnreachableException.class);
    }
}
