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
package io.github.cameloutlook.emulator.control;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.http.Json;
import io.github.cameloutlook.emulator.notification.Listener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class NotificationControlTest {

    @RegisterExtension
    final OutlookEmulator emulator = OutlookEmulator.builder().mailbox("alice@contoso.com").build();

    private final Listener listener = new Listener();
    private TestHttp http;

    @AfterEach
    void close() {
        listener.close();
    }

    private String subscribe() throws Exception {
        http = new TestHttp(emulator).withToken(null);
        TestHttp.Answer answer = new TestHttp(emulator).post("/v1.0/subscriptions", Map.of(
                "changeType", "created", "resource", "me/messages", "notificationUrl", listener.url("/notify"),
                "lifecycleNotificationUrl", listener.url("/lifecycle"), "clientState", "secret",
                "expirationDateTime", emulator.clock().instant().plus(Duration.ofHours(12)).toString()));
        assertThat(answer.status()).as(answer::text).isEqualTo(201);
        return (String) answer.json().get("id");
    }

    private void awaitRequests(int count) {
        await().atMost(Duration.ofSeconds(20)).until(
                () -> listener.requests().size() >= count && emulator.notifications().awaiting() == 0);
    }

    private List<?> list(String path) throws Exception {
        return (List<?>) Json.read(http.get(path).text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void subscriptionsAreListedAndTakenAway() throws Exception {
        String id = subscribe();
        assertThat(list("/emulator/subscriptions")).singleElement()
                .satisfies(subscription -> assertThat(((Map<?, ?>) subscription).get("id")).isEqualTo(id));
        assertThat(http.get("/emulator/state").json()).containsEntry("subscriptions", 1);
        assertThat(http.delete("/emulator/subscriptions/" + id).status()).isEqualTo(204);
        assertThat(list("/emulator/subscriptions")).isEmpty();
        assertThat(listener.requests()).isEmpty();
        assertThat(http.delete("/emulator/subscriptions/" + id).status()).isEqualTo(400);
    }

    @Test
    void lifecycleNotificationsAreAskedFor() throws Exception {
        String id = subscribe();
        for (String event : List.of("missed", "requireReauthorization", "removeWithNotice")) {
            assertThat(http.post("/emulator/subscriptions/" + id + "/" + event).status()).isEqualTo(204);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> listener.notifications().size() == 3);
        assertThat(listener.notifications()).extracting(notification -> notification.get("lifecycleEvent"))
                .containsExactlyInAnyOrder("missed", "reauthorizationRequired", "subscriptionRemoved");
        assertThat(http.post("/emulator/subscriptions/" + id + "/bless").status()).isEqualTo(404);
    }

    @Test
    void deliveriesAreReadAndForgotten() throws Exception {
        String id = subscribe();
        emulator.mailbox("alice@contoso.com").createMessage("inbox", Map.of("subject", "Hello"));
        awaitRequests(1);
        Map<String, Object> told = http.get("/emulator/notifications").json();
        assertThat(told).containsEntry("awaiting", 0);
        assertThat((List<?>) told.get("deliveries")).singleElement().satisfies(delivery -> {
            assertThat(((Map<?, ?>) delivery).get("subscriptionIds")).isEqualTo(List.of(id));
            assertThat(((Map<?, ?>) delivery).get("status")).isEqualTo(202);
            assertThat(((Map<?, ?>) delivery).get("payload")).asString().contains("secret");
        });
        assertThat(http.delete("/emulator/notifications").status()).isEqualTo(204);
        assertThat((List<?>) http.get("/emulator/notifications").json().get("deliveries")).isEmpty();
    }

    @Test
    void faultsAreAddedListedAndCleared() throws Exception {
        subscribe();
        assertThat(http.post("/emulator/notifications/faults", List.of(
                Map.of("kind", "lose", "to", "/notify", "times", 1),
                Map.of("kind", "forge", "forgery", "clientState", "after", 1, "times", 1),
                Map.of("kind", "duplicate", "chance", 1.0, "seed", 3, "after", 2),
                Map.of("kind", "delay", "delay", "PT1M", "lifecycle", true))).status()).isEqualTo(201);
        for (int i = 0; i < 3; i++) {
            emulator.mailbox("alice@contoso.com").createMessage("inbox", Map.of("subject", "Hello"));
            await().atMost(Duration.ofSeconds(20)).until(() -> emulator.notifications().awaiting() == 0);
        }
        assertThat(listener.notifications()).hasSize(3);
        assertThat(listener.notifications().get(0).get("clientState")).isNotEqualTo("secret");
        assertThat(list("/emulator/notifications/faults")).extracting(fault -> (Object) ((Map<?, ?>) fault).get("count"))
                .containsExactly(1, 1, 1, 0);
        assertThat(http.delete("/emulator/notifications/faults").status()).isEqualTo(204);
        assertThat(list("/emulator/notifications/faults")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{}", "{\"kind\":\"magic\"}", "{\"kind\":\"forge\"}", "{\"kind\":\"forge\",\"forgery\":\"magic\"}",
            "{\"kind\":\"delay\"}", "{\"kind\":\"delay\",\"delay\":\"soon\"}", "{\"kind\":\"lose\",\"colour\":1}",
            "{\"kind\":\"lose\",\"times\":\"often\"}", "7", "{" })
    void faultsThatMakeNoSenseAreExplained(String json) throws Exception {
        http = new TestHttp(emulator).withToken(null);
        TestHttp.Answer answer = http.send(
                http.request("/emulator/notifications/faults").POST(HttpRequest.BodyPublishers.ofString(json)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("EmulatorControl");
        assertThat(emulator.notifications().faults()).isEmpty();
    }

    @Test
    void theSigningKeyIsChanged() throws Exception {
        http = new TestHttp(emulator).withToken(null);
        String keys = http.get(emulator.authority() + "/common/discovery/keys").text();
        assertThat(http.post("/emulator/signingKey/rotate").status()).isEqualTo(204);
        assertThat(http.get(emulator.authority() + "/common/discovery/keys").text()).isNotEqualTo(keys);
    }
}
