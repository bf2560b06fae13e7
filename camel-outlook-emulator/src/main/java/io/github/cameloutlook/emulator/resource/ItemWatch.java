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

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.QueryOptions;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Expansion;
import io.github.cameloutlook.emulator.odata.Filter;
import io.github.cameloutlook.emulator.odata.FilterParser;
import io.github.cameloutlook.emulator.odata.Property;
import io.github.cameloutlook.emulator.odata.Selection;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.store.ContentState;
import io.github.cameloutlook.emulator.store.ItemState;
import io.github.cameloutlook.emulator.store.MessageState;

/**
 * Which items of a kind somebody wants to be told of, and what of them.
 *
 * @param <T> the items
 */
public final class ItemWatch<T extends ContentState> {

    private final Class<T> kind;
    private final Filter<T> filter;
    private final Selection<T> selection;
    private final List<Expansion> expansions;

    /** Reads $filter, $select and $expand; 400 when they do not fit the items. */
    public ItemWatch(Class<T> kind, EntityType<T> type, QueryOptions options) {
        this.kind = kind;
        String text = options.get("$filter");
        filter = text == null ? null : FilterParser.parse(type, text);
        selection = Selection.parse(type, options.get("$select"));
        expansions = Expansion.parse(type, options.get("$expand"));
        for (Expansion expansion : expansions) {
            if (!expansion.is(ExtendedProperties.SINGLE) && !expansion.is(ExtendedProperties.MULTI)) {
                throw GraphException.badRequest("Only extended properties can be expanded in notifications, not "
                                                + expansion.navigation() + ".");
            }
            ExtendedProperties.filter(expansion);
        }
    }

    /** Whether an item is one of them. */
    public boolean covers(ItemState item) {
        return kind.isInstance(item) && (filter == null || filter.test(kind.cast(item)));
    }

    /** What is wanted of one of them, with the types of values whose JSON does not tell them. */
    public Map<String, Object> content(ItemState item, boolean immutableIds) {
        T state = kind.cast(item);
        Map<String, Object> content = new LinkedHashMap<>();
        for (Property<T> property : selection.properties()) {
            Object value = property.name().equals("id") && immutableIds ? state.immutableId() : property.value().apply(state);
            String type = typeOf(property.shape());
            if (type != null && value != null) {
                content.put(property.name() + "@odata.type", type);
            }
            content.put(property.name(), value);
        }
        for (Expansion expansion : expansions) {
            List<Map<String, Object>> value = state instanceof MessageState message
                    ? ExtendedProperties.expand(expansion, message)
                    : ExtendedProperties.expand(expansion, state.extendedProperties());
            if (value != null) {
                content.put(expansion.navigation(), value);
            }
        }
        return content;
    }

    private static String typeOf(Shape shape) {
        if (shape == Shape.DATE) {
            return "#DateTimeOffset";
        }
        if (shape.kind() != Shape.Kind.COLLECTION) {
            return null;
        }
        return shape.element() == Shape.STRING
                ? "#Collection(String)" : shape.element() == MessageType.RECIPIENT ? "#Collection(microsoft.graph.recipient)"
                : null;
    }
}
