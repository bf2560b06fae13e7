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
import java.net.MalformedURLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.aad.msal4j.AbstractClientApplicationBase;
import com.microsoft.aad.msal4j.ClaimsRequest;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.RefreshTokenParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tokens of a user who signed in once and whose refresh token an application holds since. Each renewal brings a newer
 * refresh token, which is used and kept from then on. Every call asks the sign-in service: put a
 * {@link CachedTokenProvider} before it, which also lets one call happen at a time.
 */
public final class RefreshTokenProvider implements TokenProvider {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshTokenProvider.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> CHALLENGEABLE = Set.of("cp1");

    private final SignIn signIn;
    private final Scopes scopes;
    private final String configured;
    private final RefreshTokenStore store;
    private volatile String newest;

    /**
     * @param configured the refresh token to begin with
     * @param store      where the newest one is kept; one that is there is tried first. Null for nowhere
     */
    public RefreshTokenProvider(SignIn signIn, Scopes scopes, String configured, RefreshTokenStore store) {
        this.signIn = Objects.requireNonNull(signIn, "signIn");
        this.scopes = Objects.requireNonNull(scopes, "scopes");
        this.configured = Objects.requireNonNull(configured, "configured");
        this.store = store;
    }

    @Override
    public CompletableFuture<AccessToken> accessToken(TokenRequest request) {
        return CompletableFuture.supplyAsync(this::current, signIn.executor()).thenCompose(current -> {
            CompletableFuture<AccessToken> token = renew(request, current);
            if (current.equals(configured)) {
                return token;
            }
            // the kept one may be of an earlier sign-in, and the configured one of a later
            return token.handle((renewed, failure) -> failure == null || SignInFailure.of(failure).isTemporary()
                    ? token : renew(request, configured)).thenCompose(either -> either);
        });
    }

    private String current() {
        if (newest != null) {
            return newest;
        }
        try {
            String kept = store == null ? null : store.read();
            return kept == null ? configured : kept;
        } catch (IOException e) {
            throw TokenException.temporary("the kept refresh token cannot be read: " + e.getMessage(), null, null, e);
        }
    }

    private CompletableFuture<AccessToken> renew(TokenRequest request, String refreshToken) {
        RefreshTokenParameters.RefreshTokenParametersBuilder parameters
                = RefreshTokenParameters.builder(scopes.names(), refreshToken);
        // a new one each time: what its cache holds afterwards is what this call brought
        AbstractClientApplicationBase application;
        CompletableFuture<IAuthenticationResult> result;
        try {
            if (request.claims() != null) {
                parameters.claims(ClaimsRequest.formatAsClaimsRequest(request.claims()));
            }
            application = application();
            result = application.acquireToken(parameters.build());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(SignInFailure.of(e));
        }
        return result.handle((token, failure) -> {
            if (failure != null) {
                throw SignInFailure.of(failure);
            }
            keep(application.tokenCache().serialize());
            Instant expiry = token.expiresOnDate() == null ? Instant.MAX : token.expiresOnDate().toInstant();
            return new AccessToken(token.accessToken(), expiry);
        });
    }

    private AbstractClientApplicationBase application() {
        SignInHttp http = new SignInHttp(signIn.httpClient(), signIn.timeout());
        try {
            if (signIn.credential() == null) {
                return PublicClientApplication.builder(signIn.clientId()).instanceDiscovery(false)
                        .executorService(signIn.executor()).disableInternalRetries().httpClient(http)
                        .clientCapabilities(CHALLENGEABLE).authority(signIn.tenantAuthority()).build();
            }
            return ConfidentialClientApplication
                    .builder(signIn.clientId(), ClientCredentialsTokenProvider.credential(signIn.credential()))
                    .instanceDiscovery(false).executorService(signIn.executor()).disableInternalRetries().httpClient(http)
                    .clientCapabilities(CHALLENGEABLE).authority(signIn.tenantAuthority()).build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Authority and tenantId make no address: " + signIn.tenantAuthority(), e);
        }
    }

    /** MSAL tells the newer refresh token in its cache only. */
    private void keep(String cache) {
        try {
            JsonNode kept = JSON.readTree(cache).path("RefreshToken");
            String renewed = kept.isEmpty() ? null : kept.elements().next().path("secret").textValue();
            if (renewed == null || renewed.equals(newest)) {
                return; // the one before stays good
            }
            newest = renewed;
            if (store != null) {
                store.write(renewed);
            }
        } catch (JsonProcessingException e) { // its message would quote tokens
            LOG.warn("The new refresh token of {} is lost: MSAL's cache cannot be read", signIn);
        } catch (IOException e) {
            LOG.warn("The new refresh token of {} cannot be kept by {}, so that a later start has an older one, which ends"
                     + " some day: {}",
                    signIn, store, e.toString());
        }
    }

    @Override
    public String toString() {
        return "RefreshTokenProvider[" + signIn + "]";
    }
}
