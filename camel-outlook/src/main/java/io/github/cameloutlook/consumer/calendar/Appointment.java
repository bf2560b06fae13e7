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
package io.github.cameloutlook.consumer.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * An event that takes place.
 *
 * @param id    id of the event or occurrence
 * @param times when it is
 * @param start when it begins; one of whole days at midnight of the zone of the agenda
 * @param end   when it ends
 */
public record Appointment(String id, EventTimes times, Instant start, Instant end) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    static Appointment of(String id, EventTimes times, ZoneId zone) {
        return new Appointment(id, times, moment(times.start(), times, zone), moment(times.end(), times, zone));
    }

    /** When there is no sense in telling of it any more; one of no length is not over before anybody can tell. */
    Instant over() {
        Instant soonest = start.plus(SHORTEST);
        return end.isBefore(soonest) ? soonest : end;
    }

    private static Instant moment(long seconds, EventTimes times, ZoneId zone) {
        return times.allDay()
                ? LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).atZone(zone).toInstant()
                : Instant.ofEpochSecond(seconds);
    }
}
