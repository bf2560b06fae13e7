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
package io.github.cameloutlook.emulator.delta;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.QueryOptions;

/** Query options of a first delta request: which of them may be used, and what they mean. */
final class DeltaOptions {

    static final String CHANGE_TYPE = "changeType";

    private static final Pattern RECEIVED = Pattern.compile("\\(?\\s*receivedDateTime\\s+(ge|gt)\\s+(\\S+?)\\s*\\)?",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> CHANGE_TYPES = Set.of("created", "updated", "deleted");

    private DeltaOptions() {
    }

    /** The options to keep in the tokens; 400 when one is not allowed with change tracking. */
    static Map<String, String> read(QueryOptions query, Set<String> allowed, String resource) {
        List<String> refused = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        query.all().forEach((name, value) -> {
            if (name.equalsIgnoreCase(CHANGE_TYPE) && allowed.contains(CHANGE_TYPE)) {
                options.put(CHANGE_TYPE, changeType(value));
            } else if (allowed.contains(name)) {
                options.put(name, value);
            } else if (name.startsWith("$")) {
                refused.add(name);
            }
        });
        if (!refused.isEmpty()) {
            throw new GraphException(
                    400, "ErrorInvalidUrlQuery", "The following parameters are not supported with change tracking "
                                                 + "over the '" + resource + "' resource: '" + String.join(", ", refused)
                                                 + "'.");
        }
        if (options.containsKey("$orderby") && !options.get("$orderby").strip().matches("(?i)receivedDateTime\\s+desc")) {
            throw new GraphException(
                    400, "ErrorInvalidUrlQuery",
                    "With change tracking the only supported value of $orderby is 'receivedDateTime desc'.");
        }
        receivedFrom(options);
        return options;
    }

    private static String changeType(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (!CHANGE_TYPES.contains(lower)) {
            throw new GraphException(
                    400, "ErrorInvalidUrlQuery",
                    "The value '" + value + "' of changeType is not supported: use created, updated or deleted.");
        }
        return lower;
    }

    /** First second of the receivedDateTime filter; Long.MIN_VALUE without one. */
    static long receivedFrom(Map<String, String> options) {
        String filter = options.get("$filter");
        if (filter == null) {
            return Long.MIN_VALUE;
        }
        Matcher matcher = RECEIVED.matcher(filter.strip());
        if (!matcher.matches()) {
            throw new GraphException(
                    400, "ErrorInvalidUrlQuery", "With change tracking the only supported values of $filter are "
                                                 + "'receivedDateTime ge {value}' and 'receivedDateTime gt {value}'.");
        }
        Instant moment = moment(matcher.group(2));
        // messages have whole seconds
        boolean inclusive = matcher.group(1).equalsIgnoreCase("ge") && moment.getNano() == 0;
        return inclusive ? moment.getEpochSecond() : moment.getEpochSecond() + 1;
    }

    private static Instant moment(String text) {
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw GraphException.badRequest("Unrecognized literal '" + text + "' in the filter.");
        }
    }
}
