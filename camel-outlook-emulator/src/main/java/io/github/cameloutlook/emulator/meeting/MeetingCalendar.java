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

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.cameloutlook.emulator.calendar.Attendees;
import io.github.cameloutlook.emulator.mime.CalendarPart;
import io.github.cameloutlook.emulator.mime.Recipients;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.EventTime;
import io.github.cameloutlook.emulator.store.Mailbox;

/** What mail about a meeting says to programs of other makers: a calendar with a method (RFC 5545, RFC 5546). */
final class MeetingCalendar {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final Map<String, String> ANSWERS = Map.of("meetingAccepted", "ACCEPTED", "meetingTenativelyAccepted",
            "TENTATIVE", "meetingDeclined", "DECLINED", "accepted", "ACCEPTED", "tentativelyAccepted", "TENTATIVE", "declined",
            "DECLINED");

    private final CalendarText text = new CalendarText();
    private final EventState event;
    private final MeetingMail.Letter letter;

    private MeetingCalendar(EventState event, MeetingMail.Letter letter) {
        this.event = event;
        this.letter = letter;
    }

    /** The part of the mail. */
    static CalendarPart of(Mailbox sender, EventState event, MeetingMail.Letter letter) {
        MeetingCalendar calendar = new MeetingCalendar(event, letter);
        return new CalendarPart(calendar.method(), calendar.write(sender));
    }

    private String method() {
        return switch (letter.kind()) {
            case "meetingRequest" -> "REQUEST";
            case "meetingCancelled" -> "CANCEL";
            default -> letter.own().get("proposedNewTime") == null ? "REPLY" : "COUNTER";
        };
    }

    private String write(Mailbox sender) {
        text.line("BEGIN", "VCALENDAR");
        text.line("METHOD", method());
        text.line("PRODID", "camel-outlook-emulator");
        text.line("VERSION", "2.0");
        if (!event.flag("isAllDay")) {
            ZoneBlock.write(text, event.start());
        }
        text.line("BEGIN", "VEVENT");
        people(sender);
        text.text("SUMMARY", event.text("subject"));
        when();
        text.text("UID", event.text("iCalUId"));
        text.line("DTSTAMP", utc(sender.clock().instant()));
        text.line("SEQUENCE", "0");
        text.line("STATUS", method().equals("CANCEL") ? "CANCELLED" : "CONFIRMED");
        if (event.properties().get("location") instanceof Map<?, ?> place && place.get("displayName") instanceof String name
                && !name.isEmpty()) {
            text.text("LOCATION", name);
        }
        if (letter.body().get("contentType").equals("text")) {
            text.text(method().equals("REQUEST") ? "DESCRIPTION" : "COMMENT", letter.body().get("content"));
        }
        text.line("END", "VEVENT");
        text.line("END", "VCALENDAR");
        return text.toString();
    }

    private void people(Mailbox sender) {
        Object organizer = event.properties().get("organizer");
        text.line("ORGANIZER" + name(organizer), "mailto:" + Recipients.address(organizer));
        for (Map<String, Object> attendee : Attendees.of(event.properties())) {
            if (method().equals("REQUEST") || method().equals("CANCEL")) {
                attendee(attendee, role(attendee), answer(attendee), method().equals("REQUEST"));
            } else if (Attendees.address(attendee).equalsIgnoreCase(sender.upn())) {
                attendee(attendee, role(attendee), ANSWERS.get(letter.kind()), false);
            }
        }
    }

    private void attendee(Map<String, Object> attendee, String role, String answer, boolean asked) {
        boolean wanted = asked && event.flag("responseRequested");
        text.line("ATTENDEE;ROLE=" + role + ";PARTSTAT=" + answer + (wanted ? ";RSVP=TRUE" : "") + name(attendee),
                "mailto:" + Attendees.address(attendee));
    }

    private static String name(Object recipient) {
        String name = Recipients.name(recipient);
        // quotes cannot stand in a parameter
        return name == null ? "" : ";CN=\"" + name.replaceAll("[\"\\p{Cntrl}]", "'") + "\"";
    }

    private static String role(Map<String, Object> attendee) {
        return switch (String.valueOf(attendee.get("type"))) {
            case "optional" -> "OPT-PARTICIPANT";
            case "resource" -> "NON-PARTICIPANT";
            default -> "REQ-PARTICIPANT";
        };
    }

    private static String answer(Map<String, Object> attendee) {
        Object status = attendee.get("status") instanceof Map<?, ?> map ? map.get("response") : null;
        return ANSWERS.getOrDefault(String.valueOf(status), "NEEDS-ACTION");
    }

    private void when() {
        time("DTSTART", event.start());
        time("DTEND", event.end());
        if (event.recurrence() != null) {
            text.line("RRULE", event.recurrence().rule(event.start().zone(),
                    event.flag("isAllDay") ? null : event.start().local().toLocalTime()));
            if (!event.cancelled().isEmpty()) {
                text.line("EXDATE" + form(), event.cancelled().stream().map(day -> regular(event, day))
                        .collect(Collectors.joining(",")));
            }
        }
        if (event.occurrence() != null) {
            text.line("RECURRENCE-ID" + form(), regular(event.occurrence().series(), event.occurrence().date()));
        }
    }

    private void time(String name, EventTime time) {
        String value = event.flag("isAllDay")
                ? DAY.format(time.local()) : LOCAL.format(time.local().atZone(time.zone())
                        .withZoneSameInstant(event.start().zone()));
        text.line(name + form(), value);
    }

    private String form() {
        return event.flag("isAllDay") ? ";VALUE=DATE" : ";TZID=\"" + event.start().zoneName() + "\"";
    }

    private String regular(EventState series, LocalDate day) {
        return event.flag("isAllDay")
                ? DAY.format(day) : LOCAL.format(day.atTime(series.start().local().toLocalTime())
                        .atZone(series.start().zone()).withZoneSameInstant(event.start().zone()));
    }

    private static String utc(Instant instant) {
        return LOCAL.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
    }
}
