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
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.model.MeetingTimeSuggestionsResult;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.OutlookReminder;
import org.apache.camel.Exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Operations on events and meetings. */
final class EventScenarios {

    /** In the future, since reminders and rooms look ahead. */
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(30);

    private final ProducerTestSupport routes;

    EventScenarios(ProducerTestSupport routes) {
        this.routes = routes;
    }

    void register(Scenarios scenarios) {
        events(scenarios);
        answers(scenarios);
        reminders(scenarios);
        views(scenarios);
    }

    private void events(Scenarios scenarios) {
        scenarios.put("events/list", () -> {
            create(event("listed"));
            List<?> events = list("outlook:events/list?filter=subject eq 'listed'&select=subject&orderBy=subject");
            assertThat(events).singleElement().isInstanceOf(OutlookEvent.class);
        });
        scenarios.put("events/get", () -> {
            Exchange created = create(event("read"));
            String id = id(created);
            Exchange done = routes.ok("outlook:events/get?timeZone=Europe/Berlin", null, OutlookConstants.EVENT_ID, id);
            OutlookEvent event = done.getMessage().getBody(OutlookEvent.class);
            assertThat(event.getSubject()).isEqualTo("read");
            assertThat(event.getStart().getTimeZone()).isEqualTo("Europe/Berlin");
            assertThat(done.getMessage().getHeader(OutlookConstants.ICAL_UID)).isEqualTo(event.getICalUId()).isNotNull();
            assertThat(done.getMessage().getHeader(OutlookConstants.ETAG)).isNotNull();
        });
        scenarios.put("events/create", () -> {
            Exchange done = create(Map.of("subject", "created", "start", DAY, "end", DAY.plusDays(1)));
            OutlookEvent event = done.getMessage().getBody(OutlookEvent.class);
            assertThat(event.getIsAllDay()).isTrue();
            assertThat(event.getTransactionId() != null).isEqualTo(TestedApi.has(Capability.TRANSACTION_IDS));
            assertThat(done.getMessage().getHeader(OutlookConstants.EVENT_ID)).isEqualTo(event.getId());
        });
        scenarios.put("events/update", () -> {
            String id = id(create(event("before")));
            Exchange done = routes.ok("outlook:events/update", Map.of("subject", "after"), OutlookConstants.EVENT_ID, id);
            assertThat(done.getMessage().getBody(OutlookEvent.class).getSubject()).isEqualTo("after");
        });
        scenarios.put("events/delete", () -> {
            Exchange done
                    = routes.ok("outlook:events/delete", "untouched", OutlookConstants.EVENT_ID, id(create(event("gone"))));
            assertThat(done.getMessage().getBody()).isEqualTo("untouched");
            assertThat(withSubject(ProducerTestSupport.ALICE, "gone")).isEmpty();
        });
        scenarios.put("events/permanentDelete", () -> {
            routes.ok("outlook:events/permanentDelete?eventId=" + id(create(event("purged"))), null);
            assertThat(withSubject(ProducerTestSupport.ALICE, "purged")).isEmpty();
        });
        scenarios.put("events/cancel", () -> {
            String id = id(create(meeting("cancelled")));
            awaitInvitation("cancelled");
            routes.ok("outlook:events/cancel", "We are done", OutlookConstants.EVENT_ID, id);
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(bobs("cancelled"))
                    .containsEntry("isCancelled", true));
        });
        scenarios.put("events/forward", () -> {
            String id = id(create(event("forwarded")));
            routes.ok("outlook:events/forward?to=" + ProducerTestSupport.BOB, "Join us", OutlookConstants.EVENT_ID, id);
            awaitInvitation("forwarded");
        });
    }

    private void answers(Scenarios scenarios) {
        scenarios.put("events/accept", () -> {
            answer("accept", "accepted", "Gladly");
            assertThat(answerOf("accepted")).isEqualTo("accepted");
        });
        scenarios.put("events/tentativelyAccept", () -> {
            answer("tentativelyAccept", "doubtful", Map.of("Comment", "Perhaps", "sendResponse", true));
            assertThat(answerOf("doubtful")).isEqualTo("tentativelyAccepted");
        });
        scenarios.put("events/decline", () -> {
            if (!TestedApi.isGraph()) { // other times can be proposed in Graph alone
                answer("decline", "declined", "Not then");
                assertThat(answerOf("declined")).isEqualTo("declined");
                return;
            }
            ZonedDateTime other = DAY.plusDays(1).atTime(15, 0).atZone(ZoneId.of("Europe/Berlin"));
            answer("decline", "declined", "Not then", OutlookConstants.PROPOSED_START_DATE_TIME, other,
                    OutlookConstants.PROPOSED_END_DATE_TIME, other.plusHours(1));
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                    withSubject(ProducerTestSupport.ALICE, "declined").get(0).get("attendees").toString())
                    .contains("proposedNewTime").contains("response=declined"));
        });
    }

    /** Bob answers a meeting of Alice; waits until Alice knows. */
    private void answer(String operation, String subject, Object body, Object... headers) {
        create(meeting(subject));
        Object id = awaitInvitation(subject).get("id");
        routes.ok("outlook:events/" + operation + "?mailbox=" + ProducerTestSupport.BOB + "&eventId=RAW(" + id + ")", body,
                headers);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(answerOf(subject)).isNotEqualTo("none"));
    }

    private static Object answerOf(String subject) {
        OutlookEvent event = new OutlookEvent(withSubject(ProducerTestSupport.ALICE, subject).get(0));
        return event.getAttendees().get(0).getStatus().getResponse();
    }

    private void reminders(Scenarios scenarios) {
        scenarios.put("events/dismissReminder", () -> {
            String id = id(create(event("dismissed")));
            assertThat(reminders()).contains("dismissed");
            routes.ok("outlook:events/dismissReminder", null, OutlookConstants.EVENT_ID, id);
            assertThat(reminders()).doesNotContain("dismissed");
        });
        scenarios.put("events/snoozeReminder", () -> {
            String id = id(create(event("snoozed")));
            routes.ok("outlook:events/snoozeReminder?newReminderTime=" + DAY + "T09:05&timeZone=Europe/Berlin", "ignored",
                    OutlookConstants.EVENT_ID, id);
            String expected = DAY.atTime(9, 5).atZone(ZoneId.of("Europe/Berlin")).toInstant().toString();
            assertThat(reminderOf("snoozed").getReminderFireTime().getDateTime() + "Z")
                    .startsWith(expected.substring(0, 16));
        });
        scenarios.put("events/reminderView", () -> {
            create(event("reminded"));
            assertThat(reminders()).contains("reminded");
        });
    }

    private List<String> reminders() {
        return reminderList().stream().map(OutlookReminder::getEventSubject).toList();
    }

    private OutlookReminder reminderOf(String subject) {
        return reminderList().stream().filter(one -> subject.equals(one.getEventSubject())).findFirst().orElseThrow();
    }

    private List<OutlookReminder> reminderList() {
        return list("outlook:events/reminderView?" + window()).stream().map(OutlookReminder.class::cast).toList();
    }

    private void views(Scenarios scenarios) {
        scenarios.put("events/calendarView", () -> {
            create(series("viewed"));
            List<?> events
                    = list("outlook:events/calendarView?select=subject,start,type&filter=subject eq 'viewed'&" + window());
            assertThat(events).hasSize(3).allMatch(event -> "occurrence".equals(((OutlookEvent) event).getType()));
        });
        scenarios.put("events/instances", () -> {
            String id = id(create(series("repeated")));
            assertThat(list("outlook:events/instances?eventId=RAW(" + id + ")&" + window())).hasSize(3);
            Exchange done = routes.ok("outlook:events/instances", null, OutlookConstants.EVENT_ID, id,
                    OutlookConstants.START_DATE_TIME, DAY, OutlookConstants.END_DATE_TIME,
                    LocalDateTime.of(DAY, LocalTime.NOON), OutlookConstants.TIME_ZONE, "Europe/Berlin");
            assertThat(done.getMessage().getBody(List.class)).hasSize(1);
            assertThat(done.getMessage().getHeader(OutlookConstants.STATUS)).isEqualTo(200);
            assertThat(done.getMessage().getHeader(OutlookConstants.REQUEST_ID)).isNotNull();
        });
        scenarios.put("events/findMeetingTimes", () -> {
            Map<String, Object> slot = Map.of("start", time(DAY.plusDays(20), 9), "end", time(DAY.plusDays(20), 17));
            Exchange done = routes.ok("outlook:events/findMeetingTimes?to=" + ProducerTestSupport.BOB,
                    Map.of("meetingDuration", "PT1H", "timeConstraint",
                            Map.of("activityDomain", "unrestricted", "timeSlots", List.of(slot))));
            assertThat(done.getMessage().getBody(MeetingTimeSuggestionsResult.class).getMeetingTimeSuggestions())
                    .isNotEmpty();
        });
    }

    private static Map<String, Object> time(LocalDate day, int hour) {
        return Map.of("dateTime", day.atTime(hour, 0) + ":00", "timeZone", "UTC");
    }

    private static String window() {
        return "startDateTime=" + DAY + "T00:00:00%2B02:00&endDateTime=" + DAY.plusDays(3) + "T00:00:00%2B02:00";
    }

    static Map<String, Object> event(String subject) {
        ZonedDateTime start = DAY.atTime(9, 0).atZone(ZoneId.of("Europe/Berlin"));
        return Map.of("subject", subject, "start", start, "end", start.plusHours(1).toString());
    }

    private static Map<String, Object> series(String subject) {
        return Map.of("subject", subject, "start", time(DAY, 9), "end", time(DAY, 10), "recurrence", Map.of(
                "pattern", Map.of("type", "daily", "interval", 1),
                "range", Map.of("type", "noEnd", "startDate", DAY.toString())));
    }

    private static OutlookEvent meeting(String subject) {
        OutlookEvent meeting = new OutlookEvent(new LinkedHashMap<>(event(subject)));
        return meeting.addRequiredAttendee(ProducerTestSupport.BOB);
    }

    private Exchange create(Object body) {
        return routes.ok("outlook:events/create", body);
    }

    private static String id(Exchange created) {
        return created.getMessage().getHeader(OutlookConstants.EVENT_ID, String.class);
    }

    private List<?> list(String uri) {
        return routes.ok(uri, null).getMessage().getBody(List.class);
    }

    private static Map<String, Object> awaitInvitation(String subject) {
        return await().atMost(Duration.ofSeconds(10)).until(() -> withSubject(ProducerTestSupport.BOB, subject),
                found -> found.size() == 1).get(0);
    }

    private static Map<String, Object> bobs(String subject) {
        return withSubject(ProducerTestSupport.BOB, subject).get(0);
    }

    /** Events of a mailbox whose subject ends so: the service writes what became of a meeting before it. */
    private static List<Map<String, Object>> withSubject(String mailbox, String subject) {
        return ProducerTestSupport.EMULATOR.mailbox(mailbox).events().stream()
                .filter(event -> String.valueOf(event.get("subject")).endsWith(subject)).toList();
    }
}
