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

import java.util.Map;

import javax.management.MBeanServer;
import javax.management.ObjectName;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.notification.NotificationFault;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.github.cameloutlook.webhook.PushApplication.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What operators see of a consumer with push, and what they can do. */
class ObservedPushTest {

    private static final String ALICE = "alice@contoso.com";

    @RegisterExtension
    final OutlookEmulator emulator = OutlookEmulator.builder().mailbox(ALICE).build();

    private PushApplication application;
    private String subscription;

    @BeforeEach
    void start() throws Exception {
        application = new PushApplication(emulator, ALICE).start("safetyDelay=3600000&clientState=hush-hush");
        subscription = application.awaitSubscribed(ALICE);
    }

    @AfterEach
    void close() {
        application.close();
    }

    private MBeanServer server() {
        return application.context.getManagementStrategy().getManagementAgent().getMBeanServer();
    }

    private ObjectName consumer() throws Exception {
        return server().queryNames(new ObjectName(
                "org.apache.camel:context=" + application.context.getManagementName()
                                                  + ",type=consumers,name=OutlookConsumer*,*"),
                null).iterator().next();
    }

    private void invoke(String operation) throws Exception {
        server().invoke(consumer(), operation, new Object[0], new String[0]);
    }

    @Test
    void jmxTellsOfNotifications() throws Exception {
        assertThat(server().getAttribute(consumer(), "PushState")).isEqualTo("ACTIVE");
        assertThat(server().getAttribute(consumer(), "SubscriptionsActive")).isEqualTo(1L);
        assertThat(server().getAttribute(consumer(), "NextExpiry")).isNotNull();
        application.put(ALICE, "one");
        await(() -> assertThat(application.received).containsExactly("one"));
        assertThat((Long) server().getAttribute(consumer(), "NotificationsAccepted")).isPositive();
        assertThat(server().getAttribute(consumer(), "LastNotification")).isNotNull();
    }

    @Test
    void walksWhenAsked() throws Exception {
        emulator.notifications().add(NotificationFault.lose());
        application.put(ALICE, "not told");
        invoke("walkNow");
        await(() -> assertThat(application.received).containsExactly("not told"));
    }

    @Test
    void renewsWhenAsked() throws Exception {
        emulator.journal().clear();
        invoke("renewNow");
        await(() -> assertThat(emulator.journal().exchanges()).anySatisfy(call -> {
            assertThat(call.method()).isEqualTo("PATCH");
            assertThat(call.url()).contains(subscription);
            assertThat(call.status()).isEqualTo(200);
        }));
    }

    @Test
    void subscribesAnewWhenAsked() throws Exception {
        invoke("resubscribe");
        await(() -> assertThat(application.status(ALICE).subscriptionId()).isNotNull().isNotEqualTo(subscription));
        await(() -> assertThat(emulator.subscriptions().all()).hasSize(1));
    }

    @Test
    void secretIsShownNowhere() {
        DevConsole console = application.context.getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class)
                .resolveById("outlook");
        assertThat((String) console.call(DevConsole.MediaType.TEXT)).contains(subscription).doesNotContain("hush");
        HealthCheck.Result health = application.consumer().getHealthCheck()
                .call(Map.of(HealthCheck.CHECK_KIND, HealthCheck.Kind.READINESS));
        assertThat(health.getDetails().toString()).contains("clientState=xxxxxx", subscription).doesNotContain("hush");
    }
}
