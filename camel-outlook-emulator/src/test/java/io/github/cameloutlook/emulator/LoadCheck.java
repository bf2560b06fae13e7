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
package io.github.cameloutlook.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.github.cameloutlook.emulator.limit.LimitSettings;

/**
 * Measures how many small requests the emulator answers per second on this machine, client and server in one process.
 * Not a test: figures depend on the machine. Run {@code main} with the test class path; arguments: seconds,
 * connections.
 */
public final class LoadCheck {

    private LoadCheck() {
    }

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        int connections = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        try (OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().limits(LimitSettings.NONE).build()) {
            emulator.start();
            String id = (String) emulator.mailbox("alice@contoso.com").createMessage("drafts", Map.of(
                    "subject", "Hello", "body", Map.of("contentType", "text", "content", "x".repeat(500)))).get("id");
            measure(emulator, "/v1.0/me/messages/" + id, seconds / 2, connections);
            long count = measure(emulator, "/v1.0/me/messages/" + id, seconds, connections);
            System.out.printf("%d requests per second over %d connections%n", count / seconds, connections);
        }
    }

    private static long measure(OutlookEmulatorServer emulator, String path, int seconds, int connections) throws Exception {
        AtomicLong count = new AtomicLong();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService clients = Executors.newFixedThreadPool(connections);
        for (int i = 0; i < connections; i++) {
            clients.submit(() -> {
                count.addAndGet(sendUntil(end, URI.create(emulator.baseUrl()), path));
                return null;
            });
        }
        clients.shutdown();
        if (!clients.awaitTermination(seconds + 30L, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The emulator stopped answering");
        }
        return count.get();
    }

    /** One connection, one request after the other, by hand: a client library would cost more than the server. */
    private static long sendUntil(long end, URI server, String path) throws IOException {
        byte[] request
                = ("GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAuthorization: Bearer any\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        long count = 0;
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[64 * 1024];
            while (System.nanoTime() < end) {
                out.write(request);
                readAnswer(in, buffer);
                count++;
            }
        }
        return count;
    }

    private static void readAnswer(InputStream in, byte[] buffer) throws IOException {
        int filled = 0;
        int expected = Integer.MAX_VALUE;
        while (filled < expected) {
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                throw new IOException("The connection ended");
            }
            filled += read;
            if (expected == Integer.MAX_VALUE) {
                expected = lengthOf(new String(buffer, 0, filled, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static int lengthOf(String answer) throws IOException {
        int head = answer.indexOf("\r\n\r\n");
        if (head < 0) {
            return Integer.MAX_VALUE;
        }
        if (!answer.startsWith("HTTP/1.1 200")) {
            throw new IOException("Not answered with 200: " + answer);
        }
        int field = answer.indexOf("Content-Length: ") + "Content-Length: ".length();
        return head + 4 + Integer.parseInt(answer.substring(field, answer.indexOf('\r', field)));
    }
}
