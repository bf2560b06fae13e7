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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.store.StoreException.Reason;

/** The calendars of a mailbox and their groups. The mailbox holds the lock. */
final class CalendarContainers {

    // the class ids of the groups every mailbox has, as the service gives them
    private static final String MY_CALENDARS = "0006f0b7-0000-0000-c000-000000000046";
    private static final String OTHER_CALENDARS = "0006f0b8-0000-0000-c000-000000000046";
    private static final String NO_CLASS = "00000000-0000-0000-0000-000000000000";

    private final ItemIds ids;
    private final Numbering numbering;
    private final Map<String, CalendarGroup> groups = new LinkedHashMap<>();
    private final Map<String, Calendar> calendars = new LinkedHashMap<>();
    private final Calendar defaultCalendar;

    CalendarContainers(ItemIds ids, Numbering numbering) {
        this.ids = ids;
        this.numbering = numbering;
        CalendarGroup own = addGroup("My Calendars", MY_CALENDARS);
        CalendarGroup others = addGroup("Other Calendars", OTHER_CALENDARS);
        this.defaultCalendar = add(own, Calendar.Role.DEFAULT, Map.of("name", "Calendar"));
        add(others, Calendar.Role.READ_ONLY, Map.of("name", "United States holidays"));
        add(others, Calendar.Role.READ_ONLY, Map.of("name", "Birthdays"));
    }

    Calendar defaultCalendar() {
        return defaultCalendar;
    }

    List<CalendarGroup> groups() {
        return new ArrayList<>(groups.values());
    }

    CalendarGroup group(String id) {
        return groups.get(id);
    }

    List<Calendar> calendars() {
        return new ArrayList<>(calendars.values());
    }

    Calendar calendar(String id) {
        return calendars.get(id);
    }

    CalendarGroup addGroup(String name) {
        return addGroup(name, NO_CLASS);
    }

    private CalendarGroup addGroup(String name, String classId) {
        CalendarGroup group
                = new CalendarGroup(ids.folderId(numbering.nextNumber()), name, classId, ids.changeKey(numbering.nextChange()));
        groups.put(group.id(), group);
        return group;
    }

    CalendarGroup renameGroup(CalendarGroup group, String name) {
        CalendarGroup renamed = new CalendarGroup(group.id(), name, group.classId(), ids.changeKey(numbering.nextChange()));
        groups.put(group.id(), renamed);
        return renamed;
    }

    void removeGroup(CalendarGroup group) {
        if (calendars.values().stream().anyMatch(calendar -> calendar.groupId().equals(group.id()))) {
            throw new StoreException(Reason.GROUP_NOT_EMPTY, "The calendar group has calendars and cannot be deleted.");
        }
        groups.remove(group.id());
    }

    Calendar add(CalendarGroup group, Calendar.Role role, Map<String, Object> properties) {
        requireFreeName(properties, null);
        long number = numbering.nextNumber();
        Calendar calendar = new Calendar(number, ids.folderId(number), role);
        calendar.groupId = group.id();
        calendar.properties = Calendar.with(Map.of(), properties);
        written(calendar);
        calendars.put(calendar.id(), calendar);
        return calendar;
    }

    void written(Calendar calendar) {
        calendar.changeKey = ids.changeKey(numbering.nextChange());
    }

    void update(Calendar calendar, Map<String, Object> properties, Map<String, Object> extendedProperties) {
        requireFreeName(properties, calendar);
        calendar.properties = Calendar.with(calendar.properties, properties);
        calendar.extendedProperties = Calendar.with(calendar.extendedProperties, extendedProperties);
        written(calendar);
    }

    void remove(Calendar calendar) {
        calendars.remove(calendar.id());
        calendar.removed = true;
    }

    private void requireFreeName(Map<String, Object> properties, Calendar except) {
        Object name = properties.get("name");
        boolean taken = name != null && calendars.values().stream()
                .anyMatch(other -> other != except && other.name().equalsIgnoreCase(name.toString()));
        if (taken) {
            throw new StoreException(Reason.FOLDER_EXISTS, "A folder with the specified name already exists.");
        }
    }
}
