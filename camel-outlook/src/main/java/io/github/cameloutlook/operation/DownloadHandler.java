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

/** Content as a stream. */
final class DownloadHandler implements OperationHandler {

    private static final String MIME = "message/rfc822";

    @Override
    public CompletableFuture<OperationResult> handle(OperationCall call) {
        boolean mime = call.operation().resource().equals("messages");
        return call.path()
                .thenCompose(path -> call.services().client().send(
                        call.request(call.operation().method(), path).answer(OutlookRequest.Answer.STREAM).build()))
                .thenApply(response -> OperationResult.content(
                        // the service calls MIME text/plain at times
                        response.stream(), mime ? MIME : response.header("Content-Type"), response));
    }
}
