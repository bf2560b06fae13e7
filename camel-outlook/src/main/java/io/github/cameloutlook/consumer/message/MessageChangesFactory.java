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
import java.util.Set;

import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.position.Enumeration;
import io.github.cameloutlook.consumer.position.Origin;
import io.github.cameloutlook.consumer.position.Position;
import io.github.cameloutlook.consumer.position.PositionRepository;
import io.github.cameloutlook.consumer.position.SeenItems;
import io.github.cameloutlook.consumer.position.StartFrom;
import io.github.cameloutlook.consumer.position.WalkPosition;
import io.github.cameloutlook.consumer.source.ChangeWalk;
import io.github.cameloutlook.consumer.source.ConsumerParts;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.consumer.source.DeltaChanges;
import io.github.cameloutlook.consumer.source.FormerIds;
import io.github.cameloutlook.consumer.source.ItemCompletion;
import io.github.cameloutlook.consumer.source.ItemSource;
import io.github.cameloutlook.consumer.source.SourceFactory;

/** Opens the changes of the messages of a folder: a walk, with a position of its own, for each kind of change. */
final class MessageChangesFactory implements SourceFactory {

    private final ConsumerSettings settings;
    private final FolderView view;
    private final FolderOpening opening;
    private final ConsumerParts parts;
    private final PositionRepository positions;
    private final Set<ChangeType> changeTypes;
    private final StartFrom startFrom;
    private final int rememberedItems;

    MessageChangesFactory(ConsumerSettings settings, FolderView view, ConsumerParts parts, PositionRepository positions,
                          int rememberedItems) {
        this.settings = settings;
        this.view = view;
        this.opening = new FolderOpening(settings, view, parts);
        this.parts = parts;
        this.positions = positions;
        this.changeTypes = settings.changeTypes();
        this.startFrom = settings.startFrom();
        this.rememberedItems = rememberedItems;
    }

    @Override
    public ItemSource open(String mailbox, Instant startedAt) {
        FolderMessages messages = opening.open(mailbox);
        Position position = position(messages);
        if (position.walks().size() < changeTypes.size()) {
            Snapshot snapshot = Snapshot.take(parts, messages, passesOver());
            begin(position, startedAt == null ? snapshot : snapshot.asOf(startedAt));
        }
        List<ChangeWalk> walks = changeTypes.stream()
                .map(kind -> new ChangeWalk(
                        messages, new MessageReading(messages, kind, position.walk(kind.name())), parts.client(),
                        parts.waits()))
                .toList();
        // without items that come along, walks ask for everything
        ItemCompletion completion = parts.items() == null ? null : new ItemCompletion(messages, view.configured(), parts);
        return new DeltaChanges(
                messages, parts, positions, position, walks, completion, new MessageActions(settings, mailbox, parts));
    }

    private Position position(FolderMessages messages) {
        String query = view.fingerprint();
        Origin origin = Origin.of(parts.client(), settings.query().immutableIds());
        Position position = positions.load(messages.mailbox(), view.folder());
        if (position == null) {
            return new Position(query).from(origin);
        }
        position.retain(changeTypes.stream().map(ChangeType::name).toList());
        Origin former = position.origin() == null ? origin : position.origin();
        if (!former.equals(origin)) {
            return new FormerIds(parts, messages.mailbox(), former, origin).take(
                    position, query, walk -> messages.touched(former.immutableIds(), walk.enumeration().since()));
        }
        position.from(origin);
        // links hold the query they began with: after a change of options the folder is walked anew
        return position.query().equals(query) ? position : position.restarted(query);
    }

    /** Whether any walk passes over messages that are in the folder now. */
    private boolean passesOver() {
        return changeTypes.stream().anyMatch(changeType -> !Instant.MIN.equals(from(changeType)));
    }

    private Instant from(ChangeType changeType) {
        // only what was created can be told from a folder as it is now
        return changeType == ChangeType.created ? startFrom.instant() : null;
    }

    private void begin(Position position, Snapshot snapshot) {
        for (ChangeType changeType : changeTypes) {
            if (position.walk(changeType.name()) != null) {
                continue;
            }
            Instant from = from(changeType);
            WalkPosition walk = new WalkPosition(new SeenItems(rememberedItems));
            walk.begin(new Enumeration(snapshot.latest(), from, null));
            snapshot.before(from).forEach(id -> walk.seen.add(id, null));
            position.put(changeType.name(), walk);
        }
    }
}
