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
package io.github.cameloutlook.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.DeltaWalk;
import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.Page;
import io.github.cameloutlook.model.OutlookObject;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.OperationHandler;
import io.github.cameloutlook.operation.call.OperationResult;
import io.github.cameloutlook.operation.catalogue.EntityKind;
import io.github.cameloutlook.operation.catalogue.Input;

/**
 * What changed since a link that an earlier run gave, or all there is without one: page by page until the round is done
 * or there is enough. Whole pages only, since a link leads behind one.
 */
final class DeltaHandler implements OperationHandler {

    @Override
    public CompletableFuture<OperationResult> handle(OperationCall call) {
        int most = call.inputs().number(Input.MAX_RESULTS, 0);
        String link = call.inputs().text(Input.DELTA_LINK);
        return call.path().thenCompose(path -> {
            OutlookRequest start = start(call, path);
            OutlookClient client = call.services().client();
            DeltaWalk walk = link == null ? DeltaWalk.from(client, start) : DeltaWalk.from(client, start, link);
            List<OutlookObject> items = new ArrayList<>();
            return read(walk, call.operation().entity(), most, items).thenApply(last -> OperationResult.changes(
                    items, walk.isDone() ? last.deltaLink() : last.nextLink(), !walk.isDone(), last.answer()));
        });
    }

    private static OutlookRequest start(OperationCall call, String path) {
        OutlookRequest.Builder request = call.query(call.request(call.operation().method(), path));
        int pageSize = call.inputs().number(Input.PAGE_SIZE, 0);
        if (pageSize > 0) {
            request.prefer("odata.maxpagesize=" + pageSize);
        }
        return request.build();
    }

    private static CompletableFuture<Page> read(DeltaWalk walk, EntityKind entity, int most, List<OutlookObject> items) {
        return walk.next().thenCompose(page -> {
            page.items().forEach(item -> items.add(entity.view(item)));
            boolean enough = most > 0 && items.size() >= most;
            return enough || walk.isDone()
                    ? CompletableFuture.completedFuture(page) : read(walk, entity, most, items);
        });
    }
}
