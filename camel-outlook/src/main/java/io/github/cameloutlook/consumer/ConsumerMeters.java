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
package io.github.cameloutlook.consumer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

import io.github.cameloutlook.consumer.NotifierStatus.State;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;

/** Meters of a consumer, for as long as it runs. Named and tagged as those of camel-micrometer are. */
final class ConsumerMeters {

    /** Meters of each mailbox are for up to so many; beyond, one set of meters is for all of them. */
    static final int MOST_MAILBOXES = 100;

    private static final String ALL = "*";

    private final ObservedConsumer consumer;
    private final RegisteredMeters meters;

    private ConsumerMeters(ObservedConsumer consumer, RegisteredMeters meters) {
        this.consumer = consumer;
        this.meters = meters;
    }

    /**
     * Registers the meters of a consumer.
     *
     * @return what removes them again; null when the application has no meter registry
     */
    static AutoCloseable register(ObservedConsumer consumer) {
        RegisteredMeters meters = RegisteredMeters.in(consumer.getEndpoint().getCamelContext());
        if (meters != null) {
            new ConsumerMeters(consumer, meters).bind();
        }
        return meters;
    }

    private void bind() {
        List<MailboxStatus> statuses = consumer.statuses();
        if (statuses.size() > MOST_MAILBOXES) {
            bind(ALL, () -> new MailboxStatuses(consumer.statuses()));
        } else {
            statuses.forEach(status -> bind(status.mailbox(), () -> only(status.mailbox())));
        }
    }

    private MailboxStatuses only(String mailbox) {
        return new MailboxStatuses(consumer.statuses().stream().filter(status -> status.mailbox().equals(mailbox)).toList());
    }

    private void bind(String mailbox, Supplier<MailboxStatuses> now) {
        Tags tags = Tags.of("camelContext", consumer.getEndpoint().getCamelContext().getName(), "routeId",
                consumer.getRouteId(), "mailbox", mailbox);
        time("camel.outlook.lag", "How late the last message was when it reached the route", tags, now, MailboxStatuses::lag);
        time("camel.outlook.walk.age", "Time since the mailbox was walked to the end", tags, now,
                statuses -> since(statuses.oldestWalk()));
        gauge("camel.outlook.poll.failures", "Polls that failed since the last good one", tags, now, MailboxStatuses::failures);
        if (consumer.getChangeNotifier() == null) {
            return;
        }
        gauge("camel.outlook.subscriptions.active", "Subscriptions that tell changes", tags, now,
                statuses -> statuses.count(State.ACTIVE));
        gauge("camel.outlook.subscriptions.failed", "Subscriptions that could not be made or renewed", tags, now,
                statuses -> statuses.count(State.FAILED));
        time("camel.outlook.subscriptions.expiry", "Time until the next subscription ends unless it is renewed", tags, now,
                statuses -> until(statuses.nextExpiry()));
        time("camel.outlook.notifications.age", "Time since the last notification", tags, now,
                statuses -> since(statuses.lastNotification()));
        // the consumer, because a counter keeps only a weak reference to what it counts for
        meters.add(FunctionCounter.builder("camel.outlook.notifications", consumer, own -> now.get().notifications())
                .description("Notifications that were taken").tags(tags)::register);
    }

    private void gauge(
            String name, String description, Tags tags, Supplier<MailboxStatuses> now,
            ToDoubleFunction<MailboxStatuses> value) {
        meters.add(Gauge.builder(name, now, statuses -> value.applyAsDouble(statuses.get())).description(description).tags(tags)
                .strongReference(true)::register);
    }

    /** A time that is not known is no number. */
    private void time(
            String name, String description, Tags tags, Supplier<MailboxStatuses> now,
            Function<MailboxStatuses, Duration> value) {
        meters.add(TimeGauge.builder(name, now, TimeUnit.MILLISECONDS, statuses -> {
            Duration duration = value.apply(statuses.get());
            return duration == null ? Double.NaN : duration.toMillis();
        }).description(description).tags(tags).strongReference(true)::register);
    }

    private static Duration since(Instant instant) {
        return instant == null ? null : Duration.between(instant, Instant.now());
    }

    private static Duration until(Instant instant) {
        return instant == null ? null : Duration.between(Instant.now(), instant);
    }
}
