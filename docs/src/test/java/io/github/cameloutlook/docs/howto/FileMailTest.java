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
import io.github.cameloutlook.client.OutlookConflictException;
import io.github.cameloutlook.model.OutlookMailFolder;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FileMailTest extends HowTo {

    @Override
    void fillMailboxes() {
        arrive(SUPPORT, "Invoice 12", "Please pay.");
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::folder[]
                from("direct:folder")
                        .process(exchange -> {
                            OutlookMailFolder folder = new OutlookMailFolder();
                            folder.setDisplayName("Invoices");
                            exchange.getMessage().setBody(folder);
                        })
                        .doTry()
                        .to("outlook:mailFolders/create?mailbox=support@contoso.com&folder=inbox")
                        .doCatch(OutlookConflictException.class)
                        .log("The folder is there already")
                        .end();
                // end::folder[]

                // tag::move[]
                from("direct:file")
                        .setHeader(OutlookConstants.DESTINATION, constant("inbox/Invoices"))
                        .to("outlook:messages/move?mailbox=support@contoso.com");
                // end::move[]

                // tag::flag[]
                from("direct:flag")
                        .setBody(constant("""
                                { "flag": { "flagStatus": "flagged" }, "categories": [ "Needs attention" ] }"""))
                        .to("outlook:messages/update?mailbox=support@contoso.com&contentType=application/json");
                // end::flag[]

                // tag::post-actions[]
                from("outlook:messages?mailbox=alice@contoso.com&startFrom=beginning"
                     + "&markAsRead=true&categorize=Read by machine&moveTo=archive")
                        .to("mock:alice");
                // end::post-actions[]
            }
        };
    }

    @Test
    void messageIsMovedBelowInbox() {
        template.sendBody("direct:folder", null);
        template.sendBody("direct:folder", null);
        template.sendBodyAndHeader("direct:file", null, OutlookConstants.MESSAGE_ID, idOf(SUPPORT, "inbox", "Invoice 12"));
        assertThat(subjects(SUPPORT, "inbox")).isEmpty();
    }

    @Test
    void messageIsFlagged() {
        template.sendBodyAndHeader("direct:flag", null, OutlookConstants.MESSAGE_ID, idOf(SUPPORT, "inbox", "Invoice 12"));
        assertThat(message(SUPPORT, "inbox", "Invoice 12")).extracting("flag.flagStatus").isEqualTo("flagged");
    }

    @Test
    void postActionsFollowRoute() {
        arrive(ALICE, "News", "Nothing new.");
        await().until(() -> subjects(ALICE, "archive").contains("News"));
        assertThat(message(ALICE, "archive", "News")).containsEntry("isRead", true);
    }
}
