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
package io.github.cameloutlook.emulator.graph;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The query of a URL: system options by lower-case name without the dollar sign, custom ones as they are. */
public final class QueryOptions {

    private static final Set<String> SYSTEM = Set.of("select", "filter", "expand", "orderby", "top", "skip", "count", "search",
            "skiptoken", "deltatoken", "format");

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Reads a query. In beta the dollar sign may be left out. */
    public static QueryOptions parse(String rawQuery, boolean dollarOptional) {
        QueryOptions options = new QueryOptions();
        if (rawQuery == null || rawQuery.isEmpty()) {
            return options;
        }
        for (String part : rawQuery.split("&")) {
            int equals = part.indexOf('=');
            String name = decode(equals < 0 ? part : part.substring(0, equals));
            String value = equals < 0 ? "" : decode(part.substring(equals + 1));
            if (name.isEmpty()) {
                continue;
            }
            String key = key(name, dollarOptional);
            if (options.values.putIfAbsent(key, value) != null && key.startsWith("$")) {
                throw GraphException.badRequest("Query option '" + name + "' was specified more than once, but it must be "
                                                + "specified at most once.");
            }
        }
        return options;
    }

    /** Reads options that are decoded already: those inside the parentheses of $expand. */
    public static QueryOptions ofParts(Iterable<String> parts) {
        QueryOptions options = new QueryOptions();
        for (String part : parts) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                options.values.put(key(part.substring(0, equals).strip(), true), part.substring(equals + 1).strip());
            }
        }
        return options;
    }

    private static String key(String name, boolean dollarOptional) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("$")) {
            if (!SYSTEM.contains(lower.substring(1))) {
                throw GraphException.badRequest("The query parameter '" + name + "' is not supported.");
            }
            return lower;
        }
        return dollarOptional && SYSTEM.contains(lower) ? "$" + lower : name;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw GraphException.badRequest("The request URI is not valid: bad percent-encoding.");
        }
    }

    /** Value of an option with its dollar sign in lower case ($orderby), or of a custom one; null when absent. */
    public String get(String name) {
        return values.get(name);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public Map<String, String> all() {
        return values;
    }

    /** Value of a custom option whose name is matched in any case. */
    public boolean isTrue(String customName) {
        return values.entrySet().stream()
                .anyMatch(entry -> entry.getKey().equalsIgnoreCase(customName) && "true".equalsIgnoreCase(entry.getValue()));
    }
}
