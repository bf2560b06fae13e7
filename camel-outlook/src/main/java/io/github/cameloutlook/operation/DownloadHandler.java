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
import java.util.regex.Pattern;

import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.OperationHandler;
import io.github.cameloutlook.operation.call.OperationResult;

/** Content as a stream. */
final class DownloadHandler implements OperationHandler {

    private static final String MIME = "message/rfc822";
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    @Override
    public CompletableFuture<OperationResult> handle(OperationCall call) {
        boolean mime = call.operation().resource().equals("messages");
        return call.path().thenCompose(path -> {
            OutlookRequest request = call.request(call.operation().method(), path)
                    .answer(OutlookRequest.Answer.STREAM).build();
            return call.services().client().send(request).thenApply(response -> OperationResult.content(
                    stream(call, request, response),
                    // the service calls MIME text/plain at times
                    mime ? MIME : response.header("Content-Type"), response));
        });
    }

    /** The content of an answer as a stream that can be read again. */
    static ContentStream stream(OperationCall call, OutlookRequest request, OutlookResponse response) {
        String length = response.header("Content-Length");
        boolean known = length != null && LENGTH.matcher(length).matches();
        return new ContentStream(
                call.services().client(), request, response.stream(), known ? Long.parseLong(length) : -1);
    }
}
