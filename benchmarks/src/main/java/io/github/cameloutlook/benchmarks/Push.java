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
package io.github.cameloutlook.benchmarks;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.consumer.NotifierStatus.State;
import io.github.cameloutlook.consumer.ObservedConsumer;
import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.limit.LimitSettings;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.task.Tasks;
import org.apache.camel.support.task.budget.Budgets;

/** A route with push and the emulator in one JVM, so that one clock times both. */
final class Push implements AutoCloseable {

    private static final String MAILBOX = "user@contoso.com";
    private static final Duration APART = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private record Arrival(String subject, Instant at) {
    }

    private final OutlookEmulatorServer emulator
            = OutlookEmulatorServer.builder().limits(LimitSettings.NONE).mailbox(MAILBOX).build();
    private final CamelContext camel = new DefaultCamelContext();
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private ObservedConsumer consumer;

    Push() throws Exception {
        emulator.start();
        int port = freePort();
        VertxPlatformHttpServerConfiguration server = new VertxPlatformHttpServerConfiguration();
        server.setBindHost("localhost");
        server.setBindPort(port);
        camel.addService(new VertxPlatformHttpServer(server));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                // only notifications wake it: no walk for safety comes while it is measured
                fromF("outlook:messages?mailbox=%s&notificationUrl=http://localhost:%d/push&safetyDelay=1h&delay=1h"
                      + "&baseUrl=%s&accessToken=any&requestsPerWindow=0", MAILBOX, port, emulator.baseUrl())
                        .routeId("push")
                        .process(exchange -> arrivals.add(new Arrival(
                                exchange.getMessage().getHeader(OutlookConstants.SUBJECT, String.class), Instant.now())));
            }
        });
        camel.start();
        consumer = (ObservedConsumer) camel.getRoute("push").getConsumer();
        await("subscription", () -> consumer.statuses().get(0).push().state() == State.ACTIVE);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /**
     * For each of so many messages: from its notification's being sent to its exchange. They come as far apart as the
     * consumer walks without waiting; more at once would share walks.
     */
    List<Duration> delays(int messages) throws Exception {
        List<Duration> delays = new ArrayList<>();
        for (int number = 0; number < messages; number++) {
            int before = emulator.notifications().deliveries().size();
            Arrival arrival = arrive("Message " + number);
            await("delivery", () -> emulator.notifications().deliveries().size() > before);
            TimeUnit.NANOSECONDS.sleep(APART.toNanos());
            delays.add(Duration.between(emulator.notifications().deliveries().get(before).at(), arrival.at()));
        }
        return delays;
    }

    private Arrival arrive(String subject) throws Exception {
        emulator.mailbox(MAILBOX).createMessage("inbox", Map.of("subject", subject, "isDraft", false));
        Arrival arrival = arrivals.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (arrival == null || !arrival.subject().equals(subject)) {
            throw new IllegalStateException(subject + " did not come, but " + arrival);
        }
        return arrival;
    }

    /** Sends a notification of the service again and again, as fast as it is taken; gives the walks that this costs. */
    int walksOfBurst(int notifications) throws Exception {
        arrive("Message to tell of");
        var told = emulator.notifications().deliveries().get(emulator.notifications().deliveries().size() - 1);
        emulator.journal().clear();
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(told.url())).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(told.payload())).build();
        List<CompletableFuture<HttpResponse<Void>>> answers = new ArrayList<>();
        for (int number = 0; number < notifications; number++) {
            answers.add(http.sendAsync(request, BodyHandlers.discarding()));
        }
        for (CompletableFuture<HttpResponse<Void>> answer : answers) {
            if (answer.get(1, TimeUnit.MINUTES).statusCode() != 202) {
                throw new IllegalStateException("A notification was answered " + answer.get().statusCode());
            }
        }
        // a message that comes now is told after all of them
        arrive("Message after the burst");
        return (int) emulator.journal().exchanges().stream().filter(call -> call.url().contains("delta")).count();
    }

    private void await(String what, java.util.function.BooleanSupplier condition) {
        if (!Tasks.foregroundTask().withName(what)
                .withBudget(Budgets.iterationTimeBudget().withMaxDuration(PATIENCE).withInterval(Duration.ofMillis(1)).build())
                .build().run(camel, condition::getAsBoolean)) {
            throw new IllegalStateException("Waited in vain for the " + what);
        }
    }

    @Override
    public void close() {
        camel.stop();
        emulator.close();
    }
}
