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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.store.ChangeLog.Change;

/** One page of a delta round under way: its items, and the token to go on with. */
final class DeltaPage {

    private final String type;
    private final List<Map<String, Object>> items = new ArrayList<>();

    DeltaPage(String type) {
        this.type = type;
    }

    int size() {
        return items.size();
    }

    void add(Map<String, Object> item) {
        Map<String, Object> typed = new LinkedHashMap<>(64);
        typed.put("@odata.type", "#microsoft.graph." + type);
        typed.putAll(item);
        items.add(typed);
    }

    void addRemoved(String id) {
        Map<String, Object> removed = new LinkedHashMap<>();
        removed.put("@odata.type", "#microsoft.graph." + type);
        removed.put("id", id);
        removed.put("@removed", Map.of("reason", "deleted"));
        items.add(removed);
    }

    /**
     * Answers with the page of changes that follow a token: items as they are now, and what left since the client knew
     * it.
     *
     * @param changes  one more than go onto the page, if there are more
     * @param pageSize changes that go onto the page
     * @param item     an item as JSON
     */
    <T> Response answer(
            GraphRequest request, DeltaToken token, List<Change<T>> changes, int pageSize,
            Function<T, Map<String, Object>> item) {
        boolean more = changes.size() > pageSize;
        for (Change<T> change : more ? changes.subList(0, pageSize) : changes) {
            if (!change.isRemoval()) {
                add(item.apply(change.item()));
            } else if (change.entered() <= token.base()) {
                addRemoved(change.id());
            }
        }
        return answer(request, token, more ? token.movedTo(changes.get(pageSize - 1).number(), size()) : null);
    }

    /** The answer; {@code next} is null when the round ends here. */
    Response answer(GraphRequest request, DeltaToken current, DeltaToken next) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.context("Collection(" + type + ")"));
        if (next != null) {
            body.put("@odata.nextLink", request.url() + "?$skiptoken=" + next.write());
        } else {
            body.put("@odata.deltaLink", request.url() + "?$deltatoken=" + current.nextRound().write());
        }
        body.put("value", items);
        return Response.json(200, body);
    }
}
