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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.client.BatchResult;
import io.github.cameloutlook.model.BatchRequest;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BatchTest extends HowTo {

    @Override
    void fillMailboxes() {
        for (int i = 1; i <= 45; i++) {
            arrive(SUPPORT, "Mail " + i, "Hello");
        }
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::batch[]
                from("direct:mark-as-read")
                        .process(exchange -> {
                            List<BatchRequest> requests = new ArrayList<>();
                            for (Object id : exchange.getMessage().getBody(List.class)) {
                                requests.add(BatchRequest.of("messages/update").with("messageId", id)
                                        .body(Map.of("isRead", true)));
                            }
                            exchange.getMessage().setBody(requests);
                        })
                        .to("outlook:batch?mailbox=support@contoso.com")
                        .split(body())
                        .filter(simple("${body.failure} != null"))
                        .to("mock:failed");
                // end::batch[]
            }
        };
    }

    @Test
    void everyRequestHasResult() throws Exception {
        List<Object> ids = new ArrayList<>(
                emulator.mailbox(SUPPORT).messages("inbox").stream().map(message -> message.get("id")).toList());
        ids.add("AAMkAD-not-there");
        getMockEndpoint("mock:failed").expectedMessageCount(1);
        template.sendBody("direct:mark-as-read", ids);
        getMockEndpoint("mock:failed").assertIsSatisfied();
        assertThat(getMockEndpoint("mock:failed").getExchanges().get(0).getMessage().getBody(BatchResult.class).failure())
                .isNotNull();
        assertThat(emulator.mailbox(SUPPORT).messages("inbox")).hasSize(45)
                .allMatch(message -> Boolean.TRUE.equals(message.get("isRead")));
    }
}
