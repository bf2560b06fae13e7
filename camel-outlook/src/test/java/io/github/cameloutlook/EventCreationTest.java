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

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.activation.DataHandler;
import jakarta.mail.util.ByteArrayDataSource;

import io.github.cameloutlook.client.BatchResult;
import io.github.cameloutlook.client.OutlookBadRequestException;
import io.github.cameloutlook.client.OutlookServiceUnavailableException;
import io.github.cameloutlook.client.OutlookUnknownOutcomeException;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.model.BatchRequest;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookEvent;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An event is booked once, whatever becomes of the answers, and never by halves. */
@OnBothApis
class EventCreationTest extends ProducerTestSupport {

    private static final String EVENTS = "/calendar/events";
    private static final ZonedDateTime START = ZonedDateTime.of(2027, 3, 1, 9, 0, 0, 0, ZoneId.of("Europe/Berlin"));

    private static OutlookEvent event(String subject) {
        OutlookEvent event = new OutlookEvent();
        event.setSubject(subject);
        event.setStartTime(START);
        event.setEndTime(START.plusHours(1));
        return event;
    }

    private static List<Map<String, Object>> booked(String mailbox, String subject) {
        return EMULATOR.mailbox(mailbox).events().stream().filter(event -> subject.equals(event.get("subject"))).toList();
    }

    private static Fault lostAnswer() {
        return Fault.on("POST", EVENTS).status(504).afterEffect().times(1);
    }

    /** Sent again with the same transaction, or looked for where there are no transactions. */
    private static int postsInAll() {
        return TestedApi.has(Capability.TRANSACTION_IDS) ? 2 : 1;
    }

    @Test
    void aGatewayTimeoutAfterTheBookingIsOneEvent() {
        EMULATOR.faults().add(lostAnswer());
        Exchange done = ok("outlook:events/create", event("504"));
        assertThat(booked(ALICE, "504")).hasSize(1);
        assertThat(done.getMessage().getHeader(OutlookConstants.EVENT_ID)).isNotNull();
        assertThat(done.getMessage().getHeader(OutlookConstants.ICAL_UID))
                .isEqualTo(booked(ALICE, "504").get(0).get("iCalUId"));
        assertThat(requests("POST", EVENTS)).hasSize(postsInAll());
    }

