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
package io.github.cameloutlook.consumer.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AgendaTest {

    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    private StartMemory memory = new StartMemory(NOON.minus(Duration.ofHours(5)));
    private Agenda agenda = new Agenda(Duration.ofMinutes(15), ZoneOffset.UTC, memory);

    private static Map<String, Object> event(Instant start, Duration length) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("start", FakeCalendar.time(start));
        event.put("end", FakeCalendar.time(start.plus(length)));
        return event;
    }

    private static Instant at(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    private void restart() {
        memory = StartMemory.read(memory.write());
        Agenda anew = new Agenda(Duration.ofMinutes(15), ZoneOffset.UTC, memory);
        anew.put("a", event(NOON, Duration.ofHours(1)));
        agenda = anew;
    }

    @Test
    void tellsABeginningOnceAndInTime() {
        Appointment noon = agenda.put("a", event(NOON, Duration.ofHours(1)));
        assertThat(agenda.due(at(-16))).isEmpty();
        assertThat(agenda.next(at(-16))).isEqualTo(at(-15));
        assertThat(agenda.due(at(-15))).containsExactly(noon);
        memory.done(noon);
        assertThat(agenda.due(at(-15))).isEmpty();
        assertThat(agenda.next(at(-15))).isNull();
        restart();
        assertThat(agenda.due(at(-1))).isEmpty();
    }

    @Test
    void tellsLateWhatCameDueWhileNothingRan() {
        agenda.put("a", event(NOON, Duration.ofHours(1)));
        restart();
        assertThat(agenda.due(at(59))).hasSize(1);
        assertThat(agenda.due(at(60))).isEmpty();
    }

    @Test
    void doesNotTellWhatBeganBeforeItEverRan() {
        agenda.put("a", event(NOON.minus(Duration.ofHours(6)), Duration.ofHours(8)));
        assertThat(agenda.due(NOON)).isEmpty();
    }

    @Test
    void tellsTheNewBeginningOfWhatIsMoved() {
        memory.done(agenda.put("a", event(NOON, Duration.ofHours(1))));
        Appointment later = agenda.put("a", event(at(120), Duration.ofHours(1)));
        assertThat(agenda.due(at(0))).isEmpty();
        assertThat(agenda.due(at(105))).containsExactly(later);
    }

    @Test
    void tellsNothingOfWhatDoesNotTakePlace() {
        Map<String, Object> cancelled = event(NOON, Duration.ofHours(1));
        cancelled.put("isCancelled", true);
        Map<String, Object> declined = event(NOON, Duration.ofHours(1));
        declined.put("responseStatus", Map.of("response", "declined"));
        agenda.put("a", event(NOON, Duration.ofHours(1)));
        assertThat(agenda.put("a", cancelled)).isNull();
        assertThat(agenda.put("b", declined)).isNull();
        assertThat(agenda.due(at(-5))).isEmpty();
    }

    @Test
    void beginsDaysWhereItIs() {
        agenda = new Agenda(Duration.ofMinutes(15), ZoneId.of("Europe/Berlin"), memory);
        Map<String, Object> day = event(Instant.parse("2026-03-29T00:00:00Z"), Duration.ofDays(1));
        day.put("isAllDay", true);
        Appointment appointment = agenda.put("a", day);
        assertThat(appointment.start()).isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
        assertThat(appointment.end()).as("clocks go forward").isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
    }

    @Test
    void countsFailuresAndSaysWhatWasNeverTold() {
        Appointment noon = agenda.put("a", event(NOON, Duration.ofHours(1)));
        memory.failed(noon);
        memory = StartMemory.read(memory.write());
        memory.failed(noon);
        assertThat(memory.failures(noon)).isEqualTo(2);
        assertThat(memory.hasFailures()).isTrue();
        assertThat(memory.giveUpBefore(at(59))).isEmpty();
        assertThat(memory.giveUpBefore(at(61))).containsExactly("a");
        assertThat(memory.hasFailures()).isFalse();
    }

    @Test
    void tellsAMomentThatIsDueWhenItComes() {
        agenda = new Agenda(Duration.ZERO, ZoneOffset.UTC, memory);
        Appointment moment = agenda.put("a", event(NOON, Duration.ZERO));
        assertThat(agenda.due(NOON.minusSeconds(1))).isEmpty();
        assertThat(agenda.due(NOON.plusMillis(700))).containsExactly(moment);
        memory.done(moment);
        memory.giveUpBefore(NOON.plusSeconds(30));
        assertThat(agenda.due(NOON.plusSeconds(30))).isEmpty();
        assertThat(agenda.due(at(1))).isEmpty();
    }

    @Test
    void tellsNothingAgainWhenTheClockIsSetBack() {
        Appointment noon = agenda.put("a", event(NOON, Duration.ofHours(1)));
        memory.done(noon);
        assertThat(memory.giveUpBefore(at(120))).isEmpty();
        restart();
        assertThat(agenda.due(at(-5))).isEmpty();
        memory.stored();
        memory.giveUpBefore(at(60 * 26));
        assertThat(memory.isChanged()).as("forgotten in the end").isTrue();
        assertThat(memory.write()).doesNotContain("\"a\"");
    }

    @Test
    void refusesDamagedMemories() {
        assertThatIllegalArgumentException().isThrownBy(() -> StartMemory.read("{"));
        assertThatIllegalArgumentException().isThrownBy(() -> StartMemory.read("{\"version\":9}"));
        assertThatIllegalArgumentException().isThrownBy(() -> StartMemory.read("{\"version\":1}"));
    }
}
