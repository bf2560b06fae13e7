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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The decisions about subscriptions that need neither clock nor service. */
class SubscriptionPoliciesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @Property
    void renewsWithTimeForMoreTries(
            @ForAll @IntRange(min = 45, max = 10_080) int minutes, @ForAll @DoubleRange(min = 0, max = 1) double chance) {
        Instant expires = NOW.plus(Duration.ofMinutes(minutes));
        Duration wait = RenewalSchedule.next(NOW, expires, chance);
        Duration left = Duration.between(NOW.plus(wait), expires);
        assertThat(left).isGreaterThanOrEqualTo(Duration.ofMinutes(minutes).dividedBy(4).minusSeconds(1));
        assertThat(wait).isGreaterThanOrEqualTo(Duration.ofMinutes(minutes).dividedBy(2).minusSeconds(1));
    }

    @Property
    void triesAFailedRenewalSeveralTimesBeforeTheEnd(
            @ForAll @IntRange(min = 60, max = 600_000) int seconds, @ForAll @DoubleRange(min = 0, max = 1) double chance) {
        Instant expires = NOW.plusSeconds(seconds);
        Instant at = NOW;
        int tries = 0;
        while (at.isBefore(expires)) {
            tries++;
            at = at.plus(RenewalSchedule.again(at, expires, EstablishingDelay.after(tries, null, chance)));
        }
        assertThat(tries).isGreaterThanOrEqualTo(5);
    }

    @Test
    void doesNotAskAllTheTimeWhenTheClocksDisagree() {
        assertThat(RenewalSchedule.next(NOW, NOW.minusSeconds(3600), 0)).isEqualTo(Duration.ofSeconds(10));
        assertThat(RenewalSchedule.again(NOW, NOW.minusSeconds(1), Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(2));
        assertThat(RenewalSchedule.check(Duration.ZERO, 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(RenewalSchedule.check(Duration.ofMinutes(5), 1)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void backsOffUpToAMinuteFigure() {
        assertThat(EstablishingDelay.after(1, null, 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(EstablishingDelay.after(1, null, 1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(EstablishingDelay.after(4, null, 1)).isEqualTo(Duration.ofSeconds(16));
        assertThat(EstablishingDelay.after(1_000_000, null, 1)).isEqualTo(Duration.ofMinutes(5));
        assertThat(EstablishingDelay.after(1, Duration.ofMinutes(7), 1)).isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void learnsFromTheFigureInARefusal() {
        AllowedLifetime lifetime = new AllowedLifetime(Duration.ZERO, Duration.ofDays(7), false);
        Duration first = lifetime.get();
        assertThat(first).isEqualTo(Duration.ofMinutes(10_075));
        assertThat(lifetime.refused(first, "Subscription expiration can only be 4230 minutes in the future.")).isTrue();
        assertThat(lifetime.get()).isEqualTo(Duration.ofMinutes(4_225));
        // somebody else was refused for what is not asked for any more
        assertThat(lifetime.refused(first, "Subscription expiration can only be 4230 minutes in the future.")).isTrue();
        assertThat(lifetime.get()).isEqualTo(Duration.ofMinutes(4_225));
    }

    @Test
    void learnsStepByStepFromARefusalWithoutAFigure() {
        AllowedLifetime lifetime = new AllowedLifetime(Duration.ZERO, Duration.ofDays(7), false);
        List<Long> asked = new ArrayList<>();
        boolean less = true;
        while (less) {
            asked.add(lifetime.get().toMinutes());
            less = lifetime.refused(lifetime.get(), "The expirationDateTime is too far ahead");
        }
        assertThat(asked).containsExactly(10_075L, 4_225L, 1_435L, 55L, 40L);
    }

    @Test
    void learnsNothingFromOtherRefusals() {
        AllowedLifetime lifetime = new AllowedLifetime(Duration.ZERO, Duration.ofDays(7), true);
        assertThat(lifetime.get()).isEqualTo(Duration.ofMinutes(1_435));
        assertThat(lifetime.refused(lifetime.get(), "Subscription validation request timed out.")).isFalse();
        assertThat(lifetime.refused(lifetime.get(), null)).isFalse();
        assertThat(lifetime.get()).isEqualTo(Duration.ofMinutes(1_435));
    }

    @Test
    void asksForTheConfiguredLifetimeAsFarAsItIsAllowed() {
        assertThat(new AllowedLifetime(Duration.ofHours(2), Duration.ofDays(7), false).get()).isEqualTo(Duration.ofHours(2));
        assertThat(new AllowedLifetime(Duration.ofDays(30), Duration.ofDays(7), false).get())
                .isEqualTo(Duration.ofMinutes(10_075));
    }

    @Test
    void recordsAreReadAsTheyWereWritten() {
        SubscriptionRecord entry = new SubscriptionRecord("id", NOW, "secret", "terms", null);
        assertThat(SubscriptionRecord.read(entry.write())).isEqualTo(entry);
        assertThat(SubscriptionRecord.read(entry.ended().write())).isEqualTo(entry.ended());
        assertThat(entry.toString()).doesNotContain("secret");
        for (String damaged : List.of("", "null", "[]", "{\"subscriptionId\":\"secret\"}", "{\"expires\":\"secret\"}",
                "{\"subscriptionId\":\"secret\",\"expires\":\"secret\"}", "secret")) {
            assertThatIllegalArgumentException().isThrownBy(() -> SubscriptionRecord.read(damaged))
                    .satisfies(failure -> assertThat(failure.toString()).doesNotContain("secret"));
        }
    }

    @Test
    void secretsAreLongAndCompared() {
        String secret = ClientState.random();
        assertThat(secret).hasSizeBetween(40, 128).isNotEqualTo(ClientState.random());
        assertThat(matches(secret, secret)).isTrue();
        assertThat(matches(secret, secret + "x")).isFalse();
        assertThat(matches(secret, null)).isFalse();
        assertThat(matches(null, null)).isFalse();
        String longest = "s".repeat(128);
        assertThat(matches(longest, longest)).isTrue();
        assertThat(matches(longest + "s", longest + "s")).as("not a secret of the service").isFalse();
        assertThat(ClientState.of(secret).toString()).doesNotContain(secret);
    }

    private static boolean matches(String secret, String received) {
        return ClientState.of(secret).matches(ClientState.of(received));
    }

    @Test
    void fewAreMadeAtATime() {
        CreationPace pace = new CreationPace(2, Runnable::run);
        List<CompletableFuture<Integer>> begun = new ArrayList<>();
        List<CompletableFuture<Integer>> results = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            results.add(pace.run(() -> {
                CompletableFuture<Integer> work = new CompletableFuture<>();
                begun.add(work);
                return work;
            }));
        }
        assertThat(begun).hasSize(2);
        begun.get(1).completeExceptionally(new IllegalStateException("fails"));
        assertThat(begun).hasSize(3);
        assertThat(results.get(1)).isCompletedExceptionally();
        assertThat(pace.run(() -> {
            throw new IllegalStateException("cannot begin");
        })).isNotDone();
        for (int number = 0; number < begun.size(); number++) {
            begun.get(number).complete(number);
        }
        assertThat(begun).hasSize(5);
        assertThat(results).allMatch(CompletableFuture::isDone);
    }

    @Test
    void anErrorInAnEventDoesNotKeepTheNextOnesFromHappening() {
        SerialEvents events = new SerialEvents(Runnable::run);
        List<String> happened = new ArrayList<>();
        events.execute(() -> {
            throw new NoClassDefFoundError("gone");
        });
        events.execute(() -> happened.add("next"));

        assertThat(happened).containsExactly("next");
    }
}
