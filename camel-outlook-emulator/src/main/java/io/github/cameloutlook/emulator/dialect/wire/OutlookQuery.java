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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.cameloutlook.emulator.dialect.schema.ApiVersion;
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

    /** As the oldest samples have them. */
    private static final Map<String, String> OLDER_PARAMETERS = Map.of("start", "startdatetime", "end", "enddatetime");
    private static final Pattern EVENT_TIME
            = Pattern.compile("((?:start|end)/dateTime (?:eq|ne|ge|gt|le|lt) )(\\d{4}-[^\\s)]+)");
    private static final Set<String> COMPARING = Set.of("$filter", "$orderby");

    private OutlookQuery() {
    }

    /** The query in Graph's words; null for none. */
    public static String toNeutral(String rawQuery, ApiVersion version) {
        return rawQuery == null
                ? null
                : Arrays.stream(rawQuery.split("&")).map(option -> option(option, version))
                        .collect(Collectors.joining("&"));
    }

    private static String option(String option, ApiVersion version) {
        int equals = option.indexOf('=');
        if (equals < 0) {
            return option;
        }
        String name = decoded(option.substring(0, equals));
        String lower = name.toLowerCase(Locale.ROOT);
        String value = decoded(option.substring(equals + 1));
        return encoded(parameter(name, version)) + "=" + encoded(WORDS.contains(lower) ? words(lower, value, version) : value);
    }

    private static String words(String option, String value, ApiVersion version) {
        if (version != ApiVersion.V1) {
            return Words.toNeutral(value);
        }
        return COMPARING.contains(option)
                ? comparedAsTexts(Words.firstToNeutral(value, true)) : Words.firstToNeutral(value, false);
    }

    /** Times of events are texts in Graph, and compared in UTC. */
    private static String comparedAsTexts(String neutral) {
        return EVENT_TIME.matcher(neutral).replaceAll(found -> {
            boolean inLiteral = neutral.substring(0, found.start()).chars().filter(c -> c == '\'').count() % 2 == 1;
            return Matcher.quoteReplacement(inLiteral ? found.group() : found.group(1) + "'" + utc(found.group(2)) + "'");
        });
    }

    private static String utc(String moment) {
        try {
            return OffsetDateTime.parse(moment).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
                    .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        } catch (DateTimeParseException e) {
            throw new GraphException(
                    400, ErrorCodes.PARSE_URI, "Unrecognized 'Edm.DateTimeOffset' literal '" + moment + "' in the filter.");
        }
    }

    private static String parameter(String name, ApiVersion version) {
        String lower = name.toLowerCase(Locale.ROOT);
        String known = version == ApiVersion.V1 ? OLDER_PARAMETERS.getOrDefault(lower, lower) : lower;
        return PARAMETERS.getOrDefault(known, name);
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
