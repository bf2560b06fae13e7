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

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.cameloutlook.emulator.clock.MovableClock;
import io.github.cameloutlook.emulator.clock.Timetable;
import io.github.cameloutlook.emulator.oauth.ValidationTokens;
import io.github.cameloutlook.emulator.subscription.ChangeNotification;
import io.github.cameloutlook.emulator.subscription.NotificationSender;
import io.github.cameloutlook.emulator.subscription.Subscription;

/**
 * Takes notifications, lets happen to them what shall go wrong, and sends them at their time.
 * <p>
 * All that is remembered about notifications and hosts belongs to the thread of the timetable. Other threads, those
 * that make changes and those that bring answers, hand it tasks that are due at once; what is due later waits there for
 * the emulator's clock.
 */
public final class NotificationDelivery implements NotificationSender, AutoCloseable {

    private final NotificationSettings settings;
    private final MovableClock clock;
    private final Timetable timetable;
    private final NotificationDial dial = new NotificationDial();
    private final DeliveryLog log;
    private final AtomicInteger awaiting = new AtomicInteger();
    private final ResourceDataEncryption encryption = new ResourceDataEncryption();
    private final Handshake handshake;
    private final Outbox outbox;
    private final Overtaking overtaking;
    private volatile Consumer<Subscription> onMissed = subscription -> {
    };
    private volatile BiConsumer<Subscription, Map<String, Object>> streams = (subscription, members) -> {
    };
    private volatile Predicate<Subscription> present = subscription -> true;

    public NotificationDelivery(NotificationSettings settings, MovableClock clock, ValidationTokens tokens) {
        this.settings = settings;
        this.clock = clock;
        timetable = new Timetable(clock, "outlook-emulator-notifications");
        log = new DeliveryLog(settings.deliveriesKept());
        ListenerClient client = new ListenerClient(settings.anyCertificate());
        handshake = new Handshake(client, dial);
        outbox = new Outbox(
                settings, clock, timetable, client, new Payload(tokens), log, awaiting,
                subscription -> present.test(subscription), subscription -> onMissed.accept(subscription));
        overtaking = new Overtaking(timetable, notification -> schedule(notification, Duration.ZERO));
        tokens.version(settings.tokens());
    }

    /** Names who is told of subscriptions whose notifications were dropped. */
    public void onMissed(Consumer<Subscription> listener) {
        onMissed = listener;
    }

    /** Names who knows whether a subscription is still there. */
    public void whilePresent(Predicate<Subscription> test) {
        present = test;
    }

    /** What tests see and change. */
    public Notifications control() {
        return new Notifications(dial, log, awaiting::get);
    }

    @Override
    public void validate(String url, Map<String, String> headers, Duration limit) {
        handshake.with(url, headers, limit);
    }

    @Override
    public void change(Subscription subscription, ChangeNotification notification) {
        take(now -> new Outgoing(
                subscription, false, encryption.members(subscription.encryption(), notification),
                subscription.form().headers(subscription), null, now, 1));
    }

    @Override
    public void lifecycle(Subscription subscription, Map<String, Object> members) {
        take(now -> new Outgoing(subscription, true, members, subscription.form().headers(subscription), null, now, 1));
    }

    private void take(Function<Instant, Outgoing> maker) {
        awaiting.incrementAndGet();
        // here and not later: the clock may be moved as soon as the change is made
        Instant now = clock.instant();
        timetable.atOnce(() -> {
            try {
                accept(maker.apply(now));
            } catch (RuntimeException e) {
                awaiting.decrementAndGet();
                throw e;
            }
        });
    }

    private void accept(Outgoing notification) {
        NotificationFault fault = dial.forNotification(notification);
        if (fault == null) {
            pass(notification);
            return;
        }
        switch (fault.kind()) {
            case LOSE -> awaiting.decrementAndGet();
            case DELAY -> schedule(notification, fault.time());
            case REORDER -> overtaking.hold(notification);
            case DUPLICATE -> {
                awaiting.incrementAndGet();
                pass(notification);
                pass(notification);
            }
            default -> pass(notification.struckBy(fault));
        }
    }

    private void pass(Outgoing notification) {
        schedule(notification, Duration.ZERO);
        overtaking.passed(notification.url());
    }

    /** Names who speaks on connections that are held open. */
    public void onStream(BiConsumer<Subscription, Map<String, Object>> listener) {
        streams = listener;
    }

    private void stream(Outgoing notification, Duration extra) {
        timetable.at(notification.since().plus(settings.delay()).plus(extra), () -> {
            streams.accept(notification.subscription(), notification.members());
            awaiting.decrementAndGet();
        });
    }

    private void schedule(Outgoing notification, Duration extra) {
        if (notification.subscription().isStreaming()) {
            stream(notification, extra);
            return;
        }
        HostStanding.Standing standing = outbox.standing(notification.url());
        if (standing == HostStanding.Standing.DROP) {
            outbox.drop(notification);
            return;
        }
        Duration delay = settings.delay().plus(extra)
                .plus(standing == HostStanding.Standing.SLOW ? settings.rules().slowDelay() : Duration.ZERO);
        if (delay.isZero()) {
            outbox.add(notification);
        } else {
            timetable.at(notification.since().plus(delay), () -> outbox.add(notification));
        }
    }

    /** Forgets what has not been sent. */
    @Override
    public void close() {
        timetable.close();
    }
}
