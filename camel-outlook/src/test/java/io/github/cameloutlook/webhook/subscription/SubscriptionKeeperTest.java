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
package io.github.cameloutlook.webhook.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.OutlookAccessDeniedException;
import io.github.cameloutlook.client.OutlookServiceUnavailableException;
import io.github.cameloutlook.client.OutlookThrottledException;
import io.github.cameloutlook.consumer.NotifierStatus.State;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a keeper does about what happens to its subscription, in virtual time. */
class SubscriptionKeeperTest {

    private static final String KEY = "outlook|alice|inbox|default|subscription";
    private static final String URL = "https://host.example/graph";

    private final VirtualTime time = new VirtualTime();
    private final StandInService service = new StandInService(time.clock());
    private final MemoryStateRepository states = new MemoryStateRepository();
    private final AllowedLifetime lifetime = new AllowedLifetime(Duration.ZERO, Duration.ofDays(7), false);
    private Duration checkInterval = Duration.ofDays(365);
    private String configuredSecret;
    private String url = URL;
    private String changeType = "created";
    private int wakes;

    private SubscriptionKeeper keeper() {
        return keeper(new HeldSubscriptions(), states);
    }

    private SubscriptionKeeper keeper(HeldSubscriptions held, MemoryStateRepository kept) {
        SubscriptionWork work = new SubscriptionWork(
                service, new CreationPace(2, time), held, lifetime, () -> CompletableFuture.completedFuture(null),
                time.clock());
        SubscriptionTerms terms = new SubscriptionTerms(
                "alice", "users/alice/mailFolders('inbox')/messages", changeType, url, URL, configuredSecret, true,
                Duration.ZERO, false);
        return new SubscriptionKeeper(
                "alice", () -> CompletableFuture.completedFuture(terms), new SubscriptionStore(kept, KEY, time),
                new KeeperParts(work, configuredSecret, time.clock(), time, time, checkInterval), () -> wakes++);
    }

    private SubscriptionKeeper owning() {
        SubscriptionKeeper keeper = keeper();
        keeper.start();
        keeper.own();
        return keeper;
    }

    private int takeWakes() {
        int taken = wakes;
        wakes = 0;
        return taken;
    }

    private SubscriptionRecord stored() {
        return SubscriptionRecord.read(states.getState(KEY));
    }

    @Test
    void makesASubscriptionAndWakes() {
        SubscriptionKeeper keeper = owning();
        assertThat(service.takeRequests()).containsExactly("POST");
        Map<String, Object> made = service.subscriptions.get(service.only());
        assertThat(made).containsEntry("changeType", "created").containsEntry("notificationUrl", URL)
                .containsEntry("lifecycleNotificationUrl", URL)
                .containsEntry("resource", "users/alice/mailFolders('inbox')/messages");
        assertThat(keeper.status().state()).isEqualTo(State.ACTIVE);
        assertThat(keeper.status().subscriptionId()).isEqualTo(service.only());
        assertThat(keeper.isTelling()).isTrue();
        assertThat(keeper.recognises(ClientState.of(made.get("clientState").toString()))).isTrue();
        assertThat(keeper.recognises(ClientState.of("guess"))).isFalse();
        assertThat(takeWakes()).isEqualTo(1);
        assertThat(stored().clientState()).isEqualTo(made.get("clientState"));
    }

    @Test
    void neverLetsItEnd() {
        SubscriptionKeeper keeper = owning();
        String id = service.only();
        for (int hour = 0; hour < 24 * 60; hour++) {
            time.pass(Duration.ofHours(1));
            assertThat(keeper.isTelling()).isTrue();
        }
        assertThat(service.only()).isEqualTo(id);
        assertThat(service.requests).hasSizeBetween(60 / 6, 60 / 3);
        assertThat(stored().expires()).isEqualTo(keeper.status().expires());
        assertThat(takeWakes()).isEqualTo(1);
    }

