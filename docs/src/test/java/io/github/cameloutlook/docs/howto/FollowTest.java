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

import java.util.Map;

import io.github.cameloutlook.OutlookConstants;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FollowTest extends HowTo {

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::contacts[]
                from("outlook:contacts?mailbox=support@contoso.com&changeType=created,updated,deleted&startFrom=beginning")
                        .choice()
                        .when(header(OutlookConstants.CHANGE_TYPE).isEqualTo("deleted"))
                        .log("Contact ${header.CamelOutlookContactId} is gone")
                        .otherwise()
                        .log("${body.displayName} of ${body.companyName} was ${header.CamelOutlookChangeType}")
                        .end()
                        .to("mock:contacts");
                // end::contacts[]

                // tag::tasks[]
                from("outlook:tasks?mailbox=alice@contoso.com&taskList=Orders&delete=true&delay=1000")
                        .log("${header.CamelOutlookTaskId}: ${body.title}")
                        .to("mock:tasks");
                // end::tasks[]

                // tag::folders[]
                from("outlook:mailFolders?mailbox=alice@contoso.com&changeType=created,updated,deleted&delay=1000")
                        .log("Folder ${body.displayName} was ${header.CamelOutlookChangeType}")
                        .to("mock:folders");
                // end::folders[]
            }
        };
    }

    @Override
    void fillMailboxes() {
        emulator.mailbox(SUPPORT).createContact(Map.of("displayName", "Pavel Bansky", "companyName", "Fabrikam"));
        emulator.mailbox(ALICE).createTodoList("Orders");
    }

    @Test
    void contactsAreFollowedFromTheBeginning() throws Exception {
        MockEndpoint contacts = getMockEndpoint("mock:contacts");
        contacts.expectedHeaderValuesReceivedInAnyOrder(OutlookConstants.CHANGE_TYPE, "created");
        awaitSatisfied(contacts);
    }

    @Test
    void tasksAreWorkedOff() throws Exception {
        MockEndpoint tasks = getMockEndpoint("mock:tasks");
        tasks.expectedMessageCount(1);
        emulator.mailbox(ALICE).createTask("Orders", Map.of("title", "Order 4711"));
        awaitSatisfied(tasks);
        await().untilAsserted(() -> assertThat(emulator.mailbox(ALICE).tasks("Orders")).isEmpty());
    }

    @Test
    void foldersAreFollowed() throws Exception {
        MockEndpoint folders = getMockEndpoint("mock:folders");
        folders.expectedMessageCount(1);
        folders.expectedHeaderReceived(OutlookConstants.CHANGE_TYPE, "created");
        emulator.mailbox(ALICE).createFolder("inbox", "Invoices");
        awaitSatisfied(folders);
    }
}
