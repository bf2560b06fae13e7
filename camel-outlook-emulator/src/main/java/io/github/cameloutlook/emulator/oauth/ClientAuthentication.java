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

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/** Finds out which application asks for a token, by its secret or by an assertion signed with its certificate's key. */
final class ClientAuthentication {

    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256);
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Map<String, Application> applications;
    private final boolean registeredOnly;
    private final Clock clock;

    /** @param registeredOnly false to take every id with every secret that is not a registered application's */
    ClientAuthentication(Collection<Application> applications, boolean registeredOnly, Clock clock) {
        this.applications = applications.stream().collect(Collectors.toMap(Application::id, Function.identity()));
        this.registeredOnly = registeredOnly;
        this.clock = clock;
    }

    Application authenticate(Map<String, String> form, List<String> tokenEndpoints) {
        String id = form.get("client_id");
        if (id == null) {
            throw missing("client_id");
        }
        Application application = applications.get(id);
        if (application == null) {
            if (registeredOnly) {
                throw new OAuthException(
                        400, "unauthorized_client", 700016,
                        "Application with identifier '" + id + "' was not found in the directory.");
            }
            application = Application.withSecret(id, form.get("client_secret"));
        } else if (form.get("client_assertion") != null) {
            verifyAssertion(application, form, tokenEndpoints);
        } else if (form.get("client_secret") != null && !form.get("client_secret").equals(application.secret())) {
            throw new OAuthException(
                    401, "invalid_client", 7000215,
                    "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, "
                                                    + "not the client secret ID, for a secret added to app '" + id + "'.");
        }
        if (form.get("client_assertion") == null && form.get("client_secret") == null) {
            throw new OAuthException(
                    401, "invalid_client", 7000218,
                    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");
        }
        return application;
    }

    /** The same, but an application that has neither secret nor certificate needs none: it runs where none is safe. */
    Application authenticateOrPublic(Map<String, String> form, List<String> tokenEndpoints) {
        Application application = form.get("client_id") == null ? null : applications.get(form.get("client_id"));
        boolean isPublic = application == null
                ? !registeredOnly && form.get("client_id") != null
                : application.secret() == null && application.certificate() == null;
        boolean presented = form.get("client_secret") != null || form.get("client_assertion") != null;
        if (!isPublic || presented && application == null) {
            return authenticate(form, tokenEndpoints);
        }
        if (presented) {
            throw new OAuthException(
                    401, "invalid_client", 700025,
                    "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.");
        }
        return application == null ? Application.publicClient(form.get("client_id")) : application;
    }

    static OAuthException missing(String parameter) {
        return new OAuthException(
                400, "invalid_request", 900144, "The request body must contain the following parameter: '" + parameter + "'.");
    }

    private void verifyAssertion(Application application, Map<String, String> form, List<String> tokenEndpoints) {
        if (!JWT_BEARER.equals(form.get("client_assertion_type"))) {
            throw missing("client_assertion_type");
        }
        try {
            SignedJWT assertion = SignedJWT.parse(form.get("client_assertion"));
            if (!isSignedBy(application.certificate(), assertion)) {
                throw new OAuthException(
                        401, "invalid_client", 700027,
                        "The certificate with identifier used to sign the client assertion is not registered on application.");
            }
            verifyClaims(application, assertion.getJWTClaimsSet(), tokenEndpoints);
        } catch (ParseException e) {
            throw new OAuthException(401, "invalid_client", 50027, "JWT token is invalid or malformed.");
        }
    }

    private void verifyClaims(Application application, JWTClaimsSet claims, List<String> tokenEndpoints) {
        if (!application.id().equals(claims.getIssuer()) || !application.id().equals(claims.getSubject())) {
            throw new OAuthException(
                    401, "invalid_client", 700021,
                    "Client assertion application identifier doesn't match 'client_id' parameter.");
        }
        if (claims.getAudience().stream().noneMatch(tokenEndpoints::contains)) {
            throw new OAuthException(
                    401, "invalid_client", 700023,
                    "Client assertion audience claim does not match Realm issuer, but " + claims.getAudience());
        }
        Instant now = clock.instant();
        if (claims.getExpirationTime() == null || now.minus(SKEW).isAfter(claims.getExpirationTime().toInstant())
                || claims.getNotBeforeTime() != null && now.plus(SKEW).isBefore(claims.getNotBeforeTime().toInstant())) {
            throw new OAuthException(
                    401, "invalid_client", 700024, "Client assertion is not within its valid time range.");
        }
    }

    private static boolean isSignedBy(X509Certificate certificate, SignedJWT assertion) {
        JWSHeader header = assertion.getHeader();
        if (certificate == null || !ALGORITHMS.contains(header.getAlgorithm())
                || !(certificate.getPublicKey() instanceof RSAPublicKey key)) {
            return false;
        }
        try {
            @SuppressWarnings("deprecation") // clients of the older form name the certificate by its SHA-1 digest
            Base64URL sha1 = header.getX509CertThumbprint();
            boolean named = matches(header.getX509CertSHA256Thumbprint(), "SHA-256", certificate)
                    || matches(sha1, "SHA-1", certificate);
            return named && assertion.verify(new RSASSAVerifier(key));
        } catch (JOSEException | GeneralSecurityException e) {
            return false;
        }
    }

    /** Compares bytes, not text: MSAL writes the thumbprint in the padded alphabet. */
    private static boolean matches(Base64URL thumbprint, String algorithm, X509Certificate certificate)
            throws GeneralSecurityException {
        return thumbprint != null && MessageDigest.isEqual(
                thumbprint.decode(), MessageDigest.getInstance(algorithm).digest(certificate.getEncoded()));
    }
}
