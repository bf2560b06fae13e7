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
import io.github.cameloutlook.model.OutlookContact;
import io.github.cameloutlook.model.OutlookExtension;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExtensionsTest extends HowTo {

    // tag::ids[]
    private static final String CUSTOMER = "String {3a0d2f6a-2f3c-4b1e-9a63-5c1d8b0c7e11} Name Customer";
    private static final String BALANCE = "Integer {3a0d2f6a-2f3c-4b1e-9a63-5c1d8b0c7e11} Name Balance";
    private static final String TAGS = "StringArray {3a0d2f6a-2f3c-4b1e-9a63-5c1d8b0c7e11} Name Tags";
    // end::ids[]

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::along[]
                from("direct:ticket")
                        .to("outlook:messages/get?mailbox=support@contoso.com&extensions=com.contoso.ticket")
                        .transform(simple("${body.extension('com.contoso.ticket').values()[ticket]}"));
                // end::along[]

                // tag::update[]
                from("direct:close")
                        .to("outlook:extensions/get?mailbox=support@contoso.com&extensionName=com.contoso.ticket")
                        .script(simple("${body.set('queue', 'closed')}"))
                        .to("outlook:extensions/update?mailbox=support@contoso.com&extensionName=com.contoso.ticket");
                // end::update[]

                // tag::marked[]
                from("direct:marked")
                        .to("outlook:messages/list?mailbox=support@contoso.com"
                            + "&filter=RAW(extensions/any(e:e/id eq 'com.contoso.ticket'))");
                // end::marked[]

                // tag::write[]
                from("direct:customer")
                        .process(exchange -> {
                            OutlookContact contact = new OutlookContact();
                            contact.setSurname("Xu");
                            contact.setExtendedProperty(CUSTOMER, "C-4711");
                            contact.setExtendedProperty(BALANCE, "250");
                            contact.setExtendedProperty(TAGS, List.of("gold", "north"));
                            exchange.getMessage().setBody(contact);
                        })
                        .to("outlook:contacts/create?mailbox=support@contoso.com");
                // end::write[]

                // tag::find[]
                from("direct:debtors")
                        .setHeader(OutlookConstants.FILTER, constant("singleValueExtendedProperties/any(ep: ep/id eq '"
                                                                     + BALANCE + "' and cast(ep/value, Edm.Int32) gt 100)"))
                        .setHeader(OutlookConstants.EXTENDED_PROPERTIES, constant(CUSTOMER + "," + TAGS))
                        .to("outlook:contacts/list?mailbox=support@contoso.com")
                        .split(body())
                        .process(exchange -> {
                            OutlookContact contact = exchange.getMessage().getBody(OutlookContact.class);
                            exchange.getMessage().setBody(contact.extendedProperty(CUSTOMER) + " "
                                                          + contact.extendedPropertyValues(TAGS));
                        })
                        .to("mock:debtors");
                // end::find[]
            }
        };
    }

    @Test
    void messagesAreMarkedWithOpenExtensions() throws Exception {
        arrive(SUPPORT, "Invoice", "Please pay");
        getMockEndpoint("mock:marked").expectedMessageCount(1);
        load("contacts/extension.camel.yaml");
        awaitSatisfied(getMockEndpoint("mock:marked"));

        String id = idOf(SUPPORT, "inbox", "Invoice");
        assertThat(template.requestBodyAndHeader("direct:ticket", null, OutlookConstants.MESSAGE_ID, id)).isEqualTo(4711);
        OutlookExtension closed = template.requestBodyAndHeader("direct:close", null, OutlookConstants.MESSAGE_ID, id,
                OutlookExtension.class);
        assertThat(closed.values()).isEqualTo(Map.of("ticket", 4711, "queue", "closed"));
        List<?> marked = template.requestBody("direct:marked", null, List.class);
        assertThat(marked).singleElement()
                .isInstanceOfSatisfying(OutlookMessage.class, mail -> assertThat(mail.getSubject()).isEqualTo("Invoice"));
    }

    @Test
    void contactsAreFoundByExtendedProperties() throws Exception {
        template.sendBody("direct:customer", null);
        emulator.mailbox(SUPPORT).createContact(Map.of("surname", "Other"));
        getMockEndpoint("mock:debtors").expectedBodiesReceived("C-4711 [gold, north]");
        template.sendBody("direct:debtors", null);
        getMockEndpoint("mock:debtors").assertIsSatisfied();
    }
}
