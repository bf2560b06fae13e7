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

import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import com.nimbusds.jwt.JWTClaimsSet;
import io.github.cameloutlook.emulator.graph.Caller;

/**
 * A token whose signature is good.
 *
 * @param principal       whose it is
 * @param permissions     application permissions, or delegated ones
 * @param audiences       whom it is for
 * @param requestedClaims claims request it was made for, or null
 * @param generation      it belongs to
 * @param bySecret        whether the application proved itself by a secret
 */
record VerifiedToken(Principal principal, Set<String> permissions, List<String> audiences, Instant notBefore, Instant expires,
        String requestedClaims, int generation, boolean bySecret) {

    static VerifiedToken of(JWTClaimsSet claims) throws ParseException {
        boolean application = "app".equals(claims.getStringClaim("idtyp"));
        Set<String> permissions = application
                ? Set.copyOf(claims.getStringListClaim("roles"))
                : Set.of(claims.getStringClaim("scp").split(" "));
        String id = claims.getStringClaim("appid");
        String tenant = claims.getStringClaim("tid");
        Instant expires = claims.getExpirationTime().toInstant();
        Caller caller = application
                ? Caller.application(permissions, id, tenant, expires)
                : Caller.user(claims.getStringClaim("upn"), permissions, id, tenant, expires);
        return new VerifiedToken(
                new Principal(id, caller), permissions, claims.getAudience(),
                claims.getNotBeforeTime().toInstant(), expires,
                claims.getStringClaim(TokenIssuer.REQUESTED_CLAIMS), claims.getIntegerClaim(TokenIssuer.GENERATION),
                "1".equals(claims.getStringClaim(TokenIssuer.STRENGTH)));
    }
}
