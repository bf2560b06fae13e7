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

import java.time.Duration;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Consumers are in the health and the metrics of Spring Boot's actuator, with nothing to set. */
@DirtiesContext
@CamelSpringBootTest
@AutoConfigureObservability
@SpringBootTest(classes = OutlookActuatorTest.Application.class,
                properties = {
                        "camel.component.outlook.access-token=any", "camel.health.exposure-level=full",
                        "management.endpoint.health.show-details=always" })
class OutlookActuatorTest {

    @RegisterExtension
    static final OutlookEmulator OUTLOOK = OutlookEmulator.builder().mailbox("alice@contoso.com").build();

    @Autowired
    HealthEndpoint health;
    @Autowired
    MeterRegistry meters;

    @DynamicPropertySource
    static void outlook(DynamicPropertyRegistry properties) {
        properties.add("camel.component.outlook.base-url", OUTLOOK::baseUrl);
    }

    @Test
    void consumerIsInHealthAndMetrics() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            HealthComponent camel = health.healthForPath("camelHealth");
            assertThat(camel.getStatus().getCode()).isEqualTo("UP");
            assertThat(((Health) camel).getDetails().toString()).contains("mailbox.alice@contoso.com.last-success");
        });
        assertThat(meters.get("camel.outlook.walk.age").tag("routeId", "watch").tag("mailbox", "alice@contoso.com").timeGauge()
                .value()).isNotNegative();
    }

    @EnableAutoConfiguration
    @Configuration(proxyBeanMethods = false)
    static class Application {

        @Bean
        RoutesBuilder routes() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("outlook:messages?mailbox=alice@contoso.com&initialDelay=0&delay=200").routeId("watch")
                            .to("mock:received");
                }
            };
        }
    }
}
