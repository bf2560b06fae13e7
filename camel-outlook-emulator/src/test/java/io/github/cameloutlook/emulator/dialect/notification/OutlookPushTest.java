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

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.EmulatedMailbox;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import io.github.cameloutlook.emulator.notification.Forgery;
import io.github.cameloutlook.emulator.notification.Listener;
import io.github.cameloutlook.emulator.notification.NotificationFault;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Push subscriptions of Outlook REST, from the request to the notification. */
@SuppressWarnings("unchecked")
class OutlookPushTest {

    private static final String TYPE = "#Microsoft.OutlookServices.PushSubscription";

    @RegisterExtension
    final OutlookEmulator emulator
            = OutlookEmulator.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com").build();

    private final Listener listener = new Listener();

    @AfterEach
    void close() {
        listener.close();
    }

    private TestHttp http() {
        return new TestHttp(emulator);
    }

    private EmulatedMailbox alice() {
        return emulator.mailbox("alice@contoso.com");
    }

    private Map<String, Object> terms(String resource) {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("@odata.type", TYPE);
        terms.put("Resource", resource);
        terms.put("NotificationURL", listener.url("/notify"));
        terms.put("ChangeType", "Created, Updated,Deleted");
        terms.put("ClientState", "secret");
        return terms;
    }

    private Answer asked(Map<String, Object> terms) throws Exception {
        return http().post("/api/v2.0/me/subscriptions", terms);
    }

    private Map<String, Object> subscribe(String resource) throws Exception {
        Answer answer = asked(terms(resource));
        assertThat(answer.status()).as(answer::text).isEqualTo(201);
        return answer.json();
    }

    private String message(String subject) {
        return (String) alice().createMessage("inbox", Map.of("subject", subject)).get("id");
    }

    private void update(String id, Map<String, Object> changes) throws Exception {
        assertThat(http().patch("/api/v2.0/me/messages/" + id, changes).status()).isEqualTo(200);
    }

