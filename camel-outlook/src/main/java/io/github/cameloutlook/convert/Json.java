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
package io.github.cameloutlook.convert;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads and writes the neutral JSON values that models are views of. */
public final class Json {

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {
    };

    /** Exact: what is read and written again is unchanged, big numbers included. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {
    }

    public static Map<String, Object> readObject(byte[] json) throws IOException {
        return notNull(MAPPER.readValue(json, OBJECT));
    }

    public static Map<String, Object> readObject(InputStream json) throws IOException {
        return notNull(MAPPER.readValue(json, OBJECT));
    }

    public static Map<String, Object> readObject(String json) throws IOException {
        return notNull(MAPPER.readValue(json, OBJECT));
    }

    /** An array, or whatever else the text holds, as a tree. */
    public static JsonNode readTree(byte[] json) throws IOException {
        return MAPPER.readTree(json);
    }

    private static Map<String, Object> notNull(Map<String, Object> object) throws IOException {
        if (object == null) {
            throw new IOException("the JSON text is null, not an object");
        }
        return object;
    }

    public static Map<String, Object> toObject(JsonNode node) {
        return MAPPER.convertValue(node, OBJECT);
    }

    public static JsonNode toNode(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static byte[] bytes(Object value) throws JsonProcessingException {
        return MAPPER.writeValueAsBytes(value);
    }

    public static void write(OutputStream target, Object value) throws IOException {
        MAPPER.writeValue(target, value);
    }

    public static String text(Object value) throws JsonProcessingException {
        return MAPPER.writeValueAsString(value);
    }

    /** A deep copy of maps and lists, so that what a route holds is not changed by sending it. */
    @SuppressWarnings("unchecked") // a copy has the type of its original
    public static <T> T copy(T value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(key, copy(item)));
            return (T) copy;
        }
        if (value instanceof List<?> list) {
            return (T) new ArrayList<>(list.stream().map(Json::copy).toList());
        }
        return value;
    }
}
