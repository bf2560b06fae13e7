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

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.convert.RequestBodyReader;
import io.github.cameloutlook.operation.call.Inputs;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.OperationHandler;
import io.github.cameloutlook.operation.call.OperationResult;
import io.github.cameloutlook.operation.call.RequestTarget;
import io.github.cameloutlook.operation.catalogue.Input;

/** A request to any path: the way to what the component has no operation for. */
final class RequestHandler implements OperationHandler {

    @Override
    public CompletableFuture<OperationResult> handle(OperationCall call) {
        Inputs inputs = call.inputs();
        RequestTarget target = RequestTarget.parse(call.mailbox(), inputs.text(Input.REQUEST_PATH));
        HttpMethod method = RequestTarget.method(inputs.text(Input.REQUEST_METHOD));
        OutlookRequest.Builder request = call.ifMatch(call.prefer(target.request(method)))
                .operation(call.operation().fullName());
        if (target.isContent() && method == HttpMethod.GET) {
            request.answer(OutlookRequest.Answer.STREAM);
        }
        // on a read, the body of the exchange is what an earlier step left there
        if (method != HttpMethod.GET && method != HttpMethod.DELETE) {
            request.body(RequestBodyReader.read(
                    call.exchange(), inputs.text(Input.CONTENT_TYPE), call.operation().body().accepts()));
        }
        OutlookRequest built = request.build();
        return call.services().client().send(built).thenApply(response -> result(call, built, response));
    }

    private static OperationResult result(OperationCall call, OutlookRequest request, OutlookResponse response) {
        if (response.stream() != null) {
            return OperationResult.content(
                    DownloadHandler.stream(call, request, response), response.header("Content-Type"), response);
        }
        return OperationResult.body(response.json().isEmpty() ? null : response.json(), response);
    }
}
