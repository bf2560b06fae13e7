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

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulator;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Webhook routes of what else there is besides messages. */
class WebhookResourcesTest {

    private static final String ALICE = "alice@contoso.com";

    @RegisterExtension
    final OutlookEmulator emulator = OutlookEmulator.builder().mailbox(ALICE).build();

    private final DefaultCamelContext context = new DefaultCamelContext();
    private int port;

    @BeforeEach
    void prepare() throws IOException {
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
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private void start(String resource, String options) throws Exception {
        String uri = "webhook:outlook:" + resource + "?mailbox=me&baseUrl=" + emulator.baseUrl()
                     + "&accessToken=" + emulator.tokens().forUser(ALICE) + "&stateRepository=#states"
                     + "&webhookExternalUrl=http://127.0.0.1:" + port + "&webhookPath=/graph" + options;
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("hook").to("mock:result");
            }
        });
        context.start();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(emulator.subscriptions().all()).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({ "events,CamelOutlookEventId", "contacts,CamelOutlookContactId", "tasks,CamelOutlookTaskId" })
    void makesExchangesOfNotifications(String resource, String idHeader) throws Exception {
        start(resource, "");
        Map<String, Object> time = Map.of("dateTime", "2026-06-01T09:00:00", "timeZone", "UTC");
        switch (resource) {
            case "events" -> emulator.mailbox(ALICE).createEvent(Map.of("subject", "Planning", "start", time, "end", time));
            case "contacts" -> emulator.mailbox(ALICE).createContact(Map.of("displayName", "Zoë"));
            default -> emulator.mailbox(ALICE).createTask("Tasks", Map.of("title", "Order"));
        }
        MockEndpoint result = context.getEndpoint("mock:result", MockEndpoint.class);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(result.getReceivedCounter()).isPositive());
        Exchange exchange = result.getReceivedExchanges().get(0);
        assertThat(exchange.getMessage().getHeaders()).containsKey(idHeader)
                .containsEntry(OutlookConstants.CHANGE_TYPE, "created").doesNotContainKey(OutlookConstants.MESSAGE_ID);
    }

    @Test
    void subscribesToTheKindsOfChangeThatAreAskedFor() throws Exception {
        start("events", "&changeType=deleted");
        assertThat(emulator.subscriptions().all().get(0)).containsEntry("changeType", "deleted");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "changeType=rescheduled", "windowAhead=2d", "startingBefore=1m", "timeZone=Europe/Berlin",
            "mode=starting" })
    void refusesWhatNotificationsOfEventsDoNotTell(String option) {
        assertThatThrownBy(() -> start("events", "&" + option)).hasStackTraceContaining("The option " + option.split("=")[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = { "mailFolders", "contactFolders", "taskLists" })
    void refusesWhatHasNoNotifications(String resource) {
        assertThatThrownBy(() -> start(resource, ""))
                .hasStackTraceContaining("The service has no notifications of " + resource);
    }
}
