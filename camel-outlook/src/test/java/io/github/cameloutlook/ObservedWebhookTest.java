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
package io.github.cameloutlook;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.management.MBeanServer;
import javax.management.ObjectName;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.apache.camel.util.json.JsonObject;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What operators see of a webhook route, and what they can do. */
class ObservedWebhookTest {

    private static final String ALICE = "alice@contoso.com";
    private static final String CHECK = "webhook:hook";

    @RegisterExtension
    final OutlookEmulator emulator = OutlookEmulator.builder().mailbox(ALICE).build();

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private int port;

    @BeforeEach
    void startCamel() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        RestConfiguration rest = new RestConfiguration();
        rest.setComponent("netty-http");
        rest.setHost("127.0.0.1");
        rest.setPort(port);
        context.setRestConfiguration(rest);
        context.getShutdownStrategy().setTimeout(10);
        context.getRegistry().bind("states", new MemoryStateRepository());
        context.getRegistry().bind("metricsRegistry", registry);
    }

    @AfterEach
    void stopCamel() {
        context.stop();
    }

    private RouteBuilder route(String options, boolean autoStartup) {
        String uri = "webhook:outlook:messages?mailbox=" + ALICE + "&baseUrl=" + emulator.baseUrl()
                     + "&accessToken=token&maximumRetries=0&stateRepository=#states&clientState=hush-hush"
                     + "&webhookExternalUrl=http://127.0.0.1:" + port + "&webhookPath=/graph" + options;
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("hook").autoStartup(autoStartup).to("mock:result");
            }
        };
    }

    private void start() throws Exception {
        context.addRoutes(route("", true));
        context.start();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10)).untilAsserted(assertion);
    }

    private MBeanServer server() {
        return context.getManagementStrategy().getManagementAgent().getMBeanServer();
    }

    private Set<ObjectName> beans() throws Exception {
        return server().queryNames(
                new ObjectName(
                        "org.apache.camel:context=" + context.getManagementName()
                               + ",type=services,name=OutlookWebhookRoute*"),
                null);
    }

    private Object attribute(String name) throws Exception {
        return server().getAttribute(beans().iterator().next(), name);
    }

    private void invoke(String operation) throws Exception {
        server().invoke(beans().iterator().next(), operation, new Object[0], new String[0]);
    }

    private void awaitState(String state) {
        eventually(() -> assertThat(attribute("PushState")).isEqualTo(state));
    }

    private HealthCheck.Result health() {
        return HealthCheckHelper.invoke(context).stream().filter(result -> CHECK.equals(result.getCheck().getId()))
                .findFirst().orElseThrow();
    }

    private DevConsole console() {
        return context.getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class).resolveById("outlook");
    }

    private JsonObject consoleMailbox() {
        JsonObject consumer = ((List<JsonObject>) ((JsonObject) console().call(DevConsole.MediaType.JSON))
                .get("outlookConsumers")).get(0);
        assertThat(consumer).containsEntry("routeId", "hook");
        return ((List<JsonObject>) consumer.get("mailboxes")).get(0);
    }

    @Test
    void jmxTellsOfTheSubscription() throws Exception {
        start();
        assertThat(beans()).hasSize(1);
        awaitState("ACTIVE");
        assertThat(attribute("WebhookRouteId")).isEqualTo("hook");
        assertThat(attribute("MailboxCount")).isEqualTo(1);
        assertThat(attribute("SubscriptionsActive")).isEqualTo(1L);
        assertThat(attribute("NextExpiry")).isNotNull();
        assertThat(attribute("LastNotification")).isNull();
        emulator.mailbox(ALICE).createMessage("inbox", Map.of("subject", "one", "isDraft", false));
        eventually(() -> assertThat(attribute("NotificationsAccepted")).isEqualTo(1L));
        assertThat(attribute("LastNotification")).isNotNull();
        eventually(() -> assertThat(attribute("NotificationsPending")).isEqualTo(0));
    }

    @Test
    void jmxRenewsAndSubscribesAnew() throws Exception {
        start();
        awaitState("ACTIVE");
        Object id = consoleMailbox().get("subscriptionId");
        emulator.journal().clear();
        invoke("renewNow");
        eventually(() -> assertThat(emulator.journal().exchanges()).anySatisfy(call -> {
            assertThat(call.method()).isEqualTo("PATCH");
            assertThat(call.url()).contains(id.toString());
        }));
        invoke("resubscribe");
        eventually(() -> assertThat(consoleMailbox().get("subscriptionId")).isNotNull().isNotEqualTo(id));
    }

    @Test
    void jmxShowsARouteThatIsStoppedAndStartedAgain() throws Exception {
        context.start();
        context.addRoutes(route("", false));
        assertThat(attribute("PushState")).isEqualTo("STOPPED");
        assertThatThrownBy(() -> invoke("renewNow")).hasStackTraceContaining("it is not started");
        context.getRouteController().startRoute("hook");
        awaitState("ACTIVE");
        context.getRouteController().stopRoute("hook");
        assertThat(attribute("PushState")).isEqualTo("STOPPED");
        assertThat(HealthCheckHelper.invoke(context)).noneMatch(result -> CHECK.equals(result.getCheck().getId()));
        assertThat(registry.find("camel.outlook.subscriptions.active").gauges()).isEmpty();
        context.getRouteController().startRoute("hook");
        awaitState("ACTIVE");
        assertThat(beans()).hasSize(1);
        context.getRouteController().stopRoute("hook");
        context.removeRoute("hook");
        assertThat(beans()).isEmpty();
    }

    @Test
    void consoleHealthAndMetersTellOfTheSubscription() throws Exception {
        start();
        awaitState("ACTIVE");
        assertThat(consoleMailbox()).containsEntry("mailbox", ALICE).containsEntry("push", "ACTIVE").containsKeys(
                "subscriptionId", "subscriptionExpires");
        assertThat((String) console().call(DevConsole.MediaType.TEXT)).containsSubsequence("Route Id: hook", "Push: ACTIVE")
                .doesNotContain("hush");
        HealthCheck.Result health = health();
        assertThat(health.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(health.getDetails()).containsEntry("mailbox." + ALICE + ".push", "active");
        assertThat(health.getDetails().toString()).doesNotContain("hush");
        assertThat(registry.get("camel.outlook.subscriptions.active").tags("routeId", "hook", "mailbox", ALICE).gauge().value())
                .isOne();
    }

    @Test
    void troubleIsToldAndNeverTakesTheInstanceOutOfService() throws Exception {
        emulator.faults().add(Fault.on("POST", "/subscriptions").status(503).times(1000));
        start();
        awaitState("FAILED");
        assertThat(attribute("SubscriptionsFailed")).isEqualTo(1L);
        assertThat(consoleMailbox()).containsEntry("push", "FAILED").containsKeys("subscriptionFailures", "subscriptionError");
        HealthCheck.Result health = health();
        assertThat(health.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(health.getMessage().orElseThrow()).contains("1 of 1 mailboxes of route hook");
        assertThat(health.getDetails()).containsKeys("push", "mailbox." + ALICE + ".push-error");
        assertThat(registry.get("camel.outlook.subscriptions.failed").gauge().value()).isOne();
        emulator.faults().clear();
        awaitState("ACTIVE");
        assertThat(health().getMessage()).isEmpty();
    }

    @Test
    void subscriptionsThatOthersKeepAreShownAsSuch() throws Exception {
        context.addRoutes(route("&webhookAutoRegister=false", true));
        context.start();
        assertThat(attribute("PushState")).isEqualTo("ELSEWHERE");
        assertThat(health().getState()).isEqualTo(HealthCheck.State.UP);
        assertThatThrownBy(() -> invoke("resubscribe")).hasStackTraceContaining("keeps no subscriptions");
    }
}
