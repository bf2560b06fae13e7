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

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.ErrorDetails;
import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.client.PageReader;
import io.github.cameloutlook.model.OutlookObject;
import io.github.cameloutlook.model.OutlookPhoto;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.OperationHandler;
import io.github.cameloutlook.operation.call.OperationResult;
import io.github.cameloutlook.operation.call.RequestBodies;
import io.github.cameloutlook.operation.catalogue.ContainerKind;
import io.github.cameloutlook.operation.catalogue.EntityKind;
import io.github.cameloutlook.operation.catalogue.Input;
import io.github.cameloutlook.operation.catalogue.Operation;

/** Operations that are one request, whose answer is the result. */
final class SingleRequestHandler implements OperationHandler {

    @Override
    public CompletableFuture<OperationResult> handle(OperationCall call) {
        return request(call).thenCompose(request -> call.services().client().send(request)
                .thenApply(response -> result(call, request, response)));
    }

    /** The request of a call, also for a batch. */
    static CompletableFuture<OutlookRequest> request(OperationCall call) {
        Operation operation = call.operation();
        Map<String, Object> body = RequestBodies.read(call);
        return call.path().thenCompose(path -> {
            OutlookRequest.Builder request = call.query(call.request(operation.method(), path))
                    .repeatability(operation.repeatability());
            if (operation.method() == HttpMethod.PATCH || operation.method() == HttpMethod.DELETE) {
                call.ifMatch(request);
            }
            if (body != null) {
                request.json(body);
            }
            if (!operation.needs().contains(Input.DESTINATION)) {
                return CompletableFuture.completedFuture(request.build());
            }
            String destination = call.inputs().text(Input.DESTINATION);
            return call.services().containers().of(ContainerKind.MAIL_FOLDER).resolve(call.mailbox(), destination)
                    .thenApply(id -> request.json(Map.of("destinationId", id)).build());
        });
    }

    private static OperationResult result(OperationCall call, OutlookRequest request, OutlookResponse response) {
        EntityKind entity = call.operation().entity();
        return switch (call.operation().result()) {
            case ENTITY -> OperationResult.entity(present(call, entity.view(response.json())), entity, response);
            case LIST -> OperationResult.body(
                    PageReader.page(request, response).items().stream().map(entity::view).toList(), response);
            case VALUES -> OperationResult.body(response.json().get("value"), response);
            default -> OperationResult.nothing(response);
        };
    }

    private static OutlookObject present(OperationCall call, OutlookObject found) {
        if (found instanceof OutlookPhoto photo && photo.standsForNone()) {
            throw new OutlookNotFoundException(
                    new ErrorDetails(
                            call.mailbox(), call.operation().fullName(), 0, null, "The user has no photo", null,
                            "Set one with photo/update, or expect this exception"),
                    null);
        }
        return found;
    }
}
