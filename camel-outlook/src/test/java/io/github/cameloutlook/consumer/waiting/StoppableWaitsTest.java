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
package io.github.cameloutlook.consumer.waiting;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Waits for the service end when the route stops. */
@Timeout(30)
class StoppableWaitsTest {

    private final CompletableFuture<String> never = new CompletableFuture<>();

    private static StoppableWaits waits(Duration timeLeft) {
        return new StoppableWaits(timeLeft);
    }

    @Test
    void givesTheResult() {
        StoppableWaits waits = waits(Duration.ZERO);
        CompletableFuture<String> later = new CompletableFuture<>();
        CompletableFuture.runAsync(() -> later.complete("later"));

        assertThat(waits.forAnswer(later)).isEqualTo("later");
        assertThat(waits.forOutcome(CompletableFuture.completedFuture("now"))).isEqualTo("now");
        waits.end();
        assertThat(waits.forAnswer(CompletableFuture.completedFuture("there already"))).isEqualTo("there already");
    }

    @Test
    void throwsFailuresAsTheyAre() {
        CompletableFuture<String> later = new CompletableFuture<>();
        CompletableFuture.runAsync(() -> later.completeExceptionally(new IllegalStateException("refused")));

        assertThatThrownBy(() -> waits(Duration.ZERO).forAnswer(later)).isInstanceOf(IllegalStateException.class)
                .hasMessage("refused");
    }

    @Test
    void endsWhatWaitsForAnAnswer() {
        StoppableWaits waits = waits(Duration.ofHours(1));
        CompletableFuture.runAsync(waits::end);

        assertThatThrownBy(() -> waits.forAnswer(never)).isInstanceOf(WaitEndedException.class);
        assertThatThrownBy(() -> waits.forAnswer(never, new WaitingReader())).isInstanceOf(WaitEndedException.class);
        assertThat(never).isNotDone();
    }

    @Test
    void leavesTimeToWriteThingsDown() {
        StoppableWaits waits = waits(Duration.ofHours(1));
        waits.end();
        CompletableFuture<String> outcome = new CompletableFuture<>();
        CompletableFuture.runAsync(() -> outcome.complete("written"));

        assertThat(waits.forOutcome(outcome)).isEqualTo("written");
    }

    @Test
    void endsWhatTakesTooLongToWriteDown() {
        StoppableWaits waits = waits(Duration.ofMillis(20));
        CompletableFuture.runAsync(waits::end);

        assertThatThrownBy(() -> waits.forOutcome(never)).isInstanceOf(WaitEndedException.class);
        assertThatThrownBy(() -> waits.forOutcome(never)).isInstanceOf(WaitEndedException.class);
    }

    @Test
    void waitsAgainOnceTheRouteRuns() {
        StoppableWaits waits = waits(Duration.ZERO);
        waits.end();
        waits.allow();
        CompletableFuture<String> later = new CompletableFuture<>();
        CompletableFuture.runAsync(() -> later.complete("later"));

        assertThat(waits.forAnswer(later)).isEqualTo("later");
    }
}
