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
package io.github.cameloutlook.docs.howto;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.notification.Forgery;
import io.github.cameloutlook.emulator.notification.NotificationFault;
import io.github.cameloutlook.emulator.notification.Notifications;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the emulator's page on notifications shows, with a listener that knows nothing of this component. */
class NotificationFaultsTest {

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private OutlookEmulatorServer emulator;
    private HttpServer listener;

    @BeforeEach
    void start() throws Exception {
        emulator = OutlookEmulatorServer.builder().mailbox("alice@contoso.com").build();
        emulator.start();
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", this::listen);
        listener.start();
    }

    @AfterEach
    void stop() {
        emulator.close();
        listener.stop(0);
    }

    private void listen(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String query = exchange.getRequestURI().getRawQuery();
            if (query == null) {
                exchange.sendResponseHeaders(202, -1);
                return;
            }
            byte[] token = URLDecoder.decode(query.substring("validationToken=".length()), StandardCharsets.UTF_8)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, token.length);
            exchange.getResponseBody().write(token);
        }
    }

    private String subscribe() throws Exception {
        String url = "http://127.0.0.1:" + listener.getAddress().getPort() + "/orders";
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(emulator.baseUrl() + "/v1.0/subscriptions"))
                        .header("Authorization", "Bearer any").header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(Map.of(
                                "changeType", "created", "resource", "me/messages", "notificationUrl", url,
                                "lifecycleNotificationUrl", url, "clientState", "secret", "expirationDateTime",
                                emulator.clock().instant().plus(Duration.ofDays(2)).toString()))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        received.clear();
        return json.readTree(answer.body()).get("id").textValue();
    }

    private void arrive(int count) {
        for (int i = 0; i < count; i++) {
            emulator.mailbox("alice@contoso.com").createMessage("inbox", Map.of("subject", "Hello"));
        }
    }

    private void awaitDelivered() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> emulator.notifications().awaiting() == 0);
    }

    @Test
    void notificationsGoWrong() throws Exception {
        String id = subscribe();
        // tag::faults[]
        Notifications notifications = emulator.notifications();
        // the first one comes two minutes late, by the emulator's clock
        notifications.add(NotificationFault.delay(Duration.ofMinutes(2)).times(1));
        // the next one is false: a stranger sends it who does not know the secret
        notifications.add(NotificationFault.forge(Forgery.CLIENT_STATE).after(1).times(1));
        // of those for this address every fifth is lost and every fifth comes twice, the same ones in every run
        notifications.add(NotificationFault.lose().to("/orders").chance(0.2, 42));
        notifications.add(NotificationFault.duplicate().to("/orders").chance(0.2, 43));
        // lifecycle notifications are lost
        notifications.add(NotificationFault.lose().lifecycle());
        // end::faults[]
        arrive(20);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> notifications.awaiting() == 1);
        emulator.clock().advance(Duration.ofMinutes(2));
        awaitDelivered();
        // tag::state[]
        // the subscription ends without a word, as it does when it expires
        emulator.subscriptions().remove(id);
        // end::state[]
        arrive(1);
        awaitDelivered();
        assertThat(String.join("\n", received)).contains("secret", "forged-");
        assertThat(notifications.deliveries()).isNotEmpty().allMatch(delivery -> delivery.subscriptionIds().contains(id));
        assertThat(emulator.subscriptions().all()).isEmpty();
    }
}
