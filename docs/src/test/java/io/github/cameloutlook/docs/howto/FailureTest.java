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

import io.github.cameloutlook.OutlookConstants;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FailureTest extends HowTo {

    @Override
    void fillMailboxes() {
        emulator.mailbox(SUPPORT).createFolder("inbox", "Poison");
        arrive(SUPPORT, "Good", "1");
        arrive(SUPPORT, "Bad", "not a number");
        arrive(SUPPORT, "Also good", "2");
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::quarantine[]
                from("outlook:messages?mailbox=support@contoso.com&startFrom=beginning&bodyContentType=text&delay=500&initialDelay=0"
                     + "&maximumRedeliveries=2&moveToOnFailure=inbox/Poison")
                        .setBody(simple("${body.body.content.strip()}"))
                        .convertBodyTo(Integer.class)
                        .to("mock:numbers");
                // end::quarantine[]

            }
        };
    }

    @Test
    void whatFailsIsQuarantinedAndHoldsUpNothing() throws Exception {
        MockEndpoint numbers = getMockEndpoint("mock:numbers");
        numbers.expectedHeaderValuesReceivedInAnyOrder(OutlookConstants.SUBJECT, "Good", "Also good");
        awaitSatisfied(numbers);
        await().until(() -> subjects(SUPPORT, "inbox").size() == 2);
        assertThat(subjects(SUPPORT, "inbox")).containsExactlyInAnyOrder("Good", "Also good");
    }
}
