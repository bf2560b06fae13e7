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

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.activation.DataHandler;
import jakarta.mail.util.ByteArrayDataSource;

import io.github.cameloutlook.client.OutlookBadRequestException;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.OutlookTask;
import org.apache.camel.attachment.AttachmentMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Bad input changes nothing: what was there before is as it was, and what should have been made is not there. */
@OnBothApis
class NothingHalfWrittenTest extends ProducerTestSupport {

    private static final Map<String, Object> DAILY = recurrence("daily", "2027-03-01");
    private static final String LONG_NAME = "x".repeat(127);

    private static Map<String, Object> recurrence(String pattern, String startDate) {
        return Map.of("pattern", Map.of("type", pattern, "interval", 1), "range",
                Map.of("type", "numbered", "startDate", startDate, "numberOfOccurrences", 5));
    }

    private static Map<String, Object> event(String subject, Object... more) {
        Map<String, Object> event = new LinkedHashMap<>(
                Map.of("subject", subject, "start", "2027-03-01T09:00", "end", "2027-03-01T10:00"));
        for (int i = 0; i < more.length; i += 2) {
            event.put(more[i].toString(), more[i + 1]);
        }
        return event;
    }

    private String booked(Map<String, Object> event) {
        String id = ok("outlook:events/create", event).getMessage().getHeader(OutlookConstants.EVENT_ID, String.class);
        EMULATOR.journal().clear();
        return id;
    }

    private Map<String, Object> read(String id) {
        return ok("outlook:events/get", null, OutlookConstants.EVENT_ID, id).getMessage().getBody(OutlookEvent.class)
                .properties();
    }

