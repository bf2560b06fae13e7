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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jakarta.mail.internet.MimeMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ConvertersTest extends HowTo {

    @TempDir
    static Path directory;

    private static final String REPORT = """
            From: Zoe <zoe@fabrikam.com>
            To: alice@contoso.com
            Subject: =?UTF-8?Q?Bericht_f=C3=BCr_M=C3=A4rz?=
            Content-Type: multipart/mixed; boundary=b

            --b

            See there.
            --b
            Content-Type: text/csv
            Content-Disposition: attachment; filename=march.csv

            a,b
            --b--
            """;

    @Override
    void fillMailboxes() {
        emulator.deliver(ALICE, REPORT);
        arrive(SUPPORT, "One", "1");
        arrive(SUPPORT, "Two", "2");
    }

    @Override
    protected RoutesBuilder createRouteBuilder() throws Exception {
        Files.writeString(Files.createDirectories(directory.resolve("in")).resolve("report.eml"), REPORT);
        return new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getPropertiesComponent().addInitialProperty("directory", directory.toString());

                // tag::read[]
                from("file:{{directory}}/in?include=.*\\.eml")
                        .convertBodyTo(OutlookMessage.class)
                        .log("${body.from.emailAddress.name} writes about ${body.subject}")
                        .to("mock:files");
                // end::read[]

                // tag::save[]
                from("outlook:messages?mailbox=alice@contoso.com&startFrom=beginning")
                        .transformDataType("outlook:message-rfc822")
                        .setHeader(Exchange.FILE_NAME, simple("${exchangeId}.eml"))
                        .to("file:{{directory}}/saved");
                // end::save[]

                // tag::mime-message[]
                from("direct:mime")
                        .to("outlook:messages/get?mailbox=alice@contoso.com&expand=attachments")
                        .process(exchange -> {
                            MimeMessage mail = exchange.getMessage().getMandatoryBody(MimeMessage.class);
                            exchange.getMessage().setHeader("topic", mail.getSubject());
                        });
                // end::mime-message[]

                // tag::json[]
                from("direct:subjects")
                        .to("outlook:messages/list?mailbox=support@contoso.com&select=subject&orderBy=subject")
                        .convertBodyTo(String.class)
                        .to("mock:json");
                // end::json[]

                // tag::structured[]
                from("outlook:messages?mailbox=support@contoso.com&startFrom=beginning")
                        .transformDataType("outlook:application-cloudevents-json")
                        .to("mock:structured");
                // end::structured[]

                // tag::binary[]
                from("outlook:messages?mailbox=bob@contoso.com&startFrom=beginning")
                        .transformDataType("outlook:application-cloudevents")
                        .setHeader("ce-specversion", header("CamelCloudEventVersion"))
                        .setHeader("ce-id", header("CamelCloudEventID"))
                        .setHeader("ce-source", header("CamelCloudEventSource"))
                        .setHeader("ce-type", header("CamelCloudEventType"))
                        .setHeader("ce-time", header("CamelCloudEventTime"))
                        .to("mock:binary");
                // end::binary[]
            }
        };
    }

    @Test
    void filesAreRead() throws Exception {
        MockEndpoint files = getMockEndpoint("mock:files");
        files.expectedMessageCount(1);
        awaitSatisfied(files);
        OutlookMessage message = files.getExchanges().get(0).getMessage().getBody(OutlookMessage.class);
        assertThat(message.getSubject()).isEqualTo("Bericht für März");
        assertThat(message.getAttachments()).extracting(OutlookAttachment::getName).containsExactly("march.csv");
    }

    @Test
    void receivedMailIsSavedWithItsAttachments() throws Exception {
        Path saved = directory.resolve("saved");
        await().until(
                () -> Files.isDirectory(saved) && saved.toFile().list((folder, name) -> name.endsWith(".eml")).length > 0);
        Path file = saved.resolve(saved.toFile().list((folder, name) -> name.endsWith(".eml"))[0]);
        OutlookMessage message
                = context.getTypeConverter().mandatoryConvertTo(OutlookMessage.class, Files.readAllBytes(file));
        assertThat(message.getSubject()).isEqualTo("Bericht für März");
        assertThat(message.getAttachments()).extracting(OutlookAttachment::getName).containsExactly("march.csv");
        assertThat(new String(message.getAttachments().get(0).getContentBytes())).startsWith("a,b");
    }

    @Test
    void mailBecomesMessageOfJakartaMail() {
        Exchange result = template.request("direct:mime", exchange -> exchange.getMessage()
                .setHeader(OutlookConstants.MESSAGE_ID, idOf(ALICE, "inbox", "Bericht für März")));
        assertThat(result.getException()).isNull();
        assertThat(result.getMessage().getHeader("topic")).isEqualTo("Bericht für März");
    }

    @Test
    void listBecomesArray() throws Exception {
        MockEndpoint json = getMockEndpoint("mock:json");
        json.expectedMessageCount(1);
        template.sendBody("direct:subjects", null);
        awaitSatisfied(json);
        JsonNode array = new ObjectMapper().readTree(json.getExchanges().get(0).getMessage().getBody(String.class));
        assertThat(array.findValuesAsText("subject")).containsExactly("One", "Two");
    }

    @Test
    void mailBecomesStructuredEvents() throws Exception {
        MockEndpoint events = getMockEndpoint("mock:structured");
        events.expectedMessageCount(2);
        awaitSatisfied(events);
        List<String> types = events.getExchanges().stream().map(exchange -> event(exchange).path("type").asText()).toList();
        assertThat(types).containsOnly("org.apache.camel.event.outlook.message.created");
        assertThat(event(events.getExchanges().get(0)).path("source").asText()).isEqualTo("outlook:users/support@contoso.com");
        assertThat(event(events.getExchanges().get(0)).path("data").path("subject").asText()).isIn("One", "Two");
    }

    private static JsonNode event(Exchange exchange) {
        try {
            return new ObjectMapper().readTree(exchange.getMessage().getBody(String.class));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void mailBecomesBinaryEvents() throws Exception {
        MockEndpoint events = getMockEndpoint("mock:binary");
        events.expectedMessageCount(1);
        arrive(BOB, "Three", "3");
        awaitSatisfied(events);
        Map<String, Object> headers = events.getExchanges().get(0).getMessage().getHeaders();
        assertThat(headers).containsEntry("ce-specversion", "1.0").containsEntry(Exchange.CONTENT_TYPE, "application/json");
        assertThat(headers.get("ce-id")).asString().contains(":created:");
    }
}
