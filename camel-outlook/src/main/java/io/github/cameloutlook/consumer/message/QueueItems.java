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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.client.Page;
import io.github.cameloutlook.client.PageReader;
import io.github.cameloutlook.consumer.position.OwedAction;
import io.github.cameloutlook.consumer.source.ActionBacklog;
import io.github.cameloutlook.consumer.source.ConsumerParts;
import io.github.cameloutlook.consumer.source.Item;
import io.github.cameloutlook.consumer.source.ItemSource;
import io.github.cameloutlook.consumer.source.PostActions;
import io.github.cameloutlook.consumer.source.Redeliveries;
import org.apache.camel.Exchange;

/**
 * Whatever is in the folder and matches the filter, oldest first; a post-action takes a message out of the match.
 * <p>
 * There is no cursor: the match is the truth. Within a poll the list is followed by receivedDateTime, not by paging,
 * because pages shift when messages are taken out while they are read. A message is offered once per poll. One whose
 * post-action failed is not offered again while this consumer runs, only its post-action is tried again; after a
 * restart it is offered again.
 */
public final class QueueItems implements ItemSource {

    private static final int PROBE_SIZE = 10;

    /** Failed messages that are remembered; one that is forgotten is offered again as if for the first time. */
    private static final int MOST_REMEMBERED = 10_000;

    private final FolderMessages messages;
    private final ConsumerParts parts;
    private final PostActions actions;
    private final ActionBacklog backlog;
    private final Deque<Item> due = new ArrayDeque<>();
    private final Set<String> inProgress = new HashSet<>();
    private final Map<String, Integer> failures = new LinkedHashMap<>();
    private final Set<String> passedOver = new HashSet<>();
    private final Set<String> metAtSince = new HashSet<>();
    private String since;
    private OutlookRequest lastRequest;
    private String nextLink;
    private boolean exhausted;
    private boolean failedInPoll;

    QueueItems(FolderMessages messages, PostActions actions, ConsumerParts parts) {
        this.messages = messages;
        this.actions = actions;
        this.parts = parts;
        this.backlog = new ActionBacklog(
                messages.mailbox(), actions, parts.redeliveries().maximum(), parts.reporter(),
                result -> {
                });
    }

    @Override
    public void beginPoll() {
        backlog.retry();
        since = null;
        nextLink = null;
        exhausted = false;
        failedInPoll = false;
        metAtSince.clear();
        due.clear();
    }

    @Override
    public List<Item> next(int most) {
        while (due.isEmpty() && !exhausted) {
            // what completed is out of the match before the match is read again
            backlog.flush();
            fetch();
        }
        List<Item> items = new ArrayList<>();
        while (items.size() < most && !due.isEmpty()) {
            items.add(due.poll());
        }
        return items;
    }

    private void fetch() {
        int size = messages.pageSize();
        OutlookRequest request = nextLink == null
                ? messages.list(since, size) : PageReader.continuation(lastRequest, nextLink);
        lastRequest = request;
        take(parts.waits().forAnswer(parts.pages().first(request)));
    }

    private void take(Page page) {
        boolean progress = false;
        Map<String, Item> candidates = new LinkedHashMap<>();
        for (Map<String, Object> properties : page.items()) {
            String id = String.valueOf(properties.get("id"));
            String received = (String) properties.get("receivedDateTime");
            if (received != null && !received.equals(since)) {
                since = received;
                metAtSince.clear();
                progress = true;
            }
            if (metAtSince.add(id)) {
                progress = true;
                candidates.put(id, new Item(id, null, properties, failures.getOrDefault(id, 0), null));
            }
        }
        candidates.values().stream().filter(this::isFree).forEach(due::add);
        exhausted = page.nextLink() == null;
        // a whole page of one second that was met before: only then is paging the way on
        nextLink = progress ? null : page.nextLink();
    }

    private boolean isFree(Item item) {
        return !inProgress.contains(item.id()) && !passedOver.contains(item.id()) && !backlog.holds(item.id());
    }

    @Override
    public boolean isToBlame(Item item, RuntimeException failure) {
        return parts.blame().isOfItem(messages.look(item.id()), failure);
    }

    @Override
    public void lend(Item item) {
        inProgress.add(item.id());
    }

    @Override
    public void completed(Item item) {
        inProgress.remove(item.id());
        failures.remove(item.id());
        OwedAction action = actions.onCompletion(item);
        if (action != null) {
            owe(action);
        }
    }

    @Override
    public void failed(Item item, Exchange exchange, Throwable cause) {
        inProgress.remove(item.id());
        Redeliveries.Verdict verdict = parts.redeliveries().afterFailure(item);
        switch (verdict) {
            case OFFER_AGAIN -> {
                failures.put(item.id(), item.failures() + 1);
                failedInPoll = true;
            }
            case QUARANTINE -> {
                failures.remove(item.id());
                owe(actions.onFailure(item));
            }
            case PASS_OVER -> {
                failures.remove(item.id());
                passedOver.add(item.id());
            }
        }
        bound();
        parts.reporter().report(verdict.describe(item, messages), exchange, cause);
    }

    private void bound() {
        if (failures.size() > MOST_REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
        if (passedOver.size() > MOST_REMEMBERED) {
            passedOver.clear();
        }
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
    }

    /** Every failed message that is still in the folder is offered in each poll, so the last poll tells. */
    @Override
    public boolean isUnfinished() {
        return failedInPoll || !backlog.isIdle();
    }

    @Override
    public List<OutlookRequest> probes() {
        if (!backlog.isIdle()) {
            return List.of();
        }
        lastRequest = messages.list(null, PROBE_SIZE);
        return List.of(lastRequest);
    }

    @Override
    public void probed(List<OutlookResponse> answers) {
        take(parts.pages().read(lastRequest, answers.get(0)));
    }

    @Override
    public void endPoll() {
        due.clear();
    }
}
