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
package io.github.cameloutlook.operation.request;

import java.time.Instant;

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.operation.catalogue.PathTemplate;

/**
 * The requests that a consumer of events makes. Calendars are ids, or null for the default one.
 *
 * @param immutableIds    whether ids in answers survive moves
 * @param timeZone        zone of times in answers, by the name that the service knows; null for UTC
 * @param bodyContentType text or html, or null for the stored form
 */
public record EventRequests(boolean immutableIds, String timeZone, String bodyContentType) {

    /**
     * Walks over what changes in a window of a calendar. The window is in the links that follow, and stays the same.
     *
     * @param size events asked for per page
     */
    public OutlookRequest.Builder delta(String mailbox, String calendar, Instant from, Instant to, int size) {
        String path = calendar == null ? "/calendarView/delta" : calendar(calendar) + "/calendarView/delta";
        return request(HttpMethod.GET, mailbox, path, "events/delta")
                .query("startDateTime", from)
                .query("endDateTime", to)
                .prefer("odata.maxpagesize=" + size);
    }

    /** Everything in a window of a calendar as it is now, occurrences of series as events of their own. */
    public OutlookRequest list(String mailbox, String calendar, Instant from, Instant to, int size) {
        return request(HttpMethod.GET, mailbox, calendar(calendar) + "/calendarView", "events/list")
                .query("startDateTime", from)
                .query("endDateTime", to)
                .query("$top", size)
                .build();
    }

    /** An event, occurrence or series; it has to be in the calendar. */
    public OutlookRequest.Builder get(String mailbox, String calendar, String id) {
        return request(HttpMethod.GET, mailbox, calendar(calendar) + "/events/" + PathTemplate.segment(id), "events/get");
    }

    private OutlookRequest.Builder request(HttpMethod method, String mailbox, String path, String operation) {
        OutlookRequest.Builder request = OutlookRequest.to(method, mailbox, path).operation(operation);
        if (immutableIds) {
            request.prefer(MessageRequests.IMMUTABLE_ID);
        }
        if (timeZone != null) {
            request.prefer("outlook.timezone=\"" + timeZone + "\"");
        }
        if (bodyContentType != null) {
            request.prefer("outlook.body-content-type=\"" + bodyContentType + "\"");
        }
        return request;
    }

    /** Path of a calendar, below the mailbox. */
    public static String calendar(String calendar) {
        return calendar == null ? "/calendar" : "/calendars/" + PathTemplate.segment(calendar);
    }
}
