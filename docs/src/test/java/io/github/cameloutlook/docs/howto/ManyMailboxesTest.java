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
import org.junit.jupiter.api.Test;

class ManyMailboxesTest extends HowTo {

    @Override
    void fillMailboxes() {
        arrive(SUPPORT, "To support", "Hello");
        arrive(ALICE, "To Alice", "Hello");
        arrive(BOB, "To Bob", "Hello");
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::many[]
                from("outlook:messages?mailbox=support@contoso.com,alice@contoso.com,bob@contoso.com&startFrom=beginning")
                        .log("${header.CamelOutlookMailbox} has ${header.CamelOutlookSubject}")
                        .to("mock:all");
                // end::many[]
            }
        };
    }

    @Test
    void everyExchangeNamesItsMailbox() throws Exception {
        getMockEndpoint("mock:all").expectedHeaderValuesReceivedInAnyOrder(OutlookConstants.MAILBOX, SUPPORT, ALICE, BOB);
        awaitSatisfied(getMockEndpoint("mock:all"));
    }
}
