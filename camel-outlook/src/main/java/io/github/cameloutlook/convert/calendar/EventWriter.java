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
package io.github.cameloutlook.convert.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookEvent;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.model.property.Uid;

/** Writes an event: when it is. {@link EventDetailWriter} and {@link PeopleWriter} write the rest. */
final class EventWriter {

    private static final Pattern DAY_OF_OCCURRENCE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})$");

    private final OutlookEvent event;
    private final String uid;
    private final SeriesZone zone;
    private final boolean allDay;
    private final VEvent written = new VEvent(false);
    private final List<ZonedDateTime> times = new ArrayList<>();

    EventWriter(OutlookEvent event, String uid, SeriesZone zone) {
        this.event = event;
        this.uid = uid;
        this.zone = zone;
        this.allDay = Boolean.TRUE.equals(event.getIsAllDay());
    }

    VEvent write() {
        Instant changed
                = event.getLastModifiedDateTime() == null ? event.getCreatedDateTime() : event.getLastModifiedDateTime();
        written.add(new DtStamp(changed == null ? Instant.now() : changed));
        written.add(new Uid(uid));
        ZonedDateTime start = zone.in(event.getStartTime());
        if (start == null) {
            throw new OutlookInputException("The event has no start. If it was selected, select start and end, too.");
        }
        start(start);
        ZonedDateTime end = event.getEndTime();
        if (end != null) {
            end(end);
        }
        recurrence(start);
        new EventDetailWriter(event, written).write();
        new PeopleWriter(event, written).write();
        return written;
    }

    /** Times that are on the clocks of a zone, whose definition the calendar needs. */
    List<ZonedDateTime> times() {
        return times;
    }

    private void start(ZonedDateTime start) {
        if (allDay) {
            written.add(new DtStart<>(day(), event.getStartDate()));
        } else if (inZone(start)) {
            written.add(new DtStart<>(zone(start), start.toLocalDateTime()));
        } else {
            written.add(new DtStart<>(start.toInstant()));
        }
    }

    private void end(ZonedDateTime end) {
        if (allDay) {
            written.add(new DtEnd<>(day(), event.getEndDate()));
        } else if (inZone(end)) {
            written.add(new DtEnd<>(zone(end), end.toLocalDateTime()));
        } else {
            written.add(new DtEnd<>(end.toInstant()));
        }
    }

    /**
     * A local time that comes twice is the first of the two; the second one is written in UTC, except in a series,
     * whose days are those of its zone.
     */
    private boolean inZone(ZonedDateTime time) {
        boolean named = !(time.getZone() instanceof ZoneOffset) && !time.getZone().normalized().equals(ZoneOffset.UTC);
        boolean exact = event.getRecurrence() != null || time.toLocalDateTime().atZone(time.getZone()).isEqual(time);
        boolean zoned = named && exact;
        if (zoned) {
            times.add(time);
        }
        return zoned;
    }

    private static ParameterList zone(ZonedDateTime time) {
        return new ParameterList(List.of(new TzId(time.getZone().getId())));
    }

    private static ParameterList day() {
        return new ParameterList(List.<Parameter> of(Value.DATE));
    }

    private void recurrence(ZonedDateTime start) {
        if (event.getRecurrence() != null) {
            Temporal begin = allDay ? event.getStartDate() : start;
            written.add(new RRule<>(RuleWriter.write(event.getRecurrence(), begin)));
            cancelled(start);
        } else if (event.getOriginalStart() != null || "occurrence".equals(event.getType())
                || "exception".equals(event.getType())) {
            ZonedDateTime original = zone.in(event.getOriginalStartTime());
            recurrenceId(original == null ? start : original);
        }
    }

    private void recurrenceId(ZonedDateTime original) {
        if (allDay) {
            written.add(new RecurrenceId<>(day(), original.toLocalDate()));
        } else if (inZone(original)) {
            written.add(new RecurrenceId<>(zone(original), original.toLocalDateTime()));
        } else {
            written.add(new RecurrenceId<>(original.toInstant()));
        }
    }

    private void cancelled(ZonedDateTime start) {
        List<LocalDate> days = event.getCancelledOccurrences().stream().map(EventWriter::day).toList();
        if (days.isEmpty()) {
            return;
        }
        if (allDay) {
            written.add(new ExDate<>(day(), new DateList<>(days)));
        } else if (inZone(start)) {
            List<LocalDateTime> locals = days.stream().map(day -> day.atTime(start.toLocalTime())).toList();
            written.add(new ExDate<>(zone(start), new DateList<>(locals)));
        } else {
            List<Instant> instants
                    = days.stream().map(day -> day.atTime(start.toLocalTime()).atZone(start.getZone()).toInstant())
                            .toList();
            written.add(new ExDate<>(new ParameterList(), new DateList<>(instants)));
        }
    }

    /** Ids of occurrences end with their day. */
    private static LocalDate day(String occurrenceId) {
        Matcher day = DAY_OF_OCCURRENCE.matcher(occurrenceId);
        if (!day.find()) {
            throw new OutlookInputException("'" + occurrenceId + "' in cancelledOccurrences does not end with a date");
        }
        return LocalDate.parse(day.group(1), DateTimeFormatter.ISO_LOCAL_DATE);
    }
}
