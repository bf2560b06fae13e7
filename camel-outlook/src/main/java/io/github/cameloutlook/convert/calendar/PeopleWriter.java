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
package io.github.cameloutlook.convert.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.Attendee;
import io.github.cameloutlook.model.EmailAddress;
import io.github.cameloutlook.model.OutlookEvent;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Organizer;

/** Writes who called a meeting and who is invited. */
final class PeopleWriter {

    private static final Map<String, String> ANSWERS
            = Map.of("none", "NEEDS-ACTION", "notResponded", "NEEDS-ACTION", "accepted",
                    "ACCEPTED", "declined", "DECLINED", "tentativelyAccepted", "TENTATIVE", "organizer", "ACCEPTED");

    private final OutlookEvent event;
    private final VEvent written;

    PeopleWriter(OutlookEvent event, VEvent written) {
        this.event = event;
        this.written = written;
    }

    void write() {
        if (event.getOrganizer() != null && event.getOrganizer().getEmailAddress() != null) {
            EmailAddress address = event.getOrganizer().getEmailAddress();
            written.add(new Organizer(new ParameterList(name(address)), uri(address)));
        }
        event.getAttendees().stream().filter(attendee -> attendee != null && attendee.getEmailAddress() != null)
                .forEach(this::attendee);
    }

    private void attendee(Attendee attendee) {
        List<Parameter> parameters = name(attendee.getEmailAddress());
        String response = attendee.getStatus() == null ? null : attendee.getStatus().getResponse();
        boolean resource = "resource".equals(attendee.getType());
        parameters.add(new CuType(resource ? "RESOURCE" : "INDIVIDUAL"));
        String role
                = resource ? "NON-PARTICIPANT" : "optional".equals(attendee.getType()) ? "OPT-PARTICIPANT" : "REQ-PARTICIPANT";
        parameters.add(new Role("organizer".equals(response) ? "CHAIR" : role));
        if (response != null && ANSWERS.containsKey(response)) {
            parameters.add(new PartStat(ANSWERS.get(response)));
        }
        if (event.getResponseRequested() != null) {
            parameters.add(new Rsvp(event.getResponseRequested()));
        }
        written.add(new net.fortuna.ical4j.model.property.Attendee(
                new ParameterList(parameters), uri(attendee.getEmailAddress())));
    }

    private static List<Parameter> name(EmailAddress address) {
        List<Parameter> parameters = new ArrayList<>();
        if (address.getName() != null && !address.getName().isEmpty()) {
            parameters.add(new Cn(address.getName()));
        }
        return parameters;
    }

    private static URI uri(EmailAddress address) {
        try {
            // what Outlook writes for people without an address
            return address.getAddress() == null ? new URI("invalid:nomail") : new URI("mailto", address.getAddress(), null);
        } catch (URISyntaxException e) {
            throw new OutlookInputException("'" + address.getAddress() + "' is no mail address", e);
        }
    }
}
