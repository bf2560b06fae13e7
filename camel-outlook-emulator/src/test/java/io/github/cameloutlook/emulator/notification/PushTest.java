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
package io.github.cameloutlook.emulator.notification;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.EmulatedMailbox;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.http.Json;
import io.github.cameloutlook.emulator.tls.CertificateOnDemand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** From a change in a mailbox to the notification at a listener. */
class PushTest {

    @RegisterExtension
    final OutlookEmulator emulator = OutlookEmulator.builder().mailbox("alice@contoso.com").build();

    private final Listener listener = new Listener();

    @AfterEach
    void close() {
        listener.close();
    }

    private Map<String, Object> terms(String resource) {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("changeType", "created,updated");
        terms.put("resource", resource);
        terms.put("notificationUrl", listener.url("/notify"));
        terms.put("lifecycleNotificationUrl", listener.url("/lifecycle"));
        terms.put("expirationDateTime", emulator.clock().instant().plus(Duration.ofHours(12)).toString());
        terms.put("clientState", "secret");
        return terms;
    }

    private String subscribe(Map<String, Object> terms) throws Exception {
        TestHttp.Answer answer = new TestHttp(emulator).post("/v1.0/subscriptions", terms);
        assertThat(answer.status()).as(answer::text).isEqualTo(201);
        return (String) answer.json().get("id");
    }

    private String createMessage(String subject) {
        return (String) emulator.mailbox("alice@contoso.com").createMessage("inbox", Map.of("subject", subject)).get("id");
    }

