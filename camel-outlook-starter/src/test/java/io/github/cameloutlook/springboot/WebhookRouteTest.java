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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.model.OutlookChangeNotification;
import org.apache.camel.EndpointInject;
import org.apache.camel.Message;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A Spring Boot application routes notifications themselves, which come through its Tomcat, below its context path. */
@DirtiesContext
@CamelSpringBootTest
@SpringBootTest(classes = WebhookRouteTest.Application.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
                properties = { "server.servlet.context-path=/app", "camel.component.outlook.access-token=any" })
class WebhookRouteTest {

    private static final String ALICE = "alice@contoso.com";

    @RegisterExtension
    static final OutlookEmulator OUTLOOK = OutlookEmulator.builder().mailbox(ALICE).build();

    @EndpointInject("mock:notified")
    MockEndpoint notified;

    @Value("${public.address}")
    String address;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        int port = freePort();
        properties.add("server.port", () -> port);
        properties.add("public.address", () -> "http://localhost:" + port + "/app");
        properties.add("camel.component.outlook.base-url", OUTLOOK::baseUrl);
    }

    @Test
    void notificationsAreExchangesAndStrangersAreRefused() throws Exception {
        await().atMost(Duration.ofSeconds(30)).until(() -> OUTLOOK.subscriptions().all(), all -> !all.isEmpty());
        assertThat(OUTLOOK.subscriptions().all()).singleElement()
                .satisfies(made -> assertThat(made).containsEntry("notificationUrl", address + "/outlook/raw"));
        assertThat(post("validationToken=a%20b%3Cc%3E", "").body()).isEqualTo("a b<c>");
        HttpResponse<String> stranger = post("", """
                {"value":[{"subscriptionId":"s","changeType":"created","clientState":"guess","resource":"r"}]}""");
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.body()).isEmpty();

        notified.expectedMessageCount(1);
        OUTLOOK.deliver(ALICE,
                "From: Bob <bob@contoso.com>\r\nTo: Alice <alice@contoso.com>\r\nSubject: Told\r\n\r\nIt works.\r\n");
        notified.assertIsSatisfied(20_000);
        Message message = notified.getReceivedExchanges().get(0).getMessage();
        assertThat(message.getBody(OutlookChangeNotification.class).getChangeType()).isEqualTo("created");
        assertThat(message.getHeader(OutlookConstants.MAILBOX)).isEqualTo(ALICE);
        assertThat(message.getHeader(OutlookConstants.MESSAGE_ID)).isNotNull();
        // the exchange may be here before the service has read the answer to its notification
        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(OUTLOOK.notifications().deliveries()).extracting("status").containsExactly(202));
    }

    private HttpResponse<String> post(String query, String body) throws Exception {
        URI uri = URI.create(address + "/outlook/raw" + (query.isEmpty() ? "" : "?" + query));
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(uri).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @EnableAutoConfiguration
    @Configuration(proxyBeanMethods = false)
    static class Application {

        @Bean
        RoutesBuilder routes() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("webhook:outlook:messages?mailbox=" + ALICE
                         + "&webhookExternalUrl={{public.address}}&webhookPath=/outlook/raw").to("mock:notified");
                }
            };
        }
    }
}
