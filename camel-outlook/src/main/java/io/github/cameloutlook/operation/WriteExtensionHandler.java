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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.convert.JsonBody;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.operation.call.BatchItem;
import io.github.cameloutlook.operation.call.Batchable;
import io.github.cameloutlook.operation.call.ExtensionCheck;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.OperationHandler;
import io.github.cameloutlook.operation.call.OperationResult;
import io.github.cameloutlook.operation.catalogue.BodyKind;
import io.github.cameloutlook.operation.catalogue.Input;

/**
 * Writes open extensions. What the service needs besides the values, the type and the name, is put in here; what it
 * would refuse or lose is refused before.
 */
final class WriteExtensionHandler implements OperationHandler, Batchable {

    private static final String TYPE = "#microsoft.graph.openTypeExtension";
    /** Ids are the name with this in front. */
    private static final String ID_PREFIX = "microsoft.graph.openTypeExtension.";

    @Override
    public CompletableFuture<OperationResult> handle(OperationCall call) {
        Map<String, Object> values = values(call);
        return request(call, values).thenCompose(request -> call.services().client().send(request)).thenApply(response -> {
            // some kinds of items answer a change with nothing
            Map<String, Object> written = response.json().isEmpty() ? values : response.json();
            return OperationResult.entity(call.operation().entity().view(written), call.operation().entity(), response);
        });
    }

    @Override
    public CompletableFuture<BatchItem> batchItem(OperationCall call) {
        return request(call, values(call)).thenApply(BatchItem::plain);
    }

    private static CompletableFuture<OutlookRequest> request(OperationCall call, Map<String, Object> values) {
        return call.path().thenApply(path -> call.ifMatch(call.request(call.operation().method(), path))
                .repeatability(call.operation().repeatability()).json(values).build());
    }

    private static Map<String, Object> values(OperationCall call) {
        Map<String, Object> body = JsonBody.read(call.exchange(), BodyKind.EXTENSION_VALUES.accepts());
        String given = plain(call.inputs().text(Input.EXTENSION_NAME));
        Object named = body.get(ExtensionCheck.NAME);
        if (given != null && named != null && !given.equals(named)) {
            throw new OutlookInputException(
                    "The body is the extension '" + named + "', but " + Input.EXTENSION_NAME.describe() + " says '" + given
                                            + "'.");
        }
        Map<String, Object> extension = new LinkedHashMap<>();
        extension.put("@odata.type", TYPE);
        extension.put(ExtensionCheck.NAME, named == null ? given : named);
        ExtensionCheck.name(extension.get(ExtensionCheck.NAME));
        body.forEach((name, value) -> {
            if (!name.startsWith("@") && !name.equals("id") && !name.equals(ExtensionCheck.NAME)) {
                ExtensionCheck.value(name, value);
                extension.put(name, value);
            }
        });
        return extension;
    }

    private static String plain(String nameOrId) {
        return nameOrId != null && nameOrId.startsWith(ID_PREFIX) ? nameOrId.substring(ID_PREFIX.length()) : nameOrId;
    }
}
