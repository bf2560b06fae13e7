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
package io.github.cameloutlook.model;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventTimesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final OutlookEvent event = new OutlookEvent();

    @Test
    void aTimeThatCameInUtcIsOnTheClocksOfTheEvent() {
        event.setStart(DateTimeTimeZone.of("2026-07-01T07:00:00.0000000", "UTC"));
        event.setEnd(DateTimeTimeZone.of("2026-07-01T08:30:00.0000000", "UTC"));
        event.set("originalStartTimeZone", "W. Europe Standard Time");
        event.set("originalEndTimeZone", "W. Europe Standard Time");
        assertThat(event.getStartTime()).isEqualTo(ZonedDateTime.of(2026, 7, 1, 9, 0, 0, 0, BERLIN));
        assertThat(event.getStartTime().getZone()).isEqualTo(BERLIN);
        assertThat(event.getEndTime().toLocalTime()).hasToString("10:30");
        assertThat(event.getDuration()).isEqualTo(Duration.ofMinutes(90));
    }

    @ParameterizedTest
    @ValueSource(strings = { TimeZoneNames.CUSTOM, "Customized Time Zone", "" })
    void whereTheZoneOfTheEventIsUnknownTheZoneOfTheValueRemains(String zone) {
        event.setStart(DateTimeTimeZone.of("2026-07-01T07:00:00", "Tokyo Standard Time"));
        event.set("originalStartTimeZone", zone);
        assertThat(event.getStartTime()).isEqualTo(ZonedDateTime.of(2026, 7, 1, 7, 0, 0, 0, ZoneId.of("Asia/Tokyo")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTC", "Hawaiian Standard Time", "Line Islands Standard Time", "Europe/Berlin" })
    void anAllDayEventIsOnItsDatesInWhateverZoneItIsRead(String readIn) {
        event.setAllDay(LocalDate.of(2026, 3, 28), LocalDate.of(2026, 3, 30), BERLIN);
        assertThat(event.getIsAllDay()).isTrue();
        assertThat(event.getStart()).isEqualTo(DateTimeTimeZone.of("2026-03-28T00:00:00", "Europe/Berlin"));
        // what the service answers
        event.setStart(DateTimeTimeZone.of("2026-03-28T00:00:00.0000000", readIn));
        event.setEnd(DateTimeTimeZone.of("2026-03-30T00:00:00.0000000", readIn));
        event.set("originalStartTimeZone", "W. Europe Standard Time");
        event.set("originalEndTimeZone", "W. Europe Standard Time");
        assertThat(event.getStartDate()).isEqualTo(LocalDate.of(2026, 3, 28));
        assertThat(event.getEndDate()).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(event.getStartTime()).isEqualTo(LocalDate.of(2026, 3, 28).atStartOfDay(BERLIN));
        // days count, although a clock change makes one of these an hour shorter
        assertThat(event.getDuration()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void aDayWithoutMidnightIsStillThatDay() {
        // clocks went from midnight to one on that day
        ZoneId cairo = ZoneId.of("Africa/Cairo");
        event.setAllDay(LocalDate.of(2026, 4, 24), LocalDate.of(2026, 4, 25), cairo);
        assertThat(event.getStart().getDateTime()).isEqualTo("2026-04-24T00:00:00");
        assertThat(event.getStartDate()).isEqualTo(LocalDate.of(2026, 4, 24));
    }

    @Test
    void theEndOfAnAllDayEventIsTheDayAfter() {
        LocalDate day = LocalDate.of(2026, 3, 28);
        assertThatThrownBy(() -> event.setAllDay(day, day, BERLIN)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("day after");
        assertThat(event.properties()).isEmpty();
    }

    @Test
    void theOriginalStartIsUtcWhateverTheZoneOfTheEvent() {
        event.set("originalStart", "2026-07-01T07:00:00Z");
        event.set("originalStartTimeZone", "W. Europe Standard Time");
        assertThat(event.getOriginalStartTime()).isEqualTo(ZonedDateTime.of(2026, 7, 1, 9, 0, 0, 0, BERLIN));
    }

    @Test
    void durationIsTimeThatPasses() {
        event.setStartTime(ZonedDateTime.of(2026, 3, 29, 1, 0, 0, 0, BERLIN));
        event.setEndTime(ZonedDateTime.of(2026, 3, 29, 4, 0, 0, 0, BERLIN));
        assertThat(event.getDuration()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void whatIsAbsentIsNull() {
        assertThat(event.getStartTime()).isNull();
        assertThat(event.getEndTime()).isNull();
        assertThat(event.getStartDate()).isNull();
        assertThat(event.getEndDate()).isNull();
        assertThat(event.getDuration()).isNull();
        assertThat(event.getOriginalStartTime()).isNull();
        event.setStartTime(null);
        assertThat(event.has("start")).isTrue();
    }

    @Test
    void slotsAndRepliesAreInTheirZone() {
        ZonedDateTime start = ZonedDateTime.of(2026, 7, 1, 9, 0, 0, 0, BERLIN);
        TimeSlot slot = TimeSlot.of(start, start.plusHours(1));
        assertThat(List.of(slot.getStartTime(), slot.getEndTime())).containsExactly(start, start.plusHours(1));
        AutomaticRepliesSetting replies = new AutomaticRepliesSetting();
        replies.schedule(start, start.plusDays(7));
        assertThat(replies.getStatus()).isEqualTo("scheduled");
        assertThat(replies.getScheduledStartTime()).isEqualTo(start);
        assertThat(replies.getScheduledEndTime()).isEqualTo(start.plusDays(7));
    }

    @Test
    void tasksHaveDates() {
        OutlookTask task = new OutlookTask();
        task.setDueDate(LocalDate.of(2026, 7, 25));
        assertThat(task.getDueDateTime()).isEqualTo(DateTimeTimeZone.of("2026-07-25T00:00:00", "UTC"));
        assertThat(task.getDueDate()).isEqualTo(LocalDate.of(2026, 7, 25));
        // midnight in Berlin, written by a phone there
        task.setDueDateTime(DateTimeTimeZone.of("2026-07-24T22:00:00.0000000", "UTC"));
        assertThat(task.getDueDate()).isEqualTo(LocalDate.of(2026, 7, 25));
        // midnight in UTC, shown on the clocks of Denver
        task.setCompletedDateTime(DateTimeTimeZone.of("2026-05-12T18:00:00", "Mountain Standard Time"));
        assertThat(task.getCompletedDate()).isEqualTo(LocalDate.of(2026, 5, 13));
        assertThat(task.getStartDate()).isNull();
        task.setReminderTime(ZonedDateTime.of(2026, 7, 24, 9, 0, 0, 0, BERLIN));
        assertThat(task.getIsReminderOn()).isTrue();
        assertThat(task.getReminderTime().getHour()).isEqualTo(9);
    }

    @Test
    void aBirthdayIsADate() {
        OutlookContact contact = new OutlookContact();
        contact.setBirthDate(LocalDate.of(1974, 7, 22));
        assertThat(contact.getBirthday()).hasToString("1974-07-22T11:59:00Z");
        assertThat(contact.getBirthDate()).isEqualTo(LocalDate.of(1974, 7, 22));
    }
}
