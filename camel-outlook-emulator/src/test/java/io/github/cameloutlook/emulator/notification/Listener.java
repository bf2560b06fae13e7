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
package io.github.cameloutlook.emulator.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;

import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.cameloutlook.emulator.http.Json;
import io.github.cameloutlook.emulator.subscription.Encryption;
import io.github.cameloutlook.emulator.subscription.Owner;
import io.github.cameloutlook.emulator.subscription.Subscription;

/** A listener for notifications that behaves as a test wants it to. */
public final class Listener implements AutoCloseable {

    /** One request. */
    public record Received(String method, String path, String query, String contentType, String clientState,
            String body) {

        @SuppressWarnings("unchecked")
        public Map<String, Object> json() {
            try {
                return (Map<String, Object>) Json.read(body.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @SuppressWarnings("unchecked")
        public List<Map<String, Object>> notifications() {
            return (List<Map<String, Object>>) json().get("value");
        }
    }

    static {
        // or else every answer with a body waits 40 ms for the acknowledgement of its headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> handshakes = new CopyOnWriteArrayList<>();
    private final List<Received> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final String scheme;
    private final HttpServer server;
    private volatile IntSupplier status = () -> 202;
    private volatile UnaryOperator<String> echo = UnaryOperator.identity();
    private volatile String echoType = "text/plain; charset=utf-8";
    private volatile int echoStatus = 200;
    private volatile boolean silent;

    public Listener() {
        this(null);
    }

    /** @param tls to speak https with, or null for http */
    public Listener(SSLContext tls) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        scheme = tls == null ? "http" : "https";
        try {
            if (tls == null) {
                server = HttpServer.create(address, 0);
            } else {
                HttpsServer secure = HttpsServer.create(address, 0);
                secure.setHttpsConfigurator(new HttpsConfigurator(tls));
                server = secure;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Received received = new Received(
                    exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), exchange.getRequestURI().getRawQuery(),
                    exchange.getRequestHeaders().getFirst("Content-Type"), exchange.getRequestHeaders().getFirst("ClientState"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String token = validationToken(received.query());
            (token == null ? requests : handshakes).add(received);
            if (silent) {
                closed.await();
            } else if (token == null) {
                exchange.sendResponseHeaders(status.getAsInt(), -1);
            } else {
                byte[] answer = echo.apply(token).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", echoType);
                exchange.sendResponseHeaders(echoStatus, answer.length);
                exchange.getResponseBody().write(answer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String validationToken(String query) {
        if (query == null) {
            return null;
        }
        for (String parameter : query.split("&")) {
            if (parameter.startsWith("validationToken=")) {
                return URLDecoder.decode(parameter.substring(parameter.indexOf('=') + 1), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    public String url(String pathAndQuery) {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort() + pathAndQuery;
    }

    /** A subscription that this listener is told of, past the service that makes them. */
    Subscription subscription(String pathAndQuery) {
        return subscription(pathAndQuery, "application-1", null);
    }

    Subscription subscription(String pathAndQuery, String application, Encryption encryption) {
        return new Subscription(
                UUID.randomUUID().toString(), new Owner(application, null, "tenant-1"), "me/messages", null, "created",
                Set.of("created"), url(pathAndQuery), url("/lifecycle"), Instant.MAX, "secret", encryption, null, false,
                Instant.MAX);
    }

    /** Answers notifications with this status. */
    public void answer(int code) {
        answer(() -> code);
    }

    public void answer(IntSupplier codes) {
        this.status = codes;
    }

    /** Answers the handshake like this. */
    public void echo(int code, String contentType, UnaryOperator<String> text) {
        echoStatus = code;
        echoType = contentType;
        echo = text;
    }

    /** Reads requests and does not answer. */
    public void fallSilent(boolean value) {
        silent = value;
    }

    public List<Received> handshakes() {
        return handshakes;
    }

    /** The requests with notifications. */
    public List<Received> requests() {
        return requests;
    }

    /** The notifications of all requests, in the order of arrival. */
    public List<Map<String, Object>> notifications() {
        List<Map<String, Object>> all = new ArrayList<>();
        requests.forEach(request -> all.addAll(request.notifications()));
        return all;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
