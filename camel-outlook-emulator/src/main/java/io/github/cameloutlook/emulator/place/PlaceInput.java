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
package io.github.cameloutlook.emulator.place;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Property;
import io.github.cameloutlook.emulator.resource.InputValues;

/** What a client changes of a place. */
final class PlaceInput {

    private static final Set<String> BOOKING_TYPES = Set.of("unknown", "standard", "reserved");
    private static final List<String> ADDRESS = List.of("street", "city", "state", "countryOrRegion", "postalCode");
    private static final List<String> COORDINATES
            = List.of("altitude", "latitude", "longitude", "accuracy", "altitudeAccuracy");
    private static final Set<String> COMPUTED = Set.of("id", "placeId", "emailAddress");
    private static final Map<String, BiFunction<String, Object, Object>> CHECKS = Map.of(
            "floorNumber", InputValues::integer, "capacity", InputValues::integer,
            "isWheelChairAccessible", InputValues::flag, "tags", InputValues::texts,
            "bookingType", (name, value) -> InputValues.member(name, value, BOOKING_TYPES),
            "address", (name, value) -> members(name, value, "physicalAddress", ADDRESS, InputValues::text),
            "geoCoordinates", (name, value) -> members(name, value, "outlookGeoCoordinates", COORDINATES, PlaceInput::number));

    private PlaceInput() {
    }

    /** Properties of a place as they are kept; 400 for unknown ones and for values of other types. */
    static Map<String, Object> changes(EntityType<Place> type, Map<String, Object> json) {
        Map<String, Object> changes = new LinkedHashMap<>();
        json.forEach((name, value) -> {
            if (name.contains("@")) {
                return;
            }
            Property<Place> property = type.property(name);
            changes.put(property.name(), value == null ? null : check(property.name()).apply(property.name(), value));
        });
        changes.keySet().removeAll(COMPUTED);
        return changes;
    }

    private static BiFunction<String, Object, Object> check(String name) {
        return CHECKS.getOrDefault(name, InputValues::text);
    }

    private static Object members(
            String name, Object value, String type, Collection<String> members, BiFunction<String, Object, Object> check) {
        Map<String, Object> kept = new LinkedHashMap<>();
        InputValues.object(name, value, type, members).forEach((member, one) -> kept.put(member, check.apply(member, one)));
        return kept;
    }

    private static Object number(String name, Object value) {
        if (value == null || value instanceof Number) {
            return value;
        }
        throw InputValues.wrongType(name, value, "Edm.Double");
    }
}
