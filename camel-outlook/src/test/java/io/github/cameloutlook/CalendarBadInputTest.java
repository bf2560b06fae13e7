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

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.cameloutlook.client.OutlookBadRequestException;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.PatternedRecurrence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is wrong with an operation on a calendar is said before anything is sent, or explained. */
@OnBothApis
class CalendarBadInputTest extends ProducerTestSupport {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "calendarView?endDateTime=2027-03-02 | needs option startDateTime or header CamelOutlookStartDateTime",
            "calendarView?startDateTime=2027-03-02 | needs option endDateTime or header CamelOutlookEndDateTime",
            "calendarView?startDateTime=2027-03-02&endDateTime=2027-03-01 | is before the start 2027-03-02T00:00:00Z",
            "calendarView?startDateTime=tomorrow&endDateTime=2027-03-01 | option startDateTime or header CamelOutlookStartDateTime is no time: 'tomorrow'",
            "calendarView?startDateTime=2027-02-30&endDateTime=2027-03-01 | is no time: '2027-02-30'",
            "calendarView?startDateTime=2027-03-01&endDateTime=2027-03-02&timeZone=Middle/Earth | There is no time zone 'Middle/Earth'",
            "get?eventId=1&timeZone=RAW(+02:00) | There is no time zone '+02:00'",
            "get | needs option eventId or header CamelOutlookEventId",
            "forward?eventId=1 | needs option to or header To, or toRecipients in the body",
            "snoozeReminder?eventId=1 | needs option newReminderTime or header CamelOutlookNewReminderTime, or newReminderTime in the body",
            "decline?eventId=1&proposedStartDateTime=2027-03-01T10:00 | set option proposedEndDateTime or header CamelOutlookProposedEndDateTime",
            "decline?eventId=1&proposedStartDateTime=2027-03-01T10:00&proposedEndDateTime=2027-03-01T09:00 | is before the start",
            "decline?eventId=1&proposedStartDateTime=2027-03-01T10:00&proposedEndDateTime=2027-03-01T11:00&sendResponse=false | can only be proposed with sendResponse=true",
            "create | The body is empty",
            "findMeetingTimes?startDateTime=2027-03-01 | needs option endDateTime" })
    void isRefusedBeforeAnythingIsSent(String operation, String message) {
        needs("events/" + operation.split("\\?")[0]);
        assertThat(fails("outlook:events/" + operation, null)).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining(message);
        assertThat(EMULATOR.journal().exchanges()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"start\": \"2027-03-01T10:00\", \"end\": \"2027-03-01T09:00\"} | before it starts",
            "{\"start\": \"2027-03-01\", \"end\": \"2027-03-01\"} | its end must be after its start (2027-03-01)",
            "{\"start\": {\"dateTime\": \"2027-03-01T10:00\", \"timeZone\": \"Nowhere Standard Time\"}} | no time zone 'Nowhere Standard Time'",
            "{\"start\": {\"dateTime\": \"soon\", \"timeZone\": \"UTC\"}} | The start of the event is no time: 'soon'",
            "{\"start\": 5} | The start of the event is a java.lang.Integer",
            "[] | The body is no JSON object" })
    void aBadEventIsRefusedBeforeAnythingIsSent(String json, String message) {
        assertThat(fails("outlook:events/create", json)).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining(message);
        assertThat(EMULATOR.journal().exchanges()).isEmpty();
    }

    @Test
    void anActionKnowsItsParameters() {
        assertThat(fails("outlook:events/accept?eventId=1", Map.of("remark", "Hi"))).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining("has no parameter remark. Accepted: comment, sendResponse");
    }

    @Test
    @NeedsOperation("calendars/getSchedule")
    void schedulesAreThoseOfSomebody() {
        assertThat(fails("outlook:calendars/getSchedule?startDateTime=2027-03-01&endDateTime=2027-03-02", null))
                .isInstanceOf(OutlookInputException.class).hasMessageContaining("needs addresses");
    }

    @Test
    void ofTwoItemsNoneIsGuessed() {
        assertThat(fails("outlook:attachments/list", null, OutlookConstants.MESSAGE_ID, "1", OutlookConstants.EVENT_ID, "2"))
                .isInstanceOf(OutlookInputException.class).hasMessageContaining("several are given");
    }

    @Test
    void aCalendarThatIsNotThereIsRefusedAtTheStart() {
        assertThatThrownBy(() -> ok("outlook:events/list?calendar=Nowhere", null)).rootCause()
                .hasMessageContaining("There is no calendar 'Nowhere'");
        assertThat(fails("outlook:events/list", null, OutlookConstants.CALENDAR, "Nowhere"))
                .isInstanceOf(OutlookNotFoundException.class).hasMessageContaining("an id or a name as the mailbox shows it");
    }

    private static Map<String, Object> recurrence(String pattern, Map<String, Object> range) {
        return Map.of("pattern", Map.of("type", pattern, "interval", 1), "range", range);
    }

    static Stream<Arguments> badRecurrences() {
        Map<String, Object> noEnd = Map.of("type", "noEnd", "startDate", "2027-03-01");
        return Stream.of(
                Arguments.of(recurrence("weekly", noEnd), "a weekly pattern needs daysOfWeek"),
                Arguments.of(recurrence("absoluteMonthly", noEnd), "needs dayOfMonth"),
                Arguments.of(recurrence("hourly", noEnd), "there is no type of pattern hourly"),
                Arguments.of(Map.of("pattern", Map.of("type", "daily")), "it has no range"),
                Arguments.of(recurrence("daily", Map.of("type", "endDate", "startDate", "2027-03-01", "endDate", "2027-02-01")),
                        "lies before its startDate"),
                Arguments.of(recurrence("daily", Map.of("type", "noEnd", "startDate", "soon")),
                        "startDate is not a date: soon"),
                Arguments.of(List.of("daily"), "not an object with pattern and range"),
                Arguments.of(new PatternedRecurrence(), "it has no pattern; it has no range"));
    }

    @ParameterizedTest
    @MethodSource("badRecurrences")
    void aBadRecurrenceIsRefusedBeforeAnythingIsSent(Object recurrence, String message) {
        Map<String, Object> body = Map.of("title", "x", "recurrence", recurrence);
        for (String operation : List.of("events/create", "events/update?eventId=1", "tasks/create", "tasks/update?taskId=1")) {
            assertThat(fails("outlook:" + operation, body)).as(operation).isInstanceOf(OutlookInputException.class)
                    .hasMessageContaining(message);
        }
        assertThat(EMULATOR.journal().exchanges()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2027-03-01T09:00 | FREQ=HOURLY | the least step is a day",
            "2027-03-01T09:00 | every monday | is no recurrence rule",
            "2027-03-01T09:00 | FREQ=WEEKLY;BYDAY=TU | begins on 2027-03-01, which is no day of the rule",
            " | FREQ=DAILY | give start, too" })
    void aBadRuleIsRefusedBeforeAnythingIsSent(String start, String rule, String message) {
        Map<String, Object> event = new LinkedHashMap<>(Map.of("recurrence", rule));
        if (start != null) {
            event.put("start", start);
        }
        assertThat(fails("outlook:events/update?eventId=1", event)).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining(message);
        assertThat(EMULATOR.journal().exchanges()).isEmpty();
    }

    @Test
    void theServiceRefusesARecurrenceWithAdvice() {
        Map<String, Object> event = new LinkedHashMap<>(
                Map.of("subject", "never", "start", LocalDate.of(2027, 3, 1), "end",
                        LocalDate.of(2027, 3, 2)));
        event.put("recurrence", recurrence("daily", Map.of("type", "noEnd", "startDate", "2027-04-01")));
        assertThat(fails("outlook:events/create", event)).isInstanceOf(OutlookBadRequestException.class)
                .hasMessageContaining("ErrorPropertyValidationFailure").hasMessageContaining("Check the recurrence");
        assertThat(EMULATOR.mailbox(ALICE).events()).noneMatch(one -> "never".equals(one.get("subject")));
    }

    @Test
    void anOccurrenceCannotPassItsNeighbour() {
        String occurrence = occurrences(series("daily")).get(1).getId();
        assertThat(fails("outlook:events/update?timeZone=UTC",
                Map.of("start", "2027-03-05T09:00", "end", "2027-03-05T10:00"), OutlookConstants.EVENT_ID, occurrence))
                .isInstanceOf(OutlookBadRequestException.class).hasMessageContaining("ErrorOccurrenceCrossingBoundary")
                .hasMessageContaining("move it less far");
    }

    @Test
    void anOccurrenceWhoseSeriesIsGoneIsExplained() {
        String series = series("gone");
        String occurrence = occurrences(series).get(1).getId();
        ok("outlook:events/delete", null, OutlookConstants.EVENT_ID, series);
        assertThat(fails("outlook:events/get", null, OutlookConstants.EVENT_ID, occurrence))
                .isInstanceOf(OutlookNotFoundException.class).hasMessageContaining("an occurrence whose series was deleted");
    }

    private String series(String subject) {
        return ok("outlook:events/create", Map.of("subject", subject, "start", "2027-03-01T09:00", "end", "2027-03-01T10:00",
                "recurrence", Map.of("pattern", Map.of("type", "daily", "interval", 1), "range",
                        Map.of("type", "numbered", "startDate", "2027-03-01", "numberOfOccurrences", 5))))
                .getMessage().getHeader(OutlookConstants.EVENT_ID, String.class);
    }

    private List<OutlookEvent> occurrences(String series) {
        List<?> occurrences = ok("outlook:events/instances?startDateTime=2027-03-01&endDateTime=2027-03-10", null,
                OutlookConstants.EVENT_ID, series).getMessage().getBody(List.class);
        return occurrences.stream().map(OutlookEvent.class::cast).toList();
    }
}
