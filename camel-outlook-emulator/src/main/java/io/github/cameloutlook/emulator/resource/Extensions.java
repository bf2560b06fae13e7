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

    private static final EntityType<String> EXTENSION
            = new EntityType<String>("extension").with("id", Shape.STRING, name -> name);

    private Extensions() {
    }

    /** The name in an id, which may come with the type in front, today's or an earlier one. */
    static String name(String nameOrId) {
        for (String prefix : List.of(TYPE + ".", "Microsoft.OutlookServices.OpenTypeExtension.")) {
            if (nameOrId.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return nameOrId.substring(prefix.length());
            }
        }
        return nameOrId;
    }

    /** Name and values of an extension a client sent. */
    public static Map.Entry<String, Map<String, Object>> read(Map<String, Object> json) {
        if (!(json.get("extensionName") instanceof String name) || name.isBlank()) {
            throw GraphException.badRequest("Extension name cannot be null or empty.");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        json.forEach((key, value) -> {
            if (!key.startsWith("@") && !key.equals("extensionName") && !key.equals("id") && value != null) {
                values.put(key, value);
            }
        });
        return Map.entry(name, Collections.unmodifiableMap(values));
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
        }
        return result;
    }

    /** What $expand shows of an item's extensions. */
    public static List<Map<String, Object>> expand(Expansion expansion, ContentState state) {
        String text = expansion.options().get("$filter");
        Filter<String> filter = text == null ? null : FilterParser.parse(EXTENSION, text);
        List<Map<String, Object>> result = new ArrayList<>();
        state.extensions().forEach((name, values) -> {
            if (filter == null || filter.test(name) || filter.test(TYPE + "." + name)) {
                result.add(item(name, values));
            }
        });
        return result;
    }
}
