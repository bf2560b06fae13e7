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
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

import io.github.cameloutlook.emulator.recurrence.Recurrence;

/**
 * An event as it was after one write: a single one, a series, or one occurrence of a series. Never changed: readers
 * work on it without a lock.
 *
 * @param id                 default id
 * @param immutableId        id that never changes
 * @param number             of the event, unique in the mailbox
 * @param calendar           where it is
 * @param changeKey          changes on every write
 * @param start              when it begins; a series: its first occurrence
 * @param end                when it ends
 * @param recurrence         of a series, else null
 * @param properties         Graph properties but id, changeKey, times, recurrence and navigation properties
 * @param safeBody           the body without markup that could run
 * @param attachments        its attachments
 * @param extendedProperties by id; a String, or a List of String for multi-value ones
 * @param extensions         open extensions by name
 * @param exceptions         of a series: the occurrences that differ, by their regular day
 * @param cancelled          of a series: days without an occurrence
 * @param reminders          what became of reminders, by day of the occurrence
 * @param occurrence         what an occurrence belongs to, null for others
 * @param entered            change number when it came into the calendar
 * @param changed            change number of the last write
 */
public record EventState(String id, String immutableId, long number, Calendar calendar, String changeKey, EventTime start,
        EventTime end, Recurrence recurrence, Map<String, Object> properties, Map<String, Object> safeBody,
        List<Attachment> attachments, Map<String, Object> extendedProperties,
        Map<String, Map<String, Object>> extensions, SortedMap<LocalDate, OccurrenceException> exceptions,
        SortedSet<LocalDate> cancelled, Map<LocalDate, ReminderState> reminders, Occurrence occurrence, long entered,
        long changed)
        implements
            ContentState {

    /**
     * What an occurrence belongs to.
     *
     * @param series  the series
     * @param date    its regular day
     * @param differs whether it is an exception
     */
    public record Occurrence(EventState series, LocalDate date, boolean differs) {
    }

    public boolean isSeries() {
        return recurrence != null;
    }

    /** Day by which a reminder of this event is known. */
    public LocalDate reminderDay() {
        return occurrence == null ? start.local().toLocalDate() : occurrence.date();
    }

    public boolean flag(String property) {
        return Boolean.TRUE.equals(properties.get(property));
    }

    public String text(String property) {
        return (String) properties.get(property);
    }
}
