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
import java.util.List;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.store.EventEdit;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.Series;

/** Outlook's rule for moved occurrences: each stays between the days of its neighbours. */
final class OccurrenceBounds {

    // farther away than any pattern's next occurrence: 999 years would be allowed, nobody moves so far
    private static final int YEARS = 12;

    private OccurrenceBounds() {
    }

    /** Refuses to move an occurrence to the day of one of its neighbours or beyond. */
    static void check(EventState before, EventEdit edit) {
        if (before.occurrence() == null || edit.start().instant().equals(before.start().instant())
                && edit.end().instant().equals(before.end().instant())) {
            return;
        }
        EventState series = before.occurrence().series();
        LocalDate date = before.occurrence().date();
        LocalDate first = day(series, edit.start().instant());
        LocalDate last = day(series, edit.end().instant().minusNanos(1));
        LocalDate begin = series.recurrence().start();
        List<LocalDate> earlier = present(series, series.recurrence().between(begin, date, Integer.MAX_VALUE));
        List<LocalDate> later
                = present(series, series.recurrence().between(date.plusDays(1), date.plusYears(YEARS), 100));
        boolean crosses = !earlier.isEmpty() && !first.isAfter(actualDay(series, earlier.get(earlier.size() - 1)))
                || !later.isEmpty() && !last.isBefore(actualDay(series, later.get(0)));
        if (crosses) {
            throw new GraphException(
                    400, "ErrorOccurrenceCrossingBoundary",
                    "Modified occurrence is crossing or overlapping adjacent occurrence.");
        }
    }

    private static List<LocalDate> present(EventState series, List<LocalDate> dates) {
        return dates.stream().filter(date -> !series.cancelled().contains(date)).toList();
    }

    private static LocalDate actualDay(EventState series, LocalDate date) {
        return day(series, Series.state(series, date).start().instant());
    }

    private static LocalDate day(EventState series, Instant instant) {
        return instant.atZone(series.recurrence().zone()).toLocalDate();
    }
}