    private List<Map<String, Object>> awaitNotifications(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> listener.requests().size() >= 1
                && listener.notifications().size() >= count && emulator.notifications().awaiting() == 0);
        return listener.notifications();
    }

    @Test
    void theListenerIsAskedWithItsClientStateAndTheAnswerAddsMissed() throws Exception {
        String resource = emulator.baseUrl() + "/api/v2.0/me/mailfolders('inbox')/messages";
        Map<String, Object> subscription = subscribe(resource);
        assertThat(listener.handshakes()).singleElement()
                .satisfies(handshake -> assertThat(handshake.clientState()).isEqualTo("secret"));
        String root = emulator.baseUrl() + "/api/v2.0";
        assertThat(subscription).containsEntry("@odata.type", TYPE).containsEntry("Resource", resource)
                .containsEntry("@odata.context", root + "/$metadata#Me/Subscriptions/$entity")
                .containsEntry("ChangeType", "Created, Updated, Deleted, Missed").containsEntry("ClientState", "secret")
                .containsEntry("NotificationURL", listener.url("/notify"));
        assertThat((String) subscription.get("@odata.id")).startsWith(root + "/Users('")
                .endsWith("')/Subscriptions('" + subscription.get("Id") + "')");
        assertThat((String) subscription.get("SubscriptionExpirationDateTime"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}Z");
    }

    @Test
    void changesAreToldInOrderWithTheSecretInTheHeader() throws Exception {
        Map<String, Object> subscription = subscribe("me/messages");
        String id = message("One");
        update(id, Map.of("Subject", "Two"));
        awaitNotifications(2);
        assertThat(listener.requests()).allSatisfy(request -> assertThat(request.clientState()).isEqualTo("secret"));
        Map<String, Object> first = listener.notifications().get(0);
        assertThat(first).containsEntry("@odata.type", "#Microsoft.OutlookServices.Notification").containsEntry("Id", null)
                .containsEntry("SubscriptionId", subscription.get("Id"))
                .containsEntry("SubscriptionExpirationDateTime", subscription.get("SubscriptionExpirationDateTime"))
                .containsEntry("SequenceNumber", 1).containsEntry("ChangeType", "Created").doesNotContainKey("ClientState");
        Map<String, Object> data = (Map<String, Object>) first.get("ResourceData");
        assertThat(data).containsEntry("@odata.type", "#Microsoft.OutlookServices.Message").containsEntry("Id", id)
                .containsEntry("@odata.id", first.get("Resource")).containsOnlyKeys("@odata.type", "@odata.id", "@odata.etag",
                        "Id");
        assertThat(http().get((String) first.get("Resource")).json()).as("the resource is an address")
                .containsEntry("Id", id);
        assertThat(listener.notifications()).extracting(one -> one.get("SequenceNumber") + " " + one.get("ChangeType"))
                .containsExactly("1 Created", "2 Updated");
    }

    @Test
    void selectedPropertiesComeInPlainText() throws Exception {
        subscribe("me/mailfolders('inbox')/messages?$select=Subject,Importance&$filter=Importance eq 'High'");
        message("Not watched");
        alice().createMessage("inbox", Map.of("subject", "Watched", "importance", "high"));
        assertThat((Map<String, Object>) awaitNotifications(1).get(0).get("ResourceData")).containsEntry("Subject", "Watched")
                .containsEntry("Importance", "High").doesNotContainKeys("Body", "subject");
        assertThat(listener.notifications()).hasSize(1);
    }

    @Test
    void leavingTheFilterIsADeletion() throws Exception {
        subscribe("me/messages?$filter=IsRead eq false");
        String id = (String) alice().createMessage("inbox", Map.of("subject", "Unread", "isRead", false)).get("id");
        update(id, Map.of("IsRead", true));
        update(id, Map.of("IsRead", false));
        assertThat(awaitNotifications(3)).extracting(one -> one.get("ChangeType"))
                .containsExactly("Created", "Deleted", "Created");
    }

    @Test
    void eventsContactsAndTasksAreTold() throws Exception {
        subscribe("me/events");
        subscribe("me/contacts");
        subscribe("me/tasks?$select=Subject,Status&$filter=Subject eq 'Call'");
        assertThat(http().post("/api/v2.0/me/contacts", Map.of("GivenName", "Carol")).status()).isEqualTo(201);
        alice().createTask("Tasks", Map.of("title", "Call"));
        assertThat(http().post("/api/v2.0/me/events", Map.of("Subject", "Lunch",
                "Start", Map.of("DateTime", "2030-01-01T12:00:00", "TimeZone", "UTC"),
                "End", Map.of("DateTime", "2030-01-01T13:00:00", "TimeZone", "UTC"))).status()).isEqualTo(201);
        assertThat(awaitNotifications(3))
                .extracting(one -> ((Map<String, Object>) one.get("ResourceData")).get("@odata.type"))
                .containsExactlyInAnyOrder("#Microsoft.OutlookServices.Event", "#Microsoft.OutlookServices.Contact",
                        "#Microsoft.OutlookServices.Task");
        assertThat(listener.notifications()).filteredOn(one -> one.toString().contains("OutlookServices.Task"))
                .singleElement().extracting("ResourceData").asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("Subject", "Call").containsEntry("Status", "NotStarted");
    }

    @Test
    void anExpirationIsGrantedUpToTheMaximum() throws Exception {
        Instant now = emulator.clock().instant();
        Instant forever = Instant.parse((String) subscribe("me/messages").get("SubscriptionExpirationDateTime"));
        assertThat(forever).isBetween(now.plus(Duration.ofDays(7)), now.plus(Duration.ofDays(7)).plusSeconds(60));
        Map<String, Object> terms = terms("me/messages?$select=Subject");
        terms.put("SubscriptionExpirationDateTime", "2999-01-01T00:00:00Z");
        assertThat(Instant.parse((String) asked(terms).json().get("SubscriptionExpirationDateTime")))
                .isBetween(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)).plusSeconds(60));
        emulator.subscriptions().rules().longestLifetime(Duration.ofHours(1));
        assertThat(Instant.parse((String) subscribe("me/messages").get("SubscriptionExpirationDateTime")))
                .isBefore(now.plus(Duration.ofMinutes(62)));
    }

    @Test
    void aSubscriptionIsReadRenewedAndEndedBelowItsMailboxAndNotListed() throws Exception {
        String path = "/api/v2.0/me/subscriptions('" + subscribe("me/messages").get("Id") + "')";
        Answer read = http().get(path);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json()).containsEntry("ChangeType", "Created, Updated, Deleted, Missed")
                .doesNotContainKey("ClientState");
        assertThat(http().get("/api/v2.0/me/subscriptions").status()).isEqualTo(405);
        assertThat(http().get("/v1.0/me/subscriptions/x").status()).as("nothing of Graph's").isEqualTo(400);
        assertThat((List<?>) http().get("/v1.0/subscriptions").json().get("value")).isEmpty();

        emulator.clock().advance(Duration.ofDays(2));
        Answer renewed = http().patch(path, Map.of("@odata.type", TYPE, "SubscriptionExpirationDateTime",
                emulator.clock().instant().plus(Duration.ofDays(3)).toString()));
        assertThat(renewed.status()).as(renewed::text).isEqualTo(200);
        assertThat(Instant.parse((String) renewed.json().get("SubscriptionExpirationDateTime")))
                .isBefore(emulator.clock().instant().plus(Duration.ofDays(3)).plusSeconds(1));
        Answer extended = http().send(
                http().request(path).method("PATCH", HttpRequest.BodyPublishers.noBody()));
        assertThat(extended.status()).as(extended::text).isEqualTo(200);
        assertThat(Instant.parse((String) extended.json().get("SubscriptionExpirationDateTime")))
                .isAfter(emulator.clock().instant().plus(Duration.ofDays(6)));
        assertThat(http().patch(path, Map.of("SubscriptionExpirationDateTime", "2999-01-01T00:00:00Z")).status())
                .as("without its type").isEqualTo(400);

        assertThat(http().get(path.replace("/me/", "/users/bob@contoso.com/")).status()).isEqualTo(404);
        assertThat(http().delete(path).status()).isEqualTo(204);
        assertThat(http().delete(path).status()).isEqualTo(404);
        assertThat(http().get(path).status()).isEqualTo(404);
    }

    @Test
    void aSubscriptionEndsByItself() throws Exception {
        String path = "/api/v2.0/me/subscriptions/" + subscribe("me/messages").get("Id");
        emulator.clock().advance(Duration.ofDays(8));
        assertThat(http().get(path).status()).isEqualTo(404);
    }

    @Test
    void whatTheServiceDoesNotTakeIsRefused() throws Exception {
        assertThat(refusal("@odata.type", null)).isEqualTo("400 RequestBodyRead");
        assertThat(refusal("Resource", "me/unknown")).isEqualTo("400 ErrorInvalidParameter");
        assertThat(refusal("Resource", "https://elsewhere/")).isEqualTo("400 ErrorInvalidParameter");
        assertThat(refusal("Resource", "Users('bob@contoso.com')/messages")).isEqualTo("400 ErrorInvalidParameter");
        assertThat(refusal("Resource", "me/mailfolders('none')/messages")).isEqualTo("404 ErrorItemNotFound");
        assertThat(refusal("Resource", "me/messages?$select=Flag")).isEqualTo("400 RequestBroker-ParseUri");
        assertThat(refusal("ChangeType", "Moved")).isEqualTo("400 ErrorInvalidParameter");
        assertThat(refusal("ClientState", "x".repeat(256))).isEqualTo("400 ErrorInvalidParameter");
        assertThat(refusal("NotificationURL", "ftp://a/b")).isEqualTo("400 InvalidRequest");
        assertThat(refusal("SubscriptionExpirationDateTime", "soon")).isEqualTo("400 RequestBodyRead");
        assertThat(refusal("SubscriptionExpirationDateTime", "2001-01-01T00:00:00Z")).isEqualTo("400 ErrorInvalidParameter");
        listener.echo(500, "text/plain", token -> token);
        assertThat(refusal("ChangeType", "Created")).isEqualTo("400 ErrorInvalidParameter");
        assertThat(emulator.subscriptions().all()).isEmpty();
    }

    private String refusal(String name, Object value) throws Exception {
        Map<String, Object> terms = terms("me/messages");
        terms.put(name, value);
        Answer answer = asked(terms);
        return answer.status() + " " + answer.errorCode();
    }

    @Test
    void aListenerHasFiveSecondsToAnswer() throws Exception {
        listener.fallSilent(true);
        Answer answer = asked(terms("me/messages"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("timed out");
    }

    @Test
    void missedAndRemovedAreToldToTheSameListener() throws Exception {
        String id = (String) subscribe("me/messages").get("Id");
        emulator.subscriptions().missed(id);
        awaitNotifications(1);
        emulator.subscriptions().removeWithNotice(id);
        List<Map<String, Object>> told = awaitNotifications(2);
        assertThat(told.get(0)).containsEntry("ChangeType", "Missed").doesNotContainKeys("Resource", "ResourceData");
        assertThat(told.get(1)).containsEntry("ChangeType", "SubscriptionRemoved").containsEntry("SequenceNumber", 2);
        assertThat((Map<String, Object>) told.get(1).get("Error")).containsEntry("Code", "AccountStateChanged");
        assertThat(http().get("/api/v2.0/me/subscriptions/" + id).status()).isEqualTo(404);
    }

    @Test
    void lostNotificationsLeaveAGapAndForgedOnesHaveAnotherSecret() throws Exception {
        subscribe("me/messages");
        emulator.notifications().add(NotificationFault.lose().times(1));
        emulator.notifications().add(NotificationFault.forge(Forgery.CLIENT_STATE).after(1).times(1));
        message("Lost");
        message("Forged");
        awaitNotifications(1);
        message("Genuine");
        awaitNotifications(2);
        assertThat(listener.notifications()).extracting(one -> one.get("SequenceNumber")).containsExactly(2, 3);
        assertThat(listener.requests()).extracting(Listener.Received::clientState).satisfiesExactly(
                forged -> assertThat(forged).startsWith("forged-"), genuine -> assertThat(genuine).isEqualTo("secret"));
    }
}
