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

import java.util.Locale;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.store.Calendar;
import io.github.cameloutlook.emulator.store.CalendarGroup;
import io.github.cameloutlook.emulator.store.CalendarStore;
import io.github.cameloutlook.emulator.store.EventState;

/** Finds what the path of a request names: groups, calendars, events. */
public final class CalendarPaths {

    private CalendarPaths() {
    }

    /** The calendar that the path names; the default one where it names none. 404 when there is none. */
    public static Calendar calendar(GraphRequest request) {
        CalendarStore store = request.mailbox().calendars();
        String id = request.variable("calendar");
        if (id == null) {
            return store.defaultCalendar();
        }
        Calendar calendar = store.calendar(id).orElseThrow(() -> {
            request.refuseBadId(id);
            return GraphException.itemNotFound();
        });
        if (request.variable("calendarGroup") != null && !calendar.groupId().equals(group(request).id())) {
            throw GraphException.itemNotFound();
        }
        return calendar;
    }

    /** The calendar that the path names; null where it is about all calendars of the mailbox. */
    public static Calendar calendarOrAll(GraphRequest request) {
        return namesCalendar(request) ? calendar(request) : null;
    }

    private static boolean namesCalendar(GraphRequest request) {
        return request.variable("calendar") != null
                || request.url().toLowerCase(Locale.ROOT).matches(".*/calendar/events.*");
    }

    static CalendarGroup group(GraphRequest request) {
        String id = request.variable("calendarGroup");
        return request.mailbox().calendars().group(id).orElseThrow(() -> {
            request.refuseBadId(id);
            return GraphException.itemNotFound();
        });
    }

    /** The event or occurrence that the path names; it must lie in the calendar of the path, if that names one. */
    public static EventState event(GraphRequest request) {
        return event(request, request.variable("event"));
    }

    static EventState event(GraphRequest request, String id) {
        EventState event = request.mailbox().calendars().eventState(id).orElseThrow(() -> {
            request.refuseBadId(id);
            return GraphException.itemNotFound();
        });
        Calendar calendar = calendarOrAll(request);
        if (calendar != null && event.calendar() != calendar) {
            throw GraphException.itemNotFound();
        }
        return event;
    }
}
