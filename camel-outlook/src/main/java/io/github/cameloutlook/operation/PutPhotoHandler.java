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

import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.RequestBody;
import io.github.cameloutlook.convert.ImageBody;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.OperationHandler;
import io.github.cameloutlook.operation.call.OperationResult;

/** Sets photos: in one request, so that there is never half a photo. */
final class PutPhotoHandler implements OperationHandler {

    @Override
    public CompletableFuture<OperationResult> handle(OperationCall call) {
        ImageBody image = ImageBody.read(call.exchange(), call.operation().body().accepts());
        return call.path().thenCompose(path -> {
            OutlookRequest request = call.request(call.operation().method(), path)
                    .repeatability(call.operation().repeatability())
                    .body(new RequestBody.Bytes(image.contentType(), image.content())).build();
            return call.services().client().send(request);
        }).thenApply(OperationResult::nothing);
    }
}
