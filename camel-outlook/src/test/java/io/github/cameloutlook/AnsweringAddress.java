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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An address that the service may send notifications to: it answers handshakes, and takes everything else. */
final class AnsweringAddress implements AutoCloseable {

    private static final String TOKEN = "validationToken=";

    private final List<String> handshakes = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    AnsweringAddress() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String query = exchange.getRequestURI().getRawQuery();
            if (query == null || !query.startsWith(TOKEN)) {
                exchange.sendResponseHeaders(202, -1);
                return;
            }
            String token = URLDecoder.decode(query.substring(TOKEN.length()), StandardCharsets.UTF_8);
            handshakes.add(token);
            byte[] echo = token.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, echo.length);
            exchange.getResponseBody().write(echo);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/notifications";
    }

    /** The tokens that were answered. */
    List<String> handshakes() {
        return handshakes;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
