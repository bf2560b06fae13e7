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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was told of each event of a window, so that a change is told once however often, late or out of turn the service
 * reports it: the same after a repeated page, a lost token, a restart, or a move of the window. Events that went by are
 * forgotten.
 */
public final class EventLedger {

    /**
     * What is known of an event.
     *
     * @param state   as it was told
     * @param sighted whether it was met since the last enumeration of the window began
     */
    record Entry(EventState state, boolean sighted) {
    }

    private final TreeMap<String, Entry> entries = new TreeMap<>();

    /** The state that was told of an event; null when nothing was. */
    public EventState state(String id) {
        Entry entry = entries.get(id);
        return entry == null ? null : entry.state();
    }

    /** The event is there, and its state was told. */
    void put(String id, EventState state) {
        entries.put(id, new Entry(state, true));
    }

    void put(String id, Entry entry) {
        entries.put(id, entry);
    }

    /** The event is not there any more, and that was told. */
    void remove(String id) {
        entries.remove(id);
    }

    void clear() {
        entries.clear();
    }

    /** Gives events other ids; an event that is not in the map keeps its id. */
    void translate(Map<String, String> ids) {
        Map<String, Entry> former = new TreeMap<>(entries);
        entries.clear();
        former.forEach((id, entry) -> entries.put(ids.getOrDefault(id, id), entry));
    }

    /** The window is enumerated: what is not met any more is gone. */
    void beginEnumeration() {
        entries.replaceAll((id, entry) -> new Entry(entry.state(), false));
    }

    /**
     * Events that an enumeration of a window did not meet, although they were in it as they were told; a few of them.
     */
    List<String> missing(CalendarWindow window, int most) {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            if (!entry.getValue().sighted() && window.covers(entry.getValue().state().times()) && missing.size() < most) {
                missing.add(entry.getKey());
            }
        }
        return missing;
    }

    /** Forgets events that were over before the window begins. */
    void forgetBefore(CalendarWindow window) {
        entries.values().removeIf(entry -> window.isAfter(entry.state().times()));
    }

    public int size() {
        return entries.size();
    }

    SortedMap<String, Entry> entries() {
        return entries;
    }
}
