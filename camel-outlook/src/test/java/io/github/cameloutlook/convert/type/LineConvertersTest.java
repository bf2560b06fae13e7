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
import java.util.List;

import ezvcard.VCard;
import io.github.cameloutlook.convert.MalformedContentException;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookContact;
import io.github.cameloutlook.model.OutlookEvent;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.camel.Exchange;
import org.apache.camel.TypeConversionException;
import org.apache.camel.TypeConverter;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.DataType;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LineConvertersTest {

    private static final String ICS = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260310T093000Z\r\n"
                                      + "SUMMARY:Grüße\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    private static final String VCF = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Jürgen\r\nEND:VCARD\r\n";
    private static DefaultCamelContext context;
    private static TypeConverter converter;

    @BeforeAll
    static void start() {
        context = new DefaultCamelContext();
        context.start();
        converter = context.getTypeConverter();
    }

    @AfterAll
    static void stop() {
        context.stop();
    }

    private static Exchange exchange(Object body, String contentType) {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, contentType);
        return exchange;
    }

    @Test
    void readsTextByHowItBegins(@TempDir Path directory) throws Exception {
        OutlookEvent event = converter.mandatoryConvertTo(OutlookEvent.class, ICS);
        assertThat(event.getSubject()).isEqualTo("Grüße");
        byte[] bytes = ("\uFEFF\n" + ICS).getBytes(StandardCharsets.UTF_8);
        assertThat(converter.mandatoryConvertTo(OutlookEvent.class, bytes)).isEqualTo(event);
        assertThat(converter.mandatoryConvertTo(OutlookEvent.class, new ByteArrayInputStream(bytes))).isEqualTo(event);
        Path file = Files.writeString(directory.resolve("a.ics"), ICS);
        assertThat(converter.mandatoryConvertTo(OutlookEvent.class, file.toFile())).isEqualTo(event);
        assertThat(converter.mandatoryConvertTo(OutlookEvent.class, "{\"subject\":\"x\"}").getSubject()).isEqualTo("x");
        OutlookContact contact = converter.mandatoryConvertTo(OutlookContact.class, VCF);
        assertThat(contact.getDisplayName()).isEqualTo("Jürgen");
        assertThat(converter.mandatoryConvertTo(OutlookContact.class, VCF.getBytes(StandardCharsets.UTF_8))).isEqualTo(contact);
        assertThat(converter.mandatoryConvertTo(OutlookContact.class, "{\"surname\":\"x\"}").getSurname()).isEqualTo("x");
    }

    @Test
    void readsArrays() throws Exception {
        String second = ICS.replace("UID:1", "UID:2");
        assertThat(converter.mandatoryConvertTo(OutlookEvent[].class, ICS + second)).extracting(OutlookEvent::getICalUId)
                .containsExactly("1", "2");
        assertThat(converter.mandatoryConvertTo(OutlookContact[].class, VCF + VCF)).hasSize(2);
        assertThat(converter.mandatoryConvertTo(OutlookEvent[].class, "[{},{}]")).hasSize(2);
        assertThatThrownBy(() -> converter.mandatoryConvertTo(OutlookEvent.class, ICS + second))
                .isInstanceOf(TypeConversionException.class).hasRootCauseInstanceOf(MalformedContentException.class)
                .hasMessageContaining("OutlookEvent[]");
    }

    @Test
    void readsTheCharsetOfTheContentType() throws Exception {
        byte[] latin = ICS.getBytes(StandardCharsets.ISO_8859_1);
        Exchange exchange = exchange(latin, "text/calendar; charset=iso-8859-1");
        assertThat(exchange.getMessage().getMandatoryBody(OutlookEvent.class).getSubject()).isEqualTo("Grüße");
        assertThatThrownBy(() -> converter.mandatoryConvertTo(OutlookEvent.class, latin)).hasStackTraceContaining("Line 6")
                .hasRootCauseInstanceOf(MalformedContentException.class);
        assertThat(exchange(ICS, "text/calendar; charset=iso-8859-1").getMessage().getMandatoryBody(OutlookEvent.class)
                .getSubject())
                .isEqualTo("Grüße");
    }

    @Test
    void writesWhatTheContentTypeSays() throws Exception {
        OutlookEvent event = converter.mandatoryConvertTo(OutlookEvent.class, ICS);
        assertThat(converter.mandatoryConvertTo(String.class, event)).startsWith("{");
        assertThat(exchange(event, "application/json").getMessage().getBody(String.class)).startsWith("{");
        String text = exchange(event, "text/calendar; method=REQUEST").getMessage().getBody(String.class);
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").contains("METHOD:REQUEST\r\n", "SUMMARY:Grüße\r\n");
        assertThat(exchange(event, "text/calendar").getMessage().getBody(byte[].class)).asString(StandardCharsets.UTF_8)
                .startsWith("BEGIN:VCALENDAR").doesNotContain("METHOD");
        assertThat(exchange(List.of(event, event), "text/calendar").getMessage().getBody(InputStream.class))
                .asString(StandardCharsets.UTF_8).startsWith("BEGIN:VCALENDAR")
                .containsIgnoringNewLines("END:VEVENTBEGIN:VEVENT");
        OutlookContact contact = converter.mandatoryConvertTo(OutlookContact.class, VCF);
        assertThat(exchange(contact, "text/vcard").getMessage().getBody(String.class)).contains("VERSION:3.0");
        assertThat(exchange(contact, "text/vcard;version=4.0").getMessage().getBody(String.class)).contains("VERSION:4.0");
        assertThat(exchange(new OutlookContact[] { contact, contact }, "text/vcard").getMessage().getBody(String.class))
                .containsPattern("(?s)FN:.*FN:");
        assertThatThrownBy(() -> exchange(contact, "text/vcard;version=5").getMessage().getBody(String.class))
                .hasRootCauseInstanceOf(OutlookInputException.class);
    }

    @Test
    void convertsToAndFromTypesOfTheLibraries() throws Exception {
        OutlookEvent event = converter.mandatoryConvertTo(OutlookEvent.class, ICS);
        Calendar calendar = converter.mandatoryConvertTo(Calendar.class, event);
        assertThat(converter.mandatoryConvertTo(OutlookEvent.class, calendar)).isEqualTo(event);
        assertThat(converter.mandatoryConvertTo(OutlookEvent[].class, calendar)).containsExactly(event);
        VEvent vevent = converter.mandatoryConvertTo(VEvent.class, event);
        assertThat(converter.mandatoryConvertTo(OutlookEvent.class, vevent)).isEqualTo(event);
        assertThat(converter.mandatoryConvertTo(String.class, calendar)).startsWith("BEGIN:VCALENDAR\r\n");
        assertThat(converter.mandatoryConvertTo(Calendar.class, new OutlookEvent[] { event }).getComponents()).hasSize(1);
        OutlookContact contact = converter.mandatoryConvertTo(OutlookContact.class, VCF);
        VCard card = converter.mandatoryConvertTo(VCard.class, contact);
        assertThat(converter.mandatoryConvertTo(OutlookContact.class, card)).isEqualTo(contact);
    }

    @Test
    void transformsToDataTypes() {
        OutlookEvent event = converter.convertTo(OutlookEvent.class, ICS);
        Exchange exchange = exchange(List.of(event), null);
        new CalendarDataTypeTransformer().transform(exchange.getMessage(), DataType.ANY, new DataType("outlook:text-calendar"));
        assertThat(exchange.getMessage().getBody(String.class)).startsWith("BEGIN:VCALENDAR");
        assertThat(exchange.getMessage().getHeader(Exchange.CONTENT_TYPE)).isEqualTo("text/calendar;charset=UTF-8");
        Exchange card = exchange(converter.convertTo(OutlookContact.class, VCF), "text/vcard;version=4.0");
        new CardDataTypeTransformer().transform(card.getMessage(), DataType.ANY, new DataType("outlook:text-vcard"));
        assertThat(card.getMessage().getBody(String.class)).contains("VERSION:4.0", "FN:Jürgen");
        assertThatThrownBy(() -> new CardDataTypeTransformer().transform(exchange.getMessage(), DataType.ANY, DataType.ANY))
                .isInstanceOf(OutlookInputException.class).hasMessageContaining("OutlookContact");
    }

    @Test
    void refusesTooMuchText() {
        byte[] much = new byte[LineText.MOST_BYTES + 1];
        byte[] begin = ICS.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(begin, 0, much, 0, begin.length);
        assertThatThrownBy(() -> converter.mandatoryConvertTo(OutlookEvent.class, much))
                .hasRootCauseInstanceOf(MalformedContentException.class).hasStackTraceContaining("16 MB");
    }
}
