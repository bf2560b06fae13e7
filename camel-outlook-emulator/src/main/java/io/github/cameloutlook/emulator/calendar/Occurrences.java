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
package io.github.cameloutlook.emulator.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.github.cameloutlook.emulator.resource.ListSource;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.OccurrenceException;
import io.github.cameloutlook.emulator.store.Series;

/**
 * What happens in a window of time, in order: single events, occurrences and exceptions, never series. An occurrence is
 * made only when somebody looks at it, so that a page of a long view costs little more than its own length.
 */
public final class Occurrences implements ListSource<EventState> {

    private static final Comparator<Entry> BY_START
            = Comparator.comparing(Entry::start).thenComparing(entry -> entry.event().number());

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Instant start, EventState event, LocalDate date) {

        EventState state() {
            return date == null ? event : Series.state(event, date);
        }
    }

    private Occurrences() {
    }

    /** What happens of these events in a window. */
    public static Occurrences in(ViewWindow window, List<EventState> events) {
        Occurrences occurrences = new Occurrences();
        events.forEach(event -> occurrences.add(window, event));
        occurrences.entries.sort(BY_START);
        return occurrences;
    }

    private void add(ViewWindow window, EventState event) {
        if (event.isSeries()) {
            for (LocalDate date : Series.days(event, window.from(), window.before())) {
                OccurrenceException exception = event.exceptions().get(date);
                Instant start = exception == null || exception.start() == null
                        ? Series.start(event, date).instant() : exception.start().instant();
                entries.add(new Entry(start, event, date));
            }
        } else if (Series.overlaps(event.start().instant(), event.end().instant(), window.from(), window.before())) {
            entries.add(new Entry(event.start().instant(), event, null));
        }
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public List<EventState> items(int skip, int count) {
        return entries.stream().skip(skip).limit(count).map(Entry::state).toList();
    }

    /** All of them. */
    public List<EventState> all() {
        return items(0, Integer.MAX_VALUE);
    }
}
