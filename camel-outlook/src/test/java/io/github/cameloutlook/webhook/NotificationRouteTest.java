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
package io.github.cameloutlook.webhook;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicReference;

import io.github.cameloutlook.emulator.clock.MovableClock;
import io.github.cameloutlook.model.OutlookChangeNotification;
import io.github.cameloutlook.webhook.notification.NotificationDispatcher;
import io.github.cameloutlook.webhook.notification.ReceivedNotification;
import io.github.cameloutlook.webhook.resourcedata.EncryptionCertificates;
import io.github.cameloutlook.webhook.resourcedata.EncryptionKey;
import io.github.cameloutlook.webhook.resourcedata.IssuerUnreachableException;
import io.github.cameloutlook.webhook.resourcedata.RefusedNotificationException;
import io.github.cameloutlook.webhook.resourcedata.ResourceDataFixture;
import io.github.cameloutlook.webhook.resourcedata.ResourceDataReader;
import io.github.cameloutlook.webhook.resourcedata.TokenVerifier;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.AsyncProcessorConverterHelper;
import org.apache.camel.support.LoggingExceptionHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.cameloutlook.webhook.resourcedata.ResourceDataFixture.notification;
import static io.github.cameloutlook.webhook.resourcedata.ResourceDataFixture.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class NotificationRouteTest {

    private static final EncryptionKey KEY = ResourceDataFixture.key("route");

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final List<Exchange> routed = new ArrayList<>();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final MovableClock clock = ResourceDataFixture.standingClock();
    private final NotificationDispatcher dispatcher = new NotificationDispatcher();
    private final RecentNotifications recent = new RecentNotifications(clock);
    private final AtomicReference<String> outcome = new AtomicReference<>("good");
    private final ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1) {
        @Override
        public java.util.concurrent.ScheduledFuture<?> schedule(
                Runnable command, long delay, java.util.concurrent.TimeUnit unit) {
            later.add(command);
            return null;
        }
    };

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
        context.stop();
    }

    private NotificationRoute route(int places, boolean reads) {
        TokenVerifier verifier = token -> switch (outcome.get()) {
            case "good" -> new TokenVerifier.Verified(ResourceDataFixture.TENANT, clock.instant());
            case "unreachable" -> throw new IssuerUnreachableException("down", null);
            case "broken" -> throw new NoClassDefFoundError("of a library that does not fit");
            default -> throw new RefusedNotificationException(RefusedNotificationException.Reason.TOKEN_SIGNATURE);
        };
        ResourceDataReader reader = new ResourceDataReader(
                verifier, null, new EncryptionCertificates(() -> List.of(KEY), Clock.systemUTC()), clock);
        NotificationRoute.Target target = new NotificationRoute.Target(
                new NotificationExchanges(context.getEndpoint("mock:from"), () -> "id", "messages"),
                AsyncProcessorConverterHelper.convert(routed::add), new LoggingExceptionHandler(context, getClass()));
        return new NotificationRoute(
                new SubscriptionsElsewhere("secret", List.of("alice")), reads ? reader : null, recent, dispatcher.counts(),
                target,
                new NotificationRoute.Threads(work::add, scheduler, places));
    }

    private void run(Queue<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    private static ReceivedNotification plain(String id) {
        OutlookChangeNotification notification = notification(null);
        notification.set("resource", "Users/u1/Messages/" + id);
        notification.set("resourceData", Map.of("id", id, "@odata.etag", "W/1"));
        return received(notification, "token");
    }

    @Test
    void takesAsManyAsThereIsRoomForAndTheRestLater() {
        NotificationRoute route = route(3, false);
        for (int i = 0; i < 5; i++) {
            assertThat(route.accept(plain("m" + i))).isEqualTo(i < 3);
        }
        assertThat(route.pending()).isEqualTo(3);
        run(work);

        assertThat(route.pending()).isZero();
        assertThat(route.accept(plain("m4"))).isTrue();
        run(work);
        assertThat(routed).hasSize(4);
    }

    @Test
    void knowsWhatItTookForFiveHours() {
        NotificationRoute route = route(10, false);
        assertThat(route.accept(plain("m1"))).isTrue();
        assertThat(route.accept(plain("m1"))).isTrue();
        assertThat(work).hasSize(1);
        assertThat(dispatcher.statistics().repeated()).isEqualTo(1);

        clock.advance(RecentNotifications.REMEMBERED.plusSeconds(1));
        assertThat(route.accept(plain("m1"))).isTrue();
        assertThat(work).hasSize(2);
    }

    @Test
    void takesWhatCannotBeToldApartEachTime() {
        NotificationRoute route = route(10, false);
        ReceivedNotification deleted = plain("m1");
        deleted.notification().set("resourceData", Map.of("id", "m1"));
        route.accept(deleted);
        route.accept(deleted);

        assertThat(work).hasSize(2);
    }

    @Test
    void remembersABoundedNumber() {
        NotificationRoute route = route(RecentNotifications.MOST + 2, false);
        for (int i = 0; i <= RecentNotifications.MOST; i++) {
            route.accept(plain("m" + i));
        }
        work.clear();
        route.accept(plain("m" + RecentNotifications.MOST));
        assertThat(work).isEmpty();

        route.accept(plain("m0"));
        assertThat(work).hasSize(1);
    }

    @Test
    void waitsForTheKeysOfTheAuthority() {
        NotificationRoute route = route(1, true);
        outcome.set("unreachable");
        assertThat(route.accept(
                received(notification(ResourceDataFixture.encrypt(KEY, "{\"subject\":\"a\"}")), "token"))).isTrue();
        run(work);
        assertThat(routed).isEmpty();
        assertThat(route.accept(plain("m2"))).as("the place is still taken").isFalse();

        outcome.set("good");
        run(later);
        run(work);
        assertThat(routed.get(0).getMessage().getBody(OutlookChangeNotification.class).getResourceData())
                .containsEntry("subject", "a").containsEntry("@odata.id", "Users/u1/Messages/m1");
        assertThat(route.pending()).isZero();
    }

    @Test
    void routesNothingThatIsRefused() {
        NotificationRoute route = route(1, true);
        outcome.set("forged");
        assertThat(route.accept(received(notification(ResourceDataFixture.encrypt(KEY, "{}")), "token"))).isTrue();
        run(work);

        assertThat(routed).isEmpty();
        assertThat(route.pending()).isZero();
        assertThat(dispatcher.statistics().refusedItems()).containsExactly(entry("TOKEN_SIGNATURE", 1L));
    }

    @Test
    void aForgedOneDoesNotKeepOutTheGenuineOneThatItResembles() {
        NotificationRoute route = route(1, true);
        outcome.set("forged");
        ReceivedNotification notification
                = received(notification(ResourceDataFixture.encrypt(KEY, "{\"subject\":\"a\"}")), "token");
        assertThat(route.accept(notification)).isTrue();
        run(work);
        outcome.set("good");
        assertThat(route.accept(notification)).isTrue();
        run(work);

        assertThat(routed).hasSize(1);
    }

    @Test
    void aPlaceIsGivenBackWhateverFails() {
        NotificationRoute route = route(1, true);
        outcome.set("broken");
        assertThat(route.accept(plain("m1"))).isTrue();
        run(work);
        assertThat(route.pending()).isZero();
        assertThat(route.accept(plain("m2"))).isTrue();
    }

    @Test
    void refusesWorkThatNobodyWillDo() {
        NotificationRoute route = new NotificationRoute(
                new SubscriptionsElsewhere("secret", List.of("alice")), null, recent, dispatcher.counts(), null,
                new NotificationRoute.Threads(task -> {
                    throw new java.util.concurrent.RejectedExecutionException();
                }, scheduler, 1));

        assertThat(route.accept(plain("m1"))).isFalse();
        assertThat(route.pending()).isZero();
        assertThat(route(1, false).accept(plain("m1"))).isTrue();
        assertThat(work).hasSize(1);
    }
}
