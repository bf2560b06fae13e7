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
package io.github.cameloutlook.webhook.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

import io.github.cameloutlook.model.OutlookChangeNotification;
import io.github.cameloutlook.webhook.notification.NotificationReceiver;
import io.github.cameloutlook.webhook.notification.Payloads;
import io.github.cameloutlook.webhook.notification.ReceivedNotification;
import io.github.cameloutlook.webhook.notification.RecordingReceiver;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.cameloutlook.webhook.notification.Payloads.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What holds for the listener on every HTTP engine, over real sockets. */
abstract class ListenerContract {

    static final String SECRET = "s3cr3t-of-the-subscription";

    /** What HTTP servers put into every answer; anything else would come from the request or the exchange. */
    private static final Set<String> HARMLESS = Set.of(
            "content-length", "content-type", "date", "connection", "transfer-encoding", "x-content-type-options", "allow",
            "keep-alive");

    final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    final RecordingReceiver receiver = new RecordingReceiver(SECRET);
    CamelContext context;
    ListeningComponent component;

    /** Starts a context with the engine, and with these components and routes. */
    abstract CamelContext startCamel(ListeningComponent listening, RouteBuilder routes) throws Exception;

    abstract void stopCamel() throws Exception;

    abstract int port();

    @BeforeEach
    void start() throws Exception {
        component = new ListeningComponent();
        component.dispatcher.register(receiver);
        context = startCamel(component, route("first", "listening:/outlook/notify"));
    }

