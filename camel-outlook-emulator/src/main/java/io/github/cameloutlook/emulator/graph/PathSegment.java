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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One step of a path.
 *
 * @param text       decoded
 * @param key        whether it came in parentheses, name('key'), and so can be no name of a resource
 * @param parameters of a function, by their names in lower case
 */
public record PathSegment(String text, boolean key, Map<String, String> parameters) {

    private static final Pattern FUNCTION = Pattern.compile("(?<name>[\\w.]+)\\((?<parameters>\\w+='.*')\\)");
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)='((?:[^']|'')*)'(?:,\\s*|$)");

    PathSegment(String text, boolean key) {
        this(text, key, Map.of());
    }

    /** Splits a path; name('key') becomes two segments. */
    public static List<PathSegment> split(String rawPath) {
        List<PathSegment> result = new ArrayList<>(8);
        int start = 0;
        while (start < rawPath.length()) {
            int end = rawPath.indexOf('/', start);
            if (end < 0) {
                end = rawPath.length();
            }
            if (end > start) {
                add(decode(rawPath.substring(start, end)), result);
            }
            start = end + 1;
        }
        return result;
    }

    private static void add(String text, List<PathSegment> result) {
        int open = text.indexOf("('");
        if (open > 0 && text.endsWith("')")) {
            result.add(new PathSegment(text.substring(0, open), false));
            result.add(new PathSegment(text.substring(open + 2, text.length() - 2).replace("''", "'"), true));
            return;
        }
        if (text.endsWith("()")) {
            // a function without parameters: delta()
            result.add(new PathSegment(text.substring(0, text.length() - 2), false));
            return;
        }
        Matcher function = FUNCTION.matcher(text);
        result.add(function.matches()
                ? new PathSegment(function.group("name"), false, parameters(function.group("parameters")))
                : new PathSegment(text, false));
    }

    /** Parameters of a function by their names in lower case. */
    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find()) {
            parameters.put(parameter.group(1).toLowerCase(Locale.ROOT), parameter.group(2).replace("''", "'"));
        }
        return parameters;
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            // a plus is a plus in a path
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw GraphException.badRequest("The request URI is not valid: bad percent-encoding.");
        }
    }
}
