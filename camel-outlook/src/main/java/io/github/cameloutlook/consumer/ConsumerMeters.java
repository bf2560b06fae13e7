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
import org.apache.camel.CamelContext;

/** Meters of a consumer, for as long as it runs. Named and tagged as those of camel-micrometer are. */
public final class ConsumerMeters {

    /** Meters of each mailbox are for up to so many; beyond, one set of meters is for all of them. */
    static final int MOST_MAILBOXES = 100;

    private static final String ALL = "*";

    private final ManagedSubscriptions observed;
    private final RegisteredMeters meters;

    private ConsumerMeters(ManagedSubscriptions observed, RegisteredMeters meters) {
        this.observed = observed;
        this.meters = meters;
    }

    /**
     * Registers the meters of a consumer.
     *
     * @return what removes them again; null when the application has no meter registry
     */
    static AutoCloseable register(ObservedConsumer consumer) {
        return register(consumer.getEndpoint().getCamelContext(), consumer, (own, tags, now) -> {
            own.bindWalks(tags, now);
            if (consumer.getChangeNotifier() != null) {
                own.bindSubscriptions(tags, now);
            }
        });
    }

    /**
     * Registers the meters of a route that has subscriptions and walks nothing.
     *
     * @return what removes them again; null when the application has no meter registry
     */
    public static AutoCloseable registerSubscriptions(CamelContext context, ManagedSubscriptions observed) {
        return register(context, observed, ConsumerMeters::bindSubscriptions);
    }

    /** Adds the meters of a mailbox, or of all of them. */
    private interface MailboxMeters {
        void bind(ConsumerMeters own, Tags tags, Supplier<MailboxStatuses> now);
    }

    private static AutoCloseable register(CamelContext context, ManagedSubscriptions observed, MailboxMeters mailboxMeters) {
        RegisteredMeters meters = RegisteredMeters.in(context);
        if (meters != null) {
            ConsumerMeters own = new ConsumerMeters(observed, meters);
            Tags tags = Tags.of("camelContext", context.getName(), "routeId", String.valueOf(observed.getRouteId()));
            List<MailboxStatus> statuses = observed.statuses();
            if (statuses.size() > MOST_MAILBOXES) {
                mailboxMeters.bind(own, tags.and("mailbox", ALL), () -> new MailboxStatuses(observed.statuses()));
            } else {
                statuses.forEach(status -> mailboxMeters.bind(
                        own, tags.and("mailbox", status.mailbox()), () -> own.only(status.mailbox())));
            }
        }
        return meters;
    }

    private MailboxStatuses only(String mailbox) {
        return new MailboxStatuses(observed.statuses().stream().filter(status -> status.mailbox().equals(mailbox)).toList());
    }

    private void bindWalks(Tags tags, Supplier<MailboxStatuses> now) {
        time("camel.outlook.lag", "How late the last item was when it reached the route", tags, now, MailboxStatuses::lag);
        time("camel.outlook.walk.age", "Time since the mailbox was walked to the end", tags, now,
                statuses -> since(statuses.oldestWalk()));
        gauge("camel.outlook.poll.failures", "Polls that failed since the last good one", tags, now, MailboxStatuses::failures);
    }

    private void bindSubscriptions(Tags tags, Supplier<MailboxStatuses> now) {
        gauge("camel.outlook.subscriptions.active", "Subscriptions that tell changes", tags, now,
                statuses -> statuses.count(State.ACTIVE));
        gauge("camel.outlook.subscriptions.failed", "Subscriptions that could not be made or renewed", tags, now,
                statuses -> statuses.count(State.FAILED));
        time("camel.outlook.subscriptions.expiry", "Time until the next subscription ends unless it is renewed", tags, now,
                statuses -> until(statuses.nextExpiry()));
        time("camel.outlook.notifications.age", "Time since the last notification", tags, now,
                statuses -> since(statuses.lastNotification()));
        // what is observed, because a counter keeps only a weak reference to what it counts for
        meters.add(FunctionCounter.builder("camel.outlook.notifications", observed, own -> now.get().notifications())
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
