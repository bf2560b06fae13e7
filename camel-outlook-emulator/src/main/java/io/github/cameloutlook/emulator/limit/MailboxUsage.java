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
package io.github.cameloutlook.emulator.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What one application has asked of one mailbox lately. */
final class MailboxUsage {

    private final LimitSettings limits;
    private final AtomicInteger inProgress = new AtomicInteger();
    private final WindowBudget requests;
    private final WindowBudget upload;

    MailboxUsage(LimitSettings limits) {
        this.limits = limits;
        this.requests = new WindowBudget(limits.requests(), limits.requestWindow());
        this.upload = new WindowBudget(limits.uploadBytes(), limits.uploadWindow());
    }

    /** Counts a request; a refused one counts too. Zero, or how long to wait. */
    Duration request(Instant now) {
        return requests.use(1, now);
    }

    /** What is left of the requests, as headers of the Outlook REST API. */
    Map<String, String> rateLimit() {
        return Map.of("Rate-Limit-Limit", Integer.toString(limits.requests()), "Rate-Limit-Remaining",
                Long.toString(requests.left()), "Rate-Limit-Reset", requests.end().toString());
    }

    /** Counts the bytes of a request body. Zero, or how long to wait. */
    Duration upload(long bytes, Instant now) {
        return upload.use(bytes, now);
    }

    /** Takes a place among the requests in progress; false when all are taken. */
    boolean enter() {
        if (inProgress.incrementAndGet() > limits.concurrentRequests() && limits.concurrentRequests() > 0) {
            inProgress.decrementAndGet();
            return false;
        }
        return true;
    }

    void leave() {
        inProgress.decrementAndGet();
    }
}
