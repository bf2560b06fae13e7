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
package io.github.cameloutlook.model;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A time at which a meeting could take place. */
public final class MeetingTimeSuggestion extends OutlookObject {

    public MeetingTimeSuggestion() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MeetingTimeSuggestion(Map<String, Object> properties) {
        super(properties);
    }

    /** The time. */
    public TimeSlot getMeetingTimeSlot() {
        return object("meetingTimeSlot", TimeSlot::new);
    }

    /** Chance in per cent that all come. */
    public Double getConfidence() {
        return decimal("confidence");
    }

    /** Place among the suggestions. */
    public Integer getOrder() {
        return integer("order");
    }

    /** Why it is suggested, when the caller asked for reasons. */
    public String getSuggestionReason() {
        return string("suggestionReason");
    }

    /** Whether the organizer is free: free, tentative, busy, oof, workingElsewhere or unknown. */
    public String getOrganizerAvailability() {
        return string("organizerAvailability");
    }

    /** Whether each invitee is free. */
    public List<AttendeeAvailability> getAttendeeAvailability() {
        return objects("attendeeAvailability", AttendeeAvailability::new);
    }

    /** Where it could take place. */
    public List<Location> getLocations() {
        return objects("locations", Location::new);
    }
}
