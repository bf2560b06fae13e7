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

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.github.cameloutlook.webhook.notification.Payloads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Hostile requests over real sockets, to a listener with 64 MB of heap. */
class HostileTrafficTest {

    /** Each engine gets so many; a million of them takes some minutes. */
    private static final int COUNT = Integer.getInteger("outlook.hostile.traffic", 1500);
    private static final int CONNECTIONS = 4;

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    /** What no HTTP engine understands is answered by itself, if at all. */
    private static final List<String> BROKEN = List.of(
            "\r\n\r\n", "c4n4ry\r\n\r\n", "POST\r\n\r\n", "POST /outlook/notify\r\n\r\n",
            "POST /outlook/notify HTTP/9.9\r\n\r\n",
            "POST /outlook/notify HTTP/1.1\r\n\r\n", "POST /outlook/notify HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
            "POST /outlook/notify HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n",
            "POST /outlook/notify HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n{}{}{}",
            "POST /outlook/notify HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "POST /outlook/notify HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nc4n4ry\r\n",
            "POST /outlook/notify HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: c4n4ry\r\n\r\n{}",
            "POST /outlook/notify HTTP/1.1\r\nHost: x\r\nc4n4ry\r\n\r\n",
            "POST /outlook/notify HTTP/1.1\r\nHost: x\r\nX: c4n4ry\u0000\r\n\r\n",
            "POST /outlook/notify?validationToken=a b\r\nX: c4n4ry HTTP/1.1\r\nHost: x\r\n\r\n",
            "POST /outlook/notify?validationToken=%0d%0aX:%20c4n4ry HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n{",
            "POST /outlook/notify HTTP/1.1\r\nHost: x\r\nX: " + "c4n4ry".repeat(5000) + "\r\n\r\n",
            "POST /outlook/notify?" + "c4n4ry".repeat(5000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
            "POST /outlook/../outlook/notify/../../c4n4ry HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}",
            "POST http://c4n4ry/outlook/notify HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}",
            "GET /outlook/notify?validationToken=c4n4ry HTTP/1.1\r\nHost: x\r\n\r\n",
            "TRACE /outlook/notify HTTP/1.1\r\nHost: x\r\nX: c4n4ry\r\n\r\n",
            "OPTIONS /outlook/notify HTTP/1.1\r\nHost: x\r\nOrigin: https://c4n4ry\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nc4n4ry");

    private final ConcurrentMap<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final AtomicLong good = new AtomicLong();

    @ParameterizedTest
    @ValueSource(strings = { "platform-http", "netty-http" })
    void reachesNobodyAndLeaksNothing(String engine) throws Exception {
        long begin = System.nanoTime();
        ListeningProcess listener = new ListeningProcess(engine, Long.MAX_VALUE);
        String seen;
        try (listener) {
            ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS);
            List<Future<?>> sending = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                int seed = i;
                sending.add(senders.submit(() -> send(listener.port, new HostileRequests(seed), COUNT / CONNECTIONS)));
            }
            for (Future<?> sender : sending) {
                sender.get();
            }
            senders.shutdown();
            for (String broken : BROKEN) {
                breakIn(listener.port, broken);
            }
            sendGood(listener.port);
            seen = listener.seen();
        }
        assertThat(seen).startsWith("seen " + good + " ").contains("noRoom=0,");
        assertThat(listener.output)
                .noneMatch(line -> line.contains(HostileRequests.MARK) || line.contains(HostileRequests.SECRET))
                .contains("stopped");
        assertThat(statuses.keySet()).isSubsetOf(Set.of(0, 200, 202, 400, 403, 404, 413, 414, 431, 501, 505));
        System.out.printf("%s: %d hostile requests in %.1f s, answers %s, %s, %d lines of output%n", engine, COUNT,
                (System.nanoTime() - begin) / 1e9, new TreeMap<>(statuses), seen, listener.output.size());
    }

    private Void send(int port, HostileRequests requests, int count) throws IOException {
        RawConnection connection = new RawConnection(port);
        try {
            for (int i = 0; i < count; i++) {
                HostileRequest request = requests.next();
                if (neverAnswered(request)) {
                    continue;
                }
                RawConnection.Answer answer;
                try {
                    answer = connection.post(ListeningApplication.PATH, request);
                } catch (EOFException | SocketException e) {
                    // closed, which may be because of the request before: only on a new connection it is because of this one
                    connection.close();
                    connection = new RawConnection(port);
                    answer = postAgain(connection, request);
                }
                check(i, request, answer);
                if (answer.isLast()) {
                    connection.close();
                    connection = new RawConnection(port);
                }
                if (i % 500 == 0) {
                    sendGood(port);
                }
            }
        } finally {
            connection.close();
        }
        return null;
    }

    /**
     * Vert.x forgets about forms whose query cannot be decoded: whoever sends one may wait until the connection ends.
     */
    private static boolean neverAnswered(HostileRequest request) {
        return request.kind().equals("bad handshake") && request.headers().get("Content-Type").contains("form");
    }

    private RawConnection.Answer postAgain(RawConnection connection, HostileRequest request) throws IOException {
        try {
            return connection.post(ListeningApplication.PATH, request);
        } catch (EOFException | SocketException e) {
            return RawConnection.Answer.CLOSED;
        }
    }

    private void check(int number, HostileRequest request, RawConnection.Answer answer) {
        count(answer.status());
        if (answer == RawConnection.Answer.CLOSED) {
            return;
        }
        if (request.token() != null && answer.status() == 200) {
            assertThat(answer.text()).isEqualTo(request.token());
            assertThat(answer.headers()).containsEntry("x-content-type-options", "nosniff");
        } else {
            assertThat(answer.status()).as("request %d, %s", number, request).isGreaterThanOrEqualTo(400);
            // what the engine refuses by itself may have the name of the status as its content
            assertThat(answer.text()).as("request %d, %s", number, request).matches("[A-Za-z ]{0,30}");
        }
        assertThat(answer.headers().keySet()).as("request %d, %s", number, request).isSubsetOf(
                "content-length", "content-type", "date", "connection", "transfer-encoding", "x-content-type-options");
        assertThat(answer.headers().values()).noneMatch(value -> value.contains(HostileRequests.MARK));
    }

    /** The engine may answer or close; it says nothing about itself or about what was sent. */
    private void breakIn(int port, String text) throws IOException {
        try (RawConnection connection = new RawConnection(port)) {
            connection.write(text.getBytes(StandardCharsets.ISO_8859_1));
            String answer = connection.readAll();
            assertThat(answer).as(text.lines().findFirst().orElse("")).doesNotContain("c4n4ry").doesNotContain("\tat ")
                    .doesNotContain("Exception");
        }
    }

    private void sendGood(int port) throws IOException {
        byte[] payload = Payloads.of(Payloads.created("1", HostileRequests.SECRET)).getBytes(StandardCharsets.UTF_8);
        try (RawConnection connection = new RawConnection(port)) {
            RawConnection.Answer answer
                    = connection.post(ListeningApplication.PATH, new HostileRequest("good", null, JSON, payload, null));
            assertThat(answer.status()).isEqualTo(202);
            count(202);
            good.incrementAndGet();
        }
    }

    private void count(int status) {
        statuses.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
    }
}
