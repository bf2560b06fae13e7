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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.consumer.position.FailedItem;
import io.github.cameloutlook.consumer.position.OwedAction;
import io.github.cameloutlook.consumer.position.Position;
import io.github.cameloutlook.consumer.position.PositionRepository;
import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;

/**
 * The changes of one collection, such as a folder, through the delta query: first what failed before, then one walk per
 * kind of change.
 * <p>
 * Guarantees. The stored position covers an item once its exchange completed, or once the item is on the position's own
 * list of failed ones, which are offered again one by one while the walks go on. It is stored at intervals and at the
 * end of each poll, after the post-actions were sent. So a crash repeats what completed since then and what was in
 * flight, and loses nothing. A failed post-action never makes its item new again: it is kept in the position and tried
 * again.
 */
public final class DeltaChanges implements ItemSource {

    /** A first request for many mailboxes at once asks for small pages: their answers are held together. */
    private static final int PROBE_SIZE = 10;

    /** So that the stored token does not grow old while nothing happens there. */
    private static final Duration REFRESH = Duration.ofHours(6);

    private record Lent(String id, ChangeType changeType) {
    }

    private final WatchedCollection collection;
    private final ConsumerParts parts;
    private final PositionRepository repository;
    private final Position position;
    private final List<ChangeWalk> walks;
    private final ItemCompletion completion;
    private final PostActions actions;
    private final ActionBacklog backlog;
    private final Deque<FailedItem> again = new ArrayDeque<>();
    private final Set<Lent> lent = new HashSet<>();
    private List<OutlookRequest> probes = List.of();
    private Instant storedAt;

    /** @param completion completes items of the walks */
    public DeltaChanges(WatchedCollection collection, ConsumerParts parts, PositionRepository repository, Position position,
                        List<ChangeWalk> walks, ItemCompletion completion, PostActions actions) {
        this.collection = collection;
        this.parts = parts;
        this.repository = repository;
        this.position = position;
        this.walks = List.copyOf(walks);
        this.completion = completion;
        this.actions = actions;
        this.backlog = new ActionBacklog(
                collection.mailbox(), actions, parts.redeliveries().maximum(), parts.reporter(),
                this::doneByUs);
        this.backlog.restore(position.owed());
        this.storedAt = parts.clock().instant();
    }

    /** What we do to an item must not come back as somebody's change. */
    private void doneByUs(PostActions.Result result) {
        for (ChangeWalk walk : walks) {
            if (result.left() && walk.tellsOf(ChangeType.deleted)) {
                walk.leftByUs(result.action().id());
            } else if (result.etag() != null && walk.tellsOf(ChangeType.updated)) {
                walk.position().dealtWith(result.action().id(), result.etag());
            }
        }
    }

    @Override
    public void beginPoll() {
        backlog.retry();
        if (backlog.owed().size() >= Position.MOST_FAILED) {
            throw new RuntimeCamelException(
                    "Post-actions of " + backlog.owed().size() + " items in mailbox " + collection.mailbox()
                                            + " failed and are owed. Nothing is consumed until they can be carried out;"
                                            + " see the failures reported before");
        }
        again.clear();
        again.addAll(position.failed());
        walks.forEach(ChangeWalk::begin);
    }

    @Override
    public List<Item> next(int most) {
        List<Item> items = new ArrayList<>();
        while (items.size() < most && !again.isEmpty()) {
            addAgain(items, again.poll());
        }
        for (ChangeWalk walk : walks) {
            if (!items.isEmpty()) {
                return items;
            }
            int room = Position.MOST_FAILED - position.failed().size() - backlog.failed();
            if (room <= 0) {
                parts.reporter().report("Consuming of mailbox " + collection.mailbox() + " pauses",
                        new IllegalStateException(
                                "Exchanges of " + position.failed().size() + " items and post-actions of "
                                                  + backlog.failed() + " failed. Nothing is consumed until some of them"
                                                  + " complete or are given up"));
                return items;
            }
            items = completed(walk, Math.min(most, room));
        }
        return items;
    }

    private List<Item> completed(ChangeWalk walk, int most) {
        while (true) {
            List<Item> walked = walk.next(most);
            List<Item> items = completion.complete(walked, this::settle, this::unreadable);
            if (!items.isEmpty() || walked.isEmpty()) { // no items would mean that the walk is at its end
                return items;
            }
        }
    }

    private void unreadable(Item item, RuntimeException cause) {
        failed(item, null, cause);
    }