    @AfterEach
    void stop() throws Exception {
        stopCamel();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "1f0c9a5e-27b2-4b2c-8f4a-9d8a4a6b0f11", "Validation: Testing client application reachability", "a+b=c&d%25 ü€😀",
            "<script>alert(1)</script>", "line\r\nSet-Cookie: a=b\r\n\r\nbody", "%41", " " })
    void answersTheHandshakeWithTheDecodedToken(String token) throws Exception {
        String encoded = URLEncoder.encode(token, StandardCharsets.UTF_8);
        for (String query : new String[] {
                "validationToken=" + encoded, "tenant=a%26b&validationToken=" + encoded,
                "validationToken=" + encoded.replace("+", "%20") + "&x=y" }) {
            HttpResponse<byte[]> answer = client.send(
                    post("/outlook/notify?" + query, BodyPublishers.noBody())
                            .header("Content-Type", "text/plain; charset=utf-8").header("X-Odd", "echo-me").build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(token);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""))
                    .isEqualToIgnoringCase("text/plain;charset=utf-8");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertHarmless(answer);
        }
        assertThat(component.dispatcher.statistics().handshakes()).isEqualTo(3);
        assertThat(receiver.asked).hasValue(0);
    }

    @Test
    void takesTheTokenForWhatItIsWhateverCharsetTheRequestClaims() throws Exception {
        HttpResponse<byte[]> answer = client.send(
                post("/outlook/notify?validationToken=%c3%bc", BodyPublishers.noBody())
                        .header("Content-Type", "text/plain; charset=utf-16").build(),
                BodyHandlers.ofByteArray());
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("ü");
    }

    @ParameterizedTest
    @ValueSource(strings = { "validationToken=", "validationToken=%ff", "validationToken=a&validationToken=b" })
    void refusesAHandshakeThatIsNone(String query) throws Exception {
        assertEmpty(send("/outlook/notify?" + query, BodyPublishers.noBody()), 400);
        assertThat(component.dispatcher.statistics().malformed()).isEqualTo(1);
    }

    @Test
    void aHandshakeIsNoNotification() throws Exception {
        String payload = Payloads.of(created("1", SECRET));
        assertThat(send("/outlook/notify?validationToken=x", BodyPublishers.ofString(payload)).body()).isEqualTo("x");
        assertThat(receiver.received).isEmpty();
    }

    @Test
    void takesNotifications() throws Exception {
        assertEmpty(notify(Payloads.of(created("1", SECRET), created("2", SECRET))), 202);
        assertThat(receiver.ids()).containsExactly("1", "2");
        assertThat(receiver.received.get(0).channel()).isEqualTo(ReceivedNotification.Channel.HTTP);
    }

    @Test
    void takesNotificationsBesideTheQueryOfTheAddress() throws Exception {
        assertEmpty(send("/outlook/notify?tenant=x", BodyPublishers.ofString(Payloads.of(created("1", SECRET)))), 202);
    }

    @Test
    void takesChunkedContent() throws Exception {
        byte[] payload = Payloads.of(created("é", SECRET)).getBytes(StandardCharsets.UTF_8);
        assertEmpty(send("/outlook/notify", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(payload))), 202);
        assertThat(receiver.ids()).containsExactly("é");
    }

    @Test
    void refusesWhatNobodyRecognises() throws Exception {
        assertEmpty(notify(Payloads.of(created("1", "forged"))), 403);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{", "[]", "{\"value\":[{}]}", "<xml/>", "validationToken=x" })
    void refusesWhatIsMalformed(String payload) throws Exception {
        assertEmpty(notify(payload), 400);
        assertThat(component.dispatcher.statistics().malformed()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        byte[] large = Payloads.of(created("x".repeat(10_000), SECRET)).getBytes(StandardCharsets.UTF_8);
        assertEmpty(send("/outlook/notify", BodyPublishers.ofByteArray(large)), 413);
        assertEmpty(send("/outlook/notify", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))), 413);
        assertThat(receiver.received).isEmpty();
        assertThat(component.dispatcher.statistics().tooLarge()).isEqualTo(2);
    }

    @Test
    void takesPayloadsOfMegabytes() throws Exception {
        context.addRoutes(route("large", "listening:/outlook/large?maxSize=4194304"));
        String large = Payloads.of(created("x".repeat(3_000_000), SECRET));
        assertEmpty(send("/outlook/large", BodyPublishers.ofString(large)), 202);
    }

    @Test
    void asksForRepetitionWithoutRoom() throws Exception {
        receiver.room(1);
        assertEmpty(notify(Payloads.of(created("1", SECRET))), 202);
        assertEmpty(notify(Payloads.of(created("2", SECRET))), 503);
    }

    @Test
    void refusesCompressedContent() throws Exception {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(Payloads.of(created("1", SECRET)).getBytes(StandardCharsets.UTF_8));
        }
        HttpResponse<String> answer = client.send(
                post("/outlook/notify", BodyPublishers.ofByteArray(compressed.toByteArray()))
                        .header("Content-Type", "application/json").header("Content-Encoding", "gzip").build(),
                BodyHandlers.ofString());
        assertEmpty(answer, 400);
        assertThat(receiver.received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/x-www-form-urlencoded", "multipart/form-data; boundary=x" })
    void refusesForms(String type) throws Exception {
        String body = type.startsWith("multipart")
                ? "--x\r\nContent-Disposition: form-data; name=\"value\"\r\n\r\n1\r\n--x--\r\n" : "value=1";
        HttpResponse<String> answer = client.send(
                post("/outlook/notify", BodyPublishers.ofString(body)).header("Content-Type", type).build(),
                BodyHandlers.ofString());
        assertEmpty(answer, 400);
    }

    @Test
    void servesNothingButPosts() throws Exception {
        for (String method : new String[] { "GET", "PUT", "DELETE", "PATCH", "HEAD" }) {
            // one engine closes the connection after such an answer without saying so
            HttpResponse<String> answer = HttpClient.newHttpClient().send(
                    request("/outlook/notify?validationToken=x").method(method, BodyPublishers.noBody()).build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.body()).doesNotContain("validationToken");
        }
        assertThat(component.dispatcher.statistics().handshakes()).isZero();
    }

    @Test
    void aReceiverThatFailsLeaksNothing() throws Exception {
        component.dispatcher.register(new NotificationReceiver() {
            @Override
            public boolean recognises(OutlookChangeNotification notification) {
                throw new StackOverflowError("secret detail");
            }

            @Override
            public boolean accept(ReceivedNotification notification) {
                return true;
            }
        });
        assertEmpty(notify(Payloads.of(created("1", SECRET))), 503);
    }

    @Test
    void listensAsLongAsItsRouteRuns() throws Exception {
        context.getRouteController().stopRoute("first");
        assertThat(statusOf("/outlook/notify")).isIn(404, 503, 0);
        context.getRouteController().startRoute("first");
        assertThat(statusOf("/outlook/notify")).isEqualTo(202);

        context.addRoutes(route("second", "listening:/outlook/more"));
        assertThat(statusOf("/outlook/more")).isEqualTo(202);
        context.getRouteController().stopRoute("second");
        context.removeRoute("second");
        assertThat(statusOf("/outlook/more")).isIn(404, 503);
        assertThat(statusOf("/outlook/notify")).isEqualTo(202);

        context.addRoutes(route("second", "listening:/outlook/more"));
        assertThat(statusOf("/outlook/more")).isEqualTo(202);
    }

    @Test
    void routesWithTheSamePathShareIt() throws Exception {
        context.addRoutes(route("second", "listening:/outlook/notify?maxSize=20000"));
        String large = Payloads.of(created("x".repeat(15_000), SECRET));
        assertEmpty(notify(large), 202);
        context.getRouteController().stopRoute("second");
        assertEmpty(notify(large), 413);
        assertThat(statusOf("/outlook/notify")).isEqualTo(202);
        context.getRouteController().startRoute("second");
        context.getRouteController().stopRoute("first");
        assertEmpty(notify(large), 202);
    }

    @Test
    void aPathThatARouteServesIsTaken() throws Exception {
        context.addRoutes(route("other", taken("/taken")));
        assertThatThrownBy(() -> context.addRoutes(route("second", "listening:/taken")))
                .hasMessageContaining("route other").hasMessageContaining("notificationPath");
        assertThat(statusOf("/outlook/notify")).isEqualTo(202);
    }

    @Test
    void aPathBelongsToOneComponent() throws Exception {
        ListeningComponent other = new ListeningComponent();
        other.dispatcher.register(new RecordingReceiver("of the other component"));
        context.addComponent("other", other);
        assertThatThrownBy(() -> context.addRoutes(route("second", "other:/outlook/notify")))
                .hasMessageContaining("another Outlook component").hasMessageContaining("/outlook/notify");
        assertThat(statusOf("/outlook/notify")).isEqualTo(202);

        context.getRouteController().stopRoute("first");
        context.getRouteController().startRoute("second");
        assertThat(send("/outlook/notify", BodyPublishers.ofString(Payloads.of(created("1", "of the other component"))))
                .statusCode()).isEqualTo(202);
    }

    @Test
    void stoppingWaitsForRequestsInFlight() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        component.dispatcher.register(new NotificationReceiver() {
            @Override
            public boolean recognises(OutlookChangeNotification notification) {
                entered.countDown();
                try {
                    return leave.await(10, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    return false;
                }
            }

            @Override
            public boolean accept(ReceivedNotification notification) {
                return true;
            }
        });
        var answer = client.sendAsync(
                post("/outlook/notify", BodyPublishers.ofString(Payloads.of(created("1", "other")))).build(),
                BodyHandlers.ofString());
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
        Thread stopping = new Thread(() -> stopRoute("first"));
        stopping.start();
        await().atMost(Duration.ofSeconds(10)).until(() -> stopping.getState() == Thread.State.TIMED_WAITING
                || stopping.getState() == Thread.State.WAITING);
        assertThat(stopping.isAlive()).isTrue();
        leave.countDown();
        stopping.join(10_000);
        assertThat(stopping.isAlive()).isFalse();
        // whether its connection survives is up to the engine
        assertThat(answer.handle((ok, failure) -> ok == null ? 0 : ok.statusCode()).get(10, TimeUnit.SECONDS)).isIn(202, 0);
    }

    @Test
    void servesOnAfterRequestsThatAreCutOff() throws Exception {
        for (String begun : new String[] {
                "POST /outlook/notify HTTP/1.1\r\n", "POST /outlook/notify HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{",
                "POST /outlook/notify HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "\u0000\u0001\u0002", "POST /outlook/notify?validationToken=%00%0d%0a HTTP/1.1\r\nHost: x\r\n" }) {
            try (Socket socket = new Socket("127.0.0.1", port())) {
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            }
        }
        assertThat(statusOf("/outlook/notify")).isEqualTo(202);
    }

    private void stopRoute(String id) {
        try {
            context.getRouteController().stopRoute(id);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** URI of a consumer of the engine's own. */
    abstract String taken(String path);

    static RouteBuilder route(String id, String from) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(from).routeId(id).to("mock:" + id);
            }
        };
    }

    /** Status of a good notification, or 0 when nobody answers. */
    int statusOf(String path) throws InterruptedException {
        // the first connection may be one that the engine closed without saying so
        for (int attempt = 0; attempt < 2; attempt++) {
            try {
                return send(path, BodyPublishers.ofString(Payloads.of(created("1", SECRET)))).statusCode();
            } catch (IOException e) {
                assertThat(e).isNotInstanceOf(HttpTimeoutException.class);
            }
        }
        return 0;
    }

    HttpResponse<String> notify(String payload) throws IOException, InterruptedException {
        return send("/outlook/notify", BodyPublishers.ofString(payload));
    }

    HttpResponse<String> send(String path, BodyPublisher body) throws IOException, InterruptedException {
        return client.send(
                post(path, body).header("Content-Type", "application/json; charset=utf-8").header("X-Odd", "echo-me")
                        .header("Authorization", "Bearer echo-me").build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder post(String path, BodyPublisher body) {
        return request(path).POST(body);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path)).timeout(Duration.ofSeconds(20));
    }

    static void assertEmpty(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
        assertHarmless(answer);
    }

    private static void assertHarmless(HttpResponse<?> answer) {
        assertThat(answer.headers().map().keySet()).allSatisfy(name -> assertThat(HARMLESS).contains(name.toLowerCase()));
    }

}
