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
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.cameloutlook.consumer.NotifierStatus;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.notification.Forgery;
import io.github.cameloutlook.emulator.notification.NotificationFault;
import io.github.cameloutlook.model.OutlookChangeNotification;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.github.cameloutlook.webhook.PushApplication.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Consumers with push over the Outlook REST API: what differs from Graph is below them, and they notice nothing. */
class OutlookRestPushTest {

    private static final String ALICE = "alice@contoso.com";
    private static final String OUTLOOK = "api=outlook-rest&apiVersion=v2.0&";

    @RegisterExtension
    final OutlookEmulator emulator = OutlookEmulator.builder().mailbox(ALICE).build();

    private PushApplication application;

    @AfterEach
    void close() {
        if (application != null) {
            application.close();
        }
    }

    private String start(String options) throws Exception {
        application = new PushApplication(emulator, ALICE);
        application.start(OUTLOOK + options);
        return application.awaitSubscribed(ALICE);
    }

    @Test
    void deliversAMessageWhenItIsTold() throws Exception {
        start("safetyDelay=3600000");
        assertThat(emulator.subscriptions().all()).singleElement().satisfies(subscription -> {
            assertThat(subscription).containsEntry("notificationUrl", application.notificationUrl())
                    .containsEntry("lifecycleNotificationUrl", null)
                    .containsEntry("changeType", "Created, Missed");
            assertThat(subscription.get("resource").toString())
                    .startsWith(emulator.baseUrl() + "/api/v2.0/users/alice@contoso.com/MailFolders('").endsWith("/messages");
        });
        application.put(ALICE, "one", "two");
        await(() -> assertThat(application.received).containsExactlyInAnyOrder("one", "two"));
        assertThat(application.status(ALICE).notifications()).isPositive();
        assertThat(application.notifier().isTelling(ALICE)).isTrue();
    }

    @Test
    void takesItsSubscriptionOverAfterARestart() throws Exception {
        String id = start("safetyDelay=3600000");
        application.stop();
        application.put(ALICE, "meanwhile");
        emulator.journal().clear();
        application.start(OUTLOOK + "safetyDelay=3600000");
        assertThat(application.awaitSubscribed(ALICE)).isEqualTo(id);
        await(() -> assertThat(application.received).containsExactly("meanwhile"));
        application.put(ALICE, "later");
        await(() -> assertThat(application.received).containsExactly("meanwhile", "later"));
        assertThat(application.requests("POST", "/subscriptions")).isZero();
        assertThat(application.requests("GET", "/users/alice@contoso.com/subscriptions/.*")).isEqualTo(1);
        assertThat(application.requests("PATCH", "/users/alice@contoso.com/subscriptions/.*")).isEqualTo(1);
    }

    @Test
    void anotherAddressNeedsAnotherSubscription() throws Exception {
        String id = start("safetyDelay=3600000");
        application.stop();
        application = new PushApplication(emulator, ALICE);
        application.start(OUTLOOK + "safetyDelay=3600000");
        assertThat(application.awaitSubscribed(ALICE)).isNotEqualTo(id);
        assertThat(emulator.subscriptions().all()).singleElement().satisfies(subscription -> assertThat(subscription)
                .containsEntry("notificationUrl", application.notificationUrl()));
    }

    @Test
    void aLostNotificationShowsAsAGapInTheNumbers() throws Exception {
        start("safetyDelay=3600000");
        application.put(ALICE, "first");
        await(() -> assertThat(application.received).containsExactly("first"));
        await(() -> assertThat(emulator.notifications().awaiting()).isZero());
        // marking it as read may be told, too
        long before = application.status(ALICE).missed();
        emulator.notifications().add(NotificationFault.lose().times(1));
        application.put(ALICE, "not told");
        await(() -> assertThat(emulator.notifications().awaiting()).isZero());
        application.put(ALICE, "told");
        await(() -> assertThat(application.received).containsExactlyInAnyOrder("first", "not told", "told"));
        await(() -> assertThat(application.status(ALICE).missed()).isGreaterThan(before));
        assertThat(application.consumer().getNotificationsMissed()).isPositive();
        assertThat(application.health().getDetails()).containsKey("mailbox." + ALICE + ".push-missed");
    }

