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

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.position.Enumeration;
import io.github.cameloutlook.consumer.position.SeenItems;
import io.github.cameloutlook.consumer.position.Timestamps;
import io.github.cameloutlook.consumer.position.WalkPosition;
import io.github.cameloutlook.consumer.source.ChangeReading;
import io.github.cameloutlook.consumer.source.Item;

/**
 * Reads a walk whose entries do not say what kind of change they are: the service tells only that an item is there, or
 * that it is gone.
 * <p>
 * An item that is not remembered is new, as long as everything is remembered that is there. Once there are more items
 * than can be remembered, the dates of an item tell whether it came into being since the last round or was there
 * before; an item without dates then counts as updated. An item that is remembered in the very same state is no news:
 * the service repeats items, and tells of changes that nobody asked about, such as the counts of a folder.
 */
final class CollectionReading implements ChangeReading {

    private final WatchedItems items;
    private final Set<ChangeType> wanted;
    private final WalkPosition position;

    CollectionReading(WatchedItems items, Set<ChangeType> wanted, WalkPosition position) {
        this.items = items;
        this.wanted = wanted;
        this.position = position;
    }

    @Override
    public WalkPosition position() {
        return position;
    }

    @Override
    public OutlookRequest.Builder delta(int size) {
        return items.delta(size);
    }

    @Override
    public boolean tellsOf(ChangeType changeType) {
        return true;
    }

    @Override
    public Item read(String id, Map<String, Object> properties, String reason) {
        ChangeType kind;
        if (reason != null) {
            kind = isNewsThatGone(id) ? ChangeType.deleted : null;
        } else {
            position.met(properties);
            kind = kind(id, properties);
        }
        if (kind != null && wanted.contains(kind)) {
            return new Item(id, kind, properties, 0, reason);
        }
        learn(id, properties, kind);
        return null;
    }

    private boolean isNewsThatGone(String id) {
        SeenItems.Sight sight = position.seen.sight(id);
        if (sight != null) {
            return !sight.isGone();
        }
        // what was never there for this consumer is no loss; only a memory with gaps cannot tell
        return position.enumeration() == null && !position.seen.isComplete();
    }

    /** The kind of change that an item is that is there; null when it is no news. */
    private ChangeType kind(String id, Map<String, Object> properties) {
        SeenItems.Sight sight = position.seen.sight(id);
        if (sight != null && !sight.isGone()) {
            String state = items.kind().state().apply(properties);
            boolean same = state == null ? sight.inOpenRound() : sight.isOf(state);
            return same ? null : ChangeType.updated;
        }
        Enumeration enumeration = position.enumeration();
        if (enumeration != null && enumeration.from() != null) {
            return since(enumeration.from(), properties);
        }
        if (position.seen.isComplete()) {
            return ChangeType.created;
        }
        return enumeration == null ? afterLastRound(properties) : since(enumeration.since(), properties);
    }

    /** The kind of change since an instant; null when the item was there before and has not changed since. */
    private ChangeType since(Instant instant, Map<String, Object> properties) {
        if (instant == null || Instant.MIN.equals(instant)) {
            return ChangeType.created;
        }
        Instant created = Timestamps.read(properties, "createdDateTime");
        if (created != null && !created.isBefore(instant)) {
            return ChangeType.created;
        }
        Instant modified = Timestamps.read(properties, "lastModifiedDateTime");
        return modified == null || !modified.isBefore(instant) ? ChangeType.updated : null;
    }

    private ChangeType afterLastRound(Map<String, Object> properties) {
        Instant newest = Timestamps.parse(position.newestSeen());
        Instant created = Timestamps.read(properties, "createdDateTime");
        return created != null && (newest == null || !created.isBefore(newest.minus(WalkPosition.OVERLAP)))
                ? ChangeType.created : ChangeType.updated;
    }

    private void learn(String id, Map<String, Object> properties, ChangeType kind) {
        if (kind == ChangeType.deleted) {
            position.left(id);
        } else if (kind != null) {
            position.dealtWith(id, items.kind().state().apply(properties));
        } else if (position.enumeration() != null && position.seen.sight(id) == null && !properties.containsKey("@removed")) {
            // what was dealt with is worth more than what was there before
            position.known(id, items.kind().state().apply(properties));
        }
    }

    @Override
    public Comparator<Item> order() {
        return Comparator.comparing(item -> String.valueOf(item.properties().get("lastModifiedDateTime")));
    }

    @Override
    public void settled(Item item) {
        if (item.isRemoved()) {
            position.left(item.id());
        } else {
            position.dealtWith(item.id(), items.kind().state().apply(item.properties()));
        }
    }

    @Override
    public void leftByUs(String id) {
        position.left(id);
    }
}
