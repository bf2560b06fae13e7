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

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.consumer.NotifierStatus;
import io.github.cameloutlook.consumer.OutlookConsumer;
import io.github.cameloutlook.emulator.EmulatorBuilder;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.notification.NotificationFault;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.github.cameloutlook.webhook.PushApplication.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Consumers with push against an emulated service that calls back, from the message that comes to the exchange. */
class PushTest {

    private static final String ALICE = "alice@contoso.com";

    @RegisterExtension
    final OutlookEmulator emulator = OutlookEmulator.builder().mailbox(ALICE).build();

    private PushApplication application;

    @AfterEach
    void close() {
        if (application != null) {
            application.close();
        }
    }

    private PushApplication start(String options) throws Exception {
        application = new PushApplication(emulator, ALICE);
        return application.start(options);
    }

    @Test
    void deliversAMessageWhenItIsTold() throws Exception {
        start("safetyDelay=3600000");
        application.awaitSubscribed(ALICE);
        assertThat(emulator.subscriptions().all()).singleElement().satisfies(subscription -> assertThat(subscription)
                .containsEntry("notificationUrl", application.notificationUrl())
                .containsEntry("lifecycleNotificationUrl", application.notificationUrl())
                .containsEntry("changeType", "created"));
        application.put(ALICE, "one", "two");
        await(() -> assertThat(application.received).containsExactlyInAnyOrder("one", "two"));
        assertThat(application.status(ALICE).notifications()).isPositive();
        assertThat(application.notifier().isTelling(ALICE)).isTrue();
    }

    @Test
    void makesItAnewWhenTheServiceSaysThatItIsGone() throws Exception {
        start("safetyDelay=3600000");
        String first = application.awaitSubscribed(ALICE);
        emulator.notifications().add(NotificationFault.lose().times(1));
        application.put(ALICE, "not told");
        await(() -> assertThat(emulator.notifications().awaiting()).isZero());
        emulator.subscriptions().removeWithNotice(first);
        await(() -> assertThat(application.status(ALICE).subscriptionId()).isNotNull().isNotEqualTo(first));
        await(() -> assertThat(application.received).containsExactly("not told"));
        application.put(ALICE, "told");
        await(() -> assertThat(application.received).containsExactly("not told", "told"));
    }

    @Test
    void noticesASubscriptionThatVanished() throws Exception {
        start("safetyDelay=1000");
        String first = application.awaitSubscribed(ALICE);
        emulator.subscriptions().remove(first);
        application.put(ALICE, "not told");
        await(() -> assertThat(application.status(ALICE).subscriptionId()).isNotNull().isNotEqualTo(first));
        await(() -> assertThat(application.received).containsExactly("not told"));
        assertThat(application.status(ALICE).failures()).isZero();
    }

    @Test
    void walksWhenNotificationsWereMissed() throws Exception {
        start("safetyDelay=3600000");
        String id = application.awaitSubscribed(ALICE);
        emulator.notifications().add(NotificationFault.lose().times(1));
        application.put(ALICE, "not told");
        await(() -> assertThat(emulator.notifications().awaiting()).isZero());
        emulator.subscriptions().missed(id);
        await(() -> assertThat(application.received).containsExactly("not told"));
        assertThat(application.status(ALICE).subscriptionId()).isEqualTo(id);
    }

