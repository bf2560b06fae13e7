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
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.position.Origin;
import io.github.cameloutlook.consumer.position.StateKey;
import io.github.cameloutlook.consumer.position.WaitingStates;
import io.github.cameloutlook.consumer.source.ConsumerParts;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.consumer.source.FormerIds;
import io.github.cameloutlook.consumer.source.ItemSource;
import io.github.cameloutlook.consumer.source.SourceFactory;
import io.github.cameloutlook.operation.catalogue.ContainerKind;
import io.github.cameloutlook.operation.request.EventRequests;

/** Opens the calendars of mailboxes: finds the calendar, and loads or begins its position. Waits for the service. */
final class EventSources implements SourceFactory {

    /** An agenda reaches that much farther than it has to, so that it is read as a whole once a day. */
    private static final Duration AGENDA = Duration.ofDays(1);

    private final String resource;
    private final ConsumerSettings settings;
    private final ConsumerParts parts;
    private final WaitingStates states;

    /** @param resource name of what is consumed in the names of states */
    EventSources(String resource, ConsumerSettings settings, ConsumerParts parts, WaitingStates states) {
        this.resource = resource;
        this.settings = settings;
        this.parts = parts;
        this.states = states;
    }

    @Override
    public ItemSource open(String mailbox, Instant startedAt) {
        ConsumerSettings.Query query = settings.query();
        CalendarEvents events = new CalendarEvents(
                mailbox, query.container(), calendarId(mailbox),
                new EventRequests(query.immutableIds(), settings.events().timeZone(), query.bodyContentType()),
                query.pageSize());
        PositionText stored = new PositionText(
                states, StateKey.position(resource, mailbox, events.container(), settings.consumerId()));
        return settings.mode() == ConsumerSettings.Mode.STARTING
                ? starting(events, stored, startedAt) : changes(events, stored, startedAt);
    }

    private String calendarId(String mailbox) {
        String calendar = settings.events().calendar();
        if (calendar == null) {
            return null;
        }
        try {
            return parts.waits().forAnswer(settings.containers().of(ContainerKind.CALENDAR).resolve(mailbox, calendar));
        } catch (OutlookNotFoundException e) {
            throw new IllegalArgumentException("The option calendar is '" + calendar + "'. " + e.getMessage(), e);
        }
    }

    private ItemSource changes(CalendarEvents events, PositionText stored, Instant startedAt) {
        GraphCalendar calendar = new GraphCalendar(events, parts);
        WindowSchedule schedule = new WindowSchedule(settings.events().windowBefore(), settings.events().windowAhead());
        CalendarPosition position
                = stored.read(text -> CalendarPositionFormat.read(text, CalendarChanges.query(events)));
        boolean isNew = position == null;
        if (isNew) {
            position = CalendarPosition.beginning(schedule.window(parts.clock().instant()), from(startedAt));
        } else {
            takeOver(events.mailbox(), position);
        }
        position.from(origin());
        CalendarWalk walk = new CalendarWalk(calendar, position, schedule, wanted(), parts.clock());
        if (isNew && Instant.MAX.equals(from(startedAt))) {
            walk.takeAsTold();
            walk.drop();
        }
        return new CalendarChanges(events, calendar, walk, stored, parts);
    }

    private Origin origin() {
        return Origin.of(parts.client(), settings.query().immutableIds());
    }

    /** A position of another API begins anew, and knows what was told by the ids that events have now. */
    private void takeOver(String mailbox, CalendarPosition position) {
        Origin former = Origin.former(position.origin(), origin());
        if (former.equals(origin())) {
            return;
        }
        FormerIds formerIds = new FormerIds(parts, mailbox, former, origin());
        if (formerIds.canTranslate()) {
            position.translate(formerIds.translated(position.ids()));
        } else {
            position.forgetTold();
        }
        position.enumerate(position.window());
    }

    private void takeOver(String mailbox, StartMemory memory) {
        FormerIds formerIds = new FormerIds(parts, mailbox, Origin.former(memory.origin(), origin()), origin());
        if (formerIds.canTranslate()) {
            memory.translate(formerIds.translated(memory.ids()));
        }
    }

    /** Events that were made before are passed over by the first walk; null for none. */
    private Instant from(Instant startedAt) {
        Instant from = settings.startFrom().instant();
        if (from == null) {
            return startedAt == null ? Instant.MAX : startedAt;
        }
        return Instant.MIN.equals(from) ? null : from;
    }

    private Set<EventChange> wanted() {
        return settings.changeTypes().stream().map(ChangeType::name).map(EventChange::valueOf).collect(Collectors.toSet());
    }

    private ItemSource starting(CalendarEvents events, PositionText stored, Instant startedAt) {
        GraphCalendar calendar = new GraphCalendar(events, parts);
        Instant now = parts.clock().instant();
        StartMemory memory = stored.read(StartMemory::read);
        if (memory == null) {
            memory = new StartMemory(startedAt == null ? now : startedAt);
        } else {
            takeOver(events.mailbox(), memory);
        }
        memory.from(origin());
        Duration before = settings.events().startingBefore();
        WindowSchedule schedule = new WindowSchedule(Duration.ZERO, before.plus(AGENDA));
        CalendarWalk walk = new CalendarWalk(
                calendar, CalendarPosition.beginning(schedule.window(now), null), schedule,
                EnumSet.allOf(EventChange.class), parts.clock());
        Agenda agenda = new Agenda(before, EventResource.zone(settings), memory);
        return new StartingEvents(events, calendar, walk, agenda, memory, stored, parts);
    }
}
