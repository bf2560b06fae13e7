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
package io.github.cameloutlook.emulator.freebusy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.cameloutlook.emulator.calendar.Occurrences;
import io.github.cameloutlook.emulator.calendar.ViewWindow;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Series;

/** When somebody is free or busy: by the events of the default calendar. */
final class FreeBusy {

    // what is shown of several events at the same time, the strongest last
    private static final List<String> STRENGTH
            = List.of("free", "unknown", "workingElsewhere", "tentative", "busy", "oof");

    private final List<EventState> events;

    FreeBusy(Mailbox mailbox, Instant from, Instant before) {
        List<EventState> all = mailbox.calendars().events(mailbox.calendars().defaultCalendar());
        events = Occurrences.in(new ViewWindow(from, before), all).all();
    }

    /** What happens, in order. */
    List<EventState> events() {
        return events;
    }

    /** The strongest status in a part of the time. */
    String status(Instant from, Instant before) {
        int strongest = 0;
        for (EventState event : events) {
            if (Series.overlaps(event.start().instant(), event.end().instant(), from, before)) {
                strongest = Math.max(strongest, STRENGTH.indexOf(event.text("showAs")));
            }
        }
        return STRENGTH.get(strongest);
    }

    /** The status of each part of the time as a digit: 0 free, 1 tentative, 2 busy, 3 away, 4 working elsewhere. */
    String view(Instant from, Instant before, long seconds) {
        List<String> digits = new ArrayList<>();
        for (Instant part = from; part.isBefore(before); part = part.plusSeconds(seconds)) {
            digits.add(switch (status(part, part.plusSeconds(seconds))) {
                case "tentative" -> "1";
                case "busy" -> "2";
                case "oof" -> "3";
                case "workingElsewhere" -> "4";
                default -> "0";
            });
        }
        return String.join("", digits);
    }
}
