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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The events of a mailbox by id, by iCalUId and by their last change. The mailbox holds the lock. */
final class EventRegister {

    // the service forgets old changes too, and a mailbox that sees many events come and go must not grow for ever
    private static final int MAXIMUM_REMOVALS = 20_000;

    private final Map<String, Event> byId = new HashMap<>();
    private final Map<String, Set<Event>> byICalUId = new HashMap<>();
    private final Map<Long, Event> present = new LinkedHashMap<>();
    private final NavigableMap<Long, Event> changes = new TreeMap<>();
    private final Deque<Event> removals = new ArrayDeque<>();
    private long forgotten;

    Event event(String anyId) {
        return byId.get(anyId);
    }

    List<Event> byICalUId(String uid) {
        return List.copyOf(byICalUId.getOrDefault(uid, Set.of()));
    }

    List<Event> all() {
        return new ArrayList<>(present.values());
    }

    long forgotten() {
        return forgotten;
    }

    /** Events whose last change has a number above the one given, in the order of these changes, so many at most. */
    List<Event> changedAfter(long number, int count) {
        return changes.tailMap(number, false).values().stream().limit(count).toList();
    }

    void remember(Event event, EventState next) {
        EventState before = event.state();
        if (before == null) {
            byId.put(event.id(), event);
            byId.put(event.immutableId(), event);
            byICalUId.computeIfAbsent(next.text("iCalUId"), uid -> new LinkedHashSet<>()).add(event);
            present.put(event.number(), event);
        } else {
            changes.remove(event.changed());
        }
        event.state(next);
        changes.put(event.changed(), event);
        forgotten = Math.max(forgotten, event.forgetEarliest());
    }

    void remove(Event event, long change) {
        byId.remove(event.id());
        byId.remove(event.immutableId());
        Set<Event> same = byICalUId.get(event.state().text("iCalUId"));
        same.remove(event);
        if (same.isEmpty()) {
            byICalUId.remove(event.state().text("iCalUId"));
        }
        present.remove(event.number());
        changes.remove(event.changed());
        event.markRemoved(change);
        changes.put(change, event);
        removals.add(event);
        if (removals.size() > MAXIMUM_REMOVALS) {
            Event oldest = removals.remove();
            changes.remove(oldest.changed());
            forgotten = Math.max(forgotten, oldest.changed());
        }
    }
}
