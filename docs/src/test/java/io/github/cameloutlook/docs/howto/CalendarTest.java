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
package io.github.cameloutlook.docs.howto;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.convert.calendar.RecurrenceRules;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.model.Attendee;
import io.github.cameloutlook.model.ItemBody;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.PatternedRecurrence;
import io.github.cameloutlook.model.RecurrencePattern;
import io.github.cameloutlook.model.RecurrenceRange;
import io.github.cameloutlook.model.ScheduleInformation;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarTest extends HowTo {

    @AfterEach
    void noFaults() {
        emulator.faults().clear();
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::book[]
                from("direct:book")
                        .process(exchange -> {
                            ZonedDateTime start = ZonedDateTime.of(2027, 3, 29, 10, 0, 0, 0, ZoneId.of("Europe/Berlin"));
                            OutlookEvent event = new OutlookEvent();
                            event.setSubject("Planning");
                            event.setBody(ItemBody.text("What do we do in spring?"));
                            event.setStartTime(start);
                            event.setEndTime(start.plusHours(1));
                            event.addRequiredAttendee("bob@contoso.com");
                            event.addResource("room1@contoso.com");
                            exchange.getMessage().setBody(event);
                        })
                        .to("outlook:events/create?mailbox=alice@contoso.com");
                // end::book[]

                // tag::series[]
                from("direct:series")
                        .process(exchange -> {
                            LocalDate monday = LocalDate.of(2027, 3, 22);
                            OutlookEvent event = new OutlookEvent();
                            event.setSubject("Weekly");
                            event.setStartTime(monday.atTime(9, 0).atZone(ZoneId.of("Europe/Berlin")));
                            event.setEndTime(monday.atTime(9, 30).atZone(ZoneId.of("Europe/Berlin")));
                            event.setRecurrence(PatternedRecurrence.of(
                                    RecurrencePattern.weekly(1, DayOfWeek.MONDAY), RecurrenceRange.numbered(monday, 10)));
                            exchange.getMessage().setBody(event);
                        })
                        .to("outlook:events/create?mailbox=alice@contoso.com");
                // end::series[]

                // tag::rrule[]
                from("direct:rrule")
                        .setBody(constant(Map.of(
                                "subject", "Stand-up", "start", "2027-03-22T09:00", "end", "2027-03-22T09:15",
                                "recurrence", "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10")))
                        .to("outlook:events/create?mailbox=alice@contoso.com&timeZone=Europe/Berlin")
                        .process(exchange -> {
                            OutlookEvent series = exchange.getMessage().getBody(OutlookEvent.class);
                            exchange.getMessage().setHeader("rule",
                                    RecurrenceRules.format(series.getRecurrence(), series.getStartTime()));
                        });
                // end::rrule[]

                // tag::exception[]
                from("direct:postpone")
                        .to("outlook:events/instances?mailbox=alice@contoso.com"
                            + "&startDateTime=2027-03-29&endDateTime=2027-03-30&timeZone=Europe/Berlin")
                        .split(body())
                        .setHeader("CamelOutlookEventId", simple("${body.id}"))
                        .setBody(constant(Map.of("start", "2027-03-29T14:00", "end", "2027-03-29T14:30")))
                        .to("outlook:events/update?mailbox=alice@contoso.com&timeZone=Europe/Berlin");
                // end::exception[]

                // tag::all-day[]
                from("direct:holiday")
                        .setBody(constant(Map.of(
                                "subject", "Company outing", "showAs", "oof",
                                "start", LocalDate.of(2027, 6, 4), "end", LocalDate.of(2027, 6, 5))))
                        .to("outlook:events/create?mailbox=alice@contoso.com&timeZone=Europe/Berlin");
                // end::all-day[]

                // tag::answer[]
                from("direct:answer")
                        .choice()
                        .when(simple("${body.startTime.hour} < 9"))
                        .setHeader("CamelOutlookProposedStartDateTime", simple("${body.startTime.withHour(9)}"))
                        .setHeader("CamelOutlookProposedEndDateTime", simple("${body.startTime.withHour(10)}"))
                        .setBody(constant("Nobody is awake then."))
                        .to("outlook:events/decline?mailbox=bob@contoso.com")
                        .otherwise()
                        .to("outlook:events/accept?mailbox=bob@contoso.com");
                // end::answer[]

                // tag::free[]
                from("direct:free")
                        .setBody(constant(List.of("bob@contoso.com", "room1@contoso.com")))
                        .to("outlook:calendars/getSchedule?mailbox=alice@contoso.com"
                            + "&startDateTime=2027-03-29T08:00&endDateTime=2027-03-29T18:00&timeZone=Europe/Berlin")
                        .split(body())
                        .log("${body.scheduleId} has ${body.availabilityView}")
                        .to("mock:free");
                // end::free[]

                // tag::find[]
                from("direct:find")
                        .setBody(constant(Map.of("meetingDuration", "PT1H")))
                        .to("outlook:events/findMeetingTimes?mailbox=alice@contoso.com&to=bob@contoso.com"
                            + "&startDateTime=2027-03-29T08:00&endDateTime=2027-03-30T18:00&timeZone=Europe/Berlin")
                        .transform(simple("${body.meetingTimeSuggestions[0].meetingTimeSlot.startTime}"));
                // end::find[]

                // tag::rooms[]
                from("direct:rooms")
                        .to("outlook:places/listRooms?filter=capacity ge 6")
                        .split(body())
                        .log("${body.displayName} takes ${body.capacity}: ${body.emailAddress}")
                        .to("mock:rooms");
                // end::rooms[]

                // tag::team[]
                from("direct:team")
                        .setBody(constant(Map.of("name", "Team")))
                        .to("outlook:calendars/create?mailbox=alice@contoso.com")
                        .setBody(constant(Map.of("role", "read", "emailAddress", Map.of("address", "bob@contoso.com"))))
                        .setHeader("CamelOutlookCalendar", constant("Team"))
                        .to("outlook:calendarPermissions/create?mailbox=alice@contoso.com");
                // end::team[]

                // tag::once[]
                from("direct:order")
                        .process(exchange -> {
                            OutlookEvent event = exchange.getMessage().getBody(OutlookEvent.class);
                            event.setTransactionId("order-" + exchange.getMessage().getHeader("orderId"));
                        })
                        .to("outlook:events/create?mailbox=alice@contoso.com");
                // end::once[]
            }
        };
    }

    private OutlookEvent event(String mailbox, String subject) {
        return await().until(() -> emulator.mailbox(mailbox).events().stream()
                .filter(event -> subject.equals(event.get("subject"))).map(OutlookEvent::new).toList(),
                found -> found.size() == 1).get(0);
    }

    private Exchange ok(String uri, Object body) {
        Exchange done = template.send(uri, exchange -> exchange.getMessage().setBody(body));
        assertThat(done.getException()).isNull();
        return done;
    }

    @Test
    void meetingIsBookedWithRoom() {
        OutlookEvent booked = ok("direct:book", null).getMessage().getBody(OutlookEvent.class);
        assertThat(booked.getStartTime()).isEqualTo("2027-03-29T10:00+02:00[Europe/Berlin]");
        event(BOB, "Planning");
        await().untilAsserted(() -> assertThat(event(ALICE, "Planning").getAttendees()).filteredOn(
                attendee -> ROOM.equals(attendee.getEmailAddress().getAddress())).extracting(Attendee::getStatus)
                .allMatch(status -> "accepted".equals(status.getResponse())));
    }

    @Test
    void yamlBooksAndLists() throws Exception {
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.resolveResource(context, "classpath:calendar/calendar.camel.yaml"));
        ok("direct:book-yaml", null);
        event(BOB, "Planning");
        getMockEndpoint("mock:agenda").expectedMessageCount(1);
        ok("direct:agenda-yaml", null);
        getMockEndpoint("mock:agenda").assertIsSatisfied();
    }

    @Test
    void oneOccurrenceIsMovedAcrossClockChange() {
        Exchange made = ok("direct:series", null);
        Exchange postponed = template.send("direct:postpone", exchange -> exchange.getMessage()
                .setHeader("CamelOutlookEventId", made.getMessage().getHeader("CamelOutlookEventId")));
        assertThat(postponed.getException()).isNull();
        OutlookEvent series = event(ALICE, "Weekly");
        assertThat(series.getStartTime().toLocalTime()).hasHour(9);
        Exchange view = template.request("outlook:events/calendarView?mailbox=" + ALICE
                                         + "&startDateTime=2027-03-29&endDateTime=2027-03-30&timeZone=Europe/Berlin",
                exchange -> {
                });
        OutlookEvent moved = (OutlookEvent) view.getMessage().getBody(List.class).get(0);
        assertThat(moved.getStartTime()).isEqualTo("2027-03-29T14:00+02:00[Europe/Berlin]");
        assertThat(moved.getType()).isEqualTo("exception");
    }

    @Test
    void rulesOfICalendarAreRecurrences() {
        Exchange made = ok("direct:rrule", null);
        PatternedRecurrence recurrence = made.getMessage().getBody(OutlookEvent.class).getRecurrence();
        assertThat(recurrence.getPattern().getDaysOfWeek()).containsExactly("monday", "wednesday");
        assertThat(recurrence.getRange().getNumberOfOccurrences()).isEqualTo(10);
        assertThat(made.getMessage().getHeader("rule", String.class).split(";")).contains("FREQ=WEEKLY", "BYDAY=MO,WE",
                "COUNT=10");
    }

    @Test
    void daysAreDates() {
        OutlookEvent day = ok("direct:holiday", null).getMessage().getBody(OutlookEvent.class);
        assertThat(day.getIsAllDay()).isTrue();
        assertThat(day.getStartDate()).isEqualTo("2027-06-04");
        assertThat(day.getDuration()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void invitationsAreAnswered() {
        ok("direct:book", null);
        OutlookEvent invitation = event(BOB, "Planning");
        Exchange done = template.send("direct:answer", exchange -> {
            exchange.getMessage().setBody(invitation);
            exchange.getMessage().setHeader("CamelOutlookEventId", invitation.getId());
        });
        assertThat(done.getException()).isNull();
        await().untilAsserted(() -> assertThat(event(ALICE, "Planning").getAttendees().get(0).getStatus().getResponse())
                .isEqualTo("accepted"));
    }

    @Test
    void freeTimesAreFound() throws Exception {
        getMockEndpoint("mock:free").expectedMessageCount(2);
        ok("direct:free", null);
        getMockEndpoint("mock:free").assertIsSatisfied();
        assertThat(getMockEndpoint("mock:free").getExchanges().get(0).getMessage().getBody(ScheduleInformation.class)
                .getAvailabilityView()).hasSize(20).matches("0+");
        assertThat(ok("direct:find", null).getMessage().getBody()).isInstanceOf(ZonedDateTime.class);
    }

    @Test
    void roomsAreListed() throws Exception {
        getMockEndpoint("mock:rooms").expectedMessageCount(1);
        ok("direct:rooms", null);
        getMockEndpoint("mock:rooms").assertIsSatisfied();
    }

    @Test
    void calendarIsShared() {
        ok("direct:team", null);
        Exchange shared = template.request("outlook:calendarPermissions/list?mailbox=" + ALICE + "&calendar=Team",
                exchange -> {
                });
        assertThat(shared.getMessage().getBody(List.class).toString()).contains("OutlookCalendarPermission");
    }

    @Test
    void lostAnswerBooksOnce() {
        emulator.faults().add(Fault.on("POST", "/calendar/events").status(504).afterEffect().times(1));
        OutlookEvent event = new OutlookEvent();
        event.setSubject("Delivery");
        event.setStartTime(ZonedDateTime.parse("2027-03-29T10:00+02:00[Europe/Berlin]"));
        event.setEndTime(event.getStartTime().plusHours(1));
        for (int i = 0; i < 2; i++) {
            template.sendBodyAndHeader("direct:order", event, "orderId", 4711);
        }
        event(ALICE, "Delivery");
    }
}
