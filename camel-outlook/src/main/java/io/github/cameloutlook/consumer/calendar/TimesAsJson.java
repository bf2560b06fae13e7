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

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What is known of an event that is gone, as the service would write it: its id, and when it was. */
public final class TimesAsJson {

    private static final DateTimeFormatter DATE_TIME
            = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS", Locale.ROOT);

    private TimesAsJson() {
    }

    /** @param times null when they are not known */
    public static Map<String, Object> event(String id, EventTimes times) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", id);
        if (times != null) {
            event.put("isAllDay", times.allDay());
            event.put("start", time(times.start()));
            event.put("end", time(times.end()));
        }
        return event;
    }

    private static Map<String, Object> time(long seconds) {
        LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
        return Map.of("dateTime", DATE_TIME.format(local), "timeZone", "UTC");
    }
}
