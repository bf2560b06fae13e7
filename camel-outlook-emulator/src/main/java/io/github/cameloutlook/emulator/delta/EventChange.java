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
package io.github.cameloutlook.emulator.delta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.cameloutlook.emulator.calendar.Occurrences;
import io.github.cameloutlook.emulator.calendar.ViewWindow;
import io.github.cameloutlook.emulator.store.Calendar;
import io.github.cameloutlook.emulator.store.CalendarStore;
import io.github.cameloutlook.emulator.store.EventState;

/**
 * What a change of an event means to somebody who follows a window of a calendar: items that are gone from it, and
 * items that are new or different in it.
 */
final class EventChange {

    private final Calendar calendar;
    private final ViewWindow window;
    private final List<Item> items = new ArrayList<>();

    /**
     * An item of the window.
     *
     * @param state   the item, as it was when it is gone
     * @param removed whether it is gone
     */
    record Item(EventState state, boolean removed) {
    }

    /**
     * @param outsidersToo whether events that never were in the window are told as removed, as the service does
     */
    EventChange(Calendar calendar, ViewWindow window, CalendarStore.Change change, boolean outsidersToo) {
        this.calendar = calendar;
        this.window = window;
        Map<String, EventState> before = inWindow(change.before());
        Map<String, EventState> after = inWindow(change.after());
        before.forEach((id, state) -> {
            if (!after.containsKey(id)) {
                items.add(new Item(state, true));
            }
        });
        boolean sameForAll = isSameForAll(change);
        after.forEach((id, state) -> {
            if (!sameForAll || isDifferent(before.get(id), state)) {
                items.add(new Item(state, false));
            }
        });
        if (outsidersToo && items.isEmpty() && change.after() != null && change.after().calendar() == calendar
                && after.isEmpty()) {
            items.add(new Item(change.after(), true));
        }
    }

    List<Item> items() {
        return items;
    }

    private Map<String, EventState> inWindow(EventState event) {
        Map<String, EventState> states = new LinkedHashMap<>();
        if (event == null || event.calendar() != calendar) {
            return states;
        }
        List<EventState> occurrences = Occurrences.in(window, List.of(event)).all();
        if (event.isSeries() && !occurrences.isEmpty()) {
            states.put(event.id(), event);
        }
        occurrences.forEach(occurrence -> states.put(occurrence.id(), occurrence));
        return states;
    }

    /** Whether a change left alone what all occurrences have in common. */
    private static boolean isSameForAll(CalendarStore.Change change) {
        EventState before = change.before();
        EventState after = change.after();
        return before != null && after != null && after.isSeries() && Objects.equals(before.recurrence(), after.recurrence())
                && before.start().equals(after.start()) && before.end().equals(after.end())
                && before.attachments().equals(after.attachments()) && common(before).equals(common(after));
    }

    private static Map<String, Object> common(EventState event) {
        Map<String, Object> properties = new LinkedHashMap<>(event.properties());
        properties.remove("lastModifiedDateTime");
        return properties;
    }

    private static boolean isDifferent(EventState before, EventState after) {
        if (before == null || after.isSeries()) {
            return true;
        }
        return before.occurrence().differs() != after.occurrence().differs()
                || after.occurrence().differs() && !before.changeKey().equals(after.changeKey());
    }
}
