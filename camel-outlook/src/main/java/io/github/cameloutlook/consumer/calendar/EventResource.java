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

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.position.PositionRepository;
import io.github.cameloutlook.consumer.position.PropertyPlace;
import io.github.cameloutlook.consumer.position.StatePlace;
import io.github.cameloutlook.consumer.position.Timestamps;
import io.github.cameloutlook.consumer.source.ConsumedResource;
import io.github.cameloutlook.consumer.source.ConsumerParts;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.consumer.source.Item;
import io.github.cameloutlook.consumer.source.ItemDelivery;
import io.github.cameloutlook.consumer.source.SourceFactory;
import io.github.cameloutlook.consumer.source.Subscribable;
import io.github.cameloutlook.model.TimeZoneNames;
import io.github.cameloutlook.operation.catalogue.ContainerKind;
import io.github.cameloutlook.operation.request.EventRequests;
import io.github.cameloutlook.operation.request.SubscriptionRequests;

/** The events of one calendar: their changes in a window that moves with time, or those that are about to begin. */
public final class EventResource implements ConsumedResource {

    /** A consumer of each mode may have the same name: each has a position of its own. */
    private static final String STARTING = "starting";

    private final ConsumerSettings settings;

    public EventResource(ConsumerSettings settings) {
        this.settings = settings;
    }

    /** Where whole days begin. */
    static ZoneId zone(ConsumerSettings settings) {
        String name = settings.events().timeZone();
        return name == null ? ZoneOffset.UTC : TimeZoneNames.zone(name);
    }

    @Override
    public String name() {
        return settings.mode() == ConsumerSettings.Mode.STARTING ? STARTING : settings.resource();
    }

    @Override
    public StatePlace statePlace() {
        return new PropertyPlace(
                settings.client(), (mailbox, calendar) -> calendarId(mailbox).thenApply(EventRequests::calendar),
                "Calendars.ReadWrite");
    }

    @Override
    public Subscribable subscribable() {
        return new Subscribable(
                (mailbox, select) -> calendarId(mailbox).thenApply(id -> SubscriptionRequests.events(mailbox, id, select)),
                Subscribable.SEVEN_DAYS);
    }

    private CompletableFuture<String> calendarId(String mailbox) {
        String calendar = settings.events().calendar();
        return calendar == null
                ? CompletableFuture.completedFuture(null)
                : settings.containers().of(ContainerKind.CALENDAR).resolve(mailbox, calendar);
    }

    @Override
    public SourceFactory sources(ConsumerParts parts, PositionRepository positions, int rememberedItems) {
        return new EventSources(name(), settings, parts, positions.states());
    }

    /** Who is told of a beginning twice is misled; and beginnings are few. */
    @Override
    public Duration commitInterval(Duration configured) {
        return settings.mode() == ConsumerSettings.Mode.STARTING ? Duration.ZERO : configured;
    }

    @Override
    public ItemDelivery delivery(ConsumerParts parts) {
        return new EventDelivery(settings.events().calendar());
    }

    /** Of what enters the window as time goes on nobody can say how late it is told. */
    @Override
    public Instant happened(Item item) {
        if (item.changeType() == ChangeType.starting) {
            return due(item);
        }
        return item.isRemoved() || item.changeType() == ChangeType.created
                ? null : Timestamps.read(item.properties(), "lastModifiedDateTime");
    }

    private Instant due(Item item) {
        try {
            EventTimes times = EventTimes.of(item.properties());
            return Appointment.of(item.id(), times, zone(settings)).start()
                    .minus(settings.events().startingBefore());
        } catch (DateTimeException e) {
            return null; // one that could not be read
        }
    }
}
