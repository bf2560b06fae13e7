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
package io.github.cameloutlook.examples.calendar;

import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.github.cameloutlook.model.OutlookEvent;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;

/** Books a meeting and tells what becomes of it. In the emulator it plays the one who is invited, too. */
public final class BookingStory {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Office office;
    private final PrintStream out;
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    BookingStory(Office office, PrintStream out) {
        this.office = office;
        this.out = out;
    }

    /** The meeting is in the calendar, and invitations are on their way. */
    public void booked(OutlookEvent meeting) {
        told.add("booked: " + describe(meeting));
    }

    /** The meeting was moved, and invitations are on their way again. */
    public void moved(OutlookEvent meeting) {
        told.add("moved: " + describe(meeting));
    }

    /** Everybody comes. */
    public void accepted(OutlookEvent meeting) {
        told.add("everybody comes: " + describe(meeting));
    }

    private static String describe(OutlookEvent meeting) {
        return meeting.getSubject() + ", " + time(meeting.getStartTime()) + " to " + time(meeting.getEndTime()) + " in "
               + meeting.getLocation().getDisplayName();
    }

    private static LocalTime time(ZonedDateTime time) {
        return time.withZoneSameInstant(Office.ZONE).toLocalTime();
    }

    void tell(CamelContext camel) throws InterruptedException {
        ProducerTemplate template = camel.createProducerTemplate();
        ZonedDateTime nine = Office.day().with(LocalTime.of(9, 0));
        out.println("An hour with " + office.attendee() + " on Tuesday after nine, in " + String.join(" or ", office.rooms()));
        template.sendBody("direct:book", new Booking(
                "Quarterly review", office.attendee(), office.rooms(), nine, nine.withHour(17), Duration.ofHours(1)));
        next();
        if (office.isEmulated()) {
            out.println(office.attendee() + " declines, and proposes 14:00");
            answer(template, "decline", Map.of(
                    "comment", "I am at lunch then", "sendResponse", true,
                    "proposedNewTime", Map.of("start", wallClock(14), "end", wallClock(15))));
        }
        next();
        if (office.isEmulated()) {
            out.println(office.attendee() + " accepts");
            answer(template, "accept", Map.of("sendResponse", true));
        }
        next();
        template.stop();
    }

    private static Map<String, Object> wallClock(int hour) {
        return Map.of("dateTime", Office.day().withHour(hour).toLocalDateTime().toString(), "timeZone", Office.ZONE.getId());
    }

    private void answer(ProducerTemplate template, String answer, Map<String, Object> body) {
        List<?> invited = template.requestBody("outlook:events/list?mailbox=" + office.attendee(), null, List.class);
        OutlookEvent meeting = invited.stream().map(OutlookEvent.class::cast)
                .filter(event -> event.getSubject().contains("Quarterly review")).findFirst().orElseThrow();
        template.sendBodyAndHeader("outlook:events/" + answer + "?mailbox=" + office.attendee(), body,
                "CamelOutlookEventId", meeting.getId());
    }

    private void next() throws InterruptedException {
        String line = office.isEmulated() ? told.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS) : told.take();
        if (line == null) {
            throw new IllegalStateException("Nothing happened for " + PATIENCE.toSeconds() + " seconds");
        }
        out.println("  " + line);
    }
}
