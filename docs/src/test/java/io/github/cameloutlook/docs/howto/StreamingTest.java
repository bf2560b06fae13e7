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

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

class StreamingTest extends HowTo {

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::route[]
                from("outlook:messages?mailbox=support@contoso.com&api=outlook-rest&apiVersion=beta&push=streaming")
                        .routeId("mail")
                        .to("mock:support");
                // end::route[]
            }
        };
    }

    @Test
    void aMessageIsToldOnTheConnection() throws Exception {
        await().until(() -> emulator.notificationStreams().open() == 1);
        awaitFirstWalk(SUPPORT);
        getMockEndpoint("mock:support").expectedMinimumMessageCount(1);
        getMockEndpoint("mock:support").expectedHeaderReceived("CamelOutlookSubject", "Told");
        arrive(SUPPORT, "Told", "Hello");
        awaitSatisfied(getMockEndpoint("mock:support"));
    }
}
