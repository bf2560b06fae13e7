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

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.convert.MalformedContentException;
import io.github.cameloutlook.model.OutlookEvent;

/** Reads a calendar as events. Exceptions of a series become part of it, as in the service. */
final class CalendarReader {

    private final Block calendar;
    private final EventReader reader;

    /**
     * @param zoneName zone of times for which the calendar has none; null to refuse them
     */
    CalendarReader(Block calendar, String zoneName) {
        this.calendar = calendar;
        CalendarZones zones = new CalendarZones(calendar, zoneName);
        this.reader = new EventReader(zones, isByMicrosoft(), "CANCEL".equalsIgnoreCase(calendar.text("METHOD")));
    }

    private OutlookEvent event(Block block) {
        try {
            return reader.read(block);
        } catch (DateTimeException | ArithmeticException e) {
            throw new MalformedContentException(
                    block.line(), "The event that begins here has a time beyond all calendars: "
                                  + e.getMessage(),
                    e);
        }
    }

    private boolean isByMicrosoft() {
        String product = calendar.text("PRODID");
        return product != null && product.toLowerCase(Locale.ROOT).contains("microsoft");
    }

    List<OutlookEvent> read() {
        Map<String, OutlookEvent> series = new LinkedHashMap<>();
        List<OutlookEvent> events = new ArrayList<>();
        List<OutlookEvent> changed = new ArrayList<>();
        for (Block block : calendar.components("VEVENT")) {
            OutlookEvent event = event(block);
            if ("exception".equals(event.getType())) {
                changed.add(event);
                continue;
            }
            events.add(event);
            if (event.getRecurrence() != null && event.getICalUId() != null
                    && series.putIfAbsent(event.getICalUId(), event) != null) {
                throw new MalformedContentException(
                        block.line(), "There is another series of the same UID, " + event.getICalUId());
            }
        }
        Map<OutlookEvent, List<OutlookEvent>> exceptions = new IdentityHashMap<>();
        for (OutlookEvent exception : changed) {
            OutlookEvent master = series.get(exception.getICalUId());
            if (master == null) {
                events.add(exception); // alone, as in an invitation to one occurrence
            } else {
                exceptions.computeIfAbsent(master, key -> new ArrayList<>()).add(exception);
            }
        }
        exceptions.forEach((master, all) -> master.set("exceptionOccurrences", all));
        return events;
    }
}
