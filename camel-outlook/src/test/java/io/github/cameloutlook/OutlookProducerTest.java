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

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.cameloutlook.auth.AccessToken;
import io.github.cameloutlook.auth.TokenProvider;
import io.github.cameloutlook.client.BatchResult;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckRepository;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.health.DefaultHealthCheckRegistry;
import org.apache.camel.impl.health.ProducersHealthCheckRepository;
import org.apache.camel.processor.aggregate.GroupedExchangeAggregationStrategy;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.DefaultHeaderFilterStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The producer as Camel sees it: asynchronous, one callback, its health, its dynamic use. */
@OnBothApis
class OutlookProducerTest extends ProducerTestSupport {

    /** Failures of every kind, and success. */
    static Stream<Map.Entry<String, Fault>> answers() {
        return Stream.of(
                Map.entry("success", Fault.on("GET", "/nothing").status(500)),
                Map.entry("refused", Fault.on("GET", "/messages").status(403)),
                Map.entry("throttled", Fault.on("GET", "/messages").status(429).retryAfter(0)),
                Map.entry("unavailable", Fault.on("GET", "/messages").status(503).withoutRetryAfter()),
                Map.entry("reset", Fault.on("GET", "/messages").reset()),
                Map.entry("truncated", Fault.on("GET", "/messages").truncate()),
                Map.entry("malformed", Fault.on("GET", "/messages").malformed()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void theCallbackComesOnce(Map.Entry<String, Fault> answer) throws Exception {
        EMULATOR.faults().add(answer.getValue());
        assertOneCallback("outlook:messages/list?maximumRetries=1", null, answer.getKey().equals("success"));
    }

    @Test
    void theCallbackComesOnceForBadInput() throws Exception {
        assertOneCallback("outlook:messages/get", null, false);
        assertOneCallback("outlook:messages/sendMail", 42, false);
        assertOneCallback("outlook:batch", List.of(42), false);
    }

    private void assertOneCallback(String uri, Object body, boolean succeeds) throws Exception {
        AsyncProducer producer = context.getEndpoint(uri).createAsyncProducer();
        producer.start();
        AtomicInteger callbacks = new AtomicInteger();
        CountDownLatch first = new CountDownLatch(1);
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(body);
        boolean[] saidSync = new boolean[1];
        boolean sync = producer.process(exchange, doneSync -> {
            saidSync[0] = doneSync;
            callbacks.incrementAndGet();
            first.countDown();
        });
        assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(saidSync[0]).isEqualTo(sync);
        assertThat(exchange.getException() == null).isEqualTo(succeeds);
        producer.stop();
        assertThat(callbacks).hasValue(1);
    }

    @Test
    void noThreadWaitsForTheService() throws Exception {
        EMULATOR.faults().add(Fault.on("GET", "/messages").latency(Duration.ofMillis(300)));
        AsyncProducer producer = context.getEndpoint("outlook:messages/list").createAsyncProducer();
        producer.start();
        CompletableFuture<Thread> done = new CompletableFuture<>();
        boolean sync = producer.process(new DefaultExchange(context), doneSync -> done.complete(Thread.currentThread()));
        assertThat(sync).isFalse();
        assertThat(done.get(10, TimeUnit.SECONDS).getName()).contains("OutlookClient")
                .isNotEqualTo(Thread.currentThread().getName());
    }

    @Test
    void endpointsWithEqualConnectionsShareAClient() {
        OutlookEndpoint one = context.getEndpoint("outlook:messages/get", OutlookEndpoint.class);
        OutlookEndpoint same = context.getEndpoint("outlook:mailFolders/list?pageSize=7", OutlookEndpoint.class);
        OutlookEndpoint other = context.getEndpoint("outlook:messages/get?accessToken=other", OutlookEndpoint.class);
        assertThat(one.client()).isSameAs(same.client()).isNotSameAs(other.client());
    }

    @Test
    void aTokenProviderOfTheRegistryNeedsNoOption() throws IOException {
        try (DefaultCamelContext plain = new DefaultCamelContext()) {
            TokenProvider only = request -> CompletableFuture.completedFuture(new AccessToken("t", Instant.MAX));
            plain.getRegistry().bind("any", only);
            plain.start();
            OutlookEndpoint endpoint = plain.getEndpoint("outlook:messages/get", OutlookEndpoint.class);
            assertThat(endpoint.getConfiguration().getTokenProvider()).isSameAs(only);
        }
    }

    @Test
    void groupedExchangesAreABatch() throws Exception {
        String first = message("inbox", "grouped 1");
        String second = message("inbox", "grouped 2");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:single").aggregate(constant(true), new GroupedExchangeAggregationStrategy()).completionSize(2)
                        .to("outlook:batch").to("mock:results");
            }
        });
        MockEndpoint results = context.getEndpoint("mock:results", MockEndpoint.class);
        results.expectedMessageCount(1);
        for (String id : List.of(first, second)) {
            template.send("direct:single", exchange -> fill(exchange, Map.of("categories", List.of("Batched")),
                    OutlookConstants.OPERATION, "messages/update", OutlookConstants.MESSAGE_ID, id));
        }
        results.assertIsSatisfied();
        List<?> answers = results.getExchanges().get(0).getMessage().getBody(List.class);
        assertThat(answers).hasSize(2).allMatch(answer -> ((BatchResult) answer).isSuccess());
        assertThat(EMULATOR.mailbox(ALICE).message(second).get("categories")).isEqualTo(List.of("Batched"));
    }

