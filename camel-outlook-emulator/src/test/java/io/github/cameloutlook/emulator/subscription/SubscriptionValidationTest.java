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
import java.util.Map;
import java.util.stream.Stream;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import io.github.cameloutlook.emulator.notification.Listener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class SubscriptionValidationTest {

    @RegisterExtension
    static OutlookEmulator emulator = OutlookEmulator.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com").build();

    private static Listener listener;
    private static String certificate;
    private final SubscriptionClient client = new SubscriptionClient(emulator);

    @BeforeAll
    static void prepare() throws Exception {
        listener = new Listener();
        certificate = SubscriptionClient.certificate("RSA", 2048);
    }

    @AfterAll
    static void close() {
        listener.close();
    }

    @AfterEach
    void removeAll() {
        emulator.subscriptions().all().forEach(one -> emulator.subscriptions().remove((String) one.get("id")));
    }

    private Map<String, Object> body() {
        return client.body("me/messages", "created", listener.url("/"));
    }

    private Answer refused(Map<String, Object> body) throws Exception {
        int handshakes = listener.handshakes().size();
        Answer answer = client.post(body);
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(listener.handshakes()).as("nobody was asked").hasSize(handshakes);
        assertThat(emulator.subscriptions().all()).isEmpty();
        return answer;
    }

    @ParameterizedTest
    @ValueSource(strings = { "changeType", "resource", "notificationUrl", "expirationDateTime" })
    void whatIsRequiredMustBeThere(String name) throws Exception {
        Map<String, Object> body = body();
        body.remove(name);
        Answer answer = refused(body);
        assertThat(answer.errorCode()).isEqualTo("InvalidRequest");
        assertThat(SubscriptionClient.message(answer)).isEqualTo(name + " is a required property for subscription creation.");
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> badValues() {
        return Stream.of(
                arguments("changeType", "moved", "InvalidRequest", "moved"),
                arguments("changeType", "created,", "InvalidRequest", "changeType"),
                arguments("changeType", 7, "InvalidRequest", "Could not process subscription creation payload"),
                arguments("expirationDateTime", "2026-1-5", "InvalidRequest",
                        "Could not process subscription creation payload"),
                arguments("expirationDateTime", "2030-01-01T00:00:00", "InvalidRequest", "camelCased properly"),
                arguments("ChangeType", "created", "InvalidRequest", "Could not process subscription creation payload"),
                arguments("notificationUrl", "http://example.com/", "InvalidRequest", "HTTPS"),
                arguments("notificationUrl", "ftp://127.0.0.1/", "InvalidRequest", "HTTPS"),
                arguments("notificationUrl", "nothing like it", "InvalidRequest", "notificationUrl"),
                arguments("notificationUrl", "https:///path", "InvalidRequest", "notificationUrl"),
                arguments("notificationUrl", "https://user:word@example.com/", "InvalidRequest", "user"),
                arguments("notificationUrl", "EventHub:https://v.vault.azure.net/secrets/s?tenantId=d", "InvalidRequest",
                        "Invalid event hub notification url="),
                arguments("lifecycleNotificationUrl", "http://example.com/", "InvalidRequest", "lifecycleNotificationUrl"),
                arguments("clientState", "x".repeat(129), "InvalidRequest", "128"),
                arguments("latestSupportedTlsVersion", "v2_0", "InvalidRequest", "v1_3"),
                arguments("notificationQueryOptions", "x", "InvalidRequest", "notificationQueryOptions"),
                arguments("includeResourceData", "yes", "InvalidRequest", "payload"),
                arguments("encryptionCertificateId", "x", "InvalidRequest", "includeResourceData"),
                arguments("resource", "https://graph.microsoft.com/v1.0/me/messages", "InvalidRequest", "path below"),
                arguments("resource", "?", "InvalidRequest", "path below"),
                arguments("resource", "me/messages?$top=5", "InvalidRequest", "$top"),
                arguments("resource", "me/messages?$expand=attachments", "BadRequest", "extended properties"),
                arguments("resource", "me/messages?$expand=singleValueExtendedProperties", "ErrorInvalidUrlQuery", "$filter"),
                arguments("resource", "me/messages?$filter=nothing eq 1", "RequestBroker--ParseUri", "nothing"),
                arguments("resource", "me/events?$filter=nothing eq 1", "RequestBroker--ParseUri", "nothing"),
                arguments("resource", "me/mailFolders", "ExtensionError", "not supported"),
                arguments("resource", "me/mailFolders('Inbox')", "ExtensionError", "not supported"),
                arguments("resource", "me/mailFolders/messages", "ExtensionError", "not supported"),
                arguments("resource", "me/calendars", "ExtensionError", "not supported"),
                arguments("resource", "me/contactFolders", "ExtensionError", "not supported"),
                arguments("resource", "me/todo/lists", "ExtensionError", "not supported"),
                arguments("resource", "me", "ExtensionError", "not supported"),
                arguments("resource", "groups/x/conversations", "ExtensionError", "not supported"));
    }

    @ParameterizedTest
    @MethodSource("badValues")
    void whatTheServiceCannotTakeIsRefused(String name, Object value, String code, String text) throws Exception {
        Map<String, Object> body = body();
        body.put(name, value);
        Answer answer = refused(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo(code);
        assertThat(SubscriptionClient.message(answer)).contains(text);
    }

    @ParameterizedTest
    @CsvSource({ "users/nobody@contoso.com/messages", "me/mailFolders('nothing')/messages", "me/calendars('nothing')/events" })
    void whatIsNotThereIsNotFound(String resource) throws Exception {
        Map<String, Object> body = body();
        body.put("resource", resource);
        Answer answer = refused(body);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(SubscriptionClient.message(answer)).startsWith("Operation: Create; Exception: [Status Code: NotFound;");
    }

    private static String withList(String resource) {
        return resource.replace("{list}", (String) emulator.mailbox("alice@contoso.com").todoLists().get(0).get("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "me/messages", "/me/messages", "Me/Messages/", "users/bob@contoso.com/messages",
            "/users('bob@contoso.com')/mailFolders('Inbox')/messages", "users/bob%40contoso.com/mailfolders/SENTITEMS/messages",
            "me/messages?$filter=from/emailAddress/address eq 'a+b%c@contoso.com' and isRead eq false",
            "me/messages?$filter=subject%20eq%20'x'", "me/messages?$select=subject", "me/events", "me/calendar/events",
            "me/contacts", "me/contactFolders/contacts/contacts",
            "me/todo/lists/{list}/tasks" })
    void everySpellingOfAResourceIsUnderstood(String template) throws Exception {
        String resource = withList(template);
        Map<String, Object> body = body();
        body.put("resource", resource);
        client.create(body);
        assertThat(emulator.subscriptions().all()).singleElement().satisfies(
                one -> assertThat(one).containsEntry("resource", resource));
    }

    @ParameterizedTest
    @CsvSource({ "me/messages, 10080", "me/events, 10080", "me/contacts, 10080", "me/todo/lists/{list}/tasks, 4230" })
    void aSubscriptionLastsAsLongAsItsItemsAllow(String resource, int minutes) throws Exception {
        Map<String, Object> body = body();
        body.put("resource", withList(resource));
        // the clock of the emulator goes on between here and there
        body.put("expirationDateTime", client.inMinutes(minutes + 1));
        Answer answer = refused(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(SubscriptionClient.message(answer))
                .isEqualTo("Subscription expiration can only be " + minutes + " minutes in the future.");
        body.put("expirationDateTime", client.inMinutes(minutes));
        String id = client.create(body);
        Answer beyond = client.patch(id, Map.of("expirationDateTime", client.inMinutes(minutes + 1)));
        assertThat(SubscriptionClient.message(beyond)).contains("can only be " + minutes + " minutes");
    }

    @Test
    void theLongestLifetimeCanBeThatOfOlderPages() throws Exception {
        emulator.subscriptions().rules().longestLifetime(Duration.ofMinutes(4230));
        try {
            Map<String, Object> body = body();
            body.put("expirationDateTime", client.inMinutes(4300));
            assertThat(SubscriptionClient.message(refused(body))).contains("4230 minutes");
            body.put("expirationDateTime", client.inMinutes(4230));
            client.create(body);
        } finally {
            emulator.subscriptions().rules().longestLifetime(Duration.ofMinutes(10_080));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { -10_000, 0, 44 })
    void aLifetimeBelow45MinutesIsRaised(long minutes) throws Exception {
        Map<String, Object> body = body();
        body.put("expirationDateTime", client.inMinutes(minutes));
        Instant before = emulator.clock().instant();
        String end = (String) client.post(body).json().get("expirationDateTime");
        assertThat(Instant.parse(end)).isBetween(
                before.plus(Duration.ofMinutes(45)).minusMillis(1), emulator.clock().instant().plus(Duration.ofMinutes(45)));
    }

    @Test
    void offsetsAreUnderstoodInExpirations() throws Exception {
        Map<String, Object> body = body();
        Instant end = Instant.parse(client.inMinutes(100)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        body.put("expirationDateTime", end.atOffset(java.time.ZoneOffset.ofHours(2)).toString());
        assertThat(client.post(body).json()).containsEntry("expirationDateTime", end.toString());
    }

    @Test
    void insecureUrlsCanBeAllowed() throws Exception {
        emulator.subscriptions().rules().insecureUrls(true);
        try {
            Map<String, Object> body = body();
            body.put("notificationUrl", "http://emulator.invalid/");
            assertThat(client.post(body).errorCode()).as("it is asked, and is not there").isEqualTo("ValidationError");
        } finally {
            emulator.subscriptions().rules().insecureUrls(false);
        }
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> badResourceData() throws Exception {
        return Stream.of(
                arguments("encryptionCertificate", null, "encryptionCertificate is a required property"),
                arguments("encryptionCertificateId", null, "encryptionCertificateId is a required property"),
                arguments("encryptionCertificateId", "x".repeat(129), "128"),
                arguments("encryptionCertificate", "!", "not a base64-encoded X.509 certificate"),
                arguments("encryptionCertificate", "AAAA", "not a base64-encoded X.509 certificate"),
                arguments("encryptionCertificate", SubscriptionClient.certificate("EC", 256), "RSA"),
                arguments("encryptionCertificate", SubscriptionClient.certificate("RSA", 1024), "2048 to 4096"),
                arguments("resource", "me/messages", "$select"),
                arguments("resource", "me/messages?$select=subject,body", "body"),
                arguments("resource", "me/messages?$select=subject,UniqueBody", "body"),
                arguments("resource", "me/messages?$select=body/content", "body"),
                arguments("resource", "me/messages?$select=*", "body"),
                arguments("resource", "me/messages?$select=subject&$orderby=subject", "$orderby"),
                arguments("resource", "me/messages?$select=nothing", "nothing"),
                arguments("resource", "me/todo/lists/1/tasks?$select=title", "not supported"),
                arguments("expirationDateTime", Instant.now().plus(Duration.ofMinutes(1442)).toString(),
                        "Subscription expiration can only be 1440 minutes in the future."));
    }

    @ParameterizedTest
    @MethodSource("badResourceData")
    void resourceDataHasItsOwnConditions(String name, String value, String text) throws Exception {
        Map<String, Object> body
                = client.richBody("me/messages?$select=subject", "created", listener.url("/"), certificate);
        body.put(name, value);
        Answer answer = refused(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(SubscriptionClient.message(answer)).contains(text);
    }

    @Test
    void resourceDataCanHaveExtendedProperties() throws Exception {
        client.create(client.richBody("me/messages?$select=subject&$expand=singleValueExtendedProperties($filter=id eq "
                                      + "'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Colour')",
                "created", listener.url("/"), certificate));
        client.create(client.richBody("me/events?$select=subject", "created", listener.url("/"), certificate));
    }
}
