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
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.cameloutlook.webhook.resourcedata.IssuerKeys.Keys;
import io.github.cameloutlook.webhook.resourcedata.RefusedNotificationException.Reason;

/**
 * Checks validation tokens as JSON web tokens of Microsoft Entra. The only class that needs nimbus-jose-jwt, which
 * applications without resource data need not have.
 */
public final class JwtTokenVerifier implements TokenVerifier {

    /** The application "Microsoft Graph Change Tracking", that tokens for notifications are made for. */
    static final String PUBLISHER = "0bf30f3b-4a52-48df-9a82-234910c4a086";
    static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    static final int LARGEST_TOKEN = 16384;

    private static final int LEAST_BITS = 2048;
    private static final String TENANT = "{tenantid}";
    private static final String ISSUER_OF_VERSION_1 = "https://sts.windows.net/";
    private static final String ISSUER_OF_VERSION_2 = "https://login.microsoftonline.com/";
    /** In China tokens of the second version name another host than the authority's documents are at. */
    private static final Map<String, String> NATIONAL_ISSUERS
            = Map.of("https://login.chinacloudapi.cn", "https://login.partner.microsoftonline.cn");

    private final IssuerKeys keys;
    private final String authority;
    private final String clientId;
    private final Clock clock;

    /**
     * Reads no keys yet: that happens with the first token.
     *
     * @param httpClient asks the sign-in authority for its keys
     * @param authority  address of the sign-in authority without tenant
     * @param clientId   id of this application
     * @param timeout    of a request to the sign-in authority
     */
    public JwtTokenVerifier(HttpClient httpClient, String authority, String clientId, Duration timeout, Clock clock) {
        IssuerDirectory directory = new IssuerDirectory(httpClient, authority, timeout);
        this.keys = new IssuerKeys(() -> directory.fetch().thenApply(JwtTokenVerifier::keys), clock);
        this.authority = directory.authority();
        this.clientId = clientId;
        this.clock = clock;
    }

    private static Keys keys(IssuerDirectory.Published published) {
        Map<String, RSAPublicKey> byId = new HashMap<>();
        try {
            for (JWK key : JWKSet.parse(published.keys()).getKeys()) {
                boolean signs = key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse());
                if (signs && key.getKeyID() != null && key instanceof RSAKey rsa && rsa.size() >= LEAST_BITS) {
                    byId.put(key.getKeyID(), rsa.toRSAPublicKey());
                }
            }
        } catch (ParseException | JOSEException e) {
            throw new IllegalArgumentException("the keys of the sign-in authority are no JSON web key set", e);
        }
        return new Keys(published.issuer(), Map.copyOf(byId));
    }

    @Override
    public Verified verify(String token) throws RefusedNotificationException, IssuerUnreachableException {
        SignedJWT jwt = parse(token);
        // the algorithm is ours to say: neither none, nor a public key used as if it were a shared secret
        if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())) {
            throw new RefusedNotificationException(Reason.TOKEN_ALGORITHM);
        }
        String keyId = jwt.getHeader().getKeyID();
        if (keyId == null) {
            throw new RefusedNotificationException(Reason.TOKEN_KEY);
        }
        Keys published = keys.containing(keyId);
        signature(jwt, published.byId().get(keyId));
        return claims(jwt, published.issuer());
    }

    private static SignedJWT parse(String token) throws RefusedNotificationException {
        if (token.length() > LARGEST_TOKEN) {
            throw new RefusedNotificationException(Reason.TOKEN_MALFORMED);
        }
        try {
            return SignedJWT.parse(token);
        } catch (ParseException | RuntimeException e) { // whatever a parser throws at what strangers write
            throw new RefusedNotificationException(Reason.TOKEN_MALFORMED);
        }
    }

    private static void signature(SignedJWT jwt, RSAPublicKey key) throws RefusedNotificationException {
        boolean good;
        try {
            good = jwt.verify(new RSASSAVerifier(key));
        } catch (JOSEException | RuntimeException e) {
            good = false;
        }
        if (!good) {
            throw new RefusedNotificationException(Reason.TOKEN_SIGNATURE);
        }
    }

    private Verified claims(SignedJWT jwt, String issuer) throws RefusedNotificationException {
        JWTClaimsSet claims;
        String tenantId;
        String publisher;
        try {
            claims = jwt.getJWTClaimsSet();
            tenantId = claims.getStringClaim("tid");
            publisher = claims.getStringClaim("2.0".equals(claims.getStringClaim("ver")) ? "azp" : "appid");
        } catch (ParseException | RuntimeException e) {
            throw new RefusedNotificationException(Reason.TOKEN_MALFORMED);
        }
        if (tenantId == null || !issuers(issuer, tenantId).contains(claims.getIssuer())) {
            throw new RefusedNotificationException(Reason.TOKEN_ISSUER);
        }
        if (claims.getAudience().stream().noneMatch(clientId::equalsIgnoreCase)) {
            throw new RefusedNotificationException(Reason.TOKEN_AUDIENCE);
        }
        if (!PUBLISHER.equals(publisher)) {
            throw new RefusedNotificationException(Reason.TOKEN_PUBLISHER);
        }
        return new Verified(tenantId, expires(claims));
    }

    /** A published name without a place for the tenant would be good for tokens of every tenant. */
    private Set<String> issuers(String published, String tenantId) {
        Set<String> issuers = new HashSet<>();
        issuers.add(ISSUER_OF_VERSION_1 + tenantId + "/");
        issuers.add(ISSUER_OF_VERSION_2 + tenantId + "/v2.0");
        issuers.add(NATIONAL_ISSUERS.getOrDefault(authority, authority) + "/" + tenantId + "/v2.0");
        if (published.contains(TENANT)) {
            issuers.add(published.replace(TENANT, tenantId));
        }
        return issuers;
    }

    private Instant expires(JWTClaimsSet claims) throws RefusedNotificationException {
        Instant now = clock.instant();
        Date expiration = claims.getExpirationTime();
        if (expiration == null || !expiration.toInstant().plus(CLOCK_SKEW).isAfter(now)) {
            throw new RefusedNotificationException(Reason.TOKEN_EXPIRED);
        }
        Date notBefore = claims.getNotBeforeTime();
        if (notBefore != null && notBefore.toInstant().minus(CLOCK_SKEW).isAfter(now)) {
            throw new RefusedNotificationException(Reason.TOKEN_NOT_YET_VALID);
        }
        return expiration.toInstant().plus(CLOCK_SKEW);
    }
}
