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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.http.Json;

/** Claims that the service asks for before it serves a client any further (continuous access evaluation). */
final class ClaimsChallenge {

    private final String claims;
    private final Map<?, ?> demanded;
    private final Set<String> challenged = ConcurrentHashMap.newKeySet();

    ClaimsChallenge(String claims) {
        this.claims = claims;
        this.demanded = accessTokenClaims(claims);
        if (demanded.isEmpty()) {
            throw new IllegalArgumentException("A claims request looks like {\"access_token\":{...}}, not " + claims);
        }
    }

    /** Whether a token that was requested with these claims (JSON, or null for none) has what is demanded. */
    boolean isMetBy(String requested) {
        return requested != null && accessTokenClaims(requested).entrySet().containsAll(demanded.entrySet());
    }

    /**
     * Whether a token may be taken as one that was requested after the challenge: where nobody knows how it was
     * requested.
     */
    boolean isMetByLater(String token) {
        if (challenged.isEmpty()) {
            challenged.add(token);
        }
        return !challenged.contains(token);
    }

    GraphException refusal() {
        String encoded = Base64.getEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return new GraphException(
                401, "InvalidAuthenticationToken",
                "Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp")
                .header("WWW-Authenticate", "Bearer realm=\"\", authorization_uri=\"" + Authentication.AUTHORIZATION_URI
                                            + "\", error=\"insufficient_claims\", claims=\"" + encoded + "\"");
    }

    private static Map<?, ?> accessTokenClaims(String json) {
        try {
            return Json.read(json.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> request
                    && request.get("access_token") instanceof Map<?, ?> claims ? claims : Map.of();
        } catch (IOException e) {
            throw new IllegalArgumentException("A claims request is JSON, not " + json, e);
        }
    }
}
