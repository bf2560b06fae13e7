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
package io.github.cameloutlook.operation.call;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.cameloutlook.convert.AddressList;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.convert.ParameterBody;
import io.github.cameloutlook.convert.PointInTime;
import io.github.cameloutlook.model.AttendeeBase;
import io.github.cameloutlook.model.DateTimeTimeZone;
import io.github.cameloutlook.model.OutlookObject;
import io.github.cameloutlook.model.Recipient;
import io.github.cameloutlook.model.TimeConstraint;
import io.github.cameloutlook.model.TimeSlot;
import io.github.cameloutlook.operation.catalogue.Input;

/** What asks for free times: who and when, by the body, or else by headers and options. */
final class AvailabilityBody {

    private final OperationCall call;
    private final Inputs inputs;
    private final ParameterBody body;

    AvailabilityBody(OperationCall call) {
        this.call = call;
        this.inputs = call.inputs();
        this.body = new ParameterBody(call.exchange(), inputs.text(Input.CONTENT_TYPE));
    }

    /**
     * The question when somebody is free or busy.
     *
     * @throws OutlookInputException if it does not say who and when
     */
    Map<String, Object> schedule() {
        Map<String, Object> parameters = body.parameters();
        parameters.computeIfAbsent("schedules", name -> schedules());
        parameters.computeIfAbsent("startTime", name -> time(Input.START_DATE_TIME).properties());
        parameters.computeIfAbsent("endTime", name -> time(Input.END_DATE_TIME).properties());
        return parameters;
    }

    private List<String> schedules() {
        String text = call.exchange().getMessage().getBody() instanceof Collection<?> addresses
                ? addresses.stream().map(String::valueOf).collect(Collectors.joining(","))
                : body.text();
        String people = text == null ? inputs.text(Input.TO) : text;
        List<String> addresses = people == null
                ? List.of() : recipients(people).stream()
                        .map(recipient -> recipient.getEmailAddress().getAddress()).toList();
        if (addresses.isEmpty()) {
            throw new OutlookInputException(
                    "outlook:" + call.operation().fullName() + " needs addresses: set the body or " + Input.TO.describe()
                                            + ".");
        }
        return addresses;
    }

    private DateTimeTimeZone time(Input input) {
        PointInTime time = inputs.time(input);
        if (time == null) {
            throw new OutlookInputException("outlook:" + call.operation().fullName() + " needs " + input.describe() + ".");
        }
        return time.shape();
    }

    /** The question when a meeting could be. The service asks for nothing: it then looks for an hour of the owner. */
    Map<String, Object> meetingTimes() {
        Map<String, Object> parameters = body.parameters();
        String to = inputs.text(Input.TO);
        if (to != null) {
            parameters.computeIfAbsent("attendees",
                    name -> recipients(to).stream().map(AvailabilityBody::attendee).collect(Collectors.toList()));
        }
        if (inputs.time(Input.START_DATE_TIME) != null || inputs.time(Input.END_DATE_TIME) != null) {
            parameters.computeIfAbsent("timeConstraint", name -> window().properties());
        }
        return parameters;
    }

    private TimeConstraint window() {
        TimeSlot slot = new TimeSlot();
        slot.setStart(time(Input.START_DATE_TIME));
        slot.setEnd(time(Input.END_DATE_TIME));
        TimeConstraint constraint = new TimeConstraint();
        constraint.setTimeSlots(List.of(slot));
        return constraint;
    }

    private static List<Recipient> recipients(String text) {
        return AddressList.parse(text);
    }

    private static Map<String, Object> attendee(OutlookObject recipient) {
        AttendeeBase attendee = new AttendeeBase(recipient.properties());
        attendee.setType("required");
        return attendee.properties();
    }
}
