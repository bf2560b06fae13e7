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

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.ErrorDetails;
import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookMalformedResponseException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.client.Repeatability;
import io.github.cameloutlook.convert.MailboxItemBody;
import io.github.cameloutlook.model.MailboxItemImportSession;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.OperationHandler;
import io.github.cameloutlook.operation.call.OperationResult;
import io.github.cameloutlook.operation.catalogue.ContainerKind;
import io.github.cameloutlook.operation.catalogue.EntityKind;
import io.github.cameloutlook.operation.catalogue.Input;

/**
 * Puts an exported item into a folder: the service gives an address for it that lies outside the API and carries its
 * own authorization.
 */
final class ImportItemHandler implements OperationHandler {

    @Override
    public CompletableFuture<OperationResult> handle(OperationCall call) {
        Map<String, Object> item = MailboxItemBody.read(
                call.exchange(), call.inputs().text(Input.CONTENT_TYPE), call.operation().body().accepts());
        String folder = call.inputs().require(Input.FOLDER, "the folder that receives the item");
        return call.services().containers().of(ContainerKind.EXCHANGE_FOLDER).resolve(call.mailbox(), folder)
                .thenCompose(id -> call.path().thenCompose(path -> session(call, path))
                        .thenCompose(address -> send(call, address, id, item)))
                .thenApply(answer -> OperationResult.entity(
                        EntityKind.IMPORTED_ITEM.view(answer.json()), EntityKind.IMPORTED_ITEM, answer));
    }

    private static CompletableFuture<URI> session(OperationCall call, String path) {
        OutlookRequest request = call.request(HttpMethod.POST, path)
                // a session that nobody uses expires by itself
                .repeatability(Repeatability.SAFE).build();
        return call.services().client().send(request).thenApply(answer -> address(call, answer));
    }

    private static URI address(OperationCall call, OutlookResponse answer) {
        String url = new MailboxItemImportSession(answer.json()).getImportUrl();
        try {
            if (url != null) {
                return URI.create(url);
            }
        } catch (IllegalArgumentException e) { // its message quotes the address, which is a secret
            throw malformed(call, answer, "the address for the import cannot be read");
        }
        throw malformed(call, answer, "the answer has no address for the import");
    }

    private static OutlookMalformedResponseException malformed(OperationCall call, OutlookResponse answer, String message) {
        return new OutlookMalformedResponseException(
                new ErrorDetails(
                        call.mailbox(), call.operation().fullName(), answer.status(), null, message,
                        answer.header("request-id"), null),
                null);
    }

    private static CompletableFuture<OutlookResponse> send(
            OperationCall call, URI address, String folder, Map<String, Object> item) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("FolderId", folder);
        body.putAll(item);
        return call.services().client().send(OutlookRequest.preauthenticated(HttpMethod.POST, call.mailbox(), address)
                .operation(call.operation().fullName()).json(body).build());
    }
}
