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
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;

import io.github.cameloutlook.model.DateTimeTimeZone;
import io.github.cameloutlook.model.TimeZoneNames;

/**
 * A time as iCalendar says it: a day, or a time on the clocks of a zone.
 *
 * @param date     the day, or null
 * @param time     the time, or null
 * @param zoneName name of the zone as the service takes it, null for the usual one
 */
record EventTime(LocalDate date, ZonedDateTime time, String zoneName) {

    static EventTime day(LocalDate date) {
        return new EventTime(date, null, null);
    }

    static EventTime at(ZonedDateTime time) {
        return new EventTime(null, time, null);
    }

    boolean isDay() {
        return date != null;
    }

    /** Whether its zone is only an offset, which the service takes for no zone. */
    boolean isAtOffset() {
        return !isDay() && TimeZoneNames.wire(time.getZone()).isEmpty();
    }

    Temporal temporal() {
        return isDay() ? date : time;
    }

    LocalDate localDate() {
        return isDay() ? date : time.toLocalDate();
    }

    Instant instant() {
        return isDay() ? date.atStartOfDay().toInstant(ZoneOffset.UTC) : time.toInstant();
    }

    EventTime with(ZonedDateTime other) {
        return new EventTime(null, other, zoneName);
    }

    /** In the shape of the service. Days have no zone in iCalendar; the service wants one. */
    DateTimeTimeZone shape() {
        if (isDay()) {
            return DateTimeTimeZone.of(date, ZoneOffset.UTC);
        }
        DateTimeTimeZone shape = DateTimeTimeZone.of(time);
        boolean inZone = shape.getTimeZone().equals(TimeZoneNames.wire(time.getZone()).orElse(null));
        if (inZone && zoneName != null) {
            shape.setTimeZone(zoneName);
        }
        return shape;
    }

    /** Name of the zone of a series. */
    String seriesZone() {
        return isDay() ? "UTC" : shape().getTimeZone();
    }
}
