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
package io.github.cameloutlook.client;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.cameloutlook.client.ClientFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What reaches the wire and when; the wire is the test's. */
class TrafficTest {

    private record InFlight(Call call, CompletableFuture<WireAnswer> answer) {
    }

    private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);

    private final ClientFixture fixture = new ClientFixture();
    private final List<InFlight> inFlight = new CopyOnWriteArrayList<>();
    private final HttpOutlookClient client = client(1);
    /** Does not repeat, so that the pauses of a mailbox can be told from those of a request. */
    private final HttpOutlookClient single = client(0);

    private HttpOutlookClient client(int retries) {
        return new HttpOutlookClient(
                fixture.settings("https://graph.microsoft.com").maximumRetries(retries).build(), call -> {
                    InFlight exchange = new InFlight(call, new CompletableFuture<>());
                    inFlight.add(exchange);
                    return exchange.answer();
                });
    }

    @AfterEach
    void close() {
        client.close();
        single.close();
        fixture.close();
    }

    private static OutlookRequest get(String mailbox, String path) {
        return OutlookRequest.to(HttpMethod.GET, mailbox, path).build();
    }

    private void arrive(int count) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> inFlight.size() == count);
    }

    private static WireAnswer answer(int status, Map<String, Object> json) {
        return new WireAnswer(status, NO_HEADERS, json, null);
    }

    @Test
    void fourOfAMailboxAreInFlightAndTheOthersFollowInOrder() {
        for (int i = 0; i < 7; i++) {
            client.send(get("Alice@contoso.com", "/" + i));
        }
        client.send(get("bob@contoso.com", "/other"));
        arrive(5);

        inFlight.get(0).answer().complete(answer(200, Map.of()));
        arrive(6);
        inFlight.get(1).answer().completeExceptionally(new IllegalStateException("broken"));
        arrive(7);

        assertThat(inFlight.stream().map(exchange -> exchange.call().request().path()))
                .containsExactly("/0", "/1", "/2", "/3", "/other", "/4", "/5");
    }

    private void throttle(String mailbox) {
        CompletableFuture<OutlookResponse> throttled = single.send(get(mailbox, "/throttled"));
        arrive(1);
        inFlight.get(0).answer().complete(new WireAnswer(
                429,
                HttpHeaders.of(Map.of("Retry-After", List.of("600")), (name, value) -> true), Map.of(), null));
        assertThatThrownBy(() -> await(throttled)).isInstanceOfSatisfying(OutlookThrottledException.class,
                failure -> assertThat(failure.getRetryAfter()).isEqualTo(Duration.ofMinutes(10)));
        inFlight.clear();
    }

    @Test
    void retryAfterHoldsAllRequestsOfTheMailboxBackButNotThoseOfOthers() {
        throttle("alice@contoso.com");

        CompletableFuture<OutlookResponse> held = single.send(get("Alice@contoso.com", "/held"));
        single.send(get("bob@contoso.com", "/free"));
        arrive(1);

        assertThat(inFlight.get(0).call().request().path()).isEqualTo("/free");
        assertThat(held).isNotDone();
        single.close();
        assertThat(held).isCompletedExceptionally();
    }

    @Test
    void aMailboxThatHasToPauseDoesNotHoldOthersOfTheBatchBack() {
        throttle("alice@contoso.com");

        single.sendAll(List.of(get("alice@contoso.com", "/a"), get("bob@contoso.com", "/b"), get("carol@contoso.com", "/c"),
                get("alice@contoso.com", "/d")));
        arrive(1);

        RequestBody.Batch batch = (RequestBody.Batch) inFlight.get(0).call().request().body();
        assertThat(batch.requests()).extracting(OutlookRequest::path).containsExactly("/b", "/c");
    }

    @Test
    void aThousandIdleMailboxesArePolledWithFiftyRequests() {
        List<OutlookRequest> polls = IntStream.range(0, 1000).mapToObj(i -> get("user" + i + "@contoso.com", "/x")).toList();

        CompletableFuture<List<BatchResult>> results = client.sendAll(polls);
        for (int i = 0; i < 50; i++) {
            int next = i;
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> inFlight.size() > next);
            int items = ((RequestBody.Batch) inFlight.get(i).call().request().body()).requests().size();
            List<Object> responses = new ArrayList<>();
            for (int item = 0; item < items; item++) {
                responses.add(Map.of("id", String.valueOf(item), "status", 200, "body", Map.of("value", List.of())));
            }
            inFlight.get(i).answer().complete(answer(200, Map.of("responses", responses)));
        }

        assertThat(await(results)).hasSize(1000).allMatch(BatchResult::isSuccess);
        assertThat(inFlight).hasSize(50);
    }

    @Test
    void anItemThatABatchForgetsIsUnknownOrAskedForAgain() {
        OutlookRequest send = OutlookRequest.to(HttpMethod.POST, "me", "/sendMail").json(Map.of()).build();
        CompletableFuture<List<BatchResult>> results = client.sendAll(List.of(send, get("me", "/x")));
        arrive(1);

        inFlight.get(0).answer().complete(answer(200, Map.of("responses", List.of("nonsense"))));
        arrive(2);
        inFlight.get(1).answer().complete(answer(200, Map.of("again", true)));

        assertThat(await(results).get(0).failure()).isInstanceOf(OutlookUnknownOutcomeException.class);
        assertThat(await(results).get(1).response().json()).containsEntry("again", true);
    }

    @Test
    void theTokenIsAskedForWhenTheRequestGoesNotWhenItQueues() {
        client.send(get("me", "/x"));
        arrive(1);
        assertThat(inFlight.get(0).call().authorization().header()).isEqualTo("Bearer test-token");
        assertThat(inFlight.get(0).call().toString()).doesNotContain("test-token");
    }

    @Test
    void aHeaderThatHttpDoesNotAllowIsABadRequest() {
        HttpOutlookClient real = new HttpOutlookClient(fixture.settings("http://127.0.0.1:1").build());
        OutlookRequest request = OutlookRequest.to(HttpMethod.GET, "me", "/x").header("Host", "evil").build();

        assertThatThrownBy(() -> await(real.send(request))).isInstanceOf(OutlookBadRequestException.class);
    }

    @Test
    void anUnreachableServiceIsAConnectionFailureWithAHint() {
        HttpOutlookClient real
                = new HttpOutlookClient(fixture.settings("http://127.0.0.1:1").maximumRetries(1).build());

        assertThatThrownBy(() -> await(real.send(get("me", "/x")))).isInstanceOf(OutlookConnectionException.class)
                .hasMessageContaining("baseUrl");
    }

    @Test
    void afterClosingNothingIsSent() {
        client.close();
        assertThatThrownBy(() -> await(client.send(get("me", "/x")))).isInstanceOf(OutlookException.class)
                .hasMessageContaining("closed");
        assertThat(inFlight).isEmpty();
    }

    @Test
    void whatIsOnItsWayWhenTheClientClosesIsUnknownAndWhatWaitsIsNeverSent() {
        List<CompletableFuture<OutlookResponse>> sends = IntStream.range(0, 5).mapToObj(i -> client.send(
                OutlookRequest.to(HttpMethod.POST, "me", "/sendMail").json(Map.of()).build())).toList();
        CompletableFuture<OutlookResponse> read = client.send(get("bob@contoso.com", "/x"));
        arrive(5);

        client.close();

        assertThat(sends.subList(0, 4)).allSatisfy(send -> assertThatThrownBy(() -> await(send))
                .isInstanceOf(OutlookUnknownOutcomeException.class).hasMessageContaining("closed before the answer"));
        assertThatThrownBy(() -> await(sends.get(4))).isInstanceOf(OutlookConnectionException.class)
                .hasMessageContaining("was not sent");
        assertThatThrownBy(() -> await(read)).isInstanceOf(OutlookConnectionException.class);
    }

    @Test
    void aClosedGateLetsNothingThrough() {
        Gate gate = new Gate();
        gate.close();
        Call late = new CallFactory(fixture.settings("https://graph.microsoft.com").build()).call(get("me", "/late"));

        assertThatThrownBy(() -> await(gate.before(call -> {
            throw new AssertionError("sent");
        }).exchange(late))).isInstanceOf(OutlookConnectionException.class).hasMessageContaining("was not sent");
    }

    @Test
    void mailboxesWithoutTrafficAreForgotten() {
        AtomicLong now = new AtomicLong();
        InstantSource time = () -> Instant.ofEpochMilli(now.get());
        TrafficControl traffic = new TrafficControl(
                fixture.settings("https://graph.microsoft.com").clock(time.withZone(ZoneOffset.UTC)).build());
        for (int i = 0; i < 50_000; i++) {
            now.addAndGet(1000);
            await(traffic.admit(List.of(new Load("user" + i, 1, 1, 0)))).run();
        }

        // those of the last ten minutes, and what came since they were looked through
        assertThat(traffic.size()).isLessThan(10_000);
    }
}
