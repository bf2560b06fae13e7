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

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets calls through as their mailboxes can take them. */
final class TrafficControl {

    /** Above so many mailboxes, those without traffic are forgotten now and then. */
    private static final int MANY = 4096;

    private final ClientSettings settings;
    private final ConcurrentMap<String, MailboxTraffic> mailboxes = new ConcurrentHashMap<>();
    private final AtomicInteger tidyAbove = new AtomicInteger(MANY);

    TrafficControl(ClientSettings settings) {
        this.settings = settings;
    }

    /**
     * Completes when the call may go, with what to run when it is over. Loads are taken one after the other in the
     * order of their keys, so that two calls for the same mailboxes cannot wait for each other.
     */
    CompletableFuture<Runnable> admit(List<Load> loads) {
        if (loads.size() == 1) {
            return admit(loads.get(0));
        }
        CompletableFuture<Runnable> all = CompletableFuture.completedFuture(() -> {
        });
        for (Load load : loads) {
            all = all.thenCompose(before -> admit(load).thenApply(last -> () -> {
                last.run();
                before.run();
            }));
        }
        return all;
    }

    private CompletableFuture<Runnable> admit(Load load) {
        MailboxTraffic traffic = of(load.key());
        CompletableFuture<Void> acquired = traffic.acquire(load);
        return acquired.thenCompose(ignored -> awaitTurn(traffic, load)).thenApply(ignored -> () -> traffic.release(load));
    }

    /** The permit is held while waiting: whoever is next in line for this mailbox would have to wait all the same. */
    private CompletableFuture<Void> awaitTurn(MailboxTraffic traffic, Load load) {
        long delay = traffic.admit(load, settings.clock().millis());
        if (delay == 0) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> waited = new CompletableFuture<>();
        settings.scheduler().schedule(() -> settings.executor().execute(() -> waited.complete(null)), delay,
                TimeUnit.MILLISECONDS);
        return waited.thenCompose(ignored -> awaitTurn(traffic, load));
    }

    /** Nothing goes to these mailboxes for a while. */
    void pause(List<Load> loads, Duration time) {
        loads.forEach(load -> pause(load.key(), time));
    }

    void pause(String key, Duration time) {
        of(key).pauseUntil(settings.clock().millis() + time.toMillis());
    }

    /** Takes notice of what an answer tells of the limits of its mailbox. */
    void heed(List<Load> loads, HttpHeaders headers) {
        if (loads.size() > 1) {
            return; // it does not say whose
        }
        RateLimit limit = RateLimit.of(headers, settings.clock().instant());
        if (limit != null) {
            of(loads.get(0).key()).told(limit, settings.clock().millis());
        }
    }

    boolean isPaused(String key) {
        MailboxTraffic traffic = mailboxes.get(key);
        return traffic != null && traffic.isPaused(settings.clock().millis());
    }

    private MailboxTraffic of(String key) {
        MailboxTraffic known = mailboxes.get(key);
        if (known != null) {
            return known;
        }
        tidy();
        return mailboxes.computeIfAbsent(key, ignored -> new MailboxTraffic(settings));
    }

    /** The more mailboxes have traffic, the later it is done again: else each new one would look at all the others. */
    private void tidy() {
        int above = tidyAbove.get();
        if (mailboxes.size() < above || !tidyAbove.compareAndSet(above, Integer.MAX_VALUE)) {
            return; // few, or another thread is at it
        }
        long now = settings.clock().millis();
        mailboxes.values().removeIf(traffic -> traffic.isIdle(now));
        tidyAbove.set(Math.max(MANY, 2 * mailboxes.size()));
    }

    /** Mailboxes that are remembered. */
    int size() {
        return mailboxes.size();
    }
}
