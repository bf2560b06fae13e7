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
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.model.Attendee;
import io.github.cameloutlook.model.EmailAddress;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.Recipient;
import io.github.cameloutlook.model.ResponseStatus;

/** Reads who called a meeting and who is invited. */
final class PeopleReader {

    private static final String SCHEME = "mailto:";
    private static final Map<String, String> RESPONSES = Map.of("NEEDS-ACTION", "none", "ACCEPTED", "accepted", "DECLINED",
            "declined", "TENTATIVE", "tentativelyAccepted");

    private final Block block;
    private final OutlookEvent event;

    PeopleReader(Block block, OutlookEvent event) {
        this.block = block;
        this.event = event;
    }

    void read() {
        ContentLine organizer = block.single("ORGANIZER");
        if (organizer != null) {
            Recipient recipient = new Recipient();
            recipient.setEmailAddress(address(organizer));
            event.setOrganizer(recipient);
        }
        List<ContentLine> lines = block.all("ATTENDEE");
        if (lines.isEmpty()) {
            return;
        }
        List<Attendee> attendees = new ArrayList<>();
        Boolean answers = null;
        for (ContentLine line : lines) {
            attendees.add(attendee(line));
            if (line.parameter("RSVP") != null) {
                answers = Boolean.TRUE.equals(answers) || line.has("RSVP", "TRUE");
            }
        }
        event.setAttendees(attendees);
        if (answers != null) {
            event.setResponseRequested(answers);
        }
    }

    private static Attendee attendee(ContentLine line) {
        Attendee attendee = new Attendee();
        attendee.setEmailAddress(address(line));
        attendee.setType(type(line));
        String response = response(line);
        if (response != null) {
            ResponseStatus status = new ResponseStatus();
            status.setResponse(response);
            attendee.set("status", status);
        }
        return attendee;
    }

    private static String type(ContentLine line) {
        if (line.has("CUTYPE", "RESOURCE") || line.has("CUTYPE", "ROOM")) {
            return "resource";
        }
        return line.has("ROLE", "OPT-PARTICIPANT") || line.has("ROLE", "NON-PARTICIPANT") ? "optional" : "required";
    }

    private static String response(ContentLine line) {
        if (line.has("ROLE", "CHAIR")) {
            return "organizer";
        }
        String answer = line.parameter("PARTSTAT");
        return answer == null ? null : RESPONSES.get(answer.toUpperCase(Locale.ROOT));
    }

    /** Who has no mail address has a name only, as with some calendars that know their people by other means. */
    private static EmailAddress address(ContentLine line) {
        String value = line.value().strip();
        String mail = line.parameter("EMAIL");
        if (value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            mail = decoded(value);
        } else if (mail == null && value.indexOf('@') > 0 && value.indexOf(':') < 0) {
            mail = value;
        }
        String name = line.parameter("CN");
        EmailAddress address = new EmailAddress();
        if (name != null && !name.isEmpty()) {
            address.setName(name);
        }
        if (mail != null && !mail.isEmpty()) {
            address.setAddress(mail.strip());
        } else if (name == null || name.isEmpty()) {
            throw line.malformed("there is neither a name (CN) nor a mail address (mailto:)");
        }
        return address;
    }

    private static String decoded(String uri) {
        try {
            return new URI(uri).getSchemeSpecificPart();
        } catch (URISyntaxException e) {
            return uri.substring(SCHEME.length()); // many write addresses as they are
        }
    }
}
