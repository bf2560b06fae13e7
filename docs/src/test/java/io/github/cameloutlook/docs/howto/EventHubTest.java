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

import java.util.Properties;

import io.github.cameloutlook.emulator.notification.NotificationFault;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;

/** There is no hub here: what the service would put into it is taken from what it sends, which is lost on its way. */
class EventHubTest extends PushHowTo {

    @Override
    public boolean isUseAdviceWith() {
        return true;
    }

    @Override
    void setUp(Properties properties) {
        properties.put("eventhub.connection-string", "Endpoint=sb://contoso");
        properties.put("eventhub.notification-url", "http://localhost:" + port + "/hub");
    }

    @Test
    void payloadOfHubWakesConsumer() throws Exception {
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.resolveResource(context, "classpath:push/event-hub.camel.yaml"));
        AdviceWith.adviceWith(context, "event-hub", route -> route.replaceFromWith("direct:hub"));
        context.start();
        awaitSubscription("support");
        emulator.notifications().add(NotificationFault.lose());

        getMockEndpoint("mock:support").expectedMessageCount(1);
        arrive(SUPPORT, "First", "Hello");
        String clientState = (String) emulator.subscriptions().all().get(0).get("clientState");
        template.sendBody("direct:hub", """
                {"value": [{"subscriptionId": "%s", "changeType": "created", "clientState": "%s",
                            "resource": "Users/1/Messages/1"}]}
                """.formatted(emulator.subscriptions().all().get(0).get("id"), clientState));
        awaitSatisfied(getMockEndpoint("mock:support"));
    }
}
