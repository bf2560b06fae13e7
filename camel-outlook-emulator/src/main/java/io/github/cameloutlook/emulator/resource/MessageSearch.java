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

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.search.KeywordQuery;
import io.github.cameloutlook.emulator.search.Searchable;
import io.github.cameloutlook.emulator.store.MessageState;

/** Answers $search on messages: at most 1000 results, latest sent first, no $filter and no $orderby with it. */
final class MessageSearch {

    private static final int MAXIMUM_RESULTS = 1000;
    private static final Comparator<MessageState> LATEST_SENT_FIRST = Comparator
            .comparing((MessageState state) -> Objects.toString(state.properties().get("sentDateTime"), "")).reversed();

    private MessageSearch() {
    }

    static Response answer(GraphRequest request, ListSource<MessageState> source, MessageRendering rendering, String context) {
        if (request.query().has("$orderby")) {
            throw new GraphException(
                    400, "SearchWithOrderBy", "The query parameter '$orderBy' is not supported with '$search'.");
        }
        if (request.query().has("$filter")) {
            throw new GraphException(400, "SearchWithFilter", "The query parameter '$filter' is not supported with '$search'.");
        }
        Predicate<Searchable> query = KeywordQuery.parse(request.query().get("$search"), request.mailbox().clock());
        List<MessageState> found = source.items(0, Integer.MAX_VALUE).stream()
                .filter(state -> query.test(new SearchableMessage(state))).sorted(LATEST_SENT_FIRST).limit(MAXIMUM_RESULTS)
                .toList();
        int from = Math.min(found.size(), position(request.query().get("$skiptoken")));
        int to = Math.min(found.size(), from + Paging.top(request));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", context);
        if (to < found.size()) {
            body.put("@odata.nextLink", Paging.link(request, "$skiptoken", token(to)));
        }
        body.put("value", found.subList(from, to).stream().map(rendering::item).toList());
        return Response.json(200, body);
    }

    private static String token(int position) {
        return Base64.getUrlEncoder().encodeToString(("s=" + position).getBytes(StandardCharsets.US_ASCII));
    }

    private static int position(String token) {
        if (token == null) {
            return 0;
        }
        try {
            return Integer.parseInt(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII).substring(2));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw GraphException.badRequest("The skip token is not valid.");
        }
    }
}
