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
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Sends many requests with few exchanges: cut by 20, within the limits of each mailbox, and only what failed is sent
 * again.
 */
public final class BatchSender {

    private final OutlookClient client;

    public BatchSender(OutlookClient client) {
        this.client = Objects.requireNonNull(client, "client");
    }

    /**
     * Sends requests for one mailbox.
     *
     * @return                          completes with one result per request, in their order
     * @throws IllegalArgumentException if a request is for another mailbox
     */
    public CompletableFuture<List<BatchResult>> send(String mailbox, List<OutlookRequest> requests) {
        String key = MailboxKey.of(mailbox);
        for (OutlookRequest request : requests) {
            if (!MailboxKey.of(request.mailbox()).equals(key)) {
                throw new IllegalArgumentException(
                        request.operation() + " is for mailbox " + request.mailbox() + ", not for " + mailbox);
            }
        }
        return send(requests);
    }

    /** Sends requests for any mailboxes; one batch may hold requests of up to 20 of them. */
    public CompletableFuture<List<BatchResult>> send(List<OutlookRequest> requests) {
        return client.sendAll(requests);
    }

    /**
     * Sends requests for any mailboxes one after the other, until one fails; what comes after it is not executed.
     *
     * @return completes with one result per request, in their order
     */
    public CompletableFuture<List<BatchResult>> sendInOrder(List<OutlookRequest> requests) {
        return client.sendInOrder(requests);
    }

    /**
     * Sends requests for any mailboxes, and tells of each as soon as it is settled: nobody waits for the slowest
     * mailbox.
     *
     * @return one result per request, in their order
     */
    public List<CompletableFuture<BatchResult>> sendEach(List<OutlookRequest> requests) {
        return client.sendEach(requests);
    }
}
