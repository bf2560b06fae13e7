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

import io.github.cameloutlook.client.BatchAnswers.Item;

/**
 * Sends many requests in batches. What fails in passing is batched again, a few times; what still fails then is sent
 * alone, with all the patience that a single request has.
 */
final class BatchRounds {

    /** Most requests that the service takes in one batch. */
    private static final int BATCH_SIZE = 20;
    /** Batches under way at a time: enough to keep many mailboxes busy, few enough to hold little in memory. */
    private static final int PARALLEL_BATCHES = 4;
    private static final int MAXIMUM_ROUNDS = 3;

    private final OutlookClient client;
    private final BatchAnswers answers;

    BatchRounds(OutlookClient client, BatchAnswers answers) {
        this.client = client;
        this.answers = answers;
    }

    CompletableFuture<List<BatchResult>> send(List<OutlookRequest> requests) {
        BatchResult[] results = new BatchResult[requests.size()];
        List<Integer> batched = new ArrayList<>();
        List<Integer> alone = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            (isBatchable(requests.get(i)) ? batched : alone).add(i);
        }
        return round(requests, results, batched, 1).thenCombine(sendAlone(requests, results, alone),
                (done, doneAlone) -> List.of(results));
    }

    private static boolean isBatchable(OutlookRequest request) {
        return !request.isPreauthenticated() && request.answer() == OutlookRequest.Answer.JSON
                && !(request.body() instanceof RequestBody.Stream) && !(request.body() instanceof RequestBody.Batch);
    }

    private CompletableFuture<Void> round(
            List<OutlookRequest> requests, BatchResult[] results, List<Integer> indexes,
            int round) {
        if (indexes.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        if (round > MAXIMUM_ROUNDS || indexes.size() == 1) {
            return sendAlone(requests, results, indexes);
        }
        List<List<Integer>> slices = slices(requests, indexes);
        List<Integer> again = new ArrayList<>();
        return InParallel.forEach(slices, PARALLEL_BATCHES, slice -> exchange(pick(requests, slice), round)
                .thenAccept(items -> {
                    for (int i = 0; i < items.size(); i++) {
                        Item item = items.get(i);
                        results[slice.get(i)] = item.result();
                        if (item.repeat() && answers.repeatsAreAllowed()) {
                            synchronized (again) {
                                again.add(slice.get(i));
                            }
                        }
                    }
                })).thenCompose(ignored -> round(requests, results, again, round + 1));
    }

    /** Mailboxes that have to pause get batches of their own, behind the others: nobody else waits for them. */
    private List<List<Integer>> slices(List<OutlookRequest> requests, List<Integer> indexes) {
        List<Integer> ready = new ArrayList<>();
        Map<String, List<Integer>> pausing = new LinkedHashMap<>();
        for (Integer index : indexes) {
            OutlookRequest request = requests.get(index);
            (answers.mustPause(request)
                    ? pausing.computeIfAbsent(MailboxKey.of(request.mailbox()), key -> new ArrayList<>())
                    : ready).add(index);
        }
        List<List<Integer>> slices = new ArrayList<>();
        cut(ready, slices);
        pausing.values().forEach(ofMailbox -> cut(ofMailbox, slices));
        return slices;
    }

    private static void cut(List<Integer> indexes, List<List<Integer>> slices) {
        for (int from = 0; from < indexes.size(); from += BATCH_SIZE) {
            slices.add(indexes.subList(from, Math.min(indexes.size(), from + BATCH_SIZE)));
        }
    }

    private static List<OutlookRequest> pick(List<OutlookRequest> requests, List<Integer> indexes) {
        return indexes.stream().map(requests::get).toList();
    }

    private CompletableFuture<List<Item>> exchange(List<OutlookRequest> requests, int round) {
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
        if (failure instanceof OutlookUnknownOutcomeException) {
            return answers.lost(request, "the batch it was in got no answer");
        }
        // One request that is no good makes the service reject the whole batch: nothing of it was executed
        boolean rejected = failure instanceof OutlookBadRequestException;
        return new Item(BatchResult.of(request, failure), rejected);
    }

    private CompletableFuture<Void> sendAlone(
            List<OutlookRequest> requests, BatchResult[] results,
            List<Integer> indexes) {
        return InParallel.forEach(indexes, BATCH_SIZE, index -> client.send(requests.get(index))
                .handle((response, failure) -> {
                    OutlookRequest request = requests.get(index);
                    results[index] = failure == null
                            ? BatchResult.of(request, response)
                            : BatchResult.of(request, OutlookException.of(request, failure));
                    return null;
                }));
    }
}
