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

import java.util.ArrayList;
import java.util.List;

import io.github.cameloutlook.convert.MalformedContentException;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookEvent;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.component.VEvent;

/** Events as iCalendar (RFC 5545), and the other way round. What cannot be kept is listed in the documentation. */
public final class ICalendar {

    private ICalendar() {
    }

    /**
     * Reads all events of a text. A series has its changed occurrences in exceptionOccurrences, and days that it leaves
     * out in cancelledOccurrences.
     *
     * @throws MalformedContentException if the text is no iCalendar, or has what does not fit Outlook
     */
    public static List<OutlookEvent> read(String text) {
        return read(text, null);
    }

    private static List<OutlookEvent> read(String text, String zoneName) {
        List<OutlookEvent> events = new ArrayList<>();
        CalendarParser.parse(text).forEach(calendar -> events.addAll(new CalendarReader(calendar, zoneName).read()));
        if (events.isEmpty()) {
            throw new MalformedContentException(1, "The calendar has no VEVENT");
        }
        return events;
    }

    /**
     * Reads a text with one event or series.
     *
     * @throws MalformedContentException if the text is no iCalendar, or has several events
     */
    public static OutlookEvent readOne(String text) {
        return readOne(text, null);
    }

    /**
     * Reads a text with one event or series.
     *
     * @param  zoneName                  zone of times for which the calendar has none; null to refuse them
     * @throws MalformedContentException if the text is no iCalendar, or has several events
     */
    public static OutlookEvent readOne(String text, String zoneName) {
        List<OutlookEvent> events = read(text, zoneName);
        if (events.size() > 1) {
            throw new MalformedContentException(
                    0, "The calendar has " + events.size()
                       + " events where one is wanted. Convert it to OutlookEvent[] and split that");
        }
        return events.get(0);
    }

    /**
     * Writes events as one calendar.
     *
     * @param  method                what the calendar is sent for (RFC 5546), such as REQUEST; null for none
     * @throws OutlookInputException if an event lacks what iCalendar needs
     */
    public static String write(List<OutlookEvent> events, String method) {
        return Folding.fold(toCalendar(events, method).toString());
    }

    /** Writes events as one calendar of the library, see {@link #write}. */
    public static Calendar toCalendar(List<OutlookEvent> events, String method) {
        return new CalendarWriter(events, method).write();
    }

    /** Writes an event without the changes of its occurrences, which are events of their own in iCalendar. */
    public static VEvent toEvent(OutlookEvent event) {
        return (VEvent) toCalendar(List.of(event), null).getComponents("VEVENT").get(0);
    }

    /** The text of a calendar of the library, in lines as RFC 5545 wants them. */
    public static String text(Calendar calendar) {
        return Folding.fold(plain(calendar));
    }

    /** Reads all events of a calendar of the library, as {@link #read}. */
    public static List<OutlookEvent> fromCalendar(Calendar calendar) {
        return read(plain(calendar));
    }

    /** Reads an event of the library, as {@link #readOne}. */
    public static OutlookEvent fromEvent(VEvent event) {
        return readOne(plain(new Calendar(new ComponentList<>(List.of(event)))));
    }

    private static String plain(Calendar calendar) {
        try {
            return calendar.toString();
        } catch (RuntimeException e) {
            // the library reads times when they are asked for, and then knows their zones or does not
            throw new OutlookInputException("The calendar cannot be read: " + e.getMessage(), e);
        }
    }
}