    private void refusedUnsent(String uri, Object body, String reason, Object... headers) {
        EMULATOR.journal().clear();
        assertThat(fails(uri, body, headers)).as(uri).isInstanceOf(OutlookInputException.class).hasMessageContaining(reason);
        assertThat(EMULATOR.journal().exchanges()).as(uri).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Middle/Earth", "CEST", "+02:00", "Nowhere Standard Time" })
    void zonesThatNobodyKnows(String zone) {
        String id = booked(event("zone"));
        Map<String, Object> before = read(id);
        Map<String, Object> time = Map.of("dateTime", "2027-03-01T09:00", "timeZone", zone);
        refusedUnsent("outlook:events/create", event("never", "start", time), "time zone '" + zone + "'");
        refusedUnsent("outlook:events/update?eventId=" + id, Map.of("start", time, "end", time), "time zone '" + zone + "'");
        refusedUnsent("outlook:events/create", event("never"), "time zone '" + zone + "'", OutlookConstants.TIME_ZONE, zone);
        Map<String, Object> range = Map.of("type", "noEnd", "startDate", "2027-03-01", "recurrenceTimeZone", zone);
        refusedUnsent("outlook:events/update?eventId=" + id,
                Map.of("recurrence", Map.of("pattern", Map.of("type", "daily", "interval", 1), "range", range)), zone);
        if (!zone.startsWith("+")) { // an offset says when, whoever writes it as a zone
            refusedUnsent("outlook:events/create", """
                    BEGIN:VCALENDAR
                    VERSION:2.0
                    BEGIN:VEVENT
                    UID:1
                    SUMMARY:never
                    DTSTART;TZID=%s:20270301T090000
                    END:VEVENT
                    END:VCALENDAR
                    """.formatted(zone), zone);
        }
        assertThat(read(id)).isEqualTo(before);
        assertThat(EMULATOR.mailbox(ALICE).events()).noneMatch(one -> "never".equals(one.get("subject")));
    }

    @Test
    void endsBeforeStarts() {
        String id = booked(event("order"));
        Map<String, Object> before = read(id);
        refusedUnsent("outlook:events/update?eventId=" + id,
                Map.of("subject", "changed", "start", "2027-03-01T12:00", "end", "2027-03-01T11:00"), "before it starts");
        for (String operation : List.of("calendarView", "instances?eventId=" + id, "reminderView", "findMeetingTimes")) {
            refusedUnsent("outlook:events/" + operation, null, "is before the start", OutlookConstants.START_DATE_TIME,
                    "2027-03-02", OutlookConstants.END_DATE_TIME, "2027-03-01");
        }
        if (TestedApi.has("calendars/getSchedule")) {
            refusedUnsent("outlook:calendars/getSchedule?startDateTime=2027-03-02&endDateTime=2027-03-01", BOB,
                    "is before the start");
        }
        // only the service knows the start that this end is before
        assertThat(fails("outlook:events/update", Map.of("subject", "changed", "end", "2027-03-01T08:00"),
                OutlookConstants.EVENT_ID, id)).isInstanceOf(OutlookBadRequestException.class);
        assertThat(read(id)).isEqualTo(before);
    }

    @Test
    void recurrencesThatTheServiceRefuses() {
        String id = booked(event("recurrence"));
        Map<String, Object> before = read(id);
        Map<String, Object> other = recurrence("daily", "2027-04-01");
        assertThat(fails("outlook:events/update", Map.of("subject", "changed", "recurrence", other), OutlookConstants.EVENT_ID,
                id)).isInstanceOf(OutlookBadRequestException.class).hasMessageContaining("Check the recurrence");
        assertThat(read(id)).isEqualTo(before);
        Map<String, Object> never = new LinkedHashMap<>(recurrence("absoluteYearly", "2027-03-01"));
        never.put("pattern", Map.of("type", "absoluteYearly", "interval", 1, "month", 2, "dayOfMonth", 30));
        assertThat(fails("outlook:events/create", event("never", "recurrence", never, "attendees", List.of(recipient(BOB)))))
                .isInstanceOf(OutlookBadRequestException.class);
        assertThat(EMULATOR.mailbox(ALICE).events()).noneMatch(one -> "never".equals(one.get("subject")));
        assertThat(EMULATOR.mailbox(BOB).events()).isEmpty();

        String task = ok("outlook:tasks/create", Map.of("title", "task")).getMessage().getHeader(OutlookConstants.TASK_ID,
                String.class);
        assertThat(fails("outlook:tasks/update", Map.of("title", "changed", "recurrence", never), OutlookConstants.TASK_ID,
                task)).isInstanceOf(OutlookBadRequestException.class);
        OutlookTask read
                = ok("outlook:tasks/get", null, OutlookConstants.TASK_ID, task).getMessage().getBody(OutlookTask.class);
        assertThat(read.getTitle()).isEqualTo("task");
        assertThat(read.getRecurrence()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "get", "update", "delete", "cancel", "forward", "snoozeReminder", "dismissReminder" })
    void occurrencesWhoseSeriesIsGone(String operation) {
        needs("events/" + operation);
        String series = booked(event("gone", "recurrence", DAILY));
        List<?> occurrences = ok("outlook:events/instances?startDateTime=2027-03-01&endDateTime=2027-03-10", null,
                OutlookConstants.EVENT_ID, series).getMessage().getBody(List.class);
        String id = ((OutlookEvent) occurrences.get(1)).getId();
        ok("outlook:events/delete", null, OutlookConstants.EVENT_ID, series);
        Object body = operation.equals("update") ? Map.of("subject", "back") : null;
        assertThat(fails("outlook:events/" + operation + "?newReminderTime=2027-03-01", body, OutlookConstants.EVENT_ID, id,
                "To", BOB)).isInstanceOf(OutlookNotFoundException.class)
                .hasMessageContaining("an occurrence whose series was deleted");
        assertThat(EMULATOR.mailbox(ALICE).events()).noneMatch(one -> "back".equals(one.get("subject")));
    }

    @Test
    void photosOfContactsThatAreNone() throws Exception {
        byte[] image = Images.jpeg(60, 60);
        String contact = EMULATOR.mailbox(ALICE).createContact(Map.of("surname", "Xu")).get("id").toString();
        ok("outlook:photo/update", image, OutlookConstants.CONTACT_ID, contact);
        refusedUnsent("outlook:photo/update", "no image at all".getBytes(), "begin as one", OutlookConstants.CONTACT_ID,
                contact);
        refusedUnsent("outlook:photo/update", Arrays.copyOf(image, 5 << 20), "too large", OutlookConstants.CONTACT_ID,
                contact);
        assertThat(ok("outlook:photo/getContent", null, OutlookConstants.CONTACT_ID, contact).getMessage()
                .getBody(byte[].class)).isEqualTo(image);
    }

    @Test
    void namesOfExtensionsThatAreTooLong() {
        Map<String, Object> extended = Map.of("extensions", List.of(Map.of("extensionName", LONG_NAME, "a", 1)));
        for (String operation : List.of("events/create", "events/update?eventId=1", "tasks/create", "taskLists/create",
                "messages/create", "contacts/create")) {
            refusedUnsent("outlook:" + operation, extended, "126 characters");
        }
        EMULATOR.journal().clear();
        assertThat(run("outlook:events/create", exchange -> {
            exchange.getMessage().setBody(event("never", "extensions", extended.get("extensions")));
            exchange.getMessage(AttachmentMessage.class).addAttachment("a.bin",
                    new DataHandler(new ByteArrayDataSource(new byte[10], "application/octet-stream")));
        }).getException()).isInstanceOf(OutlookInputException.class).hasMessageContaining("126 characters");
        assertThat(EMULATOR.journal().exchanges()).isEmpty();
        for (String owner : List.of(OutlookConstants.MESSAGE_ID, OutlookConstants.EVENT_ID, OutlookConstants.TASK_ID)) {
            refusedUnsent("outlook:extensions/create?extensionName=" + LONG_NAME, Map.of("a", 1), "126 characters", owner, "1");
        }
        if (TestedApi.has("userExtensions/create")) {
            refusedUnsent("outlook:userExtensions/create?extensionName=" + LONG_NAME, Map.of("a", 1), "126 characters");
        }
    }
}
