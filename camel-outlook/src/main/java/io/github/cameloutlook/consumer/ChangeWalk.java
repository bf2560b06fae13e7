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
package io.github.cameloutlook.consumer;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.client.DeltaWalk;
import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookSyncStateException;
import io.github.cameloutlook.client.Page;
import io.github.cameloutlook.client.PageReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks over one kind of change in one folder, page by page, and moves its {@link WalkPosition} once a page is dealt
 * with.
 */
final class ChangeWalk {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeWalk.class);

    private final String mailbox;
    private final String folderId;
    private final ChangeType changeType;
    private final FolderView view;
    private final OutlookClient client;
    private final StoppableWaits waits;
    private final WalkPosition position;
    private final Deque<Item> due = new ArrayDeque<>();
    private final Set<String> handedOut = new HashSet<>();
    private final WaitingReader reader = new WaitingReader();
    private DeltaWalk round;
    private Page inHand;
    private Instant oldestInHand;
    private Instant oldestBefore;
    private boolean roundDone;
    private boolean restarted;

    ChangeWalk(String mailbox, String folderId, ChangeType changeType, FolderView view, OutlookClient client,
               StoppableWaits waits, WalkPosition position) {
        this.mailbox = mailbox;
        this.folderId = folderId;
        this.changeType = changeType;
        this.view = view;
        this.client = client;
        this.waits = waits;
        this.position = position;
    }

    WalkPosition position() {
        return position;
    }

    ChangeType changeType() {
        return changeType;
    }

    /** Begins a poll: one round, or the rest of one. */
    void begin() {
        roundDone = false;
        restarted = false;
    }

    /** Forgets what was fetched and not dealt with; its link is called again. */
    void drop() {
        due.clear();
        handedOut.clear();
        inHand = null;
        round = null;
    }

    /** The request for the next page, of at most so many items. */
    OutlookRequest request(int size) {
        OutlookRequest start = start(size);
        return position.link() == null ? start : PageReader.continuation(start, position.link());
    }

    private OutlookRequest start(int size) {
        return delta(size).build();
    }

    private OutlookRequest.Builder delta(int size) {
        Enumeration enumeration = position.enumeration();
        boolean newestFirst = enumeration != null && enumeration.from() != null;
        return view.delta(mailbox, folderId, changeType, newestFirst, size);
    }

    /** The next items that are due, at most so many; empty at the end of the round. */
    List<Item> next(int most) {
        while (due.isEmpty()) {
            if (!handedOut.isEmpty() || roundDone) {
                return List.of();
            }
            fetch();
        }
        List<Item> items = new ArrayList<>();
        while (items.size() < most && !due.isEmpty()) {
            Item item = due.poll();
            handedOut.add(item.id());
            items.add(item);
        }
        return items;
    }

    private void fetch() {
        Page page;
        try {
            page = waits.forAnswer(round().next(), reader);
        } catch (OutlookSyncStateException e) {
            if (restarted) {
                throw e;
            }
            LOG.warn("The service no longer knows the position of the {} walk over folder {} of mailbox {}: the folder is"
                     + " read anew, and what was delivered is passed over. ({})",
                    changeType, view.folder(), mailbox, e.getMessage());
            restarted = true;
            round = null;
            oldestBefore = null;
            position.restart();
            return;
        }
        take(page);
    }

    /** The walk of the client, from the link that is next; it notices pages that repeat and rounds that do not end. */
    private DeltaWalk round() {
        if (round == null) {
            OutlookRequest start = delta(view.pageSize()).reader(reader).build();
            round = position.link() == null
                    ? DeltaWalk.from(client, start) : DeltaWalk.from(client, start, position.link());
        }
        return round;
    }

    /** Takes a page that was asked for with {@link #request}. */
    void take(Page page) {
        if (page.nextLink() == null && page.deltaLink() == null) {
            throw new IllegalStateException(
                    "The service ended the walk over folder " + view.folder() + " of mailbox " + mailbox
                                            + " without a delta link. The position stays where it is");
        }
        inHand = page;
        oldestInHand = null;
        Map<String, Item> byId = new LinkedHashMap<>();
        for (Map<String, Object> properties : page.items()) {
            Item item = item(properties);
            if (isDue(item)) {
                // of several entries for an item the last one is the latest
                byId.put(item.id(), item);
            }
        }
        List<Item> items = new ArrayList<>(byId.values());
        items.sort(Comparator.comparing(item -> String.valueOf(item.properties().get("receivedDateTime"))));
        due.addAll(items);
        pageDoneIfSettled();
    }

    private Item item(Map<String, Object> properties) {
        if (!(properties.get("id") instanceof String id)) {
            throw new IllegalStateException(
                    "The service returned an item without id in folder " + view.folder() + " of mailbox " + mailbox);
        }
        String reason = null;
        if (properties.get("@removed") instanceof Map<?, ?> removed) {
            reason = removed.get("reason") instanceof String text ? text : "deleted";
        }
        return new Item(id, changeType, properties, 0, reason);
    }

    private boolean isDue(Item item) {
        if (item.isRemoved() || changeType == ChangeType.deleted) {
            return item.isRemoved() && changeType == ChangeType.deleted && !isSeenInRound(item);
        }
        position.met(item.properties());
        noteOrder(item);
        boolean updates = changeType == ChangeType.updated;
        if (position.passesOver(item.id(), item.properties(), updates)) {
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
        if (oldestInHand == null || received.isBefore(oldestInHand)) {
            oldestInHand = received;
        }
    }

    /** The item is dealt with, well or badly. */
    void settled(Item item) {
        position.dealtWith(item.id(), (String) item.properties().get("@odata.etag"));
        handedOut.remove(item.id());
        pageDoneIfSettled();
    }

    private void pageDoneIfSettled() {
        if (inHand == null || !due.isEmpty() || !handedOut.isEmpty()) {
            return;
        }
        if (inHand.nextLink() != null) {
            position.pageDone(inHand.nextLink(), oldestInHand);
            oldestBefore = oldestInHand == null ? oldestBefore : oldestInHand;
        } else {
            position.roundDone(inHand.deltaLink());
            oldestBefore = null;
            roundDone = true;
            round = null;
        }
        inHand = null;
    }
}
