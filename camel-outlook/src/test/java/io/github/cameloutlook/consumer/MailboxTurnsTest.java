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
package io.github.cameloutlook.consumer;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import io.github.cameloutlook.consumer.waiting.StoppableWaits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Turns of mailboxes end whatever is thrown. */
@Timeout(30)
class MailboxTurnsTest {

    private final ExecutorService executor = Executors.newFixedThreadPool(2);

    @AfterEach
    void close() {
        executor.shutdownNow();
    }

    @Test
    void anErrorInOneTurnEndsNeitherThePollNorTheOthers() {
        MailboxWatch broken = watch("broken@contoso.com");
        MailboxWatch failing = watch("failing@contoso.com");
        Error error = new NoClassDefFoundError("gone");
        RuntimeException failure = new IllegalStateException("failed");

        for (int workers = 1; workers <= 3; workers++) {
            Map<MailboxWatch, Throwable> failed = new MailboxTurns(null, new StoppableWaits(), watch -> {
                if (watch == broken) {
                    throw error;
                }
                throw failure;
            }).run(List.of(broken, failing), true, executor, workers);

            assertThat(failed).containsOnly(Map.entry(broken, error), Map.entry(failing, failure));
        }
        assertThat(broken.health().lastError()).isSameAs(error);
    }

    @Test
    void nobodyTakesInBeforeThePollBeginsAndAfterItEnds() {
        MailboxWatch one = watch("one@contoso.com");
        MailboxTurns turns = new MailboxTurns(null, new StoppableWaits(), watch -> false);

        assertThat(turns.takeIn(idle -> List.of(one))).isFalse();
        turns.run(List.of(), true, executor, 2);
        assertThat(turns.takeIn(idle -> List.of(one))).isFalse();
    }

    @Test
    void takesInWhatIsIdleAndOnlyThat() {
        MailboxWatch first = watch("first@contoso.com");
        MailboxWatch second = watch("second@contoso.com");
        RuntimeException failure = new IllegalStateException("failed");
        List<MailboxWatch> walked = new CopyOnWriteArrayList<>();
        List<MailboxWatch> over = new CopyOnWriteArrayList<>();
        Map<MailboxWatch, Throwable> again = new ConcurrentHashMap<>();
        AtomicReference<MailboxTurns> poll = new AtomicReference<>();
        poll.set(new MailboxTurns(null, new StoppableWaits(), new MailboxTurns.Turn() {
            @Override
            public boolean take(MailboxWatch watch) {
                walked.add(watch);
                assertThat(poll.get().takeIn(idle -> {
                    assertThat(idle.test(watch)).isFalse();
                    return walked.contains(second) ? List.of() : List.of(second);
                })).isTrue();
                if (watch == second && again.isEmpty()) {
                    throw failure;
                }
                return false;
            }

            @Override
            public void over(MailboxWatch watch) {
                over.add(watch);
                if (watch == second && again.isEmpty()) {
                    assertThat(poll.get().takeIn(idle -> List.of(second))).isTrue();
                }
            }

            @Override
            public void again(MailboxWatch watch, Throwable cause) {
                again.put(watch, cause);
            }
        }));

        assertThat(poll.get().run(List.of(first), true, executor, 1)).isEmpty();
        assertThat(walked).containsExactly(first, second, second);
        assertThat(over).containsExactly(first, second, second);
        assertThat(again).containsOnly(Map.entry(second, failure));
    }

    @Test
    void aPollThatIsUsedUpTakesNobodyIn() {
        MailboxWatch first = watch("first@contoso.com");
        AtomicReference<MailboxTurns> poll = new AtomicReference<>();
        List<Boolean> taken = new CopyOnWriteArrayList<>();
        poll.set(new MailboxTurns(null, new StoppableWaits(), new MailboxTurns.Turn() {
            @Override
            public boolean take(MailboxWatch watch) {
                taken.add(poll.get().takeIn(idle -> List.of(watch("second@contoso.com"))));
                return false;
            }

            @Override
            public boolean mayTakeIn() {
                return false;
            }
        }));
        poll.get().run(List.of(first), true, executor, 1);

        assertThat(taken).containsExactly(false);
    }

    @Test
    void aPollTakesNothingInNowAndThen() {
        assertThat(IntakeWindow.isOpen(0)).isTrue();
        assertThat(IntakeWindow.isOpen(IntakeWindow.PERIOD_NANOS - IntakeWindow.CLOSED_NANOS - 1)).isTrue();
        assertThat(IntakeWindow.isOpen(IntakeWindow.PERIOD_NANOS - IntakeWindow.CLOSED_NANOS)).isFalse();
        assertThat(IntakeWindow.isOpen(IntakeWindow.PERIOD_NANOS)).isTrue();
    }

    private static MailboxWatch watch(String mailbox) {
        return new MailboxWatch(
                mailbox, null, item -> null, new StoppableWaits(), Duration.ZERO,
                new MailboxRest(Duration.ofMinutes(5)), Clock.systemUTC());
    }
}
