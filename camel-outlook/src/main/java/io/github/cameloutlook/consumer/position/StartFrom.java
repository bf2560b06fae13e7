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
package io.github.cameloutlook.consumer.position;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Where a consumer begins in a folder for which no position is stored.
 *
 * @param instant messages received since then are delivered first; {@link Instant#MIN} for everything, null for nothing
 *                that was in the folder when the consumer started
 */
public record StartFrom(Instant instant) {

    /** What comes after the start of the consumer, nothing before. */
    public static final StartFrom NOW = new StartFrom(null);
    /** Everything in the folder. */
    public static final StartFrom BEGINNING = new StartFrom(Instant.MIN);

    /**
     * Reads the option startFrom.
     *
     * @throws IllegalArgumentException if it is neither now, beginning nor an ISO-8601 instant
     */
    public static StartFrom parse(String option) {
        if (option == null || "now".equalsIgnoreCase(option.trim())) {
            return NOW;
        }
        if ("beginning".equalsIgnoreCase(option.trim())) {
            return BEGINNING;
        }
        try {
            return new StartFrom(OffsetDateTime.parse(option.trim()).toInstant());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "Option startFrom is '" + option
                                               + "': it takes now, beginning or an ISO-8601 instant such as 2026-01-31T08:00:00Z",
                    e);
        }
    }
}
