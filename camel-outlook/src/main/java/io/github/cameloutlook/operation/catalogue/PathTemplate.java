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
package io.github.cameloutlook.operation.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills placeholders of a path of the catalogue. */
public final class PathTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private PathTemplate() {
    }

    /** Whether the path has a placeholder of this name. */
    public static boolean mentions(String path, String placeholder) {
        return path.contains("{" + placeholder + "}");
    }

    /** Names of the path's placeholders. */
    public static List<String> placeholders(String path) {
        return PLACEHOLDER.matcher(path).results().map(match -> match.group(1)).toList();
    }

    /** The path with every placeholder replaced by its value, percent-encoded; between quotes it stays one text. */
    public static String fill(String path, Function<String, String> values) {
        Matcher matcher = PLACEHOLDER.matcher(path);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String value = values.apply(matcher.group(1));
            boolean quoted = matcher.start() > 0 && path.charAt(matcher.start() - 1) == '\'';
            matcher.appendReplacement(filled, Matcher.quoteReplacement(segment(quoted ? value.replace("'", "''") : value)));
        }
        return matcher.appendTail(filled).toString();
    }

    /** The query options that a path ends with: constants of the catalogue, not encoded. */
    public static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String option : text.split("&")) {
            String[] parts = option.split("=", 2);
            query.put(parts[0], parts[1]);
        }
        return query;
    }

    /** A value as one path segment: nothing in it can end the segment or begin a query. */
    public static String segment(String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        // ids end in =, and user principal names hold @: both are plain in a path
        encoded = encoded.replace("%3D", "=").replace("%40", "@");
        // dots alone would climb in the path once the address is normalized
        return encoded.equals(".") || encoded.equals("..") ? encoded.replace(".", "%2E") : encoded;
    }
}
