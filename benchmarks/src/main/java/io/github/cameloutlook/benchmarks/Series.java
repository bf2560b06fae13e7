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
package io.github.cameloutlook.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.EmulatedMailbox;

/** The events of a calendar: daily meetings side by side. */
final class Series {

    static final LocalDate START = LocalDate.of(2026, 1, 1);

    private static final int A_DAY = 20;
    private static final String SENTENCE = "We talk about what was done and what is next. ";

    private Series() {
    }

    /** The day after the last of so many occurrences. */
    static LocalDate end(int occurrences) {
        return START.plusDays(occurrences / A_DAY);
    }

    static void fill(EmulatedMailbox mailbox, int occurrences) {
        for (int series = 0; occurrences > 0 && series < A_DAY; series++) {
            mailbox.createEvent(Map.of("subject", "Meeting " + series,
                    "body", Map.of("contentType", "text", "content", SENTENCE.repeat(20)),
                    "start", time("%02d:00:00".formatted(series)), "end", time("%02d:30:00".formatted(series)),
                    "location", Map.of("displayName", "Room " + series),
                    "recurrence", Map.of("pattern", Map.of("type", "daily", "interval", 1), "range",
                            Map.of("type", "numbered", "startDate", START.toString(), "numberOfOccurrences",
                                    occurrences / A_DAY)),
                    "categories", List.of("Benchmark")));
        }
    }

    private static Map<String, Object> time(String time) {
        return Map.of("dateTime", START + "T" + time, "timeZone", "UTC");
    }
}
