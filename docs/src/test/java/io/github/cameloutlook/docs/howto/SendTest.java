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

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;

import io.github.cameloutlook.client.OutlookUnknownOutcomeException;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.model.ItemBody;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SendTest extends HowTo {

    @TempDir
    static Path directory;

    @AfterEach
    void noFaults() {
        emulator.faults().clear();
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::send[]
                from("direct:status")
                        .setBody(constant("<h1>All systems run</h1>"))
                        .to("outlook:messages/sendMail?mailbox=support@contoso.com&to=Bob <bob@contoso.com>&subject=Status");
                // end::send[]

                // tag::send-headers[]
                from("direct:notice")
                        .setHeader("To", simple("${body[recipient]}"))
                        .setHeader("Subject", simple("Order ${body[order]} is on its way"))
                        .setBody(simple("Dear customer, your order ${body[order]} has left our house."))
                        .to("outlook:messages/sendMail?mailbox=support@contoso.com");
                // end::send-headers[]

                // tag::send-object[]
                from("direct:object")
                        .process(exchange -> {
                            OutlookMessage message = new OutlookMessage();
                            message.setSubject("Minutes");
                            message.setBody(ItemBody.html("<p>As agreed.</p>"));
                            message.addToRecipient("Bob", "bob@contoso.com");
                            message.setImportance("high");
                            exchange.getMessage().setBody(message);
                        })
                        .to("outlook:messages/sendMail?mailbox=support@contoso.com");
                // end::send-object[]

                // tag::send-mime[]
                from("direct:mime")
                        .to("outlook:messages/sendMail?mailbox=support@contoso.com&contentType=message/rfc822");
                // end::send-mime[]

                // tag::send-attachment[]
                from("direct:report")
                        .process(exchange -> {
                            AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
                            Path report = exchange.getMessage().getBody(Path.class);
                            message.addAttachment("report.pdf", new DataHandler(new FileDataSource(report.toFile())));
                            message.setBody("The report is attached.");
                        })
                        .to("outlook:messages/sendMail?mailbox=support@contoso.com&to=bob@contoso.com&subject=Report");
                // end::send-attachment[]

                // tag::unsafe[]
                from("direct:unsettled")
                        .setBody(constant("Once only, please"))
                        .doTry()
                        .to("outlook:messages/sendMail?mailbox=support@contoso.com&to=bob@contoso.com&safeSend=false"
                            + "&maximumRetries=0")
                        .doCatch(OutlookUnknownOutcomeException.class)
                        .to("mock:unknown")
                        .end();
                // end::unsafe[]
            }
        };
    }

    @Test
    void textThatBeginsWithTagIsSentAsHtml() {
        template.sendBody("direct:status", null);
        await().until(() -> subjects(BOB, "inbox").contains("Status"));
        assertThat(message(BOB, "inbox", "Status")).extracting("body.contentType").isEqualTo("html");
    }

    @Test
    void recipientsAndSubjectComeFromHeaders() {
        template.sendBody("direct:notice", Map.of("recipient", BOB, "order", 4711));
        await().until(() -> subjects(BOB, "inbox").contains("Order 4711 is on its way"));
    }

    @Test
    void modelClassIsSent() {
        template.sendBody("direct:object", null);
        await().until(() -> subjects(BOB, "inbox").contains("Minutes"));
        assertThat(message(BOB, "inbox", "Minutes")).containsEntry("importance", "high");
    }

    @Test
    void mimeIsSent() {
        template.sendBody("direct:mime", new ByteArrayInputStream("""
                From: support@contoso.com
                To: bob@contoso.com
                Subject: From another system
                Content-Type: text/plain

                As it was.
                """.getBytes(StandardCharsets.US_ASCII)));
        await().until(() -> subjects(BOB, "inbox").contains("From another system"));
    }

    @Test
    void attachmentOfAnySizeIsSent() throws Exception {
        Path report = Files.write(directory.resolve("report.pdf"), new byte[5_000_000]);
        template.sendBody("direct:report", report);
        await().until(() -> subjects(BOB, "inbox").contains("Report"));
        assertThat(emulator.mailbox(BOB).attachments(idOf(BOB, "inbox", "Report"))).singleElement()
                .hasFieldOrPropertyWithValue("name", "report.pdf");
    }

    @Test
    void sendWhoseAnswerWasLostIsDeliveredOnce() {
        emulator.faults().add(Fault.on("POST", "*").status(504).afterEffect().times(1));
        template.sendBodyAndHeader("direct:notice", Map.of("recipient", BOB, "order", 4712), "Subject", "Once");
        await().until(() -> subjects(BOB, "inbox").contains("Order 4712 is on its way"));
        assertThat(subjects(BOB, "inbox")).containsOnlyOnce("Order 4712 is on its way");
    }

    @Test
    void withoutSafeSendUnknownOutcomeIsAnException() throws Exception {
        emulator.faults().add(Fault.on("POST", "*").status(504).afterEffect().times(1));
        getMockEndpoint("mock:unknown").expectedMessageCount(1);
        template.sendBody("direct:unsettled", null);
        getMockEndpoint("mock:unknown").assertIsSatisfied();
    }
}
