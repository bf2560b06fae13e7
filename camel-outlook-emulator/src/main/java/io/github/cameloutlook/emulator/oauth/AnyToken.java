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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.cameloutlook.emulator.graph.Caller;
import io.github.cameloutlook.emulator.http.Request;

/**
 * Takes every token as one of a user who owns the first mailbox, unless a test has ended it. A token that looks like
 * one of the directory is its application's, any other one is of the first registered application.
 */
public final class AnyToken implements TokenVerifier {

    private static final int MAXIMUM_REMEMBERED = 10_000;

    private final TokenState state;
    private final String defaultApplication;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(int generation, Principal principal) {
    }

    AnyToken(TokenState state, String defaultApplication) {
        this.state = state;
        this.defaultApplication = defaultApplication;
    }

    @Override
    public Principal verify(String token, Request request) {
        Seen known = seen.get(token);
        if (known == null) {
            if (seen.size() >= MAXIMUM_REMEMBERED) {
                seen.clear();
            }
            known = new Seen(state.generation(), principal(token));
            seen.put(token, known);
        }
        state.refuseEnded(known.generation());
        ClaimsChallenge challenge = state.challenge();
        if (challenge != null && !challenge.isMetByLater(token)) {
            throw challenge.refusal();
        }
        return known.principal();
    }

    private Principal principal(String token) {
        try {
            JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
            return principal(claims.getStringClaim("appid"), claims.getStringClaim("tid"));
        } catch (ParseException e) {
            // any text will do as a token here
            return principal(null, null);
        }
    }

    private Principal principal(String namedApplication, String tenant) {
        String application = namedApplication == null ? defaultApplication : namedApplication;
        return new Principal(
                application, Caller.anybody(
                        application, tenant != null && tenant.matches(TokenIssuer.GUID) ? tenant : Caller.TENANT));
    }
}
