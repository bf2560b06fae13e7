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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.BatchAnswers.Item;

/**
 * Sends many requests in batches. What fails in passing is batched again, a few times; what still fails then is sent
 * alone, with all the patience that a single request has. Each request has a result as soon as it is settled: those to
 * a mailbox that has to pause keep no other waiting.
 */
final class BatchRounds {

    /** Most requests that the service takes in one batch. */
    private static final int BATCH_SIZE = 20;
    /** Batches under way at a time: enough to keep many mailboxes busy, few enough to hold little in memory. */
    private static final int PARALLEL_BATCHES = 4;
    private static final int MAXIMUM_ROUNDS = 3;

    private record Entry(OutlookRequest request, CompletableFuture<BatchResult> result) {

        Entry(OutlookRequest request) {
            this(request, new CompletableFuture<>());
        }

        void fail(Throwable failure) {
            result.complete(BatchResult.of(request, OutlookException.of(request, failure)));
        }
    }

    private final OutlookClient client;
    private final BatchAnswers answers;

    BatchRounds(OutlookClient client, BatchAnswers answers) {
        this.client = client;
        this.answers = answers;
    }

    /** One result per request, in their order; each completes by itself, and never exceptionally. */
    List<CompletableFuture<BatchResult>> send(List<OutlookRequest> requests) {
        List<Entry> all = requests.stream().map(Entry::new).toList();
        List<Entry> batched = all.stream().filter(entry -> isBatchable(entry.request()) && !isRefused(entry)).toList();
        List<Entry> alone = all.stream().filter(entry -> !isBatchable(entry.request())).toList();
        guarded(batched, round(batched, 1));
        guarded(alone, sendAlone(alone));
        return all.stream().map(Entry::result).toList();
    }

    /** Whatever goes wrong on the way: nobody waits for a result that never comes. */
    private static void guarded(List<Entry> entries, CompletableFuture<Void> sending) {
        sending.whenComplete((done, failure) -> {
            if (failure != null) {
                entries.forEach(entry -> entry.fail(failure));
            }
        });
    }

    private boolean isRefused(Entry entry) {
        Optional<OutlookException> refusal = answers.refusal(entry.request());
        refusal.ifPresent(entry::fail);
        return refusal.isPresent();
    }

    private static boolean isBatchable(OutlookRequest request) {
        return !request.isPreauthenticated() && request.answer() == OutlookRequest.Answer.JSON
                && !(request.body() instanceof RequestBody.Stream) && !(request.body() instanceof RequestBody.Batch);
    }

    /** Mailboxes that have to pause go their own ways, each by itself; the others share batches. */
    private CompletableFuture<Void> round(List<Entry> entries, int round) {
        List<Entry> ready = new ArrayList<>();
        Map<String, List<Entry>> pausing = new LinkedHashMap<>();
        for (Entry entry : entries) {
            (answers.mustPause(entry.request())
                    ? pausing.computeIfAbsent(MailboxKey.of(entry.request().mailbox()), key -> new ArrayList<>())
                    : ready).add(entry);
        }
        List<CompletableFuture<Void>> ways = new ArrayList<>();
        ways.add(exchange(ready, round));
        pausing.values().forEach(ofMailbox -> ways.add(exchange(ofMailbox, round)));
        return CompletableFuture.allOf(ways.toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> exchange(List<Entry> entries, int round) {
        if (entries.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        if (round > MAXIMUM_ROUNDS || entries.size() == 1) {
            return sendAlone(entries);
        }
        List<Entry> again = new ArrayList<>();
        return InParallel.forEach(slices(entries), PARALLEL_BATCHES,
                slice -> batch(slice, round).thenAccept(items -> settle(slice, items, again)))
                .thenCompose(ignored -> round(again, round + 1));
    }

    private static List<List<Entry>> slices(List<Entry> entries) {
        List<List<Entry>> slices = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += BATCH_SIZE) {
            slices.add(entries.subList(from, Math.min(entries.size(), from + BATCH_SIZE)));
        }
        return slices;
    }

    private void settle(List<Entry> slice, List<Item> items, List<Entry> again) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.repeat() && answers.repeatsAreAllowed()) {
                synchronized (again) {
                    again.add(slice.get(i));
                }
            } else {
                slice.get(i).result().complete(item.result());
            }
        }
    }

    private CompletableFuture<List<Item>> batch(List<Entry> entries, int round) {
        List<OutlookRequest> requests = entries.stream().map(Entry::request).toList();
        boolean safe = requests.stream().allMatch(request -> request.repeatability() == Repeatability.SAFE);
        OutlookRequest batch = OutlookRequest.to(HttpMethod.POST, null, "/$batch").operation("batch")
                .body(new RequestBody.Batch(requests))
                .repeatability(safe ? Repeatability.SAFE : Repeatability.ONLY_IF_NOT_EXECUTED).build();
        return client.send(batch).handle((answer, failure) -> failure == null
                ? answers.read(requests, answer, round)
                : requests.stream().map(request -> failed(request, OutlookException.of(request, failure))).toList());
    }

    /** What the failure of a whole batch means for one of its requests. */
    private Item failed(OutlookRequest request, OutlookException failure) {
        if (failure instanceof OutlookUnknownOutcomeException || failure instanceof OutlookMalformedResponseException) {
            return answers.lost(request, "the batch it was in got no answer");
        }
        // One request that is no good makes the service reject the whole batch: nothing of it was executed
        boolean rejected = failure instanceof OutlookBadRequestException;
        return new Item(BatchResult.of(request, failure), rejected);
    }

    private CompletableFuture<Void> sendAlone(List<Entry> entries) {
        return InParallel.forEach(entries, BATCH_SIZE, entry -> client.send(entry.request())
                .handle((response, failure) -> {
                    if (failure == null) {
                        entry.result().complete(BatchResult.of(entry.request(), response));
                    } else {
                        entry.fail(failure);
                    }
                    return null;
                }));
    }
}
