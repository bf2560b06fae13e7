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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.clock.MovableClock;
import io.github.cameloutlook.emulator.oauth.Application;
import io.github.cameloutlook.emulator.oauth.OAuthService;
import io.github.cameloutlook.emulator.subscription.ChangeNotification;
import io.github.cameloutlook.emulator.subscription.Encryption;
import io.github.cameloutlook.emulator.subscription.Subscription;
import io.github.cameloutlook.emulator.tls.SelfSignedCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Notifications on their way to a listener over a real socket, without the service that makes them. */
class NotificationDeliveryTest {

    private final MovableClock clock = MovableClock.system();
    private final OAuthService directory = new OAuthService(List.of(Application.DEFAULT), AuthMode.any, clock);
    private final Listener listener = new Listener();
    private final List<String> missed = new CopyOnWriteArrayList<>();
    private NotificationDelivery delivery = delivery(NotificationSettings.SERVICE);

    private NotificationDelivery delivery(NotificationSettings settings) {
        NotificationDelivery made = new NotificationDelivery(settings, clock, directory.validationTokens());
        made.onMissed(subscription -> missed.add(subscription.id()));
        return made;
    }

    private void use(NotificationSettings settings) {
        delivery.close();
        delivery = delivery(settings);
    }

    @AfterEach
    void close() {
        delivery.close();
        listener.close();
    }

    private Subscription subscription(String path) {
        return listener.subscription(path);
    }

