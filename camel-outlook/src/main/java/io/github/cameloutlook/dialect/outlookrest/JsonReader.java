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

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Reads JSON of Outlook REST into the neutral model at once. To read it first, and to copy it under other names then,
 * costs half as much again as reading it.
 */
final class JsonReader {

    private final TypeNames types;
    private final JsonDecoder decoder;

    JsonReader(Edition edition, JsonDecoder decoder) {
        this.types = new TypeNames(edition);
        this.decoder = decoder;
    }

    /** An object of the shape, or a page of such objects; null for the JSON literal null. */
    Map<String, Object> read(Shape shape, JsonParser json) throws IOException {
        JsonToken first = json.currentToken() == null ? json.nextToken() : json.currentToken();
        if (first == JsonToken.VALUE_NULL) {
            return null;
        }
        if (first != JsonToken.START_OBJECT) {
            throw new JsonParseException(json, "No JSON object");
        }
        return shape.isAny() ? decoder.decode(shape, untranslated(json)) : answer(shape, json);
    }

    private Map<String, Object> answer(Shape shape, JsonParser json) throws IOException {
        Map<String, Object> neutral = new LinkedHashMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            if (json.nextToken() == JsonToken.START_ARRAY && name.equals("value")) {
                neutral.put(name, list(shape, null, json));
            } else {
                put(shape, neutral, name, json);
            }
        }
        shape.reshaping().decoded(neutral);
        return neutral;
    }

    private Map<String, Object> object(Shape shape, JsonParser json) throws IOException {
        if (shape.isAny()) {
            // its type may be told at its end
            return decoder.object(shape, untranslated(json));
        }
        Map<String, Object> neutral = new LinkedHashMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            put(shape, neutral, name, json);
        }
        shape.reshaping().decoded(neutral);
        return neutral;
    }

    private void put(Shape shape, Map<String, Object> neutral, String name, JsonParser json) throws IOException {
        Member member = shape.wire(name);
        if (member == null) {
            neutral.put(name, untranslatedValue(json));
        } else if (member.isType()) {
            neutral.put(member.neutral(), json.hasToken(JsonToken.VALUE_STRING)
                    ? types.toNeutral(json.getText()) : value(member.shape(), null, json));
        } else {
            neutral.put(member.neutral(), value(member.shape(), member.enumeration(), json));
        }
    }

    private Object value(Shape shape, Enumeration enumeration, JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(shape, json);
        }
        if (token == JsonToken.START_ARRAY) {
            return list(shape, enumeration, json);
        }
        Object value = scalar(token, json);
        return enumeration == null ? value : enumeration.toNeutral(value);
    }

    private List<Object> list(Shape shape, Enumeration enumeration, JsonParser json) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(shape, enumeration, json));
        }
        return elements;
    }

    private static Object scalar(JsonToken token, JsonParser json) throws IOException {
        return switch (token) {
            case VALUE_STRING -> json.getText();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
            default -> throw new JsonParseException(json, "No JSON value");
        };
    }

    private static Map<String, Object> untranslated(JsonParser json) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            object.put(name, untranslatedValue(json));
        }
        return object;
    }

    private static Object untranslatedValue(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return untranslated(json);
        }
        if (token != JsonToken.START_ARRAY) {
            return scalar(token, json);
        }
        List<Object> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(untranslatedValue(json));
        }
        return elements;
    }
}
