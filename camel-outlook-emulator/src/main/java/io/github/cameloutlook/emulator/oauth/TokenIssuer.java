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

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import io.github.cameloutlook.emulator.graph.Caller;

/** Makes access tokens. */
public final class TokenIssuer {

    /** Identifier of Microsoft Graph as an audience. */
    static final String GRAPH = "https://graph.microsoft.com";
    static final String GENERATION = "emulator_generation";
    static final String GUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    /** How the application proved itself: 1 by a secret, 2 by a certificate. */
    static final String STRENGTH = "appidacr";
    static final String REQUESTED_CLAIMS = "emulator_claims";

    private final SigningKey key;
    private final TokenState state;
    private final Clock clock;
    private final Application application;
    private volatile Duration lifetime = Duration.ofSeconds(3599);

    TokenIssuer(SigningKey key, TokenState state, Clock clock, Application application) {
        this.key = key;
        this.state = state;
        this.clock = clock;
        this.application = application;
    }

    /** How long tokens are valid from now on; a little under one hour unless told otherwise. */
    public void lifetime(Duration lifetime) {
        this.lifetime = lifetime;
    }

    public Duration lifetime() {
        return lifetime;
    }

    /** A token of the first registered application with these application permissions, as Graph takes it. */
    public String forApplication(String... roles) {
        return forApplicationAt(GRAPH, roles);
    }

    /**
     * A token of the first registered application with these application permissions for a service, by its identifier.
     */
    public String forApplicationAt(String audience, String... roles) {
        return application(application.id(), List.of(roles), audience, Caller.TENANT, null, true);
    }

    /** A token of a signed-in user with these delegated permissions, as Graph takes it. */
    public String forUser(String user, String... scopes) {
        return forUserAt(GRAPH, user, scopes);
    }

    /** A token of a signed-in user with these delegated permissions for a service, by its identifier. */
    public String forUserAt(String audience, String user, String... scopes) {
        return user(application.id(), user, List.of(scopes), audience, Caller.TENANT, null);
    }

    String user(
            String application, String user, Collection<String> scopes, String audience, String tenant,
            String requestedClaims) {
        return key.sign(claims(application, audience, tenant)
                .claim("upn", user)
                .claim("oid", idOf(user))
                .claim("idtyp", "user")
                .claim("scp", String.join(" ", scopes))
                .claim(REQUESTED_CLAIMS, requestedClaims).build());
    }

    /** What a client is told about the user who signed in. */
    String identity(String application, String user, String tenant) {
        return key.sign(claims(application, application, tenant)
                .subject(idOf(user)).claim("oid", idOf(user)).claim("preferred_username", user).build());
    }

    /** The user's id as clients keep it, beside the token. */
    String clientInfo(String user, String tenantName) {
        String tenant = tenantName.matches(GUID) ? tenantName : Caller.TENANT;
        return Base64URL.encode("{\"uid\":\"" + idOf(user) + "\",\"utid\":\"" + tenant + "\"}").toString();
    }

    private static String idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** @param certified whether the application proved itself by its certificate */
    String application(
            String id, Collection<String> roles, String audience, String tenant, String requestedClaims,
            boolean certified) {
        return key.sign(claims(id, audience, tenant)
                .claim("oid", idOf(id))
                .claim(STRENGTH, certified ? "2" : "1")
                .claim("idtyp", "app")
                .claim("roles", List.copyOf(roles))
                .claim(REQUESTED_CLAIMS, requestedClaims).build());
    }

    private JWTClaimsSet.Builder claims(String id, String audience, String tenantName) {
        // a directory may be addressed by a domain, or as common; its tokens name it by its id
        String tenant = tenantName.matches(GUID) ? tenantName : Caller.TENANT;
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .audience(audience)
                .issuer("https://sts.windows.net/" + tenant + "/")
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .claim("appid", id)
                .claim(STRENGTH, "1")
                .claim("tid", tenant)
                .claim("uti", UUID.randomUUID().toString())
                .claim("ver", "1.0")
                .claim(GENERATION, state.generation());
    }
}
