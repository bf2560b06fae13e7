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
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.cameloutlook.consumer.NotifierStatus.State;
import io.github.cameloutlook.webhook.subscription.VirtualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A keeper of connections through days of virtual time. */
class StreamKeeperTest {

    private static final StreamTerms TERMS = new StreamTerms(Duration.ofMinutes(30), Duration.ofSeconds(15));

    private final VirtualTime time = new VirtualTime();

    private StreamKeeper keeper(SimulatedService service) {
        return new StreamKeeper("alice", service, TERMS, time.clock(), time, time, service::walk);
    }

    @Test
    void aQuietDayTakesOneSubscriptionAndOneConnectionAtATime() {
        SimulatedService service = new SimulatedService(time, 1, 0);
        StreamKeeper keeper = keeper(service);
        keeper.begin();
        time.pass(Duration.ofHours(24));
        assertThat(service.subscriptions).isEqualTo(1);
        assertThat(service.connections).as("it connects anew before the service ends the connection").isBetween(50, 61);
        assertThat(keeper.status().state()).isEqualTo(State.ACTIVE);
        assertThat(keeper.status().failures()).isZero();
        assertThat(time.waiting()).as("nothing is left behind").isLessThan(200);
    }

    @Test
    void aChangeThatIsToldIsWalkedAtOnce() {
        SimulatedService service = new SimulatedService(time, 1, 0);
        keeper(service).begin();
        time.pass(Duration.ofMinutes(1));
        service.change();
        assertThat(service.unseen()).isZero();
        assertThat(service.longest).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
    void nothingIsMissedOnABadDay(long seed) {
        SimulatedService service = new SimulatedService(time, seed, 1);
        StreamKeeper keeper = keeper(service);
        keeper.begin();
        Random random = new Random(seed);
        for (Duration day = Duration.ZERO; day.compareTo(Duration.ofHours(24)) < 0;) {
            Duration pause = Duration.ofSeconds(1 + random.nextInt(120));
            time.pass(pause);
            day = day.plus(pause);
            service.change();
            assertThat(time.waiting()).as("no growth").isLessThan(200);
        }
        time.pass(Duration.ofHours(1));
        assertThat(service.unseen()).isZero();
        assertThat(service.longest).as("a change that was not told is found by the walk of the next connection")
                .isLessThan(Duration.ofMinutes(40));
        assertThat(service.connections).isGreaterThan(48);
    }

    @Test
    void aSilentConnectionIsGivenUp() {
        SimulatedService service = new SimulatedService(time, 1, 0);
        StreamKeeper keeper = keeper(service);
        keeper.begin();
        time.pass(Duration.ofSeconds(20));
        int before = service.connections;
        service.fallSilent();
        time.pass(Duration.ofSeconds(70));
        assertThat(service.connections).isGreaterThan(before);
        assertThat(keeper.isTelling()).isTrue();
    }

    /** A service that is there, but of no use. */
    private final class Useless implements NotificationSource {
        private final String answer;
        private int subscriptions;
        private int connections;

        private Useless(String answer) {
            this.answer = answer;
        }

        @Override
        public CompletableFuture<String> subscribe() {
            return CompletableFuture.completedFuture("subscription-" + ++subscriptions);
        }

        @Override
        public CompletableFuture<Connection> listen(String subscriptionId, Ear ear) {
            connections++;
            if (answer == null) {
                return CompletableFuture.failedFuture(new IOException("no such thing"));
            }
            time.schedule(() -> {
                byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                ear.heard(bytes, bytes.length);
                ear.ended(null);
            }, 10, TimeUnit.MILLISECONDS);
            return CompletableFuture.completedFuture(() -> {
            });
        }
    }

    @Test
    void aServiceThatEndsConnectionsAtOnceIsNotAskedAllTheTime() {
        Useless service = new Useless("{\"value\":[]}");
        AtomicInteger walks = new AtomicInteger();
        new StreamKeeper("alice", service, TERMS, time.clock(), time, time, walks::incrementAndGet).begin();
        time.pass(Duration.ofHours(1));
        assertThat(service.connections).isBetween(10, 80);
        assertThat(walks.get()).isLessThan(80);
    }

    @Test
    void aSubscriptionThatIsOfNoUseIsReplaced() {
        Useless service = new Useless(null);
        new StreamKeeper("alice", service, TERMS, time.clock(), time, time, () -> {
        }).begin();
        time.pass(Duration.ofHours(1));
        assertThat(service.subscriptions).isEqualTo(2);
    }

    @Test
    void afterItsEndNothingGoesOn() {
        SimulatedService service = new SimulatedService(time, 1, 0);
        StreamKeeper keeper = keeper(service);
        keeper.begin();
        time.pass(Duration.ofMinutes(5));
        keeper.end(State.STOPPED);
        assertThat(service.isHeard()).isFalse();
        int connections = service.connections;
        time.pass(Duration.ofHours(2));
        assertThat(service.connections).isEqualTo(connections);
        assertThat(time.waiting()).isZero();
        assertThat(keeper.status().state()).isEqualTo(State.STOPPED);
    }

    @Test
    void onDemandItConnectsOrSubscribesAnew() {
        SimulatedService service = new SimulatedService(time, 1, 0);
        StreamKeeper keeper = keeper(service);
        keeper.begin();
        time.pass(Duration.ofMinutes(1));
        keeper.reconnect(false);
        time.pass(Duration.ofMinutes(1));
        assertThat(service.subscriptions).isEqualTo(1);
        assertThat(service.connections).isEqualTo(2);
        keeper.reconnect(true);
        time.pass(Duration.ofMinutes(1));
        assertThat(service.subscriptions).isEqualTo(2);
        assertThat(keeper.status().subscriptionId()).isEqualTo("subscription-2");
    }
}
