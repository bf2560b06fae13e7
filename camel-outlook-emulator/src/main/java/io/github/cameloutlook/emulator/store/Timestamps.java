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
package io.github.cameloutlook.emulator.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Timestamps in UTC: of messages in whole seconds, of events in tenths of microseconds. */
public final class Timestamps {

    private static final DateTimeFormatter PRECISE
            = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Timestamps() {
    }

    public static String of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A moment as events have it: seven digits behind the seconds. */
    public static String precise(Instant instant) {
        return PRECISE.format(instant);
    }

    /** Reads a DateTimeOffset with any offset. */
    public static Instant parse(String text) throws DateTimeParseException {
        Instant instant = text.endsWith("Z") ? Instant.parse(text) : OffsetDateTime.parse(text).toInstant();
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new DateTimeParseException("No DateTimeOffset has the year " + year, text, 0);
        }
        return instant;
    }

    /** Seconds since the epoch of a property's value; 0 when it has none. */
    static long seconds(Object value) {
        return value == null ? 0 : parse(value.toString()).getEpochSecond();
    }
}
