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
package io.github.cameloutlook.emulator.dialect.wire;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.cameloutlook.emulator.dialect.schema.ErrorCodes;
import io.github.cameloutlook.emulator.dialect.schema.Words;
import io.github.cameloutlook.emulator.graph.GraphException;

/** Queries as they stand in URLs, percent-encoded. */
public final class OutlookQuery {

    /** Options with words in them. Those of $search are of the search language, which both services share. */
    private static final Set<String> WORDS = Set.of("$select", "$filter", "$orderby", "$expand");
    private static final Set<String> NAMES = Set.of("$select", "$expand");
    private static final Pattern OF_INNER = Pattern.compile("\\(.*?\\)");
    private static final Map<String, String> PARAMETERS
            = Map.of("startdatetime", "startDateTime", "enddatetime", "endDateTime");

    private OutlookQuery() {
    }

    /** The query in Graph's words; null for none. */
    public static String toNeutral(String rawQuery) {
        return rawQuery == null
                ? null
                : Arrays.stream(rawQuery.split("&")).map(OutlookQuery::option).collect(Collectors.joining("&"));
    }

    private static String option(String option) {
        int equals = option.indexOf('=');
        if (equals < 0) {
            return option;
        }
        String name = decoded(option.substring(0, equals));
        String lower = name.toLowerCase(Locale.ROOT);
        String value = decoded(option.substring(equals + 1));
        return encoded(PARAMETERS.getOrDefault(lower, name)) + "="
               + encoded(WORDS.contains(lower) ? Words.toNeutral(value) : value);
    }

    /** Names in the $select and $expand of a query in Graph's words. */
    public static List<String> wanted(String neutralQuery) {
        if (neutralQuery == null) {
            return List.of();
        }
        return Arrays.stream(neutralQuery.split("&")).map(option -> decoded(option).split("=", 2))
                .filter(option -> option.length == 2 && NAMES.contains(option[0].toLowerCase(Locale.ROOT)))
                .flatMap(option -> Arrays.stream(OF_INNER.matcher(option[1]).replaceAll("").split(","))).map(String::strip)
                .toList();
    }

    /** Names in the $select of a query as the client wrote it; empty without one. */
    public static List<String> selected(String rawQuery) {
        return rawQuery == null
                ? List.of()
                : Arrays.stream(rawQuery.split("&")).map(option -> decoded(option).split("=", 2))
                        .filter(option -> option.length == 2 && option[0].equalsIgnoreCase("$select"))
                        .flatMap(option -> Arrays.stream(option[1].split(","))).map(String::strip)
                        .filter(name -> !name.isEmpty()).toList();
    }

    /** The query of a request with its place in a collection replaced by that of the following page. */
    public static String following(String rawQuery, String neutralNextLink) {
        String following = Arrays.stream(query(neutralNextLink)).filter(OutlookQuery::isPlace)
                .collect(Collectors.joining("&"));
        String rest = rawQuery == null
                ? ""
                : Arrays.stream(rawQuery.split("&")).filter(option -> !option.isEmpty() && !isPlace(option))
                        .map(option -> option + "&").collect(Collectors.joining());
        return rest + following;
    }

    private static String[] query(String url) {
        return url.substring(url.indexOf('?') + 1).split("&");
    }

    private static boolean isPlace(String option) {
        String name = decoded(option.substring(0, Math.max(0, option.indexOf('=')))).toLowerCase(Locale.ROOT);
        return name.equals("$skip") || name.equals("$skiptoken");
    }

    public static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new GraphException(400, ErrorCodes.PARSE_URI, "The request URI is not valid: bad percent-encoding.");
        }
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
