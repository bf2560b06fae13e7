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
package io.github.cameloutlook.consumer.message;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.position.Enumeration;
import io.github.cameloutlook.consumer.position.Origin;
import io.github.cameloutlook.consumer.position.Position;
import io.github.cameloutlook.consumer.position.PositionRepository;
import io.github.cameloutlook.consumer.position.SeenItems;
import io.github.cameloutlook.consumer.position.WalkPosition;
import io.github.cameloutlook.consumer.source.ChangeReading;
import io.github.cameloutlook.consumer.source.ChangeWalk;
import io.github.cameloutlook.consumer.source.ConsumerParts;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.consumer.source.DeltaChanges;
import io.github.cameloutlook.consumer.source.FormerIds;
import io.github.cameloutlook.consumer.source.ItemCompletion;
import io.github.cameloutlook.consumer.source.ItemSource;
import io.github.cameloutlook.consumer.source.SourceFactory;
import io.github.cameloutlook.dialect.Capability;

/**
 * Opens the changes of the messages of a folder: a walk, with a position of its own, for each kind of change, or one
 * for all of them where the service does not tell them apart.
 */
final class MessageChangesFactory implements SourceFactory {

    /** Name of the walk over all kinds of change. */
    private static final String ALL = "all";

    /** How a walk is to be made. */
    private record Plan(String name, Instant from, Function<WalkPosition, ChangeReading> reading) {
    }

    private final FolderView view;
    private final ConsumerSettings settings;
    private final FolderOpening opening;
    private final ConsumerParts parts;
    private final PositionRepository positions;
    private final int rememberedItems;

    MessageChangesFactory(ConsumerSettings settings, FolderView view, ConsumerParts parts, PositionRepository positions,
                          int rememberedItems) {
        this.settings = settings;
        this.view = view;
        this.opening = new FolderOpening(settings, view, parts);
        this.parts = parts;
        this.positions = positions;
        this.rememberedItems = rememberedItems;
    }

    @Override
    public ItemSource open(String mailbox, Instant startedAt) {
        FolderMessages messages = opening.open(mailbox);
        List<Plan> plans = plans(messages);
        Position position = position(messages, plans);
        if (position.walks().size() < plans.size()) {
            Snapshot snapshot = Snapshot.take(parts, messages, passesOver(plans));
            begin(position, plans, startedAt == null ? snapshot : snapshot.asOf(startedAt));
        }
        List<ChangeWalk> walks = plans.stream()
                .map(plan -> new ChangeWalk(
                        messages, plan.reading().apply(position.walk(plan.name())), parts.client(), parts.waits()))
                .toList();
        ItemCompletion completion = view.itemsApart()
                ? ItemCompletion.ofLean(messages, view.configured(), parts)
                : ItemCompletion.ofParts(messages, view.needed(), parts);
        return new DeltaChanges(
                messages, parts, positions, position, walks, completion, new MessageActions(settings, mailbox, parts));
    }

    private List<Plan> plans(FolderMessages messages) {
        Instant startFrom = settings.startFrom().instant();
        if (!parts.client().has(Capability.KINDS_OF_CHANGES)) {
            return List.of(
                    new Plan(ALL, startFrom, position -> new MixedReading(messages, settings.changeTypes(), position)));
        }
        // only what was created can be told from a folder as it is now
        return settings.changeTypes().stream()
                .map(kind -> new Plan(
                        kind.name(), kind == ChangeType.created ? startFrom : null,
                        position -> new MessageReading(messages, kind, position)))
                .toList();
    }

    private Position position(FolderMessages messages, List<Plan> plans) {
        String query = view.fingerprint();
        Origin origin = Origin.of(parts.client(), settings.query().immutableIds());
        Position position = positions.load(messages.mailbox(), view.folder());
        if (position == null) {
            return new Position(query).from(origin);
        }
        List<String> names = plans.stream().map(Plan::name).toList();
        if (names.contains(ALL) != (position.walk(ALL) != null)) {
            // from an API that tells kinds of change apart, or does not: each walk knows what was delivered
            position.splitInto(names);
        }
        position.retain(names);
        Origin former = Origin.former(position.origin(), origin);
        if (!former.equals(origin)) {
            return new FormerIds(parts, messages.mailbox(), former, origin).take(
                    position, query, walk -> messages.touched(former.immutableIds(), walk.enumeration().since()));
        }
        position.from(origin);
        // links hold the query they began with: after a change of options the folder is walked anew
        return position.query().equals(query) ? position : position.restarted(query);
    }

    /** Whether any walk passes over messages that are in the folder now. */
    private static boolean passesOver(List<Plan> plans) {
        return plans.stream().anyMatch(plan -> !Instant.MIN.equals(plan.from()));
    }

    private void begin(Position position, List<Plan> plans, Snapshot snapshot) {
        for (Plan plan : plans) {
            if (position.walk(plan.name()) != null) {
                continue;
            }
            WalkPosition walk = new WalkPosition(new SeenItems(rememberedItems));
            walk.begin(new Enumeration(snapshot.latest(), plan.from(), null));
            snapshot.before(plan.from()).forEach(id -> walk.seen.add(id, null));
            position.put(plan.name(), walk);
        }
    }
}
