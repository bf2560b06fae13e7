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
import java.util.Date;
import java.util.Map;

import javax.management.MBeanException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import io.github.cameloutlook.OnBothApis;
import io.github.cameloutlook.consumer.NotifierStatus.State;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What JMX, the console and meters show of a consumer. */
@OnBothApis
class ObservedConsumerTest {

    private static final Instant EXPIRY = Instant.parse("2026-03-10T08:00:00Z");
    private static final Instant TOLD = Instant.parse("2026-03-03T08:00:00Z");

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private StandInEndpoint endpoint = new StandInEndpoint(true);

    @AfterEach
    void stop() {
        context.stop();
    }

    private void start() throws Exception {
        endpoint.setCamelContext(context);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(endpoint).routeId("watch").to("mock:nowhere");
            }
        });
        context.start();
    }

    private static MailboxStatus active(String mailbox) {
        return new MailboxStatus(
                mailbox, TOLD, Duration.ofMillis(250), 0, null, null,
                new NotifierStatus(State.ACTIVE, "id-" + mailbox, EXPIRY, TOLD, 7, 0, null));
    }

    private static MailboxStatus failed(String mailbox) {
        return new MailboxStatus(
                mailbox, null, null, 2, new IllegalStateException("No answer"), TOLD,
                new NotifierStatus(State.FAILED, null, null, null, 0, 3, new IllegalStateException("No handshake")));
    }

    private MBeanServer server() {
        return context.getManagementStrategy().getManagementAgent().getMBeanServer();
    }

    private ObjectName consumer() throws Exception {
        return server()
                .queryNames(new ObjectName("org.apache.camel:context=" + context.getManagementName() + ",type=consumers,*"),
                        null)
                .iterator().next();
    }

    private Object attribute(String name) throws Exception {
        return server().getAttribute(consumer(), name);
    }

    private void invoke(String operation, String... arguments) throws Exception {
        String[] signature = arguments.length == 0 ? new String[0] : new String[] { String.class.getName() };
        server().invoke(consumer(), operation, arguments, signature);
    }

    @Test
    void jmxShowsSubscriptionsAndWalks() throws Exception {
        endpoint.statuses.add(active("alice@contoso.com"));
        endpoint.statuses.add(failed("bob@contoso.com"));
        start();
        assertThat(attribute("PushState")).isEqualTo("FAILED");
        assertThat(attribute("MailboxCount")).isEqualTo(2);
        assertThat(attribute("SubscriptionsActive")).isEqualTo(1L);
        assertThat(attribute("SubscriptionsFailed")).isEqualTo(1L);
        assertThat(attribute("NextExpiry")).isEqualTo(Date.from(EXPIRY));
        assertThat(attribute("LastNotification")).isEqualTo(Date.from(TOLD));
        assertThat(attribute("NotificationsAccepted")).isEqualTo(7L);
        assertThat(attribute("LastWalk")).isEqualTo(Date.from(TOLD));
        assertThat(attribute("Lag")).isEqualTo(250L);
        assertThat(attribute("MailboxesFailed")).isEqualTo(1L);
        // what Camel shows of every polling consumer is still there
        assertThat(attribute("RouteId")).isEqualTo("watch");
        assertThat(attribute("SchedulerStarted")).isEqualTo(true);
    }

    @Test
    void jmxShowsNothingUnknown() throws Exception {
        endpoint = new StandInEndpoint(false);
        start();
        assertThat(attribute("PushState")).isEqualTo("OFF");
        assertThat(attribute("NextExpiry")).isNull();
        assertThat(attribute("Lag")).isEqualTo(-1L);
    }

    @Test
    void operationsAreForAllMailboxesOrOne() throws Exception {
        endpoint.statuses.add(active("alice@contoso.com"));
        endpoint.statuses.add(active("bob@contoso.com"));
        start();
        invoke("walkNow");
        invoke("walkNow", "bob@contoso.com");
        invoke("renewNow");
        invoke("renewNow", "bob@contoso.com");
        invoke("resubscribe");
        invoke("resubscribe", "bob@contoso.com");
        assertThat(endpoint.asked).containsExactly(
                "walk", "walk bob@contoso.com",
                "renew alice@contoso.com", "renew bob@contoso.com", "renew bob@contoso.com",
                "resubscribe alice@contoso.com", "resubscribe bob@contoso.com", "resubscribe bob@contoso.com");
    }

    @Test
    void operationsSayWhatTheyCannotDo() throws Exception {
        endpoint.statuses.add(active("alice@contoso.com"));
        start();
        assertThatThrownBy(() -> invoke("renewNow", "carol@contoso.com")).isInstanceOf(MBeanException.class)
                .hasRootCauseMessage("Route watch has no mailbox carol@contoso.com");
    }

    @Test
    void renewingWithoutPushIsRefused() throws Exception {
        endpoint = new StandInEndpoint(false);
        start();
        assertThatThrownBy(() -> invoke("renewNow")).isInstanceOf(MBeanException.class)
                .hasRootCauseMessage(
                        "Route watch has no subscriptions: it has neither the option notificationUrl nor push=streaming");
    }

    @Test
    void consoleShowsFailingMailboxesFirst() throws Exception {
        endpoint.statuses.add(active("alice@contoso.com"));
        endpoint.statuses.add(failed("bob@contoso.com"));
        start();
        String text = (String) console().call(DevConsole.MediaType.TEXT);
        assertThat(text).containsSubsequence("Route Id: watch", "From: outlook", "Mailboxes: 2", "Mailbox: bob@contoso.com",
                "Failures: 2", "Last Error: No answer", "Push: FAILED", "Subscription Failures: 3",
                "Subscription Error: No handshake", "Mailbox: alice@contoso.com", "Lag Millis: 250", "Push: ACTIVE",
                "Subscription Expires: 2026-03-10T08:00:00Z", "Notifications: 7")
                .doesNotContain("hush");
    }

    @Test
    void consoleAnswersInJson() throws Exception {
        endpoint.statuses.add(active("alice@contoso.com"));
        endpoint.statuses.add(failed("bob@contoso.com"));
        start();
        String json = json(Map.of("filter", "alice*"));
        assertThat(json).contains("\"routeId\":\"watch\"", "\"mailboxCount\":2", "\"mailbox\":\"alice@contoso.com\"",
                "\"push\":\"ACTIVE\"", "\"lagMillis\":250", "\"subscriptionId\":\"id-alice@contoso.com\"")
                .doesNotContain("bob@contoso.com", "hush");
        assertThat(json(Map.of("limit", "1"))).contains("bob@contoso.com")
                .doesNotContain("alice@contoso.com");
    }

    private String json(Map<String, Object> options) {
        return ((JsonObject) console().call(DevConsole.MediaType.JSON, options)).toJson();
    }

    private DevConsole console() {
        DevConsoleRegistry consoles = context.getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class);
        return consoles.resolveById("outlook");
    }

    @Test
    void metersAreTaggedByRouteAndMailbox() throws Exception {
        context.getRegistry().bind("metricsRegistry", registry);
        endpoint.statuses.add(active("alice@contoso.com"));
        endpoint.statuses.add(failed("bob@contoso.com"));
        start();
        assertThat(value("camel.outlook.subscriptions.active", "alice@contoso.com")).isOne();
        assertThat(value("camel.outlook.subscriptions.active", "bob@contoso.com")).isZero();
        assertThat(value("camel.outlook.subscriptions.failed", "bob@contoso.com")).isOne();
        assertThat(value("camel.outlook.poll.failures", "bob@contoso.com")).isEqualTo(2);
        assertThat(value("camel.outlook.lag", "alice@contoso.com")).isEqualTo(0.25);
        assertThat(value("camel.outlook.lag", "bob@contoso.com")).isNaN();
        assertThat(value("camel.outlook.walk.age", "alice@contoso.com")).isPositive();
        assertThat(registry.get("camel.outlook.notifications").tag("mailbox", "alice@contoso.com").functionCounter().count())
                .isEqualTo(7);
        assertThat(registry.get("camel.outlook.subscriptions.expiry").tag("camelContext", context.getName()).timeGauges())
                .hasSize(2);
    }

    @Test
    void metersEndWithTheRoute() throws Exception {
        context.getRegistry().bind("anyName", registry);
        endpoint.statuses.add(active("alice@contoso.com"));
        start();
        assertThat(registry.getMeters()).extracting(Meter::getId).extracting(id -> id.getTag("routeId")).contains("watch");
        context.getRouteController().stopRoute("watch");
        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void manyMailboxesShareTheirMeters() throws Exception {
        context.getRegistry().bind("metricsRegistry", registry);
        for (int number = 0; number <= ConsumerMeters.MOST_MAILBOXES; number++) {
            endpoint.statuses.add(active("user" + number + "@contoso.com"));
        }
        start();
        assertThat(value("camel.outlook.subscriptions.active", "*")).isEqualTo(ConsumerMeters.MOST_MAILBOXES + 1);
        assertThat(registry.get("camel.outlook.subscriptions.active").gauges()).hasSize(1);
    }

    @Test
    void pollingConsumerHasNoMetersOfSubscriptions() throws Exception {
        endpoint = new StandInEndpoint(false);
        context.getRegistry().bind("metricsRegistry", registry);
        endpoint.statuses.add(new MailboxStatus("alice@contoso.com", null, null, 0, null, null, null));
        start();
        assertThat(registry.getMeters()).extracting(meter -> meter.getId().getName()).containsExactlyInAnyOrder(
                "camel.outlook.lag", "camel.outlook.walk.age", "camel.outlook.poll.failures");
    }

    private double value(String meter, String mailbox) {
        return registry.get(meter).tag("routeId", "watch").tag("mailbox", mailbox).gauge().value();
    }
}
