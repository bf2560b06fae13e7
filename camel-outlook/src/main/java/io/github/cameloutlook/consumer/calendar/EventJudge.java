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

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.consumer.position.Timestamps;

/**
 * Tells from what the service reports what happened. What it reports is not to be taken at its word: events that only
 * lie outside of the window are reported as removed, and the same change may be reported again. So what is reported is
 * held against the window and the ledger, and what is reported as removed is asked for. Everything that has to be asked
 * is asked at once.
 */
final class EventJudge {

    private static final String SERIES = "seriesMaster";

    private final CalendarService service;
    private final CalendarPosition position;
    private final Set<EventChange> wanted;
    private final SeriesContent series;
    private boolean strangerLeft;

    EventJudge(CalendarService service, CalendarPosition position, Set<EventChange> wanted) {
        this.service = service;
        this.position = position;
        this.wanted = Set.copyOf(wanted);
        this.series = new SeriesContent(service);
    }

    /** What was read of series is of this round only: the next one is there because something changed. */
    void forgetSeries() {
        series.forget();
    }

    /** Whether the last page told that something is gone which is no event of the window: a series, perhaps. */
    boolean strangerLeft() {
        return strangerLeft;
    }

    /** The changes that a page of the service tells of, those of earlier events first. */
    List<EventItem> judge(List<Map<String, Object>> reported) {
        Map<String, Map<String, Object>> latest = new LinkedHashMap<>();
        for (Map<String, Object> event : reported) {
            if (!(event.get("id") instanceof String id)) {
                throw new IllegalStateException("The service returned an event without id");
            }
            // of several entries for an event the last one is the latest
            latest.remove(id);
            latest.put(id, event);
        }
        strangerLeft = false;
        Map<String, Map<String, Object>> there = new LinkedHashMap<>();
        List<String> doubtful = new ArrayList<>();
        latest.forEach((id, event) -> {
            // a single event may have become a series: its occurrences take its place
            boolean leaves = event.containsKey("@removed") || isSeries(event);
            if (leaves && position.ledger.state(id) == null) {
                strangerLeft |= event.containsKey("@removed");
                return; // outside of the window, or told before
            }
            if (leaves || !isWhole(event)) {
                doubtful.add(id);
            } else {
                there.put(id, event);
            }
        });
        return judge(there, doubtful);
    }

    /** The changes of events that should have been met and were not. */
    List<EventItem> judgeMissing(List<String> ids) {
        return judge(new LinkedHashMap<>(), ids);
    }

    private List<EventItem> judge(Map<String, Map<String, Object>> there, List<String> doubtful) {
        List<EventItem> items = new ArrayList<>();
        List<CalendarService.Reading> readings = doubtful.isEmpty() ? List.of() : service.read(doubtful);
        for (int index = 0; index < doubtful.size(); index++) {
            String id = doubtful.get(index);
            CalendarService.Reading reading = readings.get(index);
            if (reading.failure() != null) {
                add(items, unreadable(id, Map.of("id", id), position.ledger.state(id), reading.failure()));
            } else if (reading.isGone() || isSeries(reading.event())) {
                gone(items, id);
            } else {
                Map<String, Object> event = new LinkedHashMap<>(reading.event());
                event.put("id", id); // as it was asked for
                there.put(id, event);
            }
        }
        series.read(there.values());
        there.forEach((id, event) -> judge(items, id, event));
        items.sort(Comparator.comparing(item -> when(item)));
        return items;
    }

    private void judge(List<EventItem> items, String id, Map<String, Object> event) {
        EventState before = position.ledger.state(id);
        CalendarService.Reading content = series.contentOf(event);
        if (content.isGone()) {
            gone(items, id); // with its series
            return;
        }
        Map<String, Object> whole = SeriesContent.whole(event, content.event());
        EventState after;
        try {
            if (content.failure() != null) {
                add(items, unreadable(id, event, new EventState(0, EventTimes.of(event), false), content.failure()));
                return;
            }
            after = SeriesContent.isPart(event)
                    ? EventState.ofOccurrence(whole, content.event()) : EventState.ofSingle(whole);
        } catch (DateTimeException e) {
            add(items, unreadable(id, event, null, e)); // it alone must not hold up all others
            return;
        }
        if (before == null && !position.window().covers(after.times())) {
            return;
        }
        EventChange change = EventChange.between(before, after);
        if (change == null || before == null && isPassedOver(whole)) {
            position.told(id, after);
            return;
        }
        add(items, new EventItem(id, change, whole, after, null));
    }

    private EventItem unreadable(String id, Map<String, Object> known, EventState state, RuntimeException failure) {
        EventChange change = position.ledger.state(id) == null ? EventChange.created : EventChange.updated;
        return new EventItem(id, change, known, state, failure);
    }

    private void gone(List<EventItem> items, String id) {
        EventState before = position.ledger.state(id);
        if (before != null) {
            add(items, new EventItem(id, EventChange.deleted, TimesAsJson.event(id, before.times()), null, null));
        }
    }

    private void add(List<EventItem> items, EventItem item) {
        EventChange as = item.change().wanted(wanted);
        if (as == null) {
            position.told(item.id(), item.state());
        } else {
            items.add(new EventItem(item.id(), as, item.event(), item.state(), item.failure()));
        }
    }

    /** Whether it is a series, which is no event of the window itself. */
    static boolean isSeries(Map<String, Object> event) {
        return event != null && SERIES.equals(event.get("type"));
    }

    /** The service may return only what changed of an event. Occurrences are completed from their series. */
    private static boolean isWhole(Map<String, Object> event) {
        return event.containsKey("start") && event.containsKey("end")
                && (SeriesContent.isOrdinary(event) || event.containsKey("subject") && event.containsKey("organizer"));
    }

    private boolean isPassedOver(Map<String, Object> event) {
        Instant from = position.from();
        if (from == null) {
            return false;
        }
        Instant created = Timestamps.read(event, "createdDateTime");
        return created == null ? Instant.MAX.equals(from) : created.isBefore(from); // in doubt it is news
    }

    private static Long when(EventItem item) {
        return item.state() == null ? Long.MIN_VALUE : Long.valueOf(item.state().times().start());
    }
}
