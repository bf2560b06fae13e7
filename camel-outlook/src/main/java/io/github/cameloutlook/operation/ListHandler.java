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
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.Page;
import io.github.cameloutlook.client.PageIterator;
import io.github.cameloutlook.client.PageReader;
import io.github.cameloutlook.client.PageWalk;
import io.github.cameloutlook.model.OutlookObject;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.OperationHandler;
import io.github.cameloutlook.operation.call.OperationResult;
import io.github.cameloutlook.operation.catalogue.EntityKind;
import io.github.cameloutlook.operation.catalogue.Input;
import io.github.cameloutlook.operation.catalogue.QueryOption;

/** Collections: whole up to a limit, or as an iterator that reads on while it is used. */
final class ListHandler implements OperationHandler {

    @Override
    public CompletableFuture<OperationResult> handle(OperationCall call) {
        int most = call.inputs().number(Input.MAX_RESULTS, 0);
        return call.path().thenCompose(path -> {
            OutlookRequest request = request(call, path, most);
            PageReader reader = new PageReader(call.services().client());
            EntityKind entity = call.operation().entity();
            if (call.inputs().isOn(Input.STREAM_RESULTS)) {
                PageIterator pages = new PageIterator(reader, request, most);
                return CompletableFuture.completedFuture(
                        OperationResult.body(new EntityIterator(pages, entity), null));
            }
            PageWalk walk = PageWalk.from(reader, request);
            List<OutlookObject> items = new ArrayList<>();
            return read(walk, entity, most, items).thenApply(last -> OperationResult.body(items, last.answer()));
        });
    }

    private static OutlookRequest request(OperationCall call, String path, int most) {
        OutlookRequest.Builder request = call.query(call.request(call.operation().method(), path));
        int pageSize = call.inputs().number(Input.PAGE_SIZE, 0);
        if (most > 0 && most < pageSize && call.operation().query().contains(QueryOption.TOP)) {
            request.query(QueryOption.TOP.parameter(), most);
        }
        return request.build();
    }

    /** Reads page after page until there is enough; completes with the last one. */
    private static CompletableFuture<Page> read(PageWalk walk, EntityKind entity, int most, List<OutlookObject> items) {
        return walk.next().thenCompose(page -> {
            for (Map<String, Object> item : page.items()) {
                if (most == 0 || items.size() < most) {
                    items.add(entity.view(item));
                }
            }
            boolean enough = most > 0 && items.size() >= most;
            return enough || !walk.hasNext()
                    ? CompletableFuture.completedFuture(page) : read(walk, entity, most, items);
        });
    }
}
