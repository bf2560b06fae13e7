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

/** A message about a meeting: a request, a cancellation or a response. */
public final class OutlookEventMessage extends OutlookMessage {

    public OutlookEventMessage() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookEventMessage(Map<String, Object> properties) {
        super(properties);
    }

    /**
     * none, meetingRequest, meetingCancelled, meetingAccepted, meetingTenativelyAccepted (as the service spells it) or
     * meetingDeclined.
     */
    public String getMeetingMessageType() {
        return string("meetingMessageType");
    }

    /** Event of the meeting in the calendar, when it was expanded. */
    public OutlookEvent getEvent() {
        return object("event", OutlookEvent::new);
    }

    /** Begin of the meeting. */
    public DateTimeTimeZone getStartDateTime() {
        return object("startDateTime", DateTimeTimeZone::new);
    }

    /** End of the meeting. */
    public DateTimeTimeZone getEndDateTime() {
        return object("endDateTime", DateTimeTimeZone::new);
    }

    /** Whether it takes whole days. */
    public Boolean getIsAllDay() {
        return bool("isAllDay");
    }

    /** Whether the request came to a delegate. */
    public Boolean getIsDelegated() {
        return bool("isDelegated");
    }

    /** Whether a newer message about the meeting exists. */
    public Boolean getIsOutOfDate() {
        return bool("isOutOfDate");
    }

    /** Place. */
    public Location getLocation() {
        return object("location", Location::new);
    }

    /** Recurrence. */
    public PatternedRecurrence getRecurrence() {
        return object("recurrence", PatternedRecurrence::new);
    }

    /** singleInstance, occurrence, exception or seriesMaster. */
    public String getType() {
        return string("type");
    }

    /** Whether another time may be proposed (requests). */
    public Boolean getAllowNewTimeProposals() {
        return bool("allowNewTimeProposals");
    }

    /** Kind of request, such as newMeetingRequest (requests). */
    public String getMeetingRequestType() {
        return string("meetingRequestType");
    }

    /** Begin before the change (requests). */
    public DateTimeTimeZone getPreviousStartDateTime() {
        return object("previousStartDateTime", DateTimeTimeZone::new);
    }

    /** End before the change (requests). */
    public DateTimeTimeZone getPreviousEndDateTime() {
        return object("previousEndDateTime", DateTimeTimeZone::new);
    }

    /** Place before the change (requests). */
    public Location getPreviousLocation() {
        return object("previousLocation", Location::new);
    }

    /** Whether a response is asked for (requests). */
    public Boolean getResponseRequested() {
        return bool("responseRequested");
    }

    /** Other time that is proposed (responses). */
    public TimeSlot getProposedNewTime() {
        return object("proposedNewTime", TimeSlot::new);
    }

    /** tentativelyAccepted, accepted or declined (responses). */
    public String getResponseType() {
        return string("responseType");
    }
}
