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

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.convert.MalformedContentException;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.Attendee;
import io.github.cameloutlook.model.OutlookEvent;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ICalendarTest {

    static String sample(String name) {
        try (InputStream text = ICalendarTest.class.getResourceAsStream("/convert/icalendar/" + name + ".ics")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OutlookEvent event(String lines) {
        return ICalendar.readOne("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\n" + lines.replace('~', '\n')
                                 + "\nEND:VEVENT\nEND:VCALENDAR\n");
    }

    @Test
    void readsCalendarsOfGoogle() {
        OutlookEvent event = ICalendar.readOne(sample("google"));
        assertThat(event.getSubject()).isEqualTo("Stand-up 😀");
        assertThat(event.getStart().properties())
                .isEqualTo(Map.of("dateTime", "2026-03-10T09:30:00", "timeZone", "Europe/Berlin"));
        assertThat(event.getStartTime()).hasToString("2026-03-10T09:30+01:00[Europe/Berlin]");
        assertThat(event.getRecurrence().getPattern().getDaysOfWeek()).containsExactly("tuesday", "thursday");
        assertThat(event.getRecurrence().getRange().properties())
                .containsEntry("endDate", "2026-06-30").containsEntry("recurrenceTimeZone", "Europe/Berlin");
        assertThat(event.getCancelledOccurrences()).containsExactly("2026-04-02");
        assertThat(event.getBody().getContent()).isEqualTo("Agenda:\n1. News; short\n2. Plans, long");
        assertThat(event.getLocation().getDisplayName()).isEqualTo("Room 5, second floor");
        assertThat(event.getOrganizer().getEmailAddress().getAddress()).isEqualTo("lea@contoso.example");
        assertThat(event.getAttendees()).extracting(Attendee::getType).containsExactly("required", "optional", "resource");
        assertThat(event.getAttendees()).extracting(attendee -> attendee.getStatus().getResponse())
                .containsExactly("accepted", "none", "tentativelyAccepted");
        assertThat(event.getAttendees().get(2).getEmailAddress().getName()).isEqualTo("Room 5, second floor");
        assertThat(event.properties()).containsEntry("iCalUId", "abc123@google.com").containsEntry("type", "seriesMaster")
                .containsEntry("showAs", "busy").containsEntry("isReminderOn", true)
                .containsEntry("reminderMinutesBeforeStart", 10).containsEntry("responseRequested", true)
                .containsEntry("createdDateTime", "2026-01-31T08:00:00Z").containsEntry("isCancelled", false);
        assertThat(event.getOnlineMeeting().getJoinUrl()).isEqualTo("https://meet.example/abc-defg-hij");
        OutlookEvent moved = event.getExceptionOccurrences().get(0);
        assertThat(moved.getOriginalStart()).isEqualTo("2026-03-31T07:30:00Z");
        assertThat(moved.getStartTime()).hasToString("2026-04-01T11:00+02:00[Europe/Berlin]");
        assertThat(moved.properties()).containsEntry("type", "exception").containsEntry("showAs", "free");
    }

    @Test
    void readsCalendarsOfApple() {
        List<OutlookEvent> events = ICalendar.read(sample("apple"));
        OutlookEvent conference = events.get(0);
        assertThat(conference.getIsAllDay()).isTrue();
        assertThat(conference.getStartDate()).isEqualTo("2026-05-10");
        assertThat(conference.getEndDate()).isEqualTo("2026-05-12");
        assertThat(conference.getDuration()).hasDays(2);
        assertThat(conference.getLocation().getCoordinates().getLatitude()).isEqualTo(53.5);
        assertThat(conference.getReminderMinutesBeforeStart()).isEqualTo(9 * 60);
        assertThat(conference.getShowAs()).isEqualTo("free");
        OutlookEvent shift = events.get(1);
        // clocks go back in between: two hours on the clock of New York are three on the wall
        assertThat(shift.getStartTime().toInstant()).isEqualTo("2026-11-01T05:30:00Z");
        assertThat(shift.getEndTime().toInstant()).isEqualTo("2026-11-01T07:30:00Z");
        assertThat(shift.getDuration()).hasHours(2);
        assertThat(shift.properties()).containsEntry("sensitivity", "private").containsEntry("importance", "high")
                .containsEntry("webLink", "https://example.org/shift").containsEntry("isReminderOn", false);
        assertThat(shift.getOrganizer().getEmailAddress().getAddress()).isEqualTo("ann@example.org");
        Attendee attendee = shift.getAttendees().get(0);
        assertThat(attendee.getEmailAddress().getAddress()).isEqualTo("bo@example.org");
        assertThat(attendee.getStatus().getResponse()).isEqualTo("declined");
    }

    @Test
    void readsCalendarsOfOutlook() {
        List<OutlookEvent> events = ICalendar.read(sample("outlook"));
        OutlookEvent series = events.get(0);
        assertThat(series.getStart().getTimeZone()).isEqualTo("W. Europe Standard Time");
        assertThat(series.getRecurrence().getPattern().getDayOfMonth()).isEqualTo(31);
        assertThat(series.getBody().properties())
                .isEqualTo(
                        Map.of("contentType", "html", "content", "<html><body><p>Plain <b>text</b>, rich</p></body></html>"));
        assertThat(series.properties()).containsEntry("sensitivity", "personal").containsEntry("showAs", "oof")
                .containsEntry("importance", "high").containsEntry("allowNewTimeProposals", false)
                .containsEntry("categories", List.of("Red Category", "Blue"));
        // a name of its own, but the clocks of the Pacific coast
        assertThat(events.get(1).getStart().getTimeZone()).isEqualTo("America/Los_Angeles");
        assertThat(events.get(1).getStartTime().toInstant()).isEqualTo("2026-07-01T16:00:00Z");
        // clocks that nobody else has: the instant is what can be kept
        assertThat(events.get(2).getStart().properties())
                .isEqualTo(Map.of("dateTime", "2026-07-01T06:43:00", "timeZone", "UTC"));
        assertThat(events.get(3).getIsAllDay()).isTrue();
        assertThat(events.get(3).getEndDate()).isEqualTo("2026-08-03");
    }

    @Test
    void readsCalendarsOfThunderbird() {
        OutlookEvent event = ICalendar.readOne(sample("thunderbird"));
        assertThat(event.getStart().getTimeZone()).isEqualTo("America/Argentina/Buenos_Aires");
        assertThat(event.getRecurrence().getPattern().getIndex()).isEqualTo("last");
        assertThat(event.getBody().getContent()).isEqualTo("<p>Vino tinto</p>");
        assertThat(event.getReminderMinutesBeforeStart()).isEqualTo(30);
        assertThat(event.getShowAs()).isEqualTo("tentative");
    }

    @Test
    void readsTimesInEveryForm() {
        assertThat(event("DTSTART:20260310T093000Z").getEndTime()).hasToString("2026-03-10T09:30Z");
        assertThat(event("DTSTART;VALUE=DATE:20260310").getEndDate()).isEqualTo("2026-03-11");
        assertThat(event("DTSTART;VALUE=DATE:20260310~DURATION:P2D").getEndDate()).isEqualTo("2026-03-12");
        assertThat(event("DTSTART;TZID=Europe/Berlin:20260328T120000~DURATION:P1D").getEndTime().toInstant())
                .isEqualTo("2026-03-29T10:00:00Z");
        assertThat(event("DTSTART;TZID=Europe/Berlin:20260328T120000~DURATION:PT24H").getEndTime().toInstant())
                .isEqualTo("2026-03-29T11:00:00Z");
        OutlookEvent repeated
                = event("DTSTART;TZID=UTC:20260310T093000~RRULE:FREQ=DAILY;COUNT=3~EXDATE:20260311T093000Z,20260312");
        assertThat(repeated.getCancelledOccurrences()).containsExactly("2026-03-11", "2026-03-12");
    }

    @Test
    void takesBackWhatACancellationTakesBack() {
        String text = sample("google").replace("METHOD:REQUEST", "METHOD:CANCEL");
        assertThat(ICalendar.readOne(text).getIsCancelled()).isTrue();
        assertThat(event("DTSTART:20260310T093000Z~STATUS:CANCELLED").getIsCancelled()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "SUMMARY:x                                                              | 3  | no DTSTART",
            "DTSTART:20260310T093000Z~DTSTART:20260311T093000Z                      | 6  | another one in line 5",
            "DTSTART:20260310T093000                                                | 5  | no zone",
            "DTSTART;TZID=Nowhere/Land:20260310T093000                              | 5  | Nowhere/Land",
            "DTSTART:20260230T093000Z                                               | 5  | no date",
            "DTSTART:next week                                                      | 5  | no date",
            "DTSTART;VALUE=DATE:20260310T093000Z                                    | 5  | VALUE=DATE",
            "DTSTART:20260310T093000Z~DTEND:20260310T083000Z                        | 5  | before it begins",
            "DTSTART;VALUE=DATE:20260310~DTEND;VALUE=DATE:20260310                  | 5  | whole days",
            "DTSTART:20260310T093000Z~DTEND;VALUE=DATE:20260311                     | 6  | one of DTSTART and DTEND",
            "DTSTART:20260310T093000Z~DTEND:20260310T103000Z~DURATION:PT1H          | 7  | DTEND",
            "DTSTART:20260310T093000Z~DURATION:1 hour                               | 6  | no duration",
            "DTSTART:20260310T093000Z~DURATION:PT99999999999H                       | 6  | no duration",
            "DTSTART:20260310T093000Z~RRULE:FREQ=HOURLY                             | 6  | least step",
            "DTSTART:20260310T093000Z~RRULE:FREQ=DAILY~RRULE:FREQ=WEEKLY            | 7  | another one",
            "DTSTART:20260310T093000Z~RRULE:FREQ=DAILY~RDATE:20260401T093000Z       | 7  | additional days",
            "DTSTART:20260310T093000Z~RRULE:FREQ=DAILY~EXRULE:FREQ=WEEKLY           | 7  | excluding",
            "DTSTART:20260310T093000Z~EXDATE:20260310T093000Z                       | 6  | without RRULE",
            "DTSTART:20260310T093000Z~RECURRENCE-ID;RANGE=THISANDFUTURE:20260310T093000Z | 6 | RANGE",
            "DTSTART:20260310T093000Z~GEO:north                                     | 6  | latitude",
            "DTSTART:20260310T093000Z~PRIORITY:high                                 | 6  | number",
            "DTSTART:20260310T093000Z~ATTENDEE:urn:uuid:1                           | 6  | mail address",
            "DTSTART:20260310T093000Z~no colon at all                               | 6  | no iCalendar",
            "DTSTART:20260310T093000Z~END:VTODO                                     | 6  | no iCalendar" })
    void saysWhereTextIsBroken(String lines, int line, String reason) {
        assertThatThrownBy(() -> event(lines)).isInstanceOf(MalformedContentException.class).hasMessageContaining(reason)
                .satisfies(e -> assertThat(((MalformedContentException) e).getLine()).as(e.getMessage()).isBetween(line,
                        line + 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "''                                                 | no iCalendar",
            "hello                                              | no iCalendar",
            "BEGIN:VCARD~END:VCARD                              | no iCalendar",
            "BEGIN:VCALENDAR                                    | no iCalendar",
            "BEGIN:VCALENDAR~VERSION:2.0~END:VCALENDAR          | no VEVENT",
            "BEGIN:VCALENDAR~BEGIN:VTODO~END:VTODO~END:VCALENDAR | no VEVENT" })
    void saysWhatIsNoCalendar(String text, String reason) {
        assertThatThrownBy(() -> ICalendar.read(text.replace('~', '\n'))).isInstanceOf(MalformedContentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void boundsWhatItReads() {
        String open = "BEGIN:VCALENDAR\nVERSION:2.0\n";
        assertThatThrownBy(() -> ICalendar.read(open + "BEGIN:VEVENT\n".repeat(100_000))).hasMessageContaining("nested");
        assertThatThrownBy(() -> ICalendar.read(open + "X:\n".repeat(200_001) + "END:VCALENDAR"))
                .hasMessageContaining("200000");
        assertThatThrownBy(() -> event("DTSTART" + ";A=B".repeat(101) + ":20260310")).hasMessageContaining("100 parameters");
        assertThat(event("DTSTART:20260310T093000Z~SUMMARY:" + "x".repeat(1 << 20)).getSubject()).hasSize(1 << 20);
    }

    @Test
    void writesSeriesWithZoneExceptionsAndDaysLeftOut() {
        OutlookEvent event = ICalendar.readOne(sample("google"));
        String text = ICalendar.write(List.of(event), "request");
        assertThat(text.lines()).contains("METHOD:REQUEST", "BEGIN:VTIMEZONE", "TZID:Europe/Berlin",
                "DTSTART;TZID=Europe/Berlin:20260310T093000", "EXDATE;TZID=Europe/Berlin:20260402T093000",
                "RECURRENCE-ID;TZID=Europe/Berlin:20260331T093000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TRIGGER:-PT10M");
        assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(ICalendar.readOne(text)).isEqualTo(event);
        Calendar calendar = ICalendar.toCalendar(List.of(event), null);
        assertThat(ICalendar.fromCalendar(calendar)).containsExactly(event);
        assertThat(ICalendar.fromEvent(ICalendar.toEvent(event)).getSubject()).isEqualTo(event.getSubject());
    }

    @Test
    void writesOccurrencesWithTheUidOfTheirSeries() {
        OutlookEvent occurrence = event("DTSTART:20260310T093000Z");
        occurrence.set("type", "occurrence");
        String id = "A0B1C2D3E4F5DA01000000000000000010000000A1B2C3D4E5F60718293A4B5C6D7E8F90";
        occurrence.set("iCalUId", "040000008200E00074C5B7101A82E008" + "07EA030A" + id);
        assertThat(ICalendar.write(List.of(occurrence), null).replace("\r\n ", "").lines())
                .contains("UID:040000008200E00074C5B7101A82E008" + "00000000" + id, "RECURRENCE-ID:20260310T093000Z");
    }

    @Test
    void writesTimesOnTheClocksTheyWereMadeOn() {
        OutlookEvent event = new OutlookEvent(
                new java.util.LinkedHashMap<>(
                        Map.of(
                                "start", Map.of("dateTime", "2026-03-10T16:00:00.0000000", "timeZone", "UTC"),
                                "end", Map.of("dateTime", "2026-03-10T17:00:00.0000000", "timeZone", "UTC"),
                                "originalStartTimeZone", "Pacific Standard Time", "originalEndTimeZone",
                                "Eastern Standard Time",
                                "lastModifiedDateTime", Instant.EPOCH.toString())));
        assertThat(ICalendar.write(List.of(event), null).lines())
                .contains("DTSTART;TZID=America/Los_Angeles:20260310T090000", "DTEND;TZID=America/New_York:20260310T130000",
                        "DTSTAMP:19700101T000000Z");
    }

    @Test
    void refusesToWriteWhatIsIncomplete() {
        assertThatThrownBy(() -> ICalendar.write(List.of(new OutlookEvent()), null)).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining("no start");
        assertThatThrownBy(() -> ICalendar.write(List.of(), "SEND")).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining("SEND");
        OutlookEvent event = event("DTSTART:20260310T093000Z");
        event.set("isReminderOn", "yes");
        assertThatThrownBy(() -> ICalendar.write(List.of(event), null)).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining("isReminderOn");
    }
}
