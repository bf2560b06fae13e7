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
package io.github.cameloutlook.emulator.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.cameloutlook.emulator.tls.CertificateOnDemand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JettyServerTest {

    private final CertificateOnDemand certificate = new CertificateOnDemand(List.of("localhost", "127.0.0.1"));
    private final HttpClient client = HttpClient.newBuilder().sslContext(certificate.get().clientContext()).build();
    private JettyServer server;

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void passesMethodPathQueryHeadersAndBodyUndecoded() throws Exception {
        serve(request -> Response.json(200, Map.of(
                "method", request.method(), "path", request.rawPath(), "query", request.rawQuery(),
                "header", request.header("x-one"), "all", request.headers().get("X-ONE"),
                "origin", request.origin(),
                "body", new String(request.body().readAllBytes(), StandardCharsets.UTF_8))));
        HttpResponse<String> response = send(HttpRequest.newBuilder(uri("/v1.0/a%2Fb/c%20d('x')?$filter=a%20eq%20'b'"))
                .header("X-One", "1").header("X-One", "2").method("PATCH", HttpRequest.BodyPublishers.ofString("h\u00e9")));
        assertThat(response.headers().firstValue("content-length")).isPresent();
        assertThat(Json.read(response.body().getBytes(StandardCharsets.UTF_8))).isEqualTo(Map.of(
                "method", "PATCH", "path", "/v1.0/a%2Fb/c%20d('x')", "query", "$filter=a%20eq%20'b'", "header", "1", "all",
                "1, 2",
                "origin", "http://127.0.0.1:" + server.port(), "body", "h\u00e9"));
    }

    @Test
    void speaksTlsAndPlainHttpOnOnePort() throws Exception {
        serve(request -> Response.json(200, request.origin()));
        for (String host : List.of("https://localhost:", "https://127.0.0.1:", "http://127.0.0.1:")) {
            assertThat(send(HttpRequest.newBuilder(URI.create(host + server.port() + "/"))).body())
                    .isEqualTo("\"" + host + server.port() + "\"");
        }
    }

    @Test
    void refusesPlainHttpWhereOnlyTlsIsWanted() throws Exception {
        server = new JettyServer(request -> Response.status(204), "127.0.0.1", 0, certificate.serverContext(), true);
        server.start();
        assertThatThrownBy(() -> send(HttpRequest.newBuilder(uri("/")))).isInstanceOf(IOException.class);
    }

    @Test
    void streamsALongBodyOfUnknownLength() throws Exception {
        byte[] piece = new byte[100_000];
        serve(request -> Response.stream(200, "application/octet-stream", -1, out -> {
            for (int i = 0; i < 50; i++) {
                out.write(piece);
                out.write(1);
            }
        }));
        HttpResponse<byte[]> response
                = client.send(HttpRequest.newBuilder(uri("/")).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.body()).hasSize(50 * 100_001);
        assertThat(response.headers().firstValue("content-length")).isEmpty();
    }

    @Test
    void failingHandlerBecomesA500() throws Exception {
        serve(request -> {
            throw new IllegalStateException("broken");
        });
        assertThat(send(HttpRequest.newBuilder(uri("/"))).statusCode()).isEqualTo(500);
    }

    @Test
    void resetReachesTheClientOverHttpAndTls() throws Exception {
        serve(request -> Response.status(200).disruption(Response.Disruption.RESET));
        assertThatThrownBy(() -> send(HttpRequest.newBuilder(uri("/")))).isInstanceOf(IOException.class);
        URI secure = URI.create("https://localhost:" + server.port());
        assertThatThrownBy(() -> send(HttpRequest.newBuilder(secure))).isInstanceOf(IOException.class);
    }

    @Test
    void truncatedBodyIsNoticedByTheClient() throws Exception {
        serve(request -> Response.json(200, Map.of("value", "x".repeat(1000))).disruption(Response.Disruption.TRUNCATE));
        assertThatThrownBy(() -> send(HttpRequest.newBuilder(uri("/")))).isInstanceOf(IOException.class);
    }

    @Test
    void completionHasRunWhenTheClientHasTheAnswer() throws Exception {
        AtomicInteger completed = new AtomicInteger();
        serve(request -> Response.json(200, Map.of()).delay(Duration.ofMillis(20)).onCompletion(completed::incrementAndGet));
        for (int i = 1; i <= 20; i++) {
            send(HttpRequest.newBuilder(uri("/")));
            assertThat(completed).hasValue(i);
        }
    }

    @Test
    void completionRunsWhenTheAnswerBreaks() throws Exception {
        AtomicInteger completed = new AtomicInteger();
        serve(request -> Response.status(200).disruption(Response.Disruption.RESET).onCompletion(completed::incrementAndGet));
        assertThatThrownBy(() -> send(HttpRequest.newBuilder(uri("/")))).isInstanceOf(IOException.class);
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(5)).untilAtomic(completed,
                org.hamcrest.Matchers.greaterThan(0));
    }

    private void serve(Handler handler) throws Exception {
        server = new JettyServer(handler, "127.0.0.1", 0, certificate.serverContext(), false);
        server.start();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
