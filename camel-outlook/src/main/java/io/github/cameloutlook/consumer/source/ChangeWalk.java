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
package io.github.cameloutlook.consumer.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
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
import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.position.WalkPosition;
import io.github.cameloutlook.consumer.waiting.StoppableWaits;
import io.github.cameloutlook.consumer.waiting.WaitingReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks over the changes of one collection, page by page, and moves its {@link WalkPosition} once a page is dealt with.
 * What the entries mean is read by a {@link ChangeReading}.
 */
public final class ChangeWalk {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeWalk.class);

    private final WatchedCollection collection;
    private final ChangeReading reading;
    private final OutlookClient client;
    private final StoppableWaits waits;
    private final WalkPosition position;
    private final Deque<Item> due = new ArrayDeque<>();
    private final Set<String> handedOut = new HashSet<>();
    private final WaitingReader reader = new WaitingReader();
    private DeltaWalk round;
    private Page inHand;
    private boolean roundDone;
    private boolean restarted;

    /** Begins where the position of the reading is. */
    public ChangeWalk(WatchedCollection collection, ChangeReading reading, OutlookClient client, StoppableWaits waits) {
        this.collection = collection;
        this.reading = reading;
        this.client = client;
        this.waits = waits;
        this.position = reading.position();
    }

    WalkPosition position() {
        return position;
    }

    boolean tellsOf(ChangeType changeType) {
        return reading.tellsOf(changeType);
    }

    /** An item left the collection because of what was done to it here. */
    void leftByUs(String id) {
        reading.leftByUs(id);
    }

    /** Begins a poll: one round, or the rest of one. */
    public void begin() {
        roundDone = false;
        restarted = false;
    }

    /** Forgets what was fetched and not dealt with; its link is called again. */
    public void drop() {
        due.clear();
        handedOut.clear();
        inHand = null;
        round = null;
    }

    /** The request for the next page, of at most so many items. */
    OutlookRequest request(int size) {
        OutlookRequest start = reading.delta(size).build();
        return position.link() == null ? start : PageReader.continuation(start, position.link());
    }

    /** The next items that are due, at most so many; empty at the end of the round. */
    public List<Item> next(int most) {
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
            LOG.warn("The service no longer knows the position of the walk over the changes of {}: everything is read anew,"
                     + " and what was delivered is passed over. ({})",
                    collection.description(), e.getMessage());
            restarted = true;
            round = null;
            reading.beginRound();
            position.restart();
            return;
        }
        take(page);
    }

    /** The walk of the client, from the link that is next; it notices pages that repeat and rounds that do not end. */
    private DeltaWalk round() {
        if (round == null) {
            OutlookRequest start = reading.delta(collection.pageSize()).reader(reader).build();
            round = position.link() == null
                    ? DeltaWalk.from(client, start) : DeltaWalk.from(client, start, position.link());
        }
        return round;
    }

    /** Takes a page that was asked for with {@link #request}. */
    void take(Page page) {
        if (page.nextLink() == null && page.deltaLink() == null) {
            throw new IllegalStateException(
                    "The service ended the walk over " + collection.description()
                                            + " without a delta link. The position stays where it is");
        }
        inHand = page;
        reading.beginPage();
        Map<String, Item> byId = new LinkedHashMap<>();
        for (Map<String, Object> properties : page.items()) {
            Item item = read(properties);
            if (item != null) {
                // of several entries for an item the last one is the latest
                byId.put(item.id(), item);
            }
        }
        byId.values().stream().sorted(reading.order()).forEach(due::add);
        pageDoneIfSettled();
    }

    private Item read(Map<String, Object> properties) {
        if (!(properties.get("id") instanceof String id)) {
            throw new IllegalStateException("The service returned an item without id in " + collection.description());
        }
        String reason = null;
        if (properties.get("@removed") instanceof Map<?, ?> removed) {
            reason = removed.get("reason") instanceof String text ? text : "deleted";
        }
        return reading.read(id, properties, reason);
    }

    /** The item is dealt with, well or badly. */
    public void settled(Item item) {
        reading.settled(item);
        handedOut.remove(item.id());
        pageDoneIfSettled();
    }

    private void pageDoneIfSettled() {
        if (inHand == null || !due.isEmpty() || !handedOut.isEmpty()) {
            return;
        }
        if (inHand.nextLink() != null) {
            position.pageDone(inHand.nextLink());
            reading.pageDone();
        } else {
            position.roundDone(inHand.deltaLink());
            reading.beginRound();
            roundDone = true;
            round = null;
        }
        inHand = null;
    }
}
