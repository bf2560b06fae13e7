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
package io.github.cameloutlook.consumer.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.source.ConsumerParts;
import io.github.cameloutlook.consumer.source.Item;
import io.github.cameloutlook.consumer.source.ItemSource;
import io.github.cameloutlook.consumer.source.Redeliveries;
import org.apache.camel.Exchange;

/**
 * The events of one calendar that are about to begin. A walk keeps the {@link Agenda}; when the time of an event has
 * come, it is read once more, so that an exchange never tells of an event that was moved or cancelled meanwhile. Only
 * what was told is stored: the agenda is read anew at each start.
 */
final class StartingEvents implements ItemSource {

    private static final int WALKED = 100;

    private record Key(String id, Instant start) {
    }

    private final CalendarEvents events;
    private final GraphCalendar calendar;
    private final CalendarWalk walk;
    private final Agenda agenda;
    private final StartMemory memory;
    private final PositionText stored;
    private final ConsumerParts parts;
    private final Map<String, Appointment> handedOut = new HashMap<>();
    private final Set<Key> offered = new HashSet<>();
    private final Set<String> lent = new HashSet<>();
    private final CalendarProbe probe;
    private Instant lookedAt;

    /** @param walk tells every kind of change; nothing of its position is stored */
    StartingEvents(CalendarEvents events, GraphCalendar calendar, CalendarWalk walk, Agenda agenda, StartMemory memory,
                   PositionText stored, ConsumerParts parts) {
        this.events = events;
        this.calendar = calendar;
        this.walk = walk;
        this.probe = new CalendarProbe(events, walk, parts.pages());
        this.agenda = agenda;
        this.memory = memory;
        this.stored = stored;
        this.parts = parts;
        this.lookedAt = parts.clock().instant();
    }

    @Override
    public void beginPoll() {
        offered.clear();
        walk.begin();
        Instant now = parts.clock().instant();
        agenda.forgetBefore(now);
        for (String id : memory.giveUpBefore(now)) {
            parts.reporter().report("Exchange of event " + id + " in mailbox " + events.mailbox() + " is given up",
                    new IllegalStateException("The event is over, and no exchange that told of its beginning completed"));
        }
    }

    @Override
    public List<Item> next(int most) {
        keepAgenda();
        while (true) {
            Instant now = parts.clock().instant();
            lookedAt = now;
            List<Appointment> due = agenda.due(now).stream()
                    .filter(appointment -> !handedOut.containsKey(appointment.id()))
                    .filter(appointment -> !offered.contains(new Key(appointment.id(), appointment.start())))
                    .limit(most).toList();
            if (due.isEmpty()) {
                return List.of();
            }
            List<Item> items = read(due, now);
            if (!items.isEmpty()) { // else they were moved or cancelled meanwhile
                return items;
            }
        }
    }

    private void keepAgenda() {
        for (List<EventItem> changes = walk.next(WALKED); !changes.isEmpty(); changes = walk.next(WALKED)) {
            for (EventItem change : changes) {
                take(change);
                walk.settled(change);
            }
        }
    }

    private void take(EventItem change) {
        if (change.failure() != null && change.state() == null) {
            parts.reporter().report("The event " + change.id() + " in mailbox " + events.mailbox()
                                    + " cannot be read: its beginning is not told before it changes again",
                    change.failure());
        } else if (change.state() == null) {
            agenda.remove(change.id());
        } else if (change.event().containsKey("start")) {
            agenda.put(change.id(), change.event()); // it is read again when it is due
        }
    }

    private List<Item> read(List<Appointment> due, Instant now) {
        List<CalendarService.Reading> readings = calendar.read(due.stream().map(Appointment::id).toList());
        List<Item> items = new ArrayList<>();
        for (int index = 0; index < due.size(); index++) {
            Appointment appointment = due.get(index);
            offered.add(new Key(appointment.id(), appointment.start()));
            CalendarService.Reading reading = readings.get(index);
            if (reading.isGone()) {
                agenda.remove(appointment.id());
            } else if (reading.failure() != null) {
                handedOut.put(appointment.id(), appointment);
                failed(item(appointment, Map.of("id", appointment.id())), null, reading.failure());
            } else {
                Appointment current = agenda.put(appointment.id(), reading.event());
                if (current != null && agenda.isDue(current, now)) {
                    offered.add(new Key(current.id(), current.start()));
                    handedOut.put(current.id(), current);
                    items.add(item(current, reading.event()));
                }
            }
        }
        return items;
    }

    private Item item(Appointment appointment, Map<String, Object> event) {
        return new Item(appointment.id(), ChangeType.starting, event, memory.failures(appointment), null);
    }

    @Override
    public boolean isToBlame(Item item, RuntimeException failure) {
        return calendar.isToBlame(item.id(), failure);
    }

    /** Who has it tells later; until then it is not offered, and after a restart it is. */
    @Override
    public void lend(Item item) {
        lent.add(item.id());
    }

    @Override
    public void completed(Item item) {
        Appointment appointment = taken(item);
        if (appointment != null) {
            memory.done(appointment);
        }
    }

    @Override
    public void failed(Item item, Exchange exchange, Throwable cause) {
        Appointment appointment = taken(item);
        Redeliveries.Verdict verdict = parts.redeliveries().afterFailure(item);
        if (appointment != null) {
            if (verdict == Redeliveries.Verdict.OFFER_AGAIN) {
                memory.failed(appointment);
            } else {
                memory.done(appointment);
            }
        }
        parts.reporter().report(verdict.describe(item, events), exchange, cause);
    }

    private Appointment taken(Item item) {
        lent.remove(item.id());
        return handedOut.remove(item.id());
    }

    @Override
    public void commit() {
        if (memory.isChanged()) {
            stored.write(memory.write());
            memory.stored();
        }
    }

    @Override
    public boolean isUnfinished() {
        return memory.hasFailures() || walk.isUnfinished() || !agenda.due(parts.clock().instant()).isEmpty();
    }

    /** What came due since it was looked for last, too: nobody has told that yet. */
    @Override
    public Instant nextDue() {
        return agenda.next(lookedAt);
    }

    @Override
    public List<OutlookRequest> probes() {
        return isUnfinished() ? List.of() : probe.requests();
    }

    @Override
    public void probed(List<OutlookResponse> answers) {
        probe.answered(answers);
    }

    @Override
    public void endPoll() {
        handedOut.keySet().retainAll(lent);
        walk.drop();
    }
}
