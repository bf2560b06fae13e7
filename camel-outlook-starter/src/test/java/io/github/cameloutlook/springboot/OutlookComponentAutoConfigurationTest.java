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

import java.net.http.HttpClient;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.OutlookComponent;
import io.github.cameloutlook.OutlookConfiguration;
import io.github.cameloutlook.auth.AccessToken;
import io.github.cameloutlook.auth.OutlookCloud;
import io.github.cameloutlook.auth.TokenProvider;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

class OutlookComponentAutoConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(CamelAutoConfiguration.class, OutlookComponentConverter.class,
                    OutlookComponentAutoConfiguration.class))
            .withUserConfiguration(Beans.class);

    @Test
    void propertiesReachTheComponentInSpringsOwnNotation() {
        application.withPropertyValues(
                "camel.component.outlook.tenant-id=contoso.com",
                "camel.component.outlook.cloud=us-gov-l4",
                "camel.component.outlook.request-timeout=5s",
                "camel.component.outlook.page-size=200",
                "camel.component.outlook.immutable-ids=false")
                .run(context -> {
                    OutlookConfiguration configuration = component(context.getBean(CamelContext.class)).getConfiguration();
                    assertThat(configuration.getTenantId()).isEqualTo("contoso.com");
                    assertThat(configuration.getCloud()).isEqualTo(OutlookCloud.usGovL4);
                    assertThat(configuration.getRequestTimeout()).isEqualTo(5000);
                    assertThat(configuration.getPageSize()).isEqualTo(200);
                    assertThat(configuration.getImmutableIds()).isFalse();
                    assertThat(configuration.getMailbox()).as("not set").isEqualTo("me");
                });
    }

    @Test
    void onlyBeanOfTypeIsInjected() {
        application.run(context -> {
            OutlookConfiguration configuration = component(context.getBean(CamelContext.class)).getConfiguration();
            assertThat(configuration.getTokenProvider()).isSameAs(context.getBean(TokenProvider.class));
            assertThat(configuration.getHttpClient()).isSameAs(context.getBean(HttpClient.class));
        });
    }

    @Test
    void propertyNamesBean() {
        application.withPropertyValues("camel.component.outlook.state-repository=#bean:positions")
                .run(context -> assertThat(
                        component(context.getBean(CamelContext.class)).getConfiguration().getStateRepository())
                        .isSameAs(context.getBean("positions")));
    }

    @Test
    void textWhereBeanIsNeededIsRefused() {
        application.withPropertyValues("camel.component.outlook.state-repository=positions")
                .run(context -> assertThat(context).getFailure()
                        .hasStackTraceContaining("given by the name of a bean, as #bean:name"));
    }

    @Test
    void customizerCanBeTurnedOff() {
        application.withPropertyValues("camel.component.outlook.customizer.enabled=false",
                "camel.component.outlook.tenant-id=contoso.com")
                .run(context -> assertThat(
                        component(context.getBean(CamelContext.class)).getConfiguration().getTenantId()).isNull());
    }

    private static OutlookComponent component(CamelContext camel) {
        return camel.getComponent("outlook", OutlookComponent.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        TokenProvider tokens() {
            return request -> CompletableFuture.completedFuture(new AccessToken("token", Instant.MAX));
        }

        @Bean
        HttpClient httpClient() {
            return HttpClient.newHttpClient();
        }

        @Bean
        MemoryStateRepository positions() {
            return new MemoryStateRepository();
        }
    }
}
