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
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

import io.github.cameloutlook.auth.TokenProvider;
import io.github.cameloutlook.auth.TokenRequest;
import io.github.cameloutlook.auth.UserSignIn;
import io.github.cameloutlook.client.ClientSettings;
import io.github.cameloutlook.client.HttpOutlookClient;
import io.github.cameloutlook.webhook.resourcedata.JwtTokenVerifier;
import io.github.cameloutlook.webhook.resourcedata.TokenVerifier;
import io.github.cameloutlook.webhook.subscription.CreationPace;
import io.github.cameloutlook.webhook.subscription.HeldSubscriptions;
import org.apache.camel.CamelContext;

/** Makes connections and lets endpoints with equal settings share one. */
final class OutlookConnections {

    /** Fewer than the requests in flight that are allowed, so that renewals go on while many are made. */
    private static final int SUBSCRIPTIONS_AT_A_TIME = 2;

    private final CamelContext camelContext;
    private final ExecutorService executor;
    private final ScheduledExecutorService scheduler;
    private final Map<ConnectionSettings, OutlookConnection> connections = new ConcurrentHashMap<>();
    private final Map<ConnectionSettings, TokenVerifier> tokenVerifiers = new ConcurrentHashMap<>();

    OutlookConnections(CamelContext camelContext, Object owner) {
        this.camelContext = camelContext;
        // unbounded: what follows an answer is the rest of a route, which may wait for another answer
        this.executor = camelContext.getExecutorServiceManager().newCachedThreadPool(owner, "OutlookClient");
        this.scheduler = camelContext.getExecutorServiceManager().newScheduledThreadPool(owner, "OutlookScheduler", 1);
    }

    OutlookConnection connection(OutlookConfiguration options) {
        return connections.computeIfAbsent(ConnectionSettings.of(options), this::connect);
    }

    /** What checks the validation tokens of notifications; it keeps the keys of the sign-in authority. */
    TokenVerifier tokenVerifier(OutlookConfiguration options) {
        return tokenVerifiers.computeIfAbsent(ConnectionSettings.of(options), this::verifier);
    }

    private TokenVerifier verifier(ConnectionSettings settings) {
        Duration timeout = Duration.ofMillis(settings.connectTimeout());
        HttpClient httpClient = settings.httpClient() != null
                ? settings.httpClient() : TlsAndProxy.of(camelContext, settings).httpClient(timeout, executor);
        return new JwtTokenVerifier(
                httpClient, settings.signInAuthority(), settings.clientId(), timeout, Clock.systemUTC());
    }

    private OutlookConnection connect(ConnectionSettings settings) {
        TlsAndProxy network = TlsAndProxy.of(camelContext, settings);
        UserSignIn userSignIn = UserSignIns.create(settings, executor);
        TokenProvider tokenProvider
                = userSignIn == null ? TokenProviders.create(camelContext, settings, network, executor) : null;
        Supplier<CompletableFuture<?>> signInCheck
                = userSignIn == null ? () -> tokenProvider.accessToken(TokenRequest.plain()) : userSignIn::check;
        ClientSettings.Builder client = ClientSettings.builder()
                .dialect(settings.dialect())
                .tokenProvider(tokenProvider)
                .userSignIn(userSignIn)
                .httpClient(settings.httpClient())
                .sslContext(network.sslContext())
                .proxy(network.proxy())
                .connectTimeout(Duration.ofMillis(settings.connectTimeout()))
                .requestTimeout(Duration.ofMillis(settings.requestTimeout()))
                .maximumRetries(settings.maximumRetries())
                .retryDelay(Duration.ofMillis(settings.retryDelay()))
                .maximumRetryDelay(Duration.ofMillis(settings.maximumRetryDelay()))
                .maxConcurrentRequests(settings.maxConcurrentRequests())
                .requestsPerWindow(settings.requestsPerWindow())
                .batchFormat(settings.batchFormat())
                .executor(executor)
                .scheduler(scheduler);
        return new OutlookConnection(
                new HttpOutlookClient(client.build()), signInCheck, executor, scheduler,
                new CreationPace(SUBSCRIPTIONS_AT_A_TIME, executor), new HeldSubscriptions());
    }

    /** Ends all connections; requests in flight fail. */
    void close() {
        connections.values().forEach(connection -> {
            if (connection.client() instanceof HttpOutlookClient client) {
                client.close();
            }
        });
        connections.clear();
        tokenVerifiers.clear();
        camelContext.getExecutorServiceManager().shutdownNow(scheduler);
        camelContext.getExecutorServiceManager().shutdownGraceful(executor);
    }
}
