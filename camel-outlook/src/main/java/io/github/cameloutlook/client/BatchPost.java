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
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.dialect.Dialect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends requests in one batch, if the service takes them in one. */
final class BatchPost {

    private static final Logger LOG = LoggerFactory.getLogger(BatchPost.class);

    /** Most requests that the service takes in one batch. */
    private static final int MOST = 20;
    private static final String CONTINUE_ON_ERROR = "odata.continue-on-error";

    private final OutlookClient client;
    private final Dialect dialect;
    private final BatchFormat format;
    private final BatchAnswers answers;
    /** A server of its own may know less than the API: that it has no batches shows when it is sent one. */
    private volatile boolean lacking;

    BatchPost(OutlookClient client, ClientSettings settings, BatchAnswers answers) {
        this.client = client;
        this.dialect = settings.dialect();
        this.format = settings.batchFormat();
        this.answers = answers;
    }

    /** Whether a request can be in a batch at all. */
    boolean takes(OutlookRequest request) {
        boolean written = request.body() == null || request.body() instanceof RequestBody.Json
                || request.body() instanceof RequestBody.Bytes;
        return dialect.has(Capability.BATCH) && !lacking && written && !request.isPreauthenticated()
                && request.answer() == OutlookRequest.Answer.JSON
                && (acrossMailboxes() || request.mailbox() != null);
    }

    /** Whether a request can be in a batch with others: one that the API has no words for would spoil it for them. */
    boolean canSend(OutlookRequest request) {
        if (!takes(request)) {
            return false;
        }
        try {
            dialect.encode(request.neutral());
            return true;
        } catch (IllegalArgumentException e) {
            LOG.trace("A request is sent alone, to fail by itself", e);
            return false;
        }
    }

    private boolean acrossMailboxes() {
        return dialect.has(Capability.BATCH_ACROSS_MAILBOXES);
    }

    /** Cuts requests that may be sent in any order into batches. */
    List<List<BatchEntry>> cut(List<BatchEntry> entries) {
        Map<String, List<BatchEntry>> together = new LinkedHashMap<>();
        entries.forEach(entry -> together
                .computeIfAbsent(acrossMailboxes() ? MailboxKey.SERVICE : entry.mailbox(), key -> new ArrayList<>())
                .add(entry));
        List<List<BatchEntry>> slices = new ArrayList<>();
        for (List<BatchEntry> group : together.values()) {
            for (int from = 0; from < group.size(); from += MOST) {
                slices.add(group.subList(from, Math.min(group.size(), from + MOST)));
            }
        }
        return slices;
    }

    /** Whether requests that were cut are to go in one batch, as things stand now. */
    boolean isWorthwhile(List<OutlookRequest> requests) {
        return requests.stream().allMatch(this::takes) && (requests.size() > 1 || acrossMailboxes());
    }

    /** The requests at the beginning that can be in one batch; the first one alone when it cannot be in any. */
    List<BatchEntry> beginning(List<BatchEntry> entries) {
        BatchEntry first = entries.get(0);
        int count = 1;
        boolean batched = canSend(first.request());
        while (batched && count < Math.min(MOST, entries.size()) && canSend(entries.get(count).request())
                && (acrossMailboxes() || entries.get(count).mailbox().equals(first.mailbox()))) {
            count++;
        }
        return entries.subList(0, count);
    }

    /**
     * Sends requests, which are for one mailbox unless the service takes those for several.
     *
     * @param inOrder whether they are executed one after the other, until one fails
     */
    CompletableFuture<List<Item>> send(List<OutlookRequest> requests, boolean inOrder, int round) {
        return client.send(batch(requests, inOrder)).handle((answer, failure) -> failure == null
                ? answers.read(requests, answer, inOrder, round)
                : failed(requests, OutlookException.of(requests.get(0), failure)));
    }

    private OutlookRequest batch(List<OutlookRequest> requests, boolean inOrder) {
        boolean safe = requests.stream().allMatch(request -> request.repeatability() == Repeatability.SAFE);
        OutlookRequest.Builder batch = OutlookRequest
                .to(HttpMethod.POST, acrossMailboxes() ? null : requests.get(0).mailbox(), "/$batch").operation("batch")
                .body(new RequestBody.Batch(requests, inOrder))
                .repeatability(safe ? Repeatability.SAFE : Repeatability.ONLY_IF_NOT_EXECUTED);
        if (!dialect.has(Capability.BATCH_DEPENDENCIES) && !inOrder) {
            batch.prefer(CONTINUE_ON_ERROR);
        }
        if (format == BatchFormat.multipart) {
            batch.header("Accept", "multipart/mixed");
        }
        return batch.build();
    }

    private List<Item> failed(List<OutlookRequest> requests, OutlookException failure) {
        if (isOfServerWithoutBatches(failure)) {
            lacking = true;
            LOG.info("The server takes no batches ({}): requests are sent one by one", failure.getMessage());
        }
        return requests.stream().map(request -> failed(request, failure)).toList();
    }

    private boolean isOfServerWithoutBatches(OutlookException failure) {
        if (acrossMailboxes()) {
            return false;
        }
        return switch (failure.getStatus()) {
            case 405, 501 -> true;
            case 404 -> !(failure instanceof OutlookNotFoundException missing && missing.isOfMailbox());
            case 400 -> "RequestBroker-ParseUri".equalsIgnoreCase(failure.getCode());
            default -> false;
        };
    }

    /** What the failure of a whole batch means for one of its requests. */
    private Item failed(OutlookRequest request, OutlookException failure) {
        if (failure instanceof OutlookUnknownOutcomeException || failure instanceof OutlookMalformedResponseException) {
            return answers.lost(request, "the batch it was in got no answer");
        }
        // One request that is no good makes the service reject the whole batch: nothing of it was executed
        boolean rejected = failure instanceof OutlookBadRequestException;
        return new Item(BatchResult.of(request, failure), rejected || lacking);
    }
}
