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

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import io.github.cameloutlook.model.DateTimeTimeZone;

/**
 * When an event is, independent of the zone in which the service tells it. Whole days are days wherever one looks at
 * them from: they count as days of UTC.
 *
 * @param start  seconds since 1970
 * @param end    seconds since 1970
 * @param allDay whether it is about whole days
 */
public record EventTimes(long start, long end, boolean allDay) {

    /**
     * Reads the times of an event.
     *
     * @throws DateTimeException if it has none, or none that can be read
     */
    public static EventTimes of(Map<String, Object> event) {
        boolean allDay = Boolean.TRUE.equals(event.get("isAllDay"));
        return new EventTimes(seconds(event, "start", allDay), seconds(event, "end", allDay), allDay);
    }

    private static long seconds(Map<String, Object> event, String property, boolean allDay) {
        if (!(event.get(property) instanceof Map<?, ?> value) || !(value.get("dateTime") instanceof String)) {
            throw new DateTimeException("The service returned the event " + event.get("id") + " without " + property);
        }
        DateTimeTimeZone time = DateTimeTimeZone.of(text(value, "dateTime"), text(value, "timeZone"));
        try {
            return allDay
                    ? time.toLocalDate().atStartOfDay(ZoneOffset.UTC).toEpochSecond() : time.toInstant().getEpochSecond();
        } catch (IllegalStateException e) {
            throw new DateTimeException(
                    "The service returned the event " + event.get("id") + " with a " + property + " that cannot be read", e);
        }
    }

    private static String text(Map<?, ?> value, String property) {
        return value.get(property) instanceof String text ? text : null;
    }

    public Instant startInstant() {
        return Instant.ofEpochSecond(start);
    }

    public Instant endInstant() {
        return Instant.ofEpochSecond(end);
    }
}
