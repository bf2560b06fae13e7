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

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.cameloutlook.emulator.recurrence.Recurrence;

/** The occurrences of a series: each at the same time of day on the clocks of the series' zone. */
public final class Series {

    private Series() {
    }

    /** When the occurrence of a day regularly begins. */
    public static EventTime start(EventState series, LocalDate date) {
        LocalDateTime local = date.atTime(timeOfDay(series.start(), series.recurrence().zone()));
        return in(series.start(), local, series.recurrence());
    }

    /** When the occurrence of a day regularly ends. */
    public static EventTime end(EventState series, LocalDate date) {
        ZoneId zone = series.recurrence().zone();
        LocalDateTime first = local(series.start(), zone);
        Duration length = Duration.between(first, local(series.end(), zone));
        return in(series.end(), date.atTime(first.toLocalTime()).plus(length), series.recurrence());
    }

    private static LocalTime timeOfDay(EventTime time, ZoneId zone) {
        return local(time, zone).toLocalTime();
    }

    private static LocalDateTime local(EventTime time, ZoneId zone) {
        return time.zone().equals(zone) ? time.local() : time.instant().atZone(zone).toLocalDateTime();
    }

    // in the zone of the series' own times, which may have another name than that of its days
    private static EventTime in(EventTime model, LocalDateTime local, Recurrence recurrence) {
        return model.zone().equals(recurrence.zone())
                ? model.at(local) : new EventTime(local, recurrence.zoneName(), recurrence.zone());
    }

    /** The occurrence of a day, if there is one. */
    public static Optional<EventState> occurrence(EventState series, LocalDate date) {
        if (!series.isSeries() || series.cancelled().contains(date)) {
            return Optional.empty();
        }
        if (series.exceptions().containsKey(date) || series.recurrence().includes(date)) {
            return Optional.of(state(series, date));
        }
        return Optional.empty();
    }

    /** Days whose occurrences are, at least for a moment, after one instant and before another. */
    public static List<LocalDate> days(EventState series, Instant from, Instant before) {
        Recurrence recurrence = series.recurrence();
        long length = Duration.between(series.start().instant(), series.end().instant()).toDays() + 2;
        LocalDate first = from.atZone(recurrence.zone()).toLocalDate().minusDays(length);
        LocalDate last = before.atZone(recurrence.zone()).toLocalDate().plusDays(2);
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate date : recurrence.between(first, last, Integer.MAX_VALUE)) {
            if (!series.cancelled().contains(date) && !series.exceptions().containsKey(date)
                    && overlaps(start(series, date).instant(), end(series, date).instant(), from, before)) {
                days.add(date);
            }
        }
        series.exceptions().forEach((date, exception) -> {
            EventTime start = exception.start() == null ? start(series, date) : exception.start();
            EventTime end = exception.end() == null ? end(series, date) : exception.end();
            if (overlaps(start.instant(), end.instant(), from, before)) {
                days.add(date);
            }
        });
        Collections.sort(days);
        return days;
    }

    /** Whether a time is, at least for a moment, after one instant and before another; times without length too. */
    public static boolean overlaps(Instant start, Instant end, Instant from, Instant before) {
        return start.isBefore(before) && (end.isAfter(from) || start.equals(end) && start.equals(from));
    }

    /** The occurrence of a day that is known to have one. */
    public static EventState state(EventState series, LocalDate date) {
        OccurrenceException exception = series.exceptions().get(date);
        String id = ItemIds.occurrenceId(series.id(), date);
        String immutableId = ItemIds.occurrenceId(series.immutableId(), date);
        EventState.Occurrence occurrence = new EventState.Occurrence(series, date, exception != null);
        if (exception == null) {
            return new EventState(
                    id, immutableId, series.number(), series.calendar(), series.changeKey(), start(series, date),
                    end(series, date), null, series.properties(), series.safeBody(), series.attachments(),
                    series.extendedProperties(), series.extensions(), Collections.emptySortedMap(),
                    Collections.emptySortedSet(), series.reminders(), occurrence, series.entered(), series.changed());
        }
        Map<String, Object> properties = new LinkedHashMap<>(series.properties());
        properties.putAll(exception.properties());
        boolean ownBody = exception.properties().containsKey("body");
        List<Attachment> attachments = exception.attachments() == null ? series.attachments() : exception.attachments();
        return new EventState(
                id, immutableId, series.number(), series.calendar(), exception.changeKey(),
                exception.start() == null ? start(series, date) : exception.start(),
                exception.end() == null ? end(series, date) : exception.end(), null,
                Collections.unmodifiableMap(properties), ownBody ? safe(properties) : series.safeBody(), attachments,
                Calendar.with(series.extendedProperties(), exception.extendedProperties()),
                Calendar.with(series.extensions(), exception.extensions()), Collections.emptySortedMap(),
                Collections.emptySortedSet(), series.reminders(), occurrence, series.entered(), series.changed());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> safe(Map<String, Object> properties) {
        return HtmlBody.safe((Map<String, Object>) properties.get("body"));
    }
}
