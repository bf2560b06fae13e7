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

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.cameloutlook.convert.MalformedContentException;
import io.github.cameloutlook.model.TimeZoneNames;

/**
 * The zones of a calendar. A name that Windows or IANA know stands for their zone, whatever the calendar says of it:
 * its definition is a copy, mostly an older or a shorter one. Another name stands for what the calendar defines.
 */
final class CalendarZones {

    private static final int MOST_DEFINITIONS = 100;

    private final Map<String, Block> definitions = new HashMap<>();
    private final Map<String, Zone> resolved = new HashMap<>();
    private final String floating;

    /**
     * @param otherwise zone of times for which the calendar has none; null to refuse them
     */
    CalendarZones(Block calendar, String otherwise) {
        List<Block> blocks = calendar.components("VTIMEZONE");
        if (blocks.size() > MOST_DEFINITIONS) {
            throw new MalformedContentException(
                    blocks.get(MOST_DEFINITIONS).line(),
                    "The calendar defines more than " + MOST_DEFINITIONS + " time zones");
        }
        blocks.forEach(block -> definitions.put(block.required("TZID").value().strip(), block));
        String name = calendar.text("X-WR-TIMEZONE");
        this.floating = name != null ? name : definitions.size() == 1 ? definitions.keySet().iterator().next() : otherwise;
    }

    /** A local time in the zone that a property names. */
    EventTime resolve(ContentLine line, LocalDateTime local) {
        String name = line.parameter("TZID") == null ? floating : line.parameter("TZID").strip();
        if (name == null) {
            throw line.malformed("the time has no zone: add Z for UTC, a TZID, or an X-WR-TIMEZONE to the calendar");
        }
        Zone zone = resolved.computeIfAbsent(name, key -> zone(key, line, local));
        return zone.definition() == null
                ? new EventTime(null, local.atZone(zone.id()), zone.name())
                : EventTime.at(local.atOffset(zone.definition().offset(local)).atZoneSameInstant(ZoneOffset.UTC));
    }

    /** Whether the times that a property names are only known as instants, not as those of a zone. */
    boolean isUnnamed(ContentLine line) {
        String name = line.parameter("TZID") == null ? floating : line.parameter("TZID").strip();
        return name != null && resolved.containsKey(name) && resolved.get(name).definition() != null;
    }

    private Zone zone(String name, ContentLine line, LocalDateTime local) {
        Optional<Zone> known = known(name);
        if (known.isPresent()) {
            return known.get();
        }
        Block block = definitions.get(name);
        if (block == null) {
            throw line.malformed("the time zone '" + name + "' is neither one of Windows or IANA, nor defined by a VTIMEZONE");
        }
        Optional<Zone> located = Optional.ofNullable(block.text("X-LIC-LOCATION")).flatMap(CalendarZones::known);
        ZoneDefinition definition = new ZoneDefinition(block);
        return located.or(() -> definition.sameAs(local.getYear()).map(id -> new Zone(id, null, null)))
                .orElseGet(() -> new Zone(null, null, definition));
    }

    private static Optional<Zone> known(String name) {
        Optional<ZoneId> zone = TimeZoneNames.find(name);
        if (zone.isPresent()) {
            boolean windows = TimeZoneNames.windows().containsKey(name);
            return zone.map(id -> new Zone(id, windows ? name : null, null));
        }
        // some put a path before the name: /freeassociation.sourceforge.net/Europe/Berlin
        String[] parts = name.split("/");
        for (int from = Math.max(1, parts.length - 3); from < parts.length - 1; from++) {
            Optional<ZoneId> ending = TimeZoneNames.find(String.join("/", List.of(parts).subList(from, parts.length)));
            if (ending.isPresent()) {
                return ending.map(id -> new Zone(id, null, null));
            }
        }
        return Optional.empty();
    }

    /**
     * A zone.
     *
     * @param id         of a zone that is known
     * @param name       by which it came, if that is one of Windows
     * @param definition of a zone that nobody knows
     */
    private record Zone(ZoneId id, String name, ZoneDefinition definition) {
    }
}
