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

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameloutlook.convert.JsonBody;
import io.github.cameloutlook.convert.MailContentReader;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.model.OutlookObject;
import org.apache.camel.Exchange;
import org.apache.camel.spi.TypeConverterRegistry;

/** Makes models of any class: each has a constructor that takes its properties. */
final class Models {

    private Models() {
    }

    /** Whether there can be instances of the class itself. */
    static boolean isConcrete(Class<?> type) {
        return !Modifier.isAbstract(type.getModifiers());
    }

    /** Reads a model out of JSON in one form or another; null when the value is none. */
    static OutlookObject read(
            Class<? extends OutlookObject> type, Exchange exchange, Object value, TypeConverterRegistry registry) {
        if (value instanceof Map<?, ?> map) {
            return of(type, properties(map));
        }
        if (value instanceof JsonNode node) {
            return of(type, JsonBody.object(node));
        }
        if (MailContentReader.isContent(value) || value instanceof byte[]) {
            return of(type, JsonBody.parse(ModelContent.bytes(value, exchange, registry)));
        }
        return null;
    }

    /** A view over properties; a message about a meeting is one of its own kind. */
    static OutlookObject of(Class<? extends OutlookObject> type, Map<String, Object> properties) {
        if (type == OutlookMessage.class) {
            return OutlookMessage.of(properties);
        }
        try {
            Constructor<? extends OutlookObject> constructor = type.getConstructor(Map.class);
            return constructor.newInstance(properties);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type.getName() + " cannot be made of these properties", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " has no constructor that takes its properties", e);
        }
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    static Map<String, Object> properties(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}
