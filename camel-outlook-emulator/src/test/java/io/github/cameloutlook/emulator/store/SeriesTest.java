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
package io.github.cameloutlook.emulator.store;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.github.cameloutlook.emulator.recurrence.Recurrence;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SeriesTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    private final Mailbox mailbox
            = new Mailboxes(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC)).create("alice@contoso.com");

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu",
                "America/Sao_Paulo", "Africa/Casablanca").map(ZoneId::of);
    }

    private Event daily(ZoneId zone, LocalTime time, Duration length, int interval) {
        EventTime start = new EventTime(START.atTime(time), zone.getId(), zone);
        return mailbox.calendars().addEvent(mailbox.calendars().defaultCalendar(), edit -> {
            edit.properties().put("iCalUId", "uid");
            edit.times(start, start.at(start.local().plus(length)));
            edit.recurrence(new Recurrence(
                    Recurrence.Pattern.DAILY, interval, Set.of(), null, 0, 0, DayOfWeek.SUNDAY, START, null, 0, zone.getId(),
                    zone));
        });
    }

    /** Days whose occurrences are in a window, against a walk from day to day on the clocks of the zone. */
    @Property(tries = 100)
    void occurrencesKeepTheirTimeOfDay(
            @ForAll("zones") ZoneId zone, @ForAll @IntRange(max = 1439) int minute,
            @ForAll @IntRange(min = 1, max = 1440) int length, @ForAll @IntRange(min = 1, max = 9) int interval,
            @ForAll @IntRange(max = 700) int fromDay, @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalTime time = LocalTime.ofSecondOfDay(minute * 60L);
        EventState series = daily(zone, time, Duration.ofMinutes(length), interval).state();
        Instant from = START.plusDays(fromDay).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant before = from.plus(Duration.ofDays(days));
        List<LocalDate> walked = START.datesUntil(START.plusDays(fromDay + days + 3L))
                .filter(day -> (day.toEpochDay() - START.toEpochDay()) % interval == 0)
                .filter(day -> ZonedDateTime.of(day, time, zone).toInstant().isBefore(before)
                        && day.atTime(time).plusMinutes(length).atZone(zone).toInstant().isAfter(from))
                .toList();
        assertThat(Series.days(series, from, before)).isEqualTo(walked);
        walked.forEach(day -> assertThat(Series.state(series, day).start().local()).isEqualTo(day.atTime(time)));
    }

    @Test
    void anOccurrenceThatBecomesRegularAgainIsNoException() {
        Event event = daily(ZoneOffset.UTC, LocalTime.NOON, Duration.ofHours(1), 1);
        mailbox.calendars().updateOccurrence(event, START, null, edit -> edit.properties().put("subject", "Once"));
        assertThat(event.state().exceptions()).containsOnlyKeys(START);
        mailbox.calendars().updateOccurrence(event, START, null,
                edit -> edit.properties().put("subject", event.state().properties().get("subject")));
        assertThat(event.state().exceptions()).isEmpty();
    }

    @Test
    void occurrencesAreFoundByTheirIdsOfBothKinds() {
        Event event = daily(ZoneOffset.UTC, LocalTime.NOON, Duration.ofHours(1), 2);
        CalendarStore calendars = mailbox.calendars();
        EventState third = Series.state(event.state(), START.plusDays(4));
        assertThat(calendars.eventState(third.id()).map(EventState::start)).contains(third.start());
        assertThat(calendars.eventState(third.immutableId()).map(EventState::id)).contains(third.id());
        assertThat(calendars.event(third.id())).contains(event);
        assertThat(calendars.eventState(Series.state(event.state(), START.plusDays(3)).id())).isEmpty();
        assertThat(calendars.eventState("no id")).isEmpty();
    }

    @Test
    void manyWhoCreateWithOneTransactionIdCreateOnce() throws Exception {
        EventTime time = new EventTime(START.atStartOfDay(), "UTC", ZoneOffset.UTC);
        Callable<Event> create = () -> mailbox.calendars().addEventOnce(mailbox.calendars().defaultCalendar(), "once", edit -> {
            edit.properties().put("iCalUId", "uid");
            edit.times(time, time);
        }).event();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Event> created : threads.invokeAll(Collections.nCopies(16, create))) {
                assertThat(created.get()).isSameAs(create.call());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(mailbox.calendars().events(null)).hasSize(1);
    }
}
