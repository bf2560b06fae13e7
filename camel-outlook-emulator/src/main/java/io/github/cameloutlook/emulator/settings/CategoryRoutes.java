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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.resource.Entities;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.store.Mailbox;

/** Master categories. */
public final class CategoryRoutes implements Routes {

    private static final String PATH = "/outlook/masterCategories";
    private static final int MAXIMUM_NAME = 255;
    private static final Set<String> COLORS = IntStream.rangeClosed(-1, 24).mapToObj(i -> i < 0 ? "none" : "preset" + i)
            .collect(Collectors.toUnmodifiableSet());
    private static final EntityType<Map<String, Object>> CATEGORY = new EntityType<Map<String, Object>>("outlookCategory")
            .with("id", Shape.ID, category -> category.get("id"))
            .with("displayName", Shape.STRING, category -> category.get("displayName"))
            .with("color", Shape.STRING, category -> category.get("color"));

    @Override
    public void register(Router router) {
        router.mailbox("GET", PATH, CategoryRoutes::list).mailbox("POST", PATH, CategoryRoutes::create)
                .mailbox("GET", PATH + "/$count", request -> Entities.count(
                        request, CATEGORY, List.copyOf(categories(request).values())))
                .mailbox("GET", PATH + "/{category}", request -> entity(request, 200, existing(request)))
                .mailbox("PATCH", PATH + "/{category}", CategoryRoutes::update)
                .mailbox("DELETE", PATH + "/{category}", CategoryRoutes::delete);
    }

    private static Map<String, Map<String, Object>> categories(GraphRequest request) {
        return request.mailbox().settings().categories();
    }

    private static Response list(GraphRequest request) {
        return Entities.list(request, CATEGORY, List.copyOf(categories(request).values()), request.mailboxContext(PATH));
    }

    private static Response entity(GraphRequest request, int status, Map<String, Object> category) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.mailboxContext(PATH + "/$entity"));
        body.putAll(category);
        return Response.json(status, body);
    }

    private static Response create(GraphRequest request) throws IOException {
        return entity(request, 201, add(request.mailbox(), request.json()));
    }

    /** Adds a category as a client would. */
    public static Map<String, Object> add(Mailbox mailbox, Map<String, Object> category) {
        Map<String, Object> json = known(category);
        Object name = InputValues.text("displayName", InputValues.get(json, "displayName"));
        if (!(name instanceof String text) || text.isBlank() || text.length() > MAXIMUM_NAME) {
            throw new GraphException(
                    400, "ErrorInvalidRequest",
                    "The property 'displayName' of a category needs 1 to " + MAXIMUM_NAME + " characters.");
        }
        Map<String, Map<String, Object>> categories = mailbox.settings().categories();
        if (categories.values().stream().anyMatch(other -> text.equalsIgnoreCase((String) other.get("displayName")))) {
            throw new GraphException(409, "Conflict", "A category with the name '" + text + "' exists already.");
        }
        String id = UUID.randomUUID().toString();
        Map<String, Object> added = category(id, text, color(InputValues.get(json, "color")));
        categories.put(id, added);
        return added;
    }

    private static Map<String, Object> known(Map<String, Object> json) {
        return InputValues.object("category", json, "outlookCategory", List.of("id", "displayName", "color"));
    }

    private static Object color(Object value) {
        return value == null ? "none" : InputValues.member("color", value, COLORS);
    }

    private static Map<String, Object> category(String id, Object name, Object color) {
        Map<String, Object> category = new LinkedHashMap<>();
        category.put("id", id);
        category.put("displayName", name);
        category.put("color", color);
        return category;
    }

    private static Map<String, Object> existing(GraphRequest request) {
        Map<String, Object> category = categories(request).get(request.variable("category"));
        if (category == null) {
            throw GraphException.itemNotFound();
        }
        return category;
    }

    private static Response update(GraphRequest request) throws IOException {
        Map<String, Object> before = existing(request);
        Map<String, Object> json = known(request.json());
        Object name = InputValues.get(json, "displayName");
        if (name != null && !name.equals(before.get("displayName"))) {
            throw new GraphException(400, "ErrorInvalidRequest", "The name of a category cannot be changed.");
        }
        Object color = InputValues.get(json, "color");
        String id = (String) before.get("id");
        Map<String, Object> category
                = category(id, before.get("displayName"), color == null ? before.get("color") : color(color));
        categories(request).put(id, category);
        return entity(request, 200, category);
    }

    private static Response delete(GraphRequest request) {
        categories(request).remove(existing(request).get("id"));
        return Response.status(204);
    }
}
