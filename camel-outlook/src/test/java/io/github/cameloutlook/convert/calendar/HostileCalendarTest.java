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

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.cameloutlook.convert.MalformedContentException;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.Attendee;
import io.github.cameloutlook.model.EmailAddress;
import io.github.cameloutlook.model.ItemBody;
import io.github.cameloutlook.model.Location;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.Recipient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Calendars and events that strangers made in order to do harm, and those that are only very large. */
class HostileCalendarTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private static String calendar(String lines) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\n" + lines + "\nEND:VCALENDAR\n";
    }

    /** What takes longer than this would never end; what is well takes a second or two. */
    private static <T> T soon(Supplier<T> work) {
        return assertTimeoutPreemptively(Duration.ofSeconds(60), work::get);
    }

    @Test
    void manyDaysThatAreLeftOutTakeNoLongTime() {
        LocalDate first = LocalDate.of(1000, 1, 1);
        String days = IntStream.range(0, 900_000).mapToObj(day -> DAY.format(first.plusDays(day)))
                .collect(Collectors.joining(","));
        String text = calendar("BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20260101\nRRULE:FREQ=DAILY\nEXDATE;VALUE=DATE:" + days
                               + "\nEND:VEVENT");
        assertThat(soon(() -> ICalendar.readOne(text)).getCancelledOccurrences()).hasSize(900_000);
    }

    @Test
    void manyChangedOccurrencesTakeNoLongTime() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        String changed = IntStream.range(0, 40_000).mapToObj(
                day -> "BEGIN:VEVENT\nUID:1\nRECURRENCE-ID;VALUE=DATE:%1$s\nDTSTART;VALUE=DATE:%1$s\nEND:VEVENT\n"
                        .formatted(DAY.format(first.plusDays(day))))
                .collect(Collectors.joining());
        String text = calendar(
                "BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20260101\nRRULE:FREQ=DAILY\nEND:VEVENT\n" + changed.strip());
        assertThat(soon(() -> ICalendar.readOne(text)).getExceptionOccurrences()).hasSize(40_000);
    }

    @Test
    void aZoneWhoseClocksChangeEveryDayIsRefused() {
        LocalDate first = LocalDate.of(1000, 1, 1);
        String days = IntStream.range(0, 900_000).mapToObj(day -> DAY.format(first.plusDays(day)) + "T020000")
                .collect(Collectors.joining(","));
        String events = IntStream.range(1000, 3000).mapToObj(
                year -> "BEGIN:VEVENT\nUID:" + year + "\nDTSTART;TZID=Mine:" + year + "0101T100000\nEND:VEVENT\n")
                .collect(Collectors.joining());
        String text = calendar("BEGIN:VTIMEZONE\nTZID:Mine\nBEGIN:STANDARD\nDTSTART:10000101T000000\nTZOFFSETFROM:+0130\n"
                               + "TZOFFSETTO:+0130\nRDATE:" + days + "\nEND:STANDARD\nEND:VTIMEZONE\n" + events.strip());
        assertThatThrownBy(() -> soon(() -> ICalendar.read(text))).isInstanceOf(MalformedContentException.class)
                .hasMessageContaining("RDATE");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<", "<style>", "<script ", "</style", "<a href='" })
    void unclosedTagsTakeNoLongTime(String tag) {
        OutlookEvent event = event();
        event.setBody(ItemBody.html(tag.repeat(2_000_000 / tag.length())));
        assertThat(soon(() -> ICalendar.write(List.of(event), null))).contains("X-ALT-DESC");
    }

    private static OutlookEvent event() {
        OutlookEvent event = new OutlookEvent();
        event.set("iCalUId", "1");
        event.setStartTime(LocalDate.of(2026, 3, 2).atTime(9, 0).atZone(ZoneId.of("Europe/Berlin")));
        event.setEndTime(LocalDate.of(2026, 3, 2).atTime(10, 0).atZone(ZoneId.of("Europe/Berlin")));
        return event;
    }

    /** Nobody who writes a subject or a name writes a line of the calendar. */
    @ParameterizedTest
    @ValueSource(strings = { "\r\n", "\n", "\r", "\r\r\n", "\n\r", "\\n\r" })
    void noTextBecomesALineOfTheCalendar(String lineBreak) {
        String evil = "x" + lineBreak + "X-INJECTED:1" + lineBreak + "ATTACH:https://evil.example/";
        OutlookEvent event = event();
        event.set("iCalUId", evil);
        event.setSubject(evil);
        event.setBody(ItemBody.html(evil));
        event.set("bodyPreview", evil);
        event.setCategories(List.of(evil));
        Location location = new Location();
        location.setDisplayName(evil);
        location.setLocationUri(evil);
        event.setLocation(location);
        event.set("webLink", evil);
        event.set("onlineMeeting", new LinkedHashMap<>(Map.of("joinUrl", evil)));
        Recipient organizer = new Recipient();
        organizer.setEmailAddress(EmailAddress.of(evil, "a@contoso.com" + evil));
        event.setOrganizer(organizer);
        Attendee attendee = Attendee.required("b@contoso.com" + evil);
        attendee.getEmailAddress().setName(evil);
        event.addAttendee(attendee);
        event.setIsReminderOn(true);
        event.setReminderMinutesBeforeStart(5);
        String text = ICalendar.write(List.of(event), null);
        assertThat(text.replaceAll("\r\n[ \t]", "").split("[\r\n]+"))
                .noneMatch(line -> line.startsWith("X-INJECTED") || line.startsWith("ATTACH"));
        OutlookEvent read = ICalendar.readOne(text);
        assertThat(read.getSubject()).contains("X-INJECTED:1");
    }

    @Test
    void aSequenceThatIsNoNumberIsRefused() {
        OutlookEvent event = event();
        event.set("singleValueExtendedProperties", List.of(new LinkedHashMap<>(
                Map.of("id", "Integer {00062002-0000-0000-C000-000000000046} Id 0x8201", "value", "many"))));
        assertThatThrownBy(() -> ICalendar.write(List.of(event), null)).isInstanceOf(OutlookInputException.class);
    }

    /**
     * A series whose zone is only an offset would be on other days, or at other hours, in the zone that it is sent in.
     */
    @ParameterizedTest
    @ValueSource(strings = { "GMT+02:00", "+02:00", "UTC+0200" })
    void aSeriesAtAnOffsetIsRefused(String zone) {
        assertThatThrownBy(() -> ICalendar.readOne(calendar(
                "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=\"" + zone + "\":20260302T003000\nRRULE:FREQ=WEEKLY;BYDAY=MO\nEND:VEVENT")))
                .isInstanceOf(MalformedContentException.class).hasMessageContaining("zone");
        OutlookEvent single = ICalendar.readOne(calendar(
                "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=\"" + zone + "\":20260302T003000\nEND:VEVENT"));
        assertThat(single.getStart().toInstant()).isEqualTo("2026-03-01T22:30:00Z");
    }
}