    private void change(Subscription subscription, int number) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("subscriptionId", subscription.id());
        members.put("clientState", subscription.clientState());
        members.put("number", number);
        delivery.change(subscription, new ChangeNotification(members, null));
    }

    private void awaitDelivered() {
        await().atMost(Duration.ofSeconds(20)).until(() -> delivery.control().awaiting() == 0);
    }

    private List<Object> numbers() {
        return listener.notifications().stream().map(notification -> notification.get("number")).toList();
    }

    @Test
    void aNotificationIsPosted() {
        Subscription subscription = subscription("/notify?hook=1");
        change(subscription, 1);
        awaitDelivered();

        assertThat(listener.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/notify");
            assertThat(request.query()).isEqualTo("hook=1");
            assertThat(request.contentType()).isEqualTo("application/json; charset=utf-8");
            assertThat(request.json()).containsOnlyKeys("value");
        });
        assertThat(listener.notifications()).singleElement().satisfies(
                notification -> assertThat(notification).containsEntry("clientState", "secret"));
        assertThat(delivery.control().deliveries()).singleElement().satisfies(delivered -> {
            assertThat(delivered.url()).isEqualTo(subscription.notificationUrl());
            assertThat(delivered.subscriptionIds()).containsExactly(subscription.id());
            assertThat(delivered.status()).isEqualTo(202);
            assertThat(delivered.attempt()).isEqualTo(1);
            assertThat(delivered.notifications()).isEqualTo(listener.notifications());
        });
    }

    @Test
    void lifecycleNotificationsGoToTheirOwnUrl() {
        Subscription subscription = subscription("/notify");
        delivery.lifecycle(subscription, Map.of("lifecycleEvent", "missed"));
        awaitDelivered();
        assertThat(listener.requests()).singleElement().extracting(Listener.Received::path).isEqualTo("/lifecycle");
    }

    @Test
    void notificationsThatWaitTogetherShareRequests() {
        use(NotificationSettings.SERVICE.withRequestsPerHost(1).withNotificationsPerRequest(50)
                .withDelay(Duration.ofMinutes(1)));
        Subscription one = subscription("/one");
        Subscription other = subscription("/other");
        IntStream.range(0, 120).forEach(number -> change(number % 4 == 0 ? other : one, number));
        assertThat(delivery.control().awaiting()).isEqualTo(120);
        clock.advance(Duration.ofMinutes(2));
        awaitDelivered();

        assertThat(numbers()).hasSize(120).doesNotHaveDuplicates();
        assertThat(listener.requests()).hasSizeBetween(3, 12)
                .allSatisfy(request -> assertThat(request.notifications()).hasSizeLessThanOrEqualTo(50));
        assertThat(listener.requests()).allSatisfy(request -> assertThat(request.notifications())
                .extracting(notification -> notification.get("subscriptionId"))
                .containsOnly(request.path().equals("/one") ? one.id() : other.id()));
    }

    @Test
    void theDelayIsByTheEmulatorsClock() {
        use(NotificationSettings.SERVICE.withDelay(Duration.ofHours(1)));
        Subscription subscription = subscription("/notify");
        change(subscription, 1);
        clock.advance(Duration.ofMinutes(59));
        assertThat(delivery.control().awaiting()).isEqualTo(1);
        assertThat(listener.requests()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        awaitDelivered();
        assertThat(numbers()).containsExactly(1);
    }

    @Test
    void whatWasNotDeliveredIsRepeatedWithGrowingIntervals() {
        use(NotificationSettings.SERVICE
                .withRetries(new RetrySchedule(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(4))));
        AtomicInteger count = new AtomicInteger();
        listener.answer(() -> count.incrementAndGet() < 3 ? 503 : 202);
        change(subscription("/notify"), 1);
        awaitAttempts(1);
        clock.advance(Duration.ofMinutes(11));
        awaitAttempts(2);
        clock.advance(Duration.ofMinutes(11));
        assertThat(delivery.control().awaiting()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(11));
        awaitDelivered();
        assertThat(delivery.control().deliveries()).extracting(Delivery::status).containsExactly(503, 503, 202);
        assertThat(delivery.control().deliveries()).extracting(Delivery::attempt).containsExactly(1, 2, 3);
        assertThat(missed).isEmpty();
    }

    private void awaitAttempts(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> delivery.control().deliveries().size() == count);
    }

    @Test
    void afterFourHoursANotificationIsDiscardedAndMissed() {
        listener.answer(500);
        Subscription subscription = subscription("/notify");
        change(subscription, 1);
        awaitAttempts(1);
        clock.advance(Duration.ofHours(4));
        awaitDelivered();
        assertThat(delivery.control().deliveries()).extracting(Delivery::status).containsExactly(500, 500);
        assertThat(missed).containsExactly(subscription.id());
    }

    @Test
    void aListenerThatIsNotThereIsTriedAgain() {
        Subscription subscription = subscription("/notify");
        listener.close();
        change(subscription, 1);
        awaitAttempts(1);
        assertThat(delivery.control().deliveries()).singleElement().satisfies(failed -> {
            assertThat(failed.status()).isZero();
            assertThat(failed.failure()).contains("ConnectException");
        });
        assertThat(delivery.control().awaiting()).isEqualTo(1);
    }

    @Test
    void slowListenersGetTheirNotificationsLater() {
        use(NotificationSettings.SERVICE.withRules(ListenerRules.SERVICE.withTimeLimit(Duration.ofMillis(200))
                .withSlow(Duration.ofMillis(200), 0.1, Duration.ofMinutes(5)).withDrop(Duration.ofSeconds(10), 0.15)));
        listener.fallSilent(true);
        Subscription subscription = subscription("/notify");
        change(subscription, 1);
        awaitAttempts(1);
        listener.fallSilent(false);
        change(subscription, 2);
        // the first one is repeated a second later, the second one waits for five minutes
        await().atMost(Duration.ofSeconds(20)).until(() -> delivery.control().awaiting() == 1);
        assertThat(numbers()).containsOnly(1);
        clock.advance(Duration.ofMinutes(5));
        awaitDelivered();
        assertThat(numbers()).endsWith(2);
        clock.advance(Duration.ofMinutes(10));
        change(subscription, 3);
        awaitDelivered();
        assertThat(numbers()).endsWith(3);
    }

    @Test
    void notificationsToVerySlowListenersAreDroppedAndTheSubscriptionIsToldLater() {
        use(NotificationSettings.SERVICE.withRules(ListenerRules.SERVICE.withTimeLimit(Duration.ofMillis(200))
                .withDrop(Duration.ofMillis(200), 0.15)));
        listener.fallSilent(true);
        Subscription subscription = subscription("/notify");
        change(subscription, 1);
        awaitAttempts(1);
        listener.fallSilent(false);
        change(subscription, 2);
        change(subscription, 3);
        awaitDelivered();
        assertThat(missed).isEmpty();
        clock.advance(Duration.ofMinutes(11));
        await().atMost(Duration.ofSeconds(20)).until(() -> !missed.isEmpty());
        assertThat(missed).containsExactly(subscription.id());
        change(subscription, 4);
        awaitDelivered();
        assertThat(numbers()).endsWith(4).doesNotContain(2, 3);
    }

    @Test
    void oneListenersSilenceHoldsNobodyElseUp() {
        try (Listener other = new Listener()) {
            other.fallSilent(true);
            Subscription elsewhere = other.subscription("/notify");
            IntStream.range(0, 200).forEach(number -> change(elsewhere, number));
            change(subscription("/notify"), 1);
            await().atMost(Duration.ofSeconds(20)).until(() -> numbers().contains(1));
        }
    }

    @Test
    void thousandsArePassedOn() {
        List<Subscription> subscriptions = new ArrayList<>();
        IntStream.range(0, 50).forEach(number -> subscriptions.add(subscription("/notify/" + number)));
        IntStream.range(0, 5_000).forEach(number -> change(subscriptions.get(number % 50), number));
        awaitDelivered();
        assertThat(numbers()).hasSize(5_000).doesNotHaveDuplicates();
        assertThat(delivery.control().deliveries()).allMatch(delivered -> delivered.attempt() == 1);
    }

    @Test
    void requestsThatApplicationsShareHaveATokenForEach() {
        use(NotificationSettings.SERVICE.withDelay(Duration.ofMinutes(1)));
        SelfSignedCertificate certificate = SelfSignedCertificate.forApplication("listener");
        Encryption encryption = new Encryption(certificate.certificate(), "text", "certificate-1");
        Subscription one = listener.subscription("/notify", "application-1", encryption);
        Subscription other = listener.subscription("/notify", "application-2", encryption);
        for (Subscription subscription : List.of(one, other, one, listener.subscription("/notify"))) {
            delivery.change(subscription, new ChangeNotification(
                    Map.of("subscriptionId", subscription.id()), Map.of("subject", "Hello")));
        }
        // of an item that is gone
        delivery.change(other, new ChangeNotification(Map.of("subscriptionId", other.id()), null));
        clock.advance(Duration.ofMinutes(1));
        awaitDelivered();
        assertThat(listener.requests()).singleElement().satisfies(request -> {
            assertThat(request.notifications()).hasSize(5)
                    .filteredOn(notification -> notification.containsKey("encryptedContent")).hasSize(3);
            assertThat((List<?>) request.json().get("validationTokens")).hasSize(2);
        });
    }

    @Test
    void deliveriesAreForgottenWhenThereAreTooMany() {
        use(NotificationSettings.SERVICE.withDeliveriesKept(3).withNotificationsPerRequest(1));
        Subscription subscription = subscription("/notify");
        IntStream.range(0, 10).forEach(number -> change(subscription, number));
        awaitDelivered();
        assertThat(delivery.control().deliveries()).hasSize(3);
    }
}
