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

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.github.cameloutlook.emulator.recurrence.Recurrence;

/** A change of an event under way. */
public final class EventEdit extends ItemEdit {

    private final EventState original;
    private final SortedMap<LocalDate, OccurrenceException> exceptions = new TreeMap<>();
    private final SortedSet<LocalDate> cancelled = new TreeSet<>();
    private final Map<LocalDate, ReminderState> reminders = new HashMap<>();
    private EventTime start;
    private EventTime end;
    private Recurrence recurrence;

    EventEdit() {
        original = null;
    }

    EventEdit(EventState state) {
        original = state;
        takeOver(state);
        exceptions.putAll(state.exceptions());
        cancelled.addAll(state.cancelled());
        reminders.putAll(state.reminders());
        start = state.start();
        end = state.end();
        recurrence = state.recurrence();
    }

    public EventTime start() {
        return start;
    }

    public EventTime end() {
        return end;
    }

    public void times(EventTime newStart, EventTime newEnd) {
        start = newStart;
        end = newEnd;
    }

    public Recurrence recurrence() {
        return recurrence;
    }

    /** Sets or, with null, ends the repetition. */
    public void recurrence(Recurrence newRecurrence) {
        recurrence = newRecurrence;
    }

    /** Occurrences that differ, by their regular day. */
    public SortedMap<LocalDate, OccurrenceException> exceptions() {
        return exceptions;
    }

    /** Days without an occurrence. */
    public SortedSet<LocalDate> cancelled() {
        return cancelled;
    }

    /** What became of reminders, by day of the occurrence. */
    public Map<LocalDate, ReminderState> reminders() {
        return reminders;
    }

    @Override
    public void contentChanged() {
        // an event has no other source than its properties
    }

    EventState freeze(Event event, Calendar calendar, String changeKey, long entered, long changed) {
        Map<String, Object> safeBody = safeBody(original);
        noteAttachments();
        return new EventState(
                event.id(), event.immutableId(), event.number(), calendar, changeKey, start, end, recurrence,
                Collections.unmodifiableMap(properties()), safeBody, List.copyOf(attachments()),
                Map.copyOf(extendedProperties()), Collections.unmodifiableMap(extensions()),
                Collections.unmodifiableSortedMap(exceptions), Collections.unmodifiableSortedSet(cancelled),
                Map.copyOf(reminders), null, entered, changed);
    }

    /** What of a changed occurrence differs from its series; null when nothing does. */
    OccurrenceException difference(EventState series, LocalDate date, String changeKey) {
        safeBody(original);
        noteAttachments();
        Map<String, Object> differing = new HashMap<>();
        properties().forEach((name, value) -> {
            if (!Objects.equals(value, series.properties().get(name)) && !name.equals("lastModifiedDateTime")) {
                differing.put(name, value);
            }
        });
        EventTime regularStart = Series.start(series, date);
        EventTime regularEnd = Series.end(series, date);
        boolean sameStart = start.instant().equals(regularStart.instant());
        boolean sameEnd = end.instant().equals(regularEnd.instant());
        boolean sameAttachments = attachments().equals(series.attachments());
        Map<String, Object> differingExtended = new HashMap<>(extendedProperties());
        differingExtended.entrySet().removeAll(series.extendedProperties().entrySet());
        Map<String, Map<String, Object>> differingExtensions = new HashMap<>(extensions());
        differingExtensions.entrySet().removeAll(series.extensions().entrySet());
        if (differing.isEmpty() && sameStart && sameEnd && sameAttachments && differingExtended.isEmpty()
                && differingExtensions.isEmpty()) {
            return null;
        }
        return new OccurrenceException(
                sameStart && sameEnd ? null : start, sameStart && sameEnd ? null : end, Collections.unmodifiableMap(differing),
                sameAttachments ? null : List.copyOf(attachments()), Map.copyOf(differingExtended),
                Map.copyOf(differingExtensions), changeKey);
    }
}
