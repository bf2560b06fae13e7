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

import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/**
 * The keys that tokens are signed with: the current one, and the one before it, which stays good for what it signed.
 * The first is made when needed, because that takes a while and many tests need no token.
 */
final class SigningKey {

    private RSAKey key;
    private RSAKey previous;

    private synchronized RSAKey key() throws JOSEException {
        if (key == null) {
            key = newKey();
        }
        return key;
    }

    private synchronized List<RSAKey> published() throws JOSEException {
        return previous == null ? List.of(key()) : List.of(key(), previous);
    }

    private static RSAKey newKey() throws JOSEException {
        return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
    }

    /** Signs with a new key from now on; the one before is published until the next rotation. */
    void rotate() {
        try {
            RSAKey next = newKey();
            synchronized (this) {
                previous = key();
                key = next;
            }
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key could not be made", e);
        }
    }

    /** Name of the key that signs now. */
    String id() {
        try {
            return key().getKeyID();
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key could not be made", e);
        }
    }

    String sign(JWTClaimsSet claims) {
        return sign(claims, id());
    }

    /** Signs in the name of any key. */
    String sign(JWTClaimsSet claims, String keyId) {
        try {
            RSAKey current = key();
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId)
                    .type(com.nimbusds.jose.JOSEObjectType.JWT).build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(current));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("A token could not be signed", e);
        }
    }

    boolean signed(SignedJWT token) {
        try {
            if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())) {
                return false;
            }
            for (RSAKey published : published()) {
                if (token.verify(new RSASSAVerifier(published.toRSAPublicKey()))) {
                    return true;
                }
            }
            return false;
        } catch (JOSEException e) {
            // an unsupported header is a token of somebody else
            return false;
        }
    }

    /** The public parts, as a JSON Web Key Set. */
    Map<String, Object> publicKeys() {
        try {
            return new JWKSet(List.<JWK> copyOf(published())).toJSONObject(true);
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key could not be made", e);
        }
    }
}
