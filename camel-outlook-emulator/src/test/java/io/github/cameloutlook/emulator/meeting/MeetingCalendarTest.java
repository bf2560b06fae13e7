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
package io.github.cameloutlook.emulator.meeting;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.calendar.CalendarClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.cameloutlook.emulator.calendar.CalendarClient.attendee;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.event;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.recurrence;
import static org.assertj.core.api.Assertions.assertThat;

class MeetingCalendarTest {

    private final OutlookEmulatorServer emulator
            = OutlookEmulatorServer.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com").build();

    private CalendarClient alice;
    private CalendarClient bob;

    @BeforeEach
    void start() throws Exception {
        emulator.start();
        alice = new CalendarClient(emulator, "alice@contoso.com");
        bob = new CalendarClient(emulator, "bob@contoso.com");
    }

    @AfterEach
    void stop() throws Exception {
        emulator.close();
    }

    private static Map<String, Object> meeting(String zone) {
        Map<String, Object> meeting = event("Plan; für März", "2026-03-10T10:00:00", "2026-03-10T11:00:00", zone);
        meeting.put("attendees", List.of(attendee("bob@contoso.com", "required")));
        return meeting;
    }

    /** The type of the last part of the newest mail, and its unfolded lines. */
    private static List<String> calendar(CalendarClient who) throws Exception {
        Map<String, Object> mail = who.all("/mailFolders/inbox/messages?$orderby=receivedDateTime%20desc").get(0);
        assertThat(mail).doesNotContainKey("meetingCalendar");
        assertThat(mail).containsEntry("hasAttachments", false);
        String mime = who.get("/messages/" + mail.get("id") + "/$value").text();
        MimeMessage message = new MimeMessage(
                (Session) null, new ByteArrayInputStream(mime.getBytes(StandardCharsets.UTF_8)));
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        var part = parts.getBodyPart(parts.getCount() - 1);
        List<String> lines = new ArrayList<>(List.of(part.getContentType().replaceAll("\\s+", " ")));
        String text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        lines.addAll(text.replace("\r\n ", "").lines().toList());
        return lines;
    }

    @Test
    void aRequestAsks() throws Exception {
        Map<String, Object> meeting = alice.create(meeting("W. Europe Standard Time"));
        assertThat(calendar(bob)).first().asString().startsWith("text/calendar").contains("method=REQUEST");
        assertThat(calendar(bob)).contains("METHOD:REQUEST", "SUMMARY:Plan\\; für März", "UID:" + meeting.get("iCalUId"),
                "DTSTART;TZID=\"W. Europe Standard Time\":20260310T100000",
                "DTEND;TZID=\"W. Europe Standard Time\":20260310T110000", "STATUS:CONFIRMED")
                .anyMatch(line -> line.startsWith("ORGANIZER") && line.endsWith(":mailto:alice@contoso.com"))
                .anyMatch(line -> line
                        .matches("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE.*:mailto:bob@contoso.com"));
    }

    @Test
    void theZoneSaysWhenClocksChange() throws Exception {
        alice.create(meeting("W. Europe Standard Time"));
        assertThat(calendar(bob)).containsSubsequence("BEGIN:VTIMEZONE", "TZID:W. Europe Standard Time", "BEGIN:DAYLIGHT",
                "DTSTART:20250330T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                "END:DAYLIGHT", "BEGIN:STANDARD", "DTSTART:20251026T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
                "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE");
    }

    @Test
    void changesInOtherWeeksAreCounted() throws Exception {
        alice.create(meeting("America/New_York"));
        assertThat(calendar(bob)).contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU");
    }

    @Test
    void aZoneWithoutChangesHasOneOffset() throws Exception {
        alice.create(meeting("India Standard Time"));
        assertThat(calendar(bob)).containsSubsequence("BEGIN:STANDARD", "TZOFFSETFROM:+0530", "TZOFFSETTO:+0530",
                "END:STANDARD").doesNotContain("BEGIN:DAYLIGHT");
    }

    @Test
    void aSeriesHasARule() throws Exception {
        Map<String, Object> weekly = meeting("UTC");
        weekly.put("recurrence", recurrence(Map.of("type", "weekly", "interval", 1, "daysOfWeek", List.of("tuesday")),
                "2026-03-10"));
        alice.create(weekly);
        assertThat(calendar(bob)).anyMatch(line -> line.startsWith("RRULE:FREQ=WEEKLY;BYDAY=TU;INTERVAL=1"));
    }

    @Test
    void wholeDaysAreDates() throws Exception {
        Map<String, Object> day = event("Off", "2026-03-10T00:00:00", "2026-03-12T00:00:00", "UTC");
        day.put("isAllDay", true);
        day.put("attendees", List.of(attendee("bob@contoso.com", "optional")));
        alice.create(day);
        assertThat(calendar(bob)).contains("DTSTART;VALUE=DATE:20260310", "DTEND;VALUE=DATE:20260312")
                .doesNotContain("BEGIN:VTIMEZONE");
    }

    @Test
    void anAnswerReplies() throws Exception {
        Map<String, Object> meeting = alice.create(meeting("UTC"));
        assertThat(bob.post("/events/" + bob.all("/events").get(0).get("id") + "/accept", Map.of("comment", "Fine, really"))
                .status()).isEqualTo(202);
        assertThat(calendar(alice)).first().asString().contains("method=REPLY");
        assertThat(calendar(alice)).contains("METHOD:REPLY", "UID:" + meeting.get("iCalUId"), "COMMENT:Fine\\, really")
                .anyMatch(line -> line.matches("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED.*:mailto:bob@contoso.com"));
    }

    @Test
    void aCancellationCancels() throws Exception {
        Map<String, Object> meeting = alice.create(meeting("UTC"));
        assertThat(alice.post("/events/" + meeting.get("id") + "/cancel", Map.of("comment", "Sorry")).status()).isEqualTo(202);
        assertThat(calendar(bob)).contains("METHOD:CANCEL", "STATUS:CANCELLED", "COMMENT:Sorry");
    }
}
