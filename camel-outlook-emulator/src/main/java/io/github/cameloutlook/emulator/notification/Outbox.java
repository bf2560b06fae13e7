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
package io.github.cameloutlook.emulator.notification;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.github.cameloutlook.emulator.clock.MovableClock;
import io.github.cameloutlook.emulator.clock.Timetable;
import io.github.cameloutlook.emulator.subscription.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts notifications to their listeners and repeats what was not delivered. Used by the timetable's thread, which
 * brings the answers back to itself.
 */
final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final NotificationSettings settings;
    private final MovableClock clock;
    private final Timetable timetable;
    private final ListenerClient client;
    private final Payload payload;
    private final DeliveryLog log;
    private final AtomicInteger awaiting;
    private final Predicate<Subscription> present;
    private final Consumer<Subscription> onMissed;
    private final Map<String, HostQueue> hosts = new HashMap<>();

    /**
     * @param present  whether there still is a subscription
     * @param onMissed is told of subscriptions whose notifications were dropped
     */
    Outbox(NotificationSettings settings, MovableClock clock, Timetable timetable, ListenerClient client, Payload payload,
           DeliveryLog log, AtomicInteger awaiting, Predicate<Subscription> present, Consumer<Subscription> onMissed) {
        this.settings = settings;
        this.clock = clock;
        this.timetable = timetable;
        this.client = client;
        this.payload = payload;
        this.log = log;
        this.awaiting = awaiting;
        this.present = present;
        this.onMissed = onMissed;
    }

    /** How the host of a URL stands now. */
    HostStanding.Standing standing(String url) {
        return host(url).standing().at(clock.instant());
    }

    /** Gives a new notification up because its host is too slow; the subscription is told when that is over. */
    void drop(Outgoing notification) {
        awaiting.decrementAndGet();
        if (notification.lifecycle()) {
            return;
        }
        HostQueue host = host(notification.url());
        if (host.drops(notification.subscription())) {
            timetable.at(host.standing().end(clock.instant()), () -> host.forgetDropped().forEach(onMissed));
        }
    }

    /** Sends a notification as soon as its host has room for it. */
    void add(Outgoing notification) {
        HostQueue host = host(notification.url());
        if (host.add(notification) >= settings.notificationsPerRequest()) {
            serve(host);
        } else if (host.calls()) {
            // those that are due now come first and share a request
            timetable.whenIdle(() -> {
                host.answersCall();
                serve(host);
            });
        }
    }

    private HostQueue host(String url) {
        return hosts.computeIfAbsent(
                URI.create(url).getAuthority().toLowerCase(Locale.ROOT), name -> new HostQueue(settings));
    }

    private void serve(HostQueue host) {
        for (List<Outgoing> batch = host.take(); !batch.isEmpty(); batch = host.take()) {
            post(batch, host);
        }
    }

    private void post(List<Outgoing> batch, HostQueue host) {
        byte[] body = payload.of(batch);
        Instant at = clock.instant();
        long start = System.nanoTime();
        client.post(URI.create(batch.get(0).url()), "application/json; charset=utf-8", batch.get(0).headers(), body,
                settings.rules().timeLimit())
                .whenComplete((answer, failure) -> {
                    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
                    timetable.atOnce(() -> {
                        host.ended();
                        judge(host, answer, failure, elapsed);
                        settle(batch, delivery(batch, body, answer, failure, at));
                        serve(host);
                    });
                });
    }

    private void judge(HostQueue host, HttpResponse<byte[]> answer, Throwable failure, Duration elapsed) {
        // a connection that was refused is neither a slow answer nor a fast one
        if (answer != null || failure instanceof TimeoutException) {
            host.standing().answered(elapsed, clock.instant());
        }
    }

    private static Delivery delivery(
            List<Outgoing> batch, byte[] body, HttpResponse<byte[]> answer, Throwable failure, Instant at) {
        int attempt = batch.stream().mapToInt(Outgoing::attempt).max().orElseThrow();
        String reason = failure == null ? null
                : failure instanceof TimeoutException ? "no answer in time" : failure.toString();
        return new Delivery(
                batch.get(0).url(), batch.stream().map(notification -> notification.subscription().id()).toList(),
                new String(body, StandardCharsets.UTF_8), answer == null ? 0 : answer.statusCode(), reason, attempt, at);
    }

    private void settle(List<Outgoing> batch, Delivery delivery) {
        log.add(delivery);
        LOG.debug("{} of {} notifications to {}: {} {}", delivery.attempt() == 1 ? "Delivery" : "Repetition", batch.size(),
                delivery.url(), delivery.status(), delivery.failure());
        for (Outgoing notification : batch) {
            boolean done = delivery.isAccepted() && !notification.losesAnswer() || notification.forgery() != null;
            if (done) {
                awaiting.decrementAndGet();
            } else {
                repeat(notification);
            }
        }
    }

    private void repeat(Outgoing notification) {
        if (isPointless(notification)) {
            awaiting.decrementAndGet();
            return;
        }
        Optional<Instant> next
                = settings.retries().next(notification.attempt(), notification.since(), clock.instant());
        if (next.isPresent()) {
            timetable.at(next.get(), () -> addAgain(notification));
            return;
        }
        awaiting.decrementAndGet();
        LOG.debug("A notification to {} is discarded after {} attempts", notification.url(), notification.attempt());
        if (!notification.lifecycle()) {
            onMissed.accept(notification.subscription());
        }
    }

    private void addAgain(Outgoing notification) {
        if (isPointless(notification)) {
            awaiting.decrementAndGet();
        } else {
            add(notification.again());
        }
    }

    /** Nobody waits for changes that a subscription was made for which has ended meanwhile; its end itself is news. */
    private boolean isPointless(Outgoing notification) {
        return !notification.lifecycle() && !present.test(notification.subscription());
    }
}
