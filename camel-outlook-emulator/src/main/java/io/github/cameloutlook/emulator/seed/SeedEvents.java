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
package io.github.cameloutlook.emulator.seed;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.calendar.EventInput;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.store.Mailbox;

/** Files in the directory of the calendar: events. */
final class SeedEvents {

    private SeedEvents() {
    }

    static void load(Mailbox mailbox, Path file) {
        if (!file.getFileName().toString().endsWith(".json")) {
            throw new SeedException(file, "in the calendar there may be .json files only");
        }
        Map<String, Object> event = new LinkedHashMap<>(SeedJson.object(file));
        for (String time : List.of("start", "end")) {
            event.computeIfPresent(time, (name, value) -> absolute(mailbox, file, value));
        }
        try {
            mailbox.calendars().addEvent(mailbox.calendars().defaultCalendar(),
                    edit -> EventInput.placed(mailbox, event, edit));
        } catch (GraphException e) {
            throw new SeedException(file, e.getMessage(), e);
        }
    }

    /** A distance from now such as P1DT2H becomes a time. */
    private static Object absolute(Mailbox mailbox, Path file, Object value) {
        if (!(value instanceof Map<?, ?> time) || !(time.get("dateTime") instanceof String text) || !text.contains("P")) {
            return value;
        }
        try {
            Instant moment = mailbox.clock().instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.parse(text));
            return Map.of("dateTime", moment.atOffset(ZoneOffset.UTC).toLocalDateTime().toString(), "timeZone", "UTC");
        } catch (DateTimeException e) {
            throw new SeedException(
                    file, "a dateTime must be a time such as 2026-03-04T05:06:07 or a distance such as P1DT2H, not " + text, e);
        }
    }
}
