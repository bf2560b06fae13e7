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
package io.github.cameloutlook.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.notification.Forgery;
import io.github.cameloutlook.emulator.notification.NotificationFault;
import io.github.cameloutlook.emulator.oauth.Application;
import io.github.cameloutlook.model.OutlookChangeNotification;
import io.github.cameloutlook.webhook.notification.NotificationPayload;
import io.github.cameloutlook.webhook.notification.ReceivedNotification;
import io.github.cameloutlook.webhook.notification.ReceivedNotification.Channel;
import io.github.cameloutlook.webhook.notification.UnreadablePayloadException;
import io.github.cameloutlook.webhook.resourcedata.EncryptionCertificates;
import io.github.cameloutlook.webhook.resourcedata.EncryptionKey;
import io.github.cameloutlook.webhook.resourcedata.IssuerKeys;
import io.github.cameloutlook.webhook.resourcedata.JwtTokenVerifier;
import io.github.cameloutlook.webhook.resourcedata.RefusedNotificationException;
import io.github.cameloutlook.webhook.resourcedata.RefusedNotificationException.Reason;
import io.github.cameloutlook.webhook.resourcedata.ResourceDataFixture;
import io.github.cameloutlook.webhook.resourcedata.ResourceDataReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Reads what the emulator sends, whose description of the service was written by others. */
class ResourceDataOnEmulatorTest {

    private static final String ALICE = "alice@contoso.com";
    private static final EncryptionKey KEY = ResourceDataFixture.key("emulator");
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(ALICE).auth(AuthMode.strict)
            .application(Application.withSecret("app", "right")).build();

    private final HttpClient http = HttpClient.newBuilder().sslContext(EMULATOR.certificate().clientContext()).build();
    private final BlockingQueue<NotificationPayload> payloads = new LinkedBlockingQueue<>();
    private final Clock time = EMULATOR.clock();
    private HttpServer listener;
    private ResourceDataReader reader;

    @BeforeEach
    void subscribe() throws Exception {
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", this::answer);
        listener.start();
        EncryptionCertificates certificates = new EncryptionCertificates(() -> List.of(KEY), time);
        reader = new ResourceDataReader(
                new JwtTokenVerifier(http, EMULATOR.authority(), "app", Duration.ofSeconds(10), time), null, certificates,
                time);
        Map<String, Object> subscription = Map.of(
                "changeType", "created", "resource", "users/" + ALICE + "/messages?$select=subject,from,receivedDateTime",
                "notificationUrl", "http://127.0.0.1:" + listener.getAddress().getPort() + "/n",
                "expirationDateTime", time.instant().plusSeconds(7200).toString(), "clientState", "secret",
                "includeResourceData", true, "encryptionCertificate", KEY.encoded(), "encryptionCertificateId", KEY.id());
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(EMULATOR.baseUrl() + "/v1.0/subscriptions"))
                .header("Authorization", "Bearer " + token()).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(subscription))).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private String token() throws Exception {
        String form = "grant_type=client_credentials&client_id=app&client_secret=right&scope="
                      + URLEncoder.encode(EMULATOR.baseUrl() + "/.default", StandardCharsets.UTF_8);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(EMULATOR.authority() + "/contoso.com/oauth2/v2.0/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    @AfterEach
    void close() {
        listener.stop(0);
        EMULATOR.notifications().clear();
        EMULATOR.subscriptions().all().forEach(one -> EMULATOR.subscriptions().remove(one.get("id").toString()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = exchange.getRequestURI().getRawQuery();
            if (query != null) {
                byte[] echo = URLDecoder.decode(query.substring(query.indexOf('=') + 1), StandardCharsets.UTF_8)
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/plain");
                exchange.sendResponseHeaders(200, echo.length);
                exchange.getResponseBody().write(echo);
                return;
            }
            payloads.add(NotificationPayload.read(exchange.getRequestBody(), 1 << 20, null));
            exchange.sendResponseHeaders(202, -1);
        } catch (UnreadablePayloadException e) {
            exchange.sendResponseHeaders(400, -1);
        }
    }

    private ReceivedNotification deliver(String subject) throws InterruptedException {
        EMULATOR.deliver(ALICE, "From: bob@example.com\r\nTo: " + ALICE + "\r\nSubject: " + subject + "\r\n\r\nText");
        NotificationPayload payload = payloads.poll(20, TimeUnit.SECONDS);
        List<OutlookChangeNotification> notifications = new ArrayList<>();
        payload.forEach(notifications::add);
        return new ReceivedNotification(notifications.get(0), payload.validationTokens(), Channel.HTTP, time.instant());
    }

    @Test
    void readsTheMessage() throws Exception {
        Map<String, Object> item = reader.read(deliver("Hello"));

        assertThat(item).containsEntry("subject", "Hello").containsKeys("id", "@odata.etag", "from", "receivedDateTime");
    }

    @Test
    void readsAfterTheAuthorityChangedItsKey() throws Exception {
        reader.read(deliver("one"));
        EMULATOR.rotateSigningKey();
        EMULATOR.clock().advance(IssuerKeys.DISTANCE);

        assertThat(reader.read(deliver("two"))).containsEntry("subject", "two");
    }

    @ParameterizedTest
    @CsvSource({
            "TOKEN_SIGNATURE,TOKEN_SIGNATURE", "TOKEN_KEY,TOKEN_KEY", "TOKEN_PUBLISHER,TOKEN_PUBLISHER",
            "TOKEN_EXPIRED,TOKEN_EXPIRED", "TOKEN_AUDIENCE,TOKEN_AUDIENCE", "TOKEN_ISSUER,TOKEN_ISSUER",
            "WITHOUT_TOKENS,TOKEN_MISSING", "DATA,UNREADABLE_CONTENT", "DATA_KEY,UNREADABLE_CONTENT",
            "CERTIFICATE,UNKNOWN_CERTIFICATE" })
    void refusesForgeries(Forgery forgery, Reason reason) throws Exception {
        EMULATOR.notifications().add(NotificationFault.forge(forgery));
        ReceivedNotification forged = deliver("forged");

        assertThat(catchThrowableOfType(RefusedNotificationException.class, () -> reader.read(forged)).reason())
                .isEqualTo(reason);
    }
}
