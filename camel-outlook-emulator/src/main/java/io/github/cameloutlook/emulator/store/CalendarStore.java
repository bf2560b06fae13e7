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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.github.cameloutlook.emulator.store.StoreException.Reason;

/**
 * The calendars of a mailbox and the events in them. Like the mailbox's own, every method is one atomic step under the
 * mailbox's lock.
 */
public final class CalendarStore {

    private final Mailbox mailbox;
    private final Numbering numbering;
    private final CalendarContainers containers;
    private final EventRegister events = new EventRegister();
    private final Map<String, Event> transactions = new HashMap<>();

    CalendarStore(Mailbox mailbox, Numbering numbering) {
        this.mailbox = mailbox;
        this.numbering = numbering;
        this.containers = new CalendarContainers(mailbox.ids(), numbering);
    }

    public List<CalendarGroup> groups() {
        return mailbox.locked(containers::groups);
    }

    public Optional<CalendarGroup> group(String id) {
        return Optional.ofNullable(mailbox.locked(() -> containers.group(id)));
    }

    public CalendarGroup createGroup(String name) {
        return mailbox.locked(() -> containers.addGroup(name));
    }

    public CalendarGroup renameGroup(CalendarGroup group, String name) {
        return mailbox.locked(() -> containers.renameGroup(group, name));
    }

    /** Removes a group, which must have no calendar. */
    public void deleteGroup(CalendarGroup group) {
        run(() -> containers.removeGroup(group));
    }

    public List<Calendar> calendars() {
        return mailbox.locked(containers::calendars);
    }

    public Optional<Calendar> calendar(String id) {
        return Optional.ofNullable(mailbox.locked(() -> containers.calendar(id)));
    }

    public Calendar defaultCalendar() {
        return containers.defaultCalendar();
    }

    public Calendar createCalendar(
            CalendarGroup group, Map<String, Object> properties, Map<String, Object> extendedProperties) {
        return mailbox.locked(() -> {
            Calendar calendar = containers.add(group, Calendar.Role.ORDINARY, properties);
            calendar.extendedProperties = extendedProperties;
            return calendar;
        });
    }

    public void updateCalendar(Calendar calendar, Map<String, Object> properties, Map<String, Object> extendedProperties) {
        run(() -> containers.update(calendar, properties, extendedProperties));
    }

    /** Sets or, with null, removes a permission on a calendar. */
    public void permission(Calendar calendar, String permissionId, Map<String, Object> permission) {
        run(() -> {
            Map<String, Map<String, Object>> changed = new LinkedHashMap<>(calendar.permissions);
            if (permission == null) {
                changed.remove(permissionId);
            } else {
                changed.put(permissionId, permission);
            }
            calendar.permissions = Collections.unmodifiableMap(changed);
            containers.written(calendar);
        });
    }

    /** Removes a calendar with all in it; the default one stays. */
    public void deleteCalendar(Calendar calendar) {
        run(() -> {
            if (calendar.role() == Calendar.Role.DEFAULT) {
                throw new StoreException(
                        Reason.DELETE_DISTINGUISHED_FOLDER, "The distinguished folder cannot be deleted.");
            }
            for (Event event : events.all()) {
                if (event.state().calendar() == calendar) {
                    remove(event);
                }
            }
            containers.remove(calendar);
        });
    }

    /** Events of a calendar, or with null of all, in the order in which they came. */
    public List<EventState> events(Calendar calendar) {
        return mailbox.locked(() -> {
            List<EventState> states = new ArrayList<>();
            for (Event event : events.all()) {
                if (calendar == null || event.state().calendar() == calendar) {
                    states.add(event.state());
                }
            }
            return states;
        });
    }

    /** Finds a single event or a series by its id of either kind; with the id of an occurrence, its series. */
    public Optional<Event> event(String anyId) {
        return Optional.ofNullable(mailbox.locked(() -> events.event(ItemIds.seriesId(anyId))));
    }

    /** Finds an event as the id tells it: an occurrence where the id is that of one. */
    public Optional<EventState> eventState(String anyId) {
        Optional<LocalDate> day = ItemIds.occurrenceDay(anyId);
        Optional<EventState> found = event(anyId).map(Event::state);
        return day.isPresent() ? found.flatMap(series -> Series.occurrence(series, day.get())) : found;
    }

    /** Events with an iCalUId: usually one, but somebody may be invited to several occurrences of a series only. */
    public List<Event> byICalUId(String uid) {
        return mailbox.locked(() -> events.byICalUId(uid));
    }

    /** Adds an event; it needs an iCalUId and its times. */
    public Event addEvent(Calendar calendar, Consumer<EventEdit> content) {
        EventEdit edit = new EventEdit();
        content.accept(edit);
        return mailbox.locked(() -> {
            requirePresent(calendar);
            long number = numbering.nextNumber();
            long change = numbering.nextChange();
            ItemIds ids = mailbox.ids();
            Event event = new Event(number, ids.itemId(calendar.number(), number, change), ids.immutableId(number));
            edit.properties().putIfAbsent("createdDateTime", now());
            edit.properties().putIfAbsent("lastModifiedDateTime", edit.properties().get("createdDateTime"));
            events.remember(event, edit.freeze(event, calendar, ids.changeKey(change), change, change));
            mailbox.tellOf(ItemKind.EVENT, null, event.state());
            return event;
        });
    }