    @Test
    void learnsTheLifetimeOnceForAll() {
        service.longestMinutes = 4_230;
        owning();
        assertThat(service.takeRequests()).containsExactly("POST", "POST");
        time.pass(Duration.ofDays(20));
        assertThat(service.takeRequests()).isNotEmpty().allMatch(request -> request.startsWith("PATCH"))
                .hasSizeLessThan(20);
        service.longestMinutes = 1_440;
        time.pass(Duration.ofDays(20));
        assertThat(service.only()).isEqualTo("id-1");
        assertThat(lifetime.get()).isEqualTo(Duration.ofMinutes(1_435));
    }

    @Test
    void countsWhatTheServiceAnswers() {
        lifetime.refused(Duration.ofDays(7), "expiration can only be 10 minutes");
        SubscriptionKeeper keeper = owning();
        assertThat(keeper.status().expires()).isEqualTo(time.clock().instant().plus(Duration.ofMinutes(45)));
        time.pass(Duration.ofHours(24));
        assertThat(keeper.isTelling()).isTrue();
        assertThat(service.takeRequests()).hasSizeBetween(24 * 60 / 45, 24 * 60 / 20);
    }

    @Test
    void takesItOverAfterARestart() {
        owning().stop(false);
        service.takeRequests();
        takeWakes();
        time.pass(Duration.ofHours(3));
        SubscriptionKeeper again = owning();
        assertThat(service.takeRequests()).containsExactly("GET/id-1", "PATCH/id-1");
        assertThat(again.status().state()).isEqualTo(State.ACTIVE);
        assertThat(again.recognises(ClientState.of(service.subscriptions.get("id-1").get("clientState").toString()))).isTrue();
        assertThat(takeWakes()).isZero();
    }

    @Test
    void makesItAnewWhenItIsGoneAfterARestart() {
        owning().stop(false);
        String secret = stored().clientState();
        service.subscriptions.clear();
        service.takeRequests();
        takeWakes();
        owning();
        assertThat(service.takeRequests()).containsExactly("GET/id-1", "POST");
        assertThat(service.subscriptions.get("id-2")).containsEntry("clientState", secret);
        assertThat(takeWakes()).isEqualTo(1);
    }

    @Test
    void movesItToANewAddress() {
        owning().stop(false);
        service.takeRequests();
        takeWakes();
        url = "https://other.example/graph";
        owning();
        assertThat(service.takeRequests()).containsExactly("GET/id-1", "PATCH/id-1");
        assertThat(service.subscriptions.get("id-1")).containsEntry("notificationUrl", url);
        assertThat(takeWakes()).isEqualTo(1); // until then notifications went elsewhere
    }

    @Test
    void replacesOneOfOtherTerms() {
        owning().stop(false);
        service.takeRequests();
        changeType = "created,updated";
        owning().stop(false);
        assertThat(service.takeRequests()).containsExactly("DELETE/id-1", "POST");
        configuredSecret = "my secret";
        SubscriptionKeeper keeper = owning();
        assertThat(service.takeRequests()).containsExactly("DELETE/id-2", "POST");
        assertThat(service.subscriptions.get("id-3")).containsEntry("clientState", "my secret");
        assertThat(keeper.recognises(ClientState.of("my secret"))).isTrue();
        assertThat(states.getState(KEY)).doesNotContain("my secret");
    }

    @Test
    void replacesItsOwnWhoseSecretIsNotKnown() {
        String id = service.add(Map.of(
                "resource", "/Users/alice/mailFolders('inbox')/messages", "changeType", "created", "notificationUrl", URL));
        service.subscriptions.get(id).put("resource", "users/alice/mailFolders('inbox')/messages");
        String other = service.add(Map.of("resource", "users/alice/events", "changeType", "created", "notificationUrl", URL));
        SubscriptionKeeper keeper = owning();
        assertThat(service.takeRequests()).containsExactly("POST", "GET", "DELETE/" + id, "POST");
        assertThat(service.subscriptions).containsKey(other).hasSize(2);
        assertThat(keeper.isTelling()).isTrue();
    }

