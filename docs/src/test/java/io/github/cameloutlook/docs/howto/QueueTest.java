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

import static org.assertj.core.api.Assertions.assertThat;

class QueueTest extends HowTo {

    @Override
    void fillMailboxes() {
        arrive(SUPPORT, "Order 1", "one");
        arrive(SUPPORT, "Lunch?", "two");
        arrive(SUPPORT, "Order 2", "three");
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::queue[]
                from("outlook:messages?mailbox=support@contoso.com&mode=queue"
                     + "&filter=RAW(startsWith(subject,'Order'))&moveTo=archive")
                        .to("mock:orders");
                // end::queue[]
            }
        };
    }

    @Test
    void matchingMailIsWorkedOnAndTakenOut() throws Exception {
        getMockEndpoint("mock:orders").expectedMessageCount(2);
        awaitSatisfied(getMockEndpoint("mock:orders"));
        await().until(() -> subjects(SUPPORT, "archive").size() == 2);
        assertThat(subjects(SUPPORT, "inbox")).containsExactly("Lunch?");
    }
}