    private void addAgain(List<Item> items, FailedItem failed) {
        if (lent.contains(new Lent(failed.id(), failed.changeType()))) {
            return;
        }
        if (failed.reason() != null) {
            items.add(new Item(
                    failed.id(), failed.changeType(), Map.of("id", failed.id()), failed.attempts(), failed.reason()));
            return;
        }
        try {
            OutlookResponse answer = parts.waits().forAnswer(parts.client().send(collection.get(failed.id())));
            items.add(new Item(failed.id(), failed.changeType(), answer.json(), failed.attempts(), null));
        } catch (OutlookException e) {
            if (OutlookNotFoundException.isGone(e)) {
                position.removeFailed(failed.id(), failed.changeType());
                parts.reporter().report(named(failed)
                                        + ", whose exchange failed before, is gone and cannot be offered again",
                        e);
                return;
            }
            if (parts.blame().isOfItem(collection.look(failed.id()), e)) {
                failedAgain(
                        new Item(failed.id(), failed.changeType(), Map.of("id", failed.id()), failed.attempts(), null), null,
                        e);
                return;
            }
            // the walk goes on: one item that cannot be read must not hold up all others
            parts.reporter().report(named(failed)
                                    + ", whose exchange failed before, could not be read; that is tried again at the next poll",
                    e);
        }
    }

    private String named(FailedItem failed) {
        return collection.noun() + " " + failed.id() + " in mailbox " + collection.mailbox();
    }

    @Override
    public boolean isToBlame(Item item, RuntimeException failure) {
        return parts.blame().isOfItem(collection.look(item.id()), failure);
    }

    @Override
    public void lend(Item item) {
        lent.add(new Lent(item.id(), item.changeType()));
        position.addFailed(new FailedItem(item.id(), item.changeType(), item.failures(), item.reason()));
        walk(item).settled(item);
    }

    @Override
    public void completed(Item item) {
        settle(item);
        position.removeFailed(item.id(), item.changeType());
        OwedAction action = actions.onCompletion(item);
        if (action != null) {
            owe(action);
        }
    }

    @Override
    public void failed(Item item, Exchange exchange, Throwable cause) {
        settle(item);
        failedAgain(item, exchange, cause);
    }

    private void failedAgain(Item item, Exchange exchange, Throwable cause) {
        Redeliveries.Verdict verdict = parts.redeliveries().afterFailure(item);
        if (verdict == Redeliveries.Verdict.OFFER_AGAIN) {
            position.addFailed(new FailedItem(item.id(), item.changeType(), item.failures() + 1, item.reason()));
        } else {
            position.removeFailed(item.id(), item.changeType());
        }
        if (verdict == Redeliveries.Verdict.QUARANTINE) {
            owe(actions.onFailure(item));
        }
        parts.reporter().report(verdict.describe(item, collection), exchange, cause);
    }

    private void settle(Item item) {
        lent.remove(new Lent(item.id(), item.changeType()));
        walk(item).settled(item);
    }

    private ChangeWalk walk(Item item) {
        return walks.stream().filter(walk -> walk.tellsOf(item.changeType())).findFirst().orElseThrow();
    }

    private void owe(OwedAction action) {
        backlog.add(action);
        if (backlog.isFull()) {
            backlog.flush();
        }
    }

    @Override
    public void commit() {
        backlog.flush();
        position.owe(backlog.owed());
        Instant now = parts.clock().instant();
        if (position.isChanged() || Duration.between(storedAt, now).compareTo(REFRESH) > 0) {
            repository.store(collection.mailbox(), collection.container(), position);
            storedAt = now;
        }
    }

    @Override
    public boolean isUnfinished() {
        return !position.failed().isEmpty() || !backlog.isIdle();
    }

    @Override
    public List<OutlookRequest> probes() {
        boolean enumerating = walks.stream().anyMatch(walk -> walk.position().link() == null);
        probes = isUnfinished() || enumerating ? List.of() : walks.stream().map(walk -> walk.request(PROBE_SIZE)).toList();
        return probes;
    }

    @Override
    public void probed(List<OutlookResponse> answers) {
        for (int index = 0; index < walks.size(); index++) {
            walks.get(index).take(parts.pages().read(probes.get(index), answers.get(index)));
        }
    }

    @Override
    public void endPoll() {
        again.clear();
        walks.forEach(ChangeWalk::drop);
    }
}
