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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import io.github.cameloutlook.client.ErrorDetails;
import io.github.cameloutlook.client.OutlookMalformedResponseException;
import io.github.cameloutlook.client.OutlookSyncStateException;
import io.github.cameloutlook.client.Page;

/** A calendar with the habits of the service: frozen windows, stubs, replays, removals that are none, lost tokens. */
final class FakeCalendar implements CalendarService {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A series, each day at the same time of Berlin; exceptions by day, null for cancelled occurrences. */
    static final class Series {
        final String id;
        String subject;
        LocalTime time;
        int version;
        final LocalDate first;
        final int days;
        final Map<LocalDate, Map<String, Object>> exceptions = new LinkedHashMap<>();

        Series(String id, String subject, LocalDate first, int days, LocalTime time) {
            this.id = id;
            this.subject = subject;
            this.first = first;
            this.days = days;
            this.time = time;
        }

        /** That of its occurrences, too. */
        String etag() {
            return "W/\"" + id + version + "\"";
        }
    }

    final Random random;
    final Map<String, Map<String, Object>> singles = new TreeMap<>();
    final Map<String, Series> series = new TreeMap<>();
    final Map<String, List<String>> open = new LinkedHashMap<>();
    private final List<String> log = new ArrayList<>();
    private int version;
    private int rounds;
    private int forgotten;
    boolean broken;
    boolean endless;
    boolean seriesStandForOccurrences;
    int seriesRead;

    FakeCalendar(long seed) {
        this.random = new Random(seed);
    }

    String single(String id, String subject, Instant start, Duration length) {
        singles.put(id, event(id, subject, start, start.plus(length)));
        changed(id);
        return id;
    }

