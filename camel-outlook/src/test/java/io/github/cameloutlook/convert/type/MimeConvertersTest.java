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
package io.github.cameloutlook.convert.type;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import jakarta.activation.DataHandler;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.ItemBody;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookContact;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MimeConvertersTest {

    private static final String EML = "From: ann@contoso.com\r\nSubject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=\r\n\r\nHello";
    private final DefaultCamelContext context = new DefaultCamelContext();

    @BeforeEach
    void start() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:mime").transformDataType("outlook:message-rfc822");
            }
        });
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private static OutlookMessage message() {
        OutlookMessage message = new OutlookMessage();
        message.setSubject("Grüße");
        message.setBody(ItemBody.text("Hello"));
        return message;
    }

    private Exchange exchange(Object body, String contentType) {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, contentType);
        return exchange;
    }

    @Test
    void mimeIsReadInEveryForm(@TempDir Path directory) throws Exception {
        byte[] bytes = EML.getBytes(StandardCharsets.US_ASCII);
        Path file = Files.write(directory.resolve("x.eml"), bytes);
        MimeMessage mime = new MimeMessage(null, new ByteArrayInputStream(bytes));
        for (Object form : new Object[] { EML, bytes, new ByteArrayInputStream(bytes), file.toFile(), file, mime }) {
            OutlookMessage message = context.getTypeConverter().mandatoryConvertTo(OutlookMessage.class, form);
            assertThat(message.getSubject()).as("from " + form.getClass()).isEqualTo("Grüße");
        }
    }

    @Test
    void jsonAndMimeAreToldApart() {
        assertThat(exchange(" \r\n{\"subject\":\"json\"}", null).getMessage().getBody(OutlookMessage.class).getSubject())
                .isEqualTo("json");
        assertThat(exchange("\uFEFF{\"subject\":\"json\"}", null).getMessage().getBody(OutlookMessage.class).getSubject())
                .isEqualTo("json");
        assertThat(exchange("Subject: mime\r\n\r\n{}", null).getMessage().getBody(OutlookMessage.class).getSubject())
                .isEqualTo("mime");
        assertThat(exchange("From ann Mon Mar  2 10:00:00 2026\nSubject: mime\n\nx", null).getMessage()
                .getBody(OutlookMessage.class).getSubject()).isEqualTo("mime");
        for (String neither : new String[] { "hello world", "<html/>", "", "[1]", "Hello: you".replace(":", "") }) {
            assertThatThrownBy(() -> exchange(neither, null).getMessage().getMandatoryBody(OutlookMessage.class)).as(neither)
                    .hasRootCauseInstanceOf(OutlookInputException.class).hasStackTraceContaining("begins neither");
        }
    }

    @Test
    void contentTypeDecides() {
        assertThatThrownBy(() -> exchange("{\"subject\":\"x\"}", "message/rfc822").getMessage()
                .getMandatoryBody(OutlookMessage.class)).hasStackTraceContaining("does not begin with a header field");
        assertThatThrownBy(() -> exchange(EML, "application/json; charset=utf-8").getMessage()
                .getMandatoryBody(OutlookMessage.class)).hasStackTraceContaining("no JSON object");
        assertThat(exchange(message(), null).getMessage().getBody(String.class)).startsWith("{");
        assertThat(exchange(message(), "text/plain").getMessage().getBody(byte[].class)).asString().startsWith("{");
        assertThat(exchange(message(), "message/rfc822").getMessage().getBody(String.class)).contains("\r\n\r\nHello");
        assertThat(exchange(message(), "message/rfc822").getMessage().getBody(byte[].class)).asString()
                .contains("\r\n\r\nHello");
        assertThat(exchange(message(), "message/rfc822").getMessage().getBody(InputStream.class))
                .asString(StandardCharsets.UTF_8)
                .contains("\r\n\r\nHello");
    }

    @Test
    void contentTypeOfTheBodyIsNotThatOfOtherValues() {
        Exchange exchange = exchange("body", "message/rfc822");
        exchange.getMessage().setHeader("mail", message());
        assertThat(exchange.getMessage().getHeader("mail", String.class)).startsWith("{");
    }

    @Test
    void messageOfJakartaMailCarriesTheAttachmentsOfTheExchange() throws Exception {
        Exchange exchange = exchange(message(), null);
        exchange.getMessage(AttachmentMessage.class).addAttachment("a.pdf",
                new DataHandler(new ByteArrayDataSource(new byte[] { 1, 2 }, "application/pdf")));
        MimeMessage mime = exchange.getMessage().getMandatoryBody(MimeMessage.class);
        assertThat(mime.getSubject()).isEqualTo("Grüße");
        OutlookMessage read = context.getTypeConverter().mandatoryConvertTo(OutlookMessage.class, mime);
        assertThat(read.getAttachments()).extracting(OutlookAttachment::getName).containsExactly("a.pdf");
        assertThat(read.getAttachments().get(0).getContentBytes()).containsExactly(1, 2);
    }

    @Test
    void dataTypeWritesMime() {
        Exchange result = context.createProducerTemplate().request("direct:mime",
                exchange -> exchange.getMessage().setBody(message()));
        assertThat(result.getException()).isNull();
        assertThat(result.getMessage().getHeader(Exchange.CONTENT_TYPE)).isEqualTo("message/rfc822");
        OutlookMessage read = result.getMessage().getBody(OutlookMessage.class);
        assertThat(read.getSubject()).isEqualTo("Grüße");
    }

    @Test
    void dataTypeRefusesOtherBodies() {
        Exchange result = context.createProducerTemplate().request("direct:mime",
                exchange -> exchange.getMessage().setBody("text"));
        assertThat(result.getException(OutlookInputException.class)).hasMessageContaining("OutlookMessage");
    }

    @Test
    void attachedEventsAndContactsAreFiles() throws Exception {
        OutlookEvent event = new OutlookEvent();
        event.setSubject("Planung");
        event.setStartTime(ZonedDateTime.of(2027, 3, 1, 9, 0, 0, 0, ZoneId.of("Europe/Berlin")));
        event.setEndTime(event.getStartTime().plusHours(1));
        OutlookContact contact = new OutlookContact();
        contact.setDisplayName("Jürgen");
        OutlookMessage inner = message().addAttachment(OutlookAttachment.item("Karte", contact));
        OutlookMessage outer = message().addAttachment(OutlookAttachment.item("Planung", event))
                .addAttachment(OutlookAttachment.item("Innen", inner));
        String before = outer.toString();
        String mime = exchange(outer, "message/rfc822").getMessage().getBody(String.class);
        OutlookMessage read = context.getTypeConverter().mandatoryConvertTo(OutlookMessage.class, mime);
        OutlookAttachment calendar = read.getAttachments().get(0);
        assertThat(calendar.getName()).isEqualTo("Planung.ics");
        assertThat(calendar.getContentType()).startsWith("text/calendar");
        assertThat(context.getTypeConverter().mandatoryConvertTo(OutlookEvent.class, calendar.getContentBytes()).getStartTime())
                .isEqualTo(event.getStartTime());
        OutlookAttachment card = ((OutlookMessage) read.getAttachments().get(1).getItem()).getAttachments().get(0);
        assertThat(card.getName()).isEqualTo("Karte.vcf");
        assertThat(context.getTypeConverter().mandatoryConvertTo(OutlookContact.class, card.getContentBytes())
                .getDisplayName()).isEqualTo("Jürgen");
        assertThat(outer).hasToString(before);
        assertThat(context.getTypeConverter().mandatoryConvertTo(MimeMessage.class, outer).getContentType())
                .startsWith("multipart/mixed");
    }

    @Test
    void attachedEventsThatCannotBeWrittenAreRefused() {
        OutlookMessage message = message().addAttachment(OutlookAttachment.item("Planung", new OutlookEvent()));
        assertThatThrownBy(() -> exchange(message, "message/rfc822").getMessage().getMandatoryBody(String.class))
                .hasRootCauseInstanceOf(OutlookInputException.class).hasStackTraceContaining("The event has no start");
    }
}