    /**
     * What became of an event that was to be added.
     *
     * @param event the event
     * @param isNew whether it was added, or was there already
     */
    public record Addition(Event event, boolean isNew) {
    }

    /**
     * Adds an event unless one is there that was created with the same transaction id.
     *
     * @param transactionId that the client chose, or null
     */
    public Addition addEventOnce(Calendar calendar, String transactionId, Consumer<EventEdit> content) {
        return mailbox.locked(() -> {
            Event present = transactionId == null ? null : transactions.get(transactionId);
            if (present != null && !present.isRemoved()) {
                return new Addition(present, false);
            }
            Event event = addEvent(calendar, content);
            if (transactionId != null) {
                transactions.put(transactionId, event);
            }
            return new Addition(event, true);
        });
    }

    /**
     * Changes a single event or a whole series.
     *
     * @param changeKey that the event must still have, or null for any
     */
    public void updateEvent(Event event, String changeKey, Consumer<EventEdit> change) {
        run(() -> {
            requirePresent(event);
            ChangeKeys.require(changeKey, event.changeKey());
            EventEdit edit = new EventEdit(event.state());
            change.accept(edit);
            write(event, edit);
        });
    }

    /**
     * Changes one occurrence of a series.
     *
     * @param changeKey that the occurrence must still have, or null for any
     */
    public void updateOccurrence(Event event, LocalDate date, String changeKey, Consumer<EventEdit> change) {
        run(() -> {
            requirePresent(event);
            EventState occurrence = Series.occurrence(event.state(), date).orElseThrow(CalendarStore::notFound);
            ChangeKeys.require(changeKey, occurrence.changeKey());
            EventEdit changed = new EventEdit(occurrence);
            change.accept(changed);
            EventEdit edit = new EventEdit(event.state());
            edit.reminders().remove(date);
            if (changed.reminders().containsKey(date)) {
                edit.reminders().put(date, changed.reminders().get(date));
            }
            OccurrenceException exception
                    = changed.difference(event.state(), date, mailbox.ids().changeKey(numbering.nextChange()));
            if (exception == null) {
                edit.exceptions().remove(date);
            } else {
                edit.exceptions().put(date, exception);
            }
            write(event, edit);
        });
    }

    /** Takes one occurrence out of a series. */
    public void cancelOccurrence(Event event, LocalDate date, String changeKey) {
        run(() -> {
            requirePresent(event);
            EventState occurrence = Series.occurrence(event.state(), date).orElseThrow(CalendarStore::notFound);
            ChangeKeys.require(changeKey, occurrence.changeKey());
            EventEdit edit = new EventEdit(event.state());
            edit.exceptions().remove(date);
            edit.cancelled().add(date);
            write(event, edit);
        });
    }

    private void write(Event event, EventEdit edit) {
        EventState before = event.state();
        edit.properties().put("lastModifiedDateTime", now());
        long number = numbering.nextChange();
        events.remember(event,
                edit.freeze(event, before.calendar(), mailbox.ids().changeKey(number), before.entered(), number));
        mailbox.tellOf(ItemKind.EVENT, before, event.state());
    }

    /** Removes a single event or a whole series. */
    public void removeEvent(Event event, String changeKey) {
        run(() -> {
            requirePresent(event);
            ChangeKeys.require(changeKey, event.changeKey());
            remove(event);
        });
    }

    private void remove(Event event) {
        events.remove(event, numbering.nextChange());
        mailbox.tellOf(ItemKind.EVENT, event.state(), null);
    }

    /**
     * An event that changed.
     *
     * @param number of its last change
     * @param before the event as somebody knew it, or null when it did not exist for them
     * @param after  the event as it is, or null when it was removed
     */
    public record Change(long number, EventState before, EventState after) {
    }

    /**
     * Events that changed last after one change, in order, so many at most.
     *
     * @param base change number of what is known: the states before are those of then
     */
    public List<Change> changes(long after, long base, int count) {
        return mailbox.locked(() -> {
            List<Change> changes = new ArrayList<>();
            for (Event event : events.changedAfter(after, count)) {
                changes.add(new Change(event.changed(), event.stateAt(base), event.isRemoved() ? null : event.state()));
            }
            return changes;
        });
    }

    /** Number of the last change that is no longer known: who stands before it cannot be told what changed. */
    public long forgottenChange() {
        return mailbox.locked(events::forgotten);
    }

    private String now() {
        return Timestamps.precise(mailbox.clock().instant());
    }

    private void run(Runnable step) {
        mailbox.locked(() -> {
            step.run();
            return null;
        });
    }

    private static void requirePresent(Calendar calendar) {
        if (calendar.isRemoved()) {
            throw new StoreException(Reason.FOLDER_NOT_FOUND, "The specified folder could not be found in the store.");
        }
    }

    private static void requirePresent(Event event) {
        if (event.isRemoved()) {
            throw notFound();
        }
    }

    private static StoreException notFound() {
        return new StoreException(Reason.ITEM_NOT_FOUND, "The specified object was not found in the store.");
    }
}
