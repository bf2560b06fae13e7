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

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import javax.management.MBeanServer;
import javax.management.ObjectName;

import io.github.cameloutlook.model.OutlookChangeNotification;
import io.github.cameloutlook.webhook.notification.NotificationDispatcher;
import io.github.cameloutlook.webhook.notification.NotificationReceiver;
import io.github.cameloutlook.webhook.notification.ReceivedNotification;
import io.github.cameloutlook.webhook.notification.ReceivedNotification.Channel;
import io.github.cameloutlook.webhook.resourcedata.RefusedNotificationException.Reason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What came to a component is in JMX, the console and meters. */
class OutlookComponentStatisticsTest {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void sendWhatIsForNobody() {
        context.getRegistry().bind("metricsRegistry", registry);
        OutlookComponent component = context.getComponent("outlook", OutlookComponent.class);
        context.start();
        dispatch(component,
                "{\"value\":[{\"subscriptionId\":\"1\",\"resource\":\"me/messages/1\",\"changeType\":\"created\",\"clientState\":\"guessed\"}]}");
        dispatch(component, "no JSON");
        NotificationDispatcher dispatcher = component.notificationListeners().dispatcher();
        dispatcher.register(new NotificationReceiver() {
            @Override
            public boolean recognises(OutlookChangeNotification notification) {
                return "known".equals(notification.getClientState());
            }

            @Override
            public boolean accept(ReceivedNotification received) {
                return false;
            }
        });
        dispatch(component,
                "{\"value\":[{\"subscriptionId\":\"1\",\"resource\":\"me/messages/1\",\"changeType\":\"created\",\"clientState\":\"known\"}]}");
        dispatcher.counts().countRepeated();
        dispatcher.counts().countRefusedItem(Reason.TOKEN_SIGNATURE);
        dispatcher.counts().countRefusedItem(Reason.TOKEN_SIGNATURE);
        dispatcher.counts().countRefusedItem(Reason.OTHER_ITEM);
    }

    private static void dispatch(OutlookComponent component, String payload) {
        component.notificationListeners().dispatcher()
                .dispatch(new ByteArrayInputStream(payload.getBytes(StandardCharsets.UTF_8)), Channel.HTTP);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void jmxCountsRequests() throws Exception {
        MBeanServer server = context.getManagementStrategy().getManagementAgent().getMBeanServer();
        ObjectName component = server.queryNames(new ObjectName(
                "org.apache.camel:context=" + context.getManagementName() + ",type=components,name=\"outlook\""), null)
                .iterator().next();
        assertThat(server.getAttribute(component, "RequestsRefused")).isEqualTo(1L);
        assertThat(server.getAttribute(component, "NotificationsRefused")).isEqualTo(1L);
        assertThat(server.getAttribute(component, "RequestsMalformed")).isEqualTo(1L);
        assertThat(server.getAttribute(component, "RequestsAccepted")).isEqualTo(0L);
        assertThat(server.getAttribute(component, "NotificationsWithoutRoom")).isEqualTo(1L);
        assertThat(server.getAttribute(component, "NotificationsRepeated")).isEqualTo(1L);
        assertThat(server.getAttribute(component, "ItemsRefused")).isEqualTo(3L);
        assertThat(server.getAttribute(component, "ItemsRefusedByReason"))
                .isEqualTo(Map.of("TOKEN_SIGNATURE", 2L, "OTHER_ITEM", 1L));
        assertThat(server.getAttribute(component, "ComponentName")).isEqualTo("outlook");
    }

    @Test
    void consoleCountsRequests() {
        DevConsole console
                = context.getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class).resolveById("outlook");
        assertThat((String) console.call(DevConsole.MediaType.TEXT)).containsSubsequence("Component: outlook",
                "Requests Refused: 1", "Requests Malformed: 1",
                "Items Refused: 3", "OTHER_ITEM: 1", "TOKEN_SIGNATURE: 2")
                .contains("Notifications Without Room: 1", "Notifications Repeated: 1").doesNotContain("guessed");
    }

    @Test
    void metersCountRequestsWhileTheComponentRuns() {
        assertThat(registry.get("camel.outlook.notification.requests").tag("verdict", "refused").functionCounter().count())
                .isOne();
        assertThat(count("camel.outlook.notifications.overflow")).isOne();
        assertThat(count("camel.outlook.notifications.repeated")).isOne();
        assertThat(count("camel.outlook.items.refused", "reason", "TOKEN_SIGNATURE")).isEqualTo(2);
        assertThat(count("camel.outlook.items.refused", "reason", "TENANT")).isZero();
        context.stop();
        assertThat(registry.getMeters()).isEmpty();
    }

    private double count(String name, String... tags) {
        return registry.get(name).tags(tags).functionCounter().count();
    }
}
