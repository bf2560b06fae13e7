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

import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameloutlook.convert.Json;
import io.github.cameloutlook.convert.JsonBody;
import io.github.cameloutlook.convert.MailContentReader;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookObject;
import org.apache.camel.Exchange;
import org.apache.camel.spi.TypeConverterRegistry;

/** Arrays of models, read from JSON arrays and collections. */
final class ModelArrays {

    private ModelArrays() {
    }

    /** Reads an array; null when the value is nothing that could be one. */
    static Object read(
            Class<? extends OutlookObject> component, Exchange exchange, Object value, TypeConverterRegistry registry) {
        List<Object> items = items(component, value, exchange, registry);
        if (items == null || !Models.isConcrete(component)) {
            return null;
        }
        Object array = Array.newInstance(component, items.size());
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            Object model = component.isInstance(item) ? item : Models.read(component, exchange, item, registry);
            if (model == null) {
                throw new OutlookInputException(
                        "Item " + i + " of the list is " + (item == null ? "null" : "a " + item.getClass().getName())
                                                + ", no " + component.getSimpleName() + ".");
            }
            Array.set(array, i, model);
        }
        return array;
    }

    private static List<Object> items(Class<?> component, Object value, Exchange exchange, TypeConverterRegistry registry) {
        if (value instanceof Collection<?> collection) {
            return new ArrayList<>(collection);
        }
        if (value instanceof JsonNode node) {
            return items(node);
        }
        if (MailContentReader.isContent(value)) {
            byte[] content = ModelContent.bytes(value, exchange, registry);
            MediaType type = value instanceof CharSequence
                    ? MediaType.of(exchange, value).decoded()
                    : MediaType.of(exchange, value);
            LineFormat format = LineFormat.of(component);
            if (format != null && format.is(content, type)) {
                return new ArrayList<>(format.read(LineText.decode(content, type.charset())));
            }
            return items(tree(content));
        }
        return null;
    }

    private static List<Object> items(JsonNode array) {
        if (!array.isArray()) {
            throw new OutlookInputException("The content is a JSON " + array.getNodeType() + ", not an array.");
        }
        List<Object> items = new ArrayList<>(array.size());
        array.forEach(items::add);
        return items;
    }

    private static JsonNode tree(byte[] json) {
        try {
            return Json.readTree(json);
        } catch (IOException e) {
            throw new OutlookInputException("The content is no JSON array: " + JsonBody.firstLine(e.getMessage()), e);
        }
    }
}
