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
import io.github.cameloutlook.model.OutlookContactFolder;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContactsTest extends HowTo {

    @Override
    void fillMailboxes() {
        Object suppliers = emulator.mailbox(SUPPORT).createContactFolder("contacts", "Suppliers").get("id");
        emulator.mailbox(SUPPORT).createContactFolder(suppliers.toString(), "Europe");
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::find[]
                from("direct:find")
                        .setHeader(OutlookConstants.FILTER, simple("emailAddresses/any(a:a/address eq '${body}')"))
                        .to("outlook:contacts/list?mailbox=support@contoso.com&select=displayName,companyName");
                // end::find[]

                // tag::search[]
                from("direct:search")
                        .setHeader(OutlookConstants.SEARCH, body())
                        .to("outlook:contacts/list?mailbox=support@contoso.com");
                // end::search[]

                // tag::create[]
                from("direct:create")
                        .process(exchange -> {
                            OutlookContact contact = new OutlookContact();
                            contact.setGivenName("Pavel");
                            contact.setSurname("Bansky");
                            contact.setCompanyName("Fabrikam");
                            contact.addEmailAddress("Pavel Bansky", "pavelb@fabrikam.com");
                            contact.setBusinessPhones(List.of("+1 732 555 0102"));
                            exchange.getMessage().setBody(contact);
                        })
                        .to("outlook:contacts/create?mailbox=support@contoso.com&folder=Suppliers/Europe")
                        .log("${body.displayName} is contact ${header.CamelOutlookContactId}");
                // end::create[]

                // tag::update[]
                from("direct:promote")
                        .to("outlook:contacts/get?mailbox=support@contoso.com&select=jobTitle")
                        .setHeader(OutlookConstants.IF_MATCH, header(OutlookConstants.ETAG))
                        .setBody(constant(Map.of("jobTitle", "Head of Sales")))
                        .to("outlook:contacts/update?mailbox=support@contoso.com");
                // end::update[]

                // tag::folders[]
                from("direct:folders")
                        .to("outlook:contactFolders/create?mailbox=support@contoso.com")
                        .to("outlook:contactFolders/listChildFolders?mailbox=support@contoso.com&folder=Suppliers");
                // end::folders[]
            }
        };
    }

    @Test
    void contactsAreFoundByAddress() {
        emulator.mailbox(SUPPORT).createContact(Map.of("surname", "Xu", "companyName", "Contoso", "emailAddresses",
                List.of(Map.of("address", "xu@contoso.com"))));
        List<?> found = template.requestBody("direct:find", "xu@contoso.com", List.class);
        assertThat(found).singleElement()
                .isInstanceOfSatisfying(OutlookContact.class,
                        contact -> assertThat(contact.getCompanyName()).isEqualTo("Contoso"));
        assertThat(template.requestBody("direct:find", "nobody@contoso.com", List.class)).isEmpty();
        assertThat(template.requestBody("direct:search", "Xu", List.class)).hasSize(1);
    }

    @Test
    void contactsAreCreatedInFoldersByPath() {
        OutlookContact created = template.requestBody("direct:create", null, OutlookContact.class);
        assertThat(created.getDisplayName()).isEqualTo("Pavel Bansky");
        OutlookContact changed = template.requestBodyAndHeader("direct:promote", null, OutlookConstants.CONTACT_ID,
                created.getId(), OutlookContact.class);
        assertThat(changed.getJobTitle()).isEqualTo("Head of Sales");
    }

    @Test
    void foldersAreListed() {
        List<?> children = template.requestBody("direct:folders", Map.of("displayName", "Partners"), List.class);
        assertThat(children).extracting(folder -> ((OutlookContactFolder) folder).getDisplayName()).containsExactly("Europe");
    }

    @Test
    void contactsAreKeptUpToDate() throws Exception {
        load("contacts/upsert.camel.yaml");
        for (String last : new String[] { "Smith", "Miller" }) {
            template.requestBody("direct:upsert", Map.of("first", "Ann", "last", last, "email", "ann@fabrikam.com"));
        }
        assertThat(emulator.mailbox(SUPPORT).contacts()).singleElement()
                .satisfies(contact -> assertThat(contact).containsEntry("surname", "Miller"));
    }
}
