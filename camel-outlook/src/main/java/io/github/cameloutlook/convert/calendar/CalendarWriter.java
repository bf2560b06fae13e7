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

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import io.github.cameloutlook.convert.LineEnds;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookEvent;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes events as one calendar, with the zones that their times are in. */
final class CalendarWriter {

    /** Begin of ids that Exchange makes; the date of an occurrence follows, which those of a series do not have. */
    private static final Pattern GLOBAL_ID
            = Pattern.compile("(?i)(040000008200E00074C5B7101A82E008)[0-9A-F]{8}([0-9A-F]{40,})");
    private static final Set<String> METHODS
            = Set.of("PUBLISH", "REQUEST", "REPLY", "ADD", "CANCEL", "REFRESH", "COUNTER", "DECLINECOUNTER");

    private final List<OutlookEvent> events;
    private final String method;
    private final Map<String, String> uidsOfSeries = new HashMap<>();
    private final Map<ZoneId, ZonedDateTime> zones = new LinkedHashMap<>();
    private final List<CalendarComponent> written = new ArrayList<>();

    CalendarWriter(List<OutlookEvent> events, String method) {
        this.events = events.stream().map(event -> new OutlookEvent(LineEnds.plain(event.properties()))).toList();
        this.method = method == null ? null : method.strip().toUpperCase(Locale.ROOT);
        if (method != null && !METHODS.contains(this.method)) {
            throw new OutlookInputException("'" + method + "' is no method of iCalendar: " + METHODS);
        }
    }

    Calendar write() {
        try {
            writeEvents();
        } catch (IllegalStateException | IllegalArgumentException | java.time.DateTimeException e) {
            // a property of another type than the service gives it, or a time that is none
            throw new OutlookInputException("The event cannot be written as iCalendar: " + e.getMessage(), e);
        }
        List<CalendarComponent> components = new ArrayList<>();
        zones.forEach((zone, first) -> components.add(new ZoneWriter(zone, first).write()));
        components.addAll(written);
        List<Property> properties = new ArrayList<>(
                List.of(
                        new ProdId("-//camel-outlook//EN"), ImmutableVersion.VERSION_2_0,
                        new CalScale(CalScale.VALUE_GREGORIAN)));
        if (method != null) {
            properties.add(new Method(method));
        }
        return new Calendar(new PropertyList(properties), new ComponentList<>(components));
    }

    private void writeEvents() {
        Set<String> nested = new HashSet<>();
        for (OutlookEvent event : events) {
            if (event.getRecurrence() != null && event.getId() != null) {
                uidsOfSeries.put(event.getId(), uid(event));
                event.getExceptionOccurrences().forEach(exception -> nested.add(exception.getId()));
            }
        }
        nested.remove(null);
        for (OutlookEvent event : events) {
            if (!nested.contains(event.getId())) {
                String uid = uidsOfSeries.getOrDefault(event.getRecurrence() == null
                        ? event.getSeriesMasterId() : event.getId(), null);
                write(event, uid == null ? uid(event) : uid);
            }
        }
    }

    private void write(OutlookEvent event, String uid) {
        SeriesZone zone = SeriesZone.of(event);
        add(event, uid, zone);
        for (OutlookEvent exception : event.getExceptionOccurrences()) {
            add(exception, uid, zone);
        }
    }

    private void add(OutlookEvent event, String uid, SeriesZone zone) {
        EventWriter writer = new EventWriter(event, uid, zone);
        written.add(writer.write());
        writer.times().forEach(time -> zones.merge(time.getZone(), time, (a, b) -> a.isBefore(b) ? a : b));
    }

    /** What an event is known by everywhere. Occurrences have the UID of their series. */
    private static String uid(OutlookEvent event) {
        if (event.getICalUId() != null) {
            return GLOBAL_ID.matcher(event.getICalUId()).replaceFirst("$100000000$2");
        }
        String id = event.getId() == null ? event.getTransactionId() : event.getId();
        return id == null ? UUID.randomUUID().toString() : id;
    }
}
