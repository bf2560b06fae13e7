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

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.emulator.OutlookEmulator;
import org.apache.camel.EndpointInject;
import org.apache.camel.Produce;
import org.apache.camel.ProducerTemplate;
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

/** A Spring Boot application sends and receives mail with nothing but properties and routes. */
@DirtiesContext
@CamelSpringBootTest
@SpringBootTest(classes = OutlookRouteTest.Application.class,
                properties = {
                        "camel.component.outlook.access-token=any", "camel.component.outlook.request-timeout=20s",
                        "camel.component.outlook.start-from=beginning" })
class OutlookRouteTest {

    @RegisterExtension
    static final OutlookEmulator OUTLOOK
            = OutlookEmulator.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com").build();

    @Produce("direct:send")
    ProducerTemplate send;

    @EndpointInject("mock:received")
    MockEndpoint received;

    @DynamicPropertySource
    static void outlook(DynamicPropertyRegistry properties) {
        properties.add("camel.component.outlook.base-url", OUTLOOK::baseUrl);
    }

    @Test
    void mailGoesFromRouteToRoute() throws Exception {
        received.expectedHeaderReceived(OutlookConstants.SUBJECT, "From Spring");
        received.expectedMessageCount(1);
        send.sendBodyAndHeader("It works.", "Subject", "From Spring");
        received.assertIsSatisfied(20_000);
    }

    @EnableAutoConfiguration
    @Configuration(proxyBeanMethods = false)
    static class Application {

        @Bean
        RoutesBuilder routes() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:send").to("outlook:messages/sendMail?mailbox=alice@contoso.com&to=bob@contoso.com");
                    from("outlook:messages?mailbox=bob@contoso.com&initialDelay=0&delay=200").to("mock:received");
                }
            };
        }
    }
}
