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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Expansion;
import io.github.cameloutlook.emulator.odata.Filter;
import io.github.cameloutlook.emulator.odata.FilterParser;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.store.ContentState;

/** Open extensions as JSON. */
public final class Extensions {

    public static final String TYPE = "microsoft.graph.openTypeExtension";
    private static final String OLDER_TYPE = "Microsoft.OutlookServices.OpenTypeExtension";

    private static final EntityType<String> EXTENSION
            = new EntityType<String>("extension").with("id", Shape.STRING, name -> name);

    private Extensions() {
    }

    /** The name in an id, which may come with the type in front, today's or an earlier one. */
    static String name(String nameOrId) {
        for (String prefix : List.of(TYPE + ".", OLDER_TYPE + ".")) {
            if (nameOrId.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return nameOrId.substring(prefix.length());
            }
        }
        return nameOrId;
    }

    /** Name and values of an extension a client sent. */
    public static Map.Entry<String, Map<String, Object>> read(Map<String, Object> json) {
        if (!(InputValues.text("extensionName", json.get("extensionName")) instanceof String name) || name.isBlank()) {
            throw GraphException.badRequest("Extension name cannot be null or empty.");
        }
        requireOpenType(json.get("@odata.type"));
        Map<String, Object> values = new LinkedHashMap<>();
        json.forEach((key, value) -> {
            if (!key.startsWith("@") && !key.equals("extensionName") && !key.equals("id") && value != null) {
                values.put(key, value(key, value));
            }
        });
        return Map.entry(name, Collections.unmodifiableMap(values));
    }

    /** The values of the extensions that came with an item, by their names. */
    public static Map<String, Map<String, Object>> readAll(Object value) {
        if (value != null && !(value instanceof List)) {
            throw InputValues.wrongType("extensions", value, "Collection(microsoft.graph.extension)");
        }
        Map<String, Map<String, Object>> result = new LinkedHashMap<>();
        for (Object extension : value == null ? List.of() : (List<?>) value) {
            Map.Entry<String, Map<String, Object>> read = read(InputValues.object("extensions", extension));
            result.put(read.getKey(), read.getValue());
        }
        return result;
    }

    private static void requireOpenType(Object type) {
        if (type != null && !(type instanceof String text && text.toLowerCase(Locale.ROOT).endsWith("opentypeextension"))) {
            throw new GraphException(
                    400, "RequestBodyRead", "The type '" + type + "' is no type of an extension: '" + TYPE + "' is expected.");
        }
    }

    // documented: primitive values, or arrays of them
    private static Object value(String name, Object value) {
        List<?> parts = value instanceof List<?> list ? list : Collections.singletonList(value);
        if (parts.stream().anyMatch(part -> part instanceof Map || part instanceof List)) {
            throw new GraphException(
                    400, "RequestBodyRead",
                    "The value of '" + name + "' in an open extension must be primitive, or an array of primitive values.");
        }
        return value;
    }

    static Map<String, Object> item(String name, Map<String, Object> values) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("@odata.type", "#" + TYPE);
        result.put("id", TYPE + "." + name);
        result.put("extensionName", name);
        result.putAll(values);
        return result;
    }

    /** Ids as filters look at them: they may name an extension with or without its type. */
    public static List<Map<String, Object>> ids(Map<String, Map<String, Object>> extensions) {
        List<Map<String, Object>> result = new ArrayList<>();
        for (String name : extensions.keySet()) {
            result.add(Map.of("id", name));
            result.add(Map.of("id", TYPE + "." + name));
            result.add(Map.of("id", OLDER_TYPE + "." + name));
        }
        return result;
    }

    /** What $expand shows of an item's extensions. */
    public static List<Map<String, Object>> expand(Expansion expansion, ContentState state) {
        String text = expansion.options().get("$filter");
        Filter<String> filter = text == null ? null : FilterParser.parse(EXTENSION, text);
        List<Map<String, Object>> result = new ArrayList<>();
        state.extensions().forEach((name, values) -> {
            if (filter == null || filter.test(name) || filter.test(TYPE + "." + name)
                    || filter.test(OLDER_TYPE + "." + name)) {
                result.add(item(name, values));
            }
        });
        return result;
    }
}
