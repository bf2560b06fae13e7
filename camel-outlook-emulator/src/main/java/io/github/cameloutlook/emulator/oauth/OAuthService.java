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

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.graph.MailboxInPath;
import io.github.cameloutlook.emulator.http.Handler;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;

/** The directory's OAuth endpoints: token, OpenID discovery, keys. Every tenant name is served. */
public final class OAuthService implements Handler {

    private static final Pattern TOKEN = Pattern.compile("/([^/]+)/oauth2/(?:v2\\.0/)?token");
    private static final Pattern DISCOVERY = Pattern.compile("((?:/([^/]+))(/v2\\.0)?)/\\.well-known/openid-configuration");
    private static final Pattern KEYS = Pattern.compile("/([^/]+)/discovery/(?:v2\\.0/)?keys");
    private static final String INSTANCE = "/common/discovery/instance";

    private final Clock clock;
    private final List<Application> applications;
    private final SigningKey key = new SigningKey();
    private final TokenState state = new TokenState();
    private final RefreshTokens refreshTokens = new RefreshTokens();
    private final TokenIssuer issuer;
    private final TokenEndpoint endpoint;
    private final ValidationTokens validationTokens;

    public OAuthService(List<Application> applications, AuthMode mode, Clock clock) {
        this.clock = clock;
        this.applications = applications;
        this.issuer = new TokenIssuer(key, state, clock, applications.get(0));
        this.validationTokens = new ValidationTokens(key, clock);
        this.endpoint = new TokenEndpoint(
                new ClientAuthentication(applications, mode == AuthMode.strict, clock), issuer, refreshTokens);
    }

    /** Whether a path belongs to the directory rather than to the mailboxes. */
    public static boolean serves(String path) {
        return TOKEN.matcher(path).matches() || DISCOVERY.matcher(path).matches() || KEYS.matcher(path).matches()
                || path.equals(INSTANCE);
    }

    /** Makes tokens without a request. */
    public TokenIssuer issuer() {
        return issuer;
    }

    /** Makes refresh tokens without a sign-in. */
    public RefreshTokens refreshTokens() {
        return refreshTokens;
    }

    /** Makes the tokens that come with notifications. */
    public ValidationTokens validationTokens() {
        return validationTokens;
    }

    /** Signs with a new key from now on; what the key before it signed stays good until the next rotation. */
    public void rotateSigningKey() {
        key.rotate();
    }

    /** What tests do to tokens. */
    public TokenState state() {
        return state;
    }

    /** What decides about the tokens of requests to the mailboxes. */
    public TokenVerifier verifier(AuthMode mode, MailboxInPath mailboxes, Audience audience) {
        return mode == AuthMode.strict
                ? new StrictTokens(key, state, mailboxes, clock, audience) : new AnyToken(state, applications.get(0).id());
    }

    @Override
    public Response handle(Request request) throws Exception {
        try {
            return answer(request).header("Cache-Control", "no-store, no-cache");
        } catch (OAuthException e) {
            return error(e).header("Cache-Control", "no-store, no-cache");
        }
    }

    private Response answer(Request request) throws Exception {
        String path = request.rawPath();
        Matcher token = TOKEN.matcher(path);
        if (token.matches()) {
            if (!request.method().equals("POST")) {
                throw new OAuthException(
                        405, "invalid_request", 900561, "The endpoint only accepts POST requests. Received a "
                                                        + request.method() + " request.");
            }
            return endpoint.token(request, token.group(1));
        }
        Matcher discovery = DISCOVERY.matcher(path);
        if (discovery.matches()) {
            return Response.json(200, configuration(
                    request.origin(), discovery.group(1), discovery.group(2), discovery.group(3) != null));
        }
        if (KEYS.matcher(path).matches()) {
            return Response.json(200, key.publicKeys());
        }
        return Response.json(200, instance(request.origin()));
    }

    private static Map<String, Object> configuration(String origin, String issuerPath, String tenant, boolean second) {
        String root = origin + "/" + tenant;
        Map<String, Object> configuration = new LinkedHashMap<>();
        // clients compare the issuer with the address they found this document at
        configuration.put("issuer", origin + issuerPath);
        configuration.put("token_endpoint", root + "/oauth2/v2.0/token");
        configuration.put("authorization_endpoint", root + "/oauth2/v2.0/authorize");
        configuration.put("device_authorization_endpoint", root + "/oauth2/v2.0/devicecode");
        configuration.put("jwks_uri", root + (second ? "/discovery/v2.0/keys" : "/discovery/keys"));
        configuration.put("token_endpoint_auth_methods_supported",
                List.of("client_secret_post", "private_key_jwt"));
        configuration.put("response_types_supported", List.of("code", "id_token", "token"));
        configuration.put("subject_types_supported", List.of("pairwise"));
        configuration.put("id_token_signing_alg_values_supported", List.of("RS256"));
        configuration.put("scopes_supported", List.of("openid", "profile", "email", "offline_access"));
        return configuration;
    }

    private static Map<String, Object> instance(String origin) {
        String host = origin.substring(origin.indexOf("://") + 3);
        return Map.of(
                "tenant_discovery_endpoint", origin + "/common/v2.0/.well-known/openid-configuration",
                "api-version", "1.1",
                "metadata", List.of(Map.of("preferred_network", host, "preferred_cache", host, "aliases", List.of(host))));
    }

    private Response error(OAuthException e) {
        String trace = UUID.randomUUID().toString();
        String time = clock.instant().toString().substring(0, 19).replace('T', ' ') + "Z";
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", e.error());
        body.put("error_description", "AADSTS" + e.code() + ": " + e.getMessage() + " Trace ID: " + trace
                                      + " Correlation ID: " + trace + " Timestamp: " + time);
        body.put("error_codes", List.of(e.code()));
        body.put("timestamp", time);
        body.put("trace_id", trace);
        body.put("correlation_id", trace);
        body.put("error_uri", "https://login.microsoftonline.com/error?code=" + e.code());
        return Response.json(e.status(), body);
    }
}
