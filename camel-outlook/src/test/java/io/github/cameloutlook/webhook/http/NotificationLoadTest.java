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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import io.github.cameloutlook.webhook.notification.Payloads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notifications keep coming while nothing works them off: they are accepted as long as there is room, then the service
 * is asked to repeat them; the listener has 64 MB of heap. Run with a rate for figures; without it is a test of the
 * order.
 */
class NotificationLoadTest {

    private static final int COUNT = Integer.getInteger("outlook.load.notifications", 2000);
    /** Notifications a second; 0 for as many as there can be. */
    private static final int RATE = Integer.getInteger("outlook.load.rate", 0);
    private static final int CONNECTIONS = 4;

    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger next = new AtomicInteger();
    private final long[] micros = new long[COUNT];

    @ParameterizedTest
    @ValueSource(strings = { "platform-http", "netty-http" })
    void acceptsWhatThereIsRoomForAndLetsTheRestBeRepeated(String engine) throws Exception {
        int room = COUNT / 2;
        String seen;
        long begin;
        double seconds;
        try (ListeningProcess listener = new ListeningProcess(engine, room)) {
            begin = System.nanoTime();
            ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS);
            List<Future<?>> sending = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                sending.add(senders.submit(() -> send(listener.port, System.nanoTime())));
            }
            for (Future<?> sender : sending) {
                sender.get();
            }
            senders.shutdown();
            seconds = (System.nanoTime() - begin) / 1e9;
            seen = listener.seen();
        }
        assertThat(accepted).hasValue(room);
        assertThat(repeated).hasValue(COUNT - room);
        assertThat(seen).startsWith("seen " + room + " ").contains("accepted=" + room + ",", "noRoom=" + (COUNT - room) + ",");
        Arrays.sort(micros);
        System.out.printf("%s: %d notifications in %.1f s, %.0f a second; answered in %d us (median), %d us (99 %%), %d us"
                          + " (most); %s%n",
                engine, COUNT, seconds, COUNT / seconds, micros[COUNT / 2], micros[COUNT * 99 / 100], micros[COUNT - 1], seen);
    }

    private Void send(int port, long begin) throws Exception {
        byte[] payload = Payloads.of(Payloads.created("1", HostileRequests.SECRET)).getBytes(StandardCharsets.UTF_8);
        HostileRequest notification
                = new HostileRequest("good", null, Map.of("Content-Type", "application/json"), payload, null);
        try (RawConnection connection = new RawConnection(port)) {
            for (int i = next.getAndIncrement(); i < COUNT; i = next.getAndIncrement()) {
                long due = RATE == 0 ? begin : begin + i * 1_000_000_000L / RATE;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                long sent = System.nanoTime();
                int status = connection.post(ListeningApplication.PATH, notification).status();
                micros[i] = (System.nanoTime() - sent) / 1000;
                assertThat(status).isIn(202, 503);
                (status == 202 ? accepted : repeated).incrementAndGet();
            }
        }
        return null;
    }
}
