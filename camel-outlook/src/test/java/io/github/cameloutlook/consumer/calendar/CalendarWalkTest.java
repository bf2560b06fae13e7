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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import io.github.cameloutlook.client.Page;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a walk over a calendar tells, held against what was done to the calendar. */
class CalendarWalkTest {

    private static final WindowSchedule SCHEDULE = new WindowSchedule(Duration.ofDays(1), Duration.ofDays(7));

    /** Time of the test. */
    private static final class Time extends Clock {
        private Instant now;

        Time(Instant now) {
            this.now = now;
        }

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
            return now;
        }
    }

    /** Somebody who keeps a copy of the calendar by what he is told. */
    private final class Copy {
        private final Map<String, EventState> events = new HashMap<>();
        private final List<String> told = new ArrayList<>();

        void take(EventItem item) {
            told.add(item.change() + " " + item.id());
            EventState before = events.get(item.id());
            if (before != null && walk.position().window().isAfter(before.times())
                    && walk.position().ledger.state(item.id()) == null) {
                before = null; // it went by and was forgotten
            }
            switch (item.change()) {
                case created -> assertThat(before).as(item.id() + " is new").isNull();
                case updated -> {
                    assertThat(before).as(item.id() + " was told before").isNotNull();
                    assertThat(item.state()).as(item.id() + " differs").isNotEqualTo(before);
                }
                case rescheduled -> assertThat(item.state().times()).isNotEqualTo(before.times());
                case cancelled -> assertThat(before == null || !before.cancelled()).isTrue();
                case deleted -> assertThat(before).as(item.id() + " was told before").isNotNull();
            }
            if (item.state() == null) {
                events.remove(item.id());
            } else {
                assertThat(item.event()).containsKeys("subject", "start", "end");
                events.put(item.id(), item.state());
            }
        }
    }

    private final Time clock = new Time(Instant.parse("2026-03-23T09:00:00Z"));
    private FakeCalendar calendar = new FakeCalendar(1);
    private Copy copy = new Copy();
    private CalendarWalk walk;

    private void start(Instant from) {
        restore(CalendarPosition.beginning(SCHEDULE.window(clock.now), from));
    }

    private void restore(CalendarPosition position) {
        walk = new CalendarWalk(calendar, position, SCHEDULE, EnumSet.allOf(EventChange.class), clock);
    }

    private void restart() {
        restore(CalendarPositionFormat.read(CalendarPositionFormat.write(walk.position(), "query"), "query"));
    }

    private List<String> poll() {
        copy.told.clear();
        walk.begin();
        for (List<EventItem> items = walk.next(10); !items.isEmpty(); items = walk.next(10)) {
            for (EventItem item : items) {
                copy.take(item);
                walk.settled(item);
            }
        }
        walk.drop();
        return copy.told;
    }

    private Instant in(int hours) {
        return clock.now.plus(Duration.ofHours(hours));
    }

    @Test
    void tellsKindsOfChangeApart() {
        start(null);
        calendar.single("a", "A", in(5), Duration.ofHours(1));
        assertThat(poll()).containsExactly("created a");
        assertThat(poll()).isEmpty();
        calendar.edit("a", Map.of("subject", "B"));
        assertThat(poll()).containsExactly("updated a");
        calendar.edit("a", Map.of("start", FakeCalendar.time(in(4))));
        assertThat(poll()).containsExactly("rescheduled a");
        calendar.edit("a", Map.of("isCancelled", true));
        assertThat(poll()).containsExactly("cancelled a");
        calendar.delete("a");
        assertThat(poll()).containsExactly("deleted a");
        assertThat(poll()).isEmpty();
    }

    @Test
    void deliversWhatIsNotToldApartAsUpdate() {
        walk = new CalendarWalk(
                calendar, CalendarPosition.beginning(SCHEDULE.window(clock.now), null), SCHEDULE,
                Set.of(EventChange.updated), clock);
        calendar.single("a", "A", in(5), Duration.ofHours(1));
        walk.begin();
        assertThat(walk.next(10)).isEmpty();
        calendar.edit("a", Map.of("start", FakeCalendar.time(in(4))));
        walk.begin();
        assertThat(walk.next(10)).extracting(EventItem::change).containsExactly(EventChange.updated);
    }

    @Test
    void tellsOfEveryOccurrenceWhenTheRemovalOfTheirSeriesStandsForThem() {
        calendar.seriesStandForOccurrences = true;
        FakeCalendar.Series one = new FakeCalendar.Series("a", "A", LocalDate.of(2026, 3, 24), 2, LocalTime.NOON);
        calendar.series.put(one.id, one);
        calendar.changedAll(one);
        start(null);
        assertThat(poll()).containsExactly("created a-2026-03-24", "created a-2026-03-25");
        calendar.single("b", "B", in(5), Duration.ofHours(1));
        calendar.removeSeries(one);
        walk.begin();
        List<EventItem> items = walk.next(10);
        assertThat(items).extracting(EventItem::id).containsExactly("b");
        items.forEach(copy::take);
        items.forEach(walk::settled);
        restart(); // what was learned of the series must not be lost with the process
        assertThat(poll()).containsExactly("deleted a-2026-03-24", "deleted a-2026-03-25");
        assertThat(poll()).isEmpty();
    }

    @Test
    void passesOverWhatIsThereAtTheStart() {
        calendar.single("old", "A", in(5), Duration.ofHours(1));
        start(Instant.MAX);
        walk.takeAsTold();
        assertThat(poll()).isEmpty();
        copy.events.put("old", walk.position().ledger.state("old"));
        calendar.single("new", "A", in(5), Duration.ofHours(1));
        calendar.edit("old", Map.of("subject", "B"));
        assertThat(poll()).containsExactlyInAnyOrder("created new", "updated old");
    }

    @Test
    void takesNoEventOutsideOfTheWindowForDeletedOrNew() {
        start(null);
        calendar.single("near", "A", in(5), Duration.ofHours(1));
        calendar.single("far", "A", in(24 * 30), Duration.ofHours(1));
        assertThat(poll()).containsExactly("created near");
        calendar.edit("far", Map.of("subject", "B"));
        assertThat(poll()).isEmpty();
        calendar.edit("near", Map.of("start", FakeCalendar.time(in(24 * 20)), "end", FakeCalendar.time(in(24 * 20 + 1))));
        assertThat(poll()).containsExactly("rescheduled near");
        calendar.delete("near");
        assertThat(poll()).containsExactly("deleted near");
    }

    @Test
    void movesTheWindowAndTellsWhatEntersIt() {
        start(null);
        calendar.single("near", "A", in(5), Duration.ofHours(1));
        calendar.single("far", "A", in(24 * 10), Duration.ofHours(1));
        assertThat(poll()).containsExactly("created near");
        CalendarWindow first = walk.position().window();
        clock.now = in(24 * 3);
        assertThat(poll()).containsExactly("created far");
        assertThat(walk.position().window().to()).isEqualTo(first.to().plus(Duration.ofDays(3)));
        assertThat(walk.position().size()).as("what went by is forgotten").isEqualTo(1);
        assertThat(poll()).isEmpty();
    }

    @Test
    void tellsWhatWasDeletedWhileNothingCouldBeTold() {
        start(null);
        calendar.single("a", "A", in(5), Duration.ofHours(1));
        calendar.single("b", "B", in(6), Duration.ofHours(1));
        poll();
        restart();
        calendar.delete("a");
        calendar.loseTokens();
        calendar.edit("b", Map.of("subject", "C"));
        assertThat(poll()).containsExactlyInAnyOrder("deleted a", "updated b");
        assertThat(poll()).isEmpty();
    }

    @Test
    void tellsWhatWasDeletedAfterAnEnumerationBrokeOffInItsFirstPage() {
        for (long seed = 1; seed <= 10; seed++) { // pages of several sizes
            calendar = new FakeCalendar(seed);
            copy = new Copy();
            start(null);
            calendar.single("a", "A", in(5), Duration.ofHours(1));
            calendar.single("b", "B", in(6), Duration.ofHours(1));
            poll();
            calendar.loseTokens();
            calendar.edit("b", Map.of("subject", "C"));
            walk.begin();
            walk.next(1);
            walk.drop();
            calendar.delete("a");
            assertThat(poll()).containsExactlyInAnyOrder("deleted a", "updated b");
        }
    }

    @Test
    void completesOccurrencesReadingTheirSeriesOnce() {
        start(null);
        FakeCalendar.Series one = new FakeCalendar.Series(
                "series", "Daily", LocalDate.of(2026, 3, 23), 30, LocalTime.of(12, 0));
        calendar.series.put(one.id, one);
        walk.begin();
        List<EventItem> items = new ArrayList<>();
        for (List<EventItem> next = walk.next(10); !next.isEmpty(); next = walk.next(10)) {
            items.addAll(next);
            next.forEach(walk::settled);
        }
        assertThat(items).hasSize(8).allSatisfy(item -> assertThat(item.event()).containsEntry("subject", "Daily"));
        assertThat(calendar.seriesRead).isEqualTo(1);
        // across the change of clocks on March 29
        assertThat(items.stream().map(item -> item.state().times().startInstant().atZone(FakeCalendar.BERLIN).toLocalTime()))
                .containsOnly(LocalTime.of(12, 0));
    }

    @Test
    void readsASeriesAgainThatIsWrittenToBetweenTwoPages() {
        start(null);
        FakeCalendar.Series one = new FakeCalendar.Series(
                "series", "Daily", LocalDate.of(2026, 3, 23), 30, LocalTime.of(12, 0));
        calendar.series.put(one.id, one);
        walk.begin();
        walk.next(1).forEach(walk::settled);
        one.subject = "Changed";
        one.version++; // the link at the end of the round covers it
        List<EventItem> items = new ArrayList<>();
        for (List<EventItem> next = walk.next(10); !next.isEmpty(); next = walk.next(10)) {
            items.addAll(next);
            next.forEach(walk::settled);
        }
        assertThat(items.get(items.size() - 1).event()).containsEntry("subject", "Changed");
        assertThat(calendar.seriesRead).isEqualTo(2);
    }

    @Test
    void tellsASeriesThatTakesThePlaceOfAnEvent() {
        start(null);
        calendar.single("a", "A", in(5), Duration.ofHours(1));
        poll();
        calendar.singles.remove("a");
        FakeCalendar.Series one = new FakeCalendar.Series("a", "A", LocalDate.of(2026, 3, 24), 2, LocalTime.NOON);
        calendar.series.put("a", one);
        calendar.changedAll(one);
        assertThat(poll()).containsExactlyInAnyOrder("deleted a", "created a-2026-03-24", "created a-2026-03-25");
    }

    @Test
    void keepsItsPlaceWhenTheServiceFails() {
        start(null);
        calendar.single("a", "A", in(5), Duration.ofHours(1));
        calendar.broken = true;
        assertThatThrownBy(this::poll).hasMessage("The service is down");
        calendar.broken = false;
        assertThat(poll()).containsExactly("created a");
    }

    @Test
    void listsTheWindowWhenTheServiceReturnsPagesForEver() {
        start(null);
        calendar.single("a", "A", in(5), Duration.ofHours(1));
        poll();
        calendar.endless = true;
        for (int number = 0; number < 7; number++) {
            calendar.single("more" + number, "B", in(number), Duration.ofHours(1));
        }
        calendar.delete("a");
        assertThat(poll()).hasSize(8).contains("deleted a", "created more0");
        restart();
        assertThat(walk.isUnfinished()).as("nobody tells of changes").isTrue();
        assertThat(poll()).isEmpty();
        calendar.edit("more3", Map.of("subject", "C"));
        calendar.delete("more4");
        assertThat(poll()).containsExactlyInAnyOrder("updated more3", "deleted more4");
        calendar.endless = false;
        calendar.edit("more3", Map.of("subject", "D"));
        assertThat(poll()).containsExactly("updated more3");
        assertThat(walk.isUnfinished()).isFalse();
    }

    @Test
    void refusesAPageWithoutEnd() {
        start(null);
        assertThatThrownBy(() -> walk.take(new Page(List.of(), null, null, null, null)))
                .isInstanceOf(IllegalStateException.class);
    }

    /**
     * Whatever is done to the calendar, and whenever the window moves, tokens get lost or the application is started
     * again: who copies what he is told has the calendar in the end, and nothing is told twice.
     */
    @Property(tries = 60)
    void tellsEveryChangeOnce(@ForAll long seed) {
        clock.now = Instant.parse("2026-03-23T09:00:00Z");
        calendar = new FakeCalendar(seed);
        calendar.seriesStandForOccurrences = seed % 2 == 0;
        copy = new Copy();
        Random random = new Random(seed);
        start(null);
        for (int step = 0; step < 60; step++) {
            edit(random);
            switch (random.nextInt(9)) {
                case 0 -> restart();
                case 1 -> calendar.loseTokens();
                case 8 -> calendar.endless = random.nextInt(4) == 0;
                case 2, 3 -> clock.now = clock.now.plus(Duration.ofHours(random.nextInt(40)));
                default -> poll();
            }
            pollInPart(random);
        }
        calendar.endless = random.nextInt(10) == 0;
        poll();
        poll();
        assertThat(poll()).isEmpty();
        assertThat(inWindow(copy.events)).isEqualTo(actual());
    }

    /** A poll that ends in the middle of everything. */
    private void pollInPart(Random random) {
        walk.begin();
        int left = random.nextInt(5);
        while (left-- > 0) {
            List<EventItem> items = walk.next(3);
            for (EventItem item : items) {
                if (random.nextInt(4) == 0) {
                    break;
                }
                copy.take(item);
                walk.settled(item);
            }
        }
        walk.drop();
        if (random.nextInt(4) == 0) {
            restart();
        }
    }

    private void edit(Random random) {
        List<String> singles = List.copyOf(calendar.singles.keySet());
        List<FakeCalendar.Series> series = List.copyOf(calendar.series.values());
        int number = random.nextInt(1_000_000);
        Instant when = clock.now.plus(Duration.ofHours(random.nextInt(24 * 14) - 24 * 2));
        switch (random.nextInt(9)) {
            case 0, 1 -> calendar.single("single" + number, "S" + number, when, Duration.ofMinutes(30 * random.nextInt(4)));
            case 2 -> {
                FakeCalendar.Series one = new FakeCalendar.Series(
                        "series" + number, "S" + number, LocalDate.ofInstant(when, ZoneOffset.UTC), 1 + random.nextInt(20),
                        LocalTime.of(random.nextInt(24), 0));
                calendar.series.put(one.id, one);
                calendar.changedAll(one);
            }
            default -> {
                if (!singles.isEmpty() && random.nextBoolean()) {
                    editSingle(singles.get(random.nextInt(singles.size())), random, number, when);
                } else if (!series.isEmpty()) {
                    editSeries(series.get(random.nextInt(series.size())), random, number, when);
                }
            }
        }
    }

    private void editSingle(String id, Random random, int number, Instant when) {
        switch (random.nextInt(4)) {
            case 0 -> calendar.delete(id);
            case 1 -> calendar.edit(id, Map.of("subject", "S" + number));
            case 2 -> calendar.edit(id, Map.of("isCancelled", true));
            default -> calendar.edit(id, Map.of(
                    "start", FakeCalendar.time(when), "end", FakeCalendar.time(when.plusSeconds(1800))));
        }
    }

    private void editSeries(FakeCalendar.Series one, Random random, int number, Instant when) {
        LocalDate day = one.first.plusDays(random.nextInt(one.days));
        switch (random.nextInt(6)) {
            case 0 -> one.subject = "S" + number;
            case 1 -> one.time = LocalTime.of(random.nextInt(24), 30);
            case 2 -> one.exceptions.put(day, null);
            case 3 -> one.exceptions.put(day, Map.of("subject", "E" + number));
            case 4 -> one.exceptions.put(day, Map.of(
                    "start", FakeCalendar.time(when), "end", FakeCalendar.time(when.plusSeconds(1800))));
            default -> {
                calendar.removeSeries(one);
                return;
            }
        }
        calendar.changedAll(one);
    }

    private Map<String, EventState> inWindow(Map<String, EventState> events) {
        Map<String, EventState> result = new LinkedHashMap<>(events);
        result.values().removeIf(state -> !walk.position().window().covers(state.times()));
        result.replaceAll((id, state) -> new EventState(0, state.times(), state.cancelled()));
        return result;
    }

    private Map<String, EventState> actual() {
        Map<String, EventState> result = new LinkedHashMap<>();
        calendar.events().forEach((id, event) -> result.put(id, EventState.ofSingle(event)));
        return inWindow(result);
    }
}
