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
package io.github.cameloutlook.emulator.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import io.github.cameloutlook.emulator.calendar.GlobalEventId;
import io.github.cameloutlook.emulator.calendar.MeetingEvents;
import io.github.cameloutlook.emulator.calendar.Occurrences;
import io.github.cameloutlook.emulator.calendar.ViewWindow;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Series;

/** Answers invitations for rooms: accepts when the room is free each time, declines otherwise. */
final class RoomAttendant {

    // rooms can be booked that far ahead; what comes later is not looked at
    private static final Duration HORIZON = Duration.ofDays(540);

    private final Predicate<Mailbox> isRoom;
    private final Responses responses;

    RoomAttendant(Predicate<Mailbox> isRoom, Responses responses) {
        this.isRoom = isRoom;
        this.responses = responses;
    }

    /** Answers, if the mailbox is that of a room, the invitation to the meeting with this iCalUId. */
    void answer(Mailbox mailbox, String uid) {
        if (!isRoom.test(mailbox)) {
            return;
        }
        Optional<EventState> meeting = MeetingEvents.find(mailbox, uid);
        meeting.filter(event -> !event.flag("isOrganizer")).ifPresent(event -> {
            boolean free = isFree(mailbox, event);
            responses.give(mailbox, event, new Responses.Reply(
                    free ? Answer.ACCEPT : Answer.DECLINE,
                    free
                            ? "Your request was accepted."
                            : "Your request was declined because there are conflicts.",
                    true, null));
        });
    }

    private static boolean isFree(Mailbox room, EventState meeting) {
        Instant from = meeting.start().instant();
        Instant before = meeting.isSeries() ? from.plus(HORIZON) : meeting.end().instant();
        ViewWindow window = new ViewWindow(from, before);
        String whole = GlobalEventId.ofWhole(GlobalEventId.of(meeting));
        List<EventState> others = Occurrences.in(window, room.calendars().events(room.calendars().defaultCalendar())).all()
                .stream()
                .filter(event -> !GlobalEventId.ofWhole(GlobalEventId.of(event)).equals(whole)
                        && !"free".equals(event.text("showAs")))
                .toList();
        return Occurrences.in(window, List.of(meeting)).all().stream().noneMatch(mine -> others.stream()
                .anyMatch(other -> Series.overlaps(mine.start().instant(), mine.end().instant(), other.start().instant(),
                        other.end().instant())));
    }
}
