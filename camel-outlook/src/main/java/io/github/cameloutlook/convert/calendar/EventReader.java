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

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.Set;

import io.github.cameloutlook.convert.MalformedContentException;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.PatternedRecurrence;

/** Reads an event: when it is. {@link EventDetailReader} and {@link PeopleReader} read the rest. */
final class EventReader {

    private final CalendarZones zones;
    private final TimeReader times;
    private final boolean lastDayStandsIn;
    private final boolean cancellation;

    /**
     * @param lastDayStandsIn whether rules mean the last day of months that are too short for their day
     * @param cancellation    whether the calendar takes its events back
     */
    EventReader(CalendarZones zones, boolean lastDayStandsIn, boolean cancellation) {
        this.zones = zones;
        this.times = new TimeReader(zones);
        this.lastDayStandsIn = lastDayStandsIn;
        this.cancellation = cancellation;
    }

    OutlookEvent read(Block block) {
        OutlookEvent event = new OutlookEvent();
        String uid = block.text("UID");
        if (uid != null) {
            event.set("iCalUId", uid.strip());
        }
        EventTime start = times(block, event);
        ContentLine recurrenceId = block.single("RECURRENCE-ID");
        if (recurrenceId == null) {
            recurrence(block, event, start);
        } else {
            exception(recurrenceId, event);
        }
        new EventDetailReader(block, event, times).read(start, cancellation);
        new PeopleReader(block, event).read();
        return event;
    }

    private EventTime times(Block block, OutlookEvent event) {
        ContentLine begin = block.required("DTSTART");
        EventTime start = times.read(begin);
        EventTime end = end(block, start);
        if (begin.has("VALUE", "DATE") && !start.isDay()) {
            throw begin.malformed("VALUE=DATE, but it is no date (20260315)");
        }
        if (!start.isDay() && isAllDay(block, start, end)) {
            start = EventTime.day(start.localDate());
            end = EventTime.day(end.localDate());
        }
        boolean empty = start.isDay() && !end.date().isAfter(start.date());
        if (empty || end.instant().isBefore(start.instant())) {
            throw begin.malformed("the event ends (" + end.temporal() + ") before it begins (" + start.temporal() + ")"
                                  + (start.isDay() ? "; whole days end with the day after the last one" : ""));
        }
        event.setStart(start.shape());
        event.setEnd(end.shape());
        event.setIsAllDay(start.isDay());
        return start;
    }

    private EventTime end(Block block, EventTime start) {
        ContentLine end = block.single("DTEND");
        ContentLine duration = block.single("DURATION");
        if (end != null && duration != null) {
            throw duration.malformed("there is a DTEND, too, in line " + end.line());
        }
        if (duration != null) {
            return TimeReader.plus(start, duration);
        }
        if (end == null) {
            return start.isDay() ? EventTime.day(start.date().plusDays(1)) : start;
        }
        EventTime time = times.read(end);
        if (time.isDay() != start.isDay()) {
            throw end.malformed("one of DTSTART and DTEND is a date, the other a date with time");
        }
        return time;
    }

    /** Outlook writes whole days as midnights, and says so. */
    private static boolean isAllDay(Block block, EventTime start, EventTime end) {
        return "TRUE".equalsIgnoreCase(block.text("X-MICROSOFT-CDO-ALLDAYEVENT")) && isMidnight(start.time())
                && isMidnight(end.time()) && end.localDate().isAfter(start.localDate());
    }

    private static boolean isMidnight(ZonedDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private void exception(ContentLine recurrenceId, OutlookEvent event) {
        if (recurrenceId.parameter("RANGE") != null) {
            throw recurrenceId
                    .malformed("changes of this and all following occurrences (RANGE) do not fit Outlook: end the series"
                               + " and begin another one");
        }
        event.set("type", "exception");
        event.set("originalStart", times.read(recurrenceId).instant());
    }

    private void recurrence(Block block, OutlookEvent event, EventTime start) {
        refuse(block.find("EXRULE"), "excluding a rule does not fit Outlook");
        refuse(block.find("RDATE"), "additional days do not fit Outlook: make an event of each");
        ContentLine line = block.single("RRULE");
        if (line == null) {
            refuse(block.find("EXDATE"), "an event without RRULE has no days to leave out");
            event.set("type", "singleInstance");
            return;
        }
        if (zones.isUnnamed(block.required("DTSTART")) || start.isAtOffset()) {
            throw line.malformed("a series needs a time zone that Windows or IANA know; that of its DTSTART is none of these");
        }
        try {
            PatternedRecurrence recurrence
                    = new RuleReader(RecurrenceRules.recur(line.value()), start.temporal(), lastDayStandsIn).read();
            recurrence.getRange().setRecurrenceTimeZone(start.seriesZone());
            event.setRecurrence(recurrence);
        } catch (MalformedContentException e) {
            throw e;
        } catch (OutlookInputException e) {
            throw line.malformed(e.getMessage(), e);
        }
        event.set("type", "seriesMaster");
        cancelled(block, event, start);
    }

    /** Days on which the series does not take place, which is what ids of occurrences end with. */
    private void cancelled(Block block, OutlookEvent event, EventTime start) {
        Set<String> days = new LinkedHashSet<>(); // strangers write as many as they like
        for (ContentLine line : block.all("EXDATE")) {
            for (EventTime time : times.readAll(line)) {
                boolean sameKind = time.isDay() || start.isDay();
                String day = (sameKind
                        ? time.localDate()
                        : time.time().withZoneSameInstant(start.time().getZone()).toLocalDate()).toString();
                days.add(day);
            }
        }
        if (!days.isEmpty()) {
            event.set("cancelledOccurrences", days);
        }
    }

    private static void refuse(ContentLine line, String reason) {
        if (line != null) {
            throw line.malformed(reason);
        }
    }
}
