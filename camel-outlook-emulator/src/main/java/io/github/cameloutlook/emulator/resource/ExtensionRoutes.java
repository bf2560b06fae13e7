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
package io.github.cameloutlook.emulator.resource;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.ItemAddressing;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Shape;

/** Open extensions of items. */
public final class ExtensionRoutes implements Routes {

    private static final EntityType<Map<String, Object>> EXTENSION = new EntityType<Map<String, Object>>("openTypeExtension")
            .with("id", Shape.ID, extension -> extension.get("id"))
            .with("extensionName", Shape.STRING, extension -> extension.get("extensionName"));

    private final ItemAddressing items;

    /** Serves the extensions of items of one kind. */
    public ExtensionRoutes(ItemAddressing items) {
        this.items = items;
    }

    @Override
    public void register(Router router) {
        items.register(router, "GET", "/extensions", this::list);
        items.register(router, "GET", "/extensions/$count", request -> Entities.count(request, EXTENSION, all(request)));
        items.register(router, "POST", "/extensions", this::create);
        items.register(router, "GET", "/extensions/{extension}", this::get);
        items.register(router, "PATCH", "/extensions/{extension}", this::update);
        items.register(router, "DELETE", "/extensions/{extension}", this::delete);
    }

    private Response list(GraphRequest request) {
        // an open type: $select has no list of its properties
        return new Listing<>(request, EXTENSION, ListSource.of(all(request))).pagesOf(Paging.MAXIMUM_TOP)
                .page(context(request), extension -> extension);
    }

    private List<Map<String, Object>> all(GraphRequest request) {
        return items.find(request).state().extensions().entrySet().stream()
                .map(extension -> Extensions.item(extension.getKey(), extension.getValue())).toList();
    }

    private String context(GraphRequest request) {
        return request.mailboxContext(items.itemContext(request) + "/extensions");
    }

    private Response create(GraphRequest request) throws IOException {
        Map<String, Object> json = request.json();
        if (request.http().isOutlookRest() && json.get("@odata.type") == null) {
            throw new GraphException(400, "RequestBodyRead", "The annotation '@odata.type' of an extension is missing.");
        }
        Map.Entry<String, Map<String, Object>> extension = Extensions.read(json);
        return put(request, 201, extension);
    }

    private Response put(GraphRequest request, int status, Map.Entry<String, Map<String, Object>> extension) {
        items.find(request).update(request.ifMatch(),
                edit -> edit.extensions().put(extension.getKey(), extension.getValue()));
        return entity(request, status, extension.getKey(), extension.getValue());
    }

    private Response entity(GraphRequest request, int status, String name, Map<String, Object> values) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", context(request) + "/$entity");
        body.putAll(Extensions.item(name, values));
        return Response.json(status, body);
    }

    private Response get(GraphRequest request) {
        String name = existing(request);
        return entity(request, 200, name, items.find(request).state().extensions().get(name));
    }

    private Response update(GraphRequest request) throws IOException {
        String name = existing(request);
        Map<String, Object> json = new LinkedHashMap<>(request.json());
        json.put("extensionName", name);
        if (request.http().isOutlookRest()) { // which leaves alone what is not sent
            Map<String, Object> merged = new LinkedHashMap<>(items.find(request).state().extensions().get(name));
            merged.putAll(json);
            json = merged;
        }
        return put(request, 200, Extensions.read(json));
    }

    private Response delete(GraphRequest request) {
        String name = existing(request);
        items.find(request).update(request.ifMatch(), edit -> edit.extensions().remove(name));
        return Response.status(204);
    }

    private String existing(GraphRequest request) {
        String name = Extensions.name(request.variable("extension"));
        if (!items.find(request).state().extensions().containsKey(name)) {
            throw new GraphException(404, "ErrorItemNotFound", "Extension with given id not found.");
        }
        return name;
    }
}
