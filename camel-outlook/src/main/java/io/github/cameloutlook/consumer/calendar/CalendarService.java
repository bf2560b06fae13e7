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

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.client.Page;

/** What a walk asks of the service about one calendar. Methods wait; failures are thrown as the client made them. */
public interface CalendarService {

    /**
     * A page of the changes of a window.
     *
     * @param  link                                                            where it is; null for the first page of
     *                                                                         everything in the window
     * @throws io.github.cameloutlook.client.OutlookSyncStateException         if the service does not know the link any
     *                                                                         more
     * @throws io.github.cameloutlook.client.OutlookMalformedResponseException if the pages have no end
     */
    Page page(CalendarWindow window, String link);

    /**
     * Whether the removal of a series is told by each of its occurrences; otherwise that of the series stands for all.
     */
    default boolean tellsRemovedOccurrences() {
        return true;
    }

    /**
     * A page of everything in a window as it is now, without a link to what changes from then on.
     *
     * @param link where it is; null for the first page
     */
    Page list(CalendarWindow window, String link);

    /** Whole events of this calendar, series among them; one reading per id, in their order. */
    List<Reading> read(List<String> ids);

    /**
     * What the service said when it was asked for an event.
     *
     * @param event   the event; null when it is not in the calendar, or cannot be read
     * @param failure why it cannot be read, if that concerns this event only; null otherwise
     */
    record Reading(Map<String, Object> event, RuntimeException failure) {

        static final Reading GONE = new Reading(null, null);

        /** The event is not in the calendar. */
        public static Reading gone() {
            return GONE;
        }

        boolean isGone() {
            return event == null && failure == null;
        }
    }
}
