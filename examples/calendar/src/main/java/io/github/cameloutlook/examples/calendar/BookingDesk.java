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
package io.github.cameloutlook.examples.calendar;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.cameloutlook.model.Attendee;
import io.github.cameloutlook.model.DateTimeTimeZone;
import io.github.cameloutlook.model.Location;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.ScheduleInformation;
import io.github.cameloutlook.model.TimeSlot;
import org.apache.camel.ExchangeProperty;

/** What there is to decide when a room is booked. */
public final class BookingDesk {

    private static final Duration STEP = Duration.ofMinutes(30);

    /** Asks when everybody and every room is free. */
    public Map<String, Object> question(Booking booking) {
        List<String> schedules = new ArrayList<>(booking.rooms());
        schedules.add(booking.attendee());
        return Map.of(
                "schedules", schedules,
                "startTime", DateTimeTimeZone.of(booking.earliest()).properties(),
                "endTime", DateTimeTimeZone.of(booking.latest()).properties(),
                "availabilityViewInterval", STEP.toMinutes());
    }

    /** The meeting, at the first time at which the attendee and a room are free. */
    public OutlookEvent meeting(List<ScheduleInformation> schedules, @ExchangeProperty("booking") Booking booking) {
        Map<String, String> views = schedules.stream()
                .collect(Collectors.toMap(ScheduleInformation::getScheduleId, ScheduleInformation::getAvailabilityView));
        String free = "0".repeat((int) booking.length().dividedBy(STEP));
        String attendee = views.get(booking.attendee());
        for (int slot = attendee.indexOf(free); slot >= 0; slot = attendee.indexOf(free, slot + 1)) {
            for (String room : booking.rooms()) {
                if (views.get(room).startsWith(free, slot)) {
                    return meeting(booking, room, booking.earliest().plus(STEP.multipliedBy(slot)));
                }
            }
        }
        throw new IllegalStateException("No room is free when " + booking.attendee() + " is");
    }

    private static OutlookEvent meeting(Booking booking, String room, ZonedDateTime start) {
        OutlookEvent meeting = new OutlookEvent();
        meeting.setSubject(booking.subject());
        meeting.setStartTime(start);
        meeting.setEndTime(start.plus(booking.length()));
        Location location = new Location();
        location.setDisplayName(room);
        location.setLocationEmailAddress(room);
        meeting.setLocation(location);
        return meeting.addRequiredAttendee(booking.attendee()).addResource(room);
    }

    /** Whether somebody would like to meet at another time. */
    public boolean isProposed(OutlookEvent meeting) {
        return proposal(meeting).isPresent();
    }

    /** Whether everybody, rooms included, comes. */
    public boolean isAccepted(OutlookEvent meeting) {
        return meeting.getAttendees().stream().map(BookingDesk::response).allMatch("accepted"::equals);
    }

    /** Moves the meeting to when somebody would like to meet. */
    public OutlookEvent moved(OutlookEvent meeting) {
        TimeSlot proposal = proposal(meeting).orElseThrow();
        OutlookEvent change = new OutlookEvent();
        change.setStart(proposal.getStart());
        change.setEnd(proposal.getEnd());
        return change;
    }

    private static Optional<TimeSlot> proposal(OutlookEvent meeting) {
        return meeting.getAttendees().stream()
                .filter(attendee -> "declined".equals(response(attendee)) && attendee.getProposedNewTime() != null)
                .map(Attendee::getProposedNewTime).findFirst();
    }

    private static String response(Attendee attendee) {
        return attendee.getStatus() == null ? "none" : attendee.getStatus().getResponse();
    }
}
