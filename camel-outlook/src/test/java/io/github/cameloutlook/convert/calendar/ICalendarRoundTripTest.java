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

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRulesException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.github.cameloutlook.convert.BrokenText;
import io.github.cameloutlook.convert.MalformedContentException;
import io.github.cameloutlook.convert.Texts;
import io.github.cameloutlook.model.Attendee;
import io.github.cameloutlook.model.DateTimeTimeZone;
import io.github.cameloutlook.model.ItemBody;
import io.github.cameloutlook.model.Location;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.Recipient;
import io.github.cameloutlook.model.ResponseStatus;
import io.github.cameloutlook.model.TimeZoneNames;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

import static org.assertj.core.api.Assertions.assertThat;

class ICalendarRoundTripTest {

    private static final List<String> ZONES
            = List.of("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe",
                    "America/Nuuk", "Africa/Casablanca", "Asia/Gaza", "Pacific/Chatham", "America/Santiago", "Asia/Tehran",
                    "Europe/Dublin",
                    "UTC");

    @Property(tries = 400)
    void keepsEvents(@ForAll("events") OutlookEvent event) {
        String text = ICalendar.write(List.of(event), "PUBLISH");
        assertThat(ICalendar.readOne(text).properties()).as(text).isEqualTo(event.properties());
    }

    @Property(tries = 30)
    void keepsListsOfEvents(@ForAll("eventLists") List<OutlookEvent> events) {
        List<Map<String, Object>> properties = events.stream().map(OutlookEvent::properties).toList();
        String text = ICalendar.write(events, null);
        assertThat(ICalendar.read(text)).as(text).map(OutlookEvent::properties).isEqualTo(properties);
        assertThat(ICalendar.fromCalendar(ICalendar.toCalendar(events, null))).map(OutlookEvent::properties)
                .isEqualTo(properties);
    }

    /** What a calendar defines a zone to be is what Java knows of it, whichever zone of Windows that is. */
    @Property(tries = 200)
    void definesZonesAsTheyAre(@ForAll("windowsZones") ZoneId zone, @ForAll("years") int year) {
        ZonedDateTime first = LocalDateTime.of(year, 5, 20, 12, 0).atZone(zone);
        String definition = new ZoneWriter(zone, first).write().toString();
        Block block = CalendarParser.parse("BEGIN:VCALENDAR\n" + definition + "END:VCALENDAR\n").get(0).components("VTIMEZONE")
                .get(0);
        ZoneDefinition read = new ZoneDefinition(block);
        for (LocalDate day = first.toLocalDate(); day.isBefore(LocalDate.of(year + 12, 1, 1)); day = day.plusDays(3)) {
            assertThat(read.offset(day.atTime(12, 0))).as(day + "\n" + definition)
                    .isEqualTo(zone.getRules().getOffset(day.atTime(12, 0)));
        }
    }

