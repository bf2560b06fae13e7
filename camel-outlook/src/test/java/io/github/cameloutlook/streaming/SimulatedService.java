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
package io.github.cameloutlook.streaming;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.cameloutlook.client.ErrorDetails;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.webhook.subscription.VirtualTime;

/** A service, a network and a mailbox on a bad day, in virtual time. */
final class SimulatedService implements NotificationSource {

    private final VirtualTime time;
    private final Random random;
    private final double trouble;
    private final Map<String, Instant> endOfSubscriptions = new HashMap<>();
    private final Map<Integer, Instant> unseen = new HashMap<>();
    private Line line;
    private int changes;
    int subscriptions;
    int connections;
    Duration longest = Duration.ZERO;

    /** @param trouble from 0 to 1 */
    SimulatedService(VirtualTime time, long seed, double trouble) {
        this.time = time;
        this.random = new Random(seed);
        this.trouble = trouble;
    }

    private Instant now() {
        return time.clock().instant();
    }

    private boolean bad(double chance) {
        return random.nextDouble() < chance * trouble;
    }

    private void later(Duration delay, Runnable task) {
        time.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Duration upTo(Duration most) {
        return Duration.ofMillis((long) (random.nextDouble() * most.toMillis()));
    }

    /** One connection. */
    private final class Line implements Connection {

        private final String id;
        private final Ear ear;
        private boolean open = true;
        private boolean silent;
        private boolean first = true;

        private Line(String id, Ear ear) {
            this.id = id;
            this.ear = ear;
        }

        private void send(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int from = 0; open && !silent && from < bytes.length;) {
                int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
                ear.heard(Arrays.copyOfRange(bytes, from, to), to - from);
                from = to;
            }
        }

        private void say(String object) {
            send((first ? "" : ",") + object);
            first = false;
        }

        private void keepAlive() {
            if (open) {
                endOfSubscriptions.put(id, now().plus(Duration.ofMinutes(30)));
                say("{\"@odata.type\":\"#Microsoft.OutlookServices.KeepAliveNotification\",\"Status\":\"Ok\"}");
                later(Duration.ofSeconds(15), this::keepAlive);
            }
        }

        private void end(String last, Throwable failure) {
            if (open) {
                send(last);
                boolean heard = open && !silent;
                open = false;
                if (heard) {
                    ear.ended(failure);
                }
            }
        }

        @Override
        public void close() {
            open = false;
        }
    }

    @Override
    public CompletableFuture<String> subscribe() {
        if (bad(0.2)) {
            return CompletableFuture.failedFuture(new IOException("no answer"));
        }
        String id = "subscription-" + ++subscriptions;
        endOfSubscriptions.put(id, now().plus(Duration.ofMinutes(30)));
        return CompletableFuture.completedFuture(id);
    }

    @Override
    public CompletableFuture<Connection> listen(String subscriptionId, Ear ear) {
        if (bad(0.2)) {
            return CompletableFuture.failedFuture(new IOException("no answer"));
        }
        Instant end = endOfSubscriptions.get(subscriptionId);
        if (end == null || end.isBefore(now()) || bad(0.05)) {
            endOfSubscriptions.remove(subscriptionId);
            return CompletableFuture.failedFuture(new OutlookNotFoundException(
                    new ErrorDetails("alice", "subscriptions/listen", 404, "ErrorItemNotFound", "gone", null, null), null));
        }
        connections++;
        Line opened = new Line(subscriptionId, ear);
        line = opened;
        later(Duration.ofMillis(10), () -> opened.send("{\"@odata.context\":\"x\",\"value\":["));
        later(Duration.ofSeconds(15), opened::keepAlive);
        later(Duration.ofMinutes(30), () -> opened.end("]}", null));
        if (bad(0.4)) {
            later(upTo(Duration.ofMinutes(30)),
                    () -> opened.end("{\"Sub", random.nextBoolean() ? null : new IOException("cut")));
        } else if (bad(0.2)) {
            later(upTo(Duration.ofMinutes(30)), () -> opened.send("<html>not at all</html>"));
        } else if (bad(0.3)) {
            later(upTo(Duration.ofMinutes(30)), () -> opened.silent = true);
        }
        CompletableFuture<Connection> answer = new CompletableFuture<>();
        later(Duration.ofMillis(5), () -> answer.complete(opened));
        return answer;
    }

    /** Changes something, and tells whoever listens; some of what is told gets lost. */
    void change() {
        unseen.put(++changes, now());
        if (line != null && line.open && !bad(0.1)) {
            line.say("{\"SubscriptionId\":\"" + line.id + "\",\"SequenceNumber\":" + changes
                     + ",\"ChangeType\":\"Created\",\"ResourceData\":{\"Id\":\"item-" + changes + "\"}}");
        }
    }

    /** The mailbox is walked: what has changed is seen. */
    void walk() {
        unseen.values().forEach(since -> {
            Duration waited = Duration.between(since, now());
            longest = waited.compareTo(longest) > 0 ? waited : longest;
        });
        unseen.clear();
    }

    /** Nothing comes any more, and nobody says so. */
    void fallSilent() {
        line.silent = true;
    }

    int unseen() {
        return unseen.size();
    }

    boolean isHeard() {
        return line != null && line.open;
    }
}
