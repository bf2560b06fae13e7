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
import java.time.Duration;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.emulator.OutlookEmulator;
import org.apache.camel.EndpointInject;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A Spring Boot application is told of mail through its Tomcat, below its context path, with nothing but properties.
 */
@DirtiesContext
@CamelSpringBootTest
@SpringBootTest(classes = PushRouteTest.Application.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
                properties = { "server.servlet.context-path=/app", "camel.component.outlook.access-token=any" })
class PushRouteTest {

    private static final String ALICE = "alice@contoso.com";

    @RegisterExtension
    static final OutlookEmulator OUTLOOK = OutlookEmulator.builder().mailbox(ALICE).build();

    @EndpointInject("mock:received")
    MockEndpoint received;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        int port = freePort();
        properties.add("server.port", () -> port);
        properties.add("camel.component.outlook.base-url", OUTLOOK::baseUrl);
        properties.add("camel.component.outlook.notification-url", () -> "http://localhost:" + port + "/app/outlook/notify");
    }

    @Test
    void mailArrivesLongBeforeTheNextPoll() throws Exception {
        await().atMost(Duration.ofSeconds(30)).until(() -> OUTLOOK.subscriptions().all(), all -> !all.isEmpty());
        received.expectedHeaderReceived(OutlookConstants.SUBJECT, "Told");
        received.expectedMessageCount(1);
        OUTLOOK.deliver(ALICE,
                "From: Bob <bob@contoso.com>\r\nTo: Alice <alice@contoso.com>\r\nSubject: Told\r\n\r\nIt works.\r\n");
        received.assertIsSatisfied(20_000);
        // the mail may be here before the service has read the answer to its notification
        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(OUTLOOK.notifications().deliveries()).extracting("status").containsExactly(202));
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
                    from("outlook:messages?mailbox=" + ALICE + "&initialDelay=0&delay=3600000").to("mock:received");
                }
            };
        }
    }
}
