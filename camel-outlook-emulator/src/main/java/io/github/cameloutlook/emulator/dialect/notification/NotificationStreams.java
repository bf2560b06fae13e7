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
package io.github.cameloutlook.emulator.dialect.notification;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;

import io.github.cameloutlook.emulator.clock.MovableClock;
import io.github.cameloutlook.emulator.clock.Timetable;
import io.github.cameloutlook.emulator.http.Json;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.subscription.Subscription;

/**
 * The connections on which notifications are listened for. What is said on one is a JSON object that grows, in chunks
 * that end anywhere. What happens while nobody listens is not told later. Time is the emulator's.
 */
public final class NotificationStreams implements AutoCloseable {

    private static final byte[] CUT = new byte[0];
    private static final byte[] END = "]}".getBytes(StandardCharsets.US_ASCII);
    private static final Map<String, Object> KEEP_ALIVE
            = Map.of("@odata.type", "#Microsoft.OutlookServices.KeepAliveNotification", "Status", "Ok");
    private static final int LONGEST_CHUNK = 48;

    private final MovableClock clock;
    private final Timetable timetable;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private volatile boolean silent;

    public NotificationStreams(MovableClock clock) {
        this.clock = clock;
        this.timetable = new Timetable(clock, "outlook-emulator-streams");
    }

    /** One connection; bytes are handed over to the thread that writes. */
    private final class Connection implements Response.Body {

        private final BlockingQueue<byte[]> queue = new LinkedBlockingQueue<>();
        private final String context;
        private final Set<String> ids;
        private final Duration keepAlive;
        private final BiConsumer<Set<String>, Boolean> life;
        private boolean first = true;

        private Connection(String context, Set<String> ids, Duration keepAlive, BiConsumer<Set<String>, Boolean> life) {
            this.context = context;
            this.ids = ids;
            this.keepAlive = keepAlive;
            this.life = life;
        }

        private synchronized void say(Map<String, Object> object) {
            try {
                byte[] json = Json.bytes(object);
                queue.add(first ? json : ("," + new String(json, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
                first = false;
            } catch (IOException e) {
                throw new IllegalStateException("A notification could not be written", e);
            }
        }

        private void keepAlive() {
            if (!open.contains(this)) {
                return;
            }
            if (!silent) {
                say(KEEP_ALIVE);
            }
            timetable.at(clock.instant().plus(keepAlive), this::keepAlive);
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            Random borders = new Random(ids.hashCode());
            try {
                write(out, ("{\"@odata.context\":\"" + context + "\",\"value\":[").getBytes(StandardCharsets.UTF_8), borders);
                for (byte[] piece = queue.take(); piece != END; piece = queue.take()) {
                    if (piece == CUT) {
                        throw new IOException("The connection was to be cut");
                    }
                    write(out, piece, borders);
                }
                write(out, END, borders);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("The emulator stops", e);
            } finally {
                open.remove(this);
                life.accept(ids, false);
            }
        }

        private static void write(OutputStream out, byte[] bytes, Random borders) throws IOException {
            int from = 0;
            while (from < bytes.length) {
                int to = Math.min(bytes.length, from + 1 + borders.nextInt(LONGEST_CHUNK));
                out.write(Arrays.copyOfRange(bytes, from, to));
                out.flush();
                from = to;
            }
        }
    }

    /**
     * The body of an answer that tells of subscriptions.
     *
     * @param life told when listening begins (true) and ends (false)
     */
    Response.Body listen(
            String context, Set<String> ids, Duration timeout, Duration keepAlive, BiConsumer<Set<String>, Boolean> life) {
        Connection connection = new Connection(context, ids, keepAlive, life);
        open.add(connection);
        life.accept(ids, true);
        timetable.at(clock.instant().plus(timeout), () -> connection.queue.add(END));
        timetable.at(clock.instant().plus(keepAlive), connection::keepAlive);
        return connection;
    }

    /** Tells whoever listens. */
    public void tell(Subscription subscription, Map<String, Object> members) {
        open.stream().filter(connection -> connection.ids.contains(subscription.id()))
                .forEach(connection -> connection.say(members));
    }

    /** How many connections are open. */
    public int open() {
        return open.size();
    }

    /** Ends all connections in the middle of their object. */
    public void cut() {
        List.copyOf(open).forEach(connection -> connection.queue.add(CUT));
    }

    /** Says something that is no notification on all connections. */
    public void sayGarbage(String text) {
        open.forEach(connection -> connection.queue.add(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether keep-alives are left out, as by a connection that is dead without anybody's knowing. */
    public void fallSilent(boolean value) {
        silent = value;
    }

    @Override
    public void close() {
        cut();
        timetable.close();
    }
}
