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

import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.position.Enumeration;
import io.github.cameloutlook.consumer.position.SeenItems;
import io.github.cameloutlook.consumer.position.Timestamps;
import io.github.cameloutlook.consumer.position.WalkPosition;
import io.github.cameloutlook.consumer.source.ChangeReading;
import io.github.cameloutlook.consumer.source.Item;

/**
 * Reads the walk over one kind of change of the messages of a folder: the service tells kinds apart when it is asked
 * for one only.
 */
final class MessageReading implements ChangeReading {

    private static final Comparator<Item> BY_RECEIPT
            = Comparator.comparing(item -> String.valueOf(item.properties().get("receivedDateTime")));

    private final FolderMessages messages;
    private final ChangeType changeType;
    private final WalkPosition position;
    private Instant oldestInPage;
    private Instant oldestBefore;

    MessageReading(FolderMessages messages, ChangeType changeType, WalkPosition position) {
        this.messages = messages;
        this.changeType = changeType;
        this.position = position;
    }

    @Override
    public WalkPosition position() {
        return position;
    }

    @Override
    public OutlookRequest.Builder delta(int size) {
        Enumeration enumeration = position.enumeration();
        boolean newestFirst = enumeration != null && enumeration.from() != null;
        return messages.delta(changeType, newestFirst, size);
    }

    @Override
    public boolean tellsOf(ChangeType kind) {
        return kind == changeType;
    }

    @Override
    public void beginRound() {
        oldestBefore = null;
    }

    @Override
    public void beginPage() {
        oldestInPage = null;
    }

    @Override
    public Item read(String id, Map<String, Object> properties, String reason) {
        Item item = new Item(id, changeType, properties, 0, reason);
        return isDue(item) ? item : null;
    }

    private boolean isDue(Item item) {
        if (item.isRemoved() || changeType == ChangeType.deleted) {
            return item.isRemoved() && changeType == ChangeType.deleted && !isSeenInRound(item);
        }
        position.met(item.properties());
        noteOrder(item);
        boolean updates = changeType == ChangeType.updated;
        if (position.passesOver(item.id(), item.properties(), updates)) {
            position.passed(item.id(), item.properties());
            return false;
        }
        // while the folder is enumerated, the service returns new messages in the walk over updates, too
        return !updates || position.enumeration() == null || position.seen.sight(item.id()) != null
                || !position.enumeration().isArrival(item.properties());
    }

    private boolean isSeenInRound(Item item) {
        SeenItems.Sight sight = position.seen.sight(item.id());
        return sight != null && sight.inOpenRound();
    }

    private void noteOrder(Item item) {
        Enumeration enumeration = position.enumeration();
        if (enumeration == null || enumeration.from() == null) {
            return;
        }
        Instant received = Timestamps.read(item.properties(), "receivedDateTime");
        if (received == null) {
            return;
        }
        if (oldestBefore != null && received.isAfter(oldestBefore) && !enumeration.isTouched(item.properties())) {
            position.begin(enumeration.unordered());
        }
        if (oldestInPage == null || received.isBefore(oldestInPage)) {
            oldestInPage = received;
        }
    }

    @Override
    public Comparator<Item> order() {
        return BY_RECEIPT;
    }

    @Override
    public void settled(Item item) {
        position.dealtWith(item.id(), (String) item.properties().get("@odata.etag"));
    }

    @Override
    public void pageDone() {
        position.downTo(oldestInPage);
        oldestBefore = oldestInPage == null ? oldestBefore : oldestInPage;
    }
}
