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
package io.github.cameloutlook.emulator.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimetableTest {

    private final MovableClock clock = MovableClock.system();
    private final Timetable timetable = new Timetable(clock, "timetable-test");
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        timetable.close();
    }

    private void at(Duration later, String name) {
        timetable.at(clock.instant().plus(later), () -> done.add(name));
    }

    private void awaitDone(String... names) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(5))
                .untilAsserted(() -> assertThat(done).containsExactly(names));
    }

    @Test
    void whatIsDueIsDoneAndNothingElse() {
        at(Duration.ofHours(1), "later");
        at(Duration.ofSeconds(-1), "overdue");
        at(Duration.ofMillis(30), "soon");
        timetable.atOnce(() -> done.add("at once"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(5))
                .untilAsserted(() -> assertThat(done).containsExactlyInAnyOrder("overdue", "soon", "at once"));
    }

    @Test
    void aJumpOfTheClockLetsEverythingHappenInItsOrder() {
        at(Duration.ofDays(3), "third");
        at(Duration.ofDays(1), "first");
        at(Duration.ofDays(2), "second");
        at(Duration.ofDays(5), "much later");
        clock.advance(Duration.ofDays(4));
        awaitDone("first", "second", "third");
        clock.set(Instant.now().plus(Duration.ofDays(6)));
        awaitDone("first", "second", "third", "much later");
    }

    @Test
    void aFailureHoldsUpNothing() {
        timetable.atOnce(() -> {
            throw new IllegalStateException("on purpose");
        });
        timetable.atOnce(() -> done.add("after it"));
        awaitDone("after it");
    }

    @Test
    void whatIsDoneMayGiveMoreToDo() {
        timetable.atOnce(() -> {
            done.add("one");
            timetable.atOnce(() -> done.add("two"));
        });
        awaitDone("one", "two");
    }

    @Test
    void nothingIsDoneAfterTheEnd() {
        at(Duration.ofDays(1), "never");
        timetable.close();
        at(Duration.ZERO, "never either");
        clock.advance(Duration.ofDays(2));
        try (Timetable other = new Timetable(clock, "other-timetable-test")) {
            other.atOnce(() -> done.add("other"));
            awaitDone("other");
        }
    }
}
