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
