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
package io.github.cameloutlook;

import java.net.http.HttpClient;

import io.github.cameloutlook.auth.OutlookCloud;
import io.github.cameloutlook.auth.Scopes;
import io.github.cameloutlook.auth.SignInVersion;
import io.github.cameloutlook.auth.TokenProvider;
import io.github.cameloutlook.client.BatchFormat;
import io.github.cameloutlook.dialect.Dialect;
import io.github.cameloutlook.dialect.GraphDialect;
import io.github.cameloutlook.dialect.OutlookApi;
import io.github.cameloutlook.dialect.OutlookRestDialect;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * The options that make up a connection. Endpoints with equal settings share one client, and with it the limits that
 * the service sets per application and mailbox.
 */
record ConnectionSettings(OutlookApi api, String apiVersion, OutlookCloud cloud, String baseUrl, String tenantId,
        String clientId, String clientSecret, String certificate, String privateKey, String certificatePassword,
        String accessToken, TokenProvider tokenProvider, String authority, String scope,
        SSLContextParameters sslContextParameters, HttpClient httpClient, String proxyHost, Integer proxyPort,
        long connectTimeout, long requestTimeout, int maximumRetries, long retryDelay, long maximumRetryDelay,
        int maxConcurrentRequests, int requestsPerWindow, BatchFormat batchFormat, SignInOptions signIn) {

    static ConnectionSettings of(OutlookConfiguration options) {
        return new ConnectionSettings(
                options.getApi(), options.getApiVersion(), options.getCloud(), options.getBaseUrl(), options.getTenantId(),
                options.getClientId(), options.getClientSecret(), options.getCertificate(), options.getPrivateKey(),
                options.getCertificatePassword(), options.getAccessToken(), options.getTokenProvider(),
                options.getAuthority(), options.getScope(), options.getSslContextParameters(), options.getHttpClient(),
                options.getProxyHost(), options.getProxyPort(), options.getConnectTimeout(), options.getRequestTimeout(),
                options.getMaximumRetries(), options.getRetryDelay(), options.getMaximumRetryDelay(),
                options.getMaxConcurrentRequests(), options.getRequestsPerWindow(), options.getBatchFormat(),
                SignInOptions.of(options));
    }

    /** Root of the service without version. */
    String serviceRoot() {
        return baseUrl != null ? baseUrl : resourceRoot();
    }

    /** What the cloud calls the API, as an address: its root, and what its tokens are for. */
    private String resourceRoot() {
        return api == OutlookApi.graph ? cloud.graphRoot() : cloud.outlookRoot();
    }

    /** What speaks to the service. */
    Dialect dialect() {
        return api == OutlookApi.graph
                ? new GraphDialect(serviceRoot(), apiVersion) : new OutlookRestDialect(serviceRoot(), apiVersion, tenantId);
    }

    /** Sign-in authority without tenant. */
    String signInAuthority() {
        return authority != null ? authority : cloud.authority();
    }

    /** What tokens are requested for. */
    Scopes scopes() {
        return Scopes.of(scope, cloud == OutlookCloud.custom ? serviceRoot() : resourceRoot());
    }

    /** Tenant that tokens are requested from; users may be of any. */
    String signInTenant() {
        return tenantId == null && signIn.refreshToken() != null ? "common" : tenantId;
    }

    /** Generation of the sign-in endpoint. */
    SignInVersion signInVersion() {
        if (signIn.version() != null) {
            return signIn.version();
        }
        boolean application = signIn.refreshToken() == null && certificate != null;
        return application && api == OutlookApi.outlook_rest ? SignInVersion.v1 : SignInVersion.v2;
    }

    /** Holds secrets: says where it goes, and nothing else. */
    @Override
    public String toString() {
        return "ConnectionSettings[" + api + ", " + serviceRoot() + "]";
    }
}