    @Test
    void aBrokenAnswerIsOneEventAndOneInvitation() {
        EMULATOR.faults().add(Fault.on("POST", EVENTS).reset().afterEffect().times(1));
        ok("outlook:events/create", event("reset").addRequiredAttendee(BOB));
        assertThat(booked(ALICE, "reset")).hasSize(1);
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(booked(BOB, "reset")).hasSize(1));
        assertThat(withSubject(BOB, "inbox", "reset")).hasSize(1);
    }

    /** As services in the field answer a repeated creation; the documentation does not say. */
    @NeedsCapability(Capability.TRANSACTION_IDS)
    @ParameterizedTest
    @ValueSource(ints = { 400, 409 })
    void aRefusedRepetitionIsTheEventThatIsThere(int status) {
        EMULATOR.faults().add(lostAnswer());
        EMULATOR.faults().add(Fault.on("POST", EVENTS).status(status)
                .error("ErrorDuplicateTransactionId", "The TransactionId has already been used.").times(1));
        Exchange done = ok("outlook:events/create", event("refused " + status));
        assertThat(booked(ALICE, "refused " + status)).singleElement().satisfies(
                event -> assertThat(event.get("iCalUId")).isEqualTo(done.getMessage().getHeader(OutlookConstants.ICAL_UID)));
    }

    @Test
    void camelsRedeliveryBooksOnce() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:redelivered").errorHandler(defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(10))
                        .to("outlook:events/create?maximumRetries=0");
            }
        });
        EMULATOR.faults().add(lostAnswer());
        Exchange done = template.send("direct:redelivered", exchange -> fill(exchange, event("redelivered")));
        assertThat(done.getException()).isNull();
        assertThat(booked(ALICE, "redelivered")).hasSize(1);
        assertThat(requests("POST", EVENTS)).hasSize(postsInAll());
    }

    @Test
    void aRedeliveryLooksBeforeItBooksWhereThereAreNoTransactions() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:looking").errorHandler(defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(10))
                        .to("outlook:events/create?maximumRetries=0");
            }
        });
        EMULATOR.faults().add(lostAnswer());
        EMULATOR.faults().add(Fault.on("GET", EVENTS).status(503).retryAfter(0).times(1));
        Exchange done = template.send("direct:looking", exchange -> fill(exchange, event("looked for")));
        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getHeader(OutlookConstants.EVENT_ID)).isNotNull();
        assertThat(booked(ALICE, "looked for")).hasSize(1);
    }

    @Test
    void whatWasNotBookedIsBookedAfterAll() {
        EMULATOR.faults().add(Fault.on("POST", EVENTS).status(504).times(1));
        ok("outlook:events/create", event("504 before"));
        assertThat(booked(ALICE, "504 before")).hasSize(1);
        assertThat(requests("POST", EVENTS)).hasSize(2);
    }

    @Test
    void theSameEventTwiceIsTwoEvents() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:twice").setProperty("wanted", body()).to("outlook:events/create")
                        .setBody(exchangeProperty("wanted")).to("outlook:events/create");
            }
        });
        assertThat(template.send("direct:twice", exchange -> fill(exchange, event("twice"))).getException()).isNull();
        assertThat(booked(ALICE, "twice")).hasSize(2);
    }

    @Test
    void withoutSafeSendTheUnknownOutcomeIsToldAtOnce() {
        EMULATOR.faults().add(lostAnswer());
        assertThat(fails("outlook:events/create?safeSend=false", event("unsafe")))
                .isInstanceOf(OutlookUnknownOutcomeException.class);
        assertThat(booked(ALICE, "unsafe")).singleElement().satisfies(
                event -> assertThat(event.get("transactionId")).isNull());
    }

    @Test
    @NeedsCapability(Capability.TRANSACTION_IDS)
    void anOwnTransactionIdBooksOnceAcrossExchanges() {
        OutlookEvent event = event("own");
        event.setTransactionId("order-4711");
        Object first = ok("outlook:events/create", event).getMessage().getHeader(OutlookConstants.EVENT_ID);
        Object second = ok("outlook:events/create", event).getMessage().getHeader(OutlookConstants.EVENT_ID);
        assertThat(second).isEqualTo(first);
    }

    @Test
    @NeedsCapability(Capability.TRANSACTION_IDS)
    void anOwnTransactionIdOfAnotherEventIsAnError() {
        OutlookEvent event = event("first of two");
        event.setTransactionId("used twice");
        ok("outlook:events/create", event);
        event.setSubject("second of two");
        assertThat(fails("outlook:events/create", event)).isInstanceOf(OutlookBadRequestException.class)
                .hasMessageContaining("ErrorDuplicateTransactionId").hasMessageContaining("take one for each event");
        assertThat(booked(ALICE, "second of two")).isEmpty();
    }

    @Test
    void eventsInABatchAreBookedOnceEach() {
        EMULATOR.faults().add(Fault.on("POST", "/calendar/events").status(504).afterEffect().times(1));
        Map<String, Object> same = Map.of("operation", "events/create", "body", event("batched").properties());
        Exchange done = ok("outlook:batch", List.of(same, new BatchRequest(new LinkedHashMap<>(same))));
        List<?> results = done.getMessage().getBody(List.class);
        assertThat(results).hasSize(2).allMatch(result -> ((BatchResult) result).isSuccess());
        assertThat(booked(ALICE, "batched")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/calendar; method=REQUEST", "" })
    void iCalendarIsAnEvent(String contentType) {
        String lines = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Contoso//EN
                BEGIN:VEVENT
                UID:4711@contoso.com
                DTSTAMP:20270101T000000Z
                SUMMARY:from iCalendar %s
                DTSTART;TZID=Europe/Berlin:20270301T090000
                DTEND;TZID=Europe/Berlin:20270301T100000
                RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=MO
                END:VEVENT
                END:VCALENDAR
                """.formatted(contentType.length()).replace("\n", "\r\n");
        OutlookEvent made = ok("outlook:events/create", lines, "Content-Type", contentType).getMessage()
                .getBody(OutlookEvent.class);
        assertThat(made.getType()).isEqualTo("seriesMaster");
        assertThat(made.getStartTime()).isEqualTo(START);
        assertThat(fails("outlook:events/create?contentType=text/calendar", "BEGIN:VCALENDAR"))
                .isInstanceOf(OutlookInputException.class).hasMessageContaining("no event as iCalendar");
    }

    @ParameterizedTest
    @ValueSource(strings = { "FREQ=WEEKLY;COUNT=3;BYDAY=MO", "RRULE:FREQ=WEEKLY;COUNT=3" })
    void aRuleOfICalendarIsARecurrence(String rule) {
        Map<String, Object> event = Map.of("subject", "rule", "start", "2027-03-01T09:00", "end", "2027-03-01T10:00",
                "recurrence", rule);
        OutlookEvent made = ok("outlook:events/create?timeZone=Europe/Berlin", event).getMessage().getBody(OutlookEvent.class);
        assertThat(made.getStartTime()).isEqualTo(START);
        assertThat(made.getRecurrence().getPattern().getDaysOfWeek()).containsExactly("monday");
        assertThat(made.getRecurrence().getRange().getNumberOfOccurrences()).isEqualTo(3);
        ok("outlook:events/update", Map.of("recurrence", "FREQ=DAILY;COUNT=2", "start", LocalDate.of(2027, 3, 1), "end",
                LocalDate.of(2027, 3, 2)), OutlookConstants.EVENT_ID, made.getId());
        assertThat(ok("outlook:events/get", null, OutlookConstants.EVENT_ID, made.getId()).getMessage()
                .getBody(OutlookEvent.class).getRecurrence().getPattern().getType()).isEqualTo("daily");
    }

    @Test
    void timesOfICalendarWithoutAZoneAreThoseOfTheEndpoint() {
        String lines = """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                UID:4712@contoso.com
                SUMMARY:floating
                DTSTART:20270301T090000
                DTEND:20270301T100000
                RRULE:FREQ=DAILY;COUNT=3
                END:VEVENT
                END:VCALENDAR
                """;
        OutlookEvent made = ok("outlook:events/create?timeZone=Europe/Berlin", lines).getMessage().getBody(OutlookEvent.class);
        assertThat(made.getStartTime()).isEqualTo(START);
        ok("outlook:events/update", lines.replace("T09", "T08"), OutlookConstants.EVENT_ID, made.getId(),
                OutlookConstants.TIME_ZONE, "W. Europe Standard Time");
        assertThat(ok("outlook:events/get", null, OutlookConstants.EVENT_ID, made.getId()).getMessage()
                .getBody(OutlookEvent.class).getStartTime()).isEqualTo(START.minusHours(1));
        EMULATOR.journal().clear();
        assertThat(fails("outlook:events/create", lines)).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining("the time has no zone");
        assertThat(EMULATOR.journal().exchanges()).isEmpty();
    }

    private Exchange withAttachments(String uri, OutlookEvent event, byte[]... contents) {
        return run(uri, exchange -> {
            exchange.getMessage().setBody(event);
            int number = 0;
            for (byte[] content : contents) {
                exchange.getMessage(AttachmentMessage.class).addAttachment("file" + number++ + ".bin",
                        new DataHandler(new ByteArrayDataSource(content, "application/octet-stream")));
            }
        });
    }

    @Test
    void attachmentsOfAnySizeAreThereBeforeAnybodyIsInvited() {
        OutlookEvent event = event("attached").addRequiredAttendee(BOB);
        event.addAttachment(OutlookAttachment.file("described.txt", "text/plain", "hello".getBytes()));
        Exchange done = withAttachments("outlook:events/create", event, new byte[10], new byte[(3 << 20) + 5]);
        assertThat(done.getException()).isNull();
        OutlookEvent made = done.getMessage().getBody(OutlookEvent.class);
        assertThat(made.getHasAttachments()).isTrue();
        assertThat(made.getAttendees()).hasSize(1);
        List<?> attachments = ok("outlook:attachments/list?eventId=" + made.getId(), null).getMessage().getBody(List.class);
        assertThat(attachments).extracting(one -> ((OutlookAttachment) one).getName())
                .containsExactlyInAnyOrder("described.txt", "file0.bin", "file1.bin");
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(booked(BOB, "attached")).singleElement()
                .satisfies(invited -> assertThat(invited.get("hasAttachments")).isEqualTo(true)));
    }

    @Test
    void anEventWhoseAttachmentsFailIsTakenAwayAndNobodyIsInvited() {
        EMULATOR.faults().add(Fault.on("POST", "/attachments").status(504).times(1));
        Exchange done = withAttachments("outlook:events/create", event("half").addRequiredAttendee(BOB), new byte[10]);
        assertThat(done.getException()).isInstanceOf(OutlookServiceUnavailableException.class)
                .hasMessageContaining("deleted again");
        assertThat(booked(ALICE, "half")).isEmpty();
        assertThat(booked(BOB, "half")).isEmpty();
    }

    @Test
    void attachmentsOfAnEventAreReadAndRemovedLikeThoseOfAMessage() {
        Object id = ok("outlook:events/create", event("filed")).getMessage().getHeader(OutlookConstants.EVENT_ID);
        Object attachment = ok("outlook:attachments/create?eventId=" + id, "hello", "CamelFileName", "a.txt", "Content-Type",
                "text/plain").getMessage().getHeader(OutlookConstants.ATTACHMENT_ID);
        assertThat(ok("outlook:attachments/getContent", null, OutlookConstants.EVENT_ID, id, OutlookConstants.ATTACHMENT_ID,
                attachment).getMessage().getBody(String.class)).isEqualTo("hello");
        assertThat(ok("outlook:attachments/get", null, OutlookConstants.EVENT_ID, id, OutlookConstants.ATTACHMENT_ID,
                attachment).getMessage().getBody(OutlookAttachment.class).getName()).isEqualTo("a.txt");
        ok("outlook:attachments/delete?eventId=" + id, null, OutlookConstants.ATTACHMENT_ID, attachment);
        assertThat(ok("outlook:attachments/list?eventId=" + id, null).getMessage().getBody(List.class)).isEmpty();
    }

    /** As when a queue hands out the same order again after a crash. */
    @Test
    @NeedsCapability(Capability.TRANSACTION_IDS)
    void anEventThatIsCompleteIsNeitherCompletedAgainNorTakenAway() {
        OutlookEvent event = event("own and attached").addRequiredAttendee(BOB);
        event.setTransactionId("order-4712");
        Exchange first = withAttachments("outlook:events/create", event, new byte[10]);
        assertThat(first.getException()).isNull();
        Object id = first.getMessage().getHeader(OutlookConstants.EVENT_ID);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(withSubject(BOB, "inbox", "own and attached")).hasSize(1));

        Exchange second = withAttachments("outlook:events/create", event, new byte[10]);
        assertThat(second.getException()).isNull();
        assertThat(second.getMessage().getHeader(OutlookConstants.EVENT_ID)).isEqualTo(id);
        assertThat(second.getMessage().getBody(OutlookEvent.class).getAttendees()).hasSize(1);
        assertThat(attachmentsOf(id)).containsExactly("file0.bin");
        assertThat(requests("PATCH", "/events/" + id)).as("nobody is told twice").hasSize(1);

        EMULATOR.faults().add(Fault.on("POST", "/attachments").status(400).times(1));
        Exchange third = withAttachments("outlook:events/create", event, new byte[10], new byte[20]);
        assertThat(third.getException()).isInstanceOf(OutlookBadRequestException.class);
        assertThat(booked(ALICE, "own and attached")).hasSize(1);

        Exchange fourth = withAttachments("outlook:events/create", event, new byte[10], new byte[20]);
        assertThat(fourth.getException()).isNull();
        assertThat(attachmentsOf(id)).containsExactlyInAnyOrder("file0.bin", "file1.bin");
    }

    private List<String> attachmentsOf(Object event) {
        List<?> attachments = ok("outlook:attachments/list?eventId=" + event, null).getMessage().getBody(List.class);
        return attachments.stream().map(one -> ((OutlookAttachment) one).getName()).toList();
    }

    @Test
    void anEventThatWasReadIsCopied() {
        OutlookEvent event = event("copied");
        if (TestedApi.has(Capability.TRANSACTION_IDS)) {
            event.setTransactionId("order-4713");
        }
        Object id = ok("outlook:events/create", event).getMessage().getHeader(OutlookConstants.EVENT_ID);
        OutlookEvent read = ok("outlook:events/get?eventId=" + id, null).getMessage().getBody(OutlookEvent.class);
        Object copy = ok("outlook:events/create", read).getMessage().getHeader(OutlookConstants.EVENT_ID);
        assertThat(copy).isNotEqualTo(id);
        assertThat(booked(ALICE, "copied")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'subject': 'wrong', 'isAllDay': 'yes', 'start': '2027-03-01T10:00', 'end': '2027-03-01T11:00'} | isAllDay",
            "{'subject': 'wrong', 'attachments': 'none'} | attachments",
            "{'subject': 'wrong', 'attachments': [5]} | attachments",
            "{'subject': 'wrong', 'attachments': [{'name': 'x', 'contentBytes': '?', '@odata.type': '#microsoft.graph.fileAttachment'}]} | contentBytes",
            "{'subject': 'wrong', 'start': []} | start" })
    void aPropertyOfAWrongTypeIsNamed(String json, String property) {
        assertThat(fails("outlook:events/create", json.replace('\'', '"'))).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining(property);
        assertThat(booked(ALICE, "wrong")).isEmpty();
    }
}
