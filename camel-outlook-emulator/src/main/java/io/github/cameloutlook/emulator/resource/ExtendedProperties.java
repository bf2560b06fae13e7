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
package io.github.cameloutlook.emulator.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Expansion;
import io.github.cameloutlook.emulator.odata.ExtendedPropertyId;
import io.github.cameloutlook.emulator.odata.Filter;
import io.github.cameloutlook.emulator.odata.FilterParser;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.store.MessageState;

/** Extended properties: taken from JSON, shown only to who names them. */
public final class ExtendedProperties {

    public static final String SINGLE = "singleValueExtendedProperties";
    public static final String MULTI = "multiValueExtendedProperties";

    private static final EntityType<Map<String, Object>> PROPERTY
            = new EntityType<Map<String, Object>>("singleValueLegacyExtendedProperty")
                    .with("id", Shape.EXTENDED_PROPERTY_ID, property -> property.get("id"))
                    .with("value", Shape.STRING, property -> property.get("value"));

    private ExtendedProperties() {
    }

    /** Reads both kinds from what a client sent; values by the one spelling of their id. */
    public static Map<String, Object> read(Map<String, Object> json) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (Map<String, Object> property : objects(json.get(SINGLE), SINGLE)) {
            String id = id(property);
            if (!(property.get("value") instanceof String value)) {
                throw new GraphException(
                        400, "RequestBodyRead", "The value of the extended property '" + id + "' must be a string.");
            }
            requireValue(id, value);
            result.put(id, value);
        }
        for (Map<String, Object> property : objects(json.get(MULTI), MULTI)) {
            String id = id(property);
            if (!(property.get("value") instanceof List<?> values) || !values.stream().allMatch(String.class::isInstance)) {
                throw new GraphException(
                        400, "RequestBodyRead",
                        "The value of the extended property '" + id + "' must be a collection of strings.");
            }
            result.put(id, List.copyOf(values));
        }
        return result;
    }

    private static String id(Map<String, Object> property) {
        if (!(property.get("id") instanceof String id)) {
            throw new GraphException(400, "ErrorInvalidExtendedProperty", "An extended property has no id.");
        }
        return ExtendedPropertyId.canonical(id);
    }

    private static void requireValue(String id, String value) {
        boolean fits = switch (id.substring(0, id.indexOf(' '))) {
            case "Integer", "Long", "Short" -> value.matches("-?\\d{1,19}");
            case "Boolean" -> value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
            default -> true;
        };
        if (!fits) {
            throw new GraphException(
                    400, "ErrorInvalidExtendedPropertyValue",
                    "The value '" + value + "' does not fit the type of the extended property '" + id + "'.");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(Object value, String name) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            return (List<Map<String, Object>>) (List<?>) list;
        }
        throw new GraphException(
                400, "RequestBodyRead", "A collection of objects is expected for the property '" + name + "'.");
    }

    /** Single-value properties of a message, those of the mail store itself included. */
    static List<Map<String, Object>> singleValues(MessageState state) {
        List<Map<String, Object>> result = values(state.extendedProperties(), false);
        result.addAll(MapiProperties.of(state));
        return result;
    }

    /** Those of one kind, as JSON. */
    public static List<Map<String, Object>> values(Map<String, Object> properties, boolean multi) {
        List<Map<String, Object>> result = new ArrayList<>();
        properties.forEach((id, value) -> {
            if (value instanceof List == multi) {
                result.add(property(id, value));
            }
        });
        return result;
    }

    /** An extended property as JSON. */
    public static Map<String, Object> property(String id, Object value) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", id);
        result.put("value", value);
        return result;
    }

    /** What $expand shows of a message's properties: those its $filter names. Null when there is none of them. */
    static List<Map<String, Object>> expand(Expansion expansion, MessageState state) {
        return expansion.is(MULTI)
                ? matching(expansion, values(state.extendedProperties(), true))
                : matching(expansion, singleValues(state));
    }

    /** What $expand shows of the properties of something that is no message. */
    public static List<Map<String, Object>> expand(Expansion expansion, Map<String, Object> properties) {
        return matching(expansion, values(properties, expansion.is(MULTI)));
    }

    private static List<Map<String, Object>> matching(Expansion expansion, List<Map<String, Object>> properties) {
        List<Map<String, Object>> matching = properties.stream().filter(filter(expansion)).toList();
        return matching.isEmpty() ? null : matching;
    }

    /** Which properties $expand names; 400 when it names none. */
    static Filter<Map<String, Object>> filter(Expansion expansion) {
        String text = expansion.options().get("$filter");
        if (text == null) {
            throw new GraphException(
                    400, "ErrorInvalidUrlQuery",
                    "$expand of " + expansion.navigation() + " needs a $filter that names the properties by their id.");
        }
        return FilterParser.parse(PROPERTY, text);
    }
}
