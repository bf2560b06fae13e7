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

import jakarta.activation.DataHandler;
import jakarta.mail.util.ByteArrayDataSource;

import io.github.cameloutlook.OutlookConstants;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerTest extends HowTo {

    @Override
    void fillMailboxes() {
        emulator.deliver(SUPPORT, """
                From: Bob <bob@contoso.com>
                To: support@contoso.com
                Cc: alice@contoso.com
                Subject: Order 17

                Where is it?
                """);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::reply[]
                from("outlook:messages?mailbox=support@contoso.com&startFrom=beginning"
                     + "&select=subject,from,toRecipients,hasAttachments,internetMessageHeaders")
                        // an answer to an automatic mail may be answered automatically, and so on
                        .filter(simple("${header.CamelOutlookInternetMessageHeaders[Auto-Submitted]} == null"))
                        // or the answer would carry the attachments of the question
                        .script(simple("${clearAttachments}"))
                        .setBody(simple("Thank you. We look into it."))
                        .to("outlook:messages/reply")
                        .end();
                // end::reply[]

                // tag::reply-attachment[]
                from("direct:answer")
                        .process(exchange -> {
                            AttachmentMessage answer = exchange.getMessage(AttachmentMessage.class);
                            answer.addAttachment("invoice.pdf",
                                    new DataHandler(new ByteArrayDataSource(pdf(), "application/pdf")));
                            answer.setBody("<p>The invoice is attached.</p>");
                        })
                        .to("outlook:messages/replyAll?mailbox=support@contoso.com");
                // end::reply-attachment[]

                // tag::forward[]
                from("direct:forward")
                        .setBody(constant("Can you take this one?"))
                        .to("outlook:messages/forward?mailbox=support@contoso.com&to=alice@contoso.com");
                // end::forward[]
            }
        };
    }

    @Test
    void replyStaysInThread() {
        await().until(() -> !subjects(BOB, "inbox").isEmpty());
        assertThat(emulator.mailbox(BOB).messages("inbox")).singleElement()
                .satisfies(reply -> assertThat((String) reply.get("subject")).isEqualToIgnoringCase("Re: Order 17"))
                .extracting("body.content").asString().contains("We look into it", "Where is it?");
    }

    @Test
    void replyAllCarriesAttachment() {
        template.sendBodyAndHeader("direct:answer", null, OutlookConstants.MESSAGE_ID, idOf(SUPPORT, "inbox", "Order 17"));
        await().until(() -> emulator.mailbox(ALICE).messages("inbox").stream()
                .anyMatch(message -> Boolean.TRUE.equals(message.get("hasAttachments"))));
    }

    @Test
    void forwardReachesRecipient() {
        template.sendBodyAndHeader("direct:forward", null, OutlookConstants.MESSAGE_ID, idOf(SUPPORT, "inbox", "Order 17"));
        await().untilAsserted(() -> assertThat(subjects(ALICE, "inbox"))
                .anyMatch(subject -> subject.toLowerCase().startsWith("fw") && subject.endsWith("Order 17")));
    }

    private static byte[] pdf() {
        return "%PDF-1.4".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
