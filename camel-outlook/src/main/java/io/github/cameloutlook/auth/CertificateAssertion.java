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

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/**
 * An application's statement about itself, signed with the key of its certificate. The only class of sign-in that needs
 * nimbus-jose-jwt, which applications that do not use the older endpoint need not have.
 */
final class CertificateAssertion {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private CertificateAssertion() {
    }

    static String of(String clientId, ClientCredential.Certificate certificate, String tokenEndpoint, Instant now) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(clientId).subject(clientId).audience(tokenEndpoint)
                .jwtID(UUID.randomUUID().toString()).notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME))).build();
        try {
            SignedJWT assertion = new SignedJWT(header(certificate), claims);
            assertion.sign(new RSASSASigner(certificate.privateKey()));
            return assertion.serialize();
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "The private key of the certificate cannot sign: " + e.getMessage() + " (option certificate)", e);
        }
    }

    @SuppressWarnings("deprecation") // the older endpoint finds the certificate by its SHA-1 digest
    private static JWSHeader header(ClientCredential.Certificate certificate) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-1").digest(certificate.chain().get(0).getEncoded());
        return new JWSHeader.Builder(JWSAlgorithm.RS256).x509CertThumbprint(Base64URL.encode(digest)).build();
    }
}
