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
package io.github.cameloutlook.emulator.odata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which properties an answer shows, in the order in which it shows them.
 *
 * @param properties the properties
 * @param selected   names as they were asked for, or null when nothing was
 * @param <T>        what has the properties
 */
public record Selection<T>(List<Property<T>> properties, String selected) {

    /** Reads $select; null means the properties shown by default. */
    public static <T> Selection<T> parse(EntityType<T> type, String text) {
        if (text == null || text.isBlank()) {
            return new Selection<>(type.properties().stream().filter(Property::shownByDefault).toList(), null);
        }
        Map<String, Property<T>> wanted = new LinkedHashMap<>();
        for (String part : text.split(",")) {
            String name = part.strip();
            if (name.equals("*")) {
                return parse(type, null);
            }
            if (name.isEmpty() || type.navigation(name).isPresent()) {
                continue;
            }
            int slash = name.indexOf('/');
            Property<T> property = type.property(slash < 0 ? name : name.substring(0, slash));
            wanted.put(property.name(), property);
        }
        List<Property<T>> inOrder = new ArrayList<>();
        for (Property<T> property : type.properties()) {
            if (property.name().equals("id") || wanted.containsKey(property.name())) {
                inOrder.add(property);
            }
        }
        return new Selection<>(inOrder, String.join(",", wanted.keySet()));
    }

    /** For @odata.context: (subject,sender), or nothing. */
    public String contextSuffix() {
        return selected == null ? "" : "(" + selected + ")";
    }
}
