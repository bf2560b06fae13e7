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
package io.github.cameloutlook.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import io.github.cameloutlook.client.BatchAnswers.Item;

/**
 * Sends many requests in batches. What fails in passing is batched again, a few times; what still fails then is sent
 * alone, with all the patience that a single request has. Each request has a result as soon as it is settled: those to
 * a mailbox that has to pause keep no other waiting.
 */
final class BatchRounds {

    /** Batches under way at a time: enough to keep many mailboxes busy, few enough to hold little in memory. */
    private static final int PARALLEL_BATCHES = 4;
    /** Requests that are sent by themselves, at a time. */
    private static final int PARALLEL_REQUESTS = 20;
    private static final int MAXIMUM_ROUNDS = 3;

    private final OutlookClient client;
    private final BatchPost post;
    private final BatchAnswers answers;

    BatchRounds(OutlookClient client, BatchPost post, BatchAnswers answers) {
        this.client = client;
        this.post = post;
        this.answers = answers;
    }

    /** One result per request, in their order; each completes by itself, and never exceptionally. */
    List<CompletableFuture<BatchResult>> send(List<OutlookRequest> requests) {
        List<BatchEntry> all = requests.stream().map(BatchEntry::new).toList();
        Map<Boolean, List<BatchEntry>> batchable
                = all.stream().collect(Collectors.partitioningBy(entry -> post.canSend(entry.request())));
        List<BatchEntry> batched = batchable.get(true);
        List<BatchEntry> alone = batchable.get(false);
        guarded(batched, round(batched, 1));
        guarded(alone, sendAlone(alone));
        return all.stream().map(BatchEntry::result).toList();
    }

    /** Whatever goes wrong on the way: nobody waits for a result that never comes. */
    private static void guarded(List<BatchEntry> entries, CompletableFuture<Void> sending) {
        sending.whenComplete((done, failure) -> {
            if (failure != null) {
                entries.forEach(entry -> entry.fail(failure));
            }
        });
    }

    /** Mailboxes that have to pause go their own ways, each by itself; the others share batches. */
    private CompletableFuture<Void> round(List<BatchEntry> entries, int round) {
        List<BatchEntry> ready = new ArrayList<>();
        Map<String, List<BatchEntry>> pausing = new LinkedHashMap<>();
        for (BatchEntry entry : entries) {
            (answers.mustPause(entry.request())
                    ? pausing.computeIfAbsent(entry.mailbox(), key -> new ArrayList<>())
                    : ready).add(entry);
        }
        List<CompletableFuture<Void>> ways = new ArrayList<>();
        ways.add(exchange(ready, round));
        pausing.values().forEach(ofMailbox -> ways.add(exchange(ofMailbox, round)));
        return CompletableFuture.allOf(ways.toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> exchange(List<BatchEntry> entries, int round) {
        if (entries.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        if (round > MAXIMUM_ROUNDS || entries.size() == 1) {
            return sendAlone(entries);
        }
        List<BatchEntry> again = new ArrayList<>();
        return InParallel.forEach(post.cut(entries), PARALLEL_BATCHES, slice -> slice(slice, round, again))
                .thenCompose(ignored -> round(again, round + 1));
    }

    private CompletableFuture<Void> slice(List<BatchEntry> slice, int round, List<BatchEntry> again) {
        List<OutlookRequest> requests = slice.stream().map(BatchEntry::request).toList();
        if (!post.isWorthwhile(requests)) {
            return sendAlone(slice);
        }
        return post.send(requests, false, round).thenAccept(items -> settle(slice, items, again));
    }

    private void settle(List<BatchEntry> slice, List<Item> items, List<BatchEntry> again) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.repeat() && (answers.repeatsAreAllowed() || !post.takes(slice.get(i).request()))) {
                synchronized (again) {
                    again.add(slice.get(i));
                }
            } else {
                slice.get(i).result().complete(item.result());
            }
        }
    }

    private CompletableFuture<Void> sendAlone(List<BatchEntry> entries) {
        return InParallel.forEach(entries, PARALLEL_REQUESTS, entry -> entry.sendAlone(client));
    }
}
