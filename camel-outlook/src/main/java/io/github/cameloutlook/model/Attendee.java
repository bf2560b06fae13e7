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

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Somebody who is invited to a meeting, or a room or other resource that is booked for it. */
public final class Attendee extends AttendeeBase {

    public Attendee() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Attendee(Map<String, Object> properties) {
        super(properties);
    }

    /** Somebody who has to come. */
    public static Attendee of(String address) {
        return required(address);
    }

    /** Somebody who has to come; a null name is left absent. */
    public static Attendee of(String name, String address) {
        return of(EmailAddress.of(name, address), "required");
    }

    /** Somebody who has to come. */
    public static Attendee required(String address) {
        return of(EmailAddress.of(address), "required");
    }

    /** Somebody who may come. */
    public static Attendee optional(String address) {
        return of(EmailAddress.of(address), "optional");
    }

    /** A room or another thing that is booked. */
    public static Attendee resource(String address) {
        return of(EmailAddress.of(address), "resource");
    }

    private static Attendee of(EmailAddress address, String type) {
        Attendee attendee = new Attendee();
        attendee.setEmailAddress(address);
        attendee.setType(type);
        return attendee;
    }

    /** What was answered, and when. */
    public ResponseStatus getStatus() {
        return object("status", ResponseStatus::new);
    }

    /** Other time that the invitee proposed. */
    public TimeSlot getProposedNewTime() {
        return object("proposedNewTime", TimeSlot::new);
    }

    public void setProposedNewTime(TimeSlot proposedNewTime) {
        set("proposedNewTime", proposedNewTime);
    }
}
