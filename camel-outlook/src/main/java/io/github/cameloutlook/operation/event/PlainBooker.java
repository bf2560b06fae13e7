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
package io.github.cameloutlook.operation.event;

import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.operation.call.BatchItem;
import io.github.cameloutlook.operation.call.OperationCall;

/** Books where nothing tells events apart, or nobody asks for it: an unknown outcome stays one, and is told. */
final class PlainBooker implements Booker {

    private final OperationCall call;
    private final OutlookRequest request;

    PlainBooker(OperationCall call, String path, Booking booking) {
        this.call = call;
        this.request = call.request(HttpMethod.POST, path).json(booking.event().properties())
                .repeatability(call.operation().repeatability()).build();
    }

    @Override
    public CompletableFuture<OutlookResponse> book() {
        return call.services().client().send(request);
    }

    @Override
    public CompletableFuture<BatchItem> batchItem() {
        return CompletableFuture.completedFuture(BatchItem.plain(request));
    }
}
