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

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutlookRestTest extends HowTo {

    @Override
    protected RoutesBuilder createRouteBuilder() throws Exception {
        context.getPropertiesComponent().addInitialProperty("server", emulator.baseUrl());
        context.getPropertiesComponent().addInitialProperty("token", "any");
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::onPremises[]
                from("direct:invoices")
                        .to("outlook:messages/list?api=outlook-rest&apiVersion=v2.0&baseUrl={{server}}&accessToken={{token}}"
                            + "&mailbox=alice@contoso.com&folder=inbox&select=subject,from,receivedDateTime"
                            + "&filter=RAW(hasAttachments eq false)");
                // end::onPremises[]

                // tag::consume[]
                from("outlook:messages?api=outlook-rest&apiVersion=v2.0&baseUrl={{server}}&accessToken={{token}}"
                     + "&mailbox=alice@contoso.com&moveTo=archive")
                        .log("${header.CamelOutlookFrom} writes about ${header.CamelOutlookSubject}")
                        .to("mock:received");
                // end::consume[]

                // tag::ids[]
                from("direct:ids")
                        .to("outlook:exchangeIds/translate?mailbox=alice@contoso.com"
                            + "&sourceIdType=restId&targetIdType=restImmutableEntryId")
                        .split(body())
                        .log("${body.sourceId} is ${body.targetId} now");
                // end::ids[]
            }
        };
    }

    @Override
    void fillMailboxes() {
        emulator.mailbox(ALICE).createMessage("inbox", Map.of("subject", "Invoice 1", "isDraft", false));
    }

    @Test
    void listsInTheNamesOfGraph() {
        List<?> messages = template.requestBody("direct:invoices", null, List.class);
        assertThat(messages).extracting(each -> ((OutlookMessage) each).getSubject()).contains("Invoice 1");
    }

    @Test
    void consumesAndMoves() throws Exception {
        MockEndpoint received = getMockEndpoint("mock:received");
        received.expectedMessageCount(1);
        await().untilAsserted(
                () -> assertThat(emulator.journal().exchanges()).anyMatch(one -> one.url().contains("eltatoken")));
        arrive(ALICE, "Order 1", "Please");
        awaitSatisfied(received);
        assertThat(received.getExchanges().get(0).getMessage().getHeader(OutlookConstants.SUBJECT)).isEqualTo("Order 1");
        await().untilAsserted(() -> assertThat(emulator.mailbox(ALICE).messages("archive")).hasSize(1));
    }

    @Test
    void idsAreTranslated() {
        String id = emulator.mailbox(ALICE).createMessage("inbox", Map.of("subject", "Stored")).get("id").toString();
        assertThat(template.requestBody("direct:ids", List.of(id), List.class)).hasSize(1);
    }
}
