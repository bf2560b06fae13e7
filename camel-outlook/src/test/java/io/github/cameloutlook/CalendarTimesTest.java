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

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.PatternedRecurrence;
import io.github.cameloutlook.model.RecurrencePattern;
import io.github.cameloutlook.model.RecurrenceRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Times of events on their way through the service: what was said is what is read, in whatever zone it is read. */
@OnBothApis
class CalendarTimesTest extends ProducerTestSupport {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @ParameterizedTest
    @ValueSource(strings = { "UTC", "Hawaiian Standard Time", "Pacific/Kiritimati", "Europe/Vienna" })
    void anEventKeepsItsClocksAndItsZone(String readIn) {
        OutlookEvent event = new OutlookEvent();
        event.setSubject("clocks");
        event.setStartTime(ZonedDateTime.of(2027, 7, 1, 9, 0, 0, 0, VIENNA));
        event.setEndTime(ZonedDateTime.of(2027, 7, 1, 10, 30, 0, 0, VIENNA));
        OutlookEvent read = read(create(event).getId(), readIn);
        assertThat(read.getStart().getTimeZone()).isEqualTo(readIn);
        assertThat(read.getStartTime()).isEqualTo(event.getStartTime());
        assertThat(read.getStartTime().getZone()).isEqualTo(VIENNA);
        assertThat(read.getEndTime()).isEqualTo(event.getEndTime());
        assertThat(read.getDuration()).isEqualTo(Duration.ofMinutes(90));
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTC", "Hawaiian Standard Time", "Pacific/Kiritimati", "Europe/Vienna" })
    void anAllDayEventKeepsItsDates(String readIn) {
        OutlookEvent event = new OutlookEvent();
        event.setSubject("dates");
        event.setAllDay(LocalDate.of(2027, 3, 27), LocalDate.of(2027, 3, 29), VIENNA);
        OutlookEvent read = read(create(event).getId(), readIn);
        assertThat(read.getStartDate()).isEqualTo(LocalDate.of(2027, 3, 27));
        assertThat(read.getEndDate()).isEqualTo(LocalDate.of(2027, 3, 29));
        assertThat(read.getDuration()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void aSeriesKeepsItsLocalTimeAcrossAClockChange() {
        LocalDate monday = LocalDate.of(2027, 3, 22);
        OutlookEvent event = new OutlookEvent();
        event.setSubject("series");
        event.setStartTime(monday.atTime(9, 0).atZone(VIENNA));
        event.setEndTime(monday.atTime(10, 0).atZone(VIENNA));
        event.setRecurrence(
                PatternedRecurrence.of(RecurrencePattern.weekly(1, DayOfWeek.MONDAY), RecurrenceRange.numbered(monday, 3)));
        event.getRecurrence().validate();
        String id = create(event).getId();
        List<?> occurrences = ok("outlook:events/instances?startDateTime=2027-03-01&endDateTime=2027-05-01", null,
                OutlookConstants.EVENT_ID, id).getMessage().getBody(List.class);
        assertThat(occurrences).map(OutlookEvent.class::cast).map(OutlookEvent::getStartTime)
                .containsExactly(monday.atTime(9, 0).atZone(VIENNA), monday.plusWeeks(1).atTime(9, 0).atZone(VIENNA),
                        monday.plusWeeks(2).atTime(9, 0).atZone(VIENNA));
        assertThat(occurrences).map(OutlookEvent.class::cast).allSatisfy(occurrence -> {
            assertThat(occurrence.getStartTime().toLocalTime()).isEqualTo(LocalTime.of(9, 0));
            assertThat(occurrence.getOriginalStartTime())
                    .isEqualTo(TestedApi.isGraph() ? occurrence.getStartTime() : null);
        });
    }

    @Test
    void theSecondOfTwoAlikeTimesIsTheSameInstantAfterwards() {
        ZonedDateTime second = ZonedDateTime.of(2027, 10, 31, 2, 30, 0, 0, VIENNA).withLaterOffsetAtOverlap();
        OutlookEvent event = new OutlookEvent();
        event.setSubject("twice");
        event.setStartTime(second);
        event.setEndTime(second.plusHours(1));
        // a local time of that hour does not tell which of the two it is: only in UTC it can be read
        OutlookEvent read = read(create(event).getId(), "UTC");
        assertThat(read.getStartTime().toInstant()).isEqualTo(second.toInstant());
        assertThat(read.getDuration()).isEqualTo(Duration.ofHours(1));
    }

    private OutlookEvent create(OutlookEvent event) {
        return ok("outlook:events/create", event).getMessage().getBody(OutlookEvent.class);
    }

    private OutlookEvent read(String id, String zone) {
        return ok("outlook:events/get?timeZone=" + zone, null, OutlookConstants.EVENT_ID, id).getMessage()
                .getBody(OutlookEvent.class);
    }
}