    @Test
    void twoRoutesOfTheSameFolderShareASubscription() throws Exception {
        start("safetyDelay=3600000&consumerId=first&deleteOnStop=true");
        String id = application.awaitSubscribed(ALICE);
        List<String> others = new CopyOnWriteArrayList<>();
        application.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(application.uri("safetyDelay=3600000&consumerId=second")).routeId("second")
                        .process(exchange -> others
                                .add(exchange.getMessage().getHeader(OutlookConstants.SUBJECT, String.class)));
            }
        });
        OutlookConsumer second = (OutlookConsumer) application.context.getRoute("second").getConsumer();
        await(() -> assertThat(second.getChangeNotifier().status(ALICE).subscriptionId()).isEqualTo(id));
        application.put(ALICE, "for both");
        await(() -> assertThat(application.received).containsExactly("for both"));
        await(() -> assertThat(others).containsExactly("for both"));
        application.context.getRouteController().stopRoute("watch");
        assertThat(emulator.subscriptions().all()).singleElement()
                .satisfies(subscription -> assertThat(subscription).containsEntry("id", id));
        application.put(ALICE, "for the other");
        await(() -> assertThat(others).containsExactly("for both", "for the other"));
        application.context.getRouteController().startRoute("watch");
        await(() -> assertThat(application.received).containsExactly("for both", "for the other"));
    }

    @Test
    void whoSharesASubscriptionIsToldOfTheOneThatTheOtherMadeAnew() throws Exception {
        OutlookEmulator two = OutlookEmulator.builder().mailbox(ALICE).mailbox("bob@contoso.com").build();
        two.start();
        try (PushApplication both = new PushApplication(two, ALICE + ",bob@contoso.com")) {
            both.start("safetyDelay=3600000&consumerId=first&clientState=shared");
            String before = both.awaitSubscribed(ALICE);
            both.awaitSubscribed("bob@contoso.com");
            List<String> others = new CopyOnWriteArrayList<>();
            both.context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(both.uri("safetyDelay=3600000&consumerId=second&clientState=shared")).routeId("second").process(
                            exchange -> others.add(exchange.getMessage().getHeader(OutlookConstants.SUBJECT, String.class)));
                }
            });
            OutlookConsumer second = (OutlookConsumer) both.context.getRoute("second").getConsumer();
            await(() -> assertThat(second.getSubscriptionsActive()).isEqualTo(2));
            both.consumer().resubscribe(ALICE);
            await(() -> assertThat(both.status(ALICE).subscriptionId()).isNotEqualTo(before));
            both.put(ALICE, "one");
            await(() -> assertThat(both.received).containsExactly("one"));
            await(() -> assertThat(others).containsExactly("one"));
        } finally {
            two.close();
        }
    }

    @Test
    void listensForTheLifeOfSubscriptionsAtAPathOfItsOwn() throws Exception {
        application = new PushApplication(emulator, ALICE);
        String lifecycleUrl = "http://127.0.0.1:" + application.port + "/outlook/lifecycle";
        application.start("safetyDelay=3600000&lifecycleNotificationUrl=" + lifecycleUrl);
        String id = application.awaitSubscribed(ALICE);
        assertThat(emulator.subscriptions().all()).singleElement().satisfies(
                subscription -> assertThat(subscription).containsEntry("lifecycleNotificationUrl", lifecycleUrl));
        emulator.notifications().add(NotificationFault.lose().times(1));
        application.put(ALICE, "not told");
        await(() -> assertThat(emulator.notifications().awaiting()).isZero());
        emulator.subscriptions().missed(id);
        await(() -> assertThat(application.received).containsExactly("not told"));
    }

    @Test
    void renewsWhenTheServiceWantsReauthorization() throws Exception {
        start("safetyDelay=3600000");
        String id = application.awaitSubscribed(ALICE);
        emulator.journal().clear();
        emulator.subscriptions().requireReauthorization(id);
        application.put(ALICE, "while it waits");
        await(() -> assertThat(application.requests("PATCH", "/subscriptions/" + id)).isEqualTo(1));
        await(() -> assertThat(application.received).containsExactly("while it waits"));
        application.put(ALICE, "afterwards");
        await(() -> assertThat(application.received).containsExactly("while it waits", "afterwards"));
        assertThat(application.requests("POST", "/reauthorize")).isZero();
    }

    @Test
    void takesItsSubscriptionOverAfterARestart() throws Exception {
        start("safetyDelay=3600000");
        String id = application.awaitSubscribed(ALICE);
        application.stop();
        assertThat(emulator.subscriptions().all()).hasSize(1);
        application.put(ALICE, "meanwhile");
        emulator.journal().clear();
        application.start("safetyDelay=3600000");
        assertThat(application.awaitSubscribed(ALICE)).isEqualTo(id);
        await(() -> assertThat(application.received).containsExactly("meanwhile"));
        application.put(ALICE, "later");
        await(() -> assertThat(application.received).containsExactly("meanwhile", "later"));
        assertThat(application.requests("POST", "/subscriptions")).isZero();
        assertThat(application.requests("PATCH", "/subscriptions/" + id)).isEqualTo(1);
    }

    @Test
    void replacesItsOwnSubscriptionWhoseRecordIsLost() throws Exception {
        application = new PushApplication(emulator, ALICE, new MemoryStateRepository());
        application.start("safetyDelay=3600000");
        String first = application.awaitSubscribed(ALICE);
        PushApplication reborn = application;
        application.stop();
        application = new PushApplication(emulator, ALICE, new MemoryStateRepository(), reborn.port);
        application.start("safetyDelay=3600000");
        assertThat(application.awaitSubscribed(ALICE)).isNotEqualTo(first);
        assertThat(emulator.subscriptions().all()).hasSize(1);
        application.put(ALICE, "told");
        await(() -> assertThat(application.received).containsExactly("told"));
    }

    @Test
    void pollsWhileItCannotSubscribe() throws Exception {
        emulator.notifications().add(NotificationFault.failHandshake().times(2));
        start("delay=100&safetyDelay=3600000");
        await(() -> assertThat(application.status(ALICE).state()).isEqualTo(NotifierStatus.State.FAILED));
        assertThat(application.status(ALICE).lastError()).hasMessageContaining("validation");
        application.put(ALICE, "polled");
        await(() -> assertThat(application.received).containsExactly("polled"));
        application.awaitSubscribed(ALICE);
        application.put(ALICE, "told");
        await(() -> assertThat(application.received).containsExactly("polled", "told"));
    }

    @Test
    void deletesItsSubscriptionWhenItStopsIfThatIsWanted() throws Exception {
        start("deleteOnStop=true");
        application.awaitSubscribed(ALICE);
        application.context.getRouteController().stopRoute("watch");
        assertThat(emulator.subscriptions().all()).isEmpty();
        assertThat(application.requests("DELETE", "/subscriptions/.*")).isEqualTo(1);
        application.context.getRouteController().startRoute("watch");
        application.awaitSubscribed(ALICE);
        assertThat(emulator.subscriptions().all()).hasSize(1);
    }

    @Test
    void followsTheLifeOfItsRoute() throws Exception {
        application = new PushApplication(emulator, ALICE);
        application.start("safetyDelay=3600000", false);
        assertThat(emulator.subscriptions().all()).isEmpty();
        application.context.getRouteController().startRoute("watch");
        String id = application.awaitSubscribed(ALICE);

        application.context.getRouteController().suspendRoute("watch");
        application.put(ALICE, "suspended");
        await(() -> assertThat(application.status(ALICE).notifications()).isPositive());
        assertThat(application.received).isEmpty();
        application.context.getRouteController().resumeRoute("watch");
        await(() -> assertThat(application.received).containsExactly("suspended"));

        application.context.getRouteController().stopRoute("watch");
        application.put(ALICE, "stopped");
        application.context.getRouteController().startRoute("watch");
        assertThat(application.awaitSubscribed(ALICE)).isEqualTo(id);
        await(() -> assertThat(application.received).containsExactly("suspended", "stopped"));
        application.put(ALICE, "restarted");
        await(() -> assertThat(application.received).containsExactly("suspended", "stopped", "restarted"));
    }

    @Test
    void worksOnARouteThatIsAddedLater() throws Exception {
        application = new PushApplication(emulator, ALICE);
        application.context = application.newContext();
        application.context.start();
        application.context.addRoutes(application.route("safetyDelay=3600000", true));
        application.awaitSubscribed(ALICE);
        application.put(ALICE, "told");
        await(() -> assertThat(application.received).containsExactly("told"));
    }

    @Test
    void renewsBeforeItEnds() throws Exception {
        start("safetyDelay=3600000");
        String id = application.awaitSubscribed(ALICE);
        emulator.journal().clear();
        Duration lifetime = Duration.between(emulator.clock().instant(), application.status(ALICE).expires());
        emulator.clock().advance(lifetime.minusMinutes(10));
        await(() -> assertThat(application.requests("PATCH", "/subscriptions/" + id)).isPositive());
        emulator.clock().advance(Duration.ofMinutes(20));
        application.put(ALICE, "told");
        await(() -> assertThat(application.received).containsExactly("told"));
        assertThat(application.status(ALICE).subscriptionId()).isEqualTo(id);
    }

    @Test
    void noticesThatItEnded() throws Exception {
        start("safetyDelay=1000&subscriptionLifetime=2700000");
        String first = application.awaitSubscribed(ALICE);
        emulator.notifications().add(NotificationFault.lose().lifecycle());
        emulator.clock().advance(Duration.ofHours(1));
        assertThat(emulator.subscriptions().all()).noneMatch(one -> first.equals(one.get("id")));
        await(() -> assertThat(application.status(ALICE).subscriptionId()).isNotNull().isNotEqualTo(first));
        application.put(ALICE, "told");
        await(() -> assertThat(application.received).containsExactly("told"));
    }

    @Test
    void learnsTheLifetimeThatTheServiceAllows() throws Exception {
        emulator.subscriptions().rules().longestLifetime(Duration.ofMinutes(4230));
        start("safetyDelay=3600000");
        application.awaitSubscribed(ALICE);
        assertThat(application.requests("POST", "/subscriptions")).isEqualTo(2);
        assertThat(application.status(ALICE).expires())
                .isBefore(emulator.clock().instant().plus(Duration.ofMinutes(4230)))
                .isAfter(emulator.clock().instant().plus(Duration.ofMinutes(4200)));
    }

    @Test
    void watchesManyMailboxes() throws Exception {
        List<String> mailboxes = IntStream.range(0, 25).mapToObj(number -> "user" + number + "@contoso.com").toList();
        try (OutlookEmulator many = many(mailboxes);
             PushApplication watching = new PushApplication(many, String.join(",", mailboxes))) {
            watching.start("safetyDelay=3600000&clientState=one for all");
            mailboxes.forEach(watching::awaitSubscribed);
            assertThat(many.subscriptions().all()).hasSize(mailboxes.size());
            mailboxes.forEach(mailbox -> watching.put(mailbox, mailbox));
            await(() -> assertThat(watching.received).containsExactlyInAnyOrderElementsOf(mailboxes));
            assertThat(mailboxes).allMatch(mailbox -> watching.status(mailbox).notifications() == 1);
        }
    }

    private static OutlookEmulator many(List<String> mailboxes) {
        EmulatorBuilder<OutlookEmulator> builder = OutlookEmulator.builder();
        mailboxes.forEach(builder::mailbox);
        OutlookEmulator many = builder.build();
        many.start();
        return many;
    }

    @Test
    void saysHowItStands() throws Exception {
        emulator.notifications().add(NotificationFault.failHandshake());
        start("delay=200");
        await(() -> assertThat(application.status(ALICE).failures()).isPositive());
        await(() -> assertThat(application.health().getState()).isEqualTo(HealthCheck.State.UP));
        assertThat(application.health().getDetails()).containsEntry("mailbox." + ALICE + ".push", "failed");
        emulator.notifications().clear();
        application.notifier().renew(ALICE);
        application.awaitSubscribed(ALICE);
        assertThat(application.health().getDetails()).containsEntry("mailbox." + ALICE + ".push", "active");
    }

    @Test
    void replacesItOnDemand() throws Exception {
        start("safetyDelay=3600000");
        String first = application.awaitSubscribed(ALICE);
        application.notifier().resubscribe(ALICE);
        await(() -> assertThat(application.status(ALICE).subscriptionId()).isNotEqualTo(first));
        assertThat(emulator.subscriptions().all()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> application.notifier().renew("nobody"));
    }
}