    /** The rule that is written has the days of the recurrence as the service takes it. */
    @Property(tries = 300)
    void writesRulesOfTheSameDays(@ForAll("patterns") RandomPattern pattern, @ForAll("years") int year)
            throws InvalidRecurrenceRuleException {
        LocalDate first = pattern.firstFrom(LocalDate.of(year, 1, 30));
        String rule = RecurrenceRules.format(pattern.recurrence(first, "UTC"), first);
        List<LocalDate> days = new ArrayList<>();
        RecurrenceRuleIterator iterator = new RecurrenceRule(rule)
                .iterator(new DateTime(first.getYear(), first.getMonthValue() - 1, first.getDayOfMonth()));
        while (iterator.hasNext() && days.size() < 20) {
            DateTime day = iterator.nextDateTime();
            days.add(LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth()));
        }
        assertThat(days).as(rule).isEqualTo(pattern.days(first, 20));
        assertThat(RecurrenceRules.parse(rule, first).getPattern()).isEqualTo(pattern.recurrence(first, "UTC").getPattern());
    }

    /** Broken text is refused with a reason, or read; nothing else happens. */
    @Property(tries = 1500)
    void survivesBrokenText(@ForAll("samples") String sample, @ForAll long seed) {
        String broken = BrokenText.of(sample, new Random(seed));
        try {
            assertThat(ICalendar.read(broken)).allMatch(event -> event.getStart() != null && event.getEnd() != null);
        } catch (MalformedContentException e) {
            assertThat(e).hasMessageMatching("(?s).{10,}");
        }
    }

    @Provide
    Arbitrary<String> samples() {
        return Arbitraries.of("apple", "google", "outlook", "thunderbird").map(ICalendarTest::sample);
    }

    @Provide
    Arbitrary<ZoneId> windowsZones() {
        return Arbitraries.of(TimeZoneNames.windows().values().stream().filter(ICalendarRoundTripTest::isKnown).map(ZoneId::of)
                .filter(zone -> TimeZoneNames.wire(zone).isPresent()).toList());
    }

    private static boolean isKnown(String zone) {
        try {
            return ZoneId.of(zone) != null;
        } catch (ZoneRulesException e) {
            return false;
        }
    }

    @Provide
    Arbitrary<Integer> years() {
        return Arbitraries.integers().between(1995, 2040);
    }

    @Provide
    Arbitrary<List<OutlookEvent>> eventLists() {
        return events().list().ofMinSize(1).ofMaxSize(4).uniqueElements(OutlookEvent::getICalUId);
    }

    @Provide
    Arbitrary<OutlookEvent> events() {
        Arbitrary<OutlookEvent> timed = Combinators
                .combine(DateTimes.dateTimes().between(LocalDateTime.of(1990, 1, 1, 0, 0), LocalDateTime.of(2060, 1, 1, 0, 0)),
                        Arbitraries.of(ZONES), Arbitraries.integers().between(0, 100_000), Arbitraries.of(true, false),
                        patterns().injectNull(0.5), Arbitraries.integers().between(0, 2))
                .as(ICalendarRoundTripTest::timed);
        return Combinators.combine(timed, Texts.any(), details(), Texts.any().list().ofMaxSize(3).uniqueElements(), people(),
                Arbitraries.integers().between(-1, 50_000)).as((event, subject, details, categories, people, reminder) -> {
                    event.setSubject(subject);
                    event.properties().putAll(details);
                    event.properties().putAll(people);
                    if (!categories.isEmpty()) {
                        event.setCategories(categories);
                    }
                    event.setIsReminderOn(reminder >= 0);
                    if (reminder >= 0) {
                        event.setReminderMinutesBeforeStart(reminder);
                    }
                    return event;
                });
    }

    private static OutlookEvent timed(
            LocalDateTime time, String zoneName, int length, boolean allDay, RandomPattern pattern, int exceptions) {
        ZoneId zone = zoneName.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(zoneName);
        OutlookEvent event = new OutlookEvent();
        event.set("iCalUId", "uid-" + time + zoneName + length);
        LocalDate day = pattern == null ? time.toLocalDate() : pattern.firstFrom(time.toLocalDate());
        ZonedDateTime start = day.atTime(time.toLocalTime().withSecond(0).withNano(0)).atZone(zone);
        if (allDay) {
            event.setStart(DateTimeTimeZone.of(day, ZoneOffset.UTC));
            event.setEnd(DateTimeTimeZone.of(day.plusDays(1 + length % 5), ZoneOffset.UTC));
        } else {
            event.setStart(DateTimeTimeZone.of(start));
            event.setEnd(DateTimeTimeZone.of(start.plusMinutes(length)));
        }
        event.setIsAllDay(allDay);
        event.set("isCancelled", false);
        event.set("type", pattern == null ? "singleInstance" : "seriesMaster");
        if (pattern != null) {
            event.setRecurrence(pattern.recurrence(day, allDay ? "UTC" : event.getStart().getTimeZone()));
            if (exceptions > 0) {
                event.set("cancelledOccurrences", List.of(day.plusDays(7).toString(), day.plusDays(14).toString()));
            }
            if (exceptions > 1 && !allDay) {
                event.set("exceptionOccurrences", List.of(exception(event, start)));
            }
        }
        return event;
    }

    private static OutlookEvent exception(OutlookEvent series, ZonedDateTime start) {
        OutlookEvent exception = new OutlookEvent();
        exception.set("iCalUId", series.getICalUId());
        exception.setStart(DateTimeTimeZone.of(start.plusHours(50)));
        exception.setEnd(DateTimeTimeZone.of(start.plusHours(51)));
        exception.setIsAllDay(false);
        exception.set("isCancelled", true);
        exception.set("type", "exception");
        exception.set("originalStart", start.plusDays(2).toInstant());
        exception.setIsReminderOn(false);
        return exception;
    }

    private static Arbitrary<Map<String, Object>> details() {
        Arbitrary<Map.Entry<String, Object>> one = Arbitraries.oneOf(
                Arbitraries.of("low", "normal", "high").map(value -> Map.entry("importance", value)),
                Arbitraries.of("normal", "personal", "private", "confidential").map(value -> Map.entry("sensitivity", value)),
                Arbitraries.of(true, false).map(value -> Map.entry("allowNewTimeProposals", value)),
                Texts.any().map(text -> Map.entry("body", ItemBody.text(text).properties())),
                Texts.any().map(text -> Map.entry("body", ItemBody.html("<p>" + text + "</p>").properties())),
                Texts.any().map(text -> Map.entry("location", location(text).properties())),
                Arbitraries.just(Map.entry("webLink", "https://outlook.example/?itemid=A%2BB&exvsurl=1")),
                Arbitraries.just(
                        Map.entry("onlineMeeting", Map.of("joinUrl", "https://teams.example/l/meetup-join/19%3a;x,y?z=%22"))),
                Arbitraries.of(Instant.EPOCH, Instant.parse("2026-03-01T10:00:00Z"))
                        .map(instant -> Map.entry("lastModifiedDateTime", instant.toString())));
        Arbitrary<String> showAs = Arbitraries.of("free", "tentative", "busy", "oof", "workingElsewhere");
        return Combinators.combine(one.list().ofMaxSize(6), showAs).as((entries, busy) -> {
            Map<String, Object> details = new LinkedHashMap<>();
            entries.forEach(entry -> details.put(entry.getKey(), entry.getValue()));
            details.put("showAs", busy);
            return details;
        });
    }

    private static Location location(String name) {
        Location location = new Location();
        location.setDisplayName(name);
        return location;
    }

    private static Arbitrary<Map<String, Object>> people() {
        Arbitrary<String> address = Arbitraries.of("a@b.example", "jane.roe+x@contoso.example", "o'neil@fabrikam.example");
        Arbitrary<Recipient> recipient
                = Combinators.combine(Texts.any().injectNull(0.3), address).as(Recipient::of);
        Arbitrary<Attendee> attendee = Combinators.combine(recipient, Arbitraries.of("required", "optional", "resource"),
                Arbitraries.of("none", "accepted", "declined", "tentativelyAccepted").injectNull(0.3))
                .as((person, type, response) -> {
                    Attendee invited = new Attendee(new LinkedHashMap<>(person.properties()));
                    invited.setType(type);
                    if (response != null) {
                        ResponseStatus status = new ResponseStatus();
                        status.setResponse(response);
                        invited.set("status", status);
                    }
                    return invited;
                });
        return Combinators.combine(recipient, attendee.list().ofMaxSize(4), Arbitraries.of(true, false))
                .as((organizer, invited, rsvp) -> {
                    if (invited.isEmpty()) {
                        return Map.of();
                    }
                    OutlookEvent people = new OutlookEvent();
                    people.setOrganizer(organizer);
                    people.setAttendees(invited);
                    people.setResponseRequested(rsvp);
                    return people.properties();
                });
    }

    @Provide
    Arbitrary<RandomPattern> patterns() {
        return RandomPattern.any();
    }
}
