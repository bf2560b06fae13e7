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

import java.util.concurrent.CompletableFuture;

/** One of many requests, and its result once it is settled. */
record BatchEntry(OutlookRequest request, CompletableFuture<BatchResult> result) {

    BatchEntry(OutlookRequest request) {
        this(request, new CompletableFuture<>());
    }

    boolean isOpen() {
        return !result.isDone();
    }

    String mailbox() {
        return MailboxKey.of(request.mailbox());
    }

    void fail(Throwable failure) {
        result.complete(BatchResult.of(request, OutlookException.of(request, failure)));
    }

    /** Sends it by itself, with all the patience that a single request has; completes when it is settled. */
    CompletableFuture<BatchResult> sendAlone(OutlookClient client) {
        client.send(request).whenComplete((response, failure) -> {
            if (failure == null) {
                result.complete(BatchResult.of(request, response));
            } else {
                fail(failure);
            }
        });
        return result;
    }
}
