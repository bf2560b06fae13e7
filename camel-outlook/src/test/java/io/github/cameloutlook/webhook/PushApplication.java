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
package io.github.cameloutlook.webhook;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.auth.AccessToken;
import io.github.cameloutlook.auth.CachedTokenProvider;
import io.github.cameloutlook.auth.TokenProvider;
import io.github.cameloutlook.consumer.ChangeNotifier;
import io.github.cameloutlook.consumer.NotifierStatus;
import io.github.cameloutlook.consumer.OutlookConsumer;
import io.github.cameloutlook.emulator.OutlookEmulator;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.cluster.CamelClusterService;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.spi.StateRepository;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/**
 * An application with one route that is told of changes in emulated mailboxes. It can be started again: at the same
 * address, as a deployment is.
 */
final class PushApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final OutlookEmulator emulator;
    final List<String> received = new CopyOnWriteArrayList<>();
    final int port;
    private final String mailboxes;
    private final StateRepository<String, String> states;
    private TokenProvider tokens;
    private int calledPort;
    private CamelClusterService cluster;
    CamelContext context;

    PushApplication(OutlookEmulator emulator, String mailboxes) {
        this(emulator, mailboxes, null);
    }

    /** With positions and subscriptions kept elsewhere than in the mailbox. */
    PushApplication(OutlookEmulator emulator, String mailboxes, StateRepository<String, String> states) {
        this(emulator, mailboxes, states, freePort());
    }

    /** At the address of another one. */
    PushApplication(OutlookEmulator emulator, String mailboxes, StateRepository<String, String> states, int port) {
        this.emulator = emulator;
        this.mailboxes = mailboxes;
        this.states = states;
        this.port = port;
        this.calledPort = port;
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With tokens that the emulator issues, and lets end. */
    PushApplication signedIn() {
        TokenProvider issued = request -> CompletableFuture.completedFuture(new AccessToken(
                emulator.tokens().forApplication("Mail.Read", "Mail.ReadWrite"),
                emulator.clock().instant().plus(emulator.tokens().lifetime())));
        tokens = new CachedTokenProvider(issued, emulator.clock());
        return this;
    }

    /** As one of several nodes, of which that one is called by the service. */
    PushApplication in(CamelClusterService nodes, int called) {
        cluster = nodes;
        calledPort = called;
        return this;
    }

    String notificationUrl() {
        return "http://127.0.0.1:" + calledPort + "/outlook/notifications";
    }

    /** An endpoint that polls practically never, unless options say otherwise. */
    String uri(String options) {
        return "outlook:messages?mailbox=" + mailboxes + "&baseUrl=" + emulator.baseUrl()
               + (tokens == null ? "&accessToken=token" : "&tokenProvider=#tokens")
               + "&retryDelay=20&maximumRetries=1&notificationUrl=" + notificationUrl()
               + (options.contains("delay=") ? "" : "&delay=3600000") + "&initialDelay=0"
               + (states == null ? "" : "&stateRepository=#states") + (options.isEmpty() ? "" : "&" + options);
    }

    PushApplication start(String options) throws Exception {
        return start(options, true);
    }

    PushApplication start(String options, boolean autoStartup) throws Exception {
        context = newContext();
        context.addRoutes(route(options, autoStartup));
        context.start();
        return this;
    }

    CamelContext newContext() throws Exception {
        DefaultCamelContext camel = new DefaultCamelContext();
        RestConfiguration rest = new RestConfiguration();
        rest.setComponent("netty-http");
        rest.setHost("127.0.0.1");
        rest.setPort(port);
        camel.setRestConfiguration(rest);
        camel.getShutdownStrategy().setTimeout(10);
        if (states != null) {
            camel.getRegistry().bind("states", states);
        }
        if (cluster != null) {
            camel.addService(cluster);
        }
        if (tokens != null) {
            camel.getRegistry().bind("tokens", tokens);
        }
        return camel;
    }

    RouteBuilder route(String options, boolean autoStartup) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri(options)).routeId("watch").autoStartup(autoStartup).process(exchange -> received
                        .add(exchange.getMessage().getHeader(OutlookConstants.SUBJECT, String.class)));
            }
        };
    }

    void put(String mailbox, String... subjects) {
        for (String subject : subjects) {
            emulator.mailbox(mailbox).createMessage("inbox", Map.of("subject", subject, "isDraft", false));
        }
    }

    OutlookConsumer consumer() {
        return (OutlookConsumer) context.getRoute("watch").getConsumer();
    }

    ChangeNotifier notifier() {
        return consumer().getChangeNotifier();
    }

    NotifierStatus status(String mailbox) {
        return notifier().status(mailbox);
    }

    HealthCheck.Result health() {
        return consumer().getHealthCheck().call(Map.of(HealthCheck.CHECK_KIND, HealthCheck.Kind.READINESS));
    }

    /** Waits until the mailbox is subscribed to, and gives the id of the subscription. */
    String awaitSubscribed(String mailbox) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10))
                .until(() -> status(mailbox).state() == NotifierStatus.State.ACTIVE);
        return status(mailbox).subscriptionId();
    }

    static void await(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).untilAsserted(assertion);
    }

    long requests(String method, String pathEnd) {
        return emulator.journal().exchanges().stream()
                .filter(exchange -> exchange.method().equals(method) && exchange.url().matches(".*" + pathEnd)).count();
    }

    void stop() {
        if (context != null) {
            context.stop();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
