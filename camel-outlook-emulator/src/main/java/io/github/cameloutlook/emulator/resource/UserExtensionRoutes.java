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

/** Open extensions of users, which the directory keeps: a change is answered with nothing. */
public final class UserExtensionRoutes implements Routes {

    private static final String ALL = "/extensions";
    private static final String ONE = ALL + "/{extension}";

    @Override
    public void register(Router router) {
        router.mailbox("GET", ALL, UserExtensionRoutes::list).mailbox("POST", ALL, UserExtensionRoutes::create)
                .mailbox("GET", ONE, UserExtensionRoutes::get).mailbox("PATCH", ONE, UserExtensionRoutes::update)
                .mailbox("DELETE", ONE, UserExtensionRoutes::delete);
    }

    private static Map<String, Map<String, Object>> extensions(GraphRequest request) {
        return request.mailbox().settings().extensions();
    }

    private static Response list(GraphRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.mailboxContext(ALL));
        body.put("value", extensions(request).entrySet().stream()
                .map(extension -> Extensions.item(extension.getKey(), extension.getValue())).toList());
        return Response.json(200, body);
    }

    private static Response create(GraphRequest request) throws IOException {
        Map.Entry<String, Map<String, Object>> extension = Extensions.read(request.json());
        if (extensions(request).putIfAbsent(extension.getKey(), extension.getValue()) != null) {
            throw new GraphException(409, "Request_BadRequest", "An extension already exists with given id.");
        }
        return entity(request, 201, extension.getKey());
    }

    private static Response get(GraphRequest request) {
        return entity(request, 200, existing(request));
    }

    private static Response update(GraphRequest request) throws IOException {
        String name = existing(request);
        Map<String, Object> json = new LinkedHashMap<>(request.json());
        json.put("extensionName", name);
        extensions(request).put(name, Extensions.read(json).getValue());
        return Response.status(204);
    }

    private static Response delete(GraphRequest request) {
        extensions(request).remove(existing(request));
        return Response.status(204);
    }

    private static Response entity(GraphRequest request, int status, String name) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.mailboxContext(ALL + "/$entity"));
        body.putAll(Extensions.item(name, extensions(request).get(name)));
        return Response.json(status, body);
    }

    private static String existing(GraphRequest request) {
        String name = Extensions.name(request.variable("extension"));
        if (!extensions(request).containsKey(name)) {
            throw new GraphException(404, "ResourceNotFound", "Extension with given id not found.");
        }
        return name;
    }
}
