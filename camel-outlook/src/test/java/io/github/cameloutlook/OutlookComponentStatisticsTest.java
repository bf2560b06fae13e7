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

import javax.management.MBeanServer;
import javax.management.ObjectName;

import io.github.cameloutlook.webhook.notification.ReceivedNotification.Channel;
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
        assertThat(server.getAttribute(component, "ComponentName")).isEqualTo("outlook");
    }

    @Test
    void consoleCountsRequests() {
        DevConsole console
                = context.getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class).resolveById("outlook");
        assertThat((String) console.call(DevConsole.MediaType.TEXT)).containsSubsequence("Component: outlook",
                "Requests Refused: 1", "Requests Malformed: 1").doesNotContain("guessed");
    }

    @Test
    void metersCountRequestsWhileTheComponentRuns() {
        assertThat(registry.get("camel.outlook.notification.requests").tag("verdict", "refused").functionCounter().count())
                .isOne();
        context.stop();
        assertThat(registry.getMeters()).isEmpty();
    }
}
