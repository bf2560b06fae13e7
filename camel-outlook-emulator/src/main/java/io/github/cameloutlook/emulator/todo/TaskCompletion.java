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
package io.github.cameloutlook.emulator.todo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.calendar.OutputZone;
import io.github.cameloutlook.emulator.recurrence.Recurrence;
import io.github.cameloutlook.emulator.store.EventTime;
import io.github.cameloutlook.emulator.store.TodoTaskEdit;

/**
 * What goes with the completion of a task: its day, and the next task of one that is repeated. As documented for the
 * tasks of Outlook, the completed task is repeated no longer and the next one goes on in its place.
 */
final class TaskCompletion {

    private static final String COMPLETED = "completedDateTime";
    private static final String DUE = "dueDateTime";
    private static final String RECURRENCE = "recurrence";
    private static final int YEARS_AHEAD = 200;

    private TaskCompletion() {
    }

    static boolean isCompleted(Map<String, Object> properties) {
        return "completed".equals(properties.get("status"));
    }

    /** Makes the parts of a task fit together after a change. */
    static void settle(TodoTaskEdit edit, boolean wasCompleted, Instant now) {
        Map<String, Object> properties = edit.properties();
        requireDueDay(properties);
        if (!isCompleted(properties)) {
            properties.remove(COMPLETED);
            return;
        }
        properties.computeIfAbsent(COMPLETED, name -> today(now));
        if (!wasCompleted && properties.get(RECURRENCE) instanceof Recurrence recurrence) {
            next(edit, recurrence);
            properties.remove(RECURRENCE);
        }
    }

    // the service gives the day alone
    private static EventTime today(Instant now) {
        OutputZone utc = OutputZone.UTC;
        return new EventTime(now.atZone(utc.zone()).toLocalDate().atStartOfDay(), utc.name(), utc.zone());
    }

    /** What is repeated is due on a day: its first one where nothing is said. */
    private static void requireDueDay(Map<String, Object> properties) {
        if (properties.get(RECURRENCE) instanceof Recurrence recurrence && properties.get(DUE) == null) {
            LocalDate begin = recurrence.start();
            LocalDate first = recurrence.between(begin, begin.plusYears(YEARS_AHEAD), 1).get(0);
            properties.put(DUE, new EventTime(first.atStartOfDay(), recurrence.zoneName(), recurrence.zone()));
        }
    }

    private static void next(TodoTaskEdit edit, Recurrence recurrence) {
        EventTime due = (EventTime) edit.properties().get(DUE);
        LocalDate day = day(due, recurrence);
        List<LocalDate> following = recurrence.between(day.plusDays(1), day.plusYears(YEARS_AHEAD), 1);
        if (following.isEmpty()) {
            return;
        }
        long days = ChronoUnit.DAYS.between(day, following.get(0));
        TodoTaskEdit next = edit.copy();
        Map<String, Object> properties = next.properties();
        properties.put("status", "notStarted");
        properties.remove(COMPLETED);
        for (String time : List.of(DUE, "reminderDateTime", "startDateTime")) {
            properties.computeIfPresent(time, (name, value) -> later((EventTime) value, days));
        }
        next.checklistItems().replaceAll(TaskParts::unchecked);
        edit.followedBy(next);
    }

    // a day that was given as midnight may be another one in the zone of the recurrence
    private static LocalDate day(EventTime due, Recurrence recurrence) {
        LocalDate own = due.local().toLocalDate();
        return recurrence.includes(own) ? own : due.instant().atZone(recurrence.zone()).toLocalDate();
    }

    private static EventTime later(EventTime time, long days) {
        return time.at(time.local().plusDays(days));
    }
}
