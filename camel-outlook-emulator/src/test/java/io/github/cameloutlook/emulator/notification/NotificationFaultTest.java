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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.clock.MovableClock;
import io.github.cameloutlook.emulator.oauth.Application;
import io.github.cameloutlook.emulator.oauth.OAuthService;
import io.github.cameloutlook.emulator.subscription.ChangeNotification;
import io.github.cameloutlook.emulator.subscription.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What can be made to go wrong with notifications. */
class NotificationFaultTest {

    private final MovableClock clock = MovableClock.system();
    private final OAuthService directory = new OAuthService(List.of(Application.DEFAULT), AuthMode.any, clock);
    private final Listener listener = new Listener();
    private final NotificationDelivery delivery
            = new NotificationDelivery(NotificationSettings.SERVICE, clock, directory.validationTokens());
    private final Notifications notifications = delivery.control();
    private final Subscription subscription = listener.subscription("/notify");

    @AfterEach
    void close() {
        delivery.close();
        listener.close();
    }

    private void change(int number) {
        delivery.change(subscription, new ChangeNotification(
                Map.of("subscriptionId", subscription.id(), "clientState", "secret", "number", number), null));
    }

    /** In the order of sending: each one has arrived before the next is made. */
    private void changes(int count) {
        IntStream.range(0, count).forEach(number -> {
            change(number);
            awaitDelivered();
        });
    }

    private void awaitDelivered() {
        await().atMost(Duration.ofSeconds(20)).until(() -> notifications.awaiting() == 0);
    }

    private List<Object> numbers() {
        return listener.notifications().stream().map(notification -> notification.get("number")).toList();
    }

    @Test
    void notificationsAreLost() {
        ArmedNotificationFault fault = notifications.add(NotificationFault.lose().after(1).times(2));
        changes(4);
        assertThat(numbers()).containsExactly(0, 3);
        assertThat(fault.count()).isEqualTo(2);
    }

    @Test
    void theSameSeedLosesTheSameNotifications() {
        notifications.add(NotificationFault.lose().chance(0.5, 7));
        changes(30);
        List<Object> first = numbers();
        assertThat(first).hasSizeBetween(5, 25);
        listener.requests().clear();
        notifications.clear();
        notifications.add(NotificationFault.lose().chance(0.5, 7));
        changes(30);
        assertThat(numbers()).isEqualTo(first);
    }

    @Test
    void faultsAreForOneUrlOrForLifecycleNotifications() {
        notifications.add(NotificationFault.lose().to("/elsewhere"));
        notifications.add(NotificationFault.lose().lifecycle());
        change(1);
        delivery.lifecycle(subscription, Map.of("lifecycleEvent", "missed"));
        awaitDelivered();
        assertThat(listener.requests()).singleElement().extracting(Listener.Received::path).isEqualTo("/notify");
        notifications.clear();
        notifications.add(NotificationFault.lose().to("/notify"));
        change(2);
        delivery.lifecycle(subscription, Map.of("lifecycleEvent", "missed"));
        awaitDelivered();
        assertThat(listener.requests()).extracting(Listener.Received::path).containsExactly("/notify", "/lifecycle");
    }

    @Test
    void notificationsComeTwice() {
        notifications.add(NotificationFault.duplicate().times(1));
        changes(2);
        assertThat(numbers()).containsExactly(0, 0, 1);
    }

    @Test
    void notificationsComeLate() {
        notifications.add(NotificationFault.delay(Duration.ofHours(2)).times(1));
        change(1);
        change(2);
        await().atMost(Duration.ofSeconds(20)).until(() -> notifications.awaiting() == 1);
        clock.advance(Duration.ofHours(2));
        awaitDelivered();
        assertThat(numbers()).containsExactly(2, 1);
    }

    @Test
    void notificationsOvertakeEachOther() {
        notifications.add(NotificationFault.reorder().times(1));
        change(1);
        change(2);
        awaitDelivered();
        assertThat(numbers()).containsExactly(2, 1);
        notifications.clear();
        notifications.add(NotificationFault.reorder().times(1));
        change(3);
        clock.advance(Duration.ofSeconds(2));
        awaitDelivered();
        assertThat(numbers()).containsExactly(2, 1, 3);
    }

    @Test
    void anAnswerIsLostAndTheNotificationRepeated() {
        notifications.add(NotificationFault.loseAnswer().times(1));
        change(1);
        await().atMost(Duration.ofSeconds(20)).until(() -> !notifications.deliveries().isEmpty());
        clock.advance(Duration.ofMinutes(1));
        awaitDelivered();
        assertThat(numbers()).containsExactly(1, 1);
        assertThat(notifications.deliveries()).extracting(Delivery::status).containsExactly(202, 202);
        assertThat(notifications.deliveries()).extracting(Delivery::attempt).containsExactly(1, 2);
    }

    @Test
    void forgedNotificationsTakeThePlaceOfTrueOnesAndAreNotRepeated() {
        listener.answer(403);
        notifications.add(NotificationFault.forge(Forgery.CLIENT_STATE).times(1));
        notifications.add(NotificationFault.forge(Forgery.SUBSCRIPTION).after(1).times(1));
        changes(2);
        assertThat(listener.notifications().get(0)).containsEntry("subscriptionId", subscription.id());
        assertThat((String) listener.notifications().get(0).get("clientState")).startsWith("forged");
        assertThat(listener.notifications().get(1)).containsEntry("clientState", "secret");
        assertThat(listener.notifications().get(1).get("subscriptionId")).isNotEqualTo(subscription.id());
    }

    @Test
    void forgeriesOfResourceDataStrikeNotificationsThatHaveSome() {
        ArmedNotificationFault fault = notifications.add(NotificationFault.forge(Forgery.TOKEN_KEY));
        changes(1);
        assertThat(fault.count()).isZero();
        assertThat(listener.requests().get(0).json()).doesNotContainKey("validationTokens");
    }

    @Test
    void bodiesAreBrokenOrTooLarge() {
        notifications.add(NotificationFault.forge(Forgery.BODY).times(1));
        notifications.add(NotificationFault.oversized(2_000_000).after(1).times(1));
        changes(2);
        assertThat(listener.requests().get(0).body()).startsWith("{").doesNotEndWith("}");
        assertThat(listener.requests().get(1).body().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(2_000_000, 2_001_000);
        assertThat(listener.requests().get(1).notifications()).hasSize(1);
    }
}
