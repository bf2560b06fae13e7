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
package io.github.cameloutlook.streaming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.consumer.NotifierStatus;
import io.github.cameloutlook.consumer.OutlookConsumer;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.notification.NotificationFault;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Consumers that listen on a connection, from the message that comes to the exchange. */
class StreamingRouteTest {

    private static final String ALICE = "alice@contoso.com";
    private static final String BOB = "bob@contoso.com";

    @RegisterExtension
    final OutlookEmulator emulator = OutlookEmulator.builder().mailbox(ALICE).mailbox(BOB).build();

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final List<String> received = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws Exception {
        context.close();
    }

    private void start(String options) throws Exception {
        context.getShutdownStrategy().setTimeout(10);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("outlook:messages?baseUrl=" + emulator.baseUrl() + "&accessToken=token&initialDelay=0&delay=3600000"
                     + "&safetyDelay=3600000&retryDelay=20&maximumRetries=1&" + options)
                        .routeId("watch").process(exchange -> received
                                .add(exchange.getMessage().getHeader(OutlookConstants.SUBJECT, String.class)));
            }
        });
        context.start();
    }

    private void listen() throws Exception {
        start("mailbox=" + ALICE + "&api=outlook-rest&apiVersion=beta&push=streaming");
        await(() -> assertThat(status(ALICE).state()).isEqualTo(NotifierStatus.State.ACTIVE));
    }

    private NotifierStatus status(String mailbox) {
        return consumer().getChangeNotifier().status(mailbox);
    }

    private OutlookConsumer consumer() {
        return (OutlookConsumer) context.getRoute("watch").getConsumer();
    }

    private void put(String mailbox, String subject) {
        emulator.mailbox(mailbox).createMessage("inbox", Map.of("subject", subject, "isDraft", false));
    }

    private static void await(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10)).untilAsserted(assertion);
    }

    @Test
    void deliversAMessageWhenItIsTold() throws Exception {
        listen();
        put(ALICE, "one");
        await(() -> assertThat(received).containsExactly("one"));
        put(ALICE, "two");
        await(() -> assertThat(received).containsExactly("one", "two"));
        await(() -> assertThat(status(ALICE).notifications()).isEqualTo(2));
        assertThat(emulator.subscriptions().all()).singleElement().satisfies(subscription -> assertThat(
                subscription.get("resource").toString()).startsWith(emulator.baseUrl() + "/api/beta/").endsWith("/messages"));
        HealthCheck.Result health
                = consumer().getHealthCheck().call(Map.of(HealthCheck.CHECK_KIND, HealthCheck.Kind.READINESS));
        assertThat(health.getDetails()).containsEntry("mailbox." + ALICE + ".push", "active");
        assertThat(consumer().getPushState()).isEqualTo("ACTIVE");
    }

    @Test
    void connectsAnewWhereAConnectionIsCutAndWalks() throws Exception {
        listen();
        String id = status(ALICE).subscriptionId();
        emulator.notifications().add(NotificationFault.lose().times(1));
        put(ALICE, "not told");
        await(() -> assertThat(emulator.notifications().awaiting()).isZero());
        emulator.notificationStreams().cut();
        await(() -> assertThat(received).containsExactly("not told"));
        await(() -> assertThat(status(ALICE).state()).isEqualTo(NotifierStatus.State.ACTIVE));
        assertThat(status(ALICE).subscriptionId()).as("the subscription is the same").isEqualTo(id);
        put(ALICE, "told");
        await(() -> assertThat(received).containsExactly("not told", "told"));
    }

    @Test
    void subscribesAnewWhenTheSubscriptionIsGone() throws Exception {
        listen();
        String id = status(ALICE).subscriptionId();
        emulator.subscriptions().remove(id);
        put(ALICE, "not told");
        emulator.notificationStreams().cut();
        await(() -> assertThat(status(ALICE).subscriptionId()).isNotEqualTo(id));
        await(() -> assertThat(received).containsExactly("not told"));
        put(ALICE, "told");
        await(() -> assertThat(received).containsExactly("not told", "told"));
    }

    @Test
    void theServiceEndsAConnectionInGoodOrder() throws Exception {
        listen();
        emulator.clock().advance(Duration.ofMinutes(31));
        await(() -> assertThat(emulator.journal().exchanges())
                .filteredOn(exchange -> exchange.url().endsWith("/GetNotifications")).isNotEmpty());
        await(() -> assertThat(emulator.notificationStreams().open()).isEqualTo(1));
        put(ALICE, "told");
        await(() -> assertThat(received).containsExactly("told"));
        assertThat(status(ALICE).failures()).isZero();
    }

    @Test
    void missedAndRemovedAndGarbageAreSeenTo() throws Exception {
        listen();
        String id = status(ALICE).subscriptionId();
        emulator.notifications().add(NotificationFault.lose().times(1));
        put(ALICE, "not told");
        await(() -> assertThat(emulator.notifications().awaiting()).isZero());
        emulator.subscriptions().missed(id);
        await(() -> assertThat(received).containsExactly("not told"));
        emulator.notificationStreams().sayGarbage("<html>");
        await(() -> assertThat(emulator.journal().exchanges())
                .filteredOn(exchange -> exchange.url().endsWith("/GetNotifications")).isNotEmpty());
        await(() -> assertThat(status(ALICE).state()).isEqualTo(NotifierStatus.State.ACTIVE));
        emulator.subscriptions().removeWithNotice(id);
        await(() -> assertThat(status(ALICE).subscriptionId()).isNotEqualTo(id));
        put(ALICE, "told");
        await(() -> assertThat(received).containsExactly("not told", "told"));
    }

    @Test
    void listensForEveryMailboxAndEndsWithItsRoute() throws Exception {
        start("mailbox=" + ALICE + "," + BOB + "&api=outlook-rest&apiVersion=beta&push=streaming");
        await(() -> assertThat(emulator.notificationStreams().open()).isEqualTo(2));
        put(ALICE, "hers");
        put(BOB, "his");
        await(() -> assertThat(received).containsExactlyInAnyOrder("hers", "his"));
        context.getRouteController().stopRoute("watch");
        // a server notices with its next word that nobody listens
        List<String> more = new ArrayList<>(received);
        put(ALICE, "stopped");
        context.getRouteController().startRoute("watch");
        more.add("stopped");
        await(() -> assertThat(received).containsExactlyInAnyOrderElementsOf(more));
    }

    @Test
    void aConnectionTakesNoPlaceOfRequests() throws Exception {
        start("mailbox=" + ALICE + "&api=outlook-rest&apiVersion=beta&push=streaming&maxConcurrentRequests=1");
        await(() -> assertThat(status(ALICE).state()).isEqualTo(NotifierStatus.State.ACTIVE));
        put(ALICE, "read all the same");
        await(() -> assertThat(received).containsExactly("read all the same"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "push=streaming | does not have",
            "push=streaming&api=outlook-rest&apiVersion=v2.0 | apiVersion=beta",
            "push=streaming&api=outlook-rest&apiVersion=beta&notificationUrl=http://127.0.0.1/x | set one of them",
            "push=streaming&api=outlook-rest&apiVersion=beta&clientState=x | clientState has no effect",
            "push=webhook | needs the option notificationUrl" })
    void whatCannotBeIsRefused(String options, String sentence) {
        assertThatThrownBy(() -> start("mailbox=" + ALICE + "&" + options)).hasStackTraceContaining(sentence)
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }
}
