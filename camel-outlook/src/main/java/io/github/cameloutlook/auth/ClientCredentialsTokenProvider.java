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

import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

import javax.net.ssl.SSLContext;

import com.microsoft.aad.msal4j.ClaimsRequest;
import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.IClientCredential;

/**
 * Tokens of an application of its own (client credentials flow), by client secret or certificate. Every call asks the
 * sign-in service: put a {@link CachedTokenProvider} before it.
 */
public final class ClientCredentialsTokenProvider implements TokenProvider {

    private final ConfidentialClientApplication application;
    private final String scope;

    private ClientCredentialsTokenProvider(Builder builder) {
        this.scope = Objects.requireNonNull(builder.scope, "scope");
        this.application = application(builder);
    }

    private static ConfidentialClientApplication application(Builder builder) {
        String authority = Objects.requireNonNull(builder.authority, "authority");
        if (!authority.startsWith("https://")) { // MSAL would refuse it too, but without naming the option
            throw new IllegalArgumentException(
                    "The sign-in authority must be https://host, not " + authority
                                               + " (option authority)");
        }
        String root = authority.endsWith("/") ? authority : authority + "/";
        ConfidentialClientApplication.Builder application = ConfidentialClientApplication
                .builder(Objects.requireNonNull(builder.clientId, "clientId"), credential(builder.credential))
                // The discovery would ask login.microsoftonline.com about the authority whatever the cloud is; the
                // authority was configured, there is nothing to discover.
                .instanceDiscovery(false)
                .executorService(Objects.requireNonNull(builder.executor, "executor"))
                // repeats are the caller's, who knows of Retry-After
                .disableInternalRetries()
                .httpClient(new SignInHttp(httpClient(builder), builder.timeout));
        if (builder.challengeable) {
            application.clientCapabilities(Set.of("cp1"));
        }
        try {
            return application.authority(root + Objects.requireNonNull(builder.tenantId, "tenantId") + "/").build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Authority and tenantId make no address: " + root + builder.tenantId, e);
        }
    }

    private static HttpClient httpClient(Builder builder) {
        HttpClient.Builder client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(builder.timeout).executor(builder.executor);
        if (builder.sslContext != null) {
            client.sslContext(builder.sslContext);
        }
        if (builder.proxy != null) {
            client.proxy(ProxySelector.of(builder.proxy));
        }
        return client.build();
    }

    static IClientCredential credential(ClientCredential credential) {
        if (credential instanceof ClientCredential.Secret secret) {
            return ClientCredentialFactory.createFromSecret(secret.value());
        }
        ClientCredential.Certificate certificate = (ClientCredential.Certificate) Objects.requireNonNull(credential,
                "credential");
        return ClientCredentialFactory.createFromCertificateChain(certificate.privateKey(), certificate.chain());
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public CompletableFuture<AccessToken> accessToken(TokenRequest request) {
        ClientCredentialParameters.ClientCredentialParametersBuilder parameters
                = ClientCredentialParameters.builder(Set.of(scope))
                        // MSAL's cache never finds tokens of an authority with a port again, and is slow where it does
                        .skipCache(true);
        CompletableFuture<IAuthenticationResult> result;
        try {
            if (request.claims() != null) {
                parameters.claims(ClaimsRequest.formatAsClaimsRequest(request.claims()));
            }
            result = application.acquireToken(parameters.build());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(SignInFailure.of(e));
        }
        return result.handle((token, failure) -> {
            if (failure != null) {
                throw SignInFailure.of(failure);
            }
            Instant expiry = token.expiresOnDate() == null ? Instant.MAX : token.expiresOnDate().toInstant();
            return new AccessToken(token.accessToken(), expiry);
        });
    }

    @Override
    public String toString() {
        return "ClientCredentialsTokenProvider[" + application.clientId() + " at " + application.authority() + "]";
    }

    /** Builds a provider. */
    public static final class Builder {
        private String authority;
        private String tenantId;
        private String clientId;
        private String scope;
        private ClientCredential credential;
        private ExecutorService executor;
        private SSLContext sslContext;
        private InetSocketAddress proxy;
        private Duration timeout = Duration.ofSeconds(20);
        private boolean challengeable = true;

        private Builder() {
        }

        /** Cloud: sets authority and scope together. {@link OutlookCloud#custom} sets nothing. */
        public Builder cloud(OutlookCloud cloud) {
            if (cloud != OutlookCloud.custom) {
                this.authority = cloud.authority();
                this.scope = cloud.graphRoot() + "/.default";
            }
            return this;
        }

        /** Sign-in authority without tenant: https://host. */
        public Builder authority(String authority) {
            this.authority = authority;
            return this;
        }

        /** Directory (tenant) id or domain. */
        public Builder tenantId(String tenantId) {
            this.tenantId = tenantId;
            return this;
        }

        /** Application (client) id. */
        public Builder clientId(String clientId) {
            this.clientId = clientId;
            return this;
        }

        /** Scope that tokens are requested for: the service root followed by /.default. */
        public Builder scope(String scope) {
            this.scope = scope;
            return this;
        }

        public Builder credential(ClientCredential credential) {
            this.credential = credential;
            return this;
        }

        /** Runs MSAL's blocking calls. */
        public Builder executor(ExecutorService executor) {
            this.executor = executor;
            return this;
        }

        /** TLS settings towards the authority, or null for the JVM's. */
        public Builder sslContext(SSLContext sslContext) {
            this.sslContext = sslContext;
            return this;
        }

        /** HTTP proxy towards the authority, or null for none. */
        public Builder proxy(InetSocketAddress proxy) {
            this.proxy = proxy;
            return this;
        }

        /** Longest time to connect to the authority, and to wait for its answer. */
        public Builder timeout(Duration timeout) {
            this.timeout = timeout;
            return this;
        }

        /**
         * Whether the service may be told that this application understands claims challenges (capability cp1): its
         * tokens live longer then, and may be revoked at any time. Default true.
         */
        public Builder challengeable(boolean challengeable) {
            this.challengeable = challengeable;
            return this;
        }

        public ClientCredentialsTokenProvider build() {
            return new ClientCredentialsTokenProvider(this);
        }
    }
}
