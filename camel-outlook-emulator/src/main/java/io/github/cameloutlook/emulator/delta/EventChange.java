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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.cameloutlook.emulator.calendar.ViewWindow;
import io.github.cameloutlook.emulator.store.Calendar;
import io.github.cameloutlook.emulator.store.CalendarStore;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.OccurrenceException;
import io.github.cameloutlook.emulator.store.Series;

/**
 * What a change of an event means to somebody who follows a window of a calendar: items that are gone from it, and
 * items that are new or different in it. Occurrences are made only when they are asked for: a long series is looked at
 * again for each page.
 */
final class EventChange {

    private final Calendar calendar;
    private final ViewWindow window;
    private final List<Item> items = new ArrayList<>();

    /**
     * An item of the window.
     *
     * @param event   single event or series, as it was when the item is gone
     * @param date    day of the occurrence, or null for the event itself
     * @param removed whether it is gone
     */
    record Item(EventState event, LocalDate date, boolean removed) {

        EventState state() {
            return date == null ? event : Series.state(event, date);
        }
    }

    /**
     * @param outsidersToo whether events that never were in the window are told as removed, as the service does
     */
    EventChange(Calendar calendar, ViewWindow window, CalendarStore.Change change, boolean outsidersToo) {
        this.calendar = calendar;
        this.window = window;
        EventState before = change.before();
        EventState after = change.after();
        // null stands for the event itself
        List<LocalDate> then = inWindow(before);
        List<LocalDate> now = inWindow(after);
        Set<LocalDate> known = new HashSet<>(then);
        Set<LocalDate> left = new HashSet<>(now);
        then.stream().filter(date -> !left.contains(date)).forEach(date -> items.add(new Item(before, date, true)));
        boolean sameForAll = isSameForAll(before, after);
        for (LocalDate date : now) {
            if (date == null || !known.contains(date) || !sameForAll || isDifferent(before, after, date)) {
                items.add(new Item(after, date, false));
            }
        }
        if (outsidersToo && items.isEmpty() && after != null && after.calendar() == calendar && now.isEmpty()) {
            items.add(new Item(after, null, true));
        }
    }

    List<Item> items() {
        return items;
    }

    private List<LocalDate> inWindow(EventState event) {
        List<LocalDate> dates = new ArrayList<>();
        if (event == null || event.calendar() != calendar) {
            return dates;
        }
        if (event.isSeries()) {
            List<LocalDate> days = Series.days(event, window.from(), window.before());
            if (!days.isEmpty()) {
                dates.add(null);
                dates.addAll(days);
            }
        } else if (Series.overlaps(event.start().instant(), event.end().instant(), window.from(), window.before())) {
            dates.add(null);
        }
        return dates;
    }

    /** Whether a change left alone what all occurrences have in common. */
    private static boolean isSameForAll(EventState before, EventState after) {
        return before != null && after != null && after.isSeries() && Objects.equals(before.recurrence(), after.recurrence())
                && before.start().equals(after.start()) && before.end().equals(after.end())
                && before.attachments().equals(after.attachments()) && common(before).equals(common(after));
    }

    private static Map<String, Object> common(EventState event) {
        Map<String, Object> properties = new HashMap<>(event.properties());
        properties.remove("lastModifiedDateTime");
        return properties;
    }

    private static boolean isDifferent(EventState before, EventState after, LocalDate date) {
        OccurrenceException then = before.exceptions().get(date);
        OccurrenceException now = after.exceptions().get(date);
        return then == null || now == null ? then != now : !then.changeKey().equals(now.changeKey());
    }
}
