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
package io.github.cameloutlook.examples.quickstart.java;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.client.OutlookConflictException;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;
import org.apache.camel.builder.PredicateBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;

/** Receives the mail of a support mailbox, saves attachments, files by subject, acknowledges, and flags what failed. */
public class SupportDeskRoutes extends RouteBuilder {

    @Override
    public void configure() {
        Predicate automatic = simple("${header.CamelOutlookInternetMessageHeaders[Auto-Submitted]} != null"
                                     + " || ${header.CamelOutlookInternetMessageHeaders[List-Unsubscribe]} != null");

        // what goes wrong keeps the mail in sight of people, and the desk goes on with the next one
        // tag::failure[]
        onException(Exception.class).handled(true)
                .setBody(constant("""
                        { "flag": { "flagStatus": "flagged" }, "categories": [ "Needs attention" ] }"""))
                .to("outlook:messages/update?contentType=application/json")
                .bean("report", "flagged");
        // end::failure[]

        // the folders that mail is filed under; only when they are there does the desk open
        from("timer:prepare?repeatCount=1&delay=0").routeId("prepare-folders")
                .split(constant("Invoices,Orders,Complaints,Requests,Notifications"), ",")
                .doTry()
                .setBody(simple("{ \"displayName\": \"${body}\" }"))
                .to("outlook:mailFolders/create?mailbox={{support.mailbox}}&folder=inbox&contentType=application/json")
                .doCatch(OutlookConflictException.class)
                .log("${exception.message}")
                .end()
                .end()
                .to("controlbus:route?routeId=support-desk&action=start");

        // tag::receive[]
        from("outlook:messages?mailbox={{support.mailbox}}&folder=inbox&startFrom={{desk.startFrom}}&markAsRead=true"
             + "&select=subject,from,toRecipients,conversationId,hasAttachments,internetMessageHeaders")
                .routeId("support-desk").autoStartup(false)
                .bean("report", "received")
                .to("direct:save-attachments")
                .to("direct:file-by-subject")
                // an answer to an automatic mail may be answered automatically, and so on
                .filter(PredicateBuilder.not(automatic))
                .to("direct:acknowledge")
                .end()
                .bean("report", "done");
        // end::receive[]

        // tag::attachments[]
        from("direct:save-attachments").routeId("save-attachments")
                // each attachment goes from the network to the disk, without being held in memory
                .streamCache("false")
                .split(simple("${attachments}"))
                .setHeader(Exchange.FILE_NAME, method("report", "fileName"))
                .setBody(simple("${body.value.inputStream}"))
                .to("file:{{desk.attachments}}")
                .bean("report", "saved");
        // end::attachments[]

        // tag::file[]
        from("direct:file-by-subject").routeId("file-by-subject")
                .setHeader(OutlookConstants.DESTINATION, constant("inbox/Requests"))
                .choice()
                .when(automatic)
                .setHeader(OutlookConstants.DESTINATION, constant("inbox/Notifications"))
                .when(header(OutlookConstants.SUBJECT).regex("(?iu).*(invoice|rechnung|facture|factura|счёт).*"))
                .setHeader(OutlookConstants.DESTINATION, constant("inbox/Invoices"))
                .when(header(OutlookConstants.SUBJECT).regex("(?iu).*complaint.*"))
                .setHeader(OutlookConstants.DESTINATION, constant("inbox/Complaints"))
                .when(header(OutlookConstants.SUBJECT).regex("Order \\d+"))
                // an order that cannot be read is not filed as one
                .setBody(simple("${attachmentContentAsText(0)}"))
                .unmarshal().json(JsonLibrary.Jackson)
                .setHeader(OutlookConstants.DESTINATION, constant("inbox/Orders"))
                .end()
                .to("outlook:messages/move");
        // end::file[]

        // tag::acknowledge[]
        from("direct:acknowledge").routeId("acknowledge")
                // the answer shall not carry the attachments back
                .script(simple("${clearAttachments}"))
                .setBody(simple("""
                        Thank you for writing to Contoso Support.

                        We have received "${header.CamelOutlookSubject}" and will answer within one working day."""))
                .to("outlook:messages/reply")
                .bean("report", "answered");
        // end::acknowledge[]
    }
}
