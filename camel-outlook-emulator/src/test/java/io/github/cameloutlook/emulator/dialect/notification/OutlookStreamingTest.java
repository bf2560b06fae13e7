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
package io.github.cameloutlook.emulator.dialect.notification;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import io.github.cameloutlook.emulator.http.Json;
import io.github.cameloutlook.emulator.notification.NotificationFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Notifications on a connection that is held open. */
@SuppressWarnings("unchecked")
class OutlookStreamingTest {

    private static final String TYPE = "#Microsoft.OutlookServices.StreamingSubscription";

    @RegisterExtension
    final OutlookEmulator emulator = OutlookEmulator.builder().mailbox("alice@contoso.com").build();

    private TestHttp http() {
        return new TestHttp(emulator);
    }

    private Answer subscribe(String version) throws Exception {
        return http().post("/api/" + version + "/me/subscriptions", Map.of("@odata.type", TYPE, "Resource",
                emulator.baseUrl() + "/api/" + version + "/me/messages", "ChangeType", "Created,Updated,Deleted,Missed"));
    }

    private String id() throws Exception {
        Answer answer = subscribe("beta");
        assertThat(answer.status()).as(answer::text).isEqualTo(201);
        return (String) answer.json().get("Id");
    }

    /** The whole answer, when it is over. */
    private CompletableFuture<HttpResponse<InputStream>> listen(String id, int minutes) throws Exception {
        HttpRequest request = http().request("/api/beta/Me/GetNotifications")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(Map.of("ConnectionTimeoutInMinutes", minutes,
                        "KeepAliveNotificationIntervalInSeconds", 15, "SubscriptionIds", List.of(id)))))
                .build();
        return HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    private CompletableFuture<String> read(CompletableFuture<HttpResponse<InputStream>> answer) {
        return answer.thenApplyAsync(response -> {
            try (InputStream body = response.body()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private void message(String subject) {
        emulator.mailbox("alice@contoso.com").createMessage("inbox", Map.of("subject", subject));
    }

    @Test
    void theAnswerIsOneObjectThatEndsAtTheTimeOut() throws Exception {
        CompletableFuture<String> whole = read(listen(id(), 2));
        await().until(() -> emulator.notificationStreams().open() == 1);
        message("One");
        await().until(() -> emulator.notifications().awaiting() == 0);
        emulator.clock().advance(Duration.ofSeconds(16));
        emulator.clock().advance(Duration.ofMinutes(2));
        Map<String, Object> object = (Map<String, Object>) Json.read(whole.join().getBytes(StandardCharsets.UTF_8));
        assertThat(object).containsEntry("@odata.context", emulator.baseUrl() + "/api/beta/metadata#Notifications");
        List<Map<String, Object>> value = (List<Map<String, Object>>) object.get("value");
        assertThat(value.get(0)).containsEntry("ChangeType", "Created").containsEntry("SequenceNumber", 1)
                .doesNotContainKey("SubscriptionExpirationDateTime");
        assertThat(value).anySatisfy(one -> assertThat(one)
                .containsEntry("@odata.type", "#Microsoft.OutlookServices.KeepAliveNotification")
                .containsEntry("Status", "Ok"));
        await().until(() -> emulator.notificationStreams().open() == 0);
    }

    @Test
    void aConnectionIsCutWithoutItsEnd() throws Exception {
        CompletableFuture<String> whole = read(listen(id(), 30));
        await().until(() -> emulator.notificationStreams().open() == 1);
        emulator.notificationStreams().cut();
        assertThat(whole.handle((text, failure) -> failure).join()).isNotNull();
    }

    @Test
    void aSubscriptionThatNobodyListensForEnds() throws Exception {
        String id = id();
        listen(id, 60).join().body();
        emulator.clock().advance(Duration.ofMinutes(45));
        assertThat(emulator.subscriptions().all()).as("somebody listens").hasSize(1);
        emulator.notificationStreams().cut();
        await().until(() -> emulator.notificationStreams().open() == 0);
        emulator.clock().advance(Duration.ofMinutes(31));
        HttpResponse<InputStream> dead = listen(id, 30).join();
        assertThat(dead.statusCode()).isEqualTo(404);
    }

    @Test
    void itIsBetaOnlyAndStruckByFaultsToo() throws Exception {
        assertThat(subscribe("v2.0").status()).isEqualTo(400);
        assertThat(http().post("/api/v2.0/me/GetNotifications", Map.of()).status()).isEqualTo(400);
        emulator.notifications().add(NotificationFault.lose().times(1));
        CompletableFuture<String> whole = read(listen(id(), 1));
        await().until(() -> emulator.notificationStreams().open() == 1);
        message("Lost");
        message("Told");
        await().until(() -> emulator.notifications().awaiting() == 0);
        emulator.clock().advance(Duration.ofMinutes(2));
        assertThat(whole.join()).contains("\"SequenceNumber\":2").doesNotContain("\"SequenceNumber\":1,");
    }
}
