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

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Tokens of an application of its own by the older endpoint of Microsoft Entra, which names a resource instead of
 * scopes, and by certificate: the way the Outlook REST API documents for applications. Every call asks the sign-in
 * service: put a {@link CachedTokenProvider} before it. MSAL does not speak to this endpoint.
 */
public final class ResourceTokenProvider implements TokenProvider {

    private static final String LIBRARY = "com.nimbusds.jwt.SignedJWT";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SignIn signIn;
    private final ClientCredential.Certificate certificate;
    private final String resource;
    private final Clock clock;

    /**
     * @param signIn as what the application signs in, with a certificate
     * @param scopes names the resource
     */
    public ResourceTokenProvider(SignIn signIn, Scopes scopes, Clock clock) {
        requireLibrary();
        this.signIn = signIn;
        this.certificate = (ClientCredential.Certificate) signIn.credential();
        this.resource = scopes.resource();
        this.clock = clock;
    }

    private static void requireLibrary() {
        try {
            Class.forName(LIBRARY, false, ResourceTokenProvider.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalArgumentException(
                    "With signInVersion=v1 the certificate's statement is signed by nimbus-jose-jwt, which is not on the"
                                               + " class path: add com.nimbusds:nimbus-jose-jwt.",
                    e);
        }
    }

    @Override
    public CompletableFuture<AccessToken> accessToken(TokenRequest request) {
        String endpoint = signIn.tenantAuthority() + "oauth2/token";
        HttpRequest http;
        try {
            http = HttpRequest.newBuilder(URI.create(endpoint)).timeout(signIn.timeout())
                    .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "application/json")
                    .POST(BodyPublishers.ofString(form(endpoint, request.claims()))).build();
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(TokenException.refused(e.getMessage(), null, null, e));
        }
        return signIn.httpClient().sendAsync(http, BodyHandlers.ofString()).handle((answer, failure) -> {
            if (failure != null) {
                throw unreachable(failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause() : failure);
            }
            return token(answer);
        });
    }

    private String form(String endpoint, String claims) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", signIn.clientId());
        form.put("resource", resource);
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion",
                CertificateAssertion.of(signIn.clientId(), certificate, endpoint, clock.instant()));
        if (claims != null) {
            form.put("claims", claims);
        }
        return form.entrySet().stream().map(field -> field.getKey() + "="
                                                     + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static TokenException unreachable(Throwable failure) {
        String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return TokenException.temporary("the sign-in service cannot be reached: " + reason, null, null, failure);
    }

    private AccessToken token(HttpResponse<String> answer) {
        if (SignInHttp.isOverloaded(answer)) {
            throw SignInHttp.overloaded(answer);
        }
        JsonNode json;
        try {
            json = JSON.readTree(answer.body());
        } catch (IOException e) { // its message quotes the body, which may hold a token
            throw TokenException.temporary(
                    "the sign-in service answered HTTP " + answer.statusCode() + " with something that is no JSON", null, null,
                    null);
        }
        String token = json.path("access_token").textValue();
        if (answer.statusCode() != 200 || token == null) {
            throw SignInFailure.of(json.path("error").asText("HTTP " + answer.statusCode()),
                    json.path("error_description").textValue());
        }
        // texts at this endpoint, numbers at the newer one
        return new AccessToken(token, clock.instant().plusSeconds(json.path("expires_in").asLong(300)));
    }

    @Override
    public String toString() {
        return "ResourceTokenProvider[" + signIn + "]";
    }
}
