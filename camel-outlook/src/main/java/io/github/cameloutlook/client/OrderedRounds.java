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

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.BatchAnswers.Item;

/**
 * Sends many requests one after the other, in batches as far as the service has them, until one fails. What fails in
 * passing is repeated before anything after it is sent; what comes after a failure that lasts is not executed.
 */
final class OrderedRounds {

    private static final int MAXIMUM_ROUNDS = 3;

    private final OutlookClient client;
    private final BatchPost post;
    private final boolean repeats;

    OrderedRounds(OutlookClient client, BatchPost post, boolean repeats) {
        this.client = client;
        this.post = post;
        this.repeats = repeats;
    }

    /** One result per request, in their order. */
    CompletableFuture<List<BatchResult>> send(List<OutlookRequest> requests) {
        List<BatchEntry> all = requests.stream().map(BatchEntry::new).toList();
        return goOn(all, 1).handle((done, failure) -> {
            for (BatchEntry entry : open(all)) {
                entry.fail(failure == null ? OutlookNotExecutedException.of(entry.request()) : failure);
            }
            return all.stream().map(entry -> entry.result().join()).toList();
        });
    }

    private static List<BatchEntry> open(List<BatchEntry> entries) {
        return entries.stream().filter(BatchEntry::isOpen).toList();
    }

    private CompletableFuture<Void> goOn(List<BatchEntry> open, int round) {
        if (open.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        List<BatchEntry> next = round > MAXIMUM_ROUNDS ? open.subList(0, 1) : post.beginning(open);
        CompletableFuture<Boolean> sent = next.size() == 1
                ? next.get(0).sendAlone(client).thenApply(BatchResult::isSuccess)
                : post.send(next.stream().map(BatchEntry::request).toList(), true, round)
                        .thenApply(items -> settle(next, items));
        return sent.thenCompose(mayGoOn -> {
            if (!mayGoOn) {
                return CompletableFuture.completedFuture(null);
            }
            boolean again = next.size() > 1 && next.stream().anyMatch(BatchEntry::isOpen);
            return goOn(open(open), again ? round + 1 : 1);
        });
    }

    /** Whether nothing failed for good. What was executed although something before it failed has its own result. */
    private boolean settle(List<BatchEntry> entries, List<Item> items) {
        boolean failed = items.stream().anyMatch(item -> !item.result().isSuccess() && !mayRepeat(item));
        for (int i = 0; i < items.size(); i++) {
            if (failed || !mayRepeat(items.get(i))) {
                entries.get(i).result().complete(items.get(i).result());
            }
        }
        return !failed;
    }

    private boolean mayRepeat(Item item) {
        return item.repeat() && (repeats || item.result().failure() instanceof OutlookNotExecutedException
                || !post.takes(item.result().request()));
    }
}