    private Map<String, Object> event(String id, String subject, Instant start, Instant end) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", id);
        event.put("type", "singleInstance");
        event.put("@odata.etag", "W/\"" + ++version + "\"");
        event.put("subject", subject);
        event.put("organizer", Map.of());
        event.put("isCancelled", false);
        event.put("isAllDay", false);
        event.put("start", time(start));
        event.put("end", time(end));
        return event;
    }

    static Map<String, Object> time(Instant instant) {
        return Map.of("dateTime", LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString(),
                "timeZone", "UTC");
    }

    void edit(String id, Map<String, Object> changes) {
        singles.get(id).putAll(changes);
        singles.get(id).put("@odata.etag", "W/\"" + ++version + "\"");
        changed(id);
    }

    void delete(String id) {
        singles.remove(id);
        changed(id);
    }

    void changed(String id) {
        log.add(id);
    }

    void changedAll(Series one) {
        one.version++;
        changed(one.id);
        for (int day = 0; day < one.days; day++) {
            changed(id(one, one.first.plusDays(day)));
        }
    }

    static String id(Series one, LocalDate date) {
        return one.id + "-" + date;
    }

    /** Removes a series; of its occurrences that is told, unless the series stands for them. */
    void removeSeries(Series one) {
        series.remove(one.id);
        changed(one.id);
        for (int day = 0; day < one.days && !seriesStandForOccurrences; day++) {
            changed(id(one, one.first.plusDays(day)));
        }
    }

    @Override
    public boolean tellsRemovedOccurrences() {
        return !seriesStandForOccurrences;
    }

    void loseTokens() {
        forgotten = log.size() + 1;
        log.add("nothing");
        open.clear();
    }

    /** Everything that is in the calendar, as an event each. */
    Map<String, Map<String, Object>> events() {
        Map<String, Map<String, Object>> events = new LinkedHashMap<>(singles);
        for (Series one : series.values()) {
            for (int day = 0; day < one.days; day++) {
                LocalDate date = one.first.plusDays(day);
                Map<String, Object> event = occurrence(one, date);
                if (event != null) {
                    events.put(id(one, date), event);
                }
            }
        }
        return events;
    }

    private Map<String, Object> occurrence(Series one, LocalDate date) {
        Instant start = date.atTime(one.time).atZone(BERLIN).toInstant();
        Map<String, Object> event = event(id(one, date), one.subject, start, start.plusSeconds(1800));
        event.put("@odata.etag", one.etag());
        event.put("seriesMasterId", one.id);
        event.put("type", "occurrence");
        if (one.exceptions.containsKey(date)) {
            if (one.exceptions.get(date) == null) {
                return null;
            }
            event.put("type", "exception");
            event.putAll(one.exceptions.get(date));
        }
        return event;
    }

    private Map<String, Object> reported(String id, CalendarWindow window) {
        if (series.containsKey(id)) {
            return Map.of("id", id, "type", "seriesMaster");
        }
        Map<String, Object> event = events().get(id);
        if (event == null || !window.covers(EventTimes.of(event))) {
            return Map.of("id", id, "@removed", Map.of("reason", "deleted"));
        }
        if ("occurrence".equals(event.get("type"))) {
            Map<String, Object> stub = new LinkedHashMap<>(event);
            stub.keySet().retainAll(Set.of("id", "type", "seriesMasterId", "start", "end", "@odata.etag"));
            return stub;
        }
        return event;
    }

    @Override
    public Page page(CalendarWindow window, String link) {
        if (broken) {
            throw new IllegalStateException("The service is down");
        }
        if (endless) {
            throw new OutlookMalformedResponseException(
                    new ErrorDetails("me", "events/delta", 200, null, "the pages repeat", null, null), null);
        }
        if (link == null) {
            return begin(window, new ArrayList<>(events().keySet()));
        }
        if (link.startsWith("delta ")) {
            int since = Integer.parseInt(link.substring(6));
            if (since < forgotten) {
                throw lost();
            }
            return begin(window, new ArrayList<>(log.subList(since, log.size())));
        }
        List<String> rest = open.get(link);
        if (rest == null) {
            throw lost();
        }
        return page(window, rest, Integer.parseInt(link.substring(link.lastIndexOf(' ') + 1)));
    }

    private static OutlookSyncStateException lost() {
        return new OutlookSyncStateException(
                new ErrorDetails("me", "events/delta", 410, "SyncStateNotFound", "gone", null, null), null);
    }

    private Page begin(CalendarWindow window, List<String> ids) {
        List<String> all = new ArrayList<>(new LinkedHashSet<>(ids));
        if (random.nextInt(3) == 0) {
            all.addAll(ids); // replayed
        }
        return page(window, all, log.size());
    }

    private Page page(CalendarWindow window, List<String> ids, int since) {
        int size = 1 + random.nextInt(6);
        List<Map<String, Object>> items = ids.stream().limit(size).map(id -> reported(id, window)).toList();
        if (ids.size() <= size) {
            return new Page(items, null, "delta " + since, null, null);
        }
        String link = "page " + ++rounds + " " + since;
        open.put(link, ids.subList(size, ids.size()));
        return new Page(items, link, null, null, null);
    }

    @Override
    public Page list(CalendarWindow window, String link) {
        List<Map<String, Object>> all = events().values().stream()
                .filter(event -> window.covers(EventTimes.of(event))).toList();
        int from = link == null ? 0 : Integer.parseInt(link);
        int to = Math.min(all.size(), from + 3);
        return new Page(all.subList(from, to), to == all.size() ? null : Integer.toString(to), null, null, null);
    }

    @Override
    public List<Reading> read(List<String> ids) {
        return ids.stream().map(id -> {
            if (series.containsKey(id)) {
                seriesRead++;
                Map<String, Object> master = event(id, series.get(id).subject, Instant.EPOCH, Instant.EPOCH);
                master.put("@odata.etag", series.get(id).etag());
                master.put("type", "seriesMaster");
                return new Reading(master, null);
            }
            Map<String, Object> event = events().get(id);
            return event == null ? Reading.gone() : new Reading(event, null);
        }).toList();
    }
}
