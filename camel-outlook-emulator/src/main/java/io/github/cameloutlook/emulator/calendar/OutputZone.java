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
package io.github.cameloutlook.emulator.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.EventTime;

/**
 * The zone in which an answer gives times.
 *
 * @param name as the request spells it
 * @param zone the zone
 */
public record OutputZone(String name, ZoneId zone) {

    /** What the service uses when nothing is said. */
    public static final OutputZone UTC = new OutputZone("UTC", ZoneId.of("UTC"));

    private static final DateTimeFormatter DATE_TIME
            = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS", Locale.ROOT);

    /** The zone a request prefers; 400 when there is none of that name. */
    public static OutputZone of(GraphRequest request) {
        String name = request.prefer().timeZone();
        return new OutputZone(name, EventTimes.zone(name));
    }

    /** The start of an event. */
    public Map<String, Object> start(EventState event) {
        return time(event, event.start());
    }

    /** The end of an event. */
    public Map<String, Object> end(EventState event) {
        return time(event, event.end());
    }

    // whole days are days wherever one looks at them from
    private Map<String, Object> time(EventState event, EventTime time) {
        return event.flag("isAllDay") ? local(time.local()) : instant(time.instant());
    }

    public Map<String, Object> instant(Instant instant) {
        return local(instant.atZone(zone).toLocalDateTime());
    }

    /** A time that is on the clocks of this zone already. */
    public Map<String, Object> local(LocalDateTime local) {
        return JsonObject.of("dateTime", DATE_TIME.format(local), "timeZone", name);
    }
}
