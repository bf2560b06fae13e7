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

import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/**
 * The key that access tokens are signed with; made when first needed, because that takes a while and many tests need no
 * token.
 */
final class SigningKey {

    private RSAKey key;

    private synchronized RSAKey key() throws JOSEException {
        if (key == null) {
            key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        }
        return key;
    }

    String sign(JWTClaimsSet claims) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key().getKeyID())
                    .type(com.nimbusds.jose.JOSEObjectType.JWT).build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("An access token could not be signed", e);
        }
    }

    boolean signed(SignedJWT token) {
        try {
            return JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())
                    && token.verify(new RSASSAVerifier(key().toRSAPublicKey()));
        } catch (JOSEException e) {
            // an unsupported header is a token of somebody else
            return false;
        }
    }

    /** The public part, as a JSON Web Key Set. */
    Map<String, Object> publicKeys() {
        try {
            return new JWKSet(key()).toJSONObject(true);
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key could not be made", e);
        }
    }
}
