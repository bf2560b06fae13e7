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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.dialect.schema.EntityKind;
import io.github.cameloutlook.emulator.dialect.schema.TrackedCollection;
import io.github.cameloutlook.emulator.dialect.wire.AnswerContext;
import io.github.cameloutlook.emulator.dialect.wire.CollectionContext;
import io.github.cameloutlook.emulator.dialect.wire.OutlookEntities;
import io.github.cameloutlook.emulator.dialect.wire.OutlookPath;
import io.github.cameloutlook.emulator.dialect.wire.OutlookRequest;
import io.github.cameloutlook.emulator.http.Handler;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;

/**
 * Synchronises a collection by Graph's delta of it. The answer to the first request ends with a deltaLink always, even
 * where Graph has a nextLink: what is left comes with the requests for that.
 */
public final class Synchronization {

    private static final String NEXT_LINK = "@odata.nextLink";
    private static final String DELTA_LINK = "@odata.deltaLink";

    private final Handler graph;
    private final TrackedCollection collection;

    public Synchronization(Handler graph, TrackedCollection collection) {
        this.graph = graph;
        this.collection = collection;
    }

    public Response answer(Request request, OutlookPath path) throws Exception {
        SyncRequest sync = SyncRequest.of(request);
        sync.refuseBad(collection);
        Response neutral = graph.handle(
                new OutlookRequest(request, path, path.neutral() + "/delta", sync.query(collection)));
        if (neutral.status() != 200 || !(neutral.json() instanceof Map<?, ?> body)) {
            return neutral;
        }
        Response answer
                = neutral.withJson(200, body(request, path, sync, AnswerContext.mailbox(path.version(), neutral), body));
        if (sync.preferred()) {
            answer.headers().merge("Preference-Applied", "odata.track-changes", (others, own) -> own + ", " + others);
        }
        return answer;
    }

    private Map<String, Object> body(
            Request request, OutlookPath path, SyncRequest sync, String user, Map<?, ?> neutral) {
        String root = request.origin() + "/api/" + path.version().segment();
        String set = root + "/$metadata#" + (path.user() == null ? "Me" : user) + CollectionContext.of(path);
        String selection = sync.selection().isEmpty() ? "" : "(" + sync.selection() + ")";
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", set + selection + (sync.token() == null ? "" : "/$delta"));
        boolean complete = neutral.get(DELTA_LINK) != null;
        String link = (String) neutral.get(complete ? DELTA_LINK : NEXT_LINK);
        String token = link.substring(link.lastIndexOf('=') + 1);
        boolean beginsRound = complete || sync.token() == null;
        body.put(beginsRound ? DELTA_LINK : NEXT_LINK,
                request.origin() + withoutSlash(request.rawPath()) + "/?" + sync.following(beginsRound, token));
        body.put("value", entries((List<?>) neutral.get("value"), path.kind(),
                new OutlookEntities(path.version(), root + "/" + user), set));
        return body;
    }

    private static String withoutSlash(String rawPath) {
        return rawPath.endsWith("/") ? rawPath.substring(0, rawPath.length() - 1) : rawPath;
    }

    private List<Object> entries(List<?> neutral, EntityKind kind, OutlookEntities entities, String set) {
        List<Object> entries = new ArrayList<>(neutral.size());
        for (Object element : neutral) {
            Map<?, ?> item = (Map<?, ?>) element;
            entries.add(item.containsKey("@removed") ? removed(item, set) : entities.entity(untyped(item, kind), kind));
        }
        return entries;
    }

    private Map<String, Object> removed(Map<?, ?> item, String set) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("@odata.context", set + "/$deletedEntity");
        // a reference, and the only name that begins with a small letter
        entry.put("id", collection.set() + "('" + item.get("id") + "')");
        entry.put("reason", "deleted");
        return entry;
    }

    /** Graph names the type of every entry; here only those of derived types are named. */
    private static Map<Object, Object> untyped(Map<?, ?> item, EntityKind kind) {
        Map<Object, Object> result = new LinkedHashMap<>(item);
        result.computeIfPresent("@odata.type",
                (name, type) -> ((String) type).equalsIgnoreCase("#microsoft.graph." + kind.type()) ? null : type);
        return result;
    }
}
