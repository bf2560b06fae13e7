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
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameloutlook.convert.Json;
import io.github.cameloutlook.convert.JsonBody;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.model.OutlookObject;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;

/**
 * Type converters between model classes and their other forms, as far as both ends are known. {@link ModelConverters}
 * has the rest.
 */
@Converter(generateLoader = true)
public final class OutlookConverters {

    private OutlookConverters() {
    }

    @Converter
    public static Map<String, Object> toMap(OutlookObject object) {
        return object.properties();
    }

    @Converter
    public static JsonNode toJsonNode(OutlookObject object) {
        return Json.toNode(object.properties());
    }

    @Converter
    public static String toText(OutlookObject object) throws IOException {
        return Json.text(object.properties());
    }

    @Converter
    public static byte[] toBytes(OutlookObject object) throws IOException {
        return Json.bytes(object.properties());
    }

    @Converter
    public static InputStream toStream(OutlookObject object) throws IOException {
        return new ByteArrayInputStream(toBytes(object));
    }

    /** JSON, or MIME if the content type of the exchange is message/rfc822. */
    @Converter
    public static String toText(OutlookMessage message, Exchange exchange) throws IOException {
        return MessageForm.isMime(exchange, message) ? MimeBodies.text(message, exchange) : toText(message);
    }

    /** JSON, or MIME if the content type of the exchange is message/rfc822. */
    @Converter
    public static byte[] toBytes(OutlookMessage message, Exchange exchange) throws IOException {
        return MessageForm.isMime(exchange, message) ? MimeBodies.bytes(message, exchange) : toBytes(message);
    }

    /** JSON, or MIME if the content type of the exchange is message/rfc822. */
    @Converter
    public static InputStream toStream(OutlookMessage message, Exchange exchange) throws IOException {
        return MessageForm.isMime(exchange, message) ? MimeBodies.stream(message, exchange) : toStream(message);
    }

    @Converter
    public static OutlookMessage toMessage(Map<String, Object> properties) {
        return OutlookMessage.of(properties);
    }

    @Converter
    public static OutlookMessage toMessage(JsonNode json) {
        return OutlookMessage.of(JsonBody.object(json));
    }

    /** JSON or MIME. */
    @Converter
    public static OutlookMessage toMessage(String text, Exchange exchange) {
        return MessageForm.read(ModelContent.bytes(text), MessageForm.contentType(exchange, text));
    }

    /** JSON or MIME. */
    @Converter
    public static OutlookMessage toMessage(byte[] bytes, Exchange exchange) {
        return MessageForm.read(bytes, MessageForm.contentType(exchange, bytes));
    }

    /** JSON or MIME. */
    @Converter
    public static OutlookMessage toMessage(InputStream stream, Exchange exchange) {
        return MessageForm.read(ModelContent.bytes(stream), MessageForm.contentType(exchange, stream));
    }
}
