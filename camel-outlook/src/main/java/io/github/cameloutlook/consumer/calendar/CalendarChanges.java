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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.position.Position;
import io.github.cameloutlook.consumer.source.ConsumerParts;
import io.github.cameloutlook.consumer.source.Item;
import io.github.cameloutlook.consumer.source.ItemSource;
import io.github.cameloutlook.consumer.source.Redeliveries;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The changes of the events of one calendar: first what failed before, then the walk over the window. The guarantees
 * are those of messages: the stored position covers a change once its exchange completed, or once the change is on the
 * position's own list of failed ones.
 */
final class CalendarChanges implements ItemSource {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarChanges.class);

    /** So that the stored token does not grow old while nothing happens there. */
    private static final Duration REFRESH = Duration.ofHours(6);

    /** Positions that long are near to what a mailbox keeps. */
    private static final int LONG = 80_000;

    private record Key(String id, ChangeType changeType) {
    }

    private final CalendarEvents events;
    private final GraphCalendar calendar;
    private final CalendarWalk walk;
    private final CalendarPosition position;
    private final PositionText stored;
    private final ConsumerParts parts;
    private final Deque<FailedEvent> again = new ArrayDeque<>();
    private final Map<Key, EventItem> handedOut = new HashMap<>();
    private final Set<Key> lent = new HashSet<>();
    private final CalendarProbe probe;
    private Instant storedAt;
    private boolean warned;

    CalendarChanges(CalendarEvents events, GraphCalendar calendar, CalendarWalk walk, PositionText stored,
                    ConsumerParts parts) {
        this.events = events;
        this.calendar = calendar;
        this.walk = walk;
        this.probe = new CalendarProbe(events, walk, parts.pages());
        this.position = walk.position();
        this.stored = stored;
        this.parts = parts;
        this.storedAt = parts.clock().instant();
    }

    @Override
    public void beginPoll() {
        again.clear();
        again.addAll(position.failed());
        walk.begin();
    }

    @Override
    public List<Item> next(int most) {
        List<Item> items = failedBefore(most);
        while (items.isEmpty()) {
            int room = Position.MOST_FAILED - position.failed().size();
            if (room <= 0) {
                parts.reporter().report("Consuming of mailbox " + events.mailbox() + " pauses",
                        new IllegalStateException(
                                "Exchanges of " + position.failed().size() + " events failed. Nothing is consumed"
                                                  + " until some of them complete or are given up"));
                return items;
            }
            List<EventItem> walked = walk.next(Math.min(most, room));
            if (walked.isEmpty()) {
                return items;
            }
            walked.forEach(event -> offer(items, event));
        }
        return items;
    }

    private void offer(List<Item> items, EventItem event) {
        Item item = new Item(event.id(), type(event.change()), event.event(), 0, reason(event.change()));
        handedOut.put(key(item), event);
        if (event.failure() == null) {
            items.add(item);
        } else {
            failed(item, null, event.failure());
        }
    }

    private List<Item> failedBefore(int most) {
        List<FailedEvent> due = new ArrayList<>();
        while (due.size() < most && !again.isEmpty()) {
            FailedEvent event = again.poll();
            if (!lent.contains(new Key(event.id(), type(event.change())))) {
                due.add(event);
            }
        }
        List<FailedEvent> there = due.stream().filter(event -> event.change() != EventChange.deleted).toList();
        List<CalendarService.Reading> readings
                = there.isEmpty() ? List.of() : calendar.read(there.stream().map(FailedEvent::id).toList());
        List<Item> items = new ArrayList<>();
        for (FailedEvent event : due) {
            if (event.change() == EventChange.deleted) {
                items.add(item(event, TimesAsJson.event(event.id(), event.times())));
            } else {
                offerAgain(items, event, readings.get(there.indexOf(event)));
            }
        }
        return items;
    }

    private void offerAgain(List<Item> items, FailedEvent event, CalendarService.Reading reading) {
        if (reading.isGone() || EventJudge.isSeries(reading.event())) { // its occurrences took its place
            position.removeFailed(event.id(), event.change());
            parts.reporter().report("event " + event.id() + " in mailbox " + events.mailbox()
                                    + ", whose exchange failed before, is gone and cannot be offered again",
                    new IllegalStateException("The event is not in the calendar any more"));
        } else if (reading.failure() != null) {
            failedAgain(item(event, Map.of("id", event.id())), null, reading.failure());
        } else {
            items.add(item(event, reading.event()));
        }
    }

    private static Item item(FailedEvent event, Map<String, Object> properties) {
        return new Item(event.id(), type(event.change()), properties, event.attempts(), reason(event.change()));
    }

    private static ChangeType type(EventChange change) {
        return ChangeType.valueOf(change.name());
    }

    private static String reason(EventChange change) {
        return change == EventChange.deleted ? "deleted" : null;
    }

    private static Key key(Item item) {
        return new Key(item.id(), item.changeType());
    }

    @Override
    public boolean isToBlame(Item item, RuntimeException failure) {
        return calendar.isToBlame(item.id(), failure);
    }

    @Override
    public void lend(Item item) {
        position.addFailed(failedEvent(item, item.failures()));
        settle(item);
        lent.add(key(item));
    }

    @Override
    public void completed(Item item) {
        settle(item);
        position.removeFailed(item.id(), EventChange.valueOf(item.changeType().name()));
    }

    @Override
    public void failed(Item item, Exchange exchange, Throwable cause) {
        settle(item);
        failedAgain(item, exchange, cause);
    }

    private void failedAgain(Item item, Exchange exchange, Throwable cause) {
        Redeliveries.Verdict verdict = parts.redeliveries().afterFailure(item);
        if (verdict == Redeliveries.Verdict.OFFER_AGAIN) {
            position.addFailed(failedEvent(item, item.failures() + 1));
        } else {
            position.removeFailed(item.id(), EventChange.valueOf(item.changeType().name()));
        }
        parts.reporter().report(verdict.describe(item, events), exchange, cause);
    }

    private static FailedEvent failedEvent(Item item, int attempts) {
        boolean known = item.isRemoved() && item.properties().containsKey("start");
        return new FailedEvent(
                item.id(), EventChange.valueOf(item.changeType().name()), attempts,
                known ? EventTimes.of(item.properties()) : null);
    }

    private void settle(Item item) {
        lent.remove(key(item));
        EventItem event = handedOut.remove(key(item));
        if (event != null) { // else it was offered again, and settled before
            walk.settled(event);
        }
    }

    @Override
    public void commit() {
        Instant now = parts.clock().instant();
        if (position.isChanged() || Duration.between(storedAt, now).compareTo(REFRESH) > 0) {
            String text = CalendarPositionFormat.write(position, query(events));
            warnOfSize(text.length());
            stored.write(text);
            position.stored();
            storedAt = now;
        }
    }

    private void warnOfSize(int length) {
        if (length > LONG && !warned) {
            warned = true;
            LOG.warn("The position of {} holds {} events and takes {} characters. A mailbox keeps some 120,000: before that is"
                     + " reached, set the option stateRepository, or watch a smaller window",
                    events.description(), position.size(), length);
        }
    }

    /** What the links of a position stand for. */
    static String query(CalendarEvents events) {
        return events.calendarId() == null ? "calendar" : events.calendarId();
    }

    @Override
    public boolean isUnfinished() {
        return !position.failed().isEmpty() || walk.isUnfinished();
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
        again.clear();
        handedOut.clear();
        walk.drop();
    }
}
