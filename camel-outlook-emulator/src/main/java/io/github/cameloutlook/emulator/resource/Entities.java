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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Property;
import io.github.cameloutlook.emulator.odata.Selection;

/** Small collections whose entities are kept as they are shown. */
public final class Entities {

    private Entities() {
    }

    /** A page of a collection, as the query wants it. */
    public static Response list(
            GraphRequest request, EntityType<Map<String, Object>> type, List<Map<String, Object>> entities, String context) {
        Selection<Map<String, Object>> selection = Selection.parse(type, request.query().get("$select"));
        return listing(request, type, entities).page(context + selection.contextSuffix(), entity -> item(selection, entity));
    }

    /** Answers the segment $count of a collection. */
    public static Response count(
            GraphRequest request, EntityType<Map<String, Object>> type, List<Map<String, Object>> entities) {
        return listing(request, type, entities).count();
    }

    private static Listing<Map<String, Object>> listing(
            GraphRequest request, EntityType<Map<String, Object>> type, List<Map<String, Object>> entities) {
        // nothing tells of pages: all of them unless the client asks for fewer
        return new Listing<>(request, type, ListSource.of(entities)).pagesOf(Paging.MAXIMUM_TOP);
    }

    private static Map<String, Object> item(Selection<Map<String, Object>> selection, Map<String, Object> entity) {
        if (selection.selected() == null) {
            return entity;
        }
        Map<String, Object> item = new LinkedHashMap<>();
        entity.forEach((name, value) -> {
            if (name.startsWith("@")) {
                item.put(name, value);
            }
        });
        for (Property<Map<String, Object>> property : selection.properties()) {
            if (entity.containsKey(property.name())) {
                item.put(property.name(), entity.get(property.name()));
            }
        }
        return item;
    }
}
