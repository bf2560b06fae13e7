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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import io.github.cameloutlook.emulator.http.Json;
import io.github.cameloutlook.emulator.notification.Listener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class SubscriptionRoutesTest {

    private static final String OTHER_TENANT = "22222222-2222-2222-2222-222222222222";
    private static final String INBOX = "me/mailFolders('Inbox')/messages";

    @RegisterExtension
    final OutlookEmulator emulator = OutlookEmulator.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com").build();

    private final Listener listener = new Listener();
    private SubscriptionClient client;

    private SubscriptionClient client() {
        if (client == null) {
            client = new SubscriptionClient(emulator);
        }
        return client;
    }

    @AfterEach
    void close() {
        listener.close();
        emulator.clock().reset();
    }

    private Map<String, Object> body() {
        return client().body(INBOX, "created,updated", listener.url("/notifications?tenant=a"));
    }

    @Test
    void aNewSubscriptionIsShownWithAllItsMembers() throws Exception {
        Map<String, Object> body = body();
        body.put("lifecycleNotificationUrl", listener.url("/notifications?tenant=a"));
        Answer answer = client().post(body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        Map<String, Object> created = answer.json();
        assertThat(created).containsOnlyKeys("@odata.context", "id", "resource", "applicationId", "changeType", "clientState",
                "notificationUrl", "notificationQueryOptions", "lifecycleNotificationUrl", "expirationDateTime", "creatorId",
                "includeResourceData", "latestSupportedTlsVersion", "encryptionCertificate", "encryptionCertificateId",
                "notificationUrlAppId", "notificationContentType");
        assertThat(created).containsAllEntriesOf(body).containsEntry("@odata.context",
                emulator.baseUrl() + "/v1.0/$metadata#subscriptions/$entity")
                .containsEntry("applicationId", "outlook-emulator")
                .containsEntry("latestSupportedTlsVersion", "v1_2").containsEntry("notificationContentType", "application/json")
                .containsEntry("encryptionCertificate", null).containsEntry("includeResourceData", null);
        assertThat(UUID.fromString((String) created.get("id"))).isNotNull();
        assertThat(listener.handshakes()).as("each URL is asked for itself").hasSize(2)
                .allSatisfy(handshake -> assertThat(handshake.query()).startsWith("tenant=a&validationToken="));
        assertThat(client().http.get(SubscriptionClient.PATH + "/" + created.get("id")).json()).isEqualTo(created);
        Map<String, Object> item = new HashMap<>(created);
        item.remove("@odata.context");
        Answer list = client().http.get(SubscriptionClient.PATH);
        assertThat(list.value()).containsExactly(item);
        assertThat(list.json()).containsEntry("@odata.context", emulator.baseUrl() + "/v1.0/$metadata#subscriptions");
        assertThat(emulator.subscriptions().all()).containsExactly(item);
    }

    @Test
    void anEndpointThatDoesNotAnswerTheHandshakeGetsNoSubscription() throws Exception {
        listener.echo(200, "text/plain", token -> "something else");
        Answer answer = client().post(body());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("ValidationError");
        assertThat(emulator.subscriptions().all()).isEmpty();
    }

    @Test
    void theEndpointOfLifecycleNotificationsIsValidatedToo() throws Exception {
        try (Listener other = new Listener()) {
            other.echo(500, "text/plain", token -> token);
            Map<String, Object> body = body();
            body.put("lifecycleNotificationUrl", other.url("/"));
            Answer answer = client().post(body);
            assertThat(answer.errorCode()).isEqualTo("ValidationError");
            assertThat(listener.handshakes()).hasSize(1);
            assertThat(other.handshakes()).hasSize(1);
            assertThat(emulator.subscriptions().all()).isEmpty();
        }
    }

    @Test
    void theSameCombinationExistsOnce() throws Exception {
        String id = client().create(body());
        Map<String, Object> again = client().body("/Me/mailfolders/inbox/messages", "updated, Created", listener.url("/other"));
        Answer conflict = client().post(again);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.errorCode()).isEqualTo("Conflict");
        assertThat(SubscriptionClient.message(conflict))
                .isEqualTo("Subscription Id " + id + " already exists for the requested combination");
        assertThat(listener.handshakes()).as("asked once").hasSize(1);
        client().create(client().body(INBOX, "created", listener.url("/")));
        client().create(client().body(INBOX + "?$filter=isRead eq false", "created,updated", listener.url("/")));
        client().create(
                client().body("users/bob@contoso.com/mailFolders('Inbox')/messages", "created,updated", listener.url("/")));
        assertThat(emulator.subscriptions().all()).hasSize(4);
    }

    @Test
    void anotherApplicationHasSubscriptionsOfItsOwn() throws Exception {
        String id = client().create(body());
        // not looked at but for the application it names
        SubscriptionClient other = new SubscriptionClient(
                emulator, client().http.withToken(jwt(Map.of("appid", "another"))));
        String otherId = other.create(body());
        SubscriptionClient elsewhere = new SubscriptionClient(
                emulator, client().http.withToken(jwt(Map.of("appid", "another", "tid", OTHER_TENANT))));
        assertThat(elsewhere.http.get(SubscriptionClient.PATH).value()).as("of another directory").isEmpty();
        assertThat(otherId).isNotEqualTo(id);
        assertThat(other.http.get(SubscriptionClient.PATH).value()).hasSize(1);
        for (Answer answer : List.of(
                other.http.get(SubscriptionClient.PATH + "/" + id), other.http.delete(SubscriptionClient.PATH + "/" + id),
                other.reauthorize(id))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.errorCode()).isEqualTo("ResourceNotFound");
        }
    }

    private static String jwt(Map<String, Object> claims) throws Exception {
        java.util.Base64.Encoder encoder = java.util.Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(Json.bytes(Map.of("alg", "RS256"))) + "." + encoder.encodeToString(Json.bytes(claims))
               + ".c2lnbmVk";
    }

    @Test
    void aMailboxTakesAThousandSubscriptions() throws Exception {
        for (int i = 0; i < 1000; i++) {
            client().create(client().body("me/messages?$filter=subject eq '" + i + "'", "created", listener.url("/")));
        }
        Answer refused = client().post(body());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(SubscriptionClient.message(refused)).contains("1000");
        client().create(client().body("users/bob@contoso.com/messages", "created", listener.url("/")));
        List<Object> ids = new ArrayList<>();
        Answer page = client().http.get(SubscriptionClient.PATH);
        page.value().forEach(one -> ids.add(one.get("id")));
        while (page.json().get("@odata.nextLink") instanceof String next) {
            page = client().http.get(next);
            page.value().forEach(one -> ids.add(one.get("id")));
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize(1001);
    }

    @Test
    void expirationAndEndpointCanBeChanged() throws Exception {
        String id = client().create(body());
        String end = "2030-01-01T00:00:00.1234567Z";
        emulator.clock().set(Instant.parse("2029-12-31T12:00:00Z"));
        String renewable = client().create(client().body("me/messages", "created", listener.url("/")));
        assertThat(client().patch(id, Map.of("expirationDateTime", end)).status()).as("ended long ago").isEqualTo(404);
        int handshakes = listener.handshakes().size();
        Answer renewed = client().patch(renewable, Map.of("expirationDateTime", end));
        assertThat(renewed.status()).as(renewed.text()).isEqualTo(200);
        assertThat(renewed.json()).containsEntry("expirationDateTime", end).containsEntry("id", renewable)
                .containsEntry("@odata.context", emulator.baseUrl() + "/v1.0/$metadata#subscriptions/$entity");
        assertThat(listener.handshakes()).as("renewal alone asks nobody").hasSize(handshakes);
        Answer moved = client().patch(renewable, Map.of("notificationUrl", listener.url("/elsewhere")));
        assertThat(moved.json()).containsEntry("notificationUrl", listener.url("/elsewhere"));
        assertThat(listener.handshakes()).hasSize(handshakes + 1);
        listener.echo(404, "text/plain", token -> token);
        assertThat(client().patch(renewable, Map.of("notificationUrl", listener.url("/wrong"))).errorCode())
                .isEqualTo("ValidationError");
        assertThat(client().http.get(SubscriptionClient.PATH + "/" + renewable).json())
                .containsEntry("notificationUrl", listener.url("/elsewhere"));
    }

    @Test
    void whatElseCannotBeChangedIsRefused() throws Exception {
        String id = client().create(body());
        for (String name : List.of("lifecycleNotificationUrl", "changeType", "resource", "clientState", "id")) {
            Answer answer
                    = client().patch(id, Map.of(name, "https://example.com", "expirationDateTime", client().inMinutes(90)));
            assertThat(answer.status()).as(name).isEqualTo(400);
        }
        Answer nothing = client().patch(id, Map.of());
        assertThat(SubscriptionClient.message(nothing)).isEqualTo(
                "Subscription must contain either the 'expirationDateTime' or 'notificationUrl' property and its value.");
        assertThat(client().patch(id, Map.of("encryptionCertificate", "AAAA")).status()).isEqualTo(400);
    }

    @Test
    void endpointsMayBeValidatedAtEveryRenewal() throws Exception {
        String id = client().create(body());
        emulator.subscriptions().rules().validatingOnRenewal(true);
        client().patch(id, Map.of("expirationDateTime", client().inMinutes(90)));
        assertThat(client().reauthorize(id).status()).isEqualTo(204);
        assertThat(listener.handshakes()).hasSize(3);
    }

    @Test
    void theCertificateCanBeChanged() throws Exception {
        String first = SubscriptionClient.certificate("RSA", 2048);
        String second = SubscriptionClient.certificate("RSA", 2048);
        String id = client().create(client().richBody("me/messages?$select=subject", "created", listener.url("/"), first));
        Answer changed = client().patch(id, Map.of("encryptionCertificate", second, "encryptionCertificateId", "key 2"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json()).containsEntry("encryptionCertificate", second)
                .containsEntry("encryptionCertificateId", "key 2").containsEntry("includeResourceData", true);
        assertThat(client().patch(id, Map.of("encryptionCertificateId", "key 3")).status()).isEqualTo(400);
    }

    @Test
    void deletedSubscriptionsAreGone() throws Exception {
        String id = client().create(body());
        assertThat(client().http.delete(SubscriptionClient.PATH + "/" + id).status()).isEqualTo(204);
        Answer again = client().http.delete(SubscriptionClient.PATH + "/" + id);
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.errorCode()).isEqualTo("ResourceNotFound");
        client().create(body());
    }

    @Test
    void expiredSubscriptionsVanishWithoutAWord() throws Exception {
        Map<String, Object> body = body();
        body.put("lifecycleNotificationUrl", listener.url("/lifecycle"));
        String id = client().create(body);
        emulator.clock().advance(Duration.ofMinutes(121));
        assertThat(client().http.get(SubscriptionClient.PATH + "/" + id).errorCode()).isEqualTo("ResourceNotFound");
        assertThat(client().reauthorize(id).status()).isEqualTo(404);
        assertThat(client().http.get(SubscriptionClient.PATH).value()).isEmpty();
        emulator.mailbox("alice@contoso.com").createMessage("inbox", Map.of("subject", "Unheard"));
        emulator.clock().reset();
        assertThat(client().http.get(SubscriptionClient.PATH + "/" + id).status()).as("gone for good").isEqualTo(404);
        assertThat(emulator.notifications().awaiting()).isZero();
        assertThat(listener.requests()).isEmpty();
    }

    @Test
    void everySpellingOfThePathIsServed() throws Exception {
        String id = client().create(body());
        assertThat(client().http.get("/beta/subscriptions/" + id).json())
                .containsEntry("@odata.context", emulator.baseUrl() + "/beta/$metadata#subscriptions/$entity");
        assertThat(client().http.get("/v1.0/Subscriptions('" + id + "')").status()).isEqualTo(200);
        assertThat(client().http.post("/beta/subscriptions('" + id + "')/microsoft.graph.reauthorize").status()).isEqualTo(204);
        assertThat(
                client().http.post("/beta/subscriptions", client().body("me/messages", "deleted", listener.url("/"))).status())
                .isEqualTo(201);
        Answer filtered = client().http.get(SubscriptionClient.PATH + "?$filter=resource%20eq%20'x'");
        assertThat(filtered.status()).isEqualTo(400);
        assertThat(client().http.get(SubscriptionClient.PATH + "?$skiptoken=x").status()).isEqualTo(400);
    }

    @Test
    @SuppressWarnings("unchecked")
    void subscriptionsAreMadeAndRenewedInBatches() throws Exception {
        String id = client().create(body());
        Map<String, Object> json = Map.of("Content-Type", "application/json");
        Answer answer = client().http.post("/v1.0/$batch", Map.of("requests", List.of(
                Map.of("id", "1", "method", "POST", "url", "/subscriptions", "headers", json, "body",
                        client().body("me/messages", "created", listener.url("/batched"))),
                Map.of("id", "2", "method", "PATCH", "url", "/subscriptions/" + id, "headers", json, "body",
                        Map.of("expirationDateTime", client().inMinutes(300))),
                Map.of("id", "3", "method", "POST", "url", "/subscriptions/" + id + "/reauthorize"),
                Map.of("id", "4", "method", "DELETE", "url", "/subscriptions/unknown"))));
        Map<Object, Object> statuses = new HashMap<>();
        for (Map<String, Object> response : (List<Map<String, Object>>) answer.json().get("responses")) {
            statuses.put(response.get("id"), response.get("status"));
        }
        assertThat(statuses).isEqualTo(Map.of("1", 201, "2", 200, "3", 204, "4", 404));
        assertThat(emulator.subscriptions().all()).hasSize(2);
    }
}
