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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameloutlook.convert.Json;
import io.github.cameloutlook.convert.MailContentReader;
import io.github.cameloutlook.convert.mime.MailMime;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.model.OutlookObject;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.spi.TypeConverterRegistry;

/**
 * Type converters for whole families of types: every model class there is or will be, arrays and lists of them, and
 * messages of Jakarta Mail, whose classes this one must not name.
 */
@Converter(generateLoader = true)
public final class ModelConverters {

    private ModelConverters() {
    }

    /** Converts if one end is a model; null when it is none of ours. */
    @Converter(fallback = true)
    public static <T> T convertTo(Class<T> type, Exchange exchange, Object value, TypeConverterRegistry registry)
            throws IOException {
        if (OutlookObject.class.isAssignableFrom(type)) {
            return type.cast(model(type.asSubclass(OutlookObject.class), exchange, value, registry));
        }
        if (type.isArray() && OutlookObject.class.isAssignableFrom(type.getComponentType())) {
            return type.cast(ModelArrays.read(type.getComponentType().asSubclass(OutlookObject.class), exchange, value,
                    registry));
        }
        if (value instanceof OutlookMessage message && type.getName().equals(MailMime.MIME_MESSAGE)) {
            return type.cast(MimeBodies.mimeMessage(message, exchange));
        }
        return hasModels(value) ? written(type, exchange, value) : null;
    }

    private static Object model(
            Class<? extends OutlookObject> type, Exchange exchange, Object value, TypeConverterRegistry registry) {
        if (type == OutlookMessage.class && MailMime.isMimeMessage(value)) {
            return MailMime.fromMimeMessage(value);
        }
        if (!Models.isConcrete(type)) {
            return null;
        }
        LineFormat format = MailContentReader.isContent(value) ? LineFormat.of(type) : null;
        if (format != null) {
            return LineConverters.read(format, type, ModelContent.bytes(value, exchange, registry),
                    MediaType.of(exchange, value));
        }
        if (type == OutlookMessage.class && MailContentReader.isContent(value)) {
            return MessageForm.read(ModelContent.bytes(value, exchange, registry), MessageForm.contentType(exchange, value));
        }
        return Models.read(type, exchange, value, registry);
    }

    private static boolean hasModels(Object value) {
        Collection<?> items = items(value);
        return !items.isEmpty() && items.stream().allMatch(OutlookObject.class::isInstance);
    }

    private static List<?> items(Object value) {
        if (value instanceof Object[] array) {
            return Arrays.asList(array);
        }
        return value instanceof Collection<?> some ? new ArrayList<>(some) : List.of();
    }

    private static <T> T written(Class<T> type, Exchange exchange, Object models) throws IOException {
        MediaType mediaType = MediaType.of(exchange, models);
        LineFormat format = LineFormat.of(items(models));
        if (format != null && format.is(mediaType)) {
            return written(type, format.write(items(models), mediaType));
        }
        if (type == String.class) {
            return type.cast(Json.text(models));
        }
        if (type == byte[].class) {
            return type.cast(Json.bytes(models));
        }
        if (type == InputStream.class) {
            return type.cast(new ByteArrayInputStream(Json.bytes(models)));
        }
        return type == JsonNode.class ? type.cast(Json.toNode(models)) : null;
    }

    private static <T> T written(Class<T> type, String text) {
        if (type == String.class) {
            return type.cast(text);
        }
        byte[] bytes = ModelContent.bytes(text);
        return type == byte[].class
                ? type.cast(bytes) : type == InputStream.class ? type.cast(new ByteArrayInputStream(bytes)) : null;
    }
}
