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
package io.github.cameloutlook.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LogonGuardTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T08:00:00Z"));
    private final LogonGuard guard = new LogonGuard(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    });

    private CompletableFuture<LogonGuard.Attempt> enter(String mailbox) {
        return guard.enter(mailbox);
    }

    private void know() {
        enter("alice").join().accepted();
    }

    @Test
    void oneIsTriedAtATimeUntilThePasswordIsKnown() {
        CompletableFuture<LogonGuard.Attempt> first = enter("alice");
        CompletableFuture<LogonGuard.Attempt> second = enter("bob");
        CompletableFuture<LogonGuard.Attempt> third = enter("carol");
        assertThat(first).isCompleted();
        assertThat(second).isNotDone();

        first.join().undecided();
        assertThat(second).isCompleted();
        assertThat(third).isNotDone();

        second.join().accepted();
        assertThat(third).isCompleted();
        assertThat(enter("dave")).isCompleted();
    }

    @Test
    void afterARefusalNothingIsTriedForAWhile() {
        CompletableFuture<LogonGuard.Attempt> first = enter("alice");
        CompletableFuture<LogonGuard.Attempt> waiting = enter("bob");
        first.join().refused();
        assertThat(waiting).isCompletedExceptionally();
        assertThat(enter("carol")).isCompletedExceptionally();
        assertThat(guard.check()).isCompletedExceptionally();

        now.set(now.get().plus(LogonGuard.REST));
        assertThat(guard.check()).isCompleted();
        CompletableFuture<LogonGuard.Attempt> again = enter("alice");
        assertThat(again).isCompleted();
        assertThat(enter("bob")).as("one at a time, as before").isNotDone();
        again.join().refused();
        assertThat(enter("carol")).isCompletedExceptionally();
    }

    @Test
    void aMailboxThatIsRefusedRestsAlone() {
        know();
        enter("carol").join().refused();
        assertThat(enter("carol")).isCompletedExceptionally();
        assertThat(guard.check()).isCompleted();
        LogonGuard.Attempt alice = enter("alice").join();
        CompletableFuture<LogonGuard.Attempt> bob = enter("bob");
        assertThat(bob).as("the password may have changed: one at a time").isNotDone();
        alice.accepted();
        assertThat(bob).isCompleted();

        now.set(now.get().plus(LogonGuard.REST));
        assertThat(enter("carol")).isCompleted();
    }

    @Test
    void aPasswordThatChangedIsTriedThreeTimes() {
        know();
        List<CompletableFuture<LogonGuard.Attempt>> asked = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            CompletableFuture<LogonGuard.Attempt> one = enter("user" + i);
            asked.add(one);
            if (!one.isCompletedExceptionally()) {
                one.join().refused();
            }
        }
        assertThat(asked.stream().filter(one -> !one.isCompletedExceptionally())).hasSize(3);
        assertThat(guard.check()).isCompletedExceptionally();
        now.set(now.get().plus(Duration.ofMinutes(14)));
        assertThat(enter("alice")).isCompletedExceptionally();
    }
}
