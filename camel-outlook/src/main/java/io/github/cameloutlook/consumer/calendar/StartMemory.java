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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.cameloutlook.consumer.position.Origin;
import io.github.cameloutlook.consumer.position.PositionJson;

/**
 * Which beginnings of events were told. An event that is moved has another beginning. What is over is forgotten, so
 * that only what is close at hand is remembered.
 */
public final class StartMemory {

    private static final int VERSION = 1;

    /** So far a clock may be set back without anything being told again. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final PositionJson<Stored> JSON
            = new PositionJson<>(Stored.class, VERSION, JsonInclude.Include.NON_DEFAULT);

    private record Beginning(String id, long start) {
    }

    private record Entry(long end, int failures, boolean done) {
    }

    private record Stored(int version, String origin, String since,
            List<StoredEntry> starts) implements PositionJson.Versioned {
    }

    private record StoredEntry(String id, long start, long end, int failures, boolean done) {
    }

    private final Instant since;
    private final Map<Beginning, Entry> entries = new LinkedHashMap<>();
    private boolean changed;
    private Origin origin;

    /** @param since what began before is not told */
    public StartMemory(Instant since) {
        this.since = since;
        this.changed = true;
    }

    /** Where its ids are from; null when it does not say. */
    Origin origin() {
        return origin;
    }

    void from(Origin newOrigin) {
        origin = newOrigin;
    }

    /** Ids of all events that it remembers. */
    Set<String> ids() {
        return entries.keySet().stream().map(Beginning::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Gives events other ids; an event that is not in the map keeps its id. */
    void translate(Map<String, String> ids) {
        Map<Beginning, Entry> former = new LinkedHashMap<>(entries);
        entries.clear();
        former.forEach((one, entry) -> entries.put(
                new Beginning(ids.getOrDefault(one.id(), one.id()), one.start()), entry));
        changed = true;
    }

    /** Whether the beginning is still to be told. */
    boolean isOpen(Appointment appointment) {
        Entry entry = entries.get(beginning(appointment));
        return !appointment.start().isBefore(since) && (entry == null || !entry.done());
    }

    /** How often telling it failed. */
    public int failures(Appointment appointment) {
        Entry entry = entries.get(beginning(appointment));
        return entry == null ? 0 : entry.failures();
    }

    /** The beginning was told, or is given up. */
    public void done(Appointment appointment) {
        put(appointment, new Entry(appointment.over().getEpochSecond(), failures(appointment), true));
    }

    /** Telling it failed once more; it is told again. */
    public void failed(Appointment appointment) {
        put(appointment, new Entry(appointment.over().getEpochSecond(), failures(appointment) + 1, false));
    }

    private void put(Appointment appointment, Entry entry) {
        entries.put(beginning(appointment), entry);
        changed = true;
    }

    private static Beginning beginning(Appointment appointment) {
        return new Beginning(appointment.id(), appointment.start().getEpochSecond());
    }

    /**
     * Gives up what is over, and forgets it later.
     *
     * @return ids of events that are over and whose beginning was never told, because telling it failed
     */
    public List<String> giveUpBefore(Instant now) {
        List<String> untold = new ArrayList<>();
        long second = now.getEpochSecond();
        entries.replaceAll((beginning, entry) -> {
            if (entry.done() || entry.end() >= second) {
                return entry;
            }
            untold.add(beginning.id());
            return new Entry(entry.end(), entry.failures(), true);
        });
        boolean forgot = entries.values().removeIf(entry -> entry.end() + KEPT.toSeconds() < second);
        changed |= forgot || !untold.isEmpty();
        return untold;
    }

    /** Whether a beginning failed and is told again. */
    public boolean hasFailures() {
        return entries.values().stream().anyMatch(entry -> !entry.done());
    }

    public boolean isChanged() {
        return changed;
    }

    public void stored() {
        changed = false;
    }

    public String write() {
        List<StoredEntry> starts = entries.entrySet().stream()
                .map(one -> new StoredEntry(
                        one.getKey().id(), one.getKey().start(), one.getValue().end(), one.getValue().failures(),
                        one.getValue().done()))
                .toList();
        return JSON.write(new Stored(VERSION, origin == null ? null : origin.toString(), since.toString(), starts));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if the text is damaged or of another version
     */
    public static StartMemory read(String text) {
        Stored stored = JSON.read(text);
        if (stored.since == null) {
            throw new IllegalArgumentException("The stored position is damaged: it does not say when it began");
        }
        StartMemory memory = new StartMemory(PositionJson.instant(stored.since));
        for (StoredEntry entry : stored.starts == null ? List.<StoredEntry> of() : stored.starts) {
            memory.entries.put(new Beginning(entry.id, entry.start), new Entry(entry.end, entry.failures, entry.done));
        }
        memory.origin = Origin.parse(stored.origin);
        memory.changed = false;
        return memory;
    }
}
