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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What comes first. */
class TimetableOrderTest {

    private final MovableClock clock = MovableClock.system();
    private final Timetable timetable = new Timetable(clock, "timetable-test");
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        timetable.close();
    }

    private Runnable task(String name) {
        return () -> done.add(name);
    }

    private void awaitDone(String... names) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(done).containsExactly(names));
    }

    @Test
    void whatIsForAtOnceGoesBeforeWhatHasATimeAndWhatCanWaitAfter() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch planned = new CountDownLatch(1);
        timetable.atOnce(() -> {
            begun.countDown();
            try {
                planned.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        timetable.whenIdle(task("idle"));
        timetable.at(clock.instant().minusSeconds(1), task("due"));
        timetable.atOnce(task("one"));
        timetable.atOnce(task("two"));
        planned.countDown();
        awaitDone("one", "two", "due", "idle");
    }

    @Test
    void whatIsForAtOnceIsDoneAlsoWhenTheClockWasPutBack() {
        clock.advance(Duration.ofHours(1));
        timetable.at(clock.instant(), task("now"));
        awaitDone("now");
        clock.reset();
        timetable.atOnce(task("at once"));
        timetable.whenIdle(task("idle"));
        awaitDone("now", "at once", "idle");
    }

    @Test
    void nothingIsDoneAfterTheEnd() {
        timetable.at(clock.instant().plusSeconds(3_600), task("planned"));
        timetable.close();
        timetable.atOnce(task("at once"));
        timetable.whenIdle(task("idle"));
        clock.advance(Duration.ofHours(2));
        assertThat(done).isEmpty();
    }
}
