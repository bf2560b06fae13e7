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
package io.github.cameloutlook.emulator.subscription;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.notification.Listener;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SubscriptionLifecycleTest {

    private static final String ALICE = "alice@contoso.com";

    @RegisterExtension
    final OutlookEmulator emulator = OutlookEmulator.builder().mailbox(ALICE).build();

    private final Listener listener = new Listener();
    private final Listener lifecycle = new Listener();

    @AfterEach
    void close() {
        listener.close();
        lifecycle.close();
        emulator.clock().reset();
    }

    private Map<String, Object> body(SubscriptionClient client, String resource) {
        Map<String, Object> body = client.body(resource, "created,updated,deleted", listener.url("/changes"));
        body.put("lifecycleNotificationUrl", lifecycle.url("/lifecycle"));
        return body;
    }

    private String create(String resource) throws Exception {
        SubscriptionClient client = new SubscriptionClient(emulator);
        return client.create(body(client, resource));
    }

    private void awaitLifecycle(int count) {
        awaitCount(lifecycle, count);
    }

    private static void awaitCount(Listener listener, int count) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(listener.notifications()).hasSize(count));
    }

    private void change(String subject) {
        emulator.mailbox(ALICE).createMessage("inbox", Map.of("subject", subject));
    }

    /** Whether a change is told; one of another subscription shows that all before it was. */
    private void assertTold(int changes) throws Exception {
        change("Change");
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(10))
                .until(() -> emulator.notifications().awaiting() == 0);
        assertThat(listener.notifications()).hasSize(changes);
    }

    @Test
    void aChangeReachesItsListener() throws Exception {
        String id = create("me/mailFolders('Inbox')/messages");
        SubscriptionClient client = new SubscriptionClient(emulator);
        String message = (String) client.http.post("/v1.0/me/mailFolders/inbox/messages", Map.of("subject", "New")).json()
                .get("id");
        client.http.patch("/v1.0/me/messages/" + message, Map.of("isRead", true));
        client.http.post("/v1.0/me/messages/" + message + "/move", Map.of("destinationId", "archive"));
        awaitCount(listener, 3);
        assertThat(listener.notifications()).extracting(one -> one.get("changeType"))
                .containsExactlyInAnyOrder("created", "updated", "deleted");
        assertThat(listener.notifications()).allSatisfy(one -> assertThat(one).containsEntry("subscriptionId", id)
                .containsEntry("clientState", "a secret").containsEntry("tenantId", "11111111-1111-1111-1111-111111111111")
                .hasEntrySatisfying("resource", path -> assertThat(path.toString()).endsWith("/Messages/" + message)));
        assertThat(listener.requests()).allSatisfy(one -> assertThat(one.path()).isEqualTo("/changes"));
        assertThat(lifecycle.requests()).isEmpty();
    }

    @Test
    void eventsAreToldOfWhereTheyAre() throws Exception {
        SubscriptionClient client = new SubscriptionClient(emulator);
        String calendar = (String) client.http.post("/v1.0/me/calendars", Map.of("name", "Other")).json().get("id");
        String everywhere = create("me/events");
        String elsewhere = create("me/calendars('" + calendar + "')/events");
        String important = create("me/calendar/events?$filter=importance eq 'high'");
        String event = (String) client.http.post("/v1.0/me/events", Map.of(
                "subject", "Meeting", "start", Map.of("dateTime", "2030-01-01T10:00:00", "timeZone", "UTC"),
                "end", Map.of("dateTime", "2030-01-01T11:00:00", "timeZone", "UTC"))).json().get("id");
        client.http.patch("/v1.0/me/events/" + event, Map.of("importance", "high"));
        client.http.delete("/v1.0/me/events/" + event);
        awaitCount(listener, 5);
        assertThat(listener.notifications()).filteredOn(one -> one.get("subscriptionId").equals(everywhere))
                .extracting(one -> one.get("changeType")).containsExactlyInAnyOrder("created", "updated", "deleted");
        assertThat(listener.notifications()).filteredOn(one -> one.get("subscriptionId").equals(important))
                .extracting(one -> one.get("changeType")).containsExactlyInAnyOrder("created", "deleted");
        assertThat(listener.notifications()).noneMatch(one -> one.get("subscriptionId").equals(elsewhere))
                .allSatisfy(one -> assertThat(one).hasEntrySatisfying("resource",
                        path -> assertThat(path.toString()).endsWith("/Events/" + event))
                        .extractingByKey("resourceData", InstanceOfAssertFactories.map(String.class, Object.class))
                        .containsEntry("@odata.type", "#Microsoft.Graph.Event").containsEntry("id", event));
    }

    @Test
    void immutableIdsAreChosenAtCreation() throws Exception {
        SubscriptionClient client = new SubscriptionClient(emulator);
        TestHttp.Answer answer = client.http.send(client.http.request(SubscriptionClient.PATH)
                .header("Prefer", "IdType=\"ImmutableId\"").header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(
                        io.github.cameloutlook.emulator.http.Json.bytes(body(client, "me/messages")))));
        assertThat(answer.header("Preference-Applied")).isEqualTo("IdType=\"ImmutableId\"");
        change("New");
        awaitCount(listener, 1);
        assertThat(listener.notifications().get(0).get("resource").toString()).contains("/Messages/AAkA");
    }

    @Test
    void reauthorizationIsAskedForBeforeTheEndUntilItIsGiven() throws Exception {
        String id = create("me/messages");
        emulator.clock().advance(Duration.ofMinutes(89));
        assertTold(1);
        assertThat(lifecycle.requests()).isEmpty();
        emulator.clock().advance(Duration.ofMinutes(2));
        awaitLifecycle(1);
        assertThat(lifecycle.notifications().get(0)).containsOnlyKeys("subscriptionId", "subscriptionExpirationDateTime",
                "tenantId", "clientState", "lifecycleEvent", "resource").containsEntry("subscriptionId", id)
                .containsEntry("lifecycleEvent", "reauthorizationRequired").containsEntry("clientState", "a secret");
        assertThat(lifecycle.requests().get(0).path()).isEqualTo("/lifecycle");
        emulator.clock().advance(Duration.ofMinutes(15));
        awaitLifecycle(2);
        SubscriptionClient client = new SubscriptionClient(emulator);
        assertThat(client.patch(id, Map.of("expirationDateTime", client.inMinutes(120))).status()).isEqualTo(200);
        emulator.clock().advance(Duration.ofMinutes(89));
        assertTold(2);
        assertThat(lifecycle.requests()).as("renewed").hasSize(2);
        emulator.clock().advance(Duration.ofMinutes(2));
        awaitLifecycle(3);
    }

    @Test
    void changesArePassedOverWhileReauthorizationIsIgnored() throws Exception {
        String id = create("me/messages");
        emulator.subscriptions().requireReauthorization(id);
        awaitLifecycle(1);
        assertTold(1);
        emulator.clock().advance(Duration.ofMinutes(16));
        awaitLifecycle(2);
        assertTold(1);
        assertThat(new SubscriptionClient(emulator).reauthorize(id).status()).isEqualTo(204);
        assertTold(2);
        emulator.clock().advance(Duration.ofMinutes(30));
        assertTold(3);
        assertThat(lifecycle.requests()).hasSize(2);
    }

    @Test
    void aSubscriptionWithoutALifecycleUrlGoesOn() throws Exception {
        SubscriptionClient client = new SubscriptionClient(emulator);
        String id = client.create(client.body("me/messages", "created", listener.url("/")));
        emulator.subscriptions().requireReauthorization(id);
        emulator.clock().advance(Duration.ofMinutes(100));
        assertTold(1);
        assertThat(lifecycle.requests()).isEmpty();
    }

    @Test
    void testsTakeSubscriptionsAwayWithAndWithoutNotice() throws Exception {
        String quietly = create("me/messages");
        String openly = create("me/mailFolders('Inbox')/messages");
        String other = create("me/contacts");
        emulator.subscriptions().remove(quietly);
        emulator.subscriptions().removeWithNotice(openly);
        emulator.subscriptions().missed(other);
        awaitLifecycle(2);
        assertThat(lifecycle.notifications()).extracting(one -> List.of(one.get("subscriptionId"), one.get("lifecycleEvent")))
                .containsExactlyInAnyOrder(List.of(openly, "subscriptionRemoved"), List.of(other, "missed"));
        assertTold(0);
        assertThat(emulator.subscriptions().all()).extracting(one -> one.get("id")).containsExactly(other);
        assertThatThrownBy(() -> emulator.subscriptions().remove(quietly)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(quietly);
        String task = create("me/todo/lists/" + emulator.mailbox(ALICE).todoLists().get(0).get("id") + "/tasks");
        assertThatThrownBy(() -> emulator.subscriptions().missed(task)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatCouldNotBeDeliveredIsReportedToSubscriptionsThatAreStillThere() throws Exception {
        listener.answer(503);
        String removed = create("me/messages");
        SubscriptionClient client = new SubscriptionClient(emulator);
        Map<String, Object> lasting = body(client, "me/mailFolders('Inbox')/messages");
        lasting.put("expirationDateTime", client.inMinutes(1000));
        String present = client.create(lasting);
        change("Undeliverable");
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(listener.notifications()).extracting(one -> one.get("subscriptionId"))
                        .contains(removed, present));
        emulator.subscriptions().remove(removed);
        emulator.clock().advance(Duration.ofHours(5));
        awaitLifecycle(1);
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(10))
                .until(() -> emulator.notifications().awaiting() == 0);
        assertThat(lifecycle.notifications()).singleElement().satisfies(one -> assertThat(one)
                .containsEntry("subscriptionId", present).containsEntry("lifecycleEvent", "missed"));
    }

    @Test
    void theRightEndsWithTheToken() throws Exception {
        try (OutlookEmulator strict = OutlookEmulator.builder().mailbox(ALICE).auth(AuthMode.strict).build()) {
            strict.start();
            TestHttp http = new TestHttp(strict);
            SubscriptionClient client
                    = new SubscriptionClient(strict, http.withToken(strict.tokens().forApplication("Mail.Read")));
            Map<String, Object> body = body(client, "users/" + ALICE + "/messages");
            body.put("expirationDateTime", client.inMinutes(1000));
            String id = client.create(body);
            strict.clock().advance(Duration.ofMinutes(31));
            awaitLifecycle(1);
            strict.mailbox(ALICE).createMessage("inbox", Map.of("subject", "Told"));
            awaitCount(listener, 1);
            strict.clock().advance(Duration.ofMinutes(30));
            awaitLifecycle(2);
            strict.mailbox(ALICE).createMessage("inbox", Map.of("subject", "Untold"));
            client = new SubscriptionClient(strict, http.withToken(strict.tokens().forApplication("Mail.Read")));
            assertThat(client.reauthorize(id).status()).isEqualTo(204);
            strict.mailbox(ALICE).createMessage("inbox", Map.of("subject", "Told again"));
            awaitCount(listener, 2);
        }
    }
}
