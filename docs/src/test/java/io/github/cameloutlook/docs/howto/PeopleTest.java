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
import io.github.cameloutlook.model.OutlookPerson;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleTest extends HowTo {

    @Override
    void fillMailboxes() {
        arrive(SUPPORT, "Invoice", "Please pay");
        emulator.mailbox(SUPPORT).createContact(
                Map.of("displayName", "Tyler Lee", "emailAddresses", List.of(Map.of("address", "tylerle@example.com"))));
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::relevant[]
                from("direct:relevant")
                        .to("outlook:people/list?mailbox=support@contoso.com&maxResults=10")
                        .split(body())
                        .log("${body.displayName}: ${body.scoredEmailAddresses[0].address}")
                        .to("mock:person");
                // end::relevant[]

                // tag::person[]
                from("direct:person")
                        .to("outlook:people/get?mailbox=support@contoso.com");
                // end::person[]
            }
        };
    }

    @Test
    void whoMattersMostComesFirst() throws Exception {
        getMockEndpoint("mock:person").expectedMessageCount(2);
        template.sendBody("direct:relevant", null);
        getMockEndpoint("mock:person").assertIsSatisfied();
        OutlookPerson zoe = getMockEndpoint("mock:person").getExchanges().get(0).getMessage().getBody(OutlookPerson.class);
        assertThat(zoe.getDisplayName()).isEqualTo("Zoe");
        assertThat(template.requestBodyAndHeader("direct:person", null, OutlookConstants.ID, zoe.getId()))
                .isInstanceOf(OutlookPerson.class);
    }

    @Test
    void namesAreSuggested() throws Exception {
        load("contacts/people.camel.yaml");
        List<?> suggested = template.requestBody("direct:suggest", "tiler", List.class);
        assertThat(suggested).extracting(person -> ((OutlookPerson) person).getDisplayName()).containsExactly("Tyler Lee");
        assertThat(template.requestBody("direct:suggest", "ali", List.class)).hasSize(1);
    }
}
