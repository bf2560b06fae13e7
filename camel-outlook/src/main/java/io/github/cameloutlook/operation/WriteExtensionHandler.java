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

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.convert.JsonBody;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.operation.catalogue.BodyKind;
import io.github.cameloutlook.operation.catalogue.ExtensionName;
import io.github.cameloutlook.operation.catalogue.Input;

/**
 * Writes open extensions. What the service needs besides the values, the type and the name, is put in here; what it
 * would refuse or lose is refused before.
 */
final class WriteExtensionHandler implements OperationHandler {

    private static final String TYPE = "#microsoft.graph.openTypeExtension";
    private static final String NAME = "extensionName";

    @Override
    public CompletableFuture<OperationResult> handle(OperationCall call) {
        Map<String, Object> values = values(call);
        return call.path().thenCompose(path -> {
            OutlookRequest request = call.ifMatch(call.request(call.operation().method(), path))
                    .repeatability(call.operation().repeatability()).json(values).build();
            return call.services().client().send(request);
        }).thenApply(response -> OperationResult.entity(
                call.operation().entity().view(response.json()), call.operation().entity(), response));
    }

    private static Map<String, Object> values(OperationCall call) {
        Map<String, Object> body = JsonBody.read(call.exchange(), BodyKind.EXTENSION_VALUES.accepts());
        String given = call.inputs().text(Input.EXTENSION_NAME);
        Object named = body.get(NAME);
        if (given != null && named != null && !given.equals(named) && !given.endsWith("." + named)) {
            throw new OutlookInputException(
                    "The body is the extension '" + named + "', but " + Input.EXTENSION_NAME.describe() + " says '" + given
                                            + "'.");
        }
        Map<String, Object> extension = new LinkedHashMap<>();
        extension.put("@odata.type", TYPE);
        extension.put(NAME, named == null ? given : named);
        check(extension.get(NAME));
        body.forEach((name, value) -> {
            if (!name.startsWith("@") && !name.equals("id") && !name.equals(NAME)) {
                extension.put(name, checked(name, value));
            }
        });
        return extension;
    }

    /**
     * Refuses items that are to be created along with extensions that cannot be kept.
     *
     * @param item the item as it is to be sent
     */
    static void checkExtensionsOf(Map<String, Object> item) {
        if (item.get("extensions") instanceof Collection<?> extensions) {
            for (Object extension : extensions) {
                if (extension instanceof Map<?, ?> values) {
                    check(values.get(NAME));
                    values.forEach((name, value) -> checked(String.valueOf(name), value));
                }
            }
        }
    }

    private static void check(Object name) {
        try {
            ExtensionName.check(name == null ? null : name.toString());
        } catch (IllegalArgumentException e) {
            throw new OutlookInputException(e.getMessage() + " Nothing was sent.", e);
        }
    }

    /** The service keeps values without parts only. */
    private static Object checked(String name, Object value) {
        boolean nested = value instanceof Map
                || value instanceof Collection<?> items
                        && items.stream().anyMatch(item -> item instanceof Map || item instanceof Collection);
        if (nested) {
            throw new OutlookInputException(
                    "The value '" + name + "' of the extension has parts of its own. Open extensions keep "
                                            + "texts, numbers, booleans and lists of them; write others as JSON text. Nothing was sent.");
        }
        return value;
    }
}
