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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the walk over the messages of a folder where the service tells only that a message is there, or that it is
 * gone.
 * <p>
 * A message that is not remembered is new, as long as everything is remembered that is there. Once the folder has more
 * messages than can be remembered, dates tell what came into being since the last round. What is older may have been
 * moved here, or only changed: then it counts as updated if updates are asked for, else as created. So it can be told
 * twice, but is never lost. What comes without its dates is but a part of a message, and so an update for sure.
 */
final class MixedReading implements ChangeReading {

    private static final Logger LOG = LoggerFactory.getLogger(MixedReading.class);

    private static final String CREATED = "createdDateTime";
    private static final Comparator<Item> BY_RECEIPT
            = Comparator.comparing(item -> String.valueOf(item.properties().get("receivedDateTime")));

    private final FolderMessages messages;
    private final Set<ChangeType> wanted;
    private final WalkPosition position;
    private boolean warned;

    MixedReading(FolderMessages messages, Set<ChangeType> wanted, WalkPosition position) {
        this.messages = messages;
        this.wanted = Set.copyOf(wanted);
        this.position = position;
    }

    @Override
    public WalkPosition position() {
        return position;
    }

    @Override
    public OutlookRequest.Builder delta(int size) {
        return messages.delta(null, false, size);
    }

    @Override
    public boolean tellsOf(ChangeType changeType) {
        return true;
    }

    @Override
    public void beginRound() {
        if (!warned && !position.seen.isComplete()) {
            warned = true;
            LOG.warn("There are more messages in {} than are remembered. A message that was there before the last round, or is"
                     + " moved there later, counts as {} when it is changed",
                    messages.description(), ChangeType.updated == doubtful() ? "updated" : "created");
        }
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
        if (reason == null) {
            learn(id, properties, kind);
        } else if (kind != null) {
            position.left(id);
        }
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

    /** The kind of change that a message is that is there; null when it is no news. */
    private ChangeType kind(String id, Map<String, Object> properties) {
        SeenItems.Sight sight = position.seen.sight(id);
        Enumeration enumeration = position.enumeration();
        if (sight != null && !sight.isGone()) {
            String etag = etag(properties);
            boolean known = etag == null ? sight.inOpenRound() : sight.isOf(etag);
            // what carried the timestamp of "now" at the start was there before, in whatever state
            boolean before = enumeration != null && sight.isOfAnyState() && sight.inOpenRound();
            // where an enumeration looks back, a change that is older was told, by a walk over updates perhaps
            boolean old = enumeration != null && !enumeration.isTouched(properties);
            return known || before || old ? null : ChangeType.updated;
        }
        if (enumeration != null) {
            return enumeration.passesOver(properties) ? null : inEnumeration(enumeration, properties);
        }
        if (position.seen.isComplete()) {
            return ChangeType.created;
        }
        if (!properties.containsKey(CREATED)) {
            return ChangeType.updated;
        }
        Instant newest = Timestamps.parse(position.newestSeen());
        return isSince(newest == null ? null : newest.minus(WalkPosition.OVERLAP), properties)
                ? ChangeType.created : doubtful();
    }

    private ChangeType inEnumeration(Enumeration enumeration, Map<String, Object> properties) {
        boolean begun = position.newestSeen() != null;
        boolean remembered = begun && position.seen.isComplete();
        boolean askedFor = enumeration.from() != null && !enumeration.isTouched(properties);
        return remembered || askedFor || isSince(enumeration.since(), properties) ? ChangeType.created : doubtful();
    }

    private static boolean isSince(Instant instant, Map<String, Object> properties) {
        Instant created = Timestamps.read(properties, CREATED);
        return instant == null || created != null && !created.isBefore(instant);
    }

    /** What a message counts as that is new here or only changed: news of a kind that is asked for. */
    private ChangeType doubtful() {
        return wanted.contains(ChangeType.updated) ? ChangeType.updated : ChangeType.created;
    }

    private void learn(String id, Map<String, Object> properties, ChangeType kind) {
        SeenItems.Sight sight = position.seen.sight(id);
        String etag = etag(properties);
        boolean otherState = sight != null && !sight.isGone() && etag != null && !sight.isOf(etag);
        if (kind != null || otherState) {
            position.dealtWith(id, etag);
        } else if (sight == null) {
            position.known(id, etag);
        }
    }

    private static String etag(Map<String, Object> properties) {
        return properties.get("@odata.etag") instanceof String etag ? etag : null;
    }

    @Override
    public Comparator<Item> order() {
        return BY_RECEIPT;
    }

    @Override
    public void settled(Item item) {
        if (item.isRemoved()) {
            position.left(item.id());
        } else {
            position.dealtWith(item.id(), etag(item.properties()));
        }
    }
}
