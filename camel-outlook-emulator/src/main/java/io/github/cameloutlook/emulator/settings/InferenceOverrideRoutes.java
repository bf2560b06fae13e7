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
package io.github.cameloutlook.emulator.settings;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.mime.Recipients;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.resource.Entities;
import io.github.cameloutlook.emulator.resource.InputValues;

/** Senders whose mail always is focused, or always is not. */
public final class InferenceOverrideRoutes implements Routes {

    private static final String PATH = "/inferenceClassification/overrides";
    private static final Set<String> CLASSES = Set.of("focused", "other");
    private static final int MAXIMUM = 1000;

    private static final EntityType<Map<String, Object>> OVERRIDE
            = new EntityType<Map<String, Object>>("inferenceClassificationOverride")
                    .with("id", Shape.ID, override -> override.get("id"))
                    .with("classifyAs", Shape.STRING, override -> override.get("classifyAs"))
                    .with("senderEmailAddress", Shape.complex("name", Shape.STRING, "address", Shape.STRING),
                            override -> override.get("senderEmailAddress"));

    @Override
    public void register(Router router) {
        router.mailbox("GET", PATH, InferenceOverrideRoutes::list).mailbox("POST", PATH, InferenceOverrideRoutes::create)
                .mailbox("GET", PATH + "/$count", request -> Entities.count(
                        request, OVERRIDE, List.copyOf(overrides(request).values())))
                .mailbox("GET", PATH + "/{override}", request -> entity(request, 200, existing(request)))
                .mailbox("PATCH", PATH + "/{override}", InferenceOverrideRoutes::update)
                .mailbox("DELETE", PATH + "/{override}", InferenceOverrideRoutes::delete);
    }

    private static Map<String, Map<String, Object>> overrides(GraphRequest request) {
        return request.mailbox().settings().inferenceOverrides();
    }

    private static Response list(GraphRequest request) {
        return Entities.list(request, OVERRIDE, List.copyOf(overrides(request).values()), request.mailboxContext(PATH));
    }

    private static Response create(GraphRequest request) throws IOException {
        Map<String, Object> json = json(request);
        Object sender = InputValues.recipient("senderEmailAddress",
                Map.of("emailAddress", InputValues.object("senderEmailAddress", InputValues.get(json, "senderEmailAddress"))));
        Object address = ((Map<?, ?>) sender).get("emailAddress");
        if (Recipients.address(sender) == null) {
            throw new GraphException(400, "ErrorInvalidRecipients", "The senderEmailAddress needs an address.");
        }
        String id = overrides(request).values().stream().filter(other -> sameAddress(other, address))
                .map(other -> (String) other.get("id")).findFirst().orElseGet(() -> UUID.randomUUID().toString());
        if (!overrides(request).containsKey(id) && overrides(request).size() >= MAXIMUM) {
            throw new GraphException(400, "ErrorInvalidRequest", "A mailbox takes no more than " + MAXIMUM + " overrides.");
        }
        return put(request, 201, id, InputValues.get(json, "classifyAs"), address);
    }

    private static Map<String, Object> json(GraphRequest request) throws IOException {
        return InputValues.object("override", request.json(), "inferenceClassificationOverride",
                List.of("id", "classifyAs", "senderEmailAddress"));
    }

    private static boolean sameAddress(Map<String, Object> override, Object emailAddress) {
        Object known = ((Map<?, ?>) override.get("senderEmailAddress")).get("address");
        return Objects.toString(known, "").equalsIgnoreCase(Objects.toString(((Map<?, ?>) emailAddress).get("address"), ""));
    }

    private static Response put(GraphRequest request, int status, String id, Object classifyAs, Object sender) {
        Map<String, Object> override = new LinkedHashMap<>();
        override.put("id", id);
        override.put("classifyAs", InputValues.member("classifyAs", classifyAs, CLASSES));
        override.put("senderEmailAddress", sender);
        overrides(request).put(id, override);
        return entity(request, status, override);
    }

    private static Response entity(GraphRequest request, int status, Map<String, Object> override) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.mailboxContext(PATH + "/$entity"));
        body.putAll(override);
        return Response.json(status, body);
    }

    private static Response update(GraphRequest request) throws IOException {
        Map<String, Object> before = existing(request);
        return put(request, 200, (String) before.get("id"), InputValues.get(json(request), "classifyAs"),
                before.get("senderEmailAddress"));
    }

    private static Response delete(GraphRequest request) {
        overrides(request).remove(existing(request).get("id"));
        return Response.status(204);
    }

    private static Map<String, Object> existing(GraphRequest request) {
        Map<String, Object> override = overrides(request).get(request.variable("override"));
        if (override == null) {
            throw GraphException.itemNotFound();
        }
        return override;
    }
}