    @Test
    void leavesThoseOfOthersAlone() {
        service.add(Map.of("resource", "users/alice/mailFolders('inbox')/messages", "changeType", "created",
                "notificationUrl", "https://another.example/graph"));
        SubscriptionKeeper keeper = owning();
        assertThat(keeper.status().state()).isEqualTo(State.FAILED);
        assertThat(keeper.status().lastError()).hasMessageContaining("409");
        time.pass(Duration.ofHours(1));
        assertThat(service.takeRequests()).doesNotContain("DELETE/id-1");
        service.subscriptions.clear();
        time.pass(Duration.ofMinutes(5));
        assertThat(keeper.status().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void twoWhoWantTheSameShareOne() {
        HeldSubscriptions held = new HeldSubscriptions();
        SubscriptionKeeper first = keeper(held, states);
        SubscriptionKeeper second = keeper(held, new MemoryStateRepository());
        first.own();
        second.own();
        assertThat(service.takeRequests()).containsExactly("POST");
        String secret = service.subscriptions.get(service.only()).get("clientState").toString();
        assertThat(List.of(first, second)).allSatisfy(keeper -> {
            assertThat(keeper.isTelling()).isTrue();
            assertThat(keeper.recognises(ClientState.of(secret))).isTrue();
            assertThat(keeper.isKnownAs("id-1")).isTrue();
        });
        assertThat(takeWakes()).isEqualTo(2);
        for (int hour = 0; hour < 24 * 30; hour++) {
            time.pass(Duration.ofHours(1));
            assertThat(first.isTelling() && second.isTelling()).isTrue();
        }
        assertThat(service.only()).isEqualTo("id-1");
    }

    @Test
    void theOtherGoesOnWhenOneStops() {
        HeldSubscriptions held = new HeldSubscriptions();
        SubscriptionKeeper first = keeper(held, states);
        MemoryStateRepository seconds = new MemoryStateRepository();
        url = "https://second.example/graph";
        SubscriptionKeeper second = keeper(held, seconds);
        first.own();
        second.own();
        assertThat(service.subscriptions.get("id-1")).containsEntry("notificationUrl", URL);
        first.stop(true);
        time.pass(Duration.ofSeconds(1));
        // the address of the first one may be served no longer
        assertThat(service.subscriptions.get("id-1")).containsEntry("notificationUrl", url);
        assertThat(second.isTelling()).isTrue();
        assertThat(service.takeRequests()).containsExactly("POST", "GET/id-1", "PATCH/id-1");
        second.stop(true);
        assertThat(service.subscriptions).isEmpty();
    }

    @Test
    void oneThatIsGoneIsMadeAnewOnceForBoth() {
        checkInterval = Duration.ofMinutes(5);
        HeldSubscriptions held = new HeldSubscriptions();
        SubscriptionKeeper first = keeper(held, states);
        SubscriptionKeeper second = keeper(held, new MemoryStateRepository());
        first.own();
        second.own();
        for (int time = 2; time < 10; time++) {
            service.subscriptions.clear();
            this.time.pass(Duration.ofMinutes(11));
            assertThat(service.only()).isEqualTo("id-" + time);
            String secret = service.subscriptions.get("id-" + time).get("clientState").toString();
            assertThat(List.of(first, second)).allSatisfy(keeper -> {
                assertThat(keeper.status().state()).isEqualTo(State.ACTIVE);
                assertThat(keeper.isKnownAs(service.only())).isTrue();
                assertThat(keeper.recognises(ClientState.of(secret))).isTrue();
            });
        }
        first.lifecycle("subscriptionRemoved", service.only());
        service.subscriptions.clear();
        first.replace();
        time.pass(Duration.ofMinutes(11));
        assertThat(first.status().subscriptionId()).isEqualTo(service.only()).isEqualTo(second.status().subscriptionId());
    }

    @Test
    void oneWithAnotherSecretIsNotShared() {
        HeldSubscriptions held = new HeldSubscriptions();
        SubscriptionKeeper first = keeper(held, states);
        configuredSecret = "my secret";
        SubscriptionKeeper second = keeper(held, new MemoryStateRepository());
        first.own();
        second.own();
        time.pass(Duration.ofDays(30));
        assertThat(first.isTelling()).isTrue();
        assertThat(second.status().state()).isEqualTo(State.FAILED);
        assertThat(second.status().lastError()).hasMessageContaining("clientState").hasMessageNotContaining("my secret");
        assertThat(service.only()).isEqualTo("id-1");
        first.stop(true);
        time.pass(Duration.ofMinutes(5));
        assertThat(second.isTelling()).isTrue();
        assertThat(service.only()).isEqualTo("id-2");
    }

    @Test
    void anExpiryBeyondAllCalendarsDoesNotEndTheKeeping() {
        SubscriptionKeeper keeper = owning();
        service.grants = "+1000000000-12-31T23:59:59Z";
        keeper.renew();
        assertThat(keeper.status().state()).isEqualTo(State.FAILED);
        service.grants = null;
        time.pass(Duration.ofMinutes(5));
        assertThat(keeper.status().state()).isEqualTo(State.ACTIVE);
        assertThat(service.only()).isEqualTo("id-1");
    }

    @Test
    void givesItsOwnUpWhenThereAreTooMany() {
        String old = service.add(Map.of(
                "resource", "Users/alice/mailFolders('inbox')/messages", "changeType", "created", "notificationUrl", URL));
        service.most = 1;
        owning();
        assertThat(service.takeRequests()).containsExactly("POST", "GET", "DELETE/" + old, "POST");
    }

    @Test
    void noPermissionIsNoQuota() {
        service.failing.add(details -> new OutlookAccessDeniedException(details, null));
        owning();
        assertThat(service.takeRequests()).containsExactly("POST");
    }

    @Test
    void makesItAnewWhenRenewalFindsItGone() {
        SubscriptionKeeper keeper = owning();
        service.subscriptions.clear();
        service.takeRequests();
        takeWakes();
        time.pass(Duration.ofDays(6));
        assertThat(service.takeRequests()).startsWith("PATCH/id-1", "POST");
        assertThat(keeper.status().subscriptionId()).isEqualTo("id-2");
        assertThat(takeWakes()).isEqualTo(1);
    }

    @Test
    void looksForItOnceInAWhile() {
        checkInterval = Duration.ofMinutes(5);
        SubscriptionKeeper keeper = owning();
        service.takeRequests();
        time.pass(Duration.ofMinutes(5));
        assertThat(service.takeRequests()).isNotEmpty().containsOnly("GET/id-1");
        service.subscriptions.clear();
        takeWakes();
        time.pass(Duration.ofMinutes(5));
        assertThat(service.takeRequests()).startsWith("GET/id-1", "POST");
        assertThat(keeper.isTelling()).isTrue();
        assertThat(takeWakes()).isEqualTo(1);
        time.pass(Duration.ofDays(30));
        assertThat(service.only()).isEqualTo("id-2");
    }

    @Test
    void triesAFailedRenewalAgainUntilItWorks() {
        SubscriptionKeeper keeper = owning();
        Instant expires = keeper.status().expires();
        service.takeRequests();
        service.down = true;
        time.pass(Duration.between(time.clock().instant(), expires).minusHours(1));
        assertThat(keeper.status().state()).isEqualTo(State.FAILED);
        assertThat(keeper.isTelling()).isFalse();
        assertThat(service.takeRequests()).hasSizeGreaterThan(100).containsOnly("PATCH/id-1");
        service.down = false;
        time.pass(Duration.ofMinutes(5));
        assertThat(keeper.status().failures()).isZero();
        assertThat(service.only()).isEqualTo("id-1");
    }

    @Test
    void survivesALongOutage() {
        SubscriptionKeeper keeper = owning();
        service.down = true;
        time.pass(Duration.ofDays(30));
        int tries = service.takeRequests().size();
        assertThat(tries).isBetween(23 * 24 * 60 / 5, 27 * 24 * 60 / 2);
        assertThat(keeper.status().failures()).isEqualTo(tries - 1);
        service.down = false;
        takeWakes();
        time.pass(Duration.ofMinutes(5));
        assertThat(keeper.isTelling()).isTrue();
        assertThat(service.only()).isEqualTo("id-2");
        assertThat(takeWakes()).isEqualTo(1);
    }

    @Test
    void waitsAsLongAsTheServiceAsks() {
        service.failing.add(details -> new OutlookThrottledException(details, Duration.ofMinutes(10), null));
        SubscriptionKeeper keeper = owning();
        time.pass(Duration.ofMinutes(9));
        assertThat(service.requests).hasSize(1);
        time.pass(Duration.ofMinutes(1));
        assertThat(keeper.isTelling()).isTrue();
    }

    @Test
    void doesWhatLifecycleNotificationsSay() {
        SubscriptionKeeper keeper = owning();
        service.takeRequests();
        takeWakes();
        keeper.lifecycle("missed", "id-1");
        assertThat(takeWakes()).isEqualTo(1);
        assertThat(service.takeRequests()).isEmpty();

        keeper.lifecycle("reauthorizationRequired", "id-1");
        assertThat(service.takeRequests()).containsExactly("PATCH/id-1");
        assertThat(takeWakes()).isEqualTo(1);

        service.subscriptions.clear();
        keeper.lifecycle("subscriptionRemoved", "id-1");
        assertThat(service.takeRequests()).containsExactly("POST");
        assertThat(keeper.status().subscriptionId()).isEqualTo("id-2");
        assertThat(takeWakes()).isPositive();

        keeper.lifecycle("subscriptionRemoved", "id-1"); // doubled, or played back
        assertThat(service.takeRequests()).isEmpty();
        assertThat(service.only()).isEqualTo("id-2");
    }

    @Test
    void manyWishesAreOneStep() {
        SubscriptionKeeper keeper = keeper();
        service.gate = new CompletableFuture<>();
        keeper.own();
        String secret = service.subscriptions.get("id-1").get("clientState").toString();
        assertThat(keeper.recognises(ClientState.of(secret))).isTrue(); // a notification may be faster than the answer
        assertThat(keeper.status().state()).isEqualTo(State.ESTABLISHING);
        for (int time = 0; time < 100; time++) {
            keeper.renew();
            keeper.own();
        }
        service.gate.complete(null);
        assertThat(service.takeRequests()).containsExactly("POST", "GET/id-1", "PATCH/id-1");
        keeper.replace();
        assertThat(service.takeRequests()).containsExactly("DELETE/id-1", "POST");
    }

    @Test
    void endsItWithTheRouteIfThatIsWanted() {
        SubscriptionKeeper keeper = owning();
        assertThat(keeper.stop(true)).isCompleted();
        assertThat(service.subscriptions).isEmpty();
        assertThat(keeper.status().state()).isEqualTo(State.STOPPED);
        assertThat(time.waiting()).isZero();
        service.takeRequests();
        owning();
        assertThat(service.takeRequests()).containsExactly("POST");
    }

    @Test
    void endsAlsoWhatIsBeingMade() {
        SubscriptionKeeper keeper = keeper();
        service.gate = new CompletableFuture<>();
        keeper.own();
        CompletableFuture<Void> stopped = keeper.stop(true);
        assertThat(stopped).isNotDone();
        service.gate.complete(null);
        assertThat(stopped).isCompleted();
        assertThat(service.subscriptions).isEmpty();
        assertThat(takeWakes()).isZero();
    }

    @Test
    void writesDownWhatWasMadeWhileItStopped() {
        SubscriptionKeeper keeper = keeper();
        service.gate = new CompletableFuture<>();
        keeper.own();
        keeper.stop(false);
        service.gate.complete(null);
        service.takeRequests();
        owning();
        assertThat(service.takeRequests()).containsExactly("GET/id-1", "PATCH/id-1");
    }

    @Test
    void leavesItToAnotherNode() {
        SubscriptionKeeper first = owning();
        SubscriptionKeeper second = keeper();
        second.start();
        assertThat(second.status().state()).isEqualTo(State.ELSEWHERE);
        time.pass(Duration.ofSeconds(2));
        String secret = stored().clientState();
        assertThat(second.recognises(ClientState.of(secret))).isTrue();
        assertThat(second.isTelling()).isFalse();
        service.takeRequests();

        first.disown();
        time.pass(Duration.ofDays(3));
        assertThat(service.takeRequests()).isEmpty();
        assertThat(first.recognises(ClientState.of(secret))).isTrue();
        second.own();
        assertThat(service.takeRequests()).containsExactly("GET/id-1", "PATCH/id-1");
        takeWakes();
        first.lifecycle("reauthorizationRequired", "id-1");
        assertThat(service.takeRequests()).containsExactly("POST/id-1/reauthorize");
        first.lifecycle("subscriptionRemoved", "id-1");
        first.renew();
        assertThat(service.takeRequests()).isEmpty();
        assertThat(takeWakes()).isEqualTo(2);
    }

    @Test
    void learnsTheSecretThatTheNextOwnerHadToMake() {
        checkInterval = Duration.ofMinutes(5);
        SubscriptionKeeper first = owning();
        String before = stored().clientState();
        first.disown();
        states.setState(KEY, ""); // could not be written down
        owning();
        String after = stored().clientState();
        assertThat(after).isNotEqualTo(before);
        time.pass(Duration.ofMinutes(5));
        assertThat(first.recognises(ClientState.of(after))).isTrue();
        assertThat(first.status().state()).isEqualTo(State.ELSEWHERE);
    }

    @Test
    void aStateThatCannotBeReadOrWrittenDoesNotEndNotifications() {
        Map<String, Boolean> broken = new HashMap<>(Map.of("write", true));
        MemoryStateRepository failing = new MemoryStateRepository() {
            @Override
            public void setState(String key, String value) {
                if (broken.containsKey("write")) {
                    throw new IllegalStateException("disk full");
                }
                super.setState(key, value);
            }
        };
        states.setState(KEY, "damaged");
        SubscriptionWork work = new SubscriptionWork(
                service, new CreationPace(2, time), new HeldSubscriptions(), lifetime,
                () -> CompletableFuture.completedFuture(null), time.clock());
        SubscriptionTerms terms
                = new SubscriptionTerms("alice", "r", changeType, url, URL, null, true, Duration.ZERO, false);
        SubscriptionKeeper keeper = new SubscriptionKeeper(
                "alice", () -> CompletableFuture.completedFuture(terms), new SubscriptionStore(failing, KEY, time),
                new KeeperParts(work, null, time.clock(), time, time, checkInterval), () -> wakes++);
        keeper.own();
        assertThat(keeper.isTelling()).isTrue();
        broken.clear();
        keeper.renew();
        assertThat(SubscriptionRecord.read(failing.getState(KEY)).subscriptionId()).isEqualTo("id-1");
        assertThat(owning().isTelling()).isTrue(); // that of the damaged record
    }

    @Test
    void asksAgainForTermsThatCannotBeHad() {
        List<CompletableFuture<SubscriptionTerms>> answers = List.of(
                CompletableFuture.failedFuture(new IllegalStateException("no such folder")),
                CompletableFuture.completedFuture(
                        new SubscriptionTerms("alice", "r", changeType, url, URL, null, true, Duration.ZERO, false)));
        int[] asked = new int[1];
        SubscriptionWork work = new SubscriptionWork(
                service, new CreationPace(2, time), new HeldSubscriptions(), lifetime,
                () -> CompletableFuture.completedFuture(null), time.clock());
        SubscriptionKeeper keeper = new SubscriptionKeeper(
                "alice", () -> answers.get(asked[0]++), new SubscriptionStore(states, KEY, time),
                new KeeperParts(work, null, time.clock(), time, time, checkInterval), () -> wakes++);
        keeper.own();
        assertThat(keeper.status().lastError()).hasMessage("no such folder");
        time.pass(Duration.ofSeconds(2));
        assertThat(keeper.isTelling()).isTrue();
        keeper.renew();
        assertThat(asked[0]).isEqualTo(2);
    }

    @Test
    void failuresInARowAreCounted() {
        for (int failure = 0; failure < 3; failure++) {
            service.failing.add(details -> new OutlookServiceUnavailableException(details, null));
        }
        SubscriptionKeeper keeper = owning();
        assertThat(keeper.status().failures()).isEqualTo(1);
        time.pass(Duration.ofSeconds(2));
        assertThat(keeper.status().failures()).isEqualTo(2);
        time.pass(Duration.ofSeconds(12));
        assertThat(keeper.status().failures()).isZero();
        assertThat(keeper.status().lastError()).isNull();
    }
}