    @Test
    void walksWhenNotificationsWereMissed() throws Exception {
        String id = start("safetyDelay=3600000");
        emulator.notifications().add(NotificationFault.lose().times(1));
        application.put(ALICE, "not told");
        await(() -> assertThat(emulator.notifications().awaiting()).isZero());
        emulator.subscriptions().missed(id);
        await(() -> assertThat(application.received).containsExactly("not told"));
        assertThat(application.status(ALICE).subscriptionId()).isEqualTo(id);
    }

    @Test
    void makesItAnewWhenTheServiceSaysThatItIsGone() throws Exception {
        String first = start("safetyDelay=3600000");
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
    void forgedDoubledAndLateNotificationsDoNoHarm() throws Exception {
        start("safetyDelay=1000");
        emulator.notifications().add(NotificationFault.forge(Forgery.CLIENT_STATE).times(1));
        emulator.notifications().add(NotificationFault.duplicate().times(2));
        emulator.notifications().add(NotificationFault.delay(Duration.ofSeconds(2)).times(2));
        for (int number = 0; number < 8; number++) {
            application.put(ALICE, "message " + number);
        }
        await(() -> assertThat(application.received).hasSize(8));
        await(() -> assertThat(emulator.notifications().awaiting()).isZero());
        assertThat(application.received).doesNotHaveDuplicates();
        await(() -> assertThat(emulator.notifications().deliveries()).extracting("status").contains(403));
    }

    @Test
    void renewsBeforeWhatTheServiceGranted() throws Exception {
        emulator.subscriptions().rules().longestLifetime(Duration.ofHours(12));
        String id = start("safetyDelay=3600000");
        assertThat(application.requests("POST", "/subscriptions")).as("it grants less and does not refuse").isEqualTo(1);
        assertThat(Duration.between(emulator.clock().instant(), application.status(ALICE).expires()))
                .isLessThanOrEqualTo(Duration.ofHours(12)).isGreaterThan(Duration.ofHours(11));
        application.notifier().renew(ALICE);
        await(() -> assertThat(application.requests("PATCH", "/subscriptions/.*")).isPositive());
        assertThat(application.status(ALICE).subscriptionId()).isEqualTo(id);
    }

    @Test
    void noticesThatItEnded() throws Exception {
        emulator.subscriptions().rules().longestLifetime(Duration.ofHours(1));
        String first = start("safetyDelay=1000");
        emulator.clock().advance(Duration.ofHours(2));
        application.put(ALICE, "not told");
        await(() -> assertThat(application.status(ALICE).subscriptionId()).isNotNull().isNotEqualTo(first));
        await(() -> assertThat(application.received).containsExactly("not told"));
    }

    @Test
    void pollsWhileItCannotSubscribe() throws Exception {
        emulator.notifications().add(NotificationFault.failHandshake().times(2));
        application = new PushApplication(emulator, ALICE);
        application.start(OUTLOOK + "delay=100&safetyDelay=3600000");
        await(() -> assertThat(application.status(ALICE).state()).isEqualTo(NotifierStatus.State.FAILED));
        assertThat(application.status(ALICE).lastError()).hasMessageContaining("verification");
        application.put(ALICE, "polled");
        await(() -> assertThat(application.received).containsExactly("polled"));
        application.awaitSubscribed(ALICE);
    }

    @Test
    void deletesItsSubscriptionWhenItStopsIfThatIsWanted() throws Exception {
        start("deleteOnStop=true");
        application.context.getRouteController().stopRoute("watch");
        assertThat(emulator.subscriptions().all()).isEmpty();
        assertThat(application.requests("DELETE", "/users/alice@contoso.com/subscriptions/.*")).isEqualTo(1);
    }

    @Test
    void theMessageThatCameAlongIsTheExchange() throws Exception {
        start("safetyDelay=3600000&includeResourceData=true&select=subject,importance");
        assertThat(emulator.subscriptions().all().get(0).get("resource").toString())
                .endsWith("/messages?$select=Subject,Importance");
        // a walk that is under way may find a message earlier than its notification comes, and then reads it; such a
        // coincidence does not happen every time
        int message = 0;
        do {
            emulator.journal().clear();
            String subject = "message " + ++message;
            application.put(ALICE, subject);
            await(() -> assertThat(application.received).endsWith(subject));
        } while (application.requests("GET", "/[Mm]essages/[^/?]*") > 0 && message < 10);
        assertThat(application.requests("GET", "/[Mm]essages/[^/?]*")).isZero();
    }

    @Test
    void aWebhookRouteIsGivenWhatTheServiceSaysInTheNeutralModel() throws Exception {
        application = new PushApplication(emulator, ALICE);
        application.context = application.newContext();
        List<OutlookChangeNotification> told = new CopyOnWriteArrayList<>();
        application.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("webhook:outlook:messages?mailbox=" + ALICE + "&baseUrl=" + emulator.baseUrl()
                     + "&accessToken=token&api=outlook-rest&apiVersion=v2.0&includeResourceData=true&select=subject,importance"
                     + "&webhookComponentName=netty-http&webhookPath=/hook&webhookExternalUrl=http://127.0.0.1:"
                     + application.port)
                        .process(exchange -> told.add(exchange.getMessage().getBody(OutlookChangeNotification.class)));
            }
        });
        application.context.start();
        await(() -> assertThat(emulator.subscriptions().all()).hasSize(1));
        String subscription = (String) emulator.subscriptions().all().get(0).get("id");
        assertThat(emulator.subscriptions().all().get(0).get("resource").toString())
                .endsWith("/messages?$select=Subject,Importance");
        String id = (String) emulator.mailbox(ALICE).createMessage("inbox", Map.of("subject", "first", "importance", "high"))
                .get("id");
        await(() -> assertThat(told).hasSize(1));
        OutlookChangeNotification notification = told.get(0);
        assertThat(notification.getChangeType()).isEqualTo("created");
        assertThat(notification.getSubscriptionId()).isEqualTo(subscription);
        assertThat(notification.getSequenceNumber()).isEqualTo(1);
        assertThat(notification.getClientState()).as("the secret stays inside").isNull();
        assertThat(notification.getResource()).startsWith("Users/").endsWith("/Messages/" + id);
        assertThat(notification.getResourceData()).containsEntry("id", id).containsEntry("subject", "first")
                .containsEntry("importance", "high").containsEntry("@odata.type", "#microsoft.graph.message");
        emulator.subscriptions().missed(subscription);
        await(() -> assertThat(told).hasSize(2));
        assertThat(told.get(1).getLifecycleEvent()).isEqualTo("missed");
        assertThat(told.get(1).getChangeType()).isNull();
    }

    @Test
    void optionsThatMeanSomethingElseAreRefused() {
        application = new PushApplication(emulator, ALICE);
        refused("lifecycleNotificationUrl=http://127.0.0.1/x", "lifecycleNotificationUrl", "sends all notifications");
        refused("includeResourceData=true&select=subject&encryptionCertificate=file:x",
                "encryptionCertificate", "does not encrypt");
        refused("includeResourceData=true", "select");
        refused("apiVersion=v1.0&mode=queue&delete=true", "v1.0 has no subscriptions");
    }

    private void refused(String options, String... words) {
        String all = options.startsWith("apiVersion") ? OUTLOOK.replace("apiVersion=v2.0", options) : OUTLOOK + options;
        assertThatThrownBy(() -> application.start(all.replaceAll("&$", ""))).satisfies(failure -> {
            Throwable cause = failure;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            assertThat(cause).isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll(words);
        });
        application.stop();
    }
}
