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
package io.github.cameloutlook.dialect.outlookrest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameloutlook.model.OutlookObject;

/** JSON values of the neutral model in the names of Outlook REST. What is given is not changed. */
final class JsonEncoder {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Edition edition;
    private final Shapes shapes;
    private final TypeNames types;

    JsonEncoder(Edition edition) {
        this.edition = edition;
        this.shapes = Shapes.of(edition);
        this.types = new TypeNames(edition);
    }

    /**
     * @throws IllegalArgumentException if it has a property that the API does not have
     */
    Object encode(Shape shape, Object value) {
        return value(shape, null, value);
    }

    private Object value(Shape shape, Enumeration enumeration, Object value) {
        if (value instanceof Map<?, ?> object) {
            return object(shape, object);
        }
        if (value instanceof OutlookObject view) {
            return object(shape, view.properties());
        }
        if (value instanceof Collection<?> elements) {
            List<Object> result = new ArrayList<>(elements.size());
            elements.forEach(element -> result.add(value(shape, enumeration, element)));
            return result;
        }
        if (value instanceof Object[] elements) {
            return value(shape, enumeration, Arrays.asList(elements));
        }
        if (value instanceof JsonNode node) {
            return node.isContainerNode() ? value(shape, enumeration, MAPPER.convertValue(node, Object.class)) : node;
        }
        return enumeration == null ? value : enumeration.toWire(value);
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private Map<String, Object> object(Shape declared, Map<?, ?> neutral) {
        Object type = declared.isAny() ? neutral.get(Shape.TYPE) : null;
        Shape shape = type instanceof String name ? shapes.shape(types.simple(name)) : declared;
        Map<String, Object> wire = new LinkedHashMap<>(neutral.size() * 2);
        neutral.forEach((key, value) -> put(shape, wire, (String) key, value));
        shape.reshaping().encoded((Map<String, Object>) neutral, wire);
        return wire;
    }

    private void put(Shape shape, Map<String, Object> wire, String name, Object value) {
        Member member = shape.neutral(name);
        if (member == null) {
            wire.put(name, value);
        } else if (member.isType()) {
            wire.put(member.wire(), value instanceof String type ? types.toWire(type) : value);
        } else {
            member.require(edition, shape.name());
            wire.put(member.wire(), value(member.shape(), member.enumeration(), value));
        }
    }
}
