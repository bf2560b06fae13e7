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
package io.github.cameloutlook.emulator.dialect.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.cameloutlook.emulator.dialect.schema.TrackedCollection;
import io.github.cameloutlook.emulator.dialect.wire.OutlookQuery;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.http.Request;

/**
 * What a request says about a synchronisation: where it stands, and its parameters.
 *
 * @param preferred whether the preference for it is there
 * @param token     where it stands; null at the start
 * @param options   the others
 */
public record SyncRequest(boolean preferred, SyncToken token, List<Option> options) {

    private static final Pattern PREFERENCE = Pattern.compile("(?i)(?:^|[,;])\\s*odata\\.track-changes\\s*(?:$|[,;])");
    private static final Set<String> TOKENS = Set.of("$deltatoken", "$skiptoken");
    /** Graph's, and without a meaning here. */
    private static final String CHANGE_TYPE = "changetype";

    /**
     * A parameter of the query.
     *
     * @param name  in lower case
     * @param value decoded
     * @param raw   both as they came
     */
    record Option(String name, String value, String raw) {

        private static Option of(String raw) {
            int equals = raw.indexOf('=');
            String name = OutlookQuery.decoded(equals < 0 ? raw : raw.substring(0, equals)).toLowerCase(Locale.ROOT);
            return new Option(name, equals < 0 ? "" : OutlookQuery.decoded(raw.substring(equals + 1)), raw);
        }
    }

    /** Whether a request for a collection is one to synchronise it. */
    public static boolean isSync(Request request) {
        return of(request).isSync();
    }

    static SyncRequest of(Request request) {
        String prefer = request.header("Prefer");
        boolean preferred = prefer != null && PREFERENCE.matcher(prefer).find();
        SyncToken token = null;
        List<Option> options = new ArrayList<>();
        for (Option option : options(request.rawQuery())) {
            // pages of a plain collection have a $skiptoken, too
            if (TOKENS.contains(option.name())
                    && (preferred || option.name().equals("$deltatoken") || SyncToken.looksLike(option.value()))) {
                token = new SyncToken(option.name().equals("$deltatoken"), option.value());
            } else {
                options.add(option);
            }
        }
        return new SyncRequest(preferred, token, options);
    }

    private static List<Option> options(String rawQuery) {
        return rawQuery == null
                ? List.of()
                : Pattern.compile("&").splitAsStream(rawQuery).filter(raw -> !raw.isEmpty()).map(Option::of).toList();
    }

    private boolean isSync() {
        return preferred || token != null;
    }

    /** Ends a request that the collection cannot be synchronised by. */
    void refuseBad(TrackedCollection collection) {
        if (token != null && token.beginsRound() && !preferred) {
            throw new GraphException(
                    400, "ErrorInvalidUrlQuery",
                    "The query parameter 'DeltaToken' needs the preference odata.track-changes.");
        }
        String refused = options.stream().map(Option::name).filter(collection.refused()::contains)
                .collect(Collectors.joining(", "));
        if (!refused.isEmpty()) {
            throw new GraphException(
                    400, "ErrorInvalidUrlQuery", "The following parameters are not supported with change tracking over the '"
                                                 + collection.set() + "' resource: '" + refused + "'.");
        }
        if (!options.stream().map(Option::name).toList().containsAll(collection.required())) {
            throw new GraphException(
                    400, "ErrorInvalidParameter",
                    "This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.");
        }
    }

    /** The query that Graph's delta takes, in Outlook's words; null for none. */
    String query(TrackedCollection collection) {
        if (token != null) {
            return "$skiptoken=" + OutlookQuery.encoded(token.neutral());
        }
        String query = options.stream().filter(option -> !collection.ignored().contains(option.name()))
                .filter(option -> !option.name().equals(CHANGE_TYPE)).map(Option::raw).collect(Collectors.joining("&"));
        return query.isEmpty() ? null : query;
    }

    /** The names in $select, for the context of the answer; empty without one. */
    String selection() {
        return options.stream().filter(option -> option.name().equals("$select")).map(Option::value).findFirst().orElse("");
    }

    /** The query of a link that goes on from here: as the service writes it, with other names than those that came. */
    String following(boolean beginsRound, String neutralToken) {
        String parameters = options.stream()
                .map(option -> OutlookQuery.encoded(option.name()) + "=" + OutlookQuery.encoded(option.value()) + "&")
                .collect(Collectors.joining());
        return parameters + (beginsRound ? "%24deltatoken=" : "%24skipToken=")
               + OutlookQuery.encoded(SyncToken.write(neutralToken));
    }
}