    @Test
    void dynamicOptionsUseOneEndpoint() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:dynamic").toD("outlook:messages/get?select=id,subject&messageId=${header.wanted}");
            }
        });
        for (int i = 0; i < 3; i++) {
            String subject = "dynamic " + i;
            String id = message("inbox", subject);
            Exchange done = template.send("direct:dynamic", exchange -> fill(exchange, null, "wanted", id));
            assertThat(done.getException()).isNull();
            assertThat(done.getMessage().getBody(OutlookMessage.class).getSubject()).isEqualTo(subject);
        }
        assertThat(context.getEndpoints().stream().filter(OutlookEndpoint.class::isInstance).map(Object::toString)
                .collect(Collectors.toSet())).hasSize(1);
    }

    @Test
    void aFolderIsLookedUpInTheMailboxOfTheDynamicUri() throws Exception {
        EMULATOR.mailbox(BOB).createFolder("inbox", "Only Bob");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:theirs").toD("outlook:messages/list?folder=inbox/Only Bob&mailbox=${header.owner}");
            }
        });
        Exchange done = template.send("direct:theirs", exchange -> fill(exchange, null, "owner", BOB));
        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getBody(List.class)).isEmpty();
    }

    @Test
    @OnlyOnGraph("header fields of one's own")
    void headersThatARouteMayCarryOutAreChosenByTheStrategy() {
        ok("outlook:messages/create?to=" + BOB, "Hi", "X-Api-Key", "secret");
        context.getRegistry().bind("outgoing", new DefaultHeaderFilterStrategy());
        ok("outlook:messages/create?headerFilterStrategy=#outgoing&to=" + BOB, "Hi", "X-Ticket", "4711");
        assertThat(requests("POST", "/messages"))
                .extracting(request -> request.requestBody().contains("internetMessageHeaders"))
                .containsExactly(false, true);
    }

    @Test
    void healthTellsWhetherATokenCanBeHad() throws Exception {
        DefaultHealthCheckRegistry registry = new DefaultHealthCheckRegistry();
        ProducersHealthCheckRepository producers = new ProducersHealthCheckRepository();
        producers.setEnabled(true);
        registry.register(producers);
        context.getCamelContextExtension().addContextPlugin(HealthCheckRegistry.class, registry);
        registry.setCamelContext(context);
        registry.start();
        TokenProvider broken = request -> CompletableFuture.failedFuture(new IllegalStateException("signed out"));
        TokenProvider working = request -> CompletableFuture.completedFuture(
                new AccessToken("t", Instant.MAX));
        context.getRegistry().bind("broken", broken);
        context.getRegistry().bind("working", working);
        ((OutlookComponent) context.getComponent("outlook")).setHealthCheckProducerEnabled(true);
        assertThat(health("outlook:messages/get?tokenProvider=#working").getState()).isEqualTo(HealthCheck.State.UP);
        HealthCheck.Result down = health("outlook:messages/send?tokenProvider=#broken");
        assertThat(down.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(down.getMessage().orElse("")).contains("signed out");
    }

    private HealthCheck.Result health(String uri) throws Exception {
        AsyncProducer producer = context.getEndpoint(uri).createAsyncProducer();
        producer.start();
        HealthCheckRepository repository = HealthCheckHelper.getHealthCheckRepository(context, "producers");
        HealthCheck check = repository.stream().reduce((before, last) -> last).orElseThrow();
        HealthCheck.Result result = check.call();
        producer.stop();
        await().atMost(Duration.ofSeconds(5)).until(() -> repository.stream().noneMatch(check::equals));
        return result;
    }
}
