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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON objects of Outlook REST, as they were read, in the neutral model. */
final class JsonDecoder {

    private final Shapes shapes;
    private final TypeNames types;

    JsonDecoder(Edition edition) {
        this.shapes = Shapes.of(edition);
        this.types = new TypeNames(edition);
    }

    /** An answer: an object of the shape, or a page of such objects. */
    @SuppressWarnings("unchecked") // JSON objects have text keys
    Map<String, Object> decode(Shape shape, Map<String, Object> wire) {
        if (!(wire.get("value") instanceof List<?> elements)) {
            return object(shape, wire);
        }
        Map<String, Object> page = new LinkedHashMap<>(wire);
        page.put("value", list(shape, null, elements));
        return page;
    }

    private Object value(Shape shape, Enumeration enumeration, Object value) {
        if (value instanceof Map<?, ?> object) {
            return object(shape, object);
        }
        if (value instanceof List<?> elements) {
            return list(shape, enumeration, elements);
        }
        return enumeration == null ? value : enumeration.toNeutral(value);
    }

    private List<Object> list(Shape shape, Enumeration enumeration, List<?> elements) {
        List<Object> result = new ArrayList<>(elements.size());
        elements.forEach(element -> result.add(value(shape, enumeration, element)));
        return result;
    }

    Map<String, Object> object(Shape declared, Map<?, ?> wire) {
        Object type = declared.isAny() ? wire.get(Shape.TYPE) : null;
        Shape shape = type instanceof String name ? shapes.shape(types.simple(name)) : declared;
        Map<String, Object> neutral = new LinkedHashMap<>(wire.size() * 2);
        wire.forEach((key, value) -> put(shape, neutral, (String) key, value));
        shape.reshaping().decoded(neutral);
        return neutral;
    }

    private void put(Shape shape, Map<String, Object> neutral, String name, Object value) {
        Member member = shape.wire(name);
        if (member == null) {
            neutral.put(name, value);
        } else if (member.isType()) {
            neutral.put(member.neutral(), value instanceof String type ? types.toNeutral(type) : value);
        } else {
            neutral.put(member.neutral(), value(member.shape(), member.enumeration(), value));
        }
    }
}
