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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.cameloutlook.convert.Json;
import io.github.cameloutlook.convert.JsonBody;
import io.github.cameloutlook.model.OutlookContact;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.OutlookObject;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;

/**
 * Type converters between events and contacts and their text. Text is read as JSON, iCalendar or vCard, whichever it
 * is; it is written as JSON unless the content type of the exchange is one of the others.
 */
@Converter(generateLoader = true)
public final class LineConverters {

    private LineConverters() {
    }

    @Converter
    public static String toText(OutlookEvent event, Exchange exchange) throws IOException {
        return text(LineFormat.ICALENDAR, event, exchange);
    }

    @Converter
    public static byte[] toBytes(OutlookEvent event, Exchange exchange) throws IOException {
        return toText(event, exchange).getBytes(StandardCharsets.UTF_8);
    }

    @Converter
    public static InputStream toStream(OutlookEvent event, Exchange exchange) throws IOException {
        return new ByteArrayInputStream(toBytes(event, exchange));
    }

    @Converter
    public static String toText(OutlookContact contact, Exchange exchange) throws IOException {
        return text(LineFormat.VCARD, contact, exchange);
    }

    @Converter
    public static byte[] toBytes(OutlookContact contact, Exchange exchange) throws IOException {
        return toText(contact, exchange).getBytes(StandardCharsets.UTF_8);
    }

    @Converter
    public static InputStream toStream(OutlookContact contact, Exchange exchange) throws IOException {
        return new ByteArrayInputStream(toBytes(contact, exchange));
    }

    @Converter
    public static OutlookEvent toEvent(String text, Exchange exchange) {
        return (OutlookEvent) read(LineFormat.ICALENDAR, OutlookEvent.class, ModelContent.bytes(text),
                MediaType.of(exchange, text).decoded());
    }

    @Converter
    public static OutlookEvent toEvent(byte[] bytes, Exchange exchange) {
        return (OutlookEvent) read(LineFormat.ICALENDAR, OutlookEvent.class, bytes, MediaType.of(exchange, bytes));
    }

    @Converter
    public static OutlookEvent toEvent(InputStream stream, Exchange exchange) {
        return (OutlookEvent) read(
                LineFormat.ICALENDAR, OutlookEvent.class, ModelContent.bytes(stream), MediaType.of(exchange, stream));
    }

    @Converter
    public static OutlookContact toContact(String text, Exchange exchange) {
        return (OutlookContact) read(LineFormat.VCARD, OutlookContact.class, ModelContent.bytes(text),
                MediaType.of(exchange, text).decoded());
    }

    @Converter
    public static OutlookContact toContact(byte[] bytes, Exchange exchange) {
        return (OutlookContact) read(LineFormat.VCARD, OutlookContact.class, bytes, MediaType.of(exchange, bytes));
    }

    @Converter
    public static OutlookContact toContact(InputStream stream, Exchange exchange) {
        return (OutlookContact) read(
                LineFormat.VCARD, OutlookContact.class, ModelContent.bytes(stream), MediaType.of(exchange, stream));
    }

    private static String text(LineFormat format, OutlookObject model, Exchange exchange) throws IOException {
        MediaType type = MediaType.of(exchange, model);
        return format.is(type) ? format.write(List.of(model), type) : Json.text(model.properties());
    }

    /** Reads a model out of content in JSON or a format of lines. */
    static OutlookObject read(LineFormat format, Class<? extends OutlookObject> model, byte[] content, MediaType type) {
        if (format.is(content, type)) {
            return format.readOne(LineText.decode(content, type.charset()));
        }
        return Models.of(model, JsonBody.parse(content));
    }
}
