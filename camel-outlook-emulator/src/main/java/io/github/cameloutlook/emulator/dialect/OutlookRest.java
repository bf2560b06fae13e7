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
package io.github.cameloutlook.emulator.dialect;

import java.util.Map;
import java.util.Optional;

import io.github.cameloutlook.emulator.dialect.metadata.MetadataDocument;
import io.github.cameloutlook.emulator.dialect.schema.Areas;
import io.github.cameloutlook.emulator.dialect.schema.Subset;
import io.github.cameloutlook.emulator.dialect.schema.TrackedCollection;
import io.github.cameloutlook.emulator.dialect.sync.SyncRequest;
import io.github.cameloutlook.emulator.dialect.sync.Synchronization;
import io.github.cameloutlook.emulator.dialect.wire.AnswerContext;
import io.github.cameloutlook.emulator.dialect.wire.OutlookAnswer;
import io.github.cameloutlook.emulator.dialect.wire.OutlookPath;
import io.github.cameloutlook.emulator.dialect.wire.OutlookQuery;
import io.github.cameloutlook.emulator.dialect.wire.OutlookRequest;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.http.Handler;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;

/**
 * The Outlook REST service, the older way to the same mailboxes: requests become Graph's, are served as these are, and
 * the answers are given in Outlook's words. All other requests pass.
 */
public final class OutlookRest implements Handler {

    private static final String NEXT_LINK = "@odata.nextLink";

    private final Handler graph;
    private final Handler outlook;
    private Handler batches;
    private final Areas areas;
    private final boolean batching;

    /**
     * @param graph   takes Graph's requests
     * @param outlook takes them too, from whom Outlook's tokens let in
     */
    public OutlookRest(Handler graph, Handler outlook, Hosting hosting) {
        this.graph = graph;
        this.outlook = outlook;
        this.areas = Areas.with(hosting.subsets());
        this.batching = hosting.subsets().contains(Subset.BATCH);
    }

    /** Takes batches, too; to be said before the first request. */
    public void takeBatches(Handler handler) {
        this.batches = handler;
    }

    @Override
    public Response handle(Request request) throws Exception {
        if (!OutlookPath.serves(request.rawPath())) {
            return graph.handle(request);
        }
        if (batching && OutlookPath.isBatch(request.rawPath())) {
            return batch(request);
        }
        if (OutlookPath.isMetadata(request.rawPath())) {
            return metadata(request);
        }
        OutlookPath path = OutlookPath.parse(request.rawPath());
        areas.refuseOthers(path.version(), request.method(), path.shape(), path.last());
        Optional<TrackedCollection> tracked = areas.tracked(path.version(), path.shape());
        if (tracked.isPresent() && SyncRequest.isSync(request)) {
            return new Synchronization(outlook, tracked.get()).answer(request, path);
        }
        if (path.below().isEmpty()) {
            return mailbox(request, path);
        }
        return answer(outlook.handle(new OutlookRequest(request, path)), request, path);
    }

    private Response batch(Request request) throws Exception {
        if (!request.method().equals("POST")) {
            throw new GraphException(405, "ErrorInvalidRequest", "A batch is sent by POST.").header("Allow", "POST");
        }
        return batches.handle(request);
    }

    /** The description of the service is for everybody. */
    private Response metadata(Request request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            throw new GraphException(405, "ErrorInvalidRequest", "The description is read by GET.").header("Allow", "GET");
        }
        return Response.bytes(200, "application/xml;charset=utf-8",
                new MetadataDocument(areas, OutlookPath.versionOf(request.rawPath())).write())
                .header("OData-Version", "4.0");
    }

    private Response mailbox(Request request, OutlookPath path) throws Exception {
        // what Graph's user is made of is not what a client can choose from
        Response neutral = outlook.handle(new OutlookRequest(request, path, path.neutral(), null));
        if (neutral.status() != 200 || !(neutral.json() instanceof Map<?, ?> user)) {
            return neutral;
        }
        return neutral.withJson(200, new MailboxUser(request.origin(), path.version()).of(
                path.user() == null, AnswerContext.mailbox(path.version(), neutral), user,
                OutlookQuery.selected(request.rawQuery())));
    }

    private static Response answer(Response neutral, Request request, OutlookPath path) {
        if (neutral.status() >= 300 || !(neutral.json() instanceof Map<?, ?> body)) {
            return neutral;
        }
        boolean me = path.user() == null;
        AnswerContext context = AnswerContext.of(
                request.origin(), path.version(), neutral, String.valueOf(body.get("@odata.context")));
        String nextLink = body.get(NEXT_LINK) instanceof String link
                ? request.origin() + request.rawPath() + "?" + OutlookQuery.following(request.rawQuery(), link) : null;
        return neutral.withJson(neutral.status(), new OutlookAnswer(context, me, nextLink).of(body));
    }
}
