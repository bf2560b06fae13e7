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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Filter;
import io.github.cameloutlook.emulator.odata.FilterParser;
import io.github.cameloutlook.emulator.odata.OrderBy;

/**
 * Answers GET on a collection: $filter, $orderby, $top, $skip, $count, the link to the next page.
 *
 * @param <T> what is in the collection
 */
public final class Listing<T> {

    // as the metadata of the service says
    private static final Set<String> SEARCHABLE = Set.of("message", "contact", "person", "user");

    private final GraphRequest request;
    private final EntityType<T> type;
    private final ListSource<T> source;
    private final Filter<T> filter;
    private final OrderBy<T> order;
    private int pageSize = Paging.DEFAULT_TOP;

    public Listing(GraphRequest request, EntityType<T> type, ListSource<T> source) {
        this.request = request;
        this.type = type;
        this.source = source;
        if (request.query().has("$deltatoken")) {
            throw new GraphException(400, "ErrorInvalidUrlQuery", "Parameter 'DeltaToken' not supported for this request.");
        }
        if (request.query().has("$search") && !SEARCHABLE.contains(type.name())) {
            throw new GraphException(
                    400, "ErrorInvalidUrlQuery", "The query parameter '$search' is not supported for this request.");
        }
        this.filter = filter("$filter");
        String orderBy = request.query().get("$orderby");
        this.order = orderBy == null ? null : OrderBy.parse(type, orderBy);
        // said of messages alone; events, for instance, are sorted by what their filter does not name
        if (filter != null && order != null && type.name().equals("message")) {
            order.requireEfficient(filter);
        }
    }

    /** Gives so many items on a page when the client asks for no number. */
    public Listing<T> pagesOf(int items) {
        this.pageSize = items;
        return this;
    }

    private Filter<T> filter(String option) {
        String text = request.query().get(option);
        return text == null ? null : FilterParser.parse(type, text);
    }

    /** One page. */
    public Response page(String context, Function<T, Map<String, Object>> rendering) {
        Paging paging = Paging.of(request, pageSize);
        boolean counted = "true".equalsIgnoreCase(request.query().get("$count"));
        List<T> page;
        int total;
        if (filter == null && order == null) {
            total = source.size();
            page = source.items(paging.skip(), paging.top());
        } else {
            List<T> all = matching();
            total = all.size();
            int from = Math.min(paging.skip(), total);
            page = all.subList(from, Math.min(total, from + paging.top()));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", context);
        if (counted) {
            body.put("@odata.count", total);
        }
        int end = paging.skip() + page.size();
        if (!page.isEmpty() && end < total) {
            body.put("@odata.nextLink", Paging.link(request, "$skip", Integer.toString(end)));
        }
        List<Map<String, Object>> value = new ArrayList<>(page.size());
        for (T item : page) {
            value.add(rendering.apply(item));
        }
        body.put("value", value);
        return Response.json(200, body);
    }

    /** Answers the segment $count. */
    public Response count() {
        int count = filter == null ? source.size() : matching().size();
        return Response.bytes(200, "text/plain", Integer.toString(count).getBytes(StandardCharsets.US_ASCII));
    }

    private List<T> matching() {
        List<T> all = source.items(0, Integer.MAX_VALUE);
        List<T> matching = filter == null ? all : all.stream().filter(filter).toList();
        return order == null ? matching : source.sorted(order, matching);
    }
}
