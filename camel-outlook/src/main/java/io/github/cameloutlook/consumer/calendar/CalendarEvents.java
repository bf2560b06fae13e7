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

import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.PageReader;
import io.github.cameloutlook.consumer.source.WatchedCollection;
import io.github.cameloutlook.operation.request.EventRequests;

/**
 * The events of one calendar.
 *
 * @param mailbox    as configured
 * @param container  the calendar as configured; the default one is "calendar"
 * @param calendarId the calendar; null for the default one
 * @param requests   makes the requests
 * @param pageSize   events asked for per page
 */
record CalendarEvents(String mailbox, String container, String calendarId, EventRequests requests, int pageSize)
        implements
            WatchedCollection {

    @Override
    public String description() {
        return "calendar " + container + " of mailbox " + mailbox;
    }

    @Override
    public String noun() {
        return "event";
    }

    /** The request that a walk over a window begins with. */
    OutlookRequest.Builder delta(CalendarWindow window, int size) {
        return requests.delta(mailbox, calendarId, window.from(), window.to(), size);
    }

    /** The request for everything in a window as it is now. */
    OutlookRequest list(CalendarWindow window) {
        return requests.list(mailbox, calendarId, window.from(), window.to(), pageSize);
    }

    /** The request for a page of a walk. */
    OutlookRequest page(CalendarWindow window, String link, int size) {
        OutlookRequest start = delta(window, size).build();
        return link == null ? start : PageReader.continuation(start, link);
    }

    @Override
    public OutlookRequest get(String id) {
        return requests.get(mailbox, calendarId, id).build();
    }

    @Override
    public OutlookRequest look(String id) {
        return requests.get(mailbox, calendarId, id).query("$select", "id").build();
    }
}