    private void awaitNotifications(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> listener.requests().size() >= count
                && emulator.notifications().awaiting() == 0);
    }

    @Test
    void tasksOfOneListAreTold() throws Exception {
        EmulatedMailbox alice = emulator.mailbox("alice@contoso.com");
        alice.createTodoList("Other");
        Map<String, Object> terms
                = terms("me/todo/lists/" + alice.todoLists().get(0).get("id") + "/tasks?$filter=importance eq 'high'");
        terms.remove("lifecycleNotificationUrl");
        subscribe(terms);
        alice.createTask("Other", Map.of("title", "Not watched", "importance", "high"));
        alice.createTask("Tasks", Map.of("title", "Not important"));
        Object task = alice.createTask("Tasks", Map.of("title", "Told", "importance", "high")).get("id");
        awaitNotifications(1);
        assertThat(listener.requests()).singleElement().satisfies(request -> assertThat(request.body())
                .contains("\"changeType\":\"created\"", "#Microsoft.Graph.TodoTask", task.toString()));
    }

    @Test
    void aCreatedMessageIsTold() throws Exception {
        String id = subscribe(terms("users/alice@contoso.com/mailFolders('inbox')/messages"));
        assertThat(listener.handshakes()).extracting(Listener.Received::path).containsExactlyInAnyOrder("/notify",
                "/lifecycle");
        String message = createMessage("Hello");
        awaitNotifications(1);
        assertThat(listener.notifications()).singleElement().satisfies(notification -> assertThat(notification)
                .containsEntry("subscriptionId", id).containsEntry("clientState", "secret")
                .containsEntry("changeType", "created").extracting("resourceData").asString().contains(message));
    }

    @Test
    void aListenerThatDoesNotEchoGetsNoSubscription() throws Exception {
        listener.echo(404, "text/plain", token -> "");
        TestHttp.Answer answer = new TestHttp(emulator).post("/v1.0/subscriptions", terms("me/messages"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("ValidationError");
        assertThat(emulator.subscriptions().all()).isEmpty();
    }

    @Test
    void lifecycleNotificationsArrive() throws Exception {
        String id = subscribe(terms("me/messages"));
        emulator.subscriptions().missed(id);
        emulator.subscriptions().removeWithNotice(id);
        awaitNotifications(1);
        assertThat(listener.requests()).extracting(Listener.Received::path).containsOnly("/lifecycle");
        assertThat(listener.notifications()).extracting(notification -> notification.get("lifecycleEvent"))
                .containsExactlyInAnyOrder("missed", "subscriptionRemoved");
    }

    private Map<String, Object> richTerms() throws Exception {
        Map<String, Object> terms = terms("me/messages?$select=subject,receivedDateTime,isRead,from");
        terms.put("includeResourceData", true);
        terms.put("encryptionCertificate", ResourceDataEncryptionTest.certificate());
        terms.put("encryptionCertificateId", "certificate-1");
        return terms;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> encryptedContent(Map<String, Object> notification) {
        return (Map<String, Object>) notification.get("encryptedContent");
    }

    @Test
    void aMessageComesEncryptedWithATokenOfItsSender() throws Exception {
        subscribe(richTerms());
        String message = createMessage("Hello");
        awaitNotifications(1);
        Listener.Received request = listener.requests().get(0);
        Map<?, ?> item = (Map<?, ?>) Json.read(
                ResourceDataEncryptionTest.decrypted(encryptedContent(request.notifications().get(0))));
        assertThat(item.get("subject")).isEqualTo("Hello");
        assertThat(item.get("id")).isEqualTo(message);
        assertThat(item.get("receivedDateTime@odata.type")).isEqualTo("#DateTimeOffset");
        assertThat((List<?>) request.json().get("validationTokens")).singleElement().asString()
                .matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    }

    @Test
    void forgedResourceDataIsWrongInOnePlace() throws Exception {
        subscribe(richTerms());
        emulator.notifications().add(NotificationFault.forge(Forgery.DATA).times(1));
        emulator.notifications().add(NotificationFault.forge(Forgery.CERTIFICATE).after(1).times(1));
        emulator.notifications().add(NotificationFault.forge(Forgery.WITHOUT_TOKENS).after(2).times(1));
        emulator.notifications().add(NotificationFault.forge(Forgery.DATA_KEY).after(3).times(1));
        for (int i = 1; i <= 4; i++) {
            createMessage("Hello");
            awaitNotifications(i);
        }
        assertThatThrownBy(() -> ResourceDataEncryptionTest.decrypted(encryptedContent(listener.notifications().get(0))))
                .isInstanceOf(AssertionError.class);
        assertThat((String) encryptedContent(listener.notifications().get(1)).get("encryptionCertificateId"))
                .startsWith("unknown-");
        assertThat(listener.requests().get(2).json()).doesNotContainKey("validationTokens");
        assertThatThrownBy(() -> ResourceDataEncryptionTest.decrypted(encryptedContent(listener.notifications().get(3))))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void httpsListenersMayShowAnyCertificateWhenThatIsAllowed() throws Exception {
        CertificateOnDemand foreign = new CertificateOnDemand(List.of("elsewhere.example.org"));
        try (Listener secure = new Listener(foreign.serverContext())) {
            Map<String, Object> terms = terms("me/messages");
            terms.put("notificationUrl", secure.url("/notify"));
            assertThat(new TestHttp(emulator).post("/v1.0/subscriptions", terms).status()).isEqualTo(400);
            try (OutlookEmulatorServer trustful = OutlookEmulatorServer.builder()
                    .notifications(NotificationSettings.SERVICE.withAnyCertificate(true)).build()) {
                trustful.start();
                TestHttp.Answer answer = new TestHttp(trustful).post("/v1.0/subscriptions", terms);
                assertThat(answer.status()).as(answer::text).isEqualTo(201);
                trustful.mailbox("alice@contoso.com").createMessage("inbox", Map.of("subject", "Hello"));
                await().atMost(Duration.ofSeconds(20)).until(() -> secure.requests().size() == 1);
            }
        }
    }

    @Test
    void nothingIsRepeatedForASubscriptionThatIsGoneButItsEnd() throws Exception {
        String id = subscribe(terms("me/messages"));
        listener.answer(503);
        createMessage("Hello");
        await().atMost(Duration.ofSeconds(20)).until(() -> !emulator.notifications().deliveries().isEmpty());
        emulator.subscriptions().removeWithNotice(id);
        await().atMost(Duration.ofSeconds(20)).until(() -> emulator.notifications().awaiting() == 1);
        listener.answer(202);
        emulator.clock().advance(Duration.ofMinutes(30));
        await().atMost(Duration.ofSeconds(20)).until(() -> emulator.notifications().awaiting() == 0);
        assertThat(emulator.notifications().deliveries()).filteredOn(Delivery::isAccepted).singleElement()
                .satisfies(delivery -> assertThat(delivery.payload()).contains("subscriptionRemoved"));
    }

    @Test
    void whatWasDiscardedIsToldAsMissed() throws Exception {
        String id = subscribe(terms("me/messages"));
        listener.answer(503);
        createMessage("Hello");
        await().atMost(Duration.ofSeconds(20)).until(() -> !emulator.notifications().deliveries().isEmpty());
        emulator.clock().advance(Duration.ofHours(4));
        await().atMost(Duration.ofSeconds(20)).until(() -> emulator.notifications().deliveries().size() >= 2);
        listener.answer(202);
        emulator.clock().advance(Duration.ofSeconds(10));
        await().atMost(Duration.ofSeconds(20)).until(() -> emulator.notifications().awaiting() == 0);
        assertThat(listener.notifications().get(listener.notifications().size() - 1))
                .containsEntry("lifecycleEvent", "missed").containsEntry("subscriptionId", id);
    }
}
