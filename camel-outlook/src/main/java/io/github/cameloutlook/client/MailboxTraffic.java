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

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * The traffic of one mailbox: what is in flight, what the last minutes cost, and whether the service asked for a pause.
 * The limits are the published ones of Outlook, per application and mailbox.
 */
final class MailboxTraffic {

    private static final Duration REQUEST_WINDOW = Duration.ofMinutes(10);
    private static final Duration UPLOAD_WINDOW = Duration.ofMinutes(5);

    /** Bodies below this do not wait for the upload budget: a send must not wait minutes behind an attachment. */
    private static final long SMALL_BODY = 64 << 10;

    private final Permits permits;
    private final SlidingBudget requests;
    private final SlidingBudget uploads;
    private final ToldBudget told = new ToldBudget();
    private long pausedUntil;

    MailboxTraffic(ClientSettings settings) {
        this.permits = new Permits(settings.maxConcurrentRequests(), settings.executor());
        this.requests = new SlidingBudget(settings.requestsPerWindow(), REQUEST_WINDOW);
        this.uploads = new SlidingBudget(settings.uploadBytesPerWindow(), UPLOAD_WINDOW);
    }

    CompletableFuture<Void> acquire(Load load) {
        return permits.acquire(load.parallel());
    }

    void release(Load load) {
        permits.release(load.parallel());
    }

    /** Milliseconds to wait before asking again; 0 when the load may go now, which is then counted. */
    synchronized long admit(Load load, long nowMillis) {
        long delay = Math.max(pausedUntil - nowMillis, requests.delay(nowMillis));
        delay = Math.max(delay, told.delay(load.requests(), nowMillis));
        if (load.bytes() >= SMALL_BODY) {
            delay = Math.max(delay, uploads.delay(nowMillis));
        }
        if (delay > 0) {
            return delay;
        }
        requests.spend(nowMillis, load.requests());
        told.spend(load.requests(), nowMillis);
        if (load.bytes() > 0) {
            uploads.spend(nowMillis, load.bytes());
        }
        return 0;
    }

    /** The service asked to be left alone; a later end of the pause wins. */
    synchronized void pauseUntil(long millis) {
        pausedUntil = Math.max(pausedUntil, millis);
    }

    /** The service told how much is left. */
    synchronized void told(RateLimit limit, long nowMillis) {
        told.told(limit, nowMillis);
    }

    /** Whether requests are held back now, by the service's wish or because the budget is used up. */
    synchronized boolean isPaused(long nowMillis) {
        return pausedUntil > nowMillis || requests.delay(nowMillis) > 0 || told.delay(1, nowMillis) > 0;
    }

    /** Whether forgetting this mailbox would forget nothing that matters. */
    synchronized boolean isIdle(long nowMillis) {
        return permits.isIdle() && pausedUntil <= nowMillis && requests.isEmpty(nowMillis)
                && uploads.isEmpty(nowMillis) && told.isOver(nowMillis);
    }
}
