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
package io.github.cameloutlook.docs.howto;

import java.time.Duration;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class WebhookTest extends PushHowTo {

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::route[]
                from("webhook:outlook:messages?mailbox=support@contoso.com&changeType=created,updated"
                     + "&webhookExternalUrl={{notifications.host}}&webhookPath=/outlook/raw")
                        .routeId("raw")
                        .choice()
                        .when(header("CamelOutlookLifecycleEvent").isNotNull())
                        .to("mock:catch-up")
                        .otherwise()
                        .to("outlook:messages/get")
                        .to("mock:support");
                // end::route[]
            }
        };
    }

    @Test
    void notificationsAreExchanges() throws Exception {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> emulator.subscriptions().all().size() == 1);
        getMockEndpoint("mock:support").expectedMinimumMessageCount(1);
        getMockEndpoint("mock:support").expectedHeaderReceived("CamelOutlookMailbox", SUPPORT);
        arrive(SUPPORT, "First", "Hello");
        awaitSatisfied(getMockEndpoint("mock:support"));
        getMockEndpoint("mock:catch-up").expectedMessageCount(1);
        emulator.subscriptions().missed(emulator.subscriptions().all().get(0).get("id").toString());
        awaitSatisfied(getMockEndpoint("mock:catch-up"));
    }
}
