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
package io.github.cameloutlook.emulator.calendar;

import java.time.LocalDate;
import java.util.Optional;

import io.github.cameloutlook.emulator.store.CalendarStore;
import io.github.cameloutlook.emulator.store.Event;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Series;

/** Finds in one mailbox what a meeting is in another. */
public final class MeetingEvents {

    private MeetingEvents() {
    }

    /**
     * The event of an iCalUId; for the id of an occurrence that in the series here, or the single event of somebody who
     * was asked to this occurrence only.
     */
    public static Optional<EventState> find(Mailbox mailbox, String uid) {
        CalendarStore calendars = mailbox.calendars();
        Optional<EventState> same = calendars.byICalUId(uid).stream().findFirst().map(Event::state);
        Optional<LocalDate> day = GlobalEventId.day(uid);
        if (same.isPresent() || day.isEmpty()) {
            return same;
        }
        return calendars.byICalUId(GlobalEventId.ofWhole(uid)).stream().map(Event::state)
                .flatMap(series -> Series.occurrence(series, day.get()).stream()).findFirst();
    }
}
