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
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.store.Message;

/** Open extensions of messages. */
public final class ExtensionRoutes implements Routes {

    @Override
    public void register(Router router) {
        router.messages("GET", "/{message}/extensions", ExtensionRoutes::list)
                .messages("POST", "/{message}/extensions", ExtensionRoutes::create)
                .messages("GET", "/{message}/extensions/{extension}", ExtensionRoutes::get)
                .messages("PATCH", "/{message}/extensions/{extension}", ExtensionRoutes::update)
                .messages("DELETE", "/{message}/extensions/{extension}", ExtensionRoutes::delete);
    }

    private static Response list(GraphRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", context(request));
        body.put("value", request.message().state().extensions().entrySet().stream()
                .map(extension -> Extensions.item(extension.getKey(), extension.getValue())).toList());
        return Response.json(200, body);
    }

    private static String context(GraphRequest request) {
        return request.mailboxContext("/messages('" + request.variable("message") + "')/extensions");
    }

    private static Response create(GraphRequest request) throws IOException {
        Map.Entry<String, Map<String, Object>> extension = Extensions.read(request.json());
        return put(request, 201, extension);
    }

    private static Response put(GraphRequest request, int status, Map.Entry<String, Map<String, Object>> extension) {
        request.mailbox().updateMessage(request.message(), request.ifMatch(),
                edit -> edit.extensions().put(extension.getKey(), extension.getValue()));
        return entity(request, status, extension.getKey(), extension.getValue());
    }

    private static Response entity(GraphRequest request, int status, String name, Map<String, Object> values) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", context(request) + "/$entity");
        body.putAll(Extensions.item(name, values));
        return Response.json(status, body);
    }

    private static Response get(GraphRequest request) {
        String name = existing(request);
        return entity(request, 200, name, request.message().state().extensions().get(name));
    }

    private static Response update(GraphRequest request) throws IOException {
        String name = existing(request);
        Map<String, Object> json = new LinkedHashMap<>(request.json());
        json.put("extensionName", name);
        return put(request, 200, Extensions.read(json));
    }

    private static Response delete(GraphRequest request) {
        String name = existing(request);
        request.mailbox().updateMessage(request.message(), request.ifMatch(), edit -> edit.extensions().remove(name));
        return Response.status(204);
    }

    private static String existing(GraphRequest request) {
        Message message = request.message();
        String name = Extensions.name(request.variable("extension"));
        if (!message.state().extensions().containsKey(name)) {
            throw new GraphException(404, "ErrorItemNotFound", "Extension with given id not found.");
        }
        return name;
    }
}
