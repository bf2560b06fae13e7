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

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.github.cameloutlook.emulator.graph.GraphException;

/**
 * What a resource consists of, in the order in which the service gives it.
 *
 * @param <T> the emulator's object behind the resource
 */
public final class EntityType<T> {

    private final String name;
    private final Map<String, Property<T>> properties = new LinkedHashMap<>();
    private final Map<String, String> navigations = new LinkedHashMap<>();

    /** A type by its name without namespace: message. */
    public EntityType(String name) {
        this.name = name;
    }

    public EntityType<T> with(String property, Shape shape, Function<T, Object> value) {
        properties.put(property.toLowerCase(Locale.ROOT), new Property<>(property, shape, true, value));
        return this;
    }

    /** A property that only $select brings, or that only filters look at. */
    public EntityType<T> withHidden(String property, Shape shape, Function<T, Object> value) {
        properties.put(property.toLowerCase(Locale.ROOT), new Property<>(property, shape, false, value));
        return this;
    }

    /** Something $expand brings. */
    public EntityType<T> withNavigation(String navigation) {
        navigations.put(navigation.toLowerCase(Locale.ROOT), navigation);
        return this;
    }

    public String name() {
        return name;
    }

    public Collection<Property<T>> properties() {
        return properties.values();
    }

    /** Property by its name in any case; 400 when there is none. */
    public Property<T> property(String property) {
        Property<T> found = properties.get(property.toLowerCase(Locale.ROOT));
        if (found == null) {
            throw noProperty(property);
        }
        return found;
    }

    /** Navigation property in its own spelling, if there is one of this name in any case. */
    public Optional<String> navigation(String navigation) {
        return Optional.ofNullable(navigations.get(navigation.toLowerCase(Locale.ROOT)));
    }

    GraphException noProperty(String property) {
        return new GraphException(
                400, "RequestBroker--ParseUri",
                "Could not find a property named '" + property + "' on type 'microsoft.graph." + name + "'.");
    }
}
