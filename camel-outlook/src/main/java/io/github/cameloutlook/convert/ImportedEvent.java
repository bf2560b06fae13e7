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
package io.github.cameloutlook.convert;

import java.util.List;

import io.github.cameloutlook.model.Attendee;
import io.github.cameloutlook.model.OutlookEvent;

/** An event that came from elsewhere, as it can be sent: without what the service alone decides. */
final class ImportedEvent {

    private static final List<String> DECIDED_BY_THE_SERVICE = List.of("iCalUId", "type", "organizer", "isCancelled",
            "createdDateTime", "lastModifiedDateTime", "webLink", "onlineMeeting", "originalStart");

    private ImportedEvent() {
    }

    /**
     * What of an event can be sent.
     *
     * @throws OutlookInputException if it is no event to create or change, or takes more than one request
     */
    static OutlookEvent sendable(OutlookEvent read) {
        if (Boolean.TRUE.equals(read.getIsCancelled())) {
            throw new OutlookInputException(
                    "The calendar cancels the event (METHOD:CANCEL or STATUS:CANCELLED): use events/cancel or events/delete.");
        }
        if (!read.getCancelledOccurrences().isEmpty() || !read.getExceptionOccurrences().isEmpty()) {
            throw new OutlookInputException(
                    "The series leaves out days (EXDATE) or has changed occurrences (RECURRENCE-ID), which one request cannot"
                                            + " make. Convert the body to OutlookEvent, take cancelledOccurrences and"
                                            + " exceptionOccurrences out of it, create the series, and then delete or update these"
                                            + " occurrences, whose ids events/instances tells.");
        }
        OutlookEvent event = new OutlookEvent(Json.copy(read.properties()));
        DECIDED_BY_THE_SERVICE.forEach(event::remove);
        for (Attendee attendee : event.getAttendees()) {
            attendee.remove("status"); // a view: the answers of attendees are theirs
        }
        return event;
    }
}
