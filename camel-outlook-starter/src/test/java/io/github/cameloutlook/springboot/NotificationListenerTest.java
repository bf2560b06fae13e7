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
package io.github.cameloutlook.springboot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

import io.github.cameloutlook.model.OutlookChangeNotification;
import io.github.cameloutlook.webhook.http.ListeningPath;
import io.github.cameloutlook.webhook.http.NotificationListeners;
import io.github.cameloutlook.webhook.notification.NotificationDispatcher;
import io.github.cameloutlook.webhook.notification.NotificationReceiver;
import io.github.cameloutlook.webhook.notification.ReceivedNotification;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Notifications reach a Spring Boot application through its Tomcat, below its context path. */
@DirtiesContext
@CamelSpringBootTest
@SpringBootTest(classes = NotificationListenerTest.Application.class,
                webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
                properties = {
                        "server.servlet.context-path=/app", "logging.level.org.apache.camel=INFO",
                        "logging.level.io.github.cameloutlook=INFO" })
class NotificationListenerTest {

    private static final String SECRET = "s3cr3t-of-the-subscription";
    private static final Set<String> HARMLESS = Set.of(
            "content-length", "content-type", "date", "connection", "transfer-encoding", "x-content-type-options", "allow",
            "keep-alive", "vary");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final NotificationDispatcher dispatcher = new NotificationDispatcher();
    private final Subscription subscription = new Subscription();

    @Autowired
    private CamelContext context;
    @LocalServerPort
    private int port;
    private NotificationListeners.Lease lease;

    @BeforeEach
    void listen() {
        dispatcher.register(subscription);
        String path = ListeningPath.of("https://outlook.contoso.com/app/outlook/notify", null, context);
        lease = new NotificationListeners(context, dispatcher).listen(path, null, 10_000);
    }

    @AfterEach
    void stop() {
        lease.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Validation: Testing client application reachability", "a+b=c&d%25 ü€😀", "<script>alert(1)</script>",
            "line\r\nSet-Cookie: a=b\r\n\r\nbody" })
    void answersTheHandshakeWithTheDecodedToken(String token) throws Exception {
        String query = "tenant=a%26b&validationToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer = client.send(
                post("?" + query, BodyPublishers.noBody()).header("Content-Type", "text/plain; charset=utf-8").build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(token);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""))
                .isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertHarmless(answer);
        assertThat(subscription.received).isEmpty();
    }

    @Test
    void takesTheTokenForWhatItIsWhateverCharsetTheRequestClaims() throws Exception {
        HttpResponse<byte[]> answer = client.send(
                post("?validationToken=%c3%bc", BodyPublishers.noBody())
                        .header("Content-Type", "text/plain; charset=utf-16").build(),
                BodyHandlers.ofByteArray());
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("ü");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'value':[{'subscriptionId':'é','changeType':'created','clientState':'" + SECRET + "'}]}|202",
            "{'value':[{'subscriptionId':'1','changeType':'created','clientState':'forged'}]}|403",
            "{'value':[{'subscriptionId':'full','changeType':'created','clientState':'" + SECRET + "'}]}|503",
            "{'value':[]}|400", "[]|400", "{|400", "''|400" }, quoteCharacter = '`')
    void answersWhatBecameOfThePayload(String payload, int status) throws Exception {
        byte[] body = payload.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        assertEmpty(send(BodyPublishers.ofByteArray(body)), status);
        assertEmpty(send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))), status);
        assertThat(subscription.received).hasSize(status == 202 ? 2 : 0).allMatch("é"::equals);
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        byte[] large = notification("x".repeat(10_000)).getBytes(StandardCharsets.UTF_8);
        assertEmpty(send(BodyPublishers.ofByteArray(large)), 413);
        assertEmpty(send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))), 413);
    }

    @Test
    void refusesCompressedContent() throws Exception {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(notification("1").getBytes(StandardCharsets.UTF_8));
        }
        HttpResponse<String> answer = client.send(
                post("", BodyPublishers.ofByteArray(compressed.toByteArray())).header("Content-Type", "application/json")
                        .header("Content-Encoding", "gzip").build(),
                BodyHandlers.ofString());
        assertEmpty(answer, 400);
    }

    @Test
    void refusesForms() throws Exception {
        HttpResponse<String> answer = client.send(
                post("", BodyPublishers.ofString("value=1")).header("Content-Type", "application/x-www-form-urlencoded")
                        .build(),
                BodyHandlers.ofString());
        assertEmpty(answer, 400);
    }

    @Test
    void servesNothingButPosts() throws Exception {
        for (String method : List.of("GET", "PUT", "DELETE", "PATCH", "HEAD")) {
            HttpResponse<String> answer = client.send(
                    request("?validationToken=x").method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
        }
        assertThat(dispatcher.statistics().handshakes()).isZero();
    }

    /** Tomcat goes on calling what it once knew; the service then repeats. */
    @Test
    void listensAsLongAsItIsAskedTo() throws Exception {
        lease.close();
        assertEmpty(send(BodyPublishers.ofString(notification("1"))), 503);
        listen();
        assertEmpty(send(BodyPublishers.ofString(notification("1"))), 202);
    }

    private HttpResponse<String> send(BodyPublisher body) throws Exception {
        return client.send(
                post("", body).header("Content-Type", "application/json; charset=utf-8").header("X-Odd", "echo-me").build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder post(String query, BodyPublisher body) {
        return request(query).POST(body);
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/app/outlook/notify" + query))
                .timeout(Duration.ofSeconds(20));
    }

    private static String notification(String subscription) {
        return "{\"value\":[{\"subscriptionId\":\"" + subscription + "\",\"changeType\":\"created\",\"clientState\":\"" + SECRET
               + "\"}]}";
    }

    private static void assertEmpty(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
        assertHarmless(answer);
    }

    private static void assertHarmless(HttpResponse<?> answer) {
        assertThat(answer.headers().map().keySet()).allSatisfy(name -> assertThat(HARMLESS).contains(name.toLowerCase()));
    }

    private static final class Subscription implements NotificationReceiver {

        private final List<String> received = new CopyOnWriteArrayList<>();

        @Override
        public boolean recognises(OutlookChangeNotification notification) {
            return SECRET.equals(notification.getClientState());
        }

        @Override
        public boolean accept(ReceivedNotification notification) {
            String id = notification.notification().getSubscriptionId();
            return !"full".equals(id) && received.add(id);
        }
    }

    @EnableAutoConfiguration
    @Configuration(proxyBeanMethods = false)
    static class Application {

        /** The component serves requests in contexts that have a route, as those that listen have. */
        @Bean
        RoutesBuilder routes() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:any").to("mock:any");
                }
            };
        }
    }
}
