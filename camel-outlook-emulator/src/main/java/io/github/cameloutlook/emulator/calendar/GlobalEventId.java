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
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import io.github.cameloutlook.emulator.store.EventState;

/**
 * The iCalUId: the same in all calendars that have the event. It has the form of Exchange's global object ids, in which
 * the id of an occurrence tells its day.
 */
public final class GlobalEventId {

    private static final String PREFIX = "040000008200E00074C5B7101A82E008";
    private static final String NO_DAY = "00000000";
    // between 1601, where Windows' count of 100 ns begins, and 1970
    private static final long WINDOWS_EPOCH = 116_444_736_000_000_000L;

    private GlobalEventId() {
    }

    /** A new one. */
    public static String next(Instant now) {
        long time = WINDOWS_EPOCH + now.getEpochSecond() * 10_000_000L + now.getNano() / 100;
        String random = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        return PREFIX + NO_DAY + String.format(Locale.ROOT, "%016X", Long.reverseBytes(time)) + "0000000000000000" + "10000000"
               + random;
    }

    /** The id of an event; that of an occurrence tells its day. */
    public static String of(EventState event) {
        String id = event.text("iCalUId");
        return event.occurrence() == null ? id : of(id, event.occurrence().date());
    }

    /** The day in the id of an occurrence, if it is one. */
    public static Optional<LocalDate> day(String id) {
        if (!id.startsWith(PREFIX) || id.startsWith(NO_DAY, PREFIX.length())) {
            return Optional.empty();
        }
        String day = id.substring(PREFIX.length(), PREFIX.length() + NO_DAY.length());
        return Optional.of(LocalDate.of(
                Integer.parseInt(day.substring(0, 4), 16), Integer.parseInt(day.substring(4, 6), 16),
                Integer.parseInt(day.substring(6), 16)));
    }

    /** The id of the whole that an event belongs to: the same for all occurrences of a series. */
    public static String ofWhole(String id) {
        return id.startsWith(PREFIX) ? PREFIX + NO_DAY + id.substring(PREFIX.length() + NO_DAY.length()) : id;
    }

    /** The id of an occurrence of the series with an id. */
    public static String of(String seriesId, LocalDate day) {
        if (!seriesId.startsWith(PREFIX)) {
            return seriesId + "_" + day;
        }
        return PREFIX + String.format(Locale.ROOT, "%04X%02X%02X", day.getYear(), day.getMonthValue(), day.getDayOfMonth())
               + seriesId.substring(PREFIX.length() + NO_DAY.length());
    }
}
