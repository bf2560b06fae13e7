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
package io.github.cameloutlook.consumer.collection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.github.cameloutlook.client.DeltaWalk;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.Page;
import io.github.cameloutlook.consumer.position.Enumeration;
import io.github.cameloutlook.consumer.position.Origin;
import io.github.cameloutlook.consumer.position.Position;
import io.github.cameloutlook.consumer.position.PositionRepository;
import io.github.cameloutlook.consumer.position.SeenItems;
import io.github.cameloutlook.consumer.position.WalkPosition;
import io.github.cameloutlook.consumer.source.ChangeWalk;
import io.github.cameloutlook.consumer.source.ConsumerParts;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.consumer.source.DeltaChanges;
import io.github.cameloutlook.consumer.source.FormerIds;
import io.github.cameloutlook.consumer.source.ItemCompletion;
import io.github.cameloutlook.consumer.source.ItemSource;
import io.github.cameloutlook.consumer.source.PostActions;
import io.github.cameloutlook.consumer.source.SourceFactory;
import io.github.cameloutlook.operation.request.CollectionRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the changes of a collection: one walk for all kinds of change. Waits for the service. */
final class CollectionSources implements SourceFactory {

    private static final Logger LOG = LoggerFactory.getLogger(CollectionSources.class);

    private static final String WALK = "all";

    private final ConsumerSettings settings;
    private final CollectionKind kind;
    private final ConsumerParts parts;
    private final PositionRepository positions;
    private final int rememberedItems;

    CollectionSources(ConsumerSettings settings, CollectionKind kind, ConsumerParts parts, PositionRepository positions,
                      int rememberedItems) {
        this.settings = settings;
        this.kind = kind;
        this.parts = parts;
        this.positions = positions;
        this.rememberedItems = rememberedItems;
    }

    @Override
    public ItemSource open(String mailbox, Instant startedAt) {
        WatchedItems items = new WatchedItems(mailbox, kind, settings.query(), requests(mailbox));
        PostActions actions = settings.actions().any()
                ? CollectionActions.open(settings, items, parts) : PostActions.NONE;
        Position position = position(items, startedAt);
        CollectionReading reading = new CollectionReading(items, settings.changeTypes(), position.walk(WALK));
        ChangeWalk walk = new ChangeWalk(items, reading, parts.client(), parts.waits());
        return new DeltaChanges(
                items, parts, positions, position, List.of(walk),
                ItemCompletion.ofParts(items, kind.needed(), parts), actions);
    }

    private CollectionRequests requests(String mailbox) {
        try {
            return parts.waits().forAnswer(kind.requests().find(mailbox, settings.query().container()));
        } catch (OutlookNotFoundException e) {
            throw new IllegalArgumentException(
                    "What is to be consumed, '" + settings.query().container() + "', was not found. " + e.getMessage(), e);
        }
    }

    private Position position(WatchedItems items, Instant startedAt) {
        String query = fingerprint();
        Origin origin = Origin.of(parts.client(), items.hasImmutableIds());
        Position position = positions.load(items.mailbox(), items.container());
        if (position == null) {
            Position first = new Position(query).from(origin);
            first.put(WALK, begin(items, startedAt));
            return first;
        }
        Origin former = Origin.former(position.origin(), origin);
        if (!former.equals(origin) && kind.dated()) {
            // contacts are told apart by what is remembered of each, so all of them are looked up
            return new FormerIds(parts, items.mailbox(), former, origin).take(
                    position, query, walk -> items.all(former.immutableIds()));
        }
        position.from(origin);
        if (position.query().equals(query) && former.api() == origin.api()) {
            return position;
        }
        // links hold the query they began with: after a change of options everything is walked anew
        Position restarted = position.restarted(query);
        if (!kind.dated()) {
            // what tells two states apart is made of what is selected, so those that are remembered compare with nothing
            LOG.warn("The options of the consumer of {} were changed: what changed there since its last poll is not told",
                    items.description());
            restarted.put(WALK, stock(items));
        }
        return restarted;
    }

    private String fingerprint() {
        String text = String.join("\n", String.valueOf(WatchedItems.selected(settings.query(), kind)),
                String.valueOf(settings.query().expand()));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private WalkPosition begin(WatchedItems items, Instant startedAt) {
        Instant from = settings.startFrom().instant();
        if (from == null && startedAt != null && kind.dated()) {
            // the service could not be reached at the start: what came since then is new
            from = startedAt.truncatedTo(ChronoUnit.SECONDS);
        }
        if (from == null) {
            return stock(items);
        }
        WalkPosition walk = new WalkPosition(new SeenItems(rememberedItems));
        walk.begin(new Enumeration(from, from, null));
        return walk;
    }

    /** Learns everything that is there now, and nothing of it is news. */
    private WalkPosition stock(WatchedItems items) {
        WalkPosition walk = new WalkPosition(new SeenItems(rememberedItems));
        CollectionReading stock = new CollectionReading(items, Set.of(), walk);
        walk.begin(new Enumeration(Instant.MAX, Instant.MAX, null));
        DeltaWalk round = DeltaWalk.from(parts.client(), items.delta(items.pageSize()).build());
        while (true) {
            Page page = parts.waits().forAnswer(round.next());
            for (Map<String, Object> properties : page.items()) {
                if (properties.get("id") instanceof String id && !properties.containsKey("@removed")) {
                    stock.read(id, properties, null);
                }
            }
            if (page.nextLink() == null) {
                walk.roundDone(page.deltaLink());
                return walk;
            }
        }
    }
}
