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
package io.github.cameloutlook;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookContact;
import io.github.cameloutlook.model.OutlookEvent;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Events and contacts are created from what other programs write. */
class ImportTest extends ProducerTestSupport {

    private static final String ICS = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//Booking 1.0//EN
            BEGIN:VEVENT
            UID:booking-1@example.org
            DTSTAMP:20260101T000000Z
            DTSTART;TZID=Europe/Berlin:20270309T093000
            DTEND;TZID=Europe/Berlin:20270309T101500
            RRULE:FREQ=WEEKLY;COUNT=10;BYDAY=TU
            SUMMARY:Tour of the harbour
            LOCATION:Pier 3
            ORGANIZER;CN=Booking:mailto:booking@example.org
            ATTENDEE;CN=Bob;PARTSTAT=ACCEPTED:mailto:bob@contoso.com
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER:-PT30M
            DESCRIPTION:Reminder
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """;
    private static final String VCF = """
            BEGIN:VCARD
            VERSION:4.0
            FN:Inês Silva
            N:Silva;Inês;;;
            EMAIL:ines@example.org
            TEL;TYPE=cell:+351 91 000 0000
            BDAY:19800229
            END:VCARD
            """;

    @Test
    void createsAnEventFromICalendar() {
        Exchange done = ok("outlook:events/create", ICS.getBytes(StandardCharsets.UTF_8),
                "Content-Type", "text/calendar; charset=utf-8; method=PUBLISH");
        OutlookEvent event = done.getMessage().getBody(OutlookEvent.class);
        assertThat(event.getSubject()).isEqualTo("Tour of the harbour");
        assertThat(event.getStartTime()).hasToString("2027-03-09T09:30+01:00[Europe/Berlin]");
        assertThat(event.getRecurrence().getRange().getNumberOfOccurrences()).isEqualTo(10);
        assertThat(event.getReminderMinutesBeforeStart()).isEqualTo(30);
        assertThat(event.getAttendees()).hasSize(1);
    }

    @Test
    void refusesWhatOneRequestCannotMake() {
        for (String text : List.of(ICS.replace("SUMMARY", "EXDATE;TZID=Europe/Berlin:20270316T093000\nSUMMARY"),
                ICS.replace("VERSION:2.0", "VERSION:2.0\nMETHOD:CANCEL"), ICS.replace("FREQ=WEEKLY", "FREQ=HOURLY"),
                ICS.replace("END:VCALENDAR", ""))) {
            int before = requests("POST", "/events").size();
            assertThat(fails("outlook:events/create", text, "Content-Type", "text/calendar"))
                    .isInstanceOf(OutlookInputException.class);
            assertThat(requests("POST", "/events")).hasSize(before);
        }
    }

    @Test
    void createsAndChangesAContactFromVCard() {
        Exchange done = ok("outlook:contacts/create", VCF, "Content-Type", "text/vcard");
        OutlookContact contact = done.getMessage().getBody(OutlookContact.class);
        assertThat(contact.getSurname()).isEqualTo("Silva");
        assertThat(contact.getBirthDate()).isEqualTo("1980-02-29");
        Exchange changed = ok("outlook:contacts/update?contactId=" + contact.getId(), VCF.replace("cell:+351", "cell:+44"),
                "Content-Type", "text/vcard");
        assertThat(changed.getMessage().getBody(OutlookContact.class).getMobilePhone()).isEqualTo("+44 91 000 0000");
        assertThat(fails("outlook:contacts/create", "BEGIN:VCARD\nVERSION:4.0\n", "Content-Type", "text/vcard"))
                .isInstanceOf(OutlookInputException.class).hasMessageContaining("Line 1");
    }
}
