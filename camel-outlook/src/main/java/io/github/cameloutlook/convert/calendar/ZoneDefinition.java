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

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.github.cameloutlook.convert.MalformedContentException;
import io.github.cameloutlook.model.TimeZoneNames;

/** A time zone as a calendar defines it (RFC 5545, 3.6.5). */
final class ZoneDefinition {

    private static final int MOST_OBSERVANCES = 1000;
    private static final int COMPARED_YEARS = 3;

    private final List<ZoneObservance> observances = new ArrayList<>();
    private final Map<Integer, TreeMap<LocalDateTime, ZoneObservance>> onsets = new TreeMap<>();

    ZoneDefinition(Block zone) {
        for (Block block : zone.blocks()) {
            if (block.name().equals("STANDARD") || block.name().equals("DAYLIGHT")) {
                observances.add(new ZoneObservance(block));
            }
        }
        if (observances.isEmpty() || observances.size() > MOST_OBSERVANCES) {
            throw new MalformedContentException(
                    zone.line(),
                    "The VTIMEZONE that begins here has " + observances.size() + " times (STANDARD or DAYLIGHT)");
        }
    }

    /** The offset at a local time; for one that a change of clocks skips, the offset before. */
    ZoneOffset offset(LocalDateTime local) {
        Map.Entry<LocalDateTime, ZoneObservance> last = onsets(local.getYear()).floorEntry(local);
        if (last != null) {
            ZoneObservance observance = last.getValue();
            int skipped = observance.to().getTotalSeconds() - observance.from().getTotalSeconds();
            return local.isBefore(last.getKey().plusSeconds(skipped)) ? observance.from() : observance.to();
        }
        // before the first of all
        return observances.stream().min((a, b) -> a.start().compareTo(b.start())).orElseThrow().from();
    }

    private TreeMap<LocalDateTime, ZoneObservance> onsets(int year) {
        return onsets.computeIfAbsent(year, key -> {
            TreeMap<LocalDateTime, ZoneObservance> inForce = new TreeMap<>();
            for (ZoneObservance observance : observances) {
                observance.onsets(key - 1, key).forEach(onset -> inForce.put(onset, observance));
                inForce.putIfAbsent(observance.start(), observance);
            }
            return inForce;
        });
    }

    /** A zone of Windows whose clocks go the same in the years from one on; empty when there is none. */
    Optional<ZoneId> sameAs(int year) {
        return TimeZoneNames.windows().values().stream().map(ZoneDefinition::zone).flatMap(Optional::stream)
                .filter(zone -> isSame(zone, year)).findFirst();
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty(); // newer than this Java
        }
    }

    private boolean isSame(ZoneId zone, int year) {
        LocalDate end = LocalDate.of(year + COMPARED_YEARS, 1, 1);
        for (LocalDate day = LocalDate.of(year, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
            // noon of each day: every change of clocks lies between two of them
            LocalDateTime noon = day.atTime(12, 0);
            if (!zone.getRules().getOffset(noon).equals(offset(noon))) {
                return false;
            }
        }
        return true;
    }
}
